import { outlineOf, type Outline, type ReportKind } from './report-outlines.js';
import type { RuleSettings } from './settings.js';

export type AdoptionMode = RuleSettings['adoptionMode'];

/** Who is asked to sign a document. */
export const signedBy = (kind: ReportKind, mode: AdoptionMode): Outline['signatories'] =>
  mode === 'coordinator' ? 'coordinator' : outlineOf(kind).signatories;

/**
 * How many of those on the list have to sign before the document may be adopted: all who are present, or more than half of
 * the list, whoever is absent.
 */
export const signaturesNeeded = (mode: AdoptionMode, signatories: number, absent = 0): number =>
  mode === 'majority' ? Math.floor(signatories / 2) + 1 : signatories - absent;

export type Signing = {
  mode: AdoptionMode;
  signatories: number;
  /** Who is present, by the record, and has not signed: whoever refused with a dissent is among them. */
  unsigned: number;
  /** Recorded as absent: their signatures are not waited for. */
  absent: number;
  /** Of the absences that no second person has confirmed, how many the one noted who noted the most. */
  absentByOne: number;
  coordinatorSigned: boolean;
};

export const signaturesGiven = ({ signatories, unsigned, absent }: Signing): number => signatories - unsigned - absent;
export const everybodySigned = ({ unsigned, absent }: Signing): boolean => unsigned === 0 && absent === 0;
/** By a majority, absent or not: whether enough have signed. */
export const thresholdMet = (signing: Signing): boolean =>
  signaturesGiven(signing) >= signaturesNeeded(signing.mode, signing.signatories, signing.absent);

/** Whether the coordinator may adopt the document though somebody has not signed it. */
export const adoptableEarly = (signing: Signing): boolean =>
  signing.mode === 'majority' && signing.coordinatorSigned && thresholdMet(signing);

/** Whether everybody who is present has signed, and anybody at all. */
export const presentSigned = (signing: Signing): boolean => signing.unsigned === 0 && signaturesGiven(signing) > 0;

/**
 * Nobody alone decides that a document does not wait for most of its list: where one person noted more than half of it
 * as absent, another confirms that. Whoever leads the mission could else adopt in the name of all with the own signature.
 */
export const absencesStand = ({ signatories, absentByOne }: Pick<Signing, 'signatories' | 'absentByOne'>): boolean =>
  absentByOne * 2 <= signatories;

/** Whether nobody is waited for any more, so that the document is adopted by itself. */
export const settled = (signing: Signing): boolean =>
  everybodySigned(signing) ||
  (presentSigned(signing) && absencesStand(signing) && (signing.mode !== 'majority' || adoptableEarly(signing)));
