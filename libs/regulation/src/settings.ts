import type { RuleId } from './rules/index.js';
import { LANGUAGES } from './vocabulary.js';

/**
 * The values a secretariat may change, each under the rule it belongs to. They are the assembly's; a mission takes a
 * copy when it is created, so that a later change never alters a running mission unless it is adopted there.
 */
export const SETTINGS = {
  hostOutsideMembership: { rule: 'R-02', values: ['exceptional-decision', 'refused'], default: 'exceptional-decision' },
  registrationNumbers: { rule: 'R-03', values: ['assigned', 'entered'], default: 'assigned' },
  coordinatorServingMember: { rule: 'R-07', values: [true, false], default: true },
  coordinatorNotFromHost: { rule: 'R-08', values: [true, false], default: true },
  datesContainVotingDays: { rule: 'R-09', values: [true, false], default: true },
  arrivalDaysBefore: { rule: 'R-09', from: 0, to: 60, default: 3 },
  departureDaysAfter: { rule: 'R-09', from: 0, to: 60, default: 1 },
  nominationDaysBeforeCutoff: { rule: 'R-13', from: 0, to: 60, default: 5 },
  endorsementNeeded: { rule: 'R-14', values: [true, false], default: true },
  advisersAdmitted: { rule: 'R-15', values: [true, false], default: false },
  hostNationalsRefused: { rule: 'R-16', values: [true, false], default: true },
  delegationQuota: { rule: 'R-17', from: 0, to: 100, default: 0 },
  chamberQuota: { rule: 'R-17', from: 0, to: 100, default: 0 },
  totalCap: { rule: 'R-17', from: 0, to: 500, default: 0 },
  groupQuota: { rule: 'R-17', from: 0, to: 500, default: 0 },
  genderCap: { rule: 'R-17', from: 0, to: 500, default: 0 },
  genderMinimum: { rule: 'R-17', from: 0, to: 250, default: 0 },
  declarationNeeded: { rule: 'R-20', values: [true, false], default: true },
  codeOfConductNeeded: { rule: 'R-20', values: [true, false], default: true },
  consentNeeded: { rule: 'R-20', values: [true, false], default: true },
  adoptionMode: {
    rule: 'R-50',
    values: ['every-signatory', 'majority', 'coordinator'],
    default: 'every-signatory',
  },
  noAdoptionBeforePollsClose: { rule: 'R-51', values: [true, false], default: true },
  executorName: { rule: 'R-26', longest: 120, default: '' },
  executorPhone: { rule: 'R-26', longest: 40, default: '' },
  conclusionDaysAfter: { rule: 'R-52', from: 0, to: 60, default: 1 },
  reportDaysAfter: { rule: 'R-52', from: 0, to: 365, default: 60 },
  originalLanguage: { rule: 'R-54', values: LANGUAGES, default: 'ru' },
  submissionToCouncil: { rule: 'R-57', values: [true, false], default: true },
  dossierReaders: { rule: 'R-60', values: ['assigned-officers', 'all-officers'], default: 'assigned-officers' },
  personalDataDays: { rule: 'R-60', from: 0, to: 3650, default: 180 },
  attemptAddressDays: { rule: 'R-60', from: 1, to: 365, default: 30 },
  secondPerson: { rule: 'R-65', values: [true, false], default: true },
} as const satisfies Record<string, SettingRow>;

type SettingRow = { rule: RuleId } & (
  | { values: readonly (string | boolean)[]; default: string | boolean }
  | { from: number; to: number; default: number }
  | { longest: number; default: string }
);

export type SettingName = keyof typeof SETTINGS;
type Widened<T> = T extends { values: readonly (infer V)[] } ? V : T extends { longest: number } ? string : number;
export type RuleSettings = { [Name in SettingName]: Widened<(typeof SETTINGS)[Name]> };
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

export const DEFAULT_SETTINGS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].default]),
) as RuleSettings;

/** Whether `value` is one that the setting may take. */
export function settingAccepts(name: SettingName, value: unknown): boolean {
  const row: SettingRow = SETTINGS[name];
  if ('values' in row) return row.values.includes(value as string);
  if ('longest' in row) return typeof value === 'string' && value.length <= row.longest && !/\p{C}/u.test(value);
  return Number.isInteger(value) && (value as number) >= row.from && (value as number) <= row.to;
}
