import { emailAsSent, type Issue } from '#libs/contracts';
import { LABELS, meansNone, visible, type Gender, type RefusalCode, type RefusalParams } from '#libs/regulation';
import { countryOf, parseLocalDate, yesOrNo, type Sheet } from '#libs/spreadsheets';
import type { RosterColumn } from './roster-columns.js';

/** Why a row is refused: one of our refusals, or what a schema found. */
export type Reason = { column: RosterColumn | null } & (
  { code: RefusalCode; params?: RefusalParams } | { code?: never; issue: Issue }
);

/** What a row says. Undefined is what it does not say: then what is recorded stays. */
export type Said = {
  familyName: string;
  givenName: string;
  /** Null for a dash, “нет” or “н/д”. */
  patronymic: string | null | undefined;
  familyNameLatin: string | undefined;
  givenNameLatin: string | undefined;
  officeRu: string | undefined;
  officeEn: string | undefined;
  citizenship: string | undefined;
  otherCitizenships: string[] | undefined;
  email: string | undefined;
  /** Null where it says that it is not stated. */
  gender: Gender | null | undefined;
  /** A code or a name of a political group, as written; null for a dash or “нет”. */
  group: string | null | undefined;
  mandate: SaidMandate | undefined;
};
export type SaidMandate = {
  chamber: string;
  inDelegation: boolean | undefined;
  validFrom: string | undefined;
  validUntil: string | undefined;
  source: string;
};
export type RosterLine = { line: number; said: Said; reasons: Reason[] };

/** Whoever fills in any of these says something of a mandate. */
const MANDATE_COLUMNS = ['chamber', 'inDelegation', 'mandateFrom', 'mandateUntil', 'source'] as const;

/** Reads the cells of one row; what cannot be read is a reason. */
export function readRow(
  line: number,
  cells: Record<RosterColumn, string>,
  { since1904 }: Pick<Sheet, 'since1904'>,
): RosterLine {
  const reasons: Reason[] = [];
  const read = <T>(column: RosterColumn, reader: (cell: string) => T | undefined, code: RefusalCode): T | undefined => {
    if (cells[column] === '') return undefined;
    const value = reader(cells[column]);
    if (value === undefined) reasons.push({ column, code });
    return value;
  };
  const day = (cell: string) => parseLocalDate(cell, since1904);
  const text = (column: RosterColumn) => visible(cells[column]) || undefined;
  const patronymic = text('patronymic');
  const mandateSaid = MANDATE_COLUMNS.some((column) => cells[column] !== '');
  const said: Said = {
    familyName: text('familyName') ?? '',
    givenName: text('givenName') ?? '',
    patronymic: orNone(patronymic),
    familyNameLatin: text('familyNameLatin'),
    givenNameLatin: text('givenNameLatin'),
    officeRu: text('officeRu'),
    officeEn: text('officeEn'),
    citizenship: read('citizenship', countryOf, 'roster.country-unknown'),
    otherCitizenships: read('otherCitizenships', countriesOf, 'roster.country-unknown'),
    email: emailAsSent(cells.email).toLowerCase() || undefined,
    gender: read('gender', genderOf, 'roster.gender-unclear'),
    group: orNone(text('groupCode')),
    mandate: mandateSaid
      ? {
          chamber: cells.chamber,
          inDelegation: read('inDelegation', yesOrNo, 'roster.yes-or-no'),
          validFrom: read('mandateFrom', day, 'roster.date-unclear'),
          validUntil: read('mandateUntil', day, 'roster.date-unclear'),
          source: cells.source,
        }
      : undefined,
  };
  return { line, said, reasons };
}

const orNone = (written: string | undefined) => (written !== undefined && meansNone(written) ? null : written);

/** It is read where it is written, and never guessed from a name. */
const GENDER_WORDS = new Map<string, Gender | null>([
  ...(['female', 'ж', 'жен', 'f', 'woman', 'женщина'] as const).map((word) => [word, 'female'] as const),
  ...(['male', 'м', 'муж', 'm', 'man', 'мужчина'] as const).map((word) => [word, 'male'] as const),
  ...(['female', 'male'] as const).flatMap((gender) =>
    Object.values(LABELS.genders[gender]).map((word) => [word.toLowerCase(), gender] as const),
  ),
  ...['не указан', 'not stated'].map((word) => [word, null] as const),
]);
const genderOf = (cell: string): Gender | null | undefined => {
  const word = visible(cell).toLowerCase().replace(/\.$/, '');
  return meansNone(word) ? null : GENDER_WORDS.get(word);
};

function countriesOf(cell: string): string[] | undefined {
  const codes = cell
    .split(/[,;/\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .map(countryOf);
  return codes.includes(undefined) ? undefined : [...new Set(codes as string[])];
}
