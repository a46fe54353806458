import { Stack, Tabs } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { missionDueQuery, missionMovesQuery, missionQuery, missionTimelineQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { Loaded, Loading, Together } from '../../frame/query';
import { TabRow } from '../../frame/tab-row';
import { lazy, Suspense, type ComponentType } from 'react';
import { MissionHead } from './head';
import { MISSION_TABS, TABS, type MissionTab } from './tabs';

/** One mission: what it is, what may be done next, what is due. Further tabs are rows of TABS and ROOMS. */
export function MissionPage() {
  const { id } = useParams({ from: '/app/missions/$id' });
  return (
    <Together key={id} of={[missionQuery(id), ...saidInHead(id)]}>
      <Loaded of={missionQuery(id)}>{(file) => <MissionOf file={file} />}</Loaded>
    </Together>
  );
}

/** The one next act, the deadline that comes first, and what stands in the way. */
const saidInHead = (id: string) => [missionMovesQuery(id), missionTimelineQuery(id), missionDueQuery(id)];

const lazily = <K extends string>(load: () => Promise<Record<K, ComponentType<{ file: MissionFile }>>>, name: K) =>
  lazy(() => load().then((rooms) => ({ default: rooms[name] })));

/** What each tab shows; a room is fetched when it is entered. */
const ROOMS: Record<MissionTab, ComponentType<{ file: MissionFile }>> = {
  overview: lazily(() => import('./overview'), 'OverviewTab'),
  mandate: lazily(() => import('./mandate'), 'MandateTab'),
  observers: lazily(() => import('../observers/tab'), 'ObserversTab'),
  accreditation: lazily(() => import('../accreditation/tab'), 'AccreditationTab'),
  programme: lazily(() => import('../programme/tab'), 'ProgrammeTab'),
  visits: lazily(() => import('../visits/tab'), 'VisitsTab'),
  stations: lazily(() => import('../stations/tab'), 'StationsTab'),
  teams: lazily(() => import('../teams/tab'), 'TeamsTab'),
  incidents: lazily(() => import('../incidents/tab'), 'IncidentsTab'),
  report: lazily(() => import('../reports/tab'), 'ReportTab'),
  documents: lazily(() => import('../documents/tab'), 'DocumentsTab'),
  messages: lazily(() => import('../messages/tab'), 'MessagesTab'),
  log: lazily(() => import('../log/tab'), 'LogTab'),
};

function MissionOf({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  const { mission } = file;
  const { tab = 'overview' } = useSearch({ from: '/app/missions/$id' });
  const navigate = useNavigate();
  const Room = ROOMS[tab];
  const choose = (value: string | null) =>
    void navigate({
      to: '/missions/$id',
      params: { id: mission.id },
      search: { tab: value as MissionTab },
      resetScroll: false,
    });
  return (
    <Stack gap={4}>
      <title>{`${mission.number} – ${t('app.name')}`}</title>
      <MissionHead file={file} tab={tab} />
      <Tabs value={tab} onChange={choose}>
        <TabRow
          tabs={MISSION_TABS.map((name) => ({ value: name, label: t(TABS[name]) }))}
          value={tab}
          choose={choose}
        />
        <Tabs.Panel value={tab} pt={6}>
          <Suspense fallback={<Loading />}>
            <Room file={file} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
