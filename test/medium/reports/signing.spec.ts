import { NOBODY, Transactions, type Scope } from '#libs/platform';
import { correctedBy, ReportVersion } from '#libs/reports';
import { scanOf } from '../../../tools/demonstration/desk.js';
import { PASSWORD, type Person } from '../../../tools/demonstration/cast.js';
import { acceptTexts } from '../../../tools/demonstration/applications.js';
import { aFormingMission, move } from '../../support/factories.js';
import { sql } from '../../support/accounts.js';
import { logOf, refusal } from '../../support/asking.js';
import { fileDrawn } from '../../support/drawn.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  participantsOf,
  accredit,
  aConcludingMission,
  aMissionInSigning,
  aReportInSigning,
  aWrittenReport,
  listed,
  moveReport,
  onDuty,
  send,
  sign,
  TIMES,
  write,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let first: Person;
let second: Person;
beforeAll(async () => {
  house = await openInstallation();
  company = await participantsOf(house, 2);
  [first, second] = company.members as [Person, Person];
});
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

const stateOf = async (missionId: string) =>
  (await company.officer.desk.call.getMission({ params: { id: missionId } })).mission.state;
const signatoriesOf = async (id: string) =>
  (await company.coordinator.desk.call.getReport({ params: { id } })).signatories.map(({ personId }) => personId);

it('asks everyone accredited and on duty to sign, the coordinator first, whoever comes on duty later', async () => {
  const { coordinator } = company;
  const { id: missionId, of } = await aConcludingMission(house, company, [first, coordinator]);
  const { id, signatories } = await aReportInSigning(house, company, missionId);
  expect(signatories.map(({ personId, delegation, ...more }) => [personId, more.coordinator, delegation?.en])).toEqual([
    [coordinator.id, true, 'Republic of Kazakhstan'],
    [first.id, false, 'Republic of Kazakhstan'],
  ]);
  // What they read before they sign is being made, whichever way signing was opened.
  const asked = (await logOf(house, { subjectId: id })).filter(({ what }) => what === 'report.render-asked');
  expect(asked).toMatchObject([{ details: { language: 'ru', version: 1 } }]);
  await onDuty(coordinator, of(second).accreditation);
  await coordinator.desk.call.markDuty({ params: { id: of(first).accreditation }, body: { mark: 'left' } });
  expect(await signatoriesOf(id)).toEqual([coordinator.id, first.id]);
  const { contentDigests } = await coordinator.desk.call.getReport({ params: { id } });
  const body = { contentDigest: contentDigests.ru, password: PASSWORD };
  expect(await refusal(second.desk.call.signReport({ params: { id }, body }))).toMatchObject({ status: 404 });
  expect((await sign(first, id)).report.state).toBe('SIGNING');
});

it('takes the signature of an officer who was accredited as staff of the Secretariat and served', async () => {
  const { coordinator, officer } = company;
  house.setClock(TIMES.nominating);
  const id = await aFormingMission(house, officer, coordinator);
  const { application } = await officer.desk.call.apply({
    params: { id },
    body: { personId: officer.id, category: 'secretariat' },
  });
  await acceptTexts(officer, application.id);
  await officer.desk.call.moveApplication({ params: { id: application.id }, body: { action: 'submit' } });
  await house.secretary.call.moveApplication({ params: { id: application.id }, body: { action: 'endorse' } });
  await house.secretary.call.moveApplication({ params: { id: application.id }, body: { action: 'list' } });
  await listed(company, coordinator, id);
  await coordinator.desk.call.approveList({ params: { id } });
  await move(officer, id, 'accredit');
  const { accreditations } = await send(officer, id);
  for (const { id: each } of accreditations) await accredit({ ...officer, desk: house.secretary }, each);
  await move(officer, id, 'makeReady');
  house.setClock(TIMES.firstDay);
  await move(coordinator, id, 'observe');
  for (const { id: each } of accreditations) await onDuty(coordinator, each);
  house.setClock(TIMES.pollsClosed);
  await move(coordinator, id, 'closeObservation');
  const report = await aReportInSigning(house, company, id);
  expect(report.signatories.map(({ personId }) => personId)).toEqual([coordinator.id, officer.id]);
  await sign(officer, report.id);
  expect((await sign(coordinator, report.id)).report.state).toBe('ADOPTED');
});

