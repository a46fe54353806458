import { Group, Select, Text } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useState } from 'react';
import { mayIn, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';
import { BulkPreview } from './bulk-preview';
import classes from './observers.module.css';
import { movesFrom, type MadeByPeople } from './standing';
import { PrimaryButton } from '../../frame/primary-button';

type Props = {
  missionId: string;
  chosen: readonly ApplicationView[];
  /** Whether anybody of the list may be chosen at all. */
  isPossible: boolean;
  release: () => void;
};

/** One move for all who are chosen: offered is what at least one of their states allows. */
export function BulkMoves({ missionId, chosen, isPossible, release }: Props) {
  const { t, language } = useMessages();
  const me = useMe();
  const [action, setAction] = useState<MadeByPeople>();
  const [previewed, setPreviewed] = useState<readonly ApplicationView[]>();
  const moves = [...new Set(chosen.flatMap(({ state }) => movesFrom(state, (permission) => mayIn(me, permission))))];
  const wanted = action && moves.includes(action) ? action : undefined;
  if (chosen.length === 0 && !previewed) return isPossible && <Text size="sm">{t('observers.chooseFirst')}</Text>;
  return (
    <>
      <Group align="flex-end" className={classes.unprinted ?? ''}>
        <Select
          label={t('observers.forChosen', { count: chosen.length })}
          placeholder={t('observers.chooseMove')}
          data={moves.map((value) => ({ value, label: label(language, 'applicationActions', value) }))}
          value={wanted ?? null}
          onChange={(value) => setAction(value ?? undefined)}
        />
        <PrimaryButton isPossible={Boolean(wanted)} onClick={() => setPreviewed(chosen)}>
          {t('observers.preview')}
        </PrimaryButton>
      </Group>
      <Dialog
        isWide
        opened={Boolean(previewed)}
        close={() => setPreviewed(undefined)}
        title={action ? label(language, 'applicationActions', action) : ''}
      >
        {previewed && action && (
          <BulkPreview missionId={missionId} applications={previewed} action={action} done={release} />
        )}
      </Dialog>
    </>
  );
}
