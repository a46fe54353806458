import { buffer } from 'node:stream/consumers';
import type { RosterReport } from '#libs/contracts';
import { columnsShown, ROSTER_COLUMN_NAMES, titleOf, type RosterColumn } from '#libs/roster';
import { readForeignSheet, xlsxOf } from '#libs/spreadsheets';
import { sql } from '../../support/accounts.js';
import { Browser, bodyOf, problemIn } from '../../support/browser.js';
import { aFormingMission, anOfficer } from '../../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../../support/house.js';
import { listed, participantsOf, TIMES } from '../../support/ready.js';
import { asOwner } from '../../support/servers.js';

type Row = Partial<Record<RosterColumn, string>>;

let house: TestInstallation;
let officer: Browser;
let delegationId: string;
let chamber: string;
beforeAll(async () => {
  house = await openInstallation();
  officer = Browser.of(house.url, (await anOfficer(house)).desk);
  const delegation = await house.cast.delegation('ARM');
  delegationId = delegation.id;
  chamber = delegation.chambers[0]!.name.ru;
});
afterAll(() => house.close());

let members = 0;
/** A name nobody else has: letters for a number. */
const spelt = (number: number) => Array.from(String(number), (digit) => 'абвгдежзик'[Number(digit)]).join('');
const aMember = (about: Row = {}): Row => {
  const suffix = spelt(++members);
  return {
    familyName: `Списочный-${suffix}`,
    givenName: 'Условное',
    familyNameLatin: `Spisochny-${suffix.replace(/./g, (letter) => 'abvgdezhik'['абвгдежзик'.indexOf(letter)]!)}`,
    givenNameLatin: 'Synthetic',
    officeRu: 'депутат',
    officeEn: 'member',
    citizenship: 'Армения',
    email: newEmail('roster'),
    chamber,
    inDelegation: 'да',
    mandateFrom: '17.03.2022',
    source: 'SYNTHETIC / УСЛОВНО',
    ...about,
  };
};
const quoted = (cell = '') => `"${cell.replaceAll('"', '""')}"`;
const csv = (rows: Row[], columns = ROSTER_COLUMN_NAMES) =>
  Buffer.from(
    [
      columns.map((name) => quoted(titleOf(name, 'ru'))).join(';'),
      ...rows.map((row) => columns.map((name) => quoted(row[name])).join(';')),
    ].join('\r\n'),
  );

const send = (bytes: Buffer, query = '', headers: Record<string, string> = {}) =>
  officer.send('POST', `/api/roster/imports?delegationId=${delegationId}${query}`, {
    bytes,
    headers: { 'content-type': 'text/csv', 'accept-language': 'ru', ...headers },
  });
async function tried(bytes: Buffer, headers = {}): Promise<RosterReport> {
  const answer = await send(bytes, '', headers);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return bodyOf(answer);
}
async function applied(bytes: Buffer, query = ''): Promise<RosterReport> {
  const { digest } = await tried(bytes);
  const answer = await send(bytes, `&dryRun=false&digest=${digest}${query}`);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return bodyOf(answer);
}
const codesOf = ({ rows }: RosterReport) => rows.map(({ reasons }) => reasons.map(({ code }) => code));

/** Whatever an import could have changed. */
const state = () => sql('SELECT (SELECT sum(version) FROM person) AS people, (SELECT count(*) FROM mandate) AS seats');

