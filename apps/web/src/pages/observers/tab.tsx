import { Stack, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { isTurnOf, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loading } from '../../frame/query';
import { Delegations } from './delegations';
import { ObserverExports } from './exports';
import classes from './observers.module.css';
import { isOver } from '../missions/still';
import { People } from './people';
import { VIEWS, viewOf, type Place, type View } from './views';
import { WaitingList } from './waiting';

const lazily = (load: () => Promise<{ default: ComponentType<{ file: MissionFile }> }>) => lazy(load);

const SHOWN: Record<View, ComponentType<{ file: MissionFile }>> = {
  delegations: Delegations,
  people: People,
  waiting: WaitingList,
  'check-in': lazily(() => import('./check-in')),
  arrivals: lazily(() => import('./arrivals')),
  paper: lazily(() => import('./from-paper')),
  roster: lazily(() => import('./roster')),
};

/** Who goes on the mission, delegation by delegation: each view has an address of its own. */
export function ObserversTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  const { show, in: within } = useSearch({ from: '/app/missions/$id' });
  const view = viewOf(show);
  const Shown = SHOWN[view];
  const isOpen = ({ needs, enters }: Place) =>
    (!needs || isTurnOf(me, [needs], file.mission.id)) && !(enters && isOver(file.mission));
  const place: Place = VIEWS[view];
  return (
    <Stack>
      <Title order={2} size="h3">
        {t('mission.observers')}
      </Title>
      <nav className={classes.views} aria-label={t('mission.observers')}>
        {(Object.keys(VIEWS) as View[])
          .filter((name) => isOpen(VIEWS[name]))
          .map((name) => (
            <DeskLink
              key={name}
              to="/missions/$id"
              params={{ id: file.mission.id }}
              search={{
                tab: 'observers',
                ...(name !== 'delegations' && { show: name }),
                ...(name === 'roster' && within && { in: within }),
              }}
              activeOptions={{ exact: true, explicitUndefined: true }}
              resetScroll={false}
              aria-current={name === view ? 'page' : undefined}
            >
              {t(VIEWS[name].label)}
            </DeskLink>
          ))}
      </nav>
      {isOpen(place) ? (
        <Suspense fallback={<Loading />}>
          <Shown file={file} />
        </Suspense>
      ) : (
        <Text>{t(isOver(file.mission) ? 'mission.nobodyActs' : place.closed!)}</Text>
      )}
      {(view === 'delegations' || view === 'people') && <ObserverExports missionId={file.mission.id} />}
    </Stack>
  );
}
