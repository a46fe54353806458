import { ChangePerson, SetMandate, type Issue, type PersonView } from '#libs/contracts';
import { latinName } from '#libs/regulation';
import type { RosterColumn } from './roster-columns.js';
import type { Reason, RosterLine, Said, SaidMandate } from './roster-rows.js';

export type RecordedMandate = {
  id: string;
  personId: string;
  chamberId: string;
  inDelegation: boolean;
  validFrom: string;
  validUntil: string | null;
};
/** What is recorded already: the delegation's chambers, people and mandates, and whoever else has an e-mail of the file. */
export type Recorded = {
  delegationId: string;
  chambers: { id: string; code: string; nameRu: string; nameEn: string }[];
  people: PersonView[];
  mandates: RecordedMandate[];
};

export type PlannedRow = {
  line: number;
  name: string;
  stored: PersonView | null;
  person: ChangePerson | null;
  /** Columns whose facts differ from what is recorded. */
  changed: RosterColumn[];
  setMandate: SetMandate | null;
  endMandate: { id: string; validUntil: string; reason: string } | null;
  reasons: Reason[];
};

/** What a row would do, or why it may not. Pure: the same file and the same records give the same plan. */
export function planRoster(lines: RosterLine[], recorded: Recorded): PlannedRow[] {
  const index = indexOf(recorded);
  const senders = grouped(lines, ({ said }) => said.email ?? null);
  const planned = lines.map((line) => {
    const other = senders.get(line.said.email ?? '')?.find((twin) => twin !== line);
    const twice: Reason[] = other
      ? [{ column: 'email', code: 'roster.email-twice', params: { line: other.line } }]
      : [];
    return planRow({ ...line, reasons: [...line.reasons, ...twice] }, index);
  });
  // Two rows of one person would each undo the other.
  const groups = grouped(planned, ({ stored, name }) => stored?.id ?? plain(name));
  return planned.map((row) => {
    const twin = groups.get(row.stored?.id ?? plain(row.name))!.find((other) => other !== row && sameOne(row, other));
    if (!twin) return row;
    return {
      ...row,
      reasons: [...row.reasons, { column: null, code: 'roster.person-twice', params: { line: twin.line } }],
    };
  });
}

/** Namesakes that are both new are told apart by their e-mails. */
const sameOne = (one: PlannedRow, other: PlannedRow) =>
  one.stored !== null || !(one.person?.email && other.person?.email);

