import { buffer } from 'node:stream/consumers';
import type { CorrectStation, EnterStation, StationImportReport, StationView } from '#libs/contracts';
import { columnTitle, STATION_COLUMNS } from '#libs/observation';
import { readForeignSheet, xlsxOf } from '#libs/spreadsheets';
import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { logOf, refusal } from '../../support/asking.js';
import { Browser, bodyOf, problemIn } from '../../support/browser.js';
import { anOfficer } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { anObservingMission, participantsOf, TIMES, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let id: string;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 2);
});
beforeEach(async () => {
  await house.beginWithPool();
  ({ id } = await anObservingMission(house, company)); // to Belarus
});
afterAll(() => house.close());

type Row = Partial<Record<(typeof STATION_COLUMNS)[number], string | number>>;
const SOURCE = 'SYNTHETIC / УСЛОВНО: письмо № 1';
const station = (code: string | number, more: Row = {}): Row => ({
  code,
  nameRu: `Избирательный участок № ${code} (условный)`,
  region: 'Минская область',
  voters: 1_000,
  ...more,
});
const quoted = (cell: string | number = '') => `"${String(cell).replaceAll('"', '""')}"`;
const csv = (rows: Row[], columns: readonly (typeof STATION_COLUMNS)[number][] = STATION_COLUMNS) =>
  Buffer.from(
    [
      columns.map((name) => quoted(columnTitle(name, 'ru'))).join(';'),
      ...rows.map((row) => columns.map((name) => quoted(row[name])).join(';')),
    ].join('\r\n'),
  );

const send = (bytes: Buffer, query = '', { desk }: Pick<Person, 'desk'> = company.coordinator) =>
  Browser.of(house.url, desk).send('POST', `/api/missions/${id}/stations/imports${query}`, {
    bytes,
    headers: { 'content-type': 'text/csv', 'accept-language': 'ru' },
  });
async function tried(bytes: Buffer): Promise<StationImportReport> {
  const answer = await send(bytes);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return bodyOf(answer);
}
const refusedWith = async (bytes: Buffer, query: string) => problemIn(await send(bytes, query)).code;
const applying = ({ digest }: Pick<StationImportReport, 'digest'>, more = '') =>
  `?dryRun=false&digest=${digest}&source=${encodeURIComponent(SOURCE)}${more}`;
async function applied(bytes: Buffer, more = ''): Promise<StationImportReport> {
  const answer = await send(bytes, applying(await tried(bytes), more));
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return bodyOf(answer);
}
const list = async (query: object = {}, { desk }: Pick<Person, 'desk'> = company.coordinator) =>
  (await desk.call.listStations({ params: { id }, query })).items;
const codes = (stations: readonly { code: string }[]) => stations.map(({ code }) => code);
const register = () =>
  sql<{ withdrawn: boolean; version: number }>(
    `SELECT code, name_ru, region, country, abroad, voters, origin, withdrawn, version FROM station WHERE mission_id = $1 ORDER BY code_key`,
    [id],
  );
const versionsOf = async ({ id: of }: Pick<StationView, 'id'>) =>
  (await company.coordinator.desk.call.stationVersions({ params: { id: of } })).items;

const said = (more: Partial<EnterStation> = {}): EnterStation => ({
  code: 'M-1',
  name: { ru: 'Временный участок (условный)', en: null },
  region: null,
  country: null,
  voters: null,
  zone: null,
  closes: null,
  source: SOURCE,
  ...more,
});
const enter = (more: Partial<EnterStation> = {}, { desk }: Pick<Person, 'desk'> = company.coordinator) =>
  desk.call.enterStation({ params: { id }, body: said(more) });
const correct = (one: StationView, instead: Partial<CorrectStation['instead']>, version = one.version) => {
  const { code, name, region, country, voters, zone, closes, withdrawn } = one;
  return company.coordinator.desk.call.correctStation({
    params: { id: one.id },
    body: {
      instead: { code, name, region, country, voters, zone, closes, withdrawn, ...instead },
      source: SOURCE,
      reason: 'Уточнено (условно)',
    },
    ifMatch: version,
  });
};