/** A mission takes the assembly's settings when it is created: those of the pool have the usual ones. */
async function concludingUnder(mode: string, serving: Person[]) {
  const set = (value: string) =>
    house.secretary.call.changeSetting({ body: { setting: 'adoptionMode', value, source: 'SYNTHETIC' } });
  await set(mode);
  const mission = await aConcludingMission({ ...house, take: () => undefined }, company, serving);
  await set('every-signatory');
  return mission;
}

it('asks the coordinator alone where the coordinator adopts, on paper too, and adopts with that signature', async () => {
  const { coordinator } = company;
  const { id: missionId } = await concludingUnder('coordinator', [first, second]);
  const report = await aReportInSigning(house, company, missionId);
  expect(report).toMatchObject({ adoptionMode: 'coordinator', signatories: [{ personId: coordinator.id }] });
  const body = { contentDigest: report.contentDigests.ru, password: PASSWORD };
  expect(await refusal(first.desk.call.signReport({ params: { id: report.id }, body }))).toMatchObject({ status: 404 });
  expect((await sign(coordinator, report.id)).report).toMatchObject({ state: 'ADOPTED', adoptionMode: 'coordinator' });
});

it('adopts by a majority with the last signature too, by itself, and warns that a coordinator off the list cannot', async () => {
  const { coordinator } = company;
  const { id: missionId } = await concludingUnder('majority', [first, second]);
  const { id } = await aWrittenReport(company, missionId);
  await moveReport(coordinator, id, 'review');
  await moveReport({ desk: house.secretary }, id, 'agree');
  expect((await moveReport(coordinator, id, 'openSigning')).warnings).toMatchObject([
    { code: 'report.coordinator-not-listed', rule: 'R-50' },
  ]);
  await sign(first, id);
  expect(await refusal(moveReport(coordinator, id, 'adopt'))).toMatchObject({ code: 'report.coordinator-unsigned' });
  expect((await sign(second, id)).report.state).toBe('ADOPTED');
  const adopted = (await logOf(house, { subjectId: id })).find(({ action }) => action === 'adopt');
  expect(adopted).toMatchObject({ details: { signed: 2, signatories: 2, unsigned: null } });
});

it('offers the adoption to nobody where everybody must sign', async () => {
  const { coordinator } = company;
  const {
    report: { id },
  } = await aMissionInSigning(house, company, [coordinator, first]);
  await sign(coordinator, id);
  expect(await refusal(moveReport(coordinator, id, 'adopt'))).toMatchObject({ code: 'report.signatures-missing' });
});

it('opens no signing when nobody is on duty', async () => {
  const { id: missionId } = await aConcludingMission(house, company, []);
  const { id } = await aWrittenReport(company, missionId);
  await moveReport(company.coordinator, id, 'review');
  await moveReport({ desk: house.secretary }, id, 'agree');
  expect(await refusal(moveReport(company.coordinator, id, 'openSigning'))).toMatchObject({
    status: 409,
    code: 'report.nobody-to-sign',
    findings: [{ rule: 'R-33' }],
  });
});

it('takes a signature only under the digest of the original text, once, and adopts with the last one', async () => {
  const { coordinator } = company;
  const {
    id: missionId,
    report: { id, contentDigests },
  } = await aMissionInSigning(house, company, [coordinator, first]);
  for (const contentDigest of [contentDigests.en, '0'.repeat(64)]) {
    const call = coordinator.desk.call.signReport({ params: { id }, body: { contentDigest, password: PASSWORD } });
    expect(await refusal(call)).toMatchObject({ status: 409, code: 'report.digest-differs', codes: expect.any(Array) });
  }
  await sign(coordinator, id);
  expect((await refusal(sign(coordinator, id))).codes).toEqual(['report.signed-already']);
  expect(await stateOf(missionId)).toBe('CONCLUDING');
  house.setClock('2026-03-20T18:30:00Z');
  const { report } = await sign(first, id);
  expect(report.state).toBe('ADOPTED');
  expect(report.signatories.map(({ signedAt }) => signedAt)).toEqual([
    new Date(TIMES.pollsClosed).toISOString(),
    '2026-03-20T18:30:00.000Z',
  ]);
  expect(await stateOf(missionId)).toBe('CONCLUDED');
  const moves = (await logOf(house, { subjectId: missionId })).filter(({ what }) => what === 'mission.moved');
  expect(moves.at(-1)).toMatchObject({ action: 'conclude', fromState: 'CONCLUDING', toState: 'CONCLUDED' });
  expect((await refusal(sign(first, id))).codes).toContain('report.not-in-signing');
});