function grouped<T>(items: T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

const namesKey = ({ familyName, givenName }: Pick<PersonView, 'familyName' | 'givenName'>) =>
  `${plain(familyName)}|${plain(givenName)}`;

type Index = Recorded & {
  byEmail: Map<string, PersonView[]>;
  byNames: Map<string, PersonView[]>;
  seats: Map<string, RecordedMandate[]>;
};
const indexOf = (recorded: Recorded): Index => ({
  ...recorded,
  byEmail: grouped(recorded.people, ({ email }) => email),
  byNames: grouped(recorded.people, (person) =>
    person.delegationId === recorded.delegationId ? namesKey(person) : null,
  ),
  seats: grouped(recorded.mandates, ({ personId }) => personId),
});

function planRow({ line, said, reasons }: RosterLine, index: Index): PlannedRow {
  const name = [said.familyName, said.givenName, said.patronymic].filter(Boolean).join(' ');
  const found = whoIs(said, index);
  const stored = 'person' in found ? found.person : null;
  const all = 'person' in found ? [...reasons] : [...reasons, found];
  const merged = ChangePerson.safeParse(mergedWith(said, stored));
  // A cell that could not be read has its reason already.
  for (const issue of (merged.error?.issues ?? []) as Issue[]) {
    const column = columnOf(issue);
    if (!all.some((reason) => reason.column === column)) all.push({ column, issue });
  }
  const mandate = said.mandate && planMandate(said.mandate, stored, index);
  all.push(...(mandate?.reasons ?? []));
  const changed = stored && merged.data ? differing(merged.data, stored) : [];
  return {
    line,
    name,
    stored,
    person: merged.data ?? null,
    changed: [...changed, ...(mandate?.changed ?? [])],
    setMandate: mandate?.set ?? null,
    endMandate: mandate?.end ?? null,
    reasons: all,
  };
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
const sameNames = (said: Said, { familyName, givenName }: PersonView) =>
  [plain(said.familyName) === plain(familyName), plain(said.givenName) === plain(givenName)] as const;

/** By e-mail if it is known; otherwise by name within the delegation, if only one may be meant. */
function whoIs(said: Said, { byEmail, byNames, delegationId }: Index): { person: PersonView | null } | Reason {
  const holder = said.email && byEmail.get(said.email)?.[0];
  if (holder) {
    // One name may change. Where nothing agrees, the address is somebody else's.
    const ours = holder.delegationId === delegationId && sameNames(said, holder).includes(true);
    return ours ? { person: holder } : { column: 'email', code: 'person.email-taken' };
  }
  const namesakes = (byNames.get(namesKey(said)) ?? []).filter(
    ({ patronymic }) => !(said.patronymic && patronymic && plain(said.patronymic) !== plain(patronymic)),
  );
  if (namesakes.length > 1) return { column: null, code: 'roster.ambiguous' };
  const [person] = namesakes;
  if (person?.email && said.email) return { column: 'email', code: 'roster.other-email' };
  return { person: person ?? null };
}

function mergedWith(said: Said, stored: PersonView | null) {
  const others = said.otherCitizenships;
  const sameOthers = others && stored && others.toSorted().join() === stored.otherCitizenships.toSorted().join();
  return {
    familyName: said.familyName,
    givenName: said.givenName,
    patronymic: said.patronymic ?? stored?.patronymic ?? null,
    familyNameLatin: said.familyNameLatin ?? latinOf('familyName', said, stored),
    givenNameLatin: said.givenNameLatin ?? latinOf('givenName', said, stored),
    office: { ru: said.officeRu ?? stored?.office.ru ?? '', en: said.officeEn ?? stored?.office.en ?? '' },
    citizenship: said.citizenship ?? stored?.citizenship,
    otherCitizenships: (sameOthers ? stored.otherCitizenships : others) ?? stored?.otherCitizenships ?? [],
    email: said.email ?? stored?.email ?? null,
  };
}

/** What is recorded as long as the name stays; otherwise the passport transliteration, where there is one. */
const latinOf = (name: 'familyName' | 'givenName', said: Said, stored: PersonView | null): string =>
  stored && stored[name] === said[name]
    ? stored[`${name}Latin`]
    : (latinName(said[name], said.citizenship ?? stored?.citizenship) ?? '');

/** Where a fact stands in a person's record. */
const FACTS: Partial<Record<RosterColumn, (person: ChangePerson) => unknown>> = {
  familyName: ({ familyName }) => familyName,
  givenName: ({ givenName }) => givenName,
  patronymic: ({ patronymic }) => patronymic,
  familyNameLatin: ({ familyNameLatin }) => familyNameLatin,
  givenNameLatin: ({ givenNameLatin }) => givenNameLatin,
  officeRu: ({ office }) => office.ru,
  officeEn: ({ office }) => office.en,
  citizenship: ({ citizenship }) => citizenship,
  otherCitizenships: ({ otherCitizenships }) => otherCitizenships.join(),
  email: ({ email }) => email,
};
const differing = (person: ChangePerson, stored: PersonView) =>
  (Object.keys(FACTS) as RosterColumn[]).filter((column) => FACTS[column]!(person) !== FACTS[column]!(stored));

const COLUMN_OF: Record<string, RosterColumn> = {
  'office.ru': 'officeRu',
  'office.en': 'officeEn',
  validFrom: 'mandateFrom',
  validUntil: 'mandateUntil',
};
function columnOf({ path = [] }: Issue): RosterColumn {
  const names = path.filter((part) => typeof part === 'string');
  return COLUMN_OF[names.join('.')] ?? (names[0] as RosterColumn);
}

type MandatePlan = { reasons: Reason[]; changed?: RosterColumn[]; set?: SetMandate; end?: PlannedRow['endMandate'] };
const refused = (code: (Reason & { code: string })['code'], column: RosterColumn | null, params = {}): MandatePlan => ({
  reasons: [{ column, code, params }],
});

function planMandate(said: SaidMandate, stored: PersonView | null, index: Index): MandatePlan {
  const chambers = index.chambers.filter(
    ({ code, nameRu, nameEn }) =>
      said.chamber === '' || [code, nameRu, nameEn].map(plain).includes(plain(said.chamber)),
  );
  const names = index.chambers.map(({ nameRu }) => nameRu).join(', ');
  if (chambers.length === 0) return refused('roster.chamber-unknown', 'chamber', { chambers: names });
  const { validFrom, validUntil = null, source } = said;
  if (!validFrom || !source || chambers.length > 1) return refused('roster.mandate-incomplete', 'mandateFrom');
  if (validUntil && validUntil <= validFrom) return refused('delegation.period-reversed', 'mandateUntil');
  const chamberId = chambers[0]!.id;
  const own = index.seats.get(stored?.id ?? '') ?? [];
  const same = own.find((mandate) => mandate.chamberId === chamberId && mandate.validFrom === validFrom);
  if (same) return known(same, said);
  const overlaps = own.some((other) => before(other.validFrom, validUntil) && before(validFrom, other.validUntil));
  if (overlaps) return refused('roster.mandate-overlaps', 'mandateFrom');
  const set = SetMandate.safeParse({ chamberId, inDelegation: said.inDelegation, validFrom, validUntil, source });
  const issues = (set.error?.issues ?? []) as Issue[];
  if (!set.data) return { reasons: issues.map((issue) => ({ column: columnOf(issue), issue })) };
  return { reasons: [], changed: ['mandateFrom'], set: set.data };
}

/** A recorded mandate can only be ended; anything else about it that differs is for a person to look at. */
function known(
  same: RecordedMandate,
  { inDelegation = same.inDelegation, validUntil, source }: SaidMandate,
): MandatePlan {
  if (inDelegation !== same.inDelegation) return refused('roster.mandate-differs', 'inDelegation');
  if (!validUntil || validUntil === same.validUntil) return { reasons: [] };
  if (same.validUntil) return refused('roster.mandate-differs', 'mandateUntil');
  return { reasons: [], changed: ['mandateUntil'], end: { id: same.id, validUntil, reason: source } };
}

const before = (day: string, end: string | null) => end === null || day < end;
