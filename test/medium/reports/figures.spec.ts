import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { VisitContent } from '#libs/contracts';
import { formFor, outlineAsShipped, STAGE_NAMES, titleOf, type ReportKind } from '#libs/regulation';
import { count, type Form, type Row } from '../../../tools/recompute/count.js';
import { recompute } from '../../../tools/recompute/recompute.js';
import { itWith } from '../../render/pdf-tools.js';
import { sql } from '../../support/accounts.js';
import { logOf, raw } from '../../support/asking.js';
import { move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  anObservingMission,
  aReportInSigning,
  openReport,
  participantsOf,
  sign,
  TIMES,
  type Participants,
} from '../../support/ready.js';
import { aStation } from '../../support/stations.js';
import { visitsByRule } from '../../support/visits-by-rule.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation({ worker: true, missions: true });
  company = await participantsOf(house, 1);
});
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

type Rule = Parameters<typeof visitsByRule>[2];
async function aMissionThatVisited(rule: Rule) {
  const { id } = await anObservingMission(house, company);
  await visitsByRule(id, company.members[0]!.id, rule);
  house.setClock(TIMES.pollsClosed);
  return id;
}
/** The same visits by the same rule, each entered for whoever observed and confirmed by the coordinator. */
async function visitsPlayed(id: string, { visits, stations, every, abroad }: Rule) {
  const { coordinator, members } = company;
  const { call } = coordinator.desk;
  const author = members[0]!.id;
  const numbers = Array.from({ length: stations }, (_, s) => s);
  const ids: string[] = [];
  for (const s of numbers) {
    const there = s % every === abroad ? { region: null, country: 'KGZ', abroad: true } : { region: REGIONS[s % 4]! };
    ids.push(await aStation(id, { code: String(s).padStart(4, '0'), ...there }));
  }
  for (let k = 0; k < visits; k++) {
    const stage = STAGE_NAMES[k % 5]!;
    const day = k < visits / 2 ? '17' : '18';
    const times = { arrivedAt: `2026-03-${day}T10:00:00.000Z`, leftAt: `2026-03-${day}T10:30:00.000Z` };
    const whose = { stationId: ids[k % stations]!, teamId: null, authorId: author, observers: [author] };
    const content = { ...whose, stage, ...formFor(stage), ...times, answers: ANSWERS[k % 20] ?? {} };
    const sent = { id: randomUUID(), device: null, enteredAt: null, digest: null, content };
    await call.recordVisit({ params: { id }, body: sent });
    if (k % 10 !== 9) await call.confirmVisit({ params: { id: sent.id }, ifMatch: 1 });
  }
}
const REGIONS = ['Север', 'Юг', 'Запад', null];
const ANSWERS: Record<number, VisitContent['answers']> = {
  1: { 'on-time': { value: 'yes' }, complaints: { value: 1 } },
  6: { 'on-time': { value: 'no' }, remarks: { value: 'SYNTHETIC remark' } },
};

const figuresOf = async (id: string) => {
  const { items } = await company.coordinator.desk.call.listFigures({ params: { id } });
  return Object.fromEntries(items.map((item) => [item.key, item]));
};
const valuesOf = async (id: string) =>
  Object.fromEntries(Object.entries(await figuresOf(id)).map(([key, { value }]) => [key, value]));

