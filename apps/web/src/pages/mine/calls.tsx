import { Card, Stack, Text, Title } from '@mantine/core';
import type { ServiceView, TimelineView } from '#libs/contracts';
import { NOMINATING_STATES, type MissionState } from '#libs/regulation';
import { useQueries, useQuery } from '@tanstack/react-query';
import { missionsQuery, missionTimelineQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loading, Problem } from '../../frame/query';
import { shownAt, shownUtc } from '../../time';
import classes from './mine.module.css';
import { isLive } from './next-steps';

export const takesNominations = ({ state }: { state: MissionState }): boolean => NOMINATING_STATES.includes(state);
/** A list that was approved early does not end the call. */
const isOver = ({ state, at }: TimelineView['items'][number]) =>
  ['overdue', 'not-in-force'].includes(state) || (state === 'done' && (!at || Date.parse(at) <= Date.now()));
const nominationIn = ({ items }: TimelineView) => items.find(({ deadline }) => deadline === 'nomination');

/** Missions that one may apply to now; the server says by its own clock which calls are over. */
export function OpenCalls({ served }: { served: ServiceView['missions'] }) {
  const { t, language } = useMessages();
  const missions = useQuery(missionsQuery);
  const applied = new Set(
    served
      .filter(({ applications }) => applications.some(({ state }) => isLive(state)))
      .map(({ missionId }) => missionId),
  );
  const open = (missions.data?.items ?? []).filter(takesNominations);
  const taking = open.filter(({ id }) => !applied.has(id));
  const timelines = useQueries({ queries: taking.map(({ id }) => missionTimelineQuery(id)) });
  const calls = taking.flatMap((mission, index) => {
    const timeline = timelines[index]?.data;
    const deadline = timeline && nominationIn(timeline);
    return timeline && !(deadline && isOver(deadline)) ? [{ mission, deadline }] : [];
  });
  const failed = [missions, ...timelines].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Problem error={failed.error} again={() => void failed.refetch()} />;
  if (missions.isPending || timelines.some((one) => one.isPending)) return <Loading />;
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
                {deadline?.at
                  ? t('mine.callsUntil', { at: shownAt(deadline.at, deadline.zone, language) })
                  : t('mine.callsOpen')}
              </Text>
              {deadline?.at && (
                <Text size="xs" c="dimmed">
                  {t('time.utc', { at: shownUtc(deadline.at, language) })}
                </Text>
              )}
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