it('R-50 takes a signature at the desk only with the PDF of that text: drawn, and read', async () => {
  const { coordinator } = company;
  const { id: missionId } = await aConcludingMission(house, company, [first, coordinator]);
  const { id } = await aWrittenReport(company, missionId);
  await moveReport(coordinator, id, 'review');
  await moveReport({ desk: house.secretary }, id, 'agree');
  const { report } = await moveReport(coordinator, id, 'openSigning');
  const signing = (fileDigest?: string) => {
    const body = { contentDigest: report.contentDigests.ru, password: PASSWORD, fileDigest };
    return coordinator.desk.call.signReport({ params: { id }, body });
  };
  for (const unread of [undefined, '0'.repeat(64)])
    expect(await refusal(signing(unread))).toMatchObject({ status: 409, codes: ['report.file-not-drawn'] });
  const file = await fileDrawn(report);
  for (const another of [undefined, '0'.repeat(64)])
    expect(await refusal(signing(another))).toMatchObject({ status: 409, codes: ['report.file-not-shown'] });
  expect((await signing(file)).report.signatories.filter(({ signedAt }) => signedAt)).toHaveLength(1);
});

/** How the file to be signed stands for whoever signs, and whether somebody is asked to have it made. */
async function fileOf(id: string, missionId: string, readers = [company.coordinator, company.officer, first]) {
  const { fileToSign } = await first.desk.call.getReport({ params: { id } });
  const asked = [];
  for (const { desk } of readers) {
    const { items } = await desk.call.listTasks({ query: { missionId } });
    asked.push(items.some(({ kind, subjectId }) => kind === 'draw-to-sign' && subjectId === id));
  }
  return { fileToSign, asked };
}
const NOBODY_ASKED = [false, false, false];
/** Whoever draws is asked; whoever only signs waits. */
const ASKED = [true, true, false];

it('R-50 asks for the file to be signed anew where its making was taken back, and tells whoever signs', async () => {
  const { coordinator } = company;
  const { id: missionId } = await aConcludingMission(house, company, [first, coordinator]);
  const { id } = await aWrittenReport(company, missionId);
  await moveReport(coordinator, id, 'review');
  // What was drawn of an agreement that was taken back says something else than what is signed.
  await moveReport({ desk: house.secretary }, id, 'agree');
  await fileDrawn(await coordinator.desk.call.getReport({ params: { id } }));
  await house.secretary.call.correctReport({
    params: { id },
    body: { instead: 'returnToDraft', reason: 'SYNTHETIC', evidence: 'SYNTHETIC' },
  });
  await write(coordinator, { id }, 'voting', 'SYNTHETIC, and more', 'ru', 1);
  await moveReport(coordinator, id, 'review');
  await moveReport({ desk: house.secretary }, id, 'agree');
  await moveReport(coordinator, id, 'openSigning');
  expect(await fileOf(id, missionId)).toEqual({ fileToSign: 'under-way', asked: NOBODY_ASKED });
  const { details } = (await logOf(house, { subjectId: id })).find(({ what }) => what === 'report.render-asked')!;
  await coordinator.desk.call.cancelWork({ params: { id: (details as { renderingId: string }).renderingId } });
  expect(await fileOf(id, missionId)).toEqual({ fileToSign: 'none', asked: ASKED });
  await company.officer.desk.call.askRender({ params: { id }, body: { language: 'ru' } });
  expect(await fileOf(id, missionId)).toEqual({ fileToSign: 'under-way', asked: NOBODY_ASKED });
  await fileDrawn(await coordinator.desk.call.getReport({ params: { id } }));
  expect(await fileOf(id, missionId)).toEqual({ fileToSign: 'drawn', asked: NOBODY_ASKED });
  await sign(first, id);
  expect(await fileOf(id, missionId)).toEqual({ fileToSign: 'drawn', asked: NOBODY_ASKED });
  expect((await sign(coordinator, id)).report).toMatchObject({ state: 'ADOPTED', fileToSign: null });
});

