import type { AccreditationState, ApplicationState, ReportState } from '#libs/regulation';

/** What is asked of a mission and stands in the rooms above: each registers what it knows (`missions.told.knows`). */
export type ToldFacts = {
  applications: Partial<Record<ApplicationState, number>>;
  accreditations: Partial<Record<AccreditationState, number>>;
  batches: number;
  /** Once endorsed, whatever became of it on the way to the host. */
  endorsed: number;
  /** On the list, or without the host's decision. */
  undecided: number;
  accredited: number;
  coordinatorAccredited: boolean;
  accreditationsOpen: number;
  certificates: number;
  /** The last days of the certificates in force, as far as they have one. */
  certificateEnds: string[];
  /** Names on the list or with the host, and how many of them have no mandate any more. */
  listed: number;
  mandatesOver: number;
  /** Endorsed and not sent yet. */
  waiting: boolean;
  /** The state of the final conclusion, once there is one. */
  conclusion: ReportState | null;
  /** Of the report that was asked for: it has been adopted. */
  reportAdopted: boolean;
};
