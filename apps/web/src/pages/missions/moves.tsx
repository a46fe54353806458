import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { MissionView, NextMoves } from '#libs/contracts';
import { label, type MissionAction } from '#libs/regulation';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api/client';
import { missionMovesQuery, missionQuery, queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { Findings, Loaded, Problem } from '../../shell/query';

type NextMove = z.infer<typeof NextMoves>['items'][number];

/** What may be done next: each move as a button; one that is refused says by which rules, to mouse and keyboard alike. */
export function Moves({ mission }: { mission: MissionView }) {
  const { t } = useMessages();
  const [asked, setAsked] = useState<NextMove>();
  return (
    <Loaded of={missionMovesQuery(mission.id)}>
      {({ items }) => (
        <Stack gap="sm">
          {items.length === 0 && <Text>{t('mission.noMoves')}</Text>}
          {items.map((move) => (
            <MoveRow key={move.action} move={move} choose={() => setAsked(move)} />
          ))}
          {asked && <MoveForm key={asked.action} mission={mission} move={asked} close={() => setAsked(undefined)} />}
        </Stack>
      )}
    </Loaded>
  );
}

function MoveRow({ move: { action, possible, findings }, choose }: { move: NextMove; choose: () => void }) {
  const { language } = useMessages();
  const reasons = useId();
  return (
    <Group align="flex-start" wrap="nowrap">
      <Button
        size="xs"
        variant={possible ? 'filled' : 'default'}
        aria-disabled={!possible}
        aria-describedby={findings.length > 0 ? reasons : undefined}
        onClick={() => possible && choose()}
      >
        {label(language, 'missionActions', action as MissionAction)}
      </Button>
      <div id={reasons}>
        <Findings findings={findings} />
      </div>
    </Group>
  );
}

function MoveForm({ mission, move, close }: { mission: MissionView; move: NextMove; close: () => void }) {
  const { t, language } = useMessages();
  const [reason, setReason] = useState('');
  const make = useMutation({
    mutationFn: () =>
      api.moveMission({
        params: { id: mission.id },
        body: { action: move.action as MissionAction, ...(reason ? { reason } : {}) },
        ifMatch: mission.version,
      }),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: missionQuery(mission.id).queryKey });
      await queries.invalidateQueries({ queryKey: ['missions'] });
    },
  });
  return (
    <form
      aria-label={label(language, 'missionActions', move.action as MissionAction)}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Stack gap="xs" maw={480}>
        {make.error && <Problem error={make.error} />}
        {move.needsReason && (
          <Textarea
            label={t('mission.reason')}
            required
            autosize
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Group>
          <Button type="submit" size="xs" loading={make.isPending}>
            {t('mission.doIt')}
          </Button>
          <Button variant="default" size="xs" onClick={close}>
            {t('mission.leaveIt')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
