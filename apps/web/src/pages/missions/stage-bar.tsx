import { IconAlertCircle } from '@tabler/icons-react';
import type { MissionView } from '#libs/contracts';
import { label, MISSION_PATH, type MissionState } from '#libs/regulation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { mayEverywhere, useMe } from '../../api/me';
import { missionDueQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { shownDay, shownDayShort } from '../../time';
import { BlockedStep } from './blocked-step';
import classes from './head.module.css';

/** When each state was reached last, by the log. */
const reachedQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'reached'],
    queryFn: async () => {
      const { items } = await api.readLog({ query: { missionId, what: 'mission.moved', limit: 100 } });
      return new Map(items.toReversed().map(({ toState, at }) => [toState, at.slice(0, 10)]));
    },
  });

/** The way of a mission, how far it has come, and what stands in the way of its next step. */
export function StageBar({ mission: { id, state } }: { mission: MissionView }) {
  const { t, language } = useMessages();
  const me = useMe();
  const { data: due } = useQuery(missionDueQuery(id));
  const { data: reached } = useQuery({ ...reachedQuery(id), enabled: mayEverywhere(me, 'log:read') });
  const at = MISSION_PATH.indexOf(state);
  const [blocked] = due?.items[0]?.blocked ?? [];
  const wordOf = (stage: MissionState) => label(language, 'missionStates', stage);
  return (
    <div>
      <ol className={classes.stages} aria-label={t('mission.stages')}>
        {MISSION_PATH.map((stage, index) => (
          <li
            key={stage}
            className={classes.stage}
            data-reached={index < at || undefined}
            aria-current={stage === state ? 'step' : undefined}
            title={wordOf(stage)}
          >
            <span>{wordOf(stage)}</span>
            {reached?.has(stage) && index <= at && (
              <span title={shownDay(reached.get(stage)!, language)}>
                {shownDayShort(reached.get(stage)!, language)}
              </span>
            )}
          </li>
        ))}
      </ol>
      {at >= 0 && (
        <div className={classes.onPhone} aria-hidden>
          {t('mission.stage', { at: at + 1, count: MISSION_PATH.length, state: wordOf(state) })}
        </div>
      )}
      {blocked && (
        <div className={classes.way}>
          <IconAlertCircle size={16} aria-hidden />
          <BlockedStep step={blocked} />
        </div>
      )}
    </div>
  );
}