describe('The host’s list of polling stations', () => {
  it('is tried without changing anything, applied as the very file, and then nothing is left to do', async () => {
    const file = csv([
      station('007'),
      station(101, { country: 'Киргизия', abroad: 'да', zone: 'Asia/Bishkek' }),
      {},
      station('2'),
    ]);
    const trial = await tried(file);
    expect(trial).toMatchObject({ applied: false, totals: { rows: 3, new: 3, changed: 0, refused: 0, missing: 0 } });
    expect(trial.rows.map(({ line, outcome, code }) => [line, outcome, code])).toEqual([
      [2, 'new', '007'],
      [3, 'new', '101'],
      [5, 'new', '2'],
    ]);
    expect(await register()).toEqual([]);

    expect((await applied(file)).totals).toMatchObject({ new: 3, changed: 0, unchanged: 0 });
    expect(await list()).toMatchObject([
      {
        code: '2',
        region: 'Минская область',
        country: 'BLR',
        abroad: false,
        voters: 1_000,
        origin: 'host',
        version: 1,
      },
      { code: '007', source: SOURCE, way: 'list' },
      { code: '101', country: 'KGZ', abroad: true, zone: 'Asia/Bishkek' },
    ]);
    const stood = await register();
    expect((await applied(file)).totals).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
    expect(await register()).toEqual(stood);
    expect((await logOf(house, { missionId: id })).filter(({ what }) => what === 'stations.imported')).toHaveLength(2);
  });

  it('is the same list as a workbook, where numbers are numbers', async () => {
    await applied(csv([station('12'), station('13')]));
    const columns = STATION_COLUMNS.map((name) => ({
      title: columnTitle(name, 'en'),
      value: (row: Row) => row[name] ?? null,
    }));
    const workbook = await buffer(
      await xlsxOf('Stations', columns, [station(12), station(13), station(14)], '2026-03-02T09:00:00Z'),
    );
    expect((await tried(workbook)).totals).toMatchObject({ unchanged: 2, new: 1 });
  });

  it('says of each row that changes what it was and what it will be, and keeps both', async () => {
    await applied(csv([station('1'), station('2')]));
    const next = csv([station('1', { voters: 1_250, nameRu: 'Школа № 5 (условная)' }), station('2', { voters: '' })]);
    expect((await tried(next)).rows).toMatchObject([
      {
        outcome: 'changed',
        cells: [
          {
            column: { en: 'Name in Russian' },
            before: { ru: 'Избирательный участок № 1 (условный)' },
            after: { ru: 'Школа № 5 (условная)' },
          },
          { column: { ru: 'Число избирателей' }, before: { ru: '1000' }, after: { ru: '1250' } },
        ],
      },
    ]);
    // An empty cell says nothing, and takes nothing back.
    expect((await applied(next)).totals).toMatchObject({ changed: 1, unchanged: 1 });
    const [one] = await list();
    expect((await versionsOf(one!)).map(({ version, voters, name }) => [version, voters, name.ru])).toEqual([
      [2, 1_250, 'Школа № 5 (условная)'],
      [1, 1_000, 'Избирательный участок № 1 (условный)'],
    ]);
    expect(codes(await list({ q: 'школа' }))).toEqual(['1']);
  });

  it('withdraws what a new one leaves out only when told to, and brings it back with the next', async () => {
    const whole = csv([station('1'), station('2')]);
    await applied(whole);
    await enter({ code: 'M-7' });
    const shorter = csv([station('1')]);
    expect(await tried(shorter)).toMatchObject({ totals: { missing: 1, withdrawn: 0 }, missing: [{ code: '2' }] });
    expect((await applied(shorter)).totals).toMatchObject({ missing: 1, withdrawn: 0 });
    expect((await applied(shorter, '&withdrawMissing=true')).totals).toMatchObject({ missing: 1, withdrawn: 1 });
    expect([codes(await list({ withdrawn: true })), codes(await list({ withdrawn: false }))]).toEqual([
      ['2'],
      ['1', 'M-7'],
    ]);
    expect((await applied(whole)).totals).toMatchObject({ changed: 1, unchanged: 1, missing: 0 });
    expect((await register()).map(({ withdrawn, version }) => [withdrawn, version])).toEqual([
      [false, 1],
      [false, 3],
      [false, 1],
    ]);
  });

  it('names as its own a station that the mission had found before', async () => {
    await enter({ code: 'м 7', name: { ru: 'Участок в общежитии (условный)', en: null } });
    expect((await applied(csv([station('М7')]))).totals).toMatchObject({ changed: 1, new: 0 });
    expect(await list()).toMatchObject([
      { code: 'М7', origin: 'host', name: { ru: 'Избирательный участок № М7 (условный)' } },
    ]);
  });

  it('refuses each wrong row for all that is wrong with it, and the others only with them or when asked', async () => {
    await applied(csv([station('5')]));
    const rows = [
      station('1'),
      station('', { voters: 'много' }),
      station('3', { country: 'KGZ', abroad: 'нет' }),
      station('4'),
      station(' 4 '),
      station('5', { voters: '1,500' }),
      { code: 'Итого', voters: 6_000 },
    ];
    const trial = await tried(csv(rows));
    expect(trial).toMatchObject({
      totals: { rows: 6, new: 1, refused: 5, passedOver: 1, missing: 0 },
      passedOver: [8],
    });
    expect(
      trial.rows
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ line, reasons }) => [line, ...reasons.map(({ code }) => code)]),
    ).toEqual([
      [3, 'station.voters-unclear', null],
      [4, 'station.abroad-contradicts'],
      [5, 'station.code-twice'],
      [6, 'station.code-twice'],
      [7, 'station.voters-unclear'],
    ]);
    const before = await register();
    const refused = await send(csv(rows), applying(trial));
    expect([refused.status, problemIn(refused).code]).toEqual([409, 'stations.rows-refused']);
    expect(problemIn(refused).title).toContain('Отклонено строк: 5');
    expect(await register()).toEqual(before);
    expect((await applied(csv(rows), '&skipRefused=true&withdrawMissing=true')).totals).toMatchObject({
      new: 1,
      withdrawn: 0,
    });
    expect(codes(await list())).toEqual(['1', '5']);
  });

  it('R-39 says how many of the new lie abroad, and how many only for want of a country in the host’s', async () => {
    const rows = [
      station('1'),
      station('2', { country: 'Беларусь' }),
      station('3', { country: 'Киргизия' }),
      station('4', { country: 'Киргизия', zone: 'Asia/Bishkek', closes: '20:00' }),
    ];
    const trial = await tried(csv(rows));
    expect(trial.totals).toMatchObject({ new: 4, newAbroad: 2, newUnplaced: 1, refused: 0 });
    expect((await applied(csv(rows))).totals).toMatchObject({ new: 4, newAbroad: 2, newUnplaced: 1 });
    expect((await tried(csv(rows))).totals).toMatchObject({ unchanged: 4, newAbroad: 0, newUnplaced: 0 });
  });

  it('R-51 refuses an hour without a zone of a station that lies abroad by what is recorded, as by hand', async () => {
    await applied(csv([station('1', { country: 'Киргизия' }), station('2')]));
    const rows = [station('1', { closes: '20:00' }), station('2', { closes: '20:00' })];
    const file = csv(rows, ['code', 'nameRu', 'closes']);
    const trial = await tried(file);
    expect(trial.totals).toMatchObject({ changed: 1, refused: 1 });
    expect(trial.rows.map(({ line, outcome, reasons }) => [line, outcome, reasons.map(({ code }) => code)])).toEqual([
      [2, 'refused', ['station.zone-missing']],
      [3, 'changed', []],
    ]);
    const before = await register();
    expect(await refusedWith(file, applying(trial))).toBe('stations.rows-refused');
    expect(await register()).toEqual(before);
    expect((await applied(file, '&skipRefused=true')).totals).toMatchObject({ changed: 1, refused: 1 });
    expect(await list()).toMatchObject([
      { code: '1', closes: null },
      { code: '2', closes: '20:00' },
    ]);
  });

  it('is applied as the file that was tried for this mission, with its source', async () => {
    const file = csv([station('1')]);
    const digest = 'a'.repeat(64);
    expect(await refusedWith(file, '?dryRun=false')).toBe('stations.not-tried');
    expect(await refusedWith(file, applying({ digest }))).toBe('stations.other-file');
    const trial = await tried(file);
    expect(await refusedWith(csv([station('2')]), applying(trial))).toBe('stations.other-file');
    expect(await refusedWith(file, `?dryRun=false&digest=${trial.digest}`)).toBe('stations.source-missing');
    ({ id } = await anObservingMission(house, company));
    expect(await refusedWith(file, applying(trial))).toBe('stations.not-tried');
    expect(await list()).toEqual([]);
  });

  it('takes two thousand rows of whatever people write, and refuses none for its signs', async () => {
    const SIGNS = ['"', '\\', '{a,b}', 'NULL', "O'Neill", '$1', '%s', '\t', '\n', ', ;', '‮', '<b>', '🗳', 'ԱԲԳ'];
    const rows = Array.from({ length: 2_000 }, (_, at) =>
      station(String(at + 1).padStart(4, '0'), {
        nameRu: `Участок ${at} ${SIGNS[at % SIGNS.length]} (условный)`,
        region: at % 2 ? 'Минская область' : 'Брестская область',
        voters: at % 7 === 3 ? 'много' : at,
      }),
    );
    const wrong = rows.filter(({ voters }) => voters === 'много').length;
    const file = csv(rows);
    const trial = await tried(file);
    expect(trial.totals).toMatchObject({ rows: 2_000, new: 2_000 - wrong, refused: wrong });
    expect(trial.rows).toHaveLength(200);
    expect((await applied(file, '&skipRefused=true')).totals).toMatchObject({ new: 2_000 - wrong });
    const [{ count, named }] = (await sql(
      `SELECT count(*)::int, count(*) FILTER (WHERE name_ru LIKE 'Участок % (условный)')::int AS named FROM station WHERE mission_id = $1`,
      [id],
    )) as [{ count: number; named: number }];
    expect([count, named]).toEqual([2_000 - wrong, 2_000 - wrong]);

    // Page after page, each station once, in the order of the codes.
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await company.coordinator.desk.call.listStations({ params: { id }, query: { limit: 200, cursor } });
      seen.push(...codes(page.items));
      cursor = page.next ?? undefined;
      more = cursor !== undefined;
    }
    expect(seen).toEqual(rows.filter(({ voters }) => voters !== 'много').map(({ code }) => code));
    expect(
      (await list({ region: 'Брестская область', limit: 200 })).every(({ region }) => region === 'Брестская область'),
    ).toBe(true);
    // What stands last in the order is found as well as what stands first.
    expect(codes(await list({ q: '2000' }))).toEqual(['2000']);

    const taken = await readForeignSheet(
      await company.coordinator.desk.download(`/api/missions/${id}/exports/stations?format=csv&language=ru`),
    );
    expect([taken.rows.length, taken.rows[0]!.cells['Номер участка']]).toEqual([2_000 - wrong, '0001']);
  });

  it('that is none is refused, and it is said why', async () => {
    const HOSTILE: [string, string][] = [
      ['Название;Регион\nШкола;Минск', 'sheet.column-missing'],
      ['Номер;Код;Название\n1;2;Школа', 'sheet.column-twice'],
      ['Номер;Название\n1;=1+1', 'sheet.formula'],
      ['Номер;Название', 'sheet.empty'],
      ['%PDF-1.7', 'sheet.wrong-file'],
    ];
    for (const [text, code] of HOSTILE) {
      const answer = await send(Buffer.from(text));
      expect([answer.status, problemIn(answer).code]).toEqual([400, code]);
      expect(problemIn(answer).title).toMatch(/[а-я]/);
    }
  });

  it('is taken in by those who keep the record of the mission, and by nobody else', async () => {
    const file = csv([station('1')]);
    const [member] = company.members;
    expect(problemIn(await send(file, '', member)).code).toBe('permission.missing');
    expect((await send(file, '', await anOfficer(house))).status).toBe(200);
    expect(await list({}, member)).toEqual([]);
  });

  it('has a template that it reads itself', async () => {
    for (const [format, language] of [
      ['csv', 'ru'],
      ['xlsx', 'en'],
    ] as const) {
      const template = await company.coordinator.desk.download(
        `/api/stations/template?format=${format}&language=${language}`,
      );
      const answer = await send(template);
      expect(problemIn(answer).code).toBe('sheet.empty');
    }
  });
});

