import { Previews } from '#libs/documents';
import type { RenderHost } from '#libs/typesetting';
import type { Person } from '../../../tools/demonstration/cast.js';
import { documentOf } from '../../render/documents.js';
import { sql } from '../../support/accounts.js';
import { refusal } from '../../support/asking.js';
import { Browser } from '../../support/browser.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  aConcludingMission,
  aReadyMission,
  aWrittenReport,
  moveReport,
  openReport,
  participantsOf,
  write,
  type Participants,
} from '../../support/ready.js';
import { visitsByRule } from '../../support/visits-by-rule.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house);
});
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

const SECTION = { language: 'ru', section: 'voting' } as const;
const draft = async () => openReport(company.coordinator, (await aReadyMission(house, company)).id);
const hold = ({ desk }: Person, id: string, body: { ask?: boolean } = {}) =>
  desk.call.holdSection({ params: { id, ...SECTION }, body });
const release = ({ desk }: Person, id: string) => desk.call.releaseSection({ params: { id, ...SECTION } });
const holders = async ({ desk }: Person, id: string) =>
  (await desk.call.listHolds({ params: { id } })).items.map(({ personId, silent }) => ({ personId, silent }));
const found = (en: string) => ({
  section: 'voting' as const,
  yardstick: 'law' as const,
  text: { ru: 'УСЛОВНО', en },
});
/** Nobody gives a sign for three minutes, by the clock of the database. */
const silence = () => sql(`UPDATE section_hold SET seen_at = seen_at - interval '3 minutes'`);

