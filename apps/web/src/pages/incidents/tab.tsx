import { Stack } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { DeskLink } from '../../frame/desk-link';
import { Loading } from '../../frame/query';
import classes from '../accreditation/accreditation.module.css';
import { IncidentsRoom } from './incidents';

type Room = { title: MessageKey; shows: ComponentType<{ file: MissionFile }> };

/** What was seen and told, and what others published of the day; each under an address of its own. */
const ROOMS = {
  incidents: { title: 'incidents.room', shows: IncidentsRoom },
  facts: { title: 'facts.room', shows: lazy(() => import('./facts').then((all) => ({ default: all.FactsRoom }))) },
} as const satisfies Record<string, Room>;
type RoomName = keyof typeof ROOMS;
const NAMES = Object.keys(ROOMS) as RoomName[];

export function IncidentsTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  const { show } = useSearch({ from: '/app/missions/$id' });
  const here = NAMES.find((name) => name === show) ?? 'incidents';
  const { shows: Shows } = ROOMS[here];
  return (
    <Stack>
      <nav className={classes.rooms} aria-label={t('incidents.rooms')}>
        {NAMES.map((name) => (
          <DeskLink
            key={name}
            to="/missions/$id"
            params={{ id: file.mission.id }}
            search={{ tab: 'incidents', ...(name !== 'incidents' && { show: name }) }}
            activeOptions={{ exact: true }}
            resetScroll={false}
            {...(name === here && { 'aria-current': 'page' as const })}
          >
            {t(ROOMS[name].title)}
          </DeskLink>
        ))}
      </nav>
      <Suspense fallback={<Loading />}>
        <Shows file={file} />
      </Suspense>
    </Stack>
  );
}
