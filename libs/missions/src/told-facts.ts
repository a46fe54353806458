import { column, type RowOf } from '#libs/platform';
import { reportLifecycle, type AccreditationState, type ApplicationState, type Wording } from '#libs/regulation';

/** What is asked of a mission and stands in the rooms above: each registers what it knows (`missions.told.knows`). */
const TOLD = {
  applications: column.json<Partial<Record<ApplicationState, number>>>(),
  accreditations: column.json<Partial<Record<AccreditationState, number>>>(),
  batches: column.int,
  /** Still on their way, or arrived there: whoever was refused or went away is not among them. */
  nominated: column.int,
  /** Once endorsed, whatever became of it on the way to the host. */
  endorsed: column.int,
  /** On the list, or without the host's decision. */
  undecided: column.int,
  accredited: column.int,
  coordinatorAccredited: column.bool,
  accreditationsOpen: column.int,
  certificates: column.int,
  /** The last days of the certificates in force, as far as they have one. */
  certificateEnds: column.texts,
  /** Names on the list or with the host, and how many of them have no mandate any more. */
  listed: column.int,
  mandatesOver: column.int,
  /** Women and men still missing to the smallest numbers. */
  gendersMissing: column.int,
  /** Endorsed and not sent yet, or returned by the host for documents that are to be sent. */
  waiting: column.bool,
  /** The state of the final conclusion, once there is one. */
  conclusion: column.orNull(column.oneOf(reportLifecycle.states)),
  /** Of the report that was asked for: it has been adopted. */
  reportAdopted: column.bool,
  /** What the two of them are called in the mission. */
  conclusionTitle: column.wording,
  reportTitle: column.wording,
  /** The names of those who are asked to sign and have not, or null. */
  signaturesOwed: column.orNull(column.json<Wording>()),
  /** The numbers of documents whose figures are fixed, and of drafts that can take them anew; or null. */
  documentsFixed: column.orNull(column.json<Wording>()),
  documentsOpen: column.orNull(column.json<Wording>()),
  /** Meetings with others that are recorded as held, one by one. */
  meetingsHeld: column.int,
  /** Visits to stations of the host's own, and abroad, that are recorded and confirmed, one by one. */
  visitsInHost: column.int,
  visitsAbroad: column.int,
  /** Stations abroad of whose closing hour nothing is recorded: they count as closing with the others. */
  stationsUntimed: column.int,
  /** Of a mission that observes or is to be closed: visits that nobody confirmed, those of two contents, incidents still open. */
  visitsUnconfirmed: column.int,
  visitsBeside: column.int,
  incidentsOpen: column.int,
};
export type ToldFact = keyof typeof TOLD;
export type Answered<Fact extends ToldFact> = RowOf<Pick<typeof TOLD, Fact>>;

/** The columns in which these facts come. */
export const toldColumns = <Fact extends ToldFact>(facts: readonly Fact[]) =>
  Object.fromEntries(facts.map((fact) => [fact, TOLD[fact]])) as Pick<typeof TOLD, Fact>;