it('R-50 asks for the file to be signed where neither who records the paper may draw nor its author has an account any more', async () => {
  const { coordinator, officer } = company;
  const { id: missionId } = await aConcludingMission(house, company, [first, second]);
  const { id } = await aWrittenReport(company, missionId);
  await moveReport(coordinator, id, 'review');
  await moveReport({ desk: house.secretary }, id, 'agree');
  await house.secretary.call.giveGrant({ body: { personId: first.id, role: 'headquarters', on: missionId } });
  const scanId = await officer.desk.upload('opening.pdf', missionId, scanOf('SYNTHETIC'));
  await sql('UPDATE account SET deactivated_at = now() WHERE person_id = $1', [coordinator.id]);
  const paper = { authorPersonId: coordinator.id, number: 'P-3', date: '2026-03-20', scanId };
  await first.desk.call.moveReport({ params: { id }, body: { action: 'openSigning', paper } });
  expect(await fileOf(id, missionId, [officer, first])).toEqual({ fileToSign: 'none', asked: [true, false] });
});

it('R-55 is shown by the database to nobody but who reads drafts until it is signed, and again once it made way', async () => {
  const { coordinator, officer } = company;
  const { id: missionId } = await aConcludingMission(house, company, [coordinator, first, second]);
  const report = await aWrittenReport(company, missionId);
  const params = { id: report.id };
  await coordinator.desk.call.holdSection({ params: { ...params, language: 'ru', section: 'voting' }, body: {} });
  const [{ versions }] = (await sql<{ versions: string[] }>(
    'SELECT array_agg(id) AS versions FROM report_version WHERE report_id = $1',
    [report.id],
  )) as [{ versions: string[] }];
  /** In which of these tables anything of that version is to be seen. */
  const seenBy = (scope: Partial<Scope>) =>
    house.app.get(Transactions).look({ ...NOBODY, ...scope }, async ({ manager }) => {
      const of = ['artifact', 'signatory', 'dissent', 'absence', 'section_hold'];
      const where: [table: string, is: string][] = [
        ['report_version', 'id = ANY ($1)'],
        ['snapshot', 'mission_id = $2'],
        ...of.map((table): [string, string] => [table, 'version_id = ANY ($1)']),
      ];
      const asked = where.map(
        ([table, is]) => `(SELECT CASE WHEN count(*) > 0 THEN '${table}' END FROM ${table} WHERE ${is})`,
      );
      const [row] = await manager.query<{ seen: string[] }[]>(
        `SELECT array_remove(ARRAY[${asked.join(', ')}], NULL) AS seen WHERE $2::uuid IS NOT NULL`,
        [versions, missionId],
      );
      return row!.seen;
    });
  const written = ['report_version', 'snapshot', 'section_hold'];
  expect(await seenBy({ drafts: [missionId] })).toEqual(written);
  expect(await seenBy({ everyone: true })).toEqual(written);
  // That there is a draft, and how it stands, is known to its observers; what it is made of is not.
  expect(await seenBy({ person: first.id })).toEqual(['report_version']);
  expect(await seenBy({ missions: [missionId] })).toEqual([]);
  expect(await seenBy({})).toEqual([]);

  await moveReport(coordinator, report.id, 'review');
  await moveReport({ desk: house.secretary }, report.id, 'agree');
  const { report: open } = await moveReport(coordinator, report.id, 'openSigning');
  await fileDrawn(open);
  const signed = ['report_version', 'snapshot', 'artifact', 'signatory'];
  expect(await seenBy({})).toEqual(signed);
  const dissent = { ru: null, en: 'SYNTHETIC' };
  const body = { contentDigest: open.contentDigests.ru, password: PASSWORD, dissent };
  await first.desk.call.refuseToSign({ params, body });
  await officer.desk.call.noteAbsence({ params, body: { personId: second.id, reason: 'SYNTHETIC' } });
  expect(await seenBy({})).toEqual([...signed, 'dissent', 'absence']);
  // What made way before it was adopted is read as a draft again; whoever has refused goes on seeing that.
  await coordinator.desk.call.newVersion({ params, body: { reason: 'SYNTHETIC' } });
  expect(await seenBy({})).toEqual(['report_version']);
  expect(await seenBy({ person: first.id })).toEqual(['report_version', 'signatory', 'dissent']);
});

