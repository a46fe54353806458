import { outlineOf, type Outline, type ReportKind } from './report-outlines.js';
import type { RuleSettings } from './settings.js';

export type AdoptionMode = RuleSettings['adoptionMode'];

/** Who is asked to sign a document. */
export const signedBy = (kind: ReportKind, mode: AdoptionMode): Outline['signatories'] =>
  mode === 'coordinator' ? 'coordinator' : outlineOf(kind).signatories;

/** How many of those on the list have to sign before the document may be adopted: all of them, or more than half. */
export const signaturesNeeded = (mode: AdoptionMode, signatories: number): number =>
  mode === 'majority' ? Math.floor(signatories / 2) + 1 : signatories;

export type Signing = { mode: AdoptionMode; signatories: number; unsigned: number; coordinatorSigned: boolean };

/** Whether the coordinator may adopt the document though somebody has not signed it. */
export const adoptableEarly = ({ mode, signatories, unsigned, coordinatorSigned }: Signing): boolean =>
  mode === 'majority' && coordinatorSigned && signatories - unsigned >= signaturesNeeded(mode, signatories);
