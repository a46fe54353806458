import readWorkbook from 'read-excel-file/node';
import { EXPORT_NAMES } from '#libs/contracts';
import { readForeignSheet } from '#libs/spreadsheets';
import { acceptTexts } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { Browser, problemIn } from '../../support/browser.js';
import { aFormingMission, aMember, anOfficer, aRepresentative } from '../../support/factories.js';
import { expectGolden } from '../../support/golden.js';
import { newEmail, openInstallation, type TestInstallation } from '../../support/house.js';
import { accredit, participantsOf, aSentMission, sendingHere, TIMES } from '../../support/ready.js';

let house: TestInstallation;
let officer: Person;
let kazakhstan: Person;
let russia: Person;
let mission: string;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  officer = await anOfficer(house);
  kazakhstan = await aRepresentative(house, 'KAZ');
  russia = await aRepresentative(house, 'RUS');
  mission = await aFormingMission(house, officer, await aMember(house, 'ARM'));
  await nominated(
    kazakhstan,
    'KAZ',
    '=1+1 Условный',
    '+7 700 000 00 00; "мл."',
    '=HYPERLINK("http://desk.example";"x")',
  );
  await nominated(kazakhstan, 'KAZ', 'Условная-Ұзын', '-2+3', null);
  await nominated(russia, 'RUS', '＠Условный', 'Два\nряда', '@SUM(A1)');
});
afterAll(() => house.close());

/** Somebody with a mandate and names that a spreadsheet might carry out. */
async function nominated(
  by: Person,
  country: string,
  familyName: string,
  givenName: string,
  otherMissions: string | null,
) {
  const { id: delegationId, chambers } = await house.cast.delegation(country);
  const names = { familyName: 'Условный', givenName: 'Имя', familyNameLatin: 'Uslovny', givenNameLatin: 'Synthetic' };
  const about = { office: { ru: 'депутат', en: 'member' }, citizenship: country, email: newEmail('export') };
  const { id } = await house.secretary.call.createPerson({ body: { ...names, ...about, delegationId } });
  const mandate = { chamberId: chambers[0]!.id, validFrom: '2022-03-17', source: 'SYNTHETIC' };
  await house.secretary.call.setMandate({ params: { id }, body: mandate });
  await by.desk.call.apply({
    params: { id: mission },
    body: { personId: id, category: 'member', otherMissions, candidateInHostVote: otherMissions === null },
  });
  // No name is taken so any more; such ones may stand there from before.
  await sql(`UPDATE person SET family_name = $2, given_name = $3 WHERE id = $1`, [id, familyName, givenName]);
}

const taken = ({ desk }: Pick<Person, 'desk'>, name: string, query: string, id = mission) =>
  desk.download(`/api/missions/${id}/exports/${name}?${query}`);
const rowsOf = async (person: Pick<Person, 'desk'>, name: string, id = mission) =>
  JSON.parse((await taken(person, name, 'format=json', id)).toString()) as Record<string, unknown>[];

