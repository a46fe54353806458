import { Button, Group, Stack } from '@mantine/core';
import { useId } from 'react';
import { Findings } from '../frame/query';
import { MoreMoves } from '../frame/more-moves';
import { PrimaryButton } from '../frame/primary-button';
import type { MoveShown, NextMove } from './move-shown';

/** Somebody else's to make: who reads has no use for it, and is not shown it. */
export const isOthers = ({ findings }: NextMove) => findings.some(({ code }) => code === 'permission.missing');

/** The one thing to be done next, if anything can be: the first that leads on and that nothing stands against. */
export const firstOf = (moves: readonly MoveShown[]) => moves.find(({ move, ends }) => move.possible && !ends);

/** The moves of a thing: one stands out, the others beneath it, and what ends it behind "more". */
export function MoveRows({ moves }: { moves: readonly MoveShown[] }) {
  const first = firstOf(moves);
  const leadOn = moves.filter((each) => !each.ends && each !== first);
  return (
    <Stack gap="sm">
      {first && <MoveRow shown={first} isFirst />}
      {leadOn.map((each) => (
        <MoveRow key={each.move.action} shown={each} />
      ))}
      <Group>
        <MoreMoves moves={moves.filter(({ ends }) => ends)} />
      </Group>
    </Stack>
  );
}

/** A move as a button; one that is refused says by which rules, to mouse and keyboard alike. */
export function MoveRow({ shown, isFirst = false }: { shown: MoveShown; isFirst?: boolean }) {
  const { move, label, choose, beside } = shown;
  const { possible, findings } = move;
  const reasons = useId();
  const button = {
    style: { flexShrink: 0 },
    'aria-describedby': findings.length > 0 ? reasons : undefined,
  };
  return (
    <Group align="flex-start">
      {isFirst ? (
        <PrimaryButton size="sm" {...button} onClick={choose}>
          {label}
        </PrimaryButton>
      ) : (
        <Button
          size="xs"
          {...button}
          aria-disabled={!possible}
          data-disabled={!possible || undefined}
          onClick={() => possible && choose()}
        >
          {label}
        </Button>
      )}
      {beside}
      <div id={reasons} style={{ flex: '1 1 280px' }}>
        <Findings findings={findings} />
      </div>
    </Group>
  );
}
