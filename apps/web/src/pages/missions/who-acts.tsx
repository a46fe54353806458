import { Stack, Text, Title } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { label, missionLifecycle, ROLES, type MissionAction, type Role } from '#libs/regulation';
import { missionDueQuery } from '../../api/queries';
import { useMessages, type Language } from '../../messages';
import { useNow } from '../../frame/now';
import { Loaded } from '../../frame/query';
import { RuleLink } from '../../frame/rule-link';
import { dueFromNow } from '../../time';
import { BlockedStep } from './blocked-step';
import type { Due } from './board-row';

/** For whom or what the mission waits: whose deadline comes next, and what each step ahead still lacks. */
export function WhoActs({ mission }: { mission: MissionView }) {
  const { t, language } = useMessages();
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
              <div key={step.action}>
                <BlockedStep step={step} />
                <Text size="xs" c="dimmed">
                  {t('mission.madeBy', { who: holders(step.action, language) })}
                </Text>
              </div>
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
      <strong>{next.label[language]}</strong>: {next.actsBy.map((actor) => actor.label[language]).join(', ')}
      {next.at && ` · ${dueFromNow({ ...next, at: next.at }, language, now)}`} <RuleLink rule={next.rule} />
    </Text>
  );
}

/** Those who may make the step. */
function holders(action: MissionAction, language: Language): string {
  const { permission } = missionLifecycle.moves[action];
  const roles = (Object.keys(ROLES) as Role[]).filter((role) =>
    (ROLES[role].may as readonly string[]).includes(permission),
  );
  return roles.map((role) => label(language, 'roles', role)).join(', ');
}
