import { Button, Group } from '@mantine/core';
import type { NextMoves } from '#libs/contracts';
import { useId, type ReactNode } from 'react';
import type { z } from 'zod';
import { Findings } from '../frame/query';

export type NextMove = z.infer<typeof NextMoves>['items'][number];

type Props = {
  move: NextMove;
  label: string;
  /** For a move that is not to be made lightly: it does not stand out. */
  isSubdued?: boolean;
  choose: () => void;
  /** Another way to the same move. */
  beside?: ReactNode;
};

/** Somebody else's to make: who reads has no use for it, and is not shown it. */
export const isOthers = ({ findings }: NextMove) => findings.some(({ code }) => code === 'permission.missing');

/** A move as a button; one that is refused says by which rules, to mouse and keyboard alike. */
export function MoveRow({ move: { possible, findings }, label, isSubdued = false, choose, beside }: Props) {
  const reasons = useId();
  return (
    <Group align="flex-start">
      <Button
        size="xs"
        variant={possible && !isSubdued ? 'filled' : 'default'}
        style={{ flexShrink: 0 }}
        aria-disabled={!possible}
        data-disabled={!possible || undefined}
        aria-describedby={findings.length > 0 ? reasons : undefined}
        onClick={() => possible && choose()}
      >
        {label}
      </Button>
      {beside}
      <div id={reasons} style={{ flex: '1 1 280px' }}>
        <Findings findings={findings} />
      </div>
    </Group>
  );
}
