import { documentTitle, outlineOf, SECTION_TITLES } from '#libs/regulation';
import type { Person } from '../../../tools/demonstration/cast.js';
import { itWith, textOfPages } from '../../render/pdf-tools.js';
import { logOf, refusal } from '../../support/asking.js';
import { Browser } from '../../support/browser.js';
import { aFormingMission, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  participantsOf,
  aConcludingMission,
  aReadyMission,
  aWrittenReport,
  moveReport,
  openReport,
  TIMES,
  write,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation();
  company = await participantsOf(house);
});
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

const mandatory = ({ sections }: { sections: { id: string; text: string }[] }) =>
  sections.filter(({ text }) => text === 'mandatory').map(({ id }) => id);

it('opens no document before the mission is ready', async () => {
  house.setClock(TIMES.nominating);
  const id = await aFormingMission(house, company.officer, company.coordinator);
  expect(await refusal(openReport(company.coordinator, id))).toMatchObject({
    status: 409,
    code: 'report.mission-not-ready',
    findings: [
      {
        rule: 'R-46',
        provenance: expect.any(Array),
      },
    ],
  });
});

it('lets a document be signed in another language than the mission is set to, each in its own, and its corrections too', async () => {
  const { coordinator } = company;
  const { id } = await aReadyMission(house, company);
  const open = (kind: 'interim-note' | 'mission-report', originalLanguage?: 'en') =>
    coordinator.desk.call.openReport({ params: { id }, body: { kind, originalLanguage } });
  const { report: note } = await open('interim-note', 'en');
  const { report } = await open('mission-report');
  expect([note.originalLanguage, report.originalLanguage]).toEqual(['en', 'ru']);
  expect(await refusal(moveReport(coordinator, note.id, 'review'))).toMatchObject({ code: 'report.sections-empty' });
  for (const section of mandatory(note)) await write(coordinator, note, section, `SYNTHETIC ${section}`, 'en');
  expect((await moveReport(coordinator, note.id, 'review')).report.state).toBe('IN_REVIEW');
});

it('opens a draft of a ready mission on provisional figures, says so, and agrees only to the final ones', async () => {
  const { coordinator } = company;
  const { id: missionId } = await aReadyMission(house, company);
  const { id, snapshot } = await aWrittenReport(company, missionId);
  expect(snapshot).toMatchObject({ provisional: true, asOf: new Date(TIMES.nominating).toISOString() });
  await moveReport(coordinator, id, 'review');
  expect(await refusal(moveReport({ desk: house.secretary }, id, 'agree'))).toMatchObject({
    status: 409,
    code: 'report.snapshot-provisional',
    findings: [{ rule: 'R-46' }, { effect: 'warns', rule: 'R-54' }],
  });
  house.setClock(TIMES.firstDay);
  await move(coordinator, missionId, 'observe');
  house.setClock(TIMES.pollsClosed);
  await move(coordinator, missionId, 'closeObservation');

  expect((await refusal(moveReport({ desk: house.secretary }, id, 'agree'))).code).toBe('report.snapshot-provisional');
  expect((await refusal(coordinator.desk.call.refreshSnapshot({ params: { id } }))).code).toBe('report.not-writable');
  await moveReport({ desk: house.secretary }, id, 'returnToDraft', 'the figures are final now');
  const { report } = await coordinator.desk.call.refreshSnapshot({ params: { id } });
  expect(report.snapshot).toMatchObject({ provisional: false, asOf: new Date(TIMES.pollsClosed).toISOString() });
  await moveReport(coordinator, id, 'review');
  expect((await moveReport({ desk: house.secretary }, id, 'agree')).report.state).toBe('AGREED');
});

it('keeps one document of a kind at a time, and another may follow one that was withdrawn', async () => {
  const { coordinator } = company;
  const { id } = await aReadyMission(house, company);
  const first = await openReport(coordinator, id);
  expect(await refusal(openReport(coordinator, id))).toMatchObject({ status: 409, code: 'report.already-open' });
  expect((await openReport(coordinator, id, 'mission-report')).number).not.toBe(first.number);
  await moveReport(coordinator, first.id, 'withdraw', 'opened by mistake');
  expect(await openReport(coordinator, id)).toMatchObject({ id: first.id, versionNumber: 2, state: 'DRAFT' });
});

