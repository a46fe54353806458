import ICAL from 'ical.js';
import { drawBadges } from '#libs/badges';
import { EXPORT_NAMES } from '#libs/contracts';
import {
  documentTitle,
  outlineOf,
  PAPER_KIND_NAMES,
  PAPER_KINDS,
  REPORT_KINDS,
  type PaperKind,
} from '#libs/regulation';
import { RenderHost, type DocumentModel } from '#libs/typesetting';
import type { Person } from '../../tools/demonstration/cast.js';
import { readPdf } from '../../tools/pdf-check/reading.js';
import { textInOrder } from '../../tools/pdf-check/text.js';
import { foreignIn, textsIn } from '../../tools/testing/russian.js';
import { until } from '../support/asking.js';
import { aFormingMission, move } from '../support/factories.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { toldTo, untilMailed } from '../support/notices.js';
import { papersOf } from '../support/papers.js';
import {
  accredit,
  participantsOf,
  aSentMission,
  onDuty,
  openReport,
  TIMES,
  type Participants,
} from '../support/ready.js';

let house: TestInstallation;
let company: Participants;
let id: string;
let number: string;
const about: Record<string, string> = {};
const models: DocumentModel[] = [];
/** Hundreds of requests, one after the other, which a busy machine takes several times as long for. */
const SET_UP_WITHIN = 300_000;

/** One mission that ends in every document: what would be drawn is kept and not drawn. */
beforeAll(async () => {
  jest.spyOn(RenderHost.prototype, 'render').mockImplementation((model) => {
    models.push(model);
    return Promise.resolve({ bytes: Buffer.from('%PDF-'), pages: 1 });
  });
  house = await openInstallation({ worker: true });
  company = await participantsOf(house, 4);
  const { officer, representative, coordinator, members } = company;
  const [stays, leaves, cancelled, joins] = members as [Person, Person, Person, Person];
  const sent = await aSentMission(house, { ...company, members: [stays, leaves, cancelled] });
  id = sent.id;
  ({ number } = (await officer.desk.call.getMission({ params: { id } })).mission);
  for (const person of [coordinator, stays, cancelled]) await accredit(officer, sent.of(person).accreditation);
  const decide = (person: Person, action: 'refuse' | 'cancelOnRequest') =>
    officer.desk.call.moveAccreditation({
      params: { id: sent.of(person).accreditation },
      body: { action, reason: 'SYNTHETIC' },
    });
  await decide(leaves, 'refuse');
  await decide(cancelled, 'cancelOnRequest');
  const { application } = await representative.desk.call.apply({
    params: { id },
    body: { personId: joins.id, category: 'member', replaces: sent.of(leaves).application, replaceReason: 'SYNTHETIC' },
  });
  about.successor = application.id;
  about.accredited = sent.of(stays).application;
  about.batch = (await officer.desk.call.listBatches({ params: { id } })).items[0]!.id;
  await move(officer, id, 'makeReady');
  await aPaper('covering-letter', about.batch);
  await aPaper('observer-list', about.batch);
  await aPaper('replacement-letter', about.successor);
  await aPaper('correction-letter', about.accredited);
  await aPaper('cancellation-request', about.batch);
  await aPaper('certificate-register');
  await aPaper('press-composition');
  await aPaper('stays-sheet');
  house.setClock(TIMES.firstDay);
  await move(coordinator, id, 'observe');
  for (const person of [coordinator, stays]) await onDuty(coordinator, sent.of(person).accreditation);
  house.setClock(TIMES.pollsClosed);
  await move(coordinator, id, 'closeObservation');
  for (const kind of [...REPORT_KINDS.filter((one) => one !== 'final-conclusion'), 'final-conclusion'] as const) {
    const { id: report } = await openReport(coordinator, id, kind);
    await coordinator.desk.call.askRender({ params: { id: report }, body: { language: 'ru' } });
    about.report = report;
  }
  await aPaper('signing-sheet', about.report);
  const cancelledMission = await aFormingMission(house, officer, coordinator);
  await move(officer, cancelledMission, 'cancel', 'SYNTHETIC');
  const moved = await aFormingMission(house, officer, coordinator);
  const { events, mission } = await officer.desk.call.getMission({ params: { id: moved } });
  await officer.desk.call.moveEvent({
    params: { id: moved, eventId: events[0]!.id },
    body: { votingDays: ['2026-05-17'], places: events[0]!.places, source: 'SYNTHETIC', reason: 'SYNTHETIC' },
    ifMatch: mission.version,
  });
}, SET_UP_WITHIN);
afterAll(async () => {
  await house.close();
  // Other files of this process draw.
  jest.restoreAllMocks();
});

const aPaper = (kind: PaperKind, subjectId?: string) => papersOf(house.secretary, id, { kind, subjectId });

