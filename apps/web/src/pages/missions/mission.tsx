import { Badge, Card, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { DEADLINES_AHEAD, label } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { missionQuery, missionTimelineQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { useNow } from '../../frame/now';
import { Loaded, Loading } from '../../frame/query';
import { lazy, Suspense, type ComponentType } from 'react';
import { dueFromNow, shownDue, shownUtc } from '../../time';
import { Moves } from './moves';
import { MISSION_TABS, TABS, type MissionTab } from './tabs';

/** One mission: what it is, what may be done next, what is due. Further tabs are rows of TABS and ROOMS. */
export function MissionPage() {
  const { id } = useParams({ from: '/app/missions/$id' });
  return <Loaded of={missionQuery(id)}>{(file) => <MissionOf file={file} />}</Loaded>;
}

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

/** The deadline that comes first, in the host's time and in ours. */
function NextDeadline({ id }: { id: string }) {
  const { t, language } = useMessages();
  const now = useNow();
  const { data } = useQuery(missionTimelineQuery(id));
  const next = data?.items.find(({ at, state }) => at && DEADLINES_AHEAD.includes(state));
  if (!next?.at) return null;
  const due = { ...next, at: next.at };
  return (
    <Text size="sm">
      {next.label[language]}: <strong>{dueFromNow(due, language, now)}</strong>, {shownDue(due, language)}
      {!next.day && ` · ${t('time.utc', { at: shownUtc(next.at, language) })}`}
    </Text>
  );
}

function MissionOf({ file }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const { mission, offices } = file;
  const { tab = 'overview' } = useSearch({ from: '/app/missions/$id' });
  const navigate = useNavigate();
  const Room = ROOMS[tab];
  const coordinator = offices.find(({ office, validUntil }) => office === 'coordinator' && !validUntil);
  return (
    <Stack>
      <title>{`${mission.number} – ${t('app.name')}`}</title>
      <Group justify="space-between" align="flex-start">
        <div>
          <Text c="dimmed" size="sm">
            {mission.number} · {mission.hostName[language]}
          </Text>
          <Title order={1} size="h2">
            {mission.title[language]}
          </Title>
          <NextDeadline id={mission.id} />
          <Text size="sm">
            {coordinator ? t('mission.coordinator', { name: coordinator.name[language] }) : t('mission.noCoordinator')}
          </Text>
        </div>
        <Badge size="lg" variant="light">
          {label(language, 'missionStates', mission.state)}
        </Badge>
      </Group>
      <Card withBorder>
        <Title order={2} size="h4" mb="xs">
          {t('mission.nextMoves')}
        </Title>
        <Moves mission={mission} />
      </Card>
      <Tabs
        value={tab}
        onChange={(value) =>
          void navigate({
            to: '/missions/$id',
            params: { id: mission.id },
            search: { tab: value as MissionTab },
            resetScroll: false,
          })
        }
      >
        <Tabs.List>
          {MISSION_TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(TABS[name])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          <Suspense fallback={<Loading />}>
            <Room file={file} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