const draft = async () => openReport(company.coordinator, (await aReadyMission(house, company)).id);

describe('what people write', () => {
  it('is missed by the review as long as a mandatory section is empty, and is never filled by the system', async () => {
    const { coordinator } = company;
    const report = await draft();
    expect(report.texts).toEqual([]);
    const sections = mandatory(report);
    expect(sections.length).toBeGreaterThan(1);
    for (const [written, section] of sections.entries()) {
      expect(await refusal(moveReport(coordinator, report.id, 'review'))).toMatchObject({
        status: 409,
        code: 'report.sections-empty',
        params: { count: sections.length - written },
        findings: [{ rule: 'R-48' }, { effect: 'warns', rule: 'R-54' }],
      });
      await write(coordinator, report, section, ' \n ');
      expect((await refusal(moveReport(coordinator, report.id, 'review'))).params).toEqual({
        count: sections.length - written,
      });
      await write(coordinator, report, section, 'SYNTHETIC', 'ru', 1);
      await write(coordinator, report, section, 'SYNTHETIC', 'en');
    }
    const { report: reviewed } = await moveReport(coordinator, report.id, 'review');
    expect(new Set(reviewed.texts.map(({ section }) => section))).toEqual(new Set(sections));
    expect(reviewed.texts.every(({ authorId }) => authorId === coordinator.id)).toBe(true);
  });

  it('is not overwritten by somebody who has not read it', async () => {
    const { coordinator, officer } = company;
    const report = await draft();
    await write(coordinator, report, 'voting', 'first');
    expect(await refusal(write(officer, report, 'voting', 'second'))).toMatchObject({
      status: 412,
      code: 'version.stale',
      params: {
        seen: 0,
        current: 1,
      },
    });
    const { report: after } = await write(officer, report, 'voting', 'second', 'ru', 1);
    expect(after.texts).toEqual([
      expect.objectContaining({ section: 'voting', body: 'second', authorId: officer.id, version: 2 }),
    ]);
    const blind = { params: { id: report.id, language: 'ru', section: 'voting' }, body: { body: 'blind' } };
    // @ts-expect-error -- the compiler asks for the version that was read
    expect(await refusal(officer.desk.call.writeText(blind))).toMatchObject({ status: 428, code: 'version.missing' });
  });

  it('does not enter sections that consist of facts, nor a document under review', async () => {
    const { coordinator } = company;
    const report = await draft();
    for (const { id } of report.sections.filter(({ text }) => text === 'none'))
      expect((await refusal(write(coordinator, report, id, 'SYNTHETIC'))).code).toBe('report.section-not-written');
    for (const section of mandatory(report)) await write(coordinator, report, section, 'SYNTHETIC');
    await moveReport(coordinator, report.id, 'review');
    expect(await refusal(write(coordinator, report, 'voting', 'late', 'ru', 1))).toMatchObject({
      status: 409,
      code: 'report.not-writable',
    });
  });

  it('is for those who draft: a member of the group neither writes nor sees the draft', async () => {
    const report = await draft();
    const member = company.members[0] as Person;
    expect((await refusal(write(member, report, 'voting', 'SYNTHETIC'))).status).toBe(403);
    expect((await refusal(member.desk.call.getReport({ params: { id: report.id } }))).status).toBe(404);
    const { items } = await member.desk.call.listReports({ params: { id: report.missionId } });
    expect(items).toEqual([]);
  });
});

const titles = ({ sections }: Awaited<ReturnType<typeof openReport>>) => sections.map(({ title }) => title.en);

