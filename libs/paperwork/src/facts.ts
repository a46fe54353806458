import type {
  ApplicantCategory,
  BatchChannel,
  CheckedData,
  Gender,
  ListColumn,
  MissionOffice,
  NoticeState,
  ReportKind,
} from '#libs/regulation';

export type Wording = { ru: string; en: string };

/**
 * What a paper is written from, frozen in the register when it is asked for. No database ids and no language: both
 * languages are written from the same facts, and the same facts always make the same bytes. What a kind does not speak
 * of is null or empty: nothing is kept that is not printed.
 */
export type PaperFacts = {
  format: 1;
  organisation: { name: Wording; shortName: Wording; regulation: Wording };
  mission: MissionFacts;
  /** The holder of the office of Executive Secretary, if there is exactly one; otherwise the letter leaves room. */
  signer: Wording | null;
  /** Who prepared the letter and answers for it by telephone; left out where nobody is named. */
  executor?: { name: string; phone: string } | undefined;
  /** The host's, or a delegation. */
  addressee: { delegation: DelegationFacts } | { host: Wording; channel: BatchChannel } | null;
  /** The letter that is answered. */
  invitation: { number: string; date: string; incoming: string | null } | null;
  batch: { number: number; channel: BatchChannel; sentOn: string; reference: string | null; names: number } | null;
  persons: PaperPerson[];
  /** Of a replacement: whose place is taken. */
  replaced: PaperPerson | null;
  notice: { state: NoticeState; sent: number; accredited: number } | null;
  /** `title` where the assembly calls it otherwise than its kind. */
  report: { kind: ReportKind; title?: Wording; number: string; version: number; digest: string } | null;
  /** Of the host's list, in the host's order. */
  columns: ListColumn[];
};

export type MissionFacts = {
  number: string;
  title: Wording;
  /** The Russian title as «миссия на …» goes on; of missions from before it was stored the rule says it. */
  prepositional?: string | undefined;
  /** The same of «в связи с переносом …», in the letter that says so. */
  genitive?: string | undefined;
  host: Wording;
  zone: string;
  demonstration: boolean;
  commission: Wording;
  startsOn: string | null;
  endsOn: string | null;
  votingDays: string[];
  nominationDeadline: string | null;
  cutoff: { at: string; zone: string } | null;
};

export type DelegationFacts = {
  name: Wording;
  parliament: Wording;
  /**
   * Facts of papers from before letters greeted do not say how the representative is called. The gender is there where it is
   * stated and the patronymic does not say it.
   */
  representative: {
    name: Wording;
    office: Wording;
    givenName?: string;
    patronymic?: string | null;
    gender?: Gender;
  } | null;
};

/** Of a person only what the paper prints: see PERSON_FIELDS. */
export type PaperPerson = Partial<{
  /** The number in the list of the batch; lists that were sent before it was kept have the order alone. */
  line: number | null;
  familyName: string;
  givenName: string;
  patronymic: string | null;
  familyNameLatin: string;
  givenNameLatin: string;
  office: Wording;
  citizenship: string;
  delegation: Wording | null;
  category: ApplicantCategory;
  missionOffice: MissionOffice | null;
  batchNumber: number | null;
  /** What the host has not got right, as it changed after the sending. */
  changed: CheckedData[];
  birthDate: string | null;
  passportNumber: string | null;
  passportExpiresOn: string | null;
  phone: string | null;
  actNumber: string | null;
  actDate: string | null;
  certificateNumber: string | null;
  validFrom: string | null;
  validUntil: string | null;
  state: string | null;
  arrivesAt: string | null;
  departsAt: string | null;
  interpreter: string | null;
}>;
export type PersonField = keyof PaperPerson;