it('tries a roster without changing anything, applies the very file, and finds nothing to do afterwards', async () => {
  const rows = [
    aMember(),
    aMember({ patronymic: 'Условна', otherCitizenships: 'Россия; KAZ' }),
    aMember({ email: '' }),
  ];
  const file = csv(rows);
  const before = await sql('SELECT count(*) FROM person');
  const trial = await tried(file);
  expect(trial).toMatchObject({ applied: false, totals: { rows: 3, new: 3, changed: 0, unchanged: 0, refused: 0 } });
  expect(trial.rows.map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(await sql('SELECT count(*) FROM person')).toEqual(before);

  const done = await applied(file);
  expect(done).toMatchObject({ applied: true, totals: { new: 3, refused: 0 } });
  const person = await house.secretary.call.getPerson({ params: { id: done.rows[1]!.personId! } });
  expect(person).toMatchObject({
    familyName: rows[1]!.familyName,
    citizenship: 'ARM',
    otherCitizenships: ['RUS', 'KAZ'],
    delegationId,
  });
  const mandates = await sql(`SELECT valid_from::text, in_delegation FROM mandate WHERE person_id = '${person.id}'`);
  expect(mandates).toEqual([{ valid_from: '2022-03-17', in_delegation: true }]);

  const stood = await state();
  expect((await applied(file)).totals).toMatchObject({ unchanged: 3, new: 0, changed: 0 });
  expect(await state()).toEqual(stood);
  // The same people as a workbook are the same people.
  const columns = ROSTER_COLUMN_NAMES.map((name) => ({
    title: titleOf(name, 'en'),
    value: (row: Row) => row[name] ?? null,
  }));
  const workbook = await buffer(await xlsxOf('Roster', columns, rows, '2026-03-02T09:00:00Z'));
  expect((await tried(workbook, { 'content-type': 'application/octet-stream' })).totals.unchanged).toBe(3);
});

it('says which facts change, in words, keeps what the file does not say, and ends a mandate', async () => {
  const row = aMember({ patronymic: 'Условна' });
  await applied(csv([row]));
  const next = { ...row, patronymic: '', officeRu: 'председатель комитета', mandateUntil: '01.03.2026' };
  const report = await applied(csv([next]));
  expect(report.rows[0]).toMatchObject({
    outcome: 'changed',
    changed: [{ ru: 'Должность' }, { ru: 'Мандат до (первый день без мандата)' }],
  });
  const id = report.rows[0]!.personId!;
  expect(await house.secretary.call.getPerson({ params: { id } })).toMatchObject({
    patronymic: 'Условна',
    office: { ru: 'председатель комитета', en: 'member' },
    version: 2,
  });
  expect(await sql(`SELECT valid_until::text FROM mandate WHERE person_id = '${id}'`)).toEqual([
    { valid_until: '2026-03-01' },
  ]);
  // In both languages, whichever was asked for: the reader may change to the other.
  const other = await tried(csv([{ ...next, officeEn: 'chair' }]), { 'accept-language': 'en' });
  expect(other.rows[0]!.changed).toEqual([{ ru: 'Должность по-английски', en: 'Office in English' }]);
});

it('refuses each row for a reason, in the reader’s language, and nothing is applied unless the others alone are asked for', async () => {
  const known = aMember();
  const nameless = aMember({ email: '' });
  await applied(csv([known, nameless]));
  const elsewhere = await house.cast.member('KAZ', newEmail('elsewhere'));
  const { email: taken } = await house.secretary.call.getPerson({ params: { id: elsewhere.id } });
  const one = aMember();
  const twin = aMember({ email: '' });
  const rows = [
    { row: aMember(), codes: [] },
    { row: one, codes: ['roster.email-twice'] },
    { row: aMember({ email: one.email! }), codes: ['roster.email-twice'] },
    { row: twin, codes: ['roster.person-twice'] },
    { row: { ...twin, email: newEmail('twin') }, codes: ['roster.person-twice'] },
    { row: aMember({ email: taken! }), codes: ['person.email-taken'] },
    { row: aMember({ email: known.email!, givenName: 'Иное' }), codes: ['person.email-taken'] },
    { row: { ...known, email: newEmail('other') }, codes: ['roster.other-email'] },
    { row: aMember({ citizenship: 'Атлантида' }), codes: ['roster.country-unknown'] },
    { row: aMember({ mandateFrom: '03/04/2022' }), codes: ['roster.date-unclear'] },
    { row: aMember({ inDelegation: 'может быть' }), codes: ['roster.yes-or-no'] },
    { row: aMember({ chamber: 'Палата лордов' }), codes: ['roster.chamber-unknown'] },
    { row: aMember({ source: '' }), codes: ['roster.mandate-incomplete'] },
    { row: aMember({ mandateUntil: '17.03.2022' }), codes: ['delegation.period-reversed'] },
    { row: { ...nameless, inDelegation: 'нет' }, codes: ['roster.mandate-differs'] },
    { row: { ...nameless, givenName: '' }, codes: [null] },
    { row: aMember({ email: 'не адрес' }), codes: [null] },
  ];
  const file = csv(rows.map(({ row }) => row));
  const report = await tried(file);
  expect(codesOf(report)).toEqual(rows.map(({ codes }) => codes));
  expect(report.totals).toMatchObject({ new: 1, refused: rows.length - 1 });
  for (const { reasons } of report.rows)
    for (const { sentence, code } of reasons)
      expect([code, sentence]).toEqual([
        code,
        { ru: expect.stringMatching(/[а-яё]{3}/) as unknown, en: expect.stringMatching(/[a-z]{3}/) as unknown },
      ]);

  const refused = await send(file, `&dryRun=false&digest=${report.digest}`);
  expect(problemIn(refused)).toMatchObject({ code: 'roster.rows-refused', params: { count: rows.length - 1 } });
  expect((await tried(csv([rows[0]!.row]))).totals.new).toBe(1);
  const done = await applied(file, '&skipRefused=true');
  expect(done.totals).toMatchObject({ new: 1, refused: rows.length - 1 });
  expect((await tried(csv([rows[0]!.row]))).totals.unchanged).toBe(1);
});

it('does not guess among namesakes, nor lets two mandates overlap', async () => {
  const namesake = aMember();
  await applied(csv([namesake, { ...namesake, email: newEmail('namesake') }]));
  expect(codesOf(await tried(csv([{ ...namesake, email: '' }])))).toEqual([['roster.ambiguous']]);
  const second = { ...namesake, mandateFrom: '18.03.2022' };
  expect(codesOf(await tried(csv([second])))).toEqual([['roster.mandate-overlaps']]);
});

it('applies only the very file that was tried, for the very delegation', async () => {
  const file = csv([aMember()]);
  expect(problemIn(await send(file, '&dryRun=false')).code).toBe('roster.not-tried');
  const { digest } = await tried(csv([aMember()]));
  expect(problemIn(await send(file, `&dryRun=false&digest=${digest}`)).code).toBe('roster.other-file');
  const { digest: right } = await tried(file);
  delegationId = (await house.cast.delegation('BLR')).id;
  expect(problemIn(await send(file, `&dryRun=false&digest=${right}`)).code).toBe('roster.not-tried');
  delegationId = crypto.randomUUID();
  expect(problemIn(await send(file)).code).toBe('delegation.not-found');
  delegationId = (await house.cast.delegation('ARM')).id;
});

const codeOf = async (bytes: Buffer | string) => problemIn(await send(Buffer.from(bytes))).code;

it('refuses what is no roster, and more rows than are read at once', async () => {
  expect(await codeOf('%PDF-1.7')).toBe('sheet.wrong-file');
  expect(await codeOf('Имя;Отчество\nУсловное;Условна')).toBe('sheet.column-missing');
  expect(await codeOf(csv([aMember()]).toString().replace('Отчество', 'Surname'))).toBe('sheet.column-twice');
  expect(await codeOf(Buffer.alloc(6 * 1024 * 1024, 'a'))).toBe('sheet.too-large');
  expect(await codeOf(csv(Array.from({ length: 2_001 }, () => ({ familyName: 'Условный' }))))).toBe(
    'sheet.too-many-rows',
  );
});

it('enters two thousand people at once, and two officers at once enter nobody twice', async () => {
  const small = csv(Array.from({ length: 20 }, () => aMember()));
  const { digest } = await tried(small);
  const both = await Promise.all([1, 2].map(() => send(small, `&dryRun=false&digest=${digest}`)));
  const totals = both.map((answer) => bodyOf(answer) as RosterReport).map(({ totals: { new: made } }) => made);
  expect(totals.toSorted((a, b) => a - b)).toEqual([0, 20]);

  const large = csv(Array.from({ length: 2_000 }, () => aMember()));
  const { digest: tryable } = await tried(large);
  // More patient than the browser of the tests, however busy the machine.
  const answer = await fetch(
    `${house.url}/api/roster/imports?delegationId=${delegationId}&dryRun=false&digest=${tryable}`,
    {
      method: 'POST',
      body: new Uint8Array(large),
      headers: {
        cookie: [...officer.cookies].map((pair) => pair.join('=')).join('; '),
        'x-requested-with': 'test',
        'content-type': 'text/csv',
      },
    },
  );
  expect(((await answer.json()) as RosterReport).totals).toMatchObject({ new: 2_000 });
});

const rowOf = async (row: Row) => (await tried(csv([row]))).rows[0]!;

it('takes nothing for a name or a mandate that is none, and loses no cell without a word', async () => {
  const refused: [Row, string][] = [
    [{ familyName: '?уатова' }, 'Фамилия'],
    [{ familyName: 'Cергеев' }, 'Фамилия'],
    [{ givenName: 'Иван2' }, 'Имя'],
    [{ familyNameLatin: 'Сергеев' }, 'Фамилия латиницей'],
    [{ inDelegation: 'чепуха', mandateFrom: '', chamber: '', source: '' }, 'Член делегации'],
    [{ inDelegation: 'нет', mandateFrom: '', chamber: '', source: 'Указ 5' }, 'Мандат с'],
  ];
  for (const [about, header] of refused) {
    const { outcome, reasons } = await rowOf(aMember(about));
    expect([about, outcome, reasons.map(({ column }) => column?.ru)]).toEqual([
      about,
      'refused',
      expect.arrayContaining([header]),
    ]);
  }
  const mixed = await rowOf(aMember({ familyName: 'Cергеев', familyNameLatin: '' }));
  // What is wrong is said once, of the cell that it stands in.
  expect(mixed.reasons.map(({ column }) => column?.ru)).toEqual(['Фамилия']);
  const unread = await rowOf(aMember({ mandateFrom: '31.02.2024' }));
  expect(unread.reasons.map(({ code }) => code)).toEqual(['roster.date-unclear']);
  expect(mixed.notes).toEqual([]);
  for (const none of ['-', 'нет', 'н/д']) {
    const row = aMember({ patronymic: none, familyName: `Безотчин-${spelt(none.length)}${spelt(members)}` });
    const { rows } = await applied(csv([row]));
    expect(await house.secretary.call.getPerson({ params: { id: rows[0]!.personId! } })).toMatchObject({
      patronymic: null,
    });
  }
});

it('reads days at midnight, former names and codes of countries, and addresses in national letters', async () => {
  for (const mandateFrom of ['20.11.2026 0:00:00', '20.11.2026 0:00', '2026-11-20 00:00:00'])
    expect(await rowOf(aMember({ mandateFrom }))).toMatchObject({ outcome: 'new' });
  for (const citizenship of ['am', 'Молдавия', 'Turkey', 'Киргизия'])
    expect(await rowOf(aMember({ citizenship }))).toMatchObject({ outcome: 'new' });
  const row = aMember({ email: `ivan${members}@почта.рф`, inDelegation: 'ИСТИНА' });
  const { rows } = await applied(csv([row]));
  const { email } = await house.secretary.call.getPerson({ params: { id: rows[0]!.personId! } });
  expect(email).toBe(`ivan${members - 1}@xn--80a1acny.xn--p1ai`);
});

it('takes a name in capitals, without ё or a hyphen for the recorded one, whose spelling stays, and says so', async () => {
  const company = await participantsOf(house, 1);
  const [person] = company.members;
  house.setClock(TIMES.nominating);
  const mission = await aFormingMission(house, company.officer, company.coordinator);
  await listed(company, person!, mission);
  const { familyName, givenName, familyNameLatin, ...about } = await house.secretary.call.getPerson({
    params: { id: person!.id },
  });
  const own = delegationId;
  delegationId = about.delegationId!;
  const row = {
    familyName: familyName.toUpperCase().replaceAll('Ё', 'Е'),
    givenName: givenName.toUpperCase().replace('-', ' '),
    officeRu: about.office.ru,
    officeEn: about.office.en,
    citizenship: about.citizenship,
    patronymic: 'Нет',
  };
  const report = await applied(csv([row]));
  expect(report.rows[0]).toMatchObject({ outcome: 'unchanged', personId: person!.id, cells: [], consequences: [] });
  expect(report.rows[0]!.notes.map(({ ru }) => ru).join()).toContain(familyName);

  // By the form too, such a spelling takes nothing back; another name does, and the dry run says so beforehand.
  const standing = async () =>
    (
      await sql<{ state: string }>(`SELECT state FROM application WHERE mission_id = $1 AND person_id = $2`, [
        mission,
        person!.id,
      ])
    )[0]!.state;
  const {
    id: _id,
    version,
    delegationId: _of,
    ...facts
  } = await house.secretary.call.getPerson({ params: { id: person!.id } });
  await house.secretary.call.changePerson({
    params: { id: person!.id },
    body: { ...facts, givenName: row.givenName },
    ifMatch: version,
  });
  expect(await standing()).toBe('LISTED');
  const other = csv([{ ...row, patronymic: 'Условнович' }]);
  const trial = await tried(other);
  expect(trial.rows[0]).toMatchObject({
    outcome: 'changed',
    cells: [{ column: { ru: 'Отчество' }, before: null, after: { ru: 'Условнович' } }],
  });
  expect(trial.rows[0]!.consequences).toEqual([
    {
      ru: expect.stringMatching(/заявка переходит из состояния «.+» в состояние «.+»/) as unknown,
      en: expect.stringMatching(/the application goes from ".+" to ".+"/) as unknown,
    },
  ]);
  expect(await standing()).toBe('LISTED');
  expect((await applied(other)).rows[0]!.consequences).toEqual(trial.rows[0]!.consequences);
  expect(await standing()).not.toBe('LISTED');
  expect(await house.secretary.call.getPerson({ params: { id: person!.id } })).toMatchObject({
    familyName,
    familyNameLatin,
  });
  delegationId = own;
});

it('marks a Latin form that it proposed until the file or somebody gives one, and not by giving back what went out', async () => {
  const row = aMember({ familyNameLatin: '', givenNameLatin: '' });
  const { personId } = (await applied(csv([row]))).rows[0]!;
  const latin = async () => {
    const person = await house.secretary.call.getPerson({ params: { id: personId! } });
    return [person.familyNameLatin, person.latinProposed];
  };
  const [proposed, marked] = await latin();
  expect(marked).toBe(true);
  // What was exported, proposals and all, confirms nothing when it comes back.
  await applied(csv([{ ...row, familyNameLatin: String(proposed), givenNameLatin: 'Uslovnoe', officeRu: 'сенатор' }]));
  expect(await latin()).toEqual([proposed, true]);
  await applied(csv([{ ...row, familyNameLatin: 'Spissotschny' }]));
  expect(await latin()).toEqual(['Spissotschny', false]);
});

it('takes group and gender where they are written, and never from a name', async () => {
  const [plain, stated] = [aMember(), aMember({ gender: 'жен.', groupCode: 'Условная группа' })];
  const known = async (row: Row) => {
    const { rows } = await applied(csv([row]));
    return house.secretary.call.getPerson({ params: { id: rows[0]!.personId! } });
  };
  expect(await known(plain)).toMatchObject({ gender: null, groupCode: null });
  // An assembly without groups has none to name.
  expect(codesOf(await tried(csv([stated])))).toEqual([['person.group-unknown']]);
  await asOwner(`INSERT INTO political_group VALUES ('SG', 'Условная группа', 'Synthetic Group')`);
  expect(codesOf(await tried(csv([{ ...stated, groupCode: 'Другая' }])))).toEqual([['roster.group-unknown']]);
  expect(codesOf(await tried(csv([{ ...stated, gender: 'да' }])))).toEqual([['roster.gender-unclear']]);
  expect(await known(stated)).toMatchObject({ gender: 'female', groupCode: 'SG' });
  // What a row does not say stays; what it denies is taken away, and the dry run says so.
  expect((await tried(csv([{ ...stated, gender: '', groupCode: '' }]))).rows[0]).toMatchObject({
    outcome: 'unchanged',
  });
  const denied = { ...stated, gender: 'не указан', groupCode: '-' };
  expect((await tried(csv([denied]))).rows[0]!.cells).toMatchObject([
    { column: { ru: 'Политическая группа' }, before: { ru: 'SG', en: 'SG' }, after: null },
    { column: { ru: 'Пол' }, before: { ru: 'Женский', en: 'Female' }, after: null },
  ]);
  expect(await known(denied)).toMatchObject({ gender: null, groupCode: null });
  await asOwner('UPDATE person SET group_code = NULL');
  await asOwner('DELETE FROM political_group');
});

it('takes back in whatever it gave out', async () => {
  const [own, ownChamber] = [delegationId, chamber];
  const other = await house.cast.delegation('BLR');
  [delegationId, chamber] = [other.id, other.chambers[0]!.name.ru];
  const odd = aMember({ patronymic: '-', officeRu: '- x', officeEn: '+ x', otherCitizenships: 'RUS; KAZ' });
  await asOwner(`INSERT INTO political_group VALUES ('SG', 'Условная группа', 'Synthetic Group')`);
  await applied(csv([{ ...odd, gender: 'м', groupCode: 'sg' }, aMember({ mandateUntil: '01.03.2026' })]));
  for (const format of ['csv', 'xlsx'])
    for (const language of ['ru', 'en']) {
      const answer = await fetch(
        `${house.url}/api/roster/export?format=${format}&language=${language}&delegationId=${delegationId}`,
        {
          headers: { cookie: [...officer.cookies].map((pair) => pair.join('=')).join('; ') },
        },
      );
      const back = await send(Buffer.from(await answer.arrayBuffer()), '', {
        'content-type': 'application/octet-stream',
      });
      const { totals } = bodyOf(back) as RosterReport;
      expect([format, language, totals]).toEqual([format, language, { ...totals, unchanged: totals.rows }]);
    }
  expect(await sql(`SELECT count(*)::int AS n FROM person WHERE group_code = 'SG' AND gender = 'male'`)).toEqual([
    { n: 1 },
  ]);
  [delegationId, chamber] = [own, ownChamber];
  await asOwner('UPDATE person SET group_code = NULL');
  await asOwner('DELETE FROM political_group');
});

it('gives out a template that is the file it reads', async () => {
  for (const language of ['ru', 'en'] as const)
    for (const format of ['csv', 'xlsx'] as const) {
      const answer = await fetch(`${house.url}/api/roster/template?format=${format}&language=${language}`, {
        headers: { cookie: [...officer.cookies].map((pair) => pair.join('=')).join('; ') },
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      await expect(readForeignSheet(bytes)).rejects.toMatchObject({ code: 'sheet.empty' });
      if (format === 'csv')
        expect(
          bytes
            .toString('utf8')
            .replace(/^\ufeff/, '')
            .trim()
            .split(language === 'ru' ? ';' : ','),
        ).toHaveLength(columnsShown(false).length);
    }
});

it('keeps of all this only counts and digests in the log', async () => {
  const lines = await sql(`SELECT what, details FROM audit_entry WHERE what LIKE 'roster.%'`);
  expect(lines.length).toBeGreaterThan(5);
  expect(JSON.stringify(lines)).not.toMatch(/Списочный|Spisochny|example/);
});
