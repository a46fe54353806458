import { Stack, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { mayHere, mayIn, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { DeskLink } from '../../frame/desk-link';
import { Loading } from '../../frame/query';
import classes from './accreditation.module.css';
import { ListRoom } from './list-room';

type Room = { title: MessageKey; shows: ComponentType<{ file: MissionFile }> };

/** What the tab holds, each under an address of its own; a room is fetched when it is entered. */
const ROOMS = {
  list: { title: 'accreditation.room.list', shows: ListRoom },
  batches: {
    title: 'accreditation.room.batches',
    shows: lazy(() => import('./batches').then(({ BatchesRoom }) => ({ default: BatchesRoom }))),
  },
  certificates: {
    title: 'accreditation.room.certificates',
    shows: lazy(() => import('./certificates').then(({ CertificatesRoom }) => ({ default: CertificatesRoom }))),
  },
  replacements: {
    title: 'accreditation.room.replacements',
    shows: lazy(() => import('./replacements').then(({ ReplacementsRoom }) => ({ default: ReplacementsRoom }))),
  },
  duty: {
    title: 'accreditation.room.duty',
    shows: lazy(() => import('./duty').then(({ DutyRoom }) => ({ default: DutyRoom }))),
  },
  badges: {
    title: 'accreditation.room.badges',
    shows: lazy(() => import('./badges').then(({ BadgesRoom }) => ({ default: BadgesRoom }))),
  },
} as const satisfies Record<string, Room>;
type RoomName = keyof typeof ROOMS;

export function AccreditationTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  const { show = 'list' } = useSearch({ from: '/app/missions/$id' });
  if (!mayIn(me, 'person:read')) return <Text>{t('accreditation.notOpen')}</Text>;
  const rooms = (Object.keys(ROOMS) as RoomName[]).filter(
    (name) => name !== 'badges' || mayHere(me, 'badge:read', file.mission.id),
  );
  const here = rooms.find((name) => name === show) ?? 'list';
  const { title, shows: Shows } = ROOMS[here];
  return (
    <Stack>
      <nav className={classes.rooms} aria-label={t('accreditation.rooms')}>
        {rooms.map((name) => (
          <DeskLink
            key={name}
            to="/missions/$id"
            params={{ id: file.mission.id }}
            search={{ tab: 'accreditation', ...(name !== 'list' && { show: name }) }}
            // Which room one is in we say ourselves: each has the same path.
            activeOptions={{ exact: true }}
            resetScroll={false}
            {...(name === here && { 'aria-current': 'page' as const })}
          >
            {t(ROOMS[name].title)}
          </DeskLink>
        ))}
      </nav>
      <Title order={2} size="h4">
        {t(title)}
      </Title>
      <Suspense fallback={<Loading />}>
        <Shows file={file} />
      </Suspense>
    </Stack>
  );
}
