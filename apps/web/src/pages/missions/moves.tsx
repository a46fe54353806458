import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import {
  CONSEQUENT_ACTIONS,
  label,
  missionLifecycle,
  THE_SYSTEM,
  type ConsequentAction,
  type MissionAction,
} from '#libs/regulation';
import { queryOptions } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayHere, useMe } from '../../api/me';
import { missionMovesQuery, missionQuery, queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { useDraft } from '../../forms/draft';
import { PlainForm } from '../../forms/plain-form';
import { isOthers, MoveRow, type NextMove } from '../../lists/move-row';
import { Findings, Loaded, Problem } from '../../frame/query';
import { useWanted } from '../../frame/wanted';
import { Awaits } from './awaits';
import { CorrectMission } from './correct-mission';

/** What may be done next. */
export function Moves({ mission }: { mission: MissionView }) {
  const { t, language } = useMessages();
  const me = useMe();
  const [chosen, setAsked] = useState<NextMove>();
  const [wanted, forget] = useWanted();
  const close = () => {
    setAsked(undefined);
    forget();
  };
  return (
    <Loaded of={missionMovesQuery(mission.id)}>
      {({ items }) => {
        const own = items.filter((move) => !isOthers(move));
        const byThemselves = items.filter(followsByItself);
        const corrects = mayHere(me, 'record:correct', mission.id);
        const asked = chosen ?? own.find(({ action, possible }) => possible && action === wanted);
        return (
          <Stack gap="sm">
            {items.length === 0 && <Text>{t('mission.noMoves')}</Text>}
            <Awaits mission={mission} />
            {byThemselves.map((move) => (
              <ByItself key={move.action} move={move} />
            ))}
            {own.map((move) => (
              <MoveRow
                key={move.action}
                move={move}
                label={label(language, 'missionActions', move.action as MissionAction)}
                isSubdued={isConsequent(move.action)}
                choose={() => setAsked(move)}
              />
            ))}
            {corrects && <CorrectMission mission={mission} />}
            {asked && <MoveForm key={asked.action} mission={mission} move={asked} close={close} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** Nobody makes it: the system does, once nothing stands in its way. */
const followsByItself = ({ action }: NextMove) =>
  THE_SYSTEM.can(missionLifecycle.moves[action as MissionAction].permission);

function ByItself({ move: { action, findings } }: { move: NextMove }) {
  const { t, language } = useMessages();
  return (
    <div>
      <Text size="sm">
        {t('mission.byItself', { move: label(language, 'missionActions', action as MissionAction) })}
      </Text>
      <Findings findings={findings.filter(({ code }) => code !== 'permission.missing')} />
    </div>
  );
}

const isConsequent = (action: string): action is ConsequentAction =>
  (CONSEQUENT_ACTIONS as readonly string[]).includes(action);

/** What the move would bring with it, before it is made. */
function Consequences({ id, action }: { id: string; action: ConsequentAction }) {
  const { t, language } = useMessages();
  const brings = queryOptions({
    queryKey: ['mission', id, 'consequences', action],
    queryFn: () => api.missionConsequences({ params: { id }, query: { action } }),
  });
  return (
    <Loaded of={brings}>
      {({ items }) => (
        <Alert color="yellow" title={t('mission.consequences')} role="status">
          {items.length === 0 && t('mission.noConsequences')}
          <ul>
            {items.map(({ about, from, sentence }) => (
              <li key={`${about}:${from}`}>{sentence[language]}</li>
            ))}
          </ul>
        </Alert>
      )}
    </Loaded>
  );
}

function MoveForm({ mission, move, close }: { mission: MissionView; move: NextMove; close: () => void }) {
  const { t, language } = useMessages();
  const [reason, setReason, forget] = useDraft(`move:${mission.id}:${move.action}`, '');
  // What it was decided upon; what is read anew meanwhile does not change it.
  const [version] = useState(mission.version);
  const make = useCommand({
    mutationFn: () =>
      api.moveMission({
        params: { id: mission.id },
        body: { action: move.action as MissionAction, ...(reason ? { reason } : {}) },
        ifMatch: version,
      }),
    onSuccess: async () => {
      forget();
      close();
      await queries.invalidateQueries({ queryKey: missionQuery(mission.id).queryKey });
      await queries.invalidateQueries({ queryKey: ['missions'] });
    },
  });
  return (
    <PlainForm
      label={label(language, 'missionActions', move.action as MissionAction)}
      hasUnsent={reason !== ''}
      draftIsKept
      submit={make.mutate}
    >
      <Stack gap="xs" maw={480}>
        {isConsequent(move.action) && <Consequences id={mission.id} action={move.action} />}
        {move.needsReason && (
          <Textarea
            label={t('word.reason')}
            required
            autosize
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {make.error && <Problem error={make.error} />}
        <Group>
          <Button type="submit" size="xs" loading={make.isPending}>
            {t('mission.doIt')}
          </Button>
          <Button variant="default" size="xs" onClick={close}>
            {t('mission.leaveIt')}
          </Button>
        </Group>
      </Stack>
    </PlainForm>
  );
}