describe('a section that somebody writes', () => {
  it('is held by one, seen by all who write, and takes nobody else’s text', async () => {
    const { coordinator, officer } = company;
    const { id } = await draft();
    await hold(coordinator, id);
    expect(await holders(officer, id)).toEqual([{ personId: coordinator.id, silent: false }]);
    expect(await refusal(hold(officer, id))).toMatchObject({
      status: 409,
      code: 'report.section-held',
      params: { names: { ru: expect.any(String) as string, en: expect.any(String) as string } },
    });
    expect(await refusal(write(officer, { id }, 'voting', 'second'))).toMatchObject({ code: 'report.section-held' });
    await write(coordinator, { id }, 'voting', 'first');
    // Another section, and the same in the other language, are free.
    await write(officer, { id }, 'voting', 'first', 'en');
    await release(coordinator, id);
    expect(await holders(officer, id)).toEqual([]);
    const { report } = await write(officer, { id }, 'voting', 'second', 'ru', 1);
    expect(report.texts.find(({ language }) => language === 'ru')).toMatchObject({ body: 'second', version: 2 });
  });

  it('passes to whoever asked for it as soon as its holder leaves it', async () => {
    const { coordinator, officer } = company;
    const { id } = await draft();
    await hold(coordinator, id);
    await hold(officer, id, { ask: true });
    const [seen] = (await coordinator.desk.call.listHolds({ params: { id } })).items;
    expect(seen).toMatchObject({ isOwn: true, askedBy: { personId: officer.id } });
    await release(coordinator, id);
    expect(await holders(coordinator, id)).toEqual([{ personId: officer.id, silent: false }]);
    expect((await refusal(write(coordinator, { id }, 'voting', 'first'))).code).toBe('report.section-held');
  });

  it('is taken over from whoever has fallen silent, and the log says so', async () => {
    const { coordinator, officer } = company;
    const { id } = await draft();
    await hold(coordinator, id);
    await silence();
    expect(await holders(officer, id)).toEqual([{ personId: coordinator.id, silent: true }]);
    await hold(officer, id);
    expect(await holders(officer, id)).toEqual([{ personId: officer.id, silent: false }]);
    const logged = (await sql(
      `SELECT details FROM audit_entry WHERE what = 'report.section-taken-over' AND subject_id = $1`,
      [id],
    )) as { details: object }[];
    expect(logged.map(({ details }) => details)).toEqual([SECTION]);
    // Whoever comes back finds it held, and loses nothing: the text stays on the own device.
    expect((await refusal(hold(coordinator, id))).code).toBe('report.section-held');
  });

  it('is held by one of two who begin at the same moment', async () => {
    const { coordinator, officer } = company;
    const { id } = await draft();
    const answers = await Promise.allSettled([hold(coordinator, id), hold(officer, id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await holders(officer, id)).toHaveLength(1);
  });

  it('is shown to nobody who does not write in it, and taken by none of them', async () => {
    const { id } = await draft();
    const member = company.members[0]!;
    expect((await refusal(hold(member, id))).status).toBe(403);
    expect((await refusal(member.desk.call.listHolds({ params: { id } }))).status).toBe(403);
  });
});

it('keeps every version of a section with its author, and restores one as another', async () => {
  const { coordinator, officer } = company;
  const { id } = await draft();
  await write(coordinator, { id }, 'voting', 'first');
  await write(officer, { id }, 'voting', 'second', 'ru', 1);
  await write(coordinator, { id }, 'voting', 'first', 'ru', 2);
  const { items } = await officer.desk.call.textVersions({ params: { id, ...SECTION } });
  expect(items.map(({ number, body }) => [number, body])).toEqual([
    [3, 'first'],
    [2, 'second'],
    [1, 'first'],
  ]);
  expect(items.every(({ author }) => author !== null)).toBe(true);
  expect(items[0]!.author).toEqual(items[2]!.author);
  expect(items[0]!.author).not.toEqual(items[1]!.author);
});

describe('a text', () => {
  it('is told at saving what cannot be printed, what no figure is called, and what no record is', async () => {
    const { id } = await draft();
    const body = 'One {observers.total}.\n\n### Deep\n\n{nothing.such} and [[meeting 77]]';
    const { warnings } = await write(company.coordinator, { id }, 'voting', body);
    expect(warnings.map(({ code, params }) => [code, params])).toEqual([
      ['report.text-plainer', expect.objectContaining({ line: 3 })],
      ['report.facts-unknown', { facts: '{nothing.such}' }],
      ['report.references-unknown', { references: '[[meeting 77]]' }],
    ]);
  });

  it('keeps the document from review while it names a figure that there is not, and lists the numbers that were typed', async () => {
    const { coordinator } = company;
    const { id: missionId } = await aConcludingMission(house, company);
    const report = await aWrittenReport(company, missionId);
    const { id } = report;
    await write(coordinator, report, 'voting', 'In all 31 stations, {nothing.such}.', 'ru', 1);
    expect(await refusal(moveReport(coordinator, id, 'review'))).toMatchObject({
      code: 'report.facts-unknown',
      params: { facts: '{nothing.such}' },
      findings: expect.arrayContaining([
        expect.objectContaining({ effect: 'warns', code: 'report.numbers-typed', params: { count: 1 } }),
      ]) as unknown,
    });
    await write(coordinator, report, 'voting', 'In all 31 stations, {observers.total} observers.', 'ru', 2);
    const { facts, checks } = await coordinator.desk.call.writingAids({ params: { id } });
    expect(checks.find(({ section }) => section === 'voting')!.numbers).toMatchObject([
      { number: '31', sentence: 'In all 31 stations, {observers.total} observers.'.replace('{observers.total}', '…') },
    ]);
    expect(facts.find(({ name }) => name === 'observers.total')).toMatchObject({ form: 'number' });
    const { report: reviewed } = await moveReport(coordinator, id, 'review');
    expect(reviewed.state).toBe('IN_REVIEW');
    // Whoever only reads the text, as those do who sign it, reads the number and not its name.
    expect(reviewed.placed).toEqual([facts.find(({ name }) => name === 'observers.total')]);
  });

  it('keeps the document from review while it refers to a record that there is not, wherever and in whichever language', async () => {
    const { coordinator } = company;
    const { call } = coordinator.desk;
    const { id: missionId } = await aConcludingMission(house, company);
    const report = await aWrittenReport(company, missionId);
    const params = { id: report.id };
    await write(coordinator, report, 'voting', 'SYNTHETIC [[visit 997]]', 'ru', 1);
    const { findings, warnings } = await call.recordFinding({ params, body: found('SYNTHETIC [[visit 998]]') });
    expect(warnings).toMatchObject([
      { effect: 'warns', code: 'report.references-unknown', params: { references: '[[visit 998]]' } },
    ]);
    const [finding] = findings;
    const recommended = (ru: string) => ({
      addressee: 'parliament' as const,
      priority: 'first' as const,
      text: { ru: 'УСЛОВНО' },
      ground: { ru },
      findings: [finding!.id],
    });
    const { recommendations, warnings: told } = await call.recordRecommendation({
      params,
      body: recommended('УСЛОВНО [[visit 999]] {nothing.such}'),
    });
    expect(told.map(({ code }) => code)).toEqual(['report.facts-unknown', 'report.references-unknown']);
    const refused = await refusal(moveReport(coordinator, report.id, 'review'));
    expect(refused.findings.filter(({ code }) => code === 'report.references-unknown')).toMatchObject([
      { effect: 'refuses', rule: 'R-49', params: { references: '[[visit 997]], [[visit 999]], [[visit 998]]' } },
    ]);
    expect((await call.getReport({ params })).unknownReferences.toSorted()).toEqual([
      'visit 997',
      'visit 998',
      'visit 999',
    ]);
    await write(coordinator, report, 'voting', 'SYNTHETIC', 'ru', 2);
    const said = { params: { id: finding!.id }, ifMatch: finding!.version };
    await call.correctFinding({ ...said, body: { instead: found('SYNTHETIC') } });
    const { id, version: ifMatch } = recommendations[0]!;
    const body = { instead: recommended('УСЛОВНО'), reason: 'SYNTHETIC' };
    await call.correctRecommendation({ params: { id }, ifMatch, body });
    expect((await moveReport(coordinator, report.id, 'review')).report.state).toBe('IN_REVIEW');
  });

  it('that was begun as plain paragraphs says the same when its document goes on as Markdown', async () => {
    const { coordinator } = company;
    const { id: missionId } = await aReadyMission(house, company);
    const report = await openReport(coordinator, missionId);
    await sql(`UPDATE report_version SET outline_version = 3 WHERE report_id = $1`, [report.id]);
    const { warnings } = await write(coordinator, report, 'voting', '# 1 was *first*\n- {nothing.such}');
    expect(warnings).toEqual([]);
    await write(coordinator, report, 'voting', 'SYNTHETIC', 'en');
    const { report: after } = await coordinator.desk.call.refreshSnapshot({ params: { id: report.id } });
    // The translation is of the same original as before, whichever writing that has become.
    expect(after.translations[0]!.stale).toEqual([]);
    const text = after.texts.find(({ language }) => language === 'ru');
    expect(text).toMatchObject({ version: 2, authorId: coordinator.id });
    expect(text!.body).toBe('\\# 1 was \\*first\\*\n\\- {nothing.such}');
  });
});

it('draws the pages of a section as it stands in the editor, within a second, the first of them too, and keeps none', async () => {
  const { coordinator } = company;
  const { id: missionId } = await aReadyMission(house, company);
  await visitsByRule(missionId, coordinator.id, { visits: 250, stations: 100, every: 20, abroad: 19 });
  const { id } = await openReport(coordinator, missionId);
  // Nothing has been drawn yet: the process begins with whoever begins to write.
  const previews = house.app.get(Previews, { strict: false });
  await previews['host']?.close();
  previews['host'] = undefined;
  await hold(coordinator, id);
  const begun: RenderHost = previews['host']!;
  const { pid } = begun;
  expect(pid).toEqual(expect.any(Number));
  // It is there by the time that something is written.
  await begun.render(documentOf([]));
  const body = { section: 'voting', language: 'ru', body: `# Day\n\n${'SYNTHETIC text. '.repeat(400)}` };
  const browser = Browser.of(house.url, coordinator.desk);
  const ask = () => browser.send('POST', `/api/reports/${id}/previews`, { json: body });
  const took: number[] = [];
  for (let n = 0; n < 3; n++) {
    const began = performance.now();
    const answer = await ask();
    took.push(performance.now() - began);
    expect(answer.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  }
  // No process began for the first of them; on a machine that does other things too, one may take longer than it needs.
  expect(begun.pid).toBe(pid);
  expect(Math.min(...took)).toBeLessThan(1_000);
  const ofIt = `SELECT FROM rendering r JOIN report_version v ON v.id = r.version_id WHERE v.report_id = $1`;
  expect(await sql(ofIt, [id])).toEqual([]);
});
