import { Card, Stack, Text, Title } from '@mantine/core';
import type { TimelineView } from '#libs/contracts';
import { DEADLINES_AHEAD } from '#libs/regulation';
import { missionTimelineQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { RuleLink } from '../../frame/rule-link';
import { StateShown } from '../../frame/state';
import { isMine, useMe } from '../../api/me';
import { Empty } from '../../lists/empty';
import { Time } from '../../frame/time';

type Deadline = TimelineView['items'][number];
const isDue = ({ state, at }: Deadline) => at !== null && DEADLINES_AHEAD.includes(state);
const SHOWN = 4;

/** What comes next, by the host's clocks and by UTC. */
export function DueTasks({ missionId }: { missionId: string }) {
  const { t, language } = useMessages();
  const me = useMe();
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('coordinator.due')}
      </Title>
      <Loaded of={missionTimelineQuery(missionId)}>
        {({ items }) => {
          const due = items.filter(isDue).toSorted((a, b) => a.at!.localeCompare(b.at!));
          if (due.length === 0)
            return <Empty next={{ says: t('empty.calendar'), to: '/calendar' }}>{t('coordinator.nothingDue')}</Empty>;
          return (
            <Stack gap="xs">
              {due.slice(0, SHOWN).map(({ key, label, at, day, zone, state, actsBy, rule }) => (
                <Card key={key} withBorder data-row padding="sm">
                  <Text fw={600}>{label[language]}</Text>
                  <Text size="sm">
                    <Time due={{ at: at!, day, zone }} />
                  </Text>
                  <Text size="xs" c="dimmed" component="div">
                    <StateShown of="deadlineWords" is={state} mine={isMine(me, actsBy)} />{' '}
                    <RuleLink rule={rule}>{t('finding.rule', { rule })}</RuleLink>
                  </Text>
                </Card>
              ))}
              {due.length > SHOWN && (
                <DeskLink to="/missions/$id" params={{ id: missionId }}>
                  {t('coordinator.allDue', { count: due.length })}
                </DeskLink>
              )}
            </Stack>
          );
        }}
      </Loaded>
    </section>
  );
}
