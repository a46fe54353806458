import { ChangePerson, SetMandate, type Issue, type PersonView } from '#libs/contracts';
import { latinName, nameKey, sameName, type RosterNote, type Wording } from '#libs/regulation';
import type { RosterColumn } from './roster-columns.js';
import type { Reason, RosterLine, Said, SaidMandate } from './roster-rows.js';

export type RecordedMandate = {
  id: string;
  personId: string;
  chamberId: string;
  inDelegation: boolean;
  validFrom: string;
  validUntil: string | null;
  source: string;
};
/** What is recorded already: the delegation's chambers, people and mandates, and whoever else has an e-mail of the file. */
export type Recorded = {
  delegationId: string;
  chambers: { id: string; code: string; nameRu: string; nameEn: string }[];
  groups: { code: string; name: Wording }[];
  people: PersonView[];
  mandates: RecordedMandate[];
};

export type PlannedCell = { column: RosterColumn; before: string | null; after: string | null };
export type PlannedRow = {
  line: number;
  name: string;
  stored: PersonView | null;
  person: ChangePerson | null;
  /** Facts that differ from what is recorded, as they are and as they will be. */
  cells: PlannedCell[];
  notes: RosterNote[];
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
  const groups = grouped(planned, ({ stored, name }) => stored?.id ?? nameKey(name));
  return planned.map((row) => {
    const twin = groups.get(row.stored?.id ?? nameKey(row.name))!.find((other) => other !== row && sameOne(row, other));
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
  `${nameKey(familyName)}|${nameKey(givenName)}`;

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

function planRow({ line, said: written, reasons }: RosterLine, index: Index): PlannedRow {
  const name = [written.familyName, written.givenName, written.patronymic].filter(Boolean).join(' ');
  const found = whoIs(written, index);
  const stored = 'person' in found ? found.person : null;
  const { said, notes } = asRecorded(written, stored);
  const all = 'person' in found ? [...reasons] : [...reasons, found];
  const group = groupOf(said.group, index);
  if (group === undefined && said.group) all.push(unknownGroup(index));
  const merged = ChangePerson.safeParse({ ...mergedWith(said, stored), groupCode: group ?? keptGroup(said, stored) });
  // A cell that could not be read has its reason already.
  for (const issue of (merged.error?.issues ?? []) as Issue[]) {
    const column = columnOf(issue);
    const from = said[column as keyof Said] === undefined ? DERIVED[column] : undefined;
    if (!isTold(all, column) && !(from && isTold(all, from))) all.push({ column, issue });
  }
  const mandate = said.mandate && planMandate(said.mandate, stored, index);
  // What could not be read is not missing besides.
  const isRead = ({ code, column }: Reason) => code !== 'roster.mandate-incomplete' || !isTold(reasons, column!);
  all.push(...(mandate?.reasons ?? []).filter(isRead));
  const changed = stored && merged.data ? differing(merged.data, stored) : [];
  const latin = merged.data && proposedIn(said, stored, merged.data);
  return {
    line,
    name,
    stored,
    person: merged.data ? { ...merged.data, ...(latin && { latinProposed: true }) } : null,
    cells: [...changed, ...(mandate?.changed ?? [])],
    notes: [...notes, ...(mandate?.notes ?? []), ...(latin ? [latin] : [])],
    setMandate: mandate?.set ?? null,
    endMandate: mandate?.end ?? null,
    reasons: all,
  };
}

/** What a column is derived from: nothing is proposed from a name that is refused, and that alone is said. */
const DERIVED: Partial<Record<RosterColumn, RosterColumn>> = {
  familyNameLatin: 'familyName',
  givenNameLatin: 'givenName',
};
const isTold = (reasons: readonly Reason[], column: RosterColumn) => reasons.some((reason) => reason.column === column);

const sameNames = (said: Said, { familyName, givenName }: PersonView) =>
  [nameKey(said.familyName) === nameKey(familyName), nameKey(said.givenName) === nameKey(givenName)] as const;

/** By e-mail if it is known; otherwise by name within the delegation, if only one may be meant. */
function whoIs(said: Said, { byEmail, byNames, delegationId }: Index): { person: PersonView | null } | Reason {
  const holder = said.email && byEmail.get(said.email)?.[0];
  if (holder) {
    // One name may change. Where nothing agrees, the address is somebody else's.
    const ours = holder.delegationId === delegationId && sameNames(said, holder).includes(true);
    return ours ? { person: holder } : { column: 'email', code: 'person.email-taken' };
  }
  const namesakes = (byNames.get(namesKey(said)) ?? []).filter(
    ({ patronymic }) => !(said.patronymic && patronymic && nameKey(said.patronymic) !== nameKey(patronymic)),
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
    patronymic: said.patronymic === undefined ? (stored?.patronymic ?? null) : said.patronymic,
    familyNameLatin: said.familyNameLatin ?? latinOf('familyName', said, stored),
    givenNameLatin: said.givenNameLatin ?? latinOf('givenName', said, stored),
    office: { ru: said.officeRu ?? stored?.office.ru ?? '', en: said.officeEn ?? stored?.office.en ?? '' },
    citizenship: said.citizenship ?? stored?.citizenship,
    otherCitizenships: (sameOthers ? stored.otherCitizenships : others) ?? stored?.otherCitizenships ?? [],
    email: said.email ?? stored?.email ?? null,
    gender: said.gender === undefined ? (stored?.gender ?? null) : said.gender,
    speaks: stored?.speaks ?? [],
  };
}

/** By the code or a name in either language; undefined where the assembly has no such group. */
const groupOf = (written: string | null | undefined, { groups }: Index): string | undefined =>
  groups.find(({ code, name }) => written && [code, name.ru, name.en].map(groupKey).includes(groupKey(written)))?.code;
const groupKey = (written: string) => written.trim().toLowerCase();
const keptGroup = ({ group }: Said, stored: PersonView | null) => (group === null ? null : (stored?.groupCode ?? null));
const unknownGroup = ({ groups }: Index): Reason => ({
  column: 'groupCode',
  ...(groups.length === 0
    ? { code: 'person.group-unknown' }
    : { code: 'roster.group-unknown', params: { groups: groups.map(({ code }) => code).join(', ') } }),
});

const SPELLINGS = ['familyName', 'givenName', 'patronymic', 'familyNameLatin', 'givenNameLatin'] as const;
/** Another spelling of a recorded name, by capitals, ё or hyphen, is that name: what is recorded stays, and it is said so. */
function asRecorded(written: Said, stored: PersonView | null): { said: Said; notes: RosterNote[] } {
  const said = { ...written };
  const notes: RosterNote[] = [];
  for (const field of stored ? SPELLINGS : []) {
    const [typed, recorded] = [written[field], stored![field]];
    if (!typed || !recorded || typed === recorded || !sameName(typed, recorded)) continue;
    said[field] = recorded;
    notes.push({ note: 'spelling-kept', params: { written: typed, recorded } });
  }
  return { said, notes };
}

/** The Latin form where neither the file nor the record gives it. */
function proposedIn(said: Said, stored: PersonView | null, person: ChangePerson): RosterNote | null {
  const proposed = (['familyName', 'givenName'] as const).filter(
    (name) => said[`${name}Latin`] === undefined && stored?.[`${name}Latin`] !== person[`${name}Latin`],
  );
  const latin = proposed.map((name) => person[`${name}Latin`]).join(' ');
  return latin ? { note: 'latin-proposed', params: { latin } } : null;
}

/** What is recorded as long as the name stays; otherwise the passport transliteration, where there is one. */
const latinOf = (name: 'familyName' | 'givenName', said: Said, stored: PersonView | null): string =>
  stored && stored[name] === said[name]
    ? stored[`${name}Latin`]
    : (latinName(said[name], said.citizenship ?? stored?.citizenship) ?? '');

/** Where a fact stands in a person's record. */
const FACTS: Partial<Record<RosterColumn, (person: ChangePerson) => string | null>> = {
  familyName: ({ familyName }) => familyName,
  givenName: ({ givenName }) => givenName,
  patronymic: ({ patronymic }) => patronymic,
  familyNameLatin: ({ familyNameLatin }) => familyNameLatin,
  givenNameLatin: ({ givenNameLatin }) => givenNameLatin,
  officeRu: ({ office }) => office.ru,
  officeEn: ({ office }) => office.en,
  citizenship: ({ citizenship }) => citizenship,
  otherCitizenships: ({ otherCitizenships }) => otherCitizenships.join(', '),
  email: ({ email }) => email,
  groupCode: ({ groupCode }) => groupCode,
  gender: ({ gender }) => gender,
};
const differing = (person: ChangePerson, stored: PersonView) =>
  (Object.keys(FACTS) as RosterColumn[])
    .map((column) => ({ column, before: FACTS[column]!(stored), after: FACTS[column]!(person) }))
    .filter(({ before: was, after }) => was !== after);

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

type MandatePlan = {
  reasons: Reason[];
  notes?: RosterNote[];
  changed?: PlannedCell[];
  set?: SetMandate;
  end?: PlannedRow['endMandate'];
};
const refused = (code: (Reason & { code: string })['code'], column: RosterColumn | null, params = {}): MandatePlan => ({
  reasons: [{ column, code, params }],
});

function planMandate(said: SaidMandate, stored: PersonView | null, index: Index): MandatePlan {
  const chambers = index.chambers.filter(
    ({ code, nameRu, nameEn }) =>
      said.chamber === '' || [code, nameRu, nameEn].map(nameKey).includes(nameKey(said.chamber)),
  );
  const names = index.chambers.map(({ nameRu }) => nameRu).join(', ');
  if (chambers.length === 0) return refused('roster.chamber-unknown', 'chamber', { chambers: names });
  const { validFrom, validUntil = null, source } = said;
  if (!validFrom || !source || chambers.length > 1) {
    const missing = { mandateFrom: !validFrom, source: !source, chamber: chambers.length > 1 };
    const columns = (Object.keys(missing) as (keyof typeof missing)[]).filter((column) => missing[column]);
    return { reasons: columns.map((column) => ({ column, code: 'roster.mandate-incomplete' })) };
  }
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
  return { reasons: [], changed: [{ column: 'mandateFrom', before: null, after: validFrom }], set: set.data };
}

/** A recorded mandate can only be ended; anything else about it that differs is for a person to look at. */
function known(
  same: RecordedMandate,
  { inDelegation = same.inDelegation, validUntil, source }: SaidMandate,
): MandatePlan {
  if (inDelegation !== same.inDelegation) return refused('roster.mandate-differs', 'inDelegation');
  const other = source !== '' && source !== same.source;
  const notes: RosterNote[] = other ? [{ note: 'source-kept', params: { recorded: same.source } }] : [];
  if (!validUntil || validUntil === same.validUntil) return { reasons: [], notes };
  if (same.validUntil) return refused('roster.mandate-differs', 'mandateUntil');
  const changed: PlannedCell[] = [{ column: 'mandateUntil', before: null, after: validUntil }];
  return { reasons: [], changed, end: { id: same.id, validUntil, reason: source } };
}

const before = (day: string, end: string | null) => end === null || day < end;