it('takes no signature of somebody who is no longer accredited', async () => {
  const { coordinator, officer } = company;
  const {
    of,
    report: { id },
  } = await aMissionInSigning(house, company, [coordinator, first]);
  await officer.desk.call.moveAccreditation({
    params: { id: of(first).accreditation },
    body: { action: 'revoke', reason: 'SYNTHETIC', authority: 'SYNTHETIC', endedOn: '2026-03-20' },
  });
  expect(await refusal(sign(first, id))).toMatchObject({ codes: ['report.signatory-not-accredited'] });
});

it('records a signature from paper: the author signed, the officer entered', async () => {
  const { coordinator, officer } = company;
  const {
    id: missionId,
    report: { id, contentDigests },
  } = await aMissionInSigning(house, company, [coordinator, first]);
  const scanId = await officer.desk.upload('signature.pdf', missionId, scanOf('SYNTHETIC'));
  const of = (author: Person, enterer: Person) =>
    enterer.desk.call.signReport({
      params: { id },
      body: {
        contentDigest: contentDigests.ru,
        paper: { authorPersonId: author.id, number: 'P-1', date: '2026-03-20', scanId },
      },
    });
  expect(await refusal(of(first, coordinator))).toMatchObject({ status: 403, code: 'paper.not-allowed' });
  expect((await refusal(of(second, officer))).codes).toContain('report.not-a-signatory');
  const { report } = await of(first, officer);
  expect(report.signatories.find(({ personId }) => personId === first.id)).toMatchObject({
    paperDate: '2026-03-20',
    signedAt: new Date(TIMES.pollsClosed).toISOString(),
  });
  const line = (await logOf(house, { subjectId: id })).find(({ what }) => what === 'report.signed');
  expect(line).toMatchObject({ personId: officer.id, paperId: expect.any(String), details: { person: first.id } });
});

it('voids every signature with a new version, which keeps the texts and has another digest', async () => {
  const { coordinator } = company;
  const {
    report: { id, contentDigests },
  } = await aMissionInSigning(house, company, [coordinator, first]);
  await sign(coordinator, id);
  expect((await refusal(moveReport({ desk: house.secretary }, id, 'returnToDraft', 'x'))).code).toBe(
    'report.wrong-state',
  );
  const { report } = await coordinator.desk.call.newVersion({ params: { id }, body: { reason: 'a wrong figure' } });
  expect(report).toMatchObject({ versionNumber: 2, state: 'DRAFT', signatories: [] });
  const bodies = report.texts.map(({ section, body }) => ({ section, body }));
  expect(bodies).toContainEqual({ section: 'voting', body: 'SYNTHETIC voting' });
  expect(report.contentDigests.ru).not.toBe(contentDigests.ru);
  const stale = coordinator.desk.call.signReport({
    params: { id },
    body: { contentDigest: contentDigests.ru, password: PASSWORD },
  });
  expect((await refusal(stale)).codes).toContain('report.not-in-signing');
  const line = (await logOf(house, { subjectId: id })).find(({ action }) => action === 'supersede');
  expect(line).toMatchObject({ toState: 'SUPERSEDED', reason: 'a wrong figure', details: { version: 1 } });
});

it('needs the signature of the coordinator alone under a mission report, even when accreditations have run out', async () => {
  const { coordinator, officer } = company;
  const { id: missionId } = await aConcludingMission(house, company);
  house.setClock('2026-03-28T09:00:00Z');
  await officer.desk.call.recordResults({
    params: { id: missionId },
    body: { resultsOn: '2026-03-27', source: 'SYNTHETIC' },
  });
  const { id, signatories } = await aReportInSigning(house, company, missionId, 'mission-report');
  expect(signatories.map(({ personId }) => personId)).toEqual([coordinator.id]);
  expect((await sign(coordinator, id)).report.state).toBe('ADOPTED');
  expect(await stateOf(missionId)).toBe('CONCLUDING');
});

