import { Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { DEADLINES_AHEAD } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { missionTimelineQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { RoomMark } from '../../guide/room-mark';
import { useNow } from '../../frame/now';
import { StateShown } from '../../frame/state';
import { Time } from '../../frame/time';
import { dueFromNow } from '../../time';
import classes from './head.module.css';
import { NextAct } from './moves';
import type { MissionTab } from './tabs';
import { StageBar } from './stage-bar';

/** What a mission is, how it stands, what is due and the one thing to do, before anything else is looked at. */
export function MissionHead({ file, tab }: { file: MissionFile; tab: MissionTab }) {
  const { t, language } = useMessages();
  const { mission, offices } = file;
  const coordinator = offices.find(({ office, validUntil }) => office === 'coordinator' && !validUntil);
  return (
    <>
      <div className={classes.head} data-head>
        <div className={classes.title}>
          <Title order={1} size="h2">
            {mission.title[language]}
          </Title>
          <StateShown of="missionStates" is={mission.state} mission={mission.id} />
          <RoomMark room={tab} />
        </div>
        <NextAct mission={mission} />
        <div className={classes.facts}>
          <span>
            {mission.number} · {mission.hostName[language]}
          </span>
          <NextDeadline id={mission.id} />
          <span>
            {coordinator ? t('mission.coordinator', { name: coordinator.name[language] }) : t('mission.noCoordinator')}
          </span>
        </div>
      </div>
      <StageBar file={file} saysObstacle={tab !== 'overview'} />
    </>
  );
}

/** The deadline that comes first. */
function NextDeadline({ id }: { id: string }) {
  const { language } = useMessages();
  const now = useNow();
  const { data } = useQuery(missionTimelineQuery(id));
  const next = data?.items.find(({ at, state }) => at && DEADLINES_AHEAD.includes(state));
  if (!next?.at) return null;
  const due = { ...next, at: next.at };
  return (
    <span className={next.state === 'overdue' ? (classes.late ?? '') : ''}>
      {next.label[language]}: <strong>{dueFromNow(due, language, now)}</strong>, <Time due={due} />
    </span>
  );
}
