import { Card, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { mayHere, useMe } from '../../api/me';
import { missionQuery, missionsQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { NotFound } from '../../frame/not-found';
import { Loaded } from '../../frame/query';
import { WhatWaits } from '../tasks/what-waits';
import { DueTasks } from './due';
import { Observers } from './observers';
import { MissionReports } from './reports';
import { StateShown } from '../../frame/state';

const OFFICES = ['coordinator', 'deputyCoordinator', 'regionalRepresentative'];

/** The mission one leads or serves: what is due, its people, and its documents. */
export function CoordinatorHomePage() {
  const { t } = useMessages();
  const own = useMe().roles.filter(({ role, on }) => OFFICES.includes(role) && on);
  const missions = [...new Set(own.map(({ on }) => on!))];
  const { show } = useSearch({ from: '/app/coordinator' });
  const chosen = missions.find((id) => id === show) ?? missions[0];
  if (!chosen) return <NotFound />;
  return (
    <Stack>
      <title>{`${t('nav.coordinator')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('nav.coordinator')}
      </Title>
      <WhatWaits>
        {missions.length > 1 && <Choice missions={missions} chosen={chosen} />}
        <Loaded of={missionQuery(chosen)}>{(file) => <Mission key={chosen} file={file} />}</Loaded>
      </WhatWaits>
    </Stack>
  );
}

function Choice({ missions, chosen }: { missions: string[]; chosen: string }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  return (
    <Loaded of={missionsQuery}>
      {({ items }) => (
        <SegmentedControl
          aria-label={t('coordinator.choose')}
          value={chosen}
          data={missions.map((id) => ({ value: id, label: items.find((mission) => mission.id === id)?.number ?? '…' }))}
          onChange={(show) => void navigate({ to: '/coordinator', search: { show }, resetScroll: false })}
        />
      )}
    </Loaded>
  );
}

function Mission({ file: { mission } }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const me = useMe();
  return (
    <Stack>
      <Card withBorder>
        <Group justify="space-between" align="flex-start">
          <div>
            <Text size="sm" c="dimmed">
              {mission.number} · {mission.hostName[language]}
            </Text>
            <Title order={2} size="h3">
              {mission.title[language]}
            </Title>
            <DeskLink to="/missions/$id" params={{ id: mission.id }}>
              {t('coordinator.toMission')}
            </DeskLink>
          </div>
          <StateShown of="missionStates" is={mission.state} mission={mission.id} />
        </Group>
      </Card>
      <DueTasks missionId={mission.id} />
      {mayHere(me, 'report:read', mission.id) && <MissionReports missionId={mission.id} />}
      {mayHere(me, 'person:read', mission.id) && <Observers mission={mission} />}
    </Stack>
  );
}