describe('R-45 an outline that the assembly has changed', () => {
  const KIND = 'final-conclusion' as const;
  const shipped = outlineOf(KIND).sections.map(({ id }) => ({ id, title: SECTION_TITLES[id] }));
  /** The voting comes first and has another name; the list of observers is left out. */
  const [voting, ...others] = [
    { id: 'voting' as const, title: { ru: 'Ход голосования', en: 'Course of the voting' } },
    ...shipped.filter(({ id }) => id !== 'voting' && id !== 'observers'),
  ];
  const own = {
    kind: KIND,
    title: { ru: 'Сводное слово миссии', en: 'Concise word of the mission' },
    adopted: { ru: 'Принято {on}', en: 'Adopted on {on}' },
    sections: [voting, ...others],
    source: 'SYNTHETIC',
  };

  it('is that of new documents; those that were begun keep theirs, word for word and with their digest', async () => {
    const { coordinator } = company;
    const { call } = coordinator.desk;
    const before = await draft();
    expect(await house.secretary.call.changeOutline({ body: own })).toMatchObject({ edition: 1 });
    expect(await call.getReport({ params: { id: before.id } })).toEqual(before);

    await moveReport(coordinator, before.id, 'withdraw', 'SYNTHETIC');
    const after = await openReport(coordinator, before.missionId);
    expect(titles(after).slice(0, 2)).toEqual(['Course of the voting', 'General provisions']);
    expect(titles(after)).toContain('Annex A. Document control');
    expect(after.contentDigests.ru).not.toBe(before.contentDigests.ru);

    const again = { ...own, sections: shipped, title: { ru: 'Третье', en: 'Third' } };
    expect(await house.secretary.call.changeOutline({ body: again })).toMatchObject({ edition: 2 });
    // Figures that are taken anew change nothing of it.
    const { report } = await call.refreshSnapshot({ params: { id: after.id } });
    expect(titles(report)).toEqual(titles(after));
    const { items } = await call.listOutlines({});
    expect(items.map(({ edition, title }) => [edition, title.en])).toEqual([
      [2, 'Third'],
      [1, 'Concise word of the mission'],
    ]);
    const lines = (await logOf(house, {})).filter(({ what }) => what === 'outline.changed');
    expect(lines.map(({ details }) => details)).toMatchObject([{ version: 1, source: 'SYNTHETIC' }, { version: 2 }]);
  });

  it('names the document wherever it is named, and in what was begun before nothing changes', async () => {
    const { call } = company.coordinator.desk;
    const before = await draft();
    await house.secretary.call.changeOutline({ body: own });
    expect((await call.getReport({ params: { id: before.id } })).title).toEqual(documentTitle(KIND, null));
    await moveReport(company.coordinator, before.id, 'withdraw', 'SYNTHETIC');
    const { id, missionId, number, title } = await openReport(company.coordinator, before.missionId);
    expect(title).toEqual(own.title);

    const { items: listed } = await call.listReports({ params: { id: missionId } });
    expect(listed.map((one) => one.title)).toEqual([own.title]);
    const { items: waiting } = await call.listTasks({ query: { missionId } });
    expect(waiting.filter(({ subjectId }) => subjectId === id).map(({ document }) => document)).toEqual([own.title]);
    const numbered = { ru: `${own.title.ru} ${number}`, en: `${own.title.en} ${number}` };
    const { items: found } = await call.search({ query: { q: 'сводное слово' } });
    expect(found).toMatchObject([{ kind: 'report', id, title: numbered }]);
    const lines = await logOf(house, { subjectId: id });
    const opened = lines.find(({ what }) => what === 'report.opened');
    expect(opened).toMatchObject({ subjectName: numbered });
  });

  it('gives its title to what a mission waits for: as the document was begun, and until then as it would be', async () => {
    const { coordinator, officer } = company;
    const { call } = officer.desk;
    const { id } = await aConcludingMission(house, company);
    const said = async () => {
      const { items: moves } = await call.nextMissionMoves({ params: { id } });
      const against = moves.flatMap(({ findings }) => findings);
      const { items: deadlines } = await call.missionTimeline({ params: { id } });
      const { items: all } = await call.listDates({ query: { from: '2026-03-01', until: '2026-06-01' } });
      const dates = all.filter(({ missionId }) => missionId === id);
      const labels = [...deadlines, ...dates].filter(({ key }) => key === 'conclusion').map(({ label }) => label);
      const { params, sentence } = against.find(({ code }) => code === 'mission.conclusion-not-adopted')!;
      expect(sentence).toContain(own.title.en);
      return [params['title'], ...labels];
    };
    await house.secretary.call.changeOutline({ body: own });
    expect(await said()).toEqual(Array(3).fill(own.title));
    await openReport(coordinator, id);
    await house.secretary.call.changeOutline({ body: { ...own, title: { ru: 'Третье', en: 'Third' } } });
    expect(await said()).toEqual(Array(3).fill(own.title));
    const { items } = await call.missionTimeline({ params: { id } });
    expect(items.find(({ key }) => key === 'report')!.label).toEqual(documentTitle('mission-report', null));
  });

  it.each([
    [
      'a yardstick left out (R-49)',
      'outline.section-missing',
      own.sections.filter(({ id }) => id !== 'assessment-law'),
    ],
    ['a section twice', 'outline.section-foreign', [voting, ...own.sections]],
    ['the control before the annexes', 'outline.order', [...others.toReversed(), voting]],
  ])('is refused with %s', async (_what, code, sections) => {
    expect((await refusal(house.secretary.call.changeOutline({ body: { ...own, sections } }))).code).toBe(code);
    expect((await house.secretary.call.listOutlines({})).items).toEqual([]);
  });

  const dates = { ru: 'Миссия работала: {period}.', en: 'The mission was there: {period}.' };
  itWith('pdftotext')('says in own words what its documents say, and none that was begun before', async () => {
    const { coordinator } = company;
    const browser = Browser.of(house.url, coordinator.desk);
    const printed = async (id: string, language: 'ru' | 'en') => {
      const json = { section: 'general', language, body: '' };
      return textOfPages((await browser.send('POST', `/api/reports/${id}/previews`, { json })).bytes).join('\n');
    };
    const before = await draft();
    const said = { ...own, wording: { dates } };
    expect(await house.secretary.call.changeOutline({ body: said })).toMatchObject({ wording: { dates } });
    expect(await printed(before.id, 'en')).toContain('Dates of the mission: ');
    await moveReport(coordinator, before.id, 'withdraw', 'SYNTHETIC');
    const { id } = await openReport(coordinator, before.missionId);
    // Another edition is of those that are begun with it.
    await house.secretary.call.changeOutline({ body: own });
    expect(await printed(id, 'ru')).toContain('Миссия работала: ');
    const { items } = await coordinator.desk.call.listOutlines({});
    expect(items.map(({ wording }) => wording)).toEqual([undefined, { dates }]);
    const [line] = (await logOf(house, {})).filter(({ what }) => what === 'outline.changed');
    expect(line).toMatchObject({ details: { sentences: ['dates'] } });
  });

  it('is refused with a sentence that lacks what is filled in, judges (R-48) or is said in one language only', async () => {
    for (const [code, wording] of [
      ['outline.wording-lacks', { ...dates, en: 'The mission was there.' }],
      ['outline.wording-assesses', { ...dates, en: 'It saw a fair vote: {period}.' }],
      ['request.malformed', { ...dates, en: ' ' }],
    ] as const) {
      const body = { ...own, wording: { dates: wording } };
      expect((await refusal(house.secretary.call.changeOutline({ body }))).code).toBe(code);
    }
    expect((await house.secretary.call.listOutlines({})).items).toEqual([]);
  });

  it('is changed by nobody but whoever changes settings, and says where the day of adoption stands', async () => {
    expect((await refusal(company.officer.desk.call.changeOutline({ body: own }))).code).toBe('permission.missing');
    const dayless = { ...own, adopted: { ru: 'Принято', en: 'Adopted' } };
    expect((await refusal(house.secretary.call.changeOutline({ body: dayless }))).status).toBe(400);
  });
});
