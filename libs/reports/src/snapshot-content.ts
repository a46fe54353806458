import type {
  ActivityFigure,
  ApplicantCategory,
  Counterpart,
  Gender,
  MeetingAudience,
  MeetingCount,
  MeetingState,
} from '#libs/regulation';
import type { FrozenFact, Incidents, ObservedFacts } from './snapshot-observed.js';
import type { TeamFacts, Teams } from './snapshot-teams.js';
import type { VisitFacts, Visits } from './snapshot-visits.js';

type Wording = { ru: string; en: string };

/**
 * What a document's figures are drawn from. No database ids: the same facts give the same text and the same digest in
 * any installation. Refused, withdrawn, replaced and merely requested persons are not in it.
 */
export type SnapshotContent = {
  /**
   * Of 1, which stands frozen in older documents, `observers` are all who were accredited, and nobody is `absent`; before
   * 3 nothing is known of `meetings`, before 4 nothing of `teams`, `visits`, `incidents` and `dayFacts`, and before 5 no
   * `rows` were kept.
   */
  format: 1 | 2 | 3 | 4 | 5;
  asOf: string;
  provisional: boolean;
  organisation: { name: Wording; shortName: Wording; regulation: Wording };
  mission: {
    number: string;
    title: Wording;
    host: Wording;
    hostZone: string;
    demonstration: boolean;
    startsOn: string | null;
    endsOn: string | null;
    commission: Wording;
    cutoff: { local: string; zone: string; at: string } | null;
    pollsCloseAt: string | null;
  };
  events: {
    type: string;
    title: Wording;
    early: boolean;
    votingDays: string[];
    earlyVotingDays?: string[];
    lastStationClosesAt: string;
  }[];
  invitations: {
    inviter: string;
    signatory: string | null;
    addressee: string | null;
    date: string | null;
    reference: string | null;
  }[];
  decisions: { subject: string; body: string; date: string | null; number: string | null }[];
  offices: { name: Wording; office: string; position: Wording; country: string | null }[];
  /** Who took part: accredited and marked as on duty. */
  observers: Observer[];
  /** Accredited, and never on duty. */
  absent?: Observer[];
  composition: {
    delegation: Wording;
    country: string;
    chambers: { name: Wording; observers: number }[];
    observers: number;
  }[];
  withoutDelegation: number;
  /** How many of whom took part are of each political group and gender, where the assembly has groups. */
  groups?: { name: Wording | null; observers: number }[];
  genders?: { gender: Gender | null; observers: number }[];
  activity: { figure: ActivityFigure; value: number; source: string }[];
  /** Where any was held; where any is counted, the typed figure of meetings is not in `activity`. */
  meetings?: Meetings;
  /** Where anybody in a team was on duty. */
  teams?: Teams;
  /** Where any was entered; where any is confirmed, the typed figures of stations visited are not in `activity`. */
  visits?: Visits;
  /** Where any was recorded. */
  incidents?: Incidents;
  /** What others say of the day, each with its source and its time; where any was recorded. */
  dayFacts?: FrozenFact[];
  /** The opinion on the law of the host, where the mission has adopted one. */
  opinion?: Opinion;
  /** The rows behind these figures, each kind with its digest: they lie beside the snapshot (`SnapshotRows`). */
  rows?: FrozenRows;
};

/** By which it is found, and by what it can be told that it is the same. */
export type Opinion = { number: string; version: number; adoptedOn: string; contentDigest: string };

export type Meetings = {
  counted: MeetingCount[];
  total: number;
  /** Planned for a time that has come, and nobody has said yet whether they were held. */
  unsettled: number;
  /** Those that were held and may be printed, in their order; what was not entered is null. */
  programme: Meeting[];
};
type Meeting = {
  startsAt: string;
  endsAt: string | null;
  counterpart: Counterpart;
  name: { ru: string | null; en: string | null };
  place: string | null;
};

export type Observer = {
  name: Wording;
  familyName: string;
  position: Wording;
  category: ApplicantCategory;
  country: string | null;
  delegation: Wording | null;
  chamber: Wording | null;
  /** When the delegation endorsed the name, by the paper's date if it was on paper; older snapshots do not say. */
  endorsedOn?: string | null;
};

/**
 * The rows behind the figures, frozen with them: of each kind one canonical JSON a line, in the order of the lines. Nobody is
 * named in them, and what nobody confirmed is a bare line; of an answer there is what is counted. `figures` is what
 * came of the rows, by the names of `FIGURES`. Whoever counts the lines again needs none of this software (tools/recompute).
 */
export const ROW_KINDS = [
  'observers',
  'groups',
  'genders',
  'teams',
  'meetings',
  'visits',
  'incidents',
  'facts',
  'activity',
  'figures',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** How many lines there are of a kind, and the SHA-256 of the text that they make: so they are bound to what is signed. */
export type FrozenRows = Partial<Record<RowKind, { count: number; digest: string }>>;

/** What is gathered in the one statement, of which a snapshot is made. */
export type Facts = Omit<
  SnapshotContent,
  | 'format'
  | 'asOf'
  | 'provisional'
  | 'composition'
  | 'withoutDelegation'
  | 'groups'
  | 'genders'
  | 'observers'
  | 'meetings'
  | 'teams'
  | 'visits'
  | 'incidents'
  | 'dayFacts'
  | 'opinion'
  | 'rows'
> & { opinion: Opinion | null; observers: (Observer & Stated)[]; hasGroups: boolean; meetings: Entry[] } & TeamFacts &
  VisitFacts &
  ObservedFacts;
export type Entry = Meeting & { state: MeetingState; audience: MeetingAudience };
/** What is counted of a person and not kept beside the name. */
export type Stated = { group: Wording | null; gender: Gender | null };
