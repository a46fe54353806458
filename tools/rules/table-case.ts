import type { RefusalCode } from '#libs/regulation';

type Facts = Record<string, unknown>;
/** Where a requirement must bite, in which facts it does, and in which it does not. */
export type TableCase = {
  code: RefusalCode;
  in: readonly [table: string, ...acts: string[]][];
  bites: Facts;
  holds: Facts;
};

export const flag = (name: string, bites: boolean) => ({ bites: { [name]: bites }, holds: { [name]: !bites } });
export const count = (name: string, bites: number, holds: number) => ({
  bites: { [name]: bites },
  holds: { [name]: holds },
});
