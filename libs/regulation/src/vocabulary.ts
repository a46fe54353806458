/** The closed lists of the field. Labels in both languages stand in labels.ts. */
export const INVITER_TYPES = [
  'head-of-state',
  'parliament',
  'chamber',
  'government',
  'foreign-ministry',
  'election-commission',
] as const;
export type InviterType = (typeof INVITER_TYPES)[number];

export const EVENT_TYPES = ['presidential', 'parliamentary', 'local', 'referendum'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const EVENT_KINDS = ['regular', 'early', 'snap', 'by-election', 'repeat'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const DECISION_BODIES = ['council', 'chairman'] as const;
export type DecisionBody = (typeof DECISION_BODIES)[number];

/** What a recorded decision of the Council or the Chairman decides. */
export const DECISION_SUBJECTS = ['observe', 'decline', 'host-outside-membership'] as const;
export type DecisionSubject = (typeof DECISION_SUBJECTS)[number];

/** The registers of letters. */
export const REGISTER_DIRECTIONS = ['incoming', 'outgoing'] as const;
export type RegisterDirection = (typeof REGISTER_DIRECTIONS)[number];

export const MISSION_OFFICES = ['coordinator', 'deputyCoordinator', 'regionalRepresentative'] as const;
export type MissionOffice = (typeof MISSION_OFFICES)[number];

export const REPRESENTATIVE_OFFICES = ['delegationManager', 'delegationDeputy'] as const;
export type RepresentativeOffice = (typeof REPRESENTATIVE_OFFICES)[number];

/**
 * Who may apply. `delegation` tells who endorses: the own delegation, or the Executive Secretary. Who takes no
 * place is accredited like the others and stands outside every quota and the total cap.
 */
export const APPLICANT_CATEGORIES = {
  member: { sentByDelegation: true, isDelegationMember: true, takesPlace: true },
  'member-of-parliament': { sentByDelegation: true, isDelegationMember: false, takesPlace: true },
  secretariat: { sentByDelegation: false, isDelegationMember: false, takesPlace: true },
  expert: { sentByDelegation: false, isDelegationMember: false, takesPlace: true },
  guest: { sentByDelegation: false, isDelegationMember: false, takesPlace: true },
  adviser: { sentByDelegation: false, isDelegationMember: false, takesPlace: false },
} as const satisfies Record<string, { sentByDelegation: boolean; isDelegationMember: boolean; takesPlace: boolean }>;
export type ApplicantCategory = keyof typeof APPLICANT_CATEGORIES;
export const CATEGORY_NAMES = Object.keys(APPLICANT_CATEGORIES) as ApplicantCategory[];

/** Stated by the person or not at all. */
export const GENDERS = ['female', 'male'] as const;
export type Gender = (typeof GENDERS)[number];

export const BATCH_CHANNELS = ['direct', 'foreign-ministry'] as const;
export type BatchChannel = (typeof BATCH_CHANNELS)[number];

/** What a host may ask of each observer; which of them is a fact of its profile. */
export const PERSONAL_DOCUMENT_KINDS = ['passport', 'photo', 'cv', 'questionnaire', 'letter'] as const;
export type PersonalDocumentKind = (typeof PERSONAL_DOCUMENT_KINDS)[number];

/** What a host's questionnaire may ask for beyond the name. */
export const QUESTIONNAIRE_FIELDS = [
  'birthDate',
  'birthPlace',
  'passportNumber',
  'passportIssuedOn',
  'passportExpiresOn',
  'employer',
  'education',
  'languages',
  'observedBefore',
  'contactInHost',
] as const;
export type QuestionnaireField = (typeof QUESTIONNAIRE_FIELDS)[number];

/** The columns a host may want in the list of observers. */
export const LIST_COLUMNS = [
  'number',
  'familyName',
  'givenName',
  'patronymic',
  'familyNameLatin',
  'givenNameLatin',
  'citizenship',
  'office',
  'delegation',
  'birthDate',
  'passportNumber',
  'passportExpiresOn',
  'function',
  'phone',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** The event at the host that ends an accreditation. */
export const VALIDITY_EVENTS = ['official-results', 'results-established', 'certificate-date'] as const;
export type ValidityEvent = (typeof VALIDITY_EVENTS)[number];

/** Until when a host takes one name in place of another. */
export const REPLACEMENT_LIMITS = ['cutoff', 'voting-day'] as const;
export type ReplacementLimit = (typeof REPLACEMENT_LIMITS)[number];

/** The facts of a host profile that may be unknown, and are then asked for. */
export const HOST_FACTS = [
  'opens',
  'cutoff',
  'listCutoff',
  'certificatesWithinDays',
  'documents',
  'questionnaire',
  'listColumns',
  'validityEnds',
  'validityEvent',
  'replacement',
  'revocationAuthority',
] as const;
export type HostFact = (typeof HOST_FACTS)[number];

/** What an applicant accepts before submitting; each text has versions. */
export const ACCEPTED_TEXTS = ['declaration', 'code-of-conduct', 'personal-data-consent'] as const;
export type AcceptedText = (typeof ACCEPTED_TEXTS)[number];

/** How a review of a conflict of interest stands. */
export const CONFLICT_STATES = ['open', 'cleared', 'confirmed'] as const;
export type ConflictState = (typeof CONFLICT_STATES)[number];

/** Data of a person that an application rests on; each is looked at anew when it changes. */
export const CHECKED_DATA = ['name', 'citizenship', 'passport'] as const;
export type CheckedData = (typeof CHECKED_DATA)[number];

/** Fields of a person, and groups of them, as a reason names what changed. */
export const CHANGED_DATA = [
  'familyName',
  'givenName',
  'patronymic',
  'familyNameLatin',
  'givenNameLatin',
  'citizenship',
  'otherCitizenships',
  'name',
  'passport',
] as const;
export type ChangedData = (typeof CHANGED_DATA)[number];

/** Why the system did something that nobody decided. */
export const SYSTEM_REASONS = [
  'mission-cancelled',
  'mission-declined',
  'results-official',
  'place-taken',
  'data-changed',
  'mission-over',
  'account-closed',
  'mandate-over',
  'membership-over',
  'period-over',
  'office-taken',
] as const;
export type SystemReason = (typeof SYSTEM_REASONS)[number];

/** Kinds of mission activity that are recorded as figures with a source, where they are not counted one by one. */
/** Stations that were monitored from afar are another measure than stations visited, and never added to them. */
export const ACTIVITY_FIGURES = [
  'stations-in-host',
  'stations-abroad',
  'stations-monitored',
  'working-groups',
  'meetings',
] as const;
export type ActivityFigure = (typeof ACTIVITY_FIGURES)[number];

/** What stands in a personal calendar beside the deadlines and meetings of a mission. */
export const CALENDAR_DATES = ['departure', 'polls-close'] as const;
export type CalendarDate = (typeof CALENDAR_DATES)[number];

export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Into which a document is translated whose original, which is signed, is in this one. */
export const translationsOf = (original: Language): Language[] => LANGUAGES.filter((language) => language !== original);