/**
 * Worked out by hand from the rule (test/support/visits-by-rule.ts); s is a station, k a visit.
 *
 * 10 visits, 8 stations, abroad is s 7:
 *   k 9 is not confirmed: 9 visits. k 8 is to s 0 again, k 9 to s 1 again: 8 stations, 1 of them (k 7) abroad.
 *   Stages: early 0 5, opening 1 6, voting 2 7, closing 3 8, counting 4 (9 is not confirmed).
 *   Days: 0–4 are 5 visits to 5 stations; 5–8 are 4 visits, to s 5 6 7 0.
 *   Regions: Север s 0 4 (k 0 4 8), Юг s 1 5 (k 1 5), Запад s 2 6, none s 3, abroad s 7.
 *   Openings k 1 (on time, 1 complaint) and k 6 (not on time): each at its own station, so complaints are added up: 1.
 *
 * 60 visits, 48 stations, abroad are s 11 23 35 47:
 *   k 9 19 29 39 49 59 are not confirmed: 54 visits. k 48–59 are to s 0–11 again. Without a confirmed visit are s 19 29 39;
 *   s 9 has k 57, s 1 has k 1, s 11 has k 11: 45 stations. Abroad k 11 23 35 47 (59 is not confirmed): 4 and 4.
 *   Stages: 12 each, of counting 12 − 6 = 6. 48 mod 5 is 3, so nobody came back to a station at the same stage: as many stations.
 *   Days: 30 − 3 = 27 each. On the 18th s 30–47 without 39 are 17, s 0–11 without 1 and 11 are 10: 27 stations.
 *   Regions, of 15 visits and 12 stations each: Север all (k is even). Запад all. Юг without k 9 29 49: 12 visits, without
 *   s 29: 11 stations. The rest without k 19 39 59: 12, of them 4 abroad, 8 at home; without s 19 39 and 4 abroad: 6.
 *   Openings k 1 6 11 … 56: 12 visits, 3 of each kind of answer: 6 answered. Complaints k 1 21 41: 1 + 3 + 1 = 5.
 *
 * 2,000 visits, 1,600 stations, abroad are s 95 195 … 1595 (16):
 *   Not confirmed 200: 1,800 visits. k 1600–1999 are to s 0–399 again, and 1,600 mod 10 is 0: where the one is not confirmed
 *   nor is the other. So s mod 10 = 9 are not visited: 1,440 stations. Abroad 16 stations, 4 of them (95 195 295 395) twice: 20.
 *   Stages: 400 each, of counting 200. 1,600 mod 5 is 0: of each stage 320 stations, of counting 160.
 *   Days: 900 visits each; k 0–999 are 900 stations, k 1000–1999 are s 1000–1599 and s 0–399: 900 again.
 *   Regions, of 500 visits and 400 stations each: Север and Запад all (even). Юг without s mod 20 = 9: 320 and 400.
 *   The rest without s mod 20 = 19: 320 and 400, of them abroad 16 and 20: 304 and 380.
 *   Openings: 400 visits, 100 of each kind of answer. Stations were visited twice, so complaints are not added up: from 1 to 3.
 */