it('takes a signature still owed when official results have ended every accreditation meanwhile (R-33)', async () => {
  const { coordinator, officer } = company;
  const {
    id: missionId,
    of,
    report: { id },
  } = await aMissionInSigning(house, company, [coordinator, first]);
  house.setClock('2026-03-28T09:00:00Z');
  const body = { resultsOn: '2026-03-27', source: 'SYNTHETIC' };
  await officer.desk.call.recordResults({ params: { id: missionId }, body });
  const { accreditation } = await officer.desk.call.getApplication({ params: { id: of(first).application } });
  expect(accreditation!.state).toBe('EXPIRED');
  expect(await refusal(sign(second, id))).toMatchObject({ status: 404 });
  await sign(coordinator, id);
  expect((await sign(first, id)).report.state).toBe('ADOPTED');
});

it('hides nothing that was adopted while it is corrected, and has it stand again when the correction is given up', async () => {
  const { coordinator } = company;
  const {
    of,
    id: mission,
    report: { id },
  } = await aMissionInSigning(house, company, [coordinator, first]);
  await sign(coordinator, id);
  await sign(first, id);
  // Who has left meanwhile is asked to sign the correction all the same.
  const left = { params: { id: of(first).accreditation }, body: { mark: 'left' } } as const;
  expect((await coordinator.desk.call.markDuty(left)).accreditation.leftAt).not.toBeNull();
  const reissue = (reason: string) =>
    house.secretary.call.newVersion({ params: { id }, body: { reason } }).then(({ report }) => report);
  const read = async ({ desk }: Pick<Person, 'desk'>) => {
    const { versionNumber, state } = await desk.call.getReport({ params: { id } });
    return [versionNumber, state];
  };
  expect(await reissue('a wrong figure')).toMatchObject({ versionNumber: 2, state: 'DRAFT' });
  expect(await read(coordinator)).toEqual([2, 'DRAFT']);
  expect(await read(first)).toEqual([1, 'BEING_CORRECTED']);
  await moveReport(coordinator, id, 'withdraw', 'it was right');
  for (const reader of [coordinator, first]) expect(await read(reader)).toEqual([1, 'ADOPTED']);
  const line = (await logOf(house, { subjectId: id })).filter(({ what }) => what === 'report.moved').at(-1);
  expect(line).toMatchObject({ action: 'undo', fromState: 'BEING_CORRECTED', toState: 'ADOPTED', rules: ['R-53'] });
  // Nor is it hidden where it is by a correction of the record that the successor is given up.
  expect(await reissue('it was wrong')).toMatchObject({ versionNumber: 3, state: 'DRAFT' });
  await moveReport(coordinator, id, 'review');
  const instead = { instead: 'withdraw' as const, reason: 'misread', evidence: 'letter 3' };
  await house.secretary.call.correctReport({ params: { id }, body: instead });
  expect(await read(first)).toEqual([1, 'ADOPTED']);
  expect(await reissue('it was wrong')).toMatchObject({ versionNumber: 4, state: 'DRAFT' });
  expect(await read(first)).toEqual([1, 'BEING_CORRECTED']);
  // It stands to the last signature under its successor, and not a moment longer.
  await moveReport(coordinator, id, 'review');
  await moveReport({ desk: house.secretary }, id, 'agree');
  await moveReport(coordinator, id, 'openSigning');
  await sign(coordinator, id);
  const editions = async () => {
    const view = await coordinator.desk.call.getReport({ params: { id } });
    return view.editions.map(({ number, state }) => [number, state]);
  };
  expect((await editions()).at(-1)).toEqual([1, 'BEING_CORRECTED']);
  await sign(first, id);
  expect(await editions()).toEqual([
    [4, 'ADOPTED'],
    [3, 'WITHDRAWN'],
    [2, 'WITHDRAWN'],
    [1, 'SUPERSEDED'],
  ]);
  // What is told of it says which edition it is.
  const notices = (await first.desk.call.listNotices({ query: { limit: 200 } })).items;
  const adopted = notices.filter(({ kind, missionId }) => kind === 'report-adopted' && missionId === mission);
  expect(adopted.map(({ subject }) => /исправленная редакция 4/.test(subject.ru))).toEqual([true, false]);

  // What was begun and given up between them was never adopted, and so is not what it corrects.
  await house.app.get(Transactions).look({ ...NOBODY, everyone: true }, async ({ manager }) => {
    const [third, , , one] = await manager.find(ReportVersion, { where: { reportId: id }, order: { number: 'DESC' } });
    expect(await correctedBy(manager, third!, 'en')).toMatchObject({ number: 1, adoptedOn: '2026-03-20' });
    expect(await correctedBy(manager, one!, 'en')).toBeNull();
  });
});

