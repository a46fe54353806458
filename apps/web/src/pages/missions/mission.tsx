import { Badge, Card, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { missionQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { Loaded } from '../../shell/query';
import { Facts } from './facts';
import { Moves } from './moves';
import { Timeline } from './timeline';

/** One mission: what it is, what may be done next, what is due. Further tabs are rows of TABS. */
export function MissionPage() {
  const { id } = useParams({ from: '/app/missions/$id' });
  return <Loaded of={missionQuery(id)}>{(file) => <MissionOf file={file} />}</Loaded>;
}

const TABS = {
  overview: { label: 'mission.overview', show: (file: MissionFile) => <Timeline id={file.mission.id} /> },
  mandate: { label: 'mission.mandate', show: (file: MissionFile) => <Facts file={file} /> },
} as const;
export type MissionTab = keyof typeof TABS;
export const MISSION_TABS = Object.keys(TABS) as MissionTab[];

function MissionOf({ file }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const { mission, offices } = file;
  const { tab = 'overview' } = useSearch({ from: '/app/missions/$id' });
  const navigate = useNavigate();
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
          void navigate({ to: '/missions/$id', params: { id: mission.id }, search: { tab: value as MissionTab } })
        }
      >
        <Tabs.List>
          {MISSION_TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(TABS[name].label)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          {TABS[tab].show(file)}
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
