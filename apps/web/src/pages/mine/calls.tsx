import { Card, Stack, Text, Title } from '@mantine/core';
import type { HomeView, ServiceView, TimelineView } from '#libs/contracts';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Time } from '../../frame/time';
import classes from './mine.module.css';
import { isLive } from './next-steps';

/** A list that was approved early does not end the call. */
const isOver = ({ state, at }: TimelineView['items'][number]) =>
  ['overdue', 'not-in-force'].includes(state) || (state === 'done' && (!at || Date.parse(at) <= Date.now()));
const nominationIn = ({ items }: TimelineView) => items.find(({ deadline }) => deadline === 'nomination');

/** Missions that one may apply to now; the server says by its own clock which calls are over. */
export function OpenCalls({ calls: open, served }: { calls: HomeView['calls']; served: ServiceView['missions'] }) {
  const { t, language } = useMessages();
  const applied = new Set(
    served
      .filter(({ applications }) => applications.some(({ state }) => isLive(state)))
      .map(({ missionId }) => missionId),
  );
  const taking = open.filter(({ mission }) => !applied.has(mission.id));
  const calls = taking.flatMap(({ mission, timeline }) => {
    const deadline = nominationIn(timeline);
    return deadline && isOver(deadline) ? [] : [{ mission, deadline }];
  });
  if (calls.length === 0) return <Text>{t(open.length > taking.length ? 'mine.noMoreCalls' : 'mine.noCalls')}</Text>;
  return (
    <Card withBorder component="section" aria-label={t('mine.calls')}>
      <Title order={2} size="h3">
        {t('mine.calls')}
      </Title>
      <ul className={classes.calls}>
        {calls.map(({ mission, deadline }) => (
          <li key={mission.id}>
            <Stack gap={4}>
              <Text fw={600}>{mission.title[language]}</Text>
              <Text size="sm">
                {deadline?.at ? (
                  <Time due={{ at: deadline.at, zone: deadline.zone }} said={(at) => t('mine.callsUntil', { at })} />
                ) : (
                  t('mine.callsOpen')
                )}
              </Text>
              <DeskLink to="/missions/$id/apply" params={{ id: mission.id }}>
                {t('mine.apply')}: {mission.number}
              </DeskLink>
            </Stack>
          </li>
        ))}
      </ul>
    </Card>
  );
}