it('is adopted on the day that the last paper bears, whenever it was recorded, and on none before the polls closed', async () => {
  const { coordinator, officer } = company;
  const {
    id: missionId,
    report: { id, contentDigests },
  } = await aMissionInSigning(house, company, [coordinator, first]);
  await sign(coordinator, id);
  house.setClock('2026-03-25T09:00:00Z');
  const scanId = await officer.desk.upload('signature.pdf', missionId, scanOf('SYNTHETIC'));
  const on = (date: string) =>
    officer.desk.call.signReport({
      params: { id },
      body: { contentDigest: contentDigests.ru, paper: { authorPersonId: first.id, number: 'P-2', date, scanId } },
    });
  expect(await refusal(on('2026-03-19'))).toMatchObject({ status: 409, codes: ['report.signed-before-polls'] });
  const { report } = await on('2026-03-22');
  expect(report).toMatchObject({ state: 'ADOPTED', adoptedOn: '2026-03-22' });
  expect(report.signatories.map(({ signedAt, paperDate }) => [signedAt, paperDate])).toEqual([
    [new Date(TIMES.pollsClosed).toISOString(), null],
    ['2026-03-25T09:00:00.000Z', '2026-03-22'],
  ]);
});

it('keeps every version readable to whoever could read it, under its number and with its state', async () => {
  const { coordinator } = company;
  const {
    report: { id, contentDigests },
  } = await aMissionInSigning(house, company, [coordinator, first]);
  await sign(coordinator, id);
  await sign(first, id);
  await house.secretary.call.newVersion({ params: { id }, body: { reason: 'a wrong figure' } });
  const editions = async ({ desk }: Pick<Person, 'desk'>, edition?: number) => {
    const report = await desk.call.getReport({ params: { id }, query: { edition } });
    return [report.versionNumber, report.editions.map(({ number, state }) => `${number} ${state}`)];
  };
  expect(await editions(coordinator)).toEqual([2, ['2 DRAFT', '1 BEING_CORRECTED']]);
  expect(await editions(coordinator, 1)).toEqual([1, ['2 DRAFT', '1 BEING_CORRECTED']]);
  expect(await editions(first)).toEqual([1, ['1 BEING_CORRECTED']]);
  expect(await refusal(editions(first, 2))).toMatchObject({ status: 404, code: 'report.not-found' });
  await moveReport(coordinator, id, 'review');
  await moveReport({ desk: house.secretary }, id, 'agree');
  await moveReport(coordinator, id, 'openSigning');
  expect(await editions(first)).toEqual([2, ['2 SIGNING', '1 BEING_CORRECTED']]);
  const before = await first.desk.call.getReport({ params: { id }, query: { edition: 1 } });
  expect([before.contentDigests, before.adoptedOn]).toEqual([contentDigests, '2026-03-20']);
  expect(await editions(second)).toEqual([1, ['1 BEING_CORRECTED']]);
});

it('names who has not signed yet, where results are recorded', async () => {
  const { coordinator, officer } = company;
  const {
    id: missionId,
    report: { id, signatories },
  } = await aMissionInSigning(house, company, [coordinator, first]);
  await sign(coordinator, id);
  house.setClock('2026-03-28T09:00:00Z');
  const body = { resultsOn: '2026-03-27', source: 'SYNTHETIC' };
  const { warnings } = await officer.desk.call.recordResults({ params: { id: missionId }, body });
  const { name } = signatories.find(({ personId }) => personId === first.id)!;
  expect(warnings).toEqual([
    expect.objectContaining({ code: 'mission.signatures-owed', rule: 'R-33', params: { names: name } }),
  ]);
});
