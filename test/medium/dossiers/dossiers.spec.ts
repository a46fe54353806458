import { Transformer } from '@napi-rs/image';
import { DossiersService, ParticularsService } from '#libs/dossiers';
import { Actor, Transactions } from '#libs/platform';
import { applyOneself, endorse, list } from '../../../tools/demonstration/applications.js';
import { assign, type Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { logOf, outcome, refusal } from '../../support/asking.js';
import { problemIn } from '../../support/browser.js';
import { documentIn, handIn, hostAsksFor, lookAtDocument, readDocument } from '../../support/dossier.js';
import { aFormingMission, aMember, anOfficer, aRepresentative, move } from '../../support/factories.js';
import { pdfOf, pictureOf } from '../../support/hostile-files.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, accredit, listed, send, TIMES, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let member: Person;
let missionId: string;
let application: string;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 1);
  [member] = company.members as [Person];
  house.setClock(TIMES.nominating);
  missionId = await aFormingMission(house, company.officer, company.coordinator);
  await hostAsksFor(missionId, {
    documents: ['passport', 'photo', 'questionnaire'],
    questionnaire: ['birthDate', 'employer'],
  });
  application = await applyOneself(member, missionId);
});
afterAll(() => house.close());

const PDF = 'application/pdf';
const at = () => ({ params: { id: application } });
const dossier = ({ desk }: Person) => desk.call.getDossier(at());
const provide = ({ desk }: Person, ifMatch: number, body: object) =>
  desk.call.provideParticulars({ ...at(), body, ifMatch });
let passport: string;

it('takes papers from the applicant, the own delegation and the Secretariat, and from nobody else', async () => {
  const stranger = await aRepresentative(house, 'TJK');
  const { officer, representative, coordinator } = company;
  const scan = pdfOf('/Lang (ru)');
  for (const [person, status] of [
    [stranger, 404],
    [coordinator, 403],
    [representative, 201],
    [officer, 201],
    [member, 201],
  ] as const) {
    const answer = await handIn(house, person, application, 'passport', PDF, scan);
    expect(answer.status).toBe(status);
    if (status === 201) passport = documentIn(answer).id;
  }
  expect((await handIn(house, member, application, 'letter', 'text/html', scan)).status).toBe(400);
  expect(problemIn(await handIn(house, member, application, 'photo', PDF, scan)).code).toBe('dossier.kind-refused');
});

it('lets the last of a kind count and keeps the earlier ones, sealed', async () => {
  const { documents, gaps, required } = await dossier(company.representative);
  expect(required).toEqual(['passport', 'photo', 'questionnaire']);
  expect(documents.map(({ kind, current }) => [kind, current])).toEqual([
    ['passport', false],
    ['passport', false],
    ['passport', true],
  ]);
  expect(gaps).toEqual(['photo', 'questionnaire']);
  const [stored] = await sql<{ bytes: Buffer; person_id: string }>(
    `SELECT f.bytes, k.person_id FROM personal_document d JOIN stored_file f ON f.id = d.file_id
     JOIN data_key k ON k.id = f.data_key_id WHERE d.id = $1`,
    [passport],
  );
  expect(stored!.bytes.includes('%PDF')).toBe(false);
  expect(stored!.person_id).toBe(member.id);
});

