import { defineActs, type Requirement } from './lifecycle.js';
import type { MissionSettings } from './settings.js';
import { documentsTold, type DocumentsTold } from './mission-acts.js';

/** What may be said of a fact besides its kind, its time and its source. */
export const FACT_FIELDS = ['name', 'place', 'count', 'share', 'means', 'stage', 'about', 'link', 'language'] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/**
 * Facts of the day that the mission does not count itself: each with its source and the time for which it is so. What a kind
 * `needs`, what it `may` say besides, and of which fields it says `oneOf` at least. The link of an organisation present to a
 * mission of ours is a note of the mandate; stations watched remotely are a measure of their own.
 */
export const FACT_KINDS = {
  turnout: { needs: [], may: ['place', 'link'], oneOf: ['share', 'count'] },
  result: { needs: ['name', 'stage'], may: ['place', 'link'], oneOf: ['count', 'share'] },
  'media-statement': { needs: ['name', 'about', 'means'], may: ['place', 'link', 'language'], oneOf: [] },
  'press-conference': { needs: ['name', 'place'], may: ['link'], oneOf: [] },
  organisation: { needs: ['name'], may: ['count', 'link'], oneOf: [] },
  'remote-monitoring': { needs: ['count', 'means'], may: ['place'], oneOf: [] },
} as const satisfies Record<string, Record<'needs' | 'may' | 'oneOf', readonly FactField[]>>;
export type FactKind = keyof typeof FACT_KINDS;
export const FACT_KIND_NAMES = Object.keys(FACT_KINDS) as FactKind[];
type FieldsOf = Record<'needs' | 'may' | 'oneOf', readonly FactField[]>;
/** The fields of a kind, in the order in which they are asked for. */
export const fieldsOf = (kind: FactKind): FactField[] => {
  const { needs, may, oneOf }: FieldsOf = FACT_KINDS[kind];
  return FACT_FIELDS.filter((field) => [...needs, ...may, ...oneOf].includes(field));
};
export const needsField = (kind: FactKind, field: FactField): boolean =>
  (FACT_KINDS[kind].needs as readonly FactField[]).includes(field);

/** Who publishes results says of them what they are. */
export const RESULT_STAGES = ['preliminary', 'final'] as const;
export type ResultStage = (typeof RESULT_STAGES)[number];
export const STATEMENT_ABOUTS = ['by-mission', 'about-mission'] as const;
export type StatementAbout = (typeof STATEMENT_ABOUTS)[number];

/** Fields that a fact of this kind lacks, and those that it has and cannot have. */
export function factFaults(
  kind: FactKind,
  given: Record<FactField, unknown>,
): { lacking: FactField[]; strange: FactField[] } {
  const { needs, oneOf }: FieldsOf = FACT_KINDS[kind];
  const has = (field: FactField) => given[field] !== null;
  return {
    lacking: [...needs.filter((field) => !has(field)), ...(oneOf.length > 0 && !oneOf.some(has) ? [oneOf[0]!] : [])],
    strange: FACT_FIELDS.filter((field) => has(field) && !fieldsOf(kind).includes(field)),
  };
}

type Turnout = { asOf: string; share: string | null; count: number | null };
const falls = (values: readonly (number | null)[]): boolean => {
  const known = values.filter((value) => value !== null);
  return known.some((value, index) => index > 0 && value < known[index - 1]!);
};
/** Of one place: whether fewer had voted later, by any two figures of the same measure. */
export const turnoutFalls = (figures: readonly Turnout[]): boolean => {
  const inTime = figures.toSorted((one, other) => Date.parse(one.asOf) - Date.parse(other.asOf));
  const shares = inTime.map(({ share }) => (share === null ? null : Number(share)));
  return falls(shares) || falls(inTime.map(({ count }) => count));
};

export type FactFacts = DocumentsTold & {
  missionOver: boolean;
  ahead: boolean;
  /** Other entries of the same kind, name and place for the same time. */
  alike: number;
  turnoutFalls: boolean;
  /** How observers speak with the media; asked of what the mission itself has said. */
  spokenUnder: MissionSettings['mediaContacts'] | null;
};

const plausible = [
  { code: 'mission.over', met: (f) => !f.missionOver },
  { code: 'fact.ahead', met: (f) => !f.ahead },
  { code: 'fact.twice', met: (f) => f.alike === 0 },
] as const satisfies readonly Requirement<FactFacts>[];

const doubtful = [
  { code: 'fact.turnout-falls', met: (f) => !f.turnoutFalls },
  { code: 'fact.media-coordinator', met: (f) => f.spokenUnder !== 'through-coordinator' },
  { code: 'fact.media-none', met: (f) => f.spokenUnder !== 'no-comments' },
  ...documentsTold,
] as const satisfies readonly Requirement<FactFacts>[];

/** A figure that somebody else published is put right with a reason, always. */
export const factActs = defineActs<FactFacts>()({
  record: { permission: 'activity:record', requires: plausible, warns: doubtful },
  correct: { permission: 'activity:record', requires: plausible, warns: doubtful },
});
