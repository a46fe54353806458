import { issueSentence, type StationRowView } from '#libs/contracts';
import { LABELS, message, type Language, type Wording } from '#libs/regulation';
import { columnTitle } from './station-columns.js';
import type { Fact, Told } from './station-list.js';
import type { RefusedLine } from './station-reading.js';
import type { Reason } from './station-rows.js';

/** What each column of the register is called where it is told of. */
const FIELDS = {
  code: 'code',
  name_ru: 'nameRu',
  name_en: 'nameEn',
  region: 'region',
  country: 'country',
  voters: 'voters',
  zone: 'zone',
  closes: 'closes',
  origin: 'origin',
  withdrawn: 'withdrawn',
} as const satisfies Record<string, keyof typeof LABELS.stationFields>;

/** A row that is taken in: of one that is known already, what changes. */
export function rowView({ line, before, after }: Told): StationRowView {
  const changed = before ? Object.keys(FIELDS).filter((name) => before[name] !== after[name]) : [];
  return {
    line,
    outcome: before ? 'changed' : 'new',
    code: String(after.code),
    name: String(after.name_ru ?? after.name_en),
    cells: changed.map((name) => ({
      column: LABELS.stationFields[FIELDS[name as keyof typeof FIELDS]],
      before: cellOf(name, before![name]!),
      after: cellOf(name, after[name]!),
    })),
    reasons: [],
  };
}

/** Its hour is by no known clock: where it lies was told by the register, not by the row. */
export const withoutZone = ({ line, after }: Told): RefusedLine => ({
  line,
  code: String(after.code),
  name: String(after.name_ru ?? after.name_en),
  reasons: [{ column: 'zone', code: 'station.zone-missing' }],
});

export const refusedRow = ({ line, code, name, reasons }: RefusedLine): StationRowView => ({
  line,
  outcome: 'refused',
  code,
  name,
  cells: [],
  reasons: reasons.map(told),
});

/** A word of ours is told in both languages; what somebody wrote is the same in either. */
function cellOf(name: string, value: Fact): Wording | null {
  if (value === null) return null;
  return inBoth((language) => SHOWN[name]?.(language, value) ?? String(value));
}

const YES_NO = { true: { ru: 'да', en: 'yes' }, false: { ru: 'нет', en: 'no' } };
const SHOWN: Partial<Record<string, (language: Language, value: Fact) => string>> = {
  origin: (language, value) => LABELS.stationOrigins[value as keyof typeof LABELS.stationOrigins][language],
  withdrawn: (language, value) => YES_NO[String(value) as 'true' | 'false'][language],
};

const told = (reason: Reason) => ({
  column: reason.column && inBoth((language) => columnTitle(reason.column!, language)),
  code: reason.code ?? null,
  sentence: inBoth((language) =>
    reason.code ? message(language, reason.code, reason.params) : issueSentence(reason.issue, language),
  ),
});

const inBoth = (say: (language: Language) => string): Wording => ({ ru: say('ru'), en: say('en') });