const GOLDEN: [rule: Rule, figures: Record<string, number>][] = [
  [
    { visits: 10, stations: 8, every: 8, abroad: 7 },
    {
      'stations.visited': 8,
      'visits.confirmed': 9,
      'visits.unconfirmed': 1,
      'stations.in-host': 7,
      'visits.in-host': 8,
      'stations.abroad': 1,
      'visits.abroad': 1,
      'stations.by-stage:early-voting': 2,
      'stations.by-stage:opening': 2,
      'stations.by-stage:voting': 2,
      'stations.by-stage:closing': 2,
      'stations.by-stage:counting': 1,
      'visits.by-stage:closing': 2,
      'visits.by-stage:counting': 1,
      'stations.by-day:2026-03-17': 5,
      'visits.by-day:2026-03-18': 4,
      'stations.by-region:in-host:BLR:Север': 2,
      'visits.by-region:in-host:BLR:Север': 3,
      'stations.by-region:in-host:BLR:Юг': 2,
      'stations.by-region:in-host:BLR:Запад': 2,
      'stations.by-region:in-host:BLR:': 1,
      'stations.by-region:abroad:KGZ:': 1,
      'answers.forms:opening:1': 2,
      'answers.given:opening:1:on-time': 2,
      'answers.said:opening:1:on-time:yes': 1,
      'answers.said:opening:1:on-time:no': 1,
      'answers.sum:opening:1:complaints': 1,
    },
  ],
  [
    { visits: 60, stations: 48, every: 12, abroad: 11 },
    {
      'stations.visited': 45,
      'visits.confirmed': 54,
      'visits.unconfirmed': 6,
      'stations.in-host': 41,
      'visits.in-host': 50,
      'stations.abroad': 4,
      'visits.abroad': 4,
      'stations.by-stage:early-voting': 12,
      'stations.by-stage:opening': 12,
      'stations.by-stage:voting': 12,
      'stations.by-stage:closing': 12,
      'stations.by-stage:counting': 6,
      'visits.by-stage:closing': 12,
      'visits.by-stage:counting': 6,
      'stations.by-day:2026-03-17': 27,
      'stations.by-day:2026-03-18': 27,
      'visits.by-day:2026-03-18': 27,
      'stations.by-region:in-host:BLR:Север': 12,
      'visits.by-region:in-host:BLR:Север': 15,
      'stations.by-region:in-host:BLR:Юг': 11,
      'visits.by-region:in-host:BLR:Юг': 12,
      'stations.by-region:in-host:BLR:Запад': 12,
      'stations.by-region:in-host:BLR:': 6,
      'visits.by-region:in-host:BLR:': 8,
      'stations.by-region:abroad:KGZ:': 4,
      'answers.forms:opening:1': 12,
      'answers.given:opening:1:on-time': 6,
      'answers.silent:opening:1:on-time:not-observed': 3,
      'answers.silent:opening:1:on-time:blank': 3,
      'answers.said:opening:1:on-time:yes': 3,
      'answers.said:opening:1:on-time:no': 3,
      'answers.sum:opening:1:complaints': 5,
    },
  ],
  [
    { visits: 2_000, stations: 1_600, every: 100, abroad: 95 },
    {
      'stations.visited': 1_440,
      'visits.confirmed': 1_800,
      'visits.unconfirmed': 200,
      'stations.in-host': 1_424,
      'visits.in-host': 1_780,
      'stations.abroad': 16,
      'visits.abroad': 20,
      'stations.by-stage:early-voting': 320,
      'stations.by-stage:opening': 320,
      'stations.by-stage:voting': 320,
      'stations.by-stage:closing': 320,
      'stations.by-stage:counting': 160,
      'visits.by-stage:closing': 400,
      'visits.by-stage:counting': 200,
      'stations.by-day:2026-03-17': 900,
      'stations.by-day:2026-03-18': 900,
      'visits.by-day:2026-03-18': 900,
      'stations.by-region:in-host:BLR:Север': 400,
      'visits.by-region:in-host:BLR:Север': 500,
      'stations.by-region:in-host:BLR:Юг': 320,
      'visits.by-region:in-host:BLR:Юг': 400,
      'stations.by-region:in-host:BLR:Запад': 400,
      'stations.by-region:in-host:BLR:': 304,
      'visits.by-region:in-host:BLR:': 380,
      'stations.by-region:abroad:KGZ:': 16,
      'visits.by-region:abroad:KGZ:': 20,
      'answers.forms:opening:1': 400,
      'answers.given:opening:1:on-time': 200,
      'answers.silent:opening:1:on-time:not-observed': 100,
      'answers.silent:opening:1:on-time:blank': 100,
      'answers.said:opening:1:on-time:yes': 100,
      'answers.said:opening:1:on-time:no': 100,
      'answers.least:opening:1:complaints': 1,
      'answers.most:opening:1:complaints': 3,
    },
  ],
];

type Kept = { kind: string; digest: string; content: string };
const keptOf = (id: string) => sql<Kept>(`SELECT kind, digest, content FROM snapshot_rows WHERE mission_id = $1`, [id]);

