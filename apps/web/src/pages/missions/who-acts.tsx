import { Stack, Text, Title } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { missionDueQuery, missionMovesQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { Loaded } from '../../frame/query';
import { BlockedStep } from './blocked-step';
import { isSaidInTheWay } from './moves';

/**
 * What the steps ahead still lack that others make: the own ones, and those that follow by themselves, say it above. The
 * deadline that is nearest stands in the head.
 */
export function WhoActs({ mission }: { mission: MissionView }) {
  return (
    <Loaded of={missionMovesQuery(mission.id)}>
      {({ items }) => <OthersSteps mission={mission} said={items.filter(isSaidInTheWay).map(({ action }) => action)} />}
    </Loaded>
  );
}

function OthersSteps({ mission, said }: { mission: MissionView; said: readonly string[] }) {
  const { t } = useMessages();
  return (
    <Loaded of={missionDueQuery(mission.id)}>
      {({ items: [due] }) => {
        const steps = due?.blocked.filter(({ action }) => !said.includes(action)) ?? [];
        if (due && due.blocked.length > 0 && steps.length === 0) return null;
        return (
          <section>
            <Title order={2} size="h4" mb="xs">
              {t('mission.whoActs')}
            </Title>
            <Stack gap="xs">
              {!due && <Text c="dimmed">{t('mission.nobodyActs')}</Text>}
              {due?.blocked.length === 0 && <Text size="sm">{t('mission.nothingBlocks')}</Text>}
              {steps.map((step) => (
                <BlockedStep key={step.action} step={step} />
              ))}
            </Stack>
          </section>
        );
      }}
    </Loaded>
  );
}
