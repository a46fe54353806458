import type { MissionFile } from '#libs/contracts';
import type { Permission } from '#libs/regulation';
import type { z } from 'zod';
import type { MessageKey } from '../../messages/catalogue';
import type { Field, Values } from '../../forms/field';

export type Act<S extends z.ZodType = z.ZodType> = {
  title: MessageKey;
  needs: Permission;
  schema: S;
  fields: (file: MissionFile) => readonly Field[];
  initial: (file: MissionFile) => Values;
  /** `ifMatch` is the version of the mission that the form was opened with. */
  send: (file: MissionFile, body: z.output<S>, ifMatch: number) => Promise<unknown>;
};
/** Keeps the type of the body between schema and call. */
export const act = <S extends z.ZodType>(row: Act<S>): Act => row;
export const at = ({ mission: { id } }: MissionFile) => ({ params: { id } });
export const SOURCE: Field = { name: 'source', label: 'word.source', required: true };
export const REASON: Field = { name: 'reason', label: 'word.reason', kind: 'lines', required: true };
export const EVIDENCE: Field = { name: 'evidence', label: 'correct.evidence', required: true };
export const PLACES: readonly Field[] = [
  { name: 'votingDays', label: 'event.votingDay', kind: 'days', required: true },
  { name: 'earlyVotingDays', label: 'event.earlyVotingDay', kind: 'days' },
  { name: 'places', label: 'event.place', kind: 'places' },
];

/** A title as it is stored, with its cases. */
export const storedTitle = ({ title, titleCases: { genitive, prepositional } }: MissionFile['mission']) => ({
  ...title,
  genitive: genitive ?? '',
  prepositional: prepositional ?? '',
});
