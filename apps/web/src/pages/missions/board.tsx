import { Button, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { label, missionLifecycle, type MissionState } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { mayIn, useMe } from '../../api/me';
import { dueQuery, missionsQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { NotFound } from '../../frame/not-found';
import { Loaded, Problem } from '../../frame/query';
import { Rows } from '../../lists/rows';
import { WhatWaits } from '../tasks/what-waits';
import { columnsOf } from './board-columns';
import type { BoardRow } from './board-row';
import { BoardTimeline } from './board-timeline';

/** Every mission one may see: what state it is in, what is due next, and what stands in its way. */
export function BoardPage() {
  const { t, language } = useMessages();
  const me = useMe();
  const { q, in: state, show = 'table', by } = useSearch({ from: '/app/missions' });
  const navigate = useNavigate();
  const reads = mayIn(me, 'mission:read');
  const known = useQuery({ ...missionsQuery, enabled: false }).data !== undefined;
  const due = useQuery({ ...dueQuery, enabled: reads && known });
  const ask = (more: { q?: string; in?: string; show?: string; by?: string }) => {
    const search = Object.fromEntries(Object.entries({ q, in: state, show, by, ...more }).filter(([, value]) => value));
    return void navigate({ to: '/missions', search, replace: true, resetScroll: false });
  };
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
            <Button component="span">{t('missions.create')}</Button>
          </DeskLink>
        )}
      </Group>
      <WhatWaits>
        <Group align="flex-end">
          <Select
            label={t('word.state')}
            clearable
            placeholder={t('missions.anyState')}
            data={missionLifecycle.states.map((value) => ({ value, label: label(language, 'missionStates', value) }))}
            value={state ?? null}
            onChange={(value) => ask({ in: value ?? '' })}
          />
          <SegmentedControl
            aria-label={t('missions.view')}
            value={show}
            onChange={(value) => ask({ show: value === 'table' ? '' : value })}
            data={[
              { value: 'table', label: t('missions.asTable') },
              { value: 'timeline', label: t('missions.asTimeline') },
            ]}
          />
        </Group>
        <Loaded of={missionsQuery}>
          {({ items }) => {
            const rows = items
              .filter((mission) => !state || mission.state === (state as MissionState))
              .map((mission) => ({ mission, due: due.data?.items.find(({ missionId }) => missionId === mission.id) }));
            const asked = {
              rows,
              idOf: ({ mission }: BoardRow) => mission.id,
              find: t('missions.find'),
              found: { value: q ?? '', change: (value: string) => ask({ q: value }) },
              order: { value: by, change: (value: string) => ask({ by: value }) },
              empty: t('missions.none'),
            };
            if (show === 'timeline') return <BoardTimeline {...asked} />;
            return (
              <>
                {due.error && <Problem error={due.error} again={() => void due.refetch()} />}
                <Rows label={t('nav.missions')} columns={columnsOf(t, language)} {...asked} />
              </>
            );
          }}
        </Loaded>
      </WhatWaits>
    </Stack>
  );
}
