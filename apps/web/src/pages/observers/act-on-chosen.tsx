import { Group, Select, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../frame/dialog';
import { PrimaryButton } from '../../frame/primary-button';
import { useMessages } from '../../messages';

type Props<Act extends string, Row> = {
  /** What may be done about at least one of those who are chosen. */
  acts: readonly Act[];
  named: (act: Act) => string;
  chosen: readonly Row[];
  /** Whether anybody of the list may be chosen at all. */
  isPossible: boolean;
  /** What leads on to the window. */
  goOn: string;
  /** In the window: what the act comes to for those who were chosen when it was opened. */
  children: (act: Act, among: readonly Row[], close: () => void) => ReactNode;
};

/** One act about all who are chosen in a list. */
export function ActOnChosen<Act extends string, Row>(props: Props<Act, Row>) {
  const { acts, named, chosen, isPossible, goOn, children } = props;
  const { t } = useMessages();
  const [act, setAct] = useState<Act>();
  const [among, setAmong] = useState<readonly Row[]>();
  const wanted = act && acts.includes(act) ? act : undefined;
  if (chosen.length === 0 && !among) return isPossible && <Text size="sm">{t('observers.chooseFirst')}</Text>;
  const close = () => setAmong(undefined);
  return (
    <>
      <Group align="flex-end">
        <Select
          label={t('observers.forChosen', { count: chosen.length })}
          placeholder={t('observers.chooseMove')}
          data={acts.map((value) => ({ value, label: named(value) }))}
          value={wanted ?? null}
          onChange={(value) => setAct(value ?? undefined)}
        />
        <PrimaryButton isPossible={Boolean(wanted)} onClick={() => setAmong(chosen)}>
          {goOn}
        </PrimaryButton>
      </Group>
      <Dialog isWide opened={Boolean(among)} close={close} title={act ? named(act) : ''}>
        {among && act && children(act, among, close)}
      </Dialog>
    </>
  );
}
