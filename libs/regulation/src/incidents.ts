import type { EventName } from './events.js';
import { defineActs, type Requirement } from './lifecycle.js';
import { documentsTold, type DocumentsTold } from './mission-acts.js';
import { hasSection, type Outline, type SectionId } from './report-outlines.js';

/** What is recorded of a fact somebody saw or was told: one that was not as it should be, or one that others can learn from. */
export const INCIDENT_KINDS = ['incident', 'positive-practice'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** What an entry is about at large, and in which section of a document it is counted. */
export const INCIDENT_GROUPS = {
  preparation: { section: 'preparation' },
  campaign: { section: 'campaign' },
  interference: { section: 'campaign' },
  access: { section: 'transparency' },
  voting: { section: 'voting' },
  order: { section: 'voting' },
  counting: { section: 'counting' },
  complaints: { section: 'complaints' },
  other: { section: 'voting' },
} as const satisfies Record<string, { section: SectionId }>;
export type IncidentGroup = keyof typeof INCIDENT_GROUPS;
export const INCIDENT_GROUP_NAMES = Object.keys(INCIDENT_GROUPS) as IncidentGroup[];

/** What an entry is about. Interference from outside and pressure by information are a group of their own. */
export const INCIDENT_CATEGORIES = {
  'voter-lists': 'preparation',
  'commission-work': 'preparation',
  materials: 'preparation',
  'campaign-conditions': 'campaign',
  'campaign-on-voting-day': 'campaign',
  'media-access': 'campaign',
  'statements-from-abroad': 'interference',
  disinformation: 'interference',
  'cyber-attack': 'interference',
  'funding-from-abroad': 'interference',
  'pressure-from-outside': 'interference',
  'false-alarm': 'interference',
  'observer-access': 'access',
  'observer-work': 'access',
  opening: 'voting',
  identification: 'voting',
  secrecy: 'voting',
  'ballots-issued': 'voting',
  'ballot-box': 'voting',
  'mobile-voting': 'voting',
  accessibility: 'voting',
  equipment: 'voting',
  crowding: 'order',
  'unauthorised-persons': 'order',
  intimidation: 'order',
  violence: 'order',
  'counting-procedure': 'counting',
  protocol: 'counting',
  tabulation: 'counting',
  'complaint-filed': 'complaints',
  'complaint-handling': 'complaints',
  other: 'other',
} as const satisfies Record<string, IncidentGroup>;
export type IncidentCategory = keyof typeof INCIDENT_CATEGORIES;
export const INCIDENT_CATEGORY_NAMES = Object.keys(INCIDENT_CATEGORIES) as IncidentCategory[];
export const groupOf = (category: IncidentCategory): IncidentGroup => INCIDENT_CATEGORIES[category];
export const categoriesOf = (group: IncidentGroup): IncidentCategory[] =>
  INCIDENT_CATEGORY_NAMES.filter((name) => groupOf(name) === group);

/** How severe an incident is, from 0 to 4: by what followed from the fact, and by nothing else (`severityDefinitions`). */
export const SEVERITIES = ['no-consequence', 'put-right', 'interrupted', 'prevented', 'stopped'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const levelOf = (severity: Severity): number => SEVERITIES.indexOf(severity);
/** From here on whoever leads the mission is told at once. */
const GRAVE: Severity = 'prevented';

/** How a fact is known; whoever did not see it names who says so. */
export const KNOWN_FROM = {
  'first-hand': { sourced: false },
  'named-authority': { sourced: true },
  media: { sourced: true },
} as const satisfies Record<string, { sourced: boolean }>;
export type KnownFrom = keyof typeof KNOWN_FROM;
export const KNOWN_FROM_NAMES = Object.keys(KNOWN_FROM) as KnownFrom[];

/** Whether something is still to be done about an incident. */
export const INCIDENT_STATES = ['open', 'followed-up'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

type Graded = { severity: Severity | null };
export const isGrave = ({ severity }: Graded): boolean => severity !== null && levelOf(severity) >= levelOf(GRAVE);

/** What the log calls a change of an entry, by what it was and what it is to be. */
export function incidentEvent(before: Graded | null, after: Graded | null): EventName {
  if (!after) return 'incident.removed';
  if (isGrave(after) && !(before && isGrave(before))) return 'incident.grave';
  return before ? 'incident.corrected' : 'incident.recorded';
}

export type Counted = { kind: IncidentKind; category: IncidentCategory; knownFrom: KnownFrom } & Graded;
/** How many entries say the same of a category: of what kind, how severe, and how it is known. */
export type IncidentCount = Counted & { count: number };

/** In the order of the lists, the most severe first; what there is none of is not in it. */
export const countIncidents = (entries: readonly Counted[]): IncidentCount[] =>
  INCIDENT_KINDS.flatMap((kind) =>
    INCIDENT_CATEGORY_NAMES.flatMap((category) =>
      [...SEVERITIES.toReversed(), null].flatMap((severity) =>
        KNOWN_FROM_NAMES.flatMap((knownFrom) => {
          const alike = { kind, category, severity, knownFrom };
          const count = entries.filter((entry) => isAlike(entry, alike)).length;
          return count > 0 ? [{ ...alike, count }] : [];
        }),
      ),
    ),
  );

const isAlike = (one: Counted, other: Counted) =>
  one.kind === other.kind &&
  one.category === other.category &&
  one.severity === other.severity &&
  one.knownFrom === other.knownFrom;

/** Where a document counts a category: a group whose section it does not have stands with the voting. */
export function sectionOf(category: IncidentCategory, outline: Pick<Outline, 'sections'>): SectionId {
  const { section } = INCIDENT_GROUPS[groupOf(category)];
  return hasSection(outline, section) ? section : 'voting';
}

export type IncidentFacts = DocumentsTold & {
  missionOver: boolean;
  /** Said to have been at a time that has not come yet. */
  ahead: boolean;
  /** Not seen first hand, and nobody is named who says so. */
  sourceMissing: boolean;
  /** Who is behind it, without who says so; or the other way round. */
  unquoted: boolean;
  /** Whoever is said to have seen it is neither on the mission's list nor holds an office in it. */
  stranger: boolean;
  /** The station is none of the register of this mission. */
  strangeStation: boolean;
  outsideDates: boolean;
  /** Other entries of the same category at the same time and place. */
  alike: number;
};

const plausible = [
  { code: 'mission.over', met: (f) => !f.missionOver },
  { code: 'incident.ahead', met: (f) => !f.ahead },
  { code: 'incident.source-missing', met: (f) => !f.sourceMissing },
  { code: 'incident.unquoted', met: (f) => !f.unquoted },
  { code: 'incident.stranger', met: (f) => !f.stranger },
  { code: 'incident.strange-station', met: (f) => !f.strangeStation },
] as const satisfies readonly Requirement<IncidentFacts>[];

const doubtful = [
  { code: 'incident.outside-dates', met: (f) => !f.outsideDates },
  { code: 'incident.twice', met: (f) => f.alike === 0, params: (f) => ({ count: f.alike }) },
  ...documentsTold,
] as const satisfies readonly Requirement<IncidentFacts>[];

/** What is done to an entry; to correct it is also to take it away, when nothing is asked of it. */
export const incidentActs = defineActs<IncidentFacts>()({
  record: { permission: 'incident:record', requires: plausible, warns: doubtful },
  correct: { permission: 'incident:record', requires: plausible, warns: doubtful },
});

export type FollowUpFacts = { missionOver: boolean; ahead: boolean; positivePractice: boolean };

/** What was done about an incident. */
export const followUpActs = defineActs<FollowUpFacts>()({
  followUp: {
    permission: 'incident:record',
    requires: [
      { code: 'mission.over', met: (f) => !f.missionOver },
      { code: 'incident.nothing-to-follow', met: (f) => !f.positivePractice },
      { code: 'incident.ahead', met: (f) => !f.ahead },
    ],
  },
});

/** More photographs and papers of one entry belong into what is written of it. */
export const EVIDENCE_MOST = 30;
export type EvidenceFacts = { missionOver: boolean; attached: number };

/** What shows an entry is only ever added to it. */
export const evidenceActs = defineActs<EvidenceFacts>()({
  attach: {
    permission: 'incident:record',
    requires: [
      { code: 'mission.over', met: (f) => !f.missionOver },
      {
        code: 'incident.evidence-full',
        met: (f) => f.attached < EVIDENCE_MOST,
        params: () => ({ most: EVIDENCE_MOST }),
      },
    ],
  },
});

/** Why, of what is taken away, of what others wrote, and of everything once observation is over. */
export const incidentNeedsReason = (of: { removed: boolean; own: boolean; observing: boolean }): boolean =>
  of.removed || !of.own || !of.observing;