it('shows the content to officers only, as a file to be saved, and each reading stands in the log', async () => {
  const { officer, representative, coordinator } = company;
  for (const person of [representative, coordinator, member])
    expect((await readDocument(house, person, passport)).status).toBe(403);
  const before = (await logOf(house, { subjectId: passport })).filter(({ what }) => what === 'dossier.read').length;
  const { status, headers, text } = await readDocument(house, officer, passport);
  expect([status, text]).toEqual([200, pdfOf('/Lang (ru)').toString()]);
  expect(headers).toMatchObject({
    'content-type': PDF,
    'content-disposition': 'attachment; filename="passport.pdf"',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  const read = (await logOf(house, { subjectId: passport })).filter(({ what }) => what === 'dossier.read');
  expect([before, read.length]).toEqual([0, 1]);
  expect(read[0]).toMatchObject({ personId: officer.id, missionId, rules: ['R-60'] });
});

it('keeps the particulars sealed: filled in by who hands in papers, read by the applicant and the Secretariat', async () => {
  const { officer, representative, coordinator } = company;
  const given = { passportNumber: 'SYNTHETIC-77', birthDate: '1971-02-03' };
  expect(await provide(representative, 0, given)).toEqual({
    filled: ['birthDate', 'passportNumber'],
    missing: ['employer'],
    version: 1,
  });
  const wrong = (facts: object) => refusal(provide(member, 1, facts)).then(({ code }) => code);
  expect(await wrong({ birthDate: '2030-01-01' })).toBe('particulars.born-in-future');
  expect(await wrong({ passportIssuedOn: '1970-01-01' })).toBe('particulars.issued-before-birth');
  expect(await wrong({ passportIssuedOn: '2020-01-01', passportExpiresOn: '2019-01-01' })).toBe(
    'particulars.expires-before-issue',
  );
  expect(await wrong({ passportNumber: 'АВ 123456' })).toBe('request.malformed');
  expect((await refusal(provide(member, 0, { employer: 'x' }))).code).toBe('version.stale');
  expect(await provide(member, 1, { employer: 'УСЛОВНЫЙ завод' })).toMatchObject({ missing: [], version: 2 });
  for (const person of [representative, coordinator])
    expect((await refusal(person.desk.call.getParticulars(at()))).code).toBe('permission.missing');
  for (const person of [member, officer])
    expect((await person.desk.call.getParticulars(at())).particulars).toMatchObject({
      ...given,
      employer: 'УСЛОВНЫЙ завод',
      birthPlace: null,
    });
  const lines = await logOf(house, { subjectId: application });
  expect(lines.filter(({ what }) => what === 'particulars.read')).toHaveLength(2);
  expect(JSON.stringify(lines)).not.toMatch(/SYNTHETIC-77|1971-02-03/);
  const [row] = await sql<{ all: string }>('SELECT p::text AS all FROM particulars p WHERE application_id = $1', [
    application,
  ]);
  expect(row!.all).not.toMatch(/SYNTHETIC-77|1971-02-03|завод/);
});

it('opens a dossier to the officers whom the Executive Secretary assigned to the mission, and to no other', async () => {
  const other = await anOfficer(house);
  const read = async () => {
    const { opened } = await dossier(other);
    const { status } = await readDocument(house, other, passport);
    return [opened, status, await outcome(other.desk.call.getParticulars(at()))];
  };
  expect(await read()).toEqual([false, 403, 'dossier.not-assigned']);
  await assign(house.secretary, other, missionId);
  expect(await read()).toEqual([true, 200, 'granted']);
});

it('lets gaps be while the application is drafted, endorsed and listed, and stops nobody but at the sending', async () => {
  const { officer, representative, coordinator } = company;
  expect((await dossier(member)).gaps).toEqual(['photo']);
  const endorsed = await endorse(representative, application);
  expect(endorsed.warnings.map(({ code, params }) => [code, params])).toEqual([
    ['application.documents-missing', { documents: 'photo' }],
  ]);
  await sql('UPDATE person SET latin_proposed = true WHERE id = $1', [member.id]);
  const { application: listing, warnings } = await list(officer, application);
  expect(listing.latinProposed).toBe(true);
  expect(warnings).toMatchObject([
    { code: 'application.documents-missing', rule: 'R-23', sentence: /фотография/ },
    { code: 'application.latin-proposed', rule: 'R-26' },
  ]);
  const other = await applyOneself(coordinator, missionId);
  await endorse(representative, other);
  await list(officer, other);
  for (const kind of ['passport', 'photo', 'questionnaire'] as const)
    await handIn(house, coordinator, other, kind, 'image/png', await pictureOf(600, 800).png());
  await coordinator.desk.call.approveList({ params: { id: missionId } });
  await move(officer, missionId, 'accredit');
  expect(await refusal(send(officer, missionId))).toMatchObject({ codes: ['application.documents-missing'] });
  expect((await handIn(house, member, application, 'photo', 'image/png', await pictureOf(600, 800).png())).status).toBe(
    201,
  );
  expect((await dossier(member)).gaps).toEqual([]);
  const { accreditations } = await send(officer, missionId);
  for (const { id } of accreditations) await accredit(officer, id);
});

it('gives badges the photograph and letters the particulars, and writes down the use', async () => {
  const dossiers = house.app.get(DossiersService, { strict: false });
  const particulars = house.app.get(ParticularsService, { strict: false });
  const transactions = house.app.get(Transactions, { strict: false });
  const system = new Actor(null, null, [], 'test');
  const [photo, none, known] = await transactions
    .asSystem('a test')
    .write(
      system,
      async (unit) =>
        [
          await dossiers.photoOf(unit, application),
          await dossiers.photoOf(unit, crypto.randomUUID()),
          await particulars.particularsOf(unit.manager, [application, crypto.randomUUID()]),
        ] as const,
    );
  expect(photo!.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  expect(none).toBeNull();
  expect([...known.keys()]).toEqual([application]);
  expect((await logOf(house, { missionId })).some(({ what }) => what === 'dossier.used')).toBe(true);
});

/** What a list shows of the dossier of the one who applied. */
const marks = async ({ desk }: Person) => {
  const { items } = await desk.call.listDossiers({ params: { id: missionId } });
  return items.find((mark) => mark.applicationId === application);
};

describe('In lists', () => {
  it('it is said whose documents are complete, to whoever may ask about them; and who has a photograph, to whoever opens it', async () => {
    const { officer, representative, coordinator } = company;
    const photo = (await dossier(officer)).documents.find(({ kind, current }) => kind === 'photo' && current)!;
    expect(photo.small).toBe(true);
    expect(await marks(officer)).toEqual({ applicationId: application, gaps: [], photo: photo.id });
    for (const person of [representative, member])
      expect(await marks(person)).toEqual({ applicationId: application, gaps: [], photo: null });
    expect(await marks(await aRepresentative(house, 'TJK'))).toBeUndefined();
    // The coordinator asks about the own dossier, and about nobody else's.
    expect(await marks(coordinator)).toBeUndefined();
    const empty = await applyOneself(await aMember(house, 'KAZ'), missionId);
    const { items } = await representative.desk.call.listDossiers({ params: { id: missionId } });
    expect(items.find(({ applicationId }) => applicationId === empty)?.gaps).toEqual([
      'passport',
      'photo',
      'questionnaire',
    ]);
  });

  it('R-60: a small picture is no reading; it is for those who open dossiers, and sealed like what it is of', async () => {
    const { officer, representative } = company;
    const photo = (await marks(officer))!.photo!;
    const lines = () => logOf(house, { missionId });
    const before = (await lines()).length;
    const { status, headers, bytes } = await lookAtDocument(house, officer, photo);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/jpeg', 'no-store']);
    // So small that no line of a page can be read on it.
    expect(await new Transformer(bytes).metadata()).toMatchObject({ width: 72, height: 96 });
    expect((await lookAtDocument(house, representative, photo)).status).toBe(403);
    // A page that is no picture has none.
    expect((await lookAtDocument(house, officer, passport)).status).toBe(404);
    expect(await lines()).toHaveLength(before);
    const [kept] = await sql<{ person_id: string; bytes: Buffer }>(
      `SELECT k.person_id, f.bytes FROM personal_document d JOIN stored_file f ON f.id = d.small_id
       JOIN data_key k ON k.id = f.data_key_id WHERE d.id = $1`,
      [photo],
    );
    expect([kept!.person_id, kept!.bytes.includes('JFIF')]).toEqual([member.id, false]);
  });
});

it('sends a listed application back through its checks when the passport turns out to be another one', async () => {
  const other = await aMember(house, 'KAZ');
  house.setClock(TIMES.nominating);
  const id = await listed(company, other, missionId);
  const params = { id };
  const enter = (ifMatch: number, body: object) => other.desk.call.provideParticulars({ params, body, ifMatch });
  const state = async () => (await other.desk.call.getApplication({ params })).state;
  await enter(0, { passportNumber: 'SYNTHETIC-77' });
  await enter(1, { passportExpiresOn: '2030-01-01', employer: 'SYNTHETIC' });
  expect(await state()).toBe('LISTED');
  await enter(2, { passportNumber: 'SYNTHETIC-78' });
  const changes = async () =>
    (await logOf(house, { subjectId: id })).filter(({ what }) => what === 'application.data-changed');
  const [last] = await changes();
  expect([await state(), last?.details]).toEqual(['LISTED', expect.objectContaining({ changed: ['passport'] })]);
  // The scan as well, but not a first one.
  await handIn(house, other, id, 'passport', PDF, pdfOf('/Lang (ru)'));
  expect(await changes()).toHaveLength(1);
  await handIn(house, other, id, 'passport', PDF, pdfOf('/Lang (en)'));
  expect((await changes()).map(({ details }) => details.changed)).toEqual([['passport'], ['passport']]);
});

it('changes nothing of a dossier once the application is over', async () => {
  const person = await aMember(house, 'KAZ');
  house.setClock(TIMES.nominating);
  const id = await applyOneself(person, missionId);
  await person.desk.call.moveApplication({ params: { id }, body: { action: 'withdraw', reason: 'SYNTHETIC' } });
  expect(problemIn(await handIn(house, person, id, 'cv', PDF, pdfOf(''))).code).toBe('dossier.closed');
  const late = person.desk.call.provideParticulars({ params: { id }, body: { employer: 'x' }, ifMatch: 0 });
  expect((await refusal(late)).code).toBe('dossier.closed');
});

it('repeats no upload that was answered already', async () => {
  const key = crypto.randomUUID();
  const once = () =>
    member.desk['fetch'](`${house.url}/api/applications/${application}/documents/cv`, {
      method: 'POST',
      headers: { 'content-type': PDF, 'x-requested-with': 'test', 'idempotency-key': key },
      body: new Uint8Array(pdfOf('/Lang (en)')),
    });
  const [first, second] = [await once(), await once()];
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(await second.json()).toEqual(await first.json());
  expect((await dossier(member)).documents.filter(({ kind }) => kind === 'cv')).toHaveLength(1);
});
