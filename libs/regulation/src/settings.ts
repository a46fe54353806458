import type { RuleId } from './rules/index.js';
import { ADDRESS } from './addresses.js';
import { LANGUAGES } from './vocabulary.js';

/**
 * The values a secretariat may change, each under the rule it belongs to. They are the assembly's; of those that hold for
 * new missions a mission takes a copy when it is created, so that a later change never alters a running mission unless it
 * is adopted there. The others are read whenever they are needed, and belong to no mission.
 */
export const SETTINGS = {
  hostOutsideMembership: {
    rule: 'R-02',
    holds: 'new-missions',
    values: ['exceptional-decision', 'refused'],
    default: 'exceptional-decision',
  },
  registrationNumbers: { rule: 'R-03', holds: 'new-missions', values: ['assigned', 'entered'], default: 'assigned' },
  coordinatorServingMember: { rule: 'R-07', holds: 'new-missions', values: [true, false], default: true },
  coordinatorNotFromHost: { rule: 'R-08', holds: 'new-missions', values: [true, false], default: true },
  datesContainVotingDays: { rule: 'R-09', holds: 'new-missions', values: [true, false], default: true },
  arrivalDaysBefore: { rule: 'R-09', holds: 'new-missions', from: 0, to: 60, default: 3 },
  departureDaysAfter: { rule: 'R-09', holds: 'new-missions', from: 0, to: 60, default: 1 },
  nominationDaysBeforeCutoff: { rule: 'R-13', holds: 'new-missions', from: 0, to: 60, default: 5 },
  endorsementNeeded: { rule: 'R-14', holds: 'new-missions', values: [true, false], default: true },
  advisersAdmitted: { rule: 'R-15', holds: 'created-missions', values: [true, false], default: false },
  hostNationalsRefused: { rule: 'R-16', holds: 'new-missions', values: [true, false], default: true },
  delegationQuota: { rule: 'R-17', holds: 'new-missions', from: 0, to: 100, default: 0 },
  chamberQuota: { rule: 'R-17', holds: 'new-missions', from: 0, to: 100, default: 0 },
  totalCap: { rule: 'R-17', holds: 'new-missions', from: 0, to: 500, default: 0 },
  groupQuota: { rule: 'R-17', holds: 'new-missions', from: 0, to: 500, default: 0 },
  genderCap: { rule: 'R-17', holds: 'new-missions', from: 0, to: 500, default: 0 },
  genderMinimum: { rule: 'R-17', holds: 'new-missions', from: 0, to: 250, default: 0 },
  declarationNeeded: { rule: 'R-20', holds: 'new-missions', values: [true, false], default: true },
  codeOfConductNeeded: { rule: 'R-20', holds: 'new-missions', values: [true, false], default: true },
  consentNeeded: { rule: 'R-20', holds: 'new-missions', values: [true, false], default: true },
  teamSize: { rule: 'R-35', holds: 'new-missions', from: 1, to: 20, default: 2 },
  teamsMixed: { rule: 'R-35', holds: 'new-missions', values: [true, false], default: true },
  mediaContacts: {
    rule: 'R-42',
    holds: 'new-missions',
    values: ['free', 'through-coordinator', 'no-comments'],
    default: 'free',
  },
  adoptionMode: {
    rule: 'R-50',
    holds: 'new-missions',
    values: ['every-signatory', 'majority', 'coordinator'],
    default: 'every-signatory',
  },
  dissentPrinted: { rule: 'R-50', holds: 'new-missions', values: [true, false], default: true },
  noAdoptionBeforePollsClose: { rule: 'R-51', holds: 'new-missions', values: [true, false], default: true },
  executorName: { rule: 'R-26', holds: 'at-once', longest: 120, default: '' },
  answersTo: { rule: 'R-25', holds: 'at-once', longest: 200, address: true, default: '' },
  executorPhone: { rule: 'R-26', holds: 'at-once', longest: 40, default: '' },
  conclusionDaysAfter: { rule: 'R-52', holds: 'new-missions', from: 0, to: 60, default: 1 },
  reportDaysAfter: { rule: 'R-52', holds: 'new-missions', from: 0, to: 365, default: 60 },
  originalLanguage: { rule: 'R-54', holds: 'new-missions-and-mail', values: LANGUAGES, default: 'ru' },
  publicationByTwo: { rule: 'R-53', holds: 'new-missions', values: [true, false], default: true },
  submissionToCouncil: { rule: 'R-57', holds: 'new-missions', values: [true, false], default: true },
  dossierReaders: {
    rule: 'R-60',
    holds: 'new-missions',
    values: ['assigned-officers', 'all-officers'],
    default: 'assigned-officers',
  },
  personalDataDays: { rule: 'R-60', holds: 'new-missions', from: 0, to: 3650, default: 180 },
  attemptAddressDays: { rule: 'R-60', holds: 'at-once', from: 1, to: 365, default: 30 },
  secondPerson: { rule: 'R-65', holds: 'at-once', values: [true, false], default: true },
} as const satisfies Record<string, SettingRow>;

/**
 * From when on a change holds. Who may apply a mission says for itself once it is created; the language of the originals is
 * also that of mail until its reader chooses one.
 */
export type Holds = 'created-missions' | 'new-missions' | 'at-once' | 'new-missions-and-mail';

type SettingRow = { rule: RuleId; holds: Holds } & (
  | { values: readonly (string | boolean)[]; default: string | boolean }
  | { from: number; to: number; default: number }
  | { longest: number; address?: true; default: string }
);

export type SettingName = keyof typeof SETTINGS;
type Widened<T> = T extends { values: readonly (infer V)[] } ? V : T extends { longest: number } ? string : number;
export type RuleSettings = { [Name in SettingName]: Widened<(typeof SETTINGS)[Name]> };
type Holding<H extends Holds> = { [Name in SettingName]: (typeof SETTINGS)[Name]['holds'] extends H ? Name : never };
/** Those of which a mission has a copy. */
export type MissionSettings = Pick<
  RuleSettings,
  Holding<'created-missions' | 'new-missions' | 'new-missions-and-mail'>[SettingName]
>;
/** Those that hold as soon as they are changed. */
export type PresentSettings = Pick<RuleSettings, Holding<'at-once' | 'new-missions-and-mail'>[SettingName]>;
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

export const DEFAULT_SETTINGS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].default]),
) as RuleSettings;

/** What a mission copies. */
export const missionSettings = (settings: RuleSettings): MissionSettings =>
  Object.fromEntries(
    SETTING_NAMES.filter((name) => SETTINGS[name].holds !== 'at-once').map((name) => [name, settings[name]]),
  ) as MissionSettings;

/** Whether `value` is one that the setting may take. */
export function settingAccepts(name: SettingName, value: unknown): boolean {
  const row: SettingRow = SETTINGS[name];
  if ('values' in row) return row.values.includes(value as string);
  if ('longest' in row)
    return (
      typeof value === 'string' &&
      value.length <= row.longest &&
      !/\p{C}/u.test(value) &&
      (!row.address || value === '' || ADDRESS.test(value))
    );
  return Number.isInteger(value) && (value as number) >= row.from && (value as number) <= row.to;
}
