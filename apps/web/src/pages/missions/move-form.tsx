import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { CONSEQUENT_ACTIONS, label, type ConsequentAction, type MissionAction } from '#libs/regulation';
import { queryOptions } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { missionQuery, queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { useDraft } from '../../forms/draft';
import { PlainForm } from '../../forms/plain-form';
import { useFillIn } from '../../frame/faults';
import { Loaded, Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import type { NextMove } from '../../lists/move-shown';
import { PrimaryButton } from '../../frame/primary-button';

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

type Props = { mission: MissionView; move: NextMove; isEnd: boolean; close: () => void };

/** Asked before a move of the mission is made: of which mission, what follows, and why where a reason is owed. */
export function MoveForm({ mission, move, isEnd, close }: Props) {
  const { t, language } = useMessages();
  const toast = useToast();
  const fillIn = useFillIn();
  const [reason, setReason, forget] = useDraft(`move:${mission.id}:${move.action}`, '');
  // What it was decided upon; what is read anew meanwhile does not change it.
  const [version] = useState(mission.version);
  const said = label(language, 'missionActions', move.action as MissionAction);
  const make = useCommand({
    mutationFn: () =>
      api.moveMission({
        params: { id: mission.id },
        body: { action: move.action as MissionAction, ...(reason ? { reason } : {}) },
        ifMatch: version,
      }),
    onSuccess: async ({ mission: after }) => {
      // The page under the window shows first what it is now: its former moves could be pressed once more.
      await queries.invalidateQueries({ queryKey: missionQuery(mission.id).queryKey });
      await queries.invalidateQueries({ queryKey: ['missions'] });
      forget();
      close();
      toast({ of: after.number, did: t('did.nowStands', { state: label(language, 'missionStates', after.state) }) });
    },
  });
  return (
    <PlainForm
      label={said}
      hasUnsent={reason !== ''}
      draftIsKept
      wrong={{ reason: move.needsReason ? fillIn(reason) : undefined }}
      submit={make.mutate}
    >
      {(faults) => (
        <Stack gap="sm">
          <Text>
            {mission.number} · {mission.title[language]}
          </Text>
          {isConsequent(move.action) && <Consequences id={mission.id} action={move.action} />}
          {move.needsReason && (
            <Textarea
              label={t('word.reason')}
              required
              autosize
              error={faults.reason}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {make.error && <Problem error={make.error} />}
          <Group>
            <PrimaryButton type="submit" {...(isEnd && { color: 'red' })} loading={make.isPending}>
              {said}
            </PrimaryButton>
            <Button variant="default" onClick={close}>
              {t(isEnd ? 'form.goBack' : 'form.cancel')}
            </Button>
          </Group>
        </Stack>
      )}
    </PlainForm>
  );
}