/** What would be carried out stands behind an apostrophe in the CSV; in a workbook it is text. */
const plain = (cell: string) => cell.replace(/^'/, '').replaceAll('\n', ' ');
/** Days and moments stand in a workbook as such, in the CSV as text: the same of both. */
const asText = (cell: unknown): string =>
  cell instanceof Date
    ? cell.toISOString().replace('T00:00:00.000Z', '')
    : asMoment(typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '');
const asMoment = (text: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? asText(new Date(`${text}Z`)) : text;

/** CSV and JSON as they are kept, and in the workbook the cells of the CSV. */
async function kept(names: readonly string[], id: string) {
  for (const name of names) {
    for (const language of ['ru', 'en']) {
      const csv = await taken(officer, name, `format=csv&language=${language}`, id);
      expectGolden(`exports/${name}.${language}.csv`, csv);
      const bytes = await taken(officer, name, `format=xlsx&language=${language}`, id);
      const [sheet] = await readWorkbook(bytes, { trim: false });
      const { headers, rows } = await readForeignSheet(csv);
      expect(sheet!.data[0]).toEqual(headers);
      const cells = sheet!.data.slice(1).map((row) => row.map((cell) => asText(cell).replaceAll('\n', ' ')));
      expect(cells).toEqual(rows.map((row) => headers.map((head) => asMoment(plain(row.cells[head]!)))));
    }
    expectGolden(`exports/${name}.json`, await taken(officer, name, 'format=json', id));
  }
}

it.each(['applications', 'timeline'])('gives out %s byte for byte as they are kept', (name) => kept([name], mission));

it('calls a text accepted only in the version that holds', async () => {
  const person = await aMember(house, 'KAZ');
  const id = await aFormingMission(house, officer, await aMember(house, 'ARM'));
  const body = { personId: person.id, category: 'member' as const };
  const { application } = await person.desk.call.apply({ params: { id }, body });
  await acceptTexts(person, application.id);
  const said = async () => {
    const [row] = await rowsOf(officer, 'applications', id);
    return [row!.declarationAccepted, row!.codeOfConductAccepted, row!.consentAccepted];
  };
  expect(await said()).toEqual([true, true, true]);
  // What was accepted is frozen: another time is played by taking that away for a moment.
  await sql(`ALTER TABLE text_acceptance DISABLE TRIGGER text_acceptance_frozen`);
  const earlier = `UPDATE text_acceptance SET version = version - 1 WHERE application_id = $1 AND kind = 'code-of-conduct'`;
  await sql(earlier, [application.id]);
  await sql(`ALTER TABLE text_acceptance ENABLE TRIGGER text_acceptance_frozen`);
  expect(await said()).toEqual([true, false, true]);
});

it('makes a workbook of the same cells, as text that nothing carries out, and the same bytes each time', async () => {
  const bytes = await taken(officer, 'applications', 'format=xlsx&language=ru');
  const [sheet] = await readWorkbook(bytes, { trim: false });
  const csv = (await taken(officer, 'applications', 'format=csv&language=ru')).toString();
  const rows = await rowsOf(officer, 'applications');
  expect(sheet!.sheet).toBe('Заявки');
  expect(sheet!.data.length).toBe(4);
  expect(sheet!.data.slice(1).map(([family, given]) => [family, given])).toEqual(
    rows.map(({ familyName, givenName }) => [familyName, givenName]),
  );
  expect(csv).toContain("'=1+1 Условный");
  expect((await taken(officer, 'applications', 'format=xlsx&language=ru')).equals(bytes)).toBe(true);
});

it('holds for a delegation its own people and nobody else’s, in every table and format', async () => {
  for (const [manager, own, foreign] of [
    [kazakhstan, 'Условная-Ұзын', '＠Условный'],
    [russia, '＠Условный', 'Условная-Ұзын'],
  ] as const) {
    const tables = ['csv', 'json'].flatMap((format) => [
      taken(manager, 'applications', `format=${format}`),
      manager.desk.download(`/api/roster/export?format=${format}`),
    ]);
    for (const table of await Promise.all(tables)) {
      expect(table.toString()).toContain(own);
      expect(table.toString()).not.toContain(foreign);
    }
    const [sheet] = await readWorkbook(await taken(manager, 'applications', 'format=xlsx'));
    expect(sheet!.data.slice(1).every(([, , , , , , delegation]) => delegation === sheet!.data[1]![6])).toBe(true);
    for (const name of EXPORT_NAMES) expect(JSON.stringify(await rowsOf(manager, name))).not.toContain(foreign);
  }
});

/** Names that the alphabet puts into another order than their code points. */
const FAMILIES = ['Қалиев-Условный', 'Елкин-Условный', 'Ёлкин-Условный'];

it('says of observers, batches and decisions what their views say, byte for byte as they are kept', async () => {
  const company = await participantsOf(house, 2);
  for (const [index, person] of [company.coordinator, ...company.members].entries()) {
    const {
      id,
      delegationId: _,
      version,
      ...rest
    } = await house.secretary.call.getPerson({ params: { id: person.id } });
    const names = { familyName: FAMILIES[index]!, givenName: 'Имя', patronymic: null };
    const latin = { familyNameLatin: `Uslovny-${'ABC'[index]}`, givenNameLatin: 'Synthetic' };
    await house.secretary.call.changePerson({
      params: { id },
      body: { ...rest, ...names, ...latin },
      ifMatch: version,
    });
  }
  const sent = await aSentMission(sendingHere(house), company);
  const [first] = company.members as [Person];
  // The number of the letter depends on what else was sent.
  await sql(`UPDATE batch SET reference = 'ИСХ-2026/0007' WHERE mission_id = $1`, [sent.id]);
  const { accreditation } = await accredit(officer, sent.of(first).accreditation);
  await kept(['observers', 'batches', 'decisions'], sent.id);
  const observers = await rowsOf(officer, 'observers', sent.id);
  expect(observers.map(({ familyName }) => familyName)).toEqual([
    'Елкин-Условный',
    'Ёлкин-Условный',
    'Қалиев-Условный',
  ]);
  expect(observers.map(({ applicationState }) => applicationState)).toEqual(['SENT', 'SENT', 'SENT']);
  expect(
    observers.filter(({ certificateNumber }) => certificateNumber === accreditation.certificateNumber),
  ).toHaveLength(1);
  const batches = await rowsOf(officer, 'batches', sent.id);
  expect(batches.map(({ batchNumber, sentOn }) => [batchNumber, sentOn])).toEqual(
    observers.map(() => [1, '2026-03-02']),
  );
  const decisions = await rowsOf(officer, 'decisions', sent.id);
  expect(decisions).toEqual([
    expect.objectContaining({
      accreditationState: 'ACCREDITED',
      actNumber: accreditation.actNumber,
      validFrom: '2026-03-02',
    }),
  ]);
  const english = (await taken(officer, 'decisions', 'format=csv&language=en', sent.id)).toString();
  expect(english).toContain(',granted,');
  expect(english.split('\r\n')[0]).not.toMatch(/[а-яё]/i);
  house.setClock(TIMES.nominating);
});

it('gives out thousands page by page, each person once, in a file that can be sent back in', async () => {
  const { id } = await house.cast.delegation('TJK');
  await sql(
    `INSERT INTO person (delegation_id, family_name, given_name, family_name_latin, given_name_latin, office_ru, office_en, citizenship, email)
     SELECT $1, 'Тысячный-' || translate(n::text, '0123456789', 'абвгдежзик'), 'Условное', 'Tysyachny', 'Synthetic', 'депутат', 'member', 'TJK', 'thousand.' || n || '@desk.example'
     FROM generate_series(1, 1203) n`,
    [id],
  );
  const csv = await officer.desk.download(`/api/roster/export?format=csv&delegationId=${id}`);
  const { rows } = await readForeignSheet(csv);
  const names = rows.map(({ cells }) => cells['Фамилия']!).filter((name) => name.startsWith('Тысячный'));
  expect([names.length, new Set(names).size]).toEqual([1203, 1203]);
  const { desk } = officer;
  const answer = await fetch(`${house.url}/api/roster/imports?delegationId=${id}`, {
    method: 'POST',
    body: new Uint8Array(csv),
    headers: {
      cookie: [...desk.cookies].map((pair) => pair.join('=')).join('; '),
      'x-requested-with': 'test',
      'content-type': 'text/csv',
    },
  });
  expect(((await answer.json()) as { totals: object }).totals).toEqual({
    rows: rows.length,
    unchanged: rows.length,
    new: 0,
    changed: 0,
    refused: 0,
  });
});

it('refuses a table that there is none of, and writes into the log who took what, without a name', async () => {
  const browser = Browser.of(house.url, officer.desk);
  const answer = await browser.send('GET', `/api/missions/${mission}/exports/secrets`);
  expect([answer.status, problemIn(answer).code]).toEqual([404, 'export.not-found']);
  const lines = await sql<{ details: object }>(`SELECT details FROM audit_entry WHERE what = 'export.made'`);
  expect(lines.map(({ details }) => details)).toContainEqual({
    export: 'applications',
    format: 'csv',
    language: 'ru',
    rows: 3,
  });
  expect(JSON.stringify(lines)).not.toContain('Условн');
});
