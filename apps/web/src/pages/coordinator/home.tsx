import { Card, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import type { MissionFile, MissionView } from '#libs/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { mayHere, useMe } from '../../api/me';
import { missionQuery, missionsQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { NotFound } from '../../frame/not-found';
import { Loaded } from '../../frame/query';
import { isOver } from '../missions/still';
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
  if (missions.length === 0) return <NotFound />;
  return (
    <Stack>
      <title>{`${t('nav.coordinator')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('nav.coordinator')}
      </Title>
      <WhatWaits>
        {missions.length === 1 ? (
          <Shown id={missions[0]!} />
        ) : (
          <Loaded of={missionsQuery}>
            {({ items }) => <OneOf missions={items.filter(({ id }) => missions.includes(id))} />}
          </Loaded>
        )}
      </WhatWaits>
    </Stack>
  );
}

const Shown = ({ id }: { id: string }) => (
  <Loaded of={missionQuery(id)}>{(file) => <Mission key={id} file={file} />}</Loaded>
);

/** Those that go on stand before those that are over. */
function OneOf({ missions }: { missions: readonly Pick<MissionView, 'id' | 'number' | 'state'>[] }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const { show } = useSearch({ from: '/app/coordinator' });
  const inOrder = missions.toSorted((one, other) => Number(isOver(one)) - Number(isOver(other)));
  const chosen = inOrder.find(({ id }) => id === show) ?? inOrder[0];
  if (!chosen) return null;
  return (
    <>
      <SegmentedControl
        aria-label={t('coordinator.choose')}
        value={chosen.id}
        data={inOrder.map(({ id, number }) => ({ value: id, label: number }))}
        onChange={(id) => void navigate({ to: '/coordinator', search: { show: id }, resetScroll: false })}
      />
      <Shown id={chosen.id} />
    </>
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
