import type { MissionFile } from '#libs/contracts';
import { lazy } from 'react';
import { useMessages } from '../../messages';
import { Rooms, type Room } from '../missions/rooms';
import { IncidentsRoom } from './incidents';

/** What was seen and told, and what others published of the day. */
const ROOMS: Record<string, Room> = {
  incidents: { title: 'incidents.room', shows: IncidentsRoom },
  facts: { title: 'facts.room', shows: lazy(() => import('./facts').then((all) => ({ default: all.FactsRoom }))) },
};

export function IncidentsTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  return <Rooms file={file} tab="incidents" label={t('incidents.rooms')} rooms={ROOMS} />;
}