/** What somebody typed or is called in Latin letters, and the few words that are no language's. */
async function data(): Promise<Set<string>> {
  const { coordinator, members, representative } = company;
  const people = await Promise.all(
    [coordinator, representative, ...members].map((person) =>
      person.desk.call.getPerson({ params: { id: person.id } }),
    ),
  );
  const { items } = await house.secretary.call.listApplications({ params: { id }, query: { limit: 200 } });
  const certificates = items.flatMap(({ accreditation }) => accreditation?.certificateNumber ?? []);
  return new Set([
    'SYNTHETIC',
    number,
    ...PAPER_KIND_NAMES.map((kind) => `${number}-${PAPER_KINDS[kind].code}-01`),
    ...REPORT_KINDS.map((kind) => `${number}-${outlineOf(kind).code}`),
    ...certificates,
    ...people.flatMap(({ familyNameLatin: family, givenNameLatin: given }) => [
      family,
      given,
      `${given} ${family}`,
      `${family} ${given}`,
    ]),
  ]);
}

/** Of a model all that is drawn; the rest says how, not what, and an address is in no language. */
const textsDrawn = (model: DocumentModel) =>
  textsIn(model).filter(
    ({ at, text }) => !/^language$|^createdAt$|\.(kind|style|align)$|\.emblem\./.test(at) && !/^https?:\S+$/.test(text),
  );

const drawn = () => models.filter(({ language }) => language === 'ru');

it('draws every document in Russian: papers and reports of every kind', async () => {
  const kinds = [
    ...PAPER_KIND_NAMES.map((kind) => PAPER_KINDS[kind].title.ru),
    ...REPORT_KINDS.map((kind) => documentTitle(kind, null).ru),
  ];
  const missing = () => kinds.filter((kind) => !drawn().some(({ runningHeader }) => runningHeader.includes(kind)));
  await until('every kind is drawn', () => Promise.resolve(missing().length === 0)).catch(() => {});
  expect(missing()).toEqual([]);
  expect(foreignIn(drawn().flatMap(textsDrawn), await data())).toEqual([]);
});

const pair = (name: string) => ({ ru: `Условный ${name}`, en: `Synthetic ${name}` });

it('prints on a badge nothing in English but the second of each pair', async () => {
  const badge = { name: pair('name'), function: pair('function'), delegation: pair('delegation') };
  const dates = { validFrom: '2026-03-17', validUntil: '2026-03-21', certificate: 'C-1' };
  const mission = { number: 'T-1', title: pair('mission') };
  const address = 'https://desk.example/check#statement';
  const { bytes } = await drawBadges({
    organisation: pair('organisation'),
    demonstration: true,
    language: 'ru',
    size: 'A6',
    sheet: false,
    emblem: null,
    rules: null,
    telephone: null,
    createdAt: new Date(TIMES.nominating),
    badges: [{ ...badge, ...dates, mission, address, photo: null }],
  });
  const lines = textInOrder(await readPdf(bytes)).split('\n');
  const english = foreignIn(lines.map((line) => ({ at: 'badge', text: line })));
  expect(english.map((line) => line.replace('badge: ', ''))).toEqual([
    'Synthetic organisation',
    'Synthetic name',
    'Synthetic function',
    'Synthetic delegation',
    'Synthetic mission',
    'No substitute for the certificate issued by the accrediting authority.',
  ]);
});

it('tells everyone in Russian, on the page and by mail', async () => {
  const { members, representative, coordinator, officer } = company;
  const told = await Promise.all([...members, representative, coordinator, officer].map((each) => toldTo(each, id)));
  expect(new Set(told.flat().map(({ kind }) => kind)).size).toBeGreaterThan(8);
  const texts = told.flat().flatMap(({ kind, subject, body }) => textsIn({ subject: subject.ru, body: body.ru }, kind));
  const mails = await untilMailed(house, members[0]!, 4);
  const mailed = mails.flatMap(({ subject, body }) => textsIn({ subject, body }, 'mail'));
  expect(foreignIn([...texts, ...mailed], new Set(['--', 'SYNTHETIC']))).toEqual([]);
});

it('heads every table and every date in a calendar in Russian', async () => {
  const { desk } = company.officer;
  const tables = [
    '/api/roster/template?',
    '/api/roster/export?',
    ...EXPORT_NAMES.map((name) => `/api/missions/${id}/exports/${name}?`),
  ];
  for (const table of tables) {
    const [head] = (await desk.download(`${table}format=csv&language=ru`)).toString().split('\r\n');
    const headers = head!.replace('\uFEFF', '').split(';');
    expect(headers.length).toBeGreaterThan(5);
    // The time of the world has the same name everywhere.
    expect(foreignIn(textsIn(headers, table), new Set(['UTC']))).toEqual([]);
  }
  const { url } = await desk.call.makeCalendar({});
  const calendar = new ICAL.Component(ICAL.parse((await desk.download(new URL(url).pathname)).toString()));
  const summaries = calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('summary'));
  expect(summaries.length).toBeGreaterThan(3);
  expect(foreignIn(textsIn([...summaries, calendar.getFirstPropertyValue('x-wr-calname')]))).toEqual([]);
});

it('finds an English sentence in a document, be it in a table or a signature', () => {
  const model = structuredClone(drawn()[0]!);
  model.blocks.push({ kind: 'table', columns: [{ title: 'Name', share: 1 }], rows: [['Имя']] });
  model.blocks.push({ kind: 'signatures', signers: [{ name: 'Имя', office: 'Должность', mark: 'Signed below' }] });
  const found = foreignIn(textsDrawn(model)).map((line) => line.replace(/^.*?: /, ''));
  expect(found).toEqual(expect.arrayContaining(['Name', 'Signed below']));
});