describe('R-39, R-46 the figures of a mission', () => {
  it.each(GOLDEN.map(([rule, golden]) => [rule.visits, rule, golden] as const))(
    'are what one works out by hand: %s visits',
    async (_, rule, golden) => {
      const id = await aMissionThatVisited(rule);
      expect(await valuesOf(id)).toMatchObject(golden);
      await move(company.coordinator, id, 'closeObservation');
      const figures = await figuresOf(id);
      for (const [key, value] of Object.entries(golden)) expect([key, figures[key]!.frozen]).toEqual([key, value]);
      // What is not added up is not said to be a sum.
      const complaints = Object.keys(figures).filter((key) => /^answers\.(sum|least):opening:1:complaints/.test(key));
      expect(complaints).toEqual([
        rule.visits > 60 ? 'answers.least:opening:1:complaints' : 'answers.sum:opening:1:complaints',
      ]);

      // The rows that were frozen with them give the same, counted by somebody else; nobody and no remark is in them.
      const kept = await keptOf(id);
      const linesOf = (kind: string) =>
        kept
          .filter((each) => each.kind === kind)
          .flatMap(({ content }) =>
            content
              .trimEnd()
              .split('\n')
              .map((line) => JSON.parse(line) as Row),
          );
      const { forms, asOf } = await formsAndTime(id);
      const counted = count(linesOf, forms, asOf);
      const frozen = new Map(linesOf('figures').map(({ figure, ...told }) => [figure, told]));
      expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(frozen));
      const said = kept.map(({ content }) => content).join('');
      expect(said).not.toMatch(/SYNTHETIC remark|[0-9a-f]{8}-[0-9a-f]{4}-/);
      for (const { name } of [company.coordinator, ...company.members]) expect(said).not.toContain(name.ru);
      expect(linesOf('visits').filter(({ confirmed }) => !confirmed)).toContainEqual({ confirmed: false, besides: 0 });
    },
  );

  it('are the same where each of the ten visits was sent and confirmed as a person does it', async () => {
    const [rule, golden] = GOLDEN[0]!;
    const { id } = await anObservingMission(house, company);
    house.setClock(TIMES.pollsClosed);
    await visitsPlayed(id, rule);
    expect(await valuesOf(id)).toMatchObject(golden);
    await move(company.coordinator, id, 'closeObservation');
    const figures = await figuresOf(id);
    for (const [key, value] of Object.entries(golden)) expect([key, figures[key]!.frozen]).toEqual([key, value]);
  });

  it('have their n and their blanks, and what was frozen stands beside what has changed since', async () => {
    const id = await aMissionThatVisited(GOLDEN[1]![0]);
    expect((await company.coordinator.desk.call.listFigures({ params: { id } })).frozenAsOf).toBeNull();
    await move(company.coordinator, id, 'closeObservation');
    await sql(`UPDATE visit SET confirmed_at = now() WHERE mission_id = $1 AND confirmed_at IS NULL`, [id]);
    const figures = await figuresOf(id);
    expect(figures['answers.said:opening:1:on-time:yes']).toMatchObject({ value: 3, n: 6, blanks: 6 });
    expect(figures['visits.confirmed']).toMatchObject({ value: 60, frozen: 54, n: null, called: null });
    expect(figures['visits.by-stage:opening']!.called).toEqual({ ru: 'Открытие участка', en: 'Opening' });
    const stranger = company.representative;
    expect((await raw(stranger.desk, `/api/missions/${id}/figures`)).status).toBe(403);
  });
});

/** The forms as an archive has them, and the moment of the snapshot. */
async function formsAndTime(id: string) {
  const { snapshot } = await openReport(company.coordinator, id, 'mission-report');
  const archive = await archiveOf(id);
  const forms = Object.entries(archive).flatMap(([path, bytes]) =>
    path.startsWith('forms/') ? [JSON.parse(Buffer.from(bytes).toString()) as Form] : [],
  );
  return { forms, asOf: snapshot.asOf };
}
const archiveOf = async (id: string) => unzipSync(await company.officer.desk.download(`/api/missions/${id}/archive`));

const asShipped = (kind: ReportKind) => {
  const { title, adopted, sections } = outlineAsShipped(kind);
  return {
    kind,
    title,
    adopted,
    sections: sections.map((section) => ({ id: section.id, title: titleOf(section) })),
    source: 'SYNTHETIC',
  };
};

async function anAdoptedConclusion() {
  const { coordinator, members } = company;
  const id = await aMissionThatVisited(GOLDEN[1]![0]);
  await move(coordinator, id, 'closeObservation');
  const report = await aReportInSigning(house, company, id);
  await sign(members[0]!, report.id);
  await sign(coordinator, report.id);
  await coordinator.desk.render(report.id, 'ru');
  return { id, report };
}
/** Where people are named: in documents, in what was signed, and in the list that they print. */
const isPrinted = (path: string) => /^(documents|content|signatures|snapshots)\//.test(path);

