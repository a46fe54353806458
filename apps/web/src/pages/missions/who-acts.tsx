import { Stack, Text, Title } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { missionDueQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { useNow } from '../../frame/now';
import { Loaded } from '../../frame/query';
import { RuleLink } from '../../frame/rule-link';
import { dueFromNow } from '../../time';
import { BlockedStep } from './blocked-step';
import type { Due } from './board-row';

/** What comes next: the deadline that is nearest, and what each step ahead still lacks. Who must act stands above. */
export function WhoActs({ mission }: { mission: MissionView }) {
  const { t } = useMessages();
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('mission.whoActs')}
      </Title>
      <Loaded of={missionDueQuery(mission.id)}>
        {({ items: [due] }) => (
          <Stack gap="xs">
            {!due && <Text c="dimmed">{t('mission.nobodyActs')}</Text>}
            {due?.next && <Next next={due.next} />}
            {due?.blocked.length === 0 && <Text size="sm">{t('mission.nothingBlocks')}</Text>}
            {due?.blocked.map((step) => (
              <BlockedStep key={step.action} step={step} />
            ))}
          </Stack>
        )}
      </Loaded>
    </section>
  );
}

function Next({ next }: { next: NonNullable<Due['next']> }) {
  const { language } = useMessages();
  const now = useNow();
  return (
    <Text size="sm" component="div">
      <strong>{next.label[language]}</strong>
      {next.at && ` · ${dueFromNow({ ...next, at: next.at }, language, now)}`} <RuleLink rule={next.rule} />
    </Text>
  );
}
