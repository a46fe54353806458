import { IconAlertCircle } from '@tabler/icons-react';
import type { MissionFile } from '#libs/contracts';
import { label, MISSION_PATH, type MissionState } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { missionDueQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { ownDay, shownDay, shownDayShort } from '../../time';
import { BlockedStep } from './blocked-step';
import classes from './head.module.css';

type Props = { file: MissionFile; saysObstacle: boolean };

/** The way of a mission, how far it has come, and what stands in the way of its next step, where the page does not say so. */
export function StageBar({ file: { mission, reached: moves }, saysObstacle }: Props) {
  const { id, state, hostProfile } = mission;
  const { t, language } = useMessages();
  const { data: due } = useQuery(missionDueQuery(id));
  // By the host's clocks: there the day is another one for some hours.
  const reached = new Map(moves.map((move) => [move.state, ownDay(Date.parse(move.at), hostProfile.zone)]));
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
            {reached.has(stage) && index <= at && (
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
      {saysObstacle && blocked && (
        <div className={classes.way}>
          <IconAlertCircle size={16} aria-hidden />
          <BlockedStep step={blocked} />
        </div>
      )}
    </div>
  );
}
