import { Button, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { label, missionLifecycle, type MissionState } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { mayIn, useMe } from '../../api/me';
import { dueQuery, missionsQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { usePrimary } from '../../frame/primary-button';
import { useWaiting } from '../../frame/waiting';
import { NotFound } from '../../frame/not-found';
import { Loaded, Loading, Problem } from '../../frame/query';
import { useListAddress, type Narrow } from '../../lists/list-address';
import { Rows } from '../../lists/rows';
import { columnsOf } from './board-columns';
import { WhatWaits } from '../tasks/what-waits';
import type { BoardRow } from './board-row';
import { Empty } from '../../lists/empty';

// Most people look at the table.
const BoardCards = lazy(() => import('./board-cards').then((part) => ({ default: part.BoardCards })));
const BoardTimeline = lazy(() => import('./board-timeline').then((part) => ({ default: part.BoardTimeline })));

/** Every mission one may see: what state it is in, what is due next, and what stands in its way. */
export function BoardPage() {
  const { t, language } = useMessages();
  const me = useMe();
  const [{ in: state, show = 'table' }, narrow] = useListAddress();
  const reads = mayIn(me, 'mission:read');
  const waiting = useWaiting();
  const known = useQuery({ ...missionsQuery, enabled: false }).data !== undefined && waiting !== undefined;
  const due = useQuery({ ...dueQuery, enabled: reads && known });
  if (!reads) return me.roles.length > 0 ? <NotFound /> : <Text role="status">{t('missions.noRole')}</Text>;
  return (
    <Stack>
      <title>{`${t('nav.missions')} – ${t('app.name')}`}</title>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('nav.missions')}
        </Title>
        {mayIn(me, 'mission:create') && (
          <DeskLink to="/missions/new" underline="never">
            <Primary>{t('missions.create')}</Primary>
          </DeskLink>
        )}
      </Group>
      <WhatWaits>
        <Loaded of={missionsQuery}>
          {({ items }) => {
            // Drawn with what is due: by what came later every row would grow, and push the others down.
            if (due.isLoading && due.failureCount === 0) return <Loading />;
            const rows = items
              .filter((mission) => !state || mission.state === (state as MissionState))
              .map((mission) => ({ mission, due: due.data?.items.find(({ missionId }) => missionId === mission.id) }));
            const asked = {
              rows,
              idOf: ({ mission }: BoardRow) => mission.id,
              find: t('missions.find'),
              filters: <Filters state={state} show={show} narrow={narrow} />,
              empty: (
                <Empty
                  next={mayIn(me, 'mission:create') ? { says: t('empty.create'), to: '/missions/new' } : undefined}
                >
                  {t('missions.none')}
                </Empty>
              ),
            };
            if (show === 'cards' || show === 'timeline')
              return (
                <Suspense fallback={<Loading />}>
                  {show === 'cards' ? (
                    <BoardCards rows={rows} filters={asked.filters} empty={asked.empty} />
                  ) : (
                    <BoardTimeline {...asked} />
                  )}
                </Suspense>
              );
            return (
              <>
                {due.error && <Problem error={due.error} again={() => void due.refetch()} />}
                <Rows name="missions" label={t('nav.missions')} columns={columnsOf(t, language)} {...asked} />
              </>
            );
          }}
        </Loaded>
      </WhatWaits>
    </Stack>
  );
}

function Primary({ children }: { children: ReactNode }) {
  const primary = usePrimary<HTMLSpanElement>();
  return (
    <Button component="span" {...primary}>
      {children}
    </Button>
  );
}

function Filters({ state, show, narrow }: { state: string | undefined; show: string; narrow: Narrow }) {
  const { t, language } = useMessages();
  return (
    <>
      <Select
        label={t('word.state')}
        clearable
        placeholder={t('missions.anyState')}
        data={missionLifecycle.states.map((value) => ({ value, label: label(language, 'missionStates', value) }))}
        value={state ?? null}
        onChange={(value) => narrow({ in: value ?? undefined })}
      />
      <SegmentedControl
        aria-label={t('missions.view')}
        value={show}
        onChange={(value) => narrow({ show: value === 'table' ? undefined : value })}
        data={[
          { value: 'table', label: t('missions.asTable') },
          { value: 'cards', label: t('missions.asCards') },
          { value: 'timeline', label: t('missions.asTimeline') },
        ]}
      />
    </>
  );
}
