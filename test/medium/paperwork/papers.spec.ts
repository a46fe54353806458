import { createHash } from 'node:crypto';
import { Documents } from '#libs/documents';
import { PAPER_KIND_NAMES, paperKindOf, type PaperKind } from '#libs/regulation';
import { readForeignSheet } from '#libs/spreadsheets';
import { acceptTexts, endorse, list } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { logOf, refusal } from '../../support/asking.js';
import { aDraft, aFormingMission, aRepresentative, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { PaperMaker } from '#libs/paperwork';
import { fileOf, idsOf, made, namedIn, paperOf, papersOf } from '../../support/papers.js';
import { accredit, participantsOf, aSentMission, openReport, TIMES, type Participants } from '../../support/ready.js';
import { itWith, textOfPages } from '../../render/pdf-tools.js';

let house: TestInstallation;
let company: Participants;
let id: string;
const about: Record<string, string> = {};
/** Hundreds of requests, one after the other, which a busy machine takes several times as long for. */
const SET_UP_WITHIN = 300_000;

/** One mission with everything to write about: someone accredited, refused, replaced, cancelled, and a report. */
beforeAll(async () => {
  house = await openInstallation({ worker: true });
  company = await participantsOf(house, 5);
  const { officer, representative, coordinator, members } = company;
  const [stays, refused, leaves, cancelled, joins] = members as [Person, Person, Person, Person, Person];
  const sent = await aSentMission(house, { ...company, members: [stays, refused, leaves, cancelled] });
  id = sent.id;
  const decide = (person: Person, action: 'refuse' | 'cancelOnRequest') =>
    officer.desk.call.moveAccreditation({
      params: { id: sent.of(person).accreditation },
      body: { action, reason: 'SYNTHETIC' },
    });
  for (const person of [coordinator, stays, cancelled]) await accredit(officer, sent.of(person).accreditation);
  await decide(refused, 'refuse');
  await decide(cancelled, 'cancelOnRequest');
  const { application } = await representative.desk.call.apply({
    params: { id },
    body: {
      personId: joins.id,
      category: 'member',
      replaces: sent.of(leaves).application,
      replaceReason: 'SYNTHETIC',
    },
  });
  about.successor = application.id;
  // Only when the successor is on the list is the one who leaves taken back from the host.
  await acceptTexts(joins, application.id);
  await joins.desk.call.moveApplication({ params: { id: application.id }, body: { action: 'submit' } });
  await endorse(representative, application.id);
  await list(officer, application.id);
  about.accredited = sent.of(stays).application;
  about.batch = (await officer.desk.call.listBatches({ params: { id } })).items[0]!.id;
  house.setClock(TIMES.cutoffPassed);
  // The list has changed since it was approved.
  await coordinator.desk.call.approveList({ params: { id } });
  await move(officer, id, 'makeReady');
  house.setClock(TIMES.nominating);
  about.report = (await openReport(coordinator, id)).id;
}, SET_UP_WITHIN);
afterAll(() => house.close());

const desk = () => house.secretary;
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const SUBJECTS: Record<PaperKind, () => string | undefined> = {
  'call-for-nominations': () => undefined,
  'covering-letter': () => about.batch,
  'observer-list': () => about.batch,
  'replacement-letter': () => about.successor,
  'correction-letter': () => about.accredited,
  'cancellation-request': () => about.batch,
  'cancellation-letter': () => undefined,
  'new-dates-letter': () => undefined,
  'certificate-register': () => undefined,
  'press-composition': () => undefined,
  'signing-sheet': () => about.report,
  'stays-sheet': () => undefined,
};

/** Letters about a mission that is put off have a test of their own. */
const KINDS = PAPER_KIND_NAMES.filter((kind) => kind !== 'cancellation-letter' && kind !== 'new-dates-letter');

describe.each(KINDS)('%s', (kind) => {
  it('is made in both languages, numbered, and answered again unchanged while nothing has changed', async () => {
    const asks = { kind, subjectId: SUBJECTS[kind]() };
    const papers = await papersOf(desk(), id, asks);
    const again = await papersOf(desk(), id, asks);
    expect(again).toEqual(papers);
    for (const paper of papers) {
      expect(paper).toMatchObject({ kind, number: expect.any(String), superseded: false, erased: false });
      expect(new Set(paper.files.map(({ language }) => language))).toEqual(new Set(['ru', 'en']));
      const formats = paper.files.filter(({ language }) => language === 'en').map(({ format }) => format);
      expect(formats).toEqual(paperKindOf(kind).formats);
      for (const { language, format, digest } of paper.files)
        expect(digestOf(await fileOf(desk(), paper, language, format))).toBe(digest);
    }
  });
});

it('makes the same bytes from the same facts a second time', async () => {
  const before = await paperOf(desk(), id, { kind: 'observer-list', subjectId: about.batch });
  const maker = house.app.get(PaperMaker, { strict: false });
  const again = await maker.bytesOf(before.id);
  await house.app.get(Documents, { strict: false }).onApplicationShutdown();
  expect(again.map(({ bytes }) => digestOf(bytes)).toSorted()).toEqual(
    before.files.map(({ digest }) => digest).toSorted(),
  );
});

const wordsOfPaper = async (kind: PaperKind, language: 'ru' | 'en') => {
  const paper = await paperOf(desk(), id, { kind, subjectId: SUBJECTS[kind]() });
  return textOfPages(await fileOf(desk(), paper, language), '-raw')
    .join('\n')
    .replace(/\s+/g, ' ');
};
itWith('pdftotext')('names in each paper those whom it is about, and nobody else', async () => {
  const { coordinator, members } = company;
  const everyone = [coordinator, ...members];
  const [stays, refused, leaves, cancelled, joins] = members;
  const WHO: Partial<Record<PaperKind, string[]>> = {
    'call-for-nominations': [],
    'covering-letter': [],
    'observer-list': idsOf(coordinator, stays, refused, leaves, cancelled),
    'replacement-letter': idsOf(leaves, joins),
    'correction-letter': idsOf(stays),
    'cancellation-request': idsOf(leaves, cancelled),
    'certificate-register': idsOf(coordinator, stays, cancelled),
    'press-composition': idsOf(coordinator, stays),
    'signing-sheet': idsOf(coordinator, stays),
    'stays-sheet': idsOf(coordinator, stays),
  };
  for (const [kind, who] of Object.entries(WHO))
    for (const language of ['ru', 'en'] as const)
      expect({
        kind,
        language,
        who: namedIn(await wordsOfPaper(kind as PaperKind, language), everyone).toSorted(),
      }).toEqual({
        kind,
        language,
        who: who.toSorted(),
      });
});

itWith('pdftotext')('gives the press what is public: no certificate, no citizenship, no e-mail (R-47)', async () => {
  const { items } = await desk().call.listApplications({ params: { id }, query: { limit: 200 } });
  const certificates = items.flatMap(({ accreditation }) => accreditation?.certificateNumber ?? []);
  expect(certificates.length).toBe(3);
  const register = await wordsOfPaper('certificate-register', 'ru');
  const press = await wordsOfPaper('press-composition', 'ru');
  expect(certificates.filter((number) => register.includes(number))).toEqual(certificates);
  expect(register.match(/ с \d\d\.\d\d\.\d{4}/g)).toHaveLength(3); // a first day alone is not read as the last one
  expect(certificates.filter((number) => press.includes(number))).toEqual([]);
  expect(press).not.toMatch(/@|KAZ/);
  expect(press).toContain('2 наблюдателя');
});

it('gives the host the same list as a workbook, in the host’s columns', async () => {
  const paper = await paperOf(desk(), id, { kind: 'observer-list', subjectId: about.batch });
  const sheet = await readForeignSheet(await fileOf(desk(), paper, 'en', 'xlsx'));
  expect(sheet.headers.length).toBeGreaterThan(5);
  expect(sheet.rows.map(({ cells }) => Object.values(cells)[0])).toEqual(['1', '2', '3', '4', '5']);
  // Under a number the desk and the host mean the same person.
  const { accreditations } = (await desk().call.listBatches({ params: { id } })).items[0]!;
  expect(sheet.rows.map(({ cells }) => `${cells['Family name (Cyrillic)']} ${cells['Given name (Cyrillic)']}`)).toEqual(
    accreditations.toSorted((a, b) => a.line - b.line).map(({ name }) => name.ru),
  );
});

it('freezes the list of a batch as it was sent, whatever becomes of its people (R-26)', async () => {
  const before = await paperOf(desk(), id, { kind: 'observer-list', subjectId: about.batch });
  const letter = { kind: 'correction-letter', subjectId: about.accredited } as const;
  const earlier = await paperOf(desk(), id, letter);
  const person = await desk().call.getPerson({ params: { id: company.members[0]!.id } });
  const { id: personId, delegationId: _, version, ...rest } = person;
  const body = { ...rest, familyName: 'Переменин-Условный' };
  await desk().call.changePerson({ params: { id: personId }, body, ifMatch: version });
  expect(await paperOf(desk(), id, { kind: 'observer-list', subjectId: about.batch })).toEqual(before);
  const correction = await paperOf(desk(), id, letter);
  const { items } = await desk().call.listPapers({ params: { id }, query: { kind: 'correction-letter' } });
  expect(items.map((paper) => [paper.id, paper.superseded])).toEqual([
    [correction.id, false],
    [earlier.id, true],
  ]);
});

describe('a call for nominations', () => {
  it('is written to each delegation that takes part when the mission is formed, and not to the host’s (R-12)', async () => {
    const { items } = await desk().call.listPapers({ params: { id }, query: { kind: 'call-for-nominations' } });
    const delegations = (await desk().call.listDelegations({})).items;
    const called = delegations.filter(({ id: of }) => items.some(({ delegationId }) => delegationId === of));
    const takePart = delegations.filter(
      ({ member, participates, country }) => member && participates && country !== 'BLR',
    );
    expect(called.map(({ country }) => country)).toEqual(takePart.map(({ country }) => country));
    const absent = delegations.find(({ participates }) => !participates)!;
    const asked = desk().call.askPaper({
      params: { id },
      body: { kind: 'call-for-nominations', subjectId: absent.id },
    });
    expect(await refusal(asked)).toMatchObject({ code: 'application.delegation-not-participating' });
  });

  it('is read by its own delegation and by no other', async () => {
    const other = await aRepresentative(house, 'KGZ');
    const own = (await company.representative.desk.call.listPapers({ params: { id }, query: {} })).items;
    const theirs = (await other.desk.call.listPapers({ params: { id }, query: {} })).items;
    expect([own.map(({ kind }) => kind), theirs.map(({ kind }) => kind)]).toEqual([
      ['call-for-nominations'],
      ['call-for-nominations'],
    ]);
    await made(company.representative.desk, own[0]!.id);
    expect((await fileOf(company.representative.desk, own[0]!)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await refusal(other.desk.call.getPaper({ params: { id: own[0]!.id } }))).toMatchObject({
      status: 404,
      code: 'paper.not-found',
    });
    await expect(fileOf(other.desk, own[0]!)).rejects.toThrow('paper.not-found');
  });
});

it('lets the coordinator make and read sheets, not letters nor the register of certificates', async () => {
  const { coordinator } = company;
  await paperOf(coordinator.desk, id, { kind: 'stays-sheet' });
  const asked = coordinator.desk.call.askPaper({ params: { id }, body: { kind: 'certificate-register' } });
  expect(await refusal(asked)).toMatchObject({ status: 403, code: 'permission.missing' });
  const { items } = await coordinator.desk.call.listPapers({ params: { id }, query: { limit: 200 } });
  expect(new Set(items.map(({ kind }) => kind))).toEqual(
    new Set(['stays-sheet', 'signing-sheet', 'press-composition']),
  );
});

it('refuses what there is nothing to write about, and says why', async () => {
  const { officer, representative, coordinator } = company;
  const forming = await aFormingMission(house, officer, coordinator);
  const draft = (await aDraft(officer)).id;
  const code = async (mission: string, body: { kind: PaperKind; subjectId?: string | undefined }) =>
    (await refusal(officer.desk.call.askPaper({ params: { id: mission }, body }))).code;
  expect(await code(draft, { kind: 'call-for-nominations' })).toBe('application.mission-not-forming');
  expect(await code(forming, { kind: 'press-composition' })).toBe('paper.nobody-to-name');
  expect(await code(forming, { kind: 'cancellation-letter' })).toBe('paper.mission-goes-on');
  expect(await code(forming, { kind: 'covering-letter' })).toBe('paper.subject-missing');
  expect(await code(forming, { kind: 'covering-letter', subjectId: about.batch })).toBe('paper.subject-not-found');
  expect(await code(id, { kind: 'replacement-letter', subjectId: about.accredited })).toBe('paper.nobody-replaced');
  const nobody = representative.desk.call.getPaper({ params: { id: crypto.randomUUID() } });
  expect((await refusal(nobody)).code).toBe('paper.not-found');
});

it('writes each paper, its making and each reading into the log, and names nobody there', async () => {
  const paper = await paperOf(desk(), id, { kind: 'certificate-register' });
  await fileOf(desk(), paper);
  const lines = await logOf(house, { subjectId: paper.id });
  expect(lines.map(({ what }) => what).filter((what, at, all) => all.indexOf(what) === at)).toEqual([
    'paper.issued',
    'paper.made',
    'paper.downloaded',
  ]);
  const said = JSON.stringify(lines);
  expect(company.members.filter(({ name }) => said.includes(name.ru) || said.includes(name.en))).toEqual([]);
});

const setExecutor = (value?: string) =>
  desk().call.changeSetting({ body: { setting: 'executorName', ...(value && { value }), source: 'SYNTHETIC' } });

itWith('pdftotext')(
  'names who prepared a letter, once the settings do, and nobody when they no longer do',
  async () => {
    await setExecutor(' И. И. Условный ');
    expect(await wordsOfPaper('covering-letter', 'ru')).toContain('Исп.: И. И. Условный');
    expect(await wordsOfPaper('covering-letter', 'en')).toContain('Contact: I. I. Uslovny');
    await setExecutor();
    expect(await wordsOfPaper('covering-letter', 'ru')).not.toContain('Исп.');
  },
);
