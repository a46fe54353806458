import { Group, Stack, Text } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { endsIn, label, missionLifecycle, THE_SYSTEM, type MissionAction } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { mayHere, useMe } from '../../api/me';
import { missionMovesQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';
import { Findings, Loaded } from '../../frame/query';
import { useWanted } from '../../frame/wanted';
import { MoreMoves } from '../../frame/more-moves';
import { firstOf, isOthers, MoveRow } from '../../lists/move-row';
import type { MoveShown, NextMove } from '../../lists/move-shown';
import { Awaits } from './awaits';
import { CorrectMission } from './correct-mission';
import { PrimaryButton } from '../../frame/primary-button';

const MoveForm = lazy(() => import('./move-form').then(({ MoveForm: form }) => ({ default: form })));

const named = (move: NextMove) => move.action as MissionAction;
/** What is refused is not chosen; what is possible is done by the button of the head. */
const NOTHING = () => undefined;
const ends = (move: NextMove) => endsIn('missionStates', missionLifecycle.moves[named(move)].to);

/** In the head: the one next act, and behind "more" what else may be done, ends the mission or lets it rest. */
export function NextAct({ mission }: { mission: MissionView }) {
  const { language } = useMessages();
  const { data } = useQuery(missionMovesQuery(mission.id));
  const [chosen, setAsked] = useState<NextMove>();
  const [wanted, forget] = useWanted();
  const close = () => {
    setAsked(undefined);
    forget();
  };
  const own = (data?.items ?? []).filter((move) => !isOthers(move));
  const asked = chosen ?? own.find(({ action, possible }) => possible && action === wanted);
  const moves = own.map((move): MoveShown => ({
    move,
    label: label(language, 'missionActions', named(move)),
    ends: ends(move),
    choose: () => setAsked(move),
  }));
  const first = firstOf(moves);
  return (
    <Group gap="xs" wrap="nowrap">
      {first && (
        <PrimaryButton size="sm" onClick={first.choose}>
          {first.label}
        </PrimaryButton>
      )}
      <MoreMoves
        moves={[
          ...moves.filter((each) => each !== first && !each.ends && each.move.possible),
          ...moves.filter((each) => each.ends),
        ]}
      />
      <Dialog
        opened={asked !== undefined}
        close={close}
        title={asked ? label(language, 'missionActions', named(asked)) : ''}
      >
        {asked && <MoveForm key={asked.action} mission={mission} move={asked} isEnd={ends(asked)} close={close} />}
      </Dialog>
    </Group>
  );
}

/** What stands in the way of the steps that are one's own, what follows by itself, and who must act now. */
export function InTheWay({ mission }: { mission: MissionView }) {
  const { t, language } = useMessages();
  const me = useMe();
  return (
    <Loaded of={missionMovesQuery(mission.id)}>
      {({ items }) => {
        const own = items.filter((move) => !isOthers(move));
        const byThemselves = items.filter(followsByItself);
        const corrects = mayHere(me, 'record:correct', mission.id);
        return (
          <Stack gap="sm">
            {items.length === 0 && <Text>{t('mission.noMoves')}</Text>}
            <Awaits mission={mission} />
            {byThemselves.map((move) => (
              <ByItself key={move.action} move={move} />
            ))}
            {own
              .filter((move) => !ends(move) && !move.possible)
              .map((move) => (
                <MoveRow
                  key={move.action}
                  shown={{ move, label: label(language, 'missionActions', named(move)), ends: false, choose: NOTHING }}
                />
              ))}
            {own
              .filter((move) => move.possible && move.findings.length > 0)
              .map((move) => (
                <div key={move.action}>
                  <Text size="sm" fw={600}>
                    {label(language, 'missionActions', named(move))}
                  </Text>
                  <Findings findings={move.findings} />
                </div>
              ))}
            {corrects && <CorrectMission mission={mission} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** What `InTheWay` says of itself: one's own steps and those that follow by themselves. */
export const isSaidInTheWay = (move: NextMove) => !isOthers(move) || followsByItself(move);

/** Nobody makes it: the system does, once nothing stands in its way. */
const followsByItself = (move: NextMove) => THE_SYSTEM.can(missionLifecycle.moves[named(move)].permission);

function ByItself({ move }: { move: NextMove }) {
  const { t, language } = useMessages();
  return (
    <div>
      <Text size="sm">{t('mission.byItself', { move: label(language, 'missionActions', named(move)) })}</Text>
      <Findings findings={move.findings.filter(({ code }) => code !== 'permission.missing')} />
    </div>
  );
}
