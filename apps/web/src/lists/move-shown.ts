import type { NextMoves } from '#libs/contracts';
import type { ReactNode } from 'react';
import type { z } from 'zod';

export type NextMove = z.infer<typeof NextMoves>['items'][number];

export type MoveShown = {
  move: NextMove;
  label: string;
  /** Ends the thing, or takes something from somebody. */
  ends: boolean;
  choose: () => void;
  /** Another way to the same move. */
  beside?: ReactNode;
};