describe('A polling station', () => {
  it('that is on no list is entered by hand, and says so', async () => {
    const one = await enter({ country: 'KGZ', zone: 'Asia/Bishkek' });
    expect(one).toMatchObject({
      code: 'M-1',
      country: 'KGZ',
      abroad: true,
      origin: 'mission',
      way: 'hand',
      source: SOURCE,
      version: 1,
    });
    expect(await company.members[0]!.desk.call.summariseStations({ params: { id } })).toEqual({
      total: 1,
      abroad: 1,
      byMission: 1,
      withdrawn: 0,
      regions: [],
      countries: [{ country: 'KGZ', count: 1 }],
      list: null,
    });
    expect(await sql(`SELECT recorded_by FROM station_entry WHERE mission_id = $1`, [id])).toEqual([
      { recorded_by: company.coordinator.id },
    ]);
  });

  it('has a code of its own, whatever its capitals and spaces', async () => {
    await enter({ code: 'А 1' });
    expect((await refusal(enter({ code: 'а1' }))).codes).toEqual(['station.code-taken']);
    expect((await refusal(enter({ code: '2', zone: 'Mars/Base' }))).codes).toEqual(['station.zone-unknown']);
    const alike = await enter({ code: '3' });
    expect((await refusal(correct(alike, { code: ' А1' }))).codes).toEqual(['station.code-taken']);
  });

  it('is corrected and withdrawn with a reason; what it said is kept, and nobody can change it unseen', async () => {
    const one = await enter();
    const better = await correct(one, { code: 'M-2', voters: 30 });
    expect(better).toMatchObject({ code: 'M-2', voters: 30, version: 2, reason: 'Уточнено (условно)' });
    expect((await refusal(correct(one, { voters: 31 }))).code).toBe('version.stale');
    const gone = await correct(better, { withdrawn: true });
    expect(gone).toMatchObject({ withdrawn: true, version: 3 });
    expect(
      (await versionsOf(one)).map(({ version, code, voters, withdrawn, reason }) => [
        version,
        code,
        voters,
        withdrawn,
        reason,
      ]),
    ).toEqual([
      [3, 'M-2', 30, true, 'Уточнено (условно)'],
      [2, 'M-2', 30, false, 'Уточнено (условно)'],
      [1, 'M-1', null, false, null],
    ]);
    const what = (await logOf(house, { subjectId: one.id })).map((line) => line.what);
    expect(what).toEqual(['station.entered', 'station.corrected', 'station.withdrawn']);
    const changes: [string, string, string][] = [
      ['UPDATE station SET voters = 1 WHERE id = $1', one.id, 'next version'],
      ['UPDATE station_version SET voters = 1 WHERE station_id = $1', one.id, 'frozen'],
      [`UPDATE station_entry SET source = 'x' WHERE mission_id = $1`, id, 'frozen'],
    ];
    for (const [statement, of, why] of changes) await expect(sql(statement, [of])).rejects.toThrow(why);
  });

  it('R-51 keeps observation open until the last of those abroad has closed, by its own clocks', async () => {
    const { coordinator, officer } = company;
    const abroad = { code: 'A-1', country: 'USA', zone: 'America/Los_Angeles', closes: '20:00' } as const;
    const close = () => coordinator.desk.call.moveMission({ params: { id }, body: { action: 'closeObservation' } });
    const one = await enter(abroad);
    house.setClock(TIMES.pollsClosed);
    const refused = await refusal(close());
    expect(refused).toMatchObject({ code: 'mission.polls-open', findings: [{ rule: 'R-51' }] });
    expect(refused.params).toEqual({
      when: {
        ru: expect.stringMatching(
          /^20 марта 2026 года, 20:00 \(.*, America\/Los_Angeles; 21 марта 2026 года, 03:00 UTC\)$/,
        ) as string,
        en: expect.stringMatching(
          /^20 March 2026, 20:00 \(.*, America\/Los_Angeles; 21 March 2026, 03:00 UTC\)$/,
        ) as string,
      },
    });
    // A list says an hour as people write it; what is withdrawn closes nowhere.
    expect((await send(csv([station('7', { closes: 'вечером' })]))).text).toContain('station.closes-unclear');
    await applied(csv([station('7', { country: 'KAZ', zone: 'Asia/Almaty', closes: '20.30' })]));
    expect((await officer.desk.call.listStations({ params: { id }, query: { country: 'KAZ' } })).items).toMatchObject([
      { code: '7', closes: '20:30' },
    ]);
    const mission = async () => (await officer.desk.call.getMission({ params: { id } })).mission;
    expect((await mission()).pollsCloseAt).toBe('2026-03-21T03:00:00.000Z');
    expect((await refusal(correct(one, { zone: null }))).codes).toEqual(['station.zone-missing']);
    // An hour after midnight is one of the night after the vote.
    const late = await correct(one, { closes: '00:30' });
    expect((await mission()).pollsCloseAt).toBe('2026-03-21T07:30:00.000Z');
    const earlier = await correct(late, { closes: '09:30' });
    expect((await mission()).pollsCloseAt).toBe(TIMES.pollsClosed.replace('Z', '.000Z'));
    await correct(earlier, { closes: '20:00', withdrawn: true });
    await enter({ code: 'A-2', country: 'USA', zone: 'America/New_York' });
    const closed = await close();
    expect(closed.mission.state).toBe('CONCLUDING');
    expect(closed.warnings).toMatchObject([{ code: 'mission.hours-unknown', rule: 'R-51', params: { count: 1 } }]);
  });

  it('is found by the beginnings of its words, in either alphabet, and by its number', async () => {
    const WORDS: [string, string, string | null, string][] = [
      ['1', 'Школа имени Щукина (условная)', null, 'Йошкар-Ола'],
      ['10', 'Дом культуры «Ёлочка» (условный)', 'House of culture', 'Минск'],
      ['9', 'Бібліятэка (умоўная)', null, 'Мінск'],
      ['007', 'Школа-гимназия (условная)', null, 'Минск'],
    ];
    for (const [code, ru, en, region] of WORDS) await enter({ code, name: { ru, en }, region });
    const found = async (q: string) => codes(await list({ q }));
    expect(codes(await list())).toEqual(['1', '007', '9', '10']);
    expect(await found('школ')).toEqual(['1', '007']);
    expect(await found('SHKOLA')).toEqual(['1', '007']);
    expect(await found('школа минск')).toEqual(['007']);
    expect(await found('shchukina yoshkar')).toEqual(['1']);
    expect(await found('елочка')).toEqual(['10']);
    expect(await found('yolochka')).toEqual([]);
    expect(await found('біблі')).toEqual(['9']);
    expect(await found('минск')).toEqual(['007', '9', '10']);
    expect(await found('culture')).toEqual(['10']);
    expect(await found('7')).toEqual(['007']);
    expect(await found('007')).toEqual(['007']);
    expect(await found('гимназия школа')).toEqual(['007']);
    for (const nothing of ['имназия', "'", '\\', '!&|()', '  « »  ']) expect(await found(nothing)).toEqual([]);
  });
});