describe('R-58 the archive of a mission', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'archive-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function unpack(id: string) {
    const archive = await archiveOf(id);
    for (const [path, bytes] of Object.entries(archive)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    return Object.keys(archive);
  }
  itWith('sha256sum')(
    'is unpacked, verified and recomputed in an empty folder, and a row that was altered is named',
    async () => {
      const { officer, coordinator, members } = company;
      const wording = { dates: { ru: 'Миссия работала: {period}.', en: 'The mission was there: {period}.' } };
      await house.secretary.call.changeOutline({ body: { ...asShipped('final-conclusion'), wording } });
      const { id, report } = await anAdoptedConclusion();
      const paths = await unpack(id);
      const stem = `${report.number.replace(/[^\w-]+/g, '_')}-v1`;
      expect(paths).toEqual(
        expect.arrayContaining([
          ...['ru.pdf', 'ru.docx'].map((end) => `documents/${stem}-${end}`),
          `content/${stem}-ru.json`,
          `signatures/${stem}.json`,
          'papers/register.csv',
          'log/log.jsonl',
          'manifest.json',
          'README.ru.txt',
          'README.en.txt',
        ]),
      );
      // What the assembly says in its own words is printed, and is part of what was signed.
      const signed = await readFile(join(folder, `content/${stem}-ru.json`), 'utf8');
      expect(JSON.parse(signed)).toMatchObject({ outline: { edition: 1, wording } });
      const word = unzipSync(await readFile(join(folder, `documents/${stem}-ru.docx`)))['word/document.xml']!;
      expect(Buffer.from(word).toString()).toContain('Миссия работала: ');
      // Nobody is named anywhere else; and its taking is in the log.
      for (const path of paths.filter((each) => !isPrinted(each))) {
        const bytes = await readFile(join(folder, path));
        for (const { name } of [coordinator, ...members])
          expect([path, [name.ru, name.en].filter((each) => bytes.includes(each))]).toEqual([path, []]);
      }
      const log = await logOf(house, { missionId: id });
      expect(log.filter(({ what }) => what === 'archive.taken')).toMatchObject([
        { rules: ['R-58'], personId: officer.id, details: { documents: 1 } },
      ]);
      expect((await readFile(join(folder, 'log/log.jsonl'), 'utf8')).trimEnd().split('\n')).toHaveLength(log.length);

      const verify = () => execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });
      verify();
      const listed = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
      expect(listed.map((line) => line.slice(66))).toEqual(paths.filter((path) => path !== 'SHA256SUMS'));
      const printed: string[] = [];
      expect(await recompute(folder, (text) => printed.push(text))).toBe(0);
      const said = printed.join('');
      expect(said).toContain('equal      stations.visited  45');
      expect(said).toContain(`equal      the text that was signed  ${report.contentDigests.ru}`);
      expect(said).toContain('Everything is equal.');

      const rows = (await readdir(join(folder, 'rows'))).find((name) => name.startsWith('visits-'))!;
      const whole = await readFile(join(folder, 'rows', rows), 'utf8');
      await writeFile(join(folder, 'rows', rows), whole.replace('"stage":"opening"', '"stage":"closing"'));
      expect(verify).toThrow();
      const again: string[] = [];
      expect(await recompute(folder, (text) => again.push(text))).toBe(1);
      const different = again.filter((line) => line.startsWith('DIFFERENT'));
      expect(different.join('')).toContain(`DIFFERENT  rows/${rows}  is another file`);
      expect(different.join('')).toMatch(/DIFFERENT {2}visits\.by-stage:opening {2}counted: 11, .*; published: 12, /);
      expect(different.join('')).not.toContain('stations.visited');
    },
  );

  it('is for the Secretariat alone', async () => {
    const id = await aMissionThatVisited(GOLDEN[0]![0]);
    for (const { desk } of [company.coordinator, company.representative, company.members[0]!])
      expect((await raw(desk, `/api/missions/${id}/archive`)).status).toBe(403);
    expect(Object.keys(await archiveOf(id))).toContain('manifest.json');
  });
});
