import type { Person } from '../../../tools/demonstration/cast.js';
import { logOf, outcome, refusal } from '../../support/asking.js';
import { aMember, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  accredit,
  participantsOf,
  aReadyMission,
  aSentMission,
  onDuty,
  TIMES,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let member: Person;
beforeAll(async () => {
  house = await openInstallation();
  company = await participantsOf(house, 3);
  [member] = company.members as [Person];
});
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

const decide = (
  { desk }: Pick<Person, 'desk'>,
  id: string,
  action: 'refuse' | 'revoke' | 'recall' | 'expire' | 'returnForDocs' | 'resubmit' | 'cancelOnRequest',
  reason?: string,
) =>
  desk.call.moveAccreditation({
    params: { id },
    body: { action, reason, ...(action === 'revoke' || action === 'recall' ? END : {}) },
  });
const END = { authority: 'SYNTHETIC', endedOn: '2026-03-02' };
const GRANT = { actNumber: 'A-1', actDate: '2026-03-02', certificateNumber: 'C-1', validFrom: '2026-03-02' };
const grant = (id: string, fields: Partial<typeof GRANT> & { validUntil?: string }) =>
  company.officer.desk.call.moveAccreditation({ params: { id }, body: { action: 'accredit', ...fields } });

it('accredits only with the host’s act, the certificate and its validity in the right order', async () => {
  const { of } = await aSentMission(house, company);
  const { accreditation: id } = of(member);
  for (const missing of Object.keys(GRANT)) {
    const { [missing as keyof typeof GRANT]: _, ...rest } = GRANT;
    expect(await refusal(grant(id, rest))).toMatchObject({ status: 400, issues: [{ path: 'action' }] });
  }
  expect(await refusal(grant(id, { ...GRANT, validUntil: '2026-03-01' }))).toMatchObject({
    status: 409,
    codes: ['accreditation.validity-reversed'],
    findings: [{ rule: 'R-31' }],
  });
  const { accreditation } = await grant(id, { ...GRANT, validUntil: '2026-03-31' });
  expect(accreditation).toMatchObject({ ...GRANT, state: 'ACCREDITED', validUntil: '2026-03-31' });
});

it('takes what the Secretariat does not know of the act for unknown, not for forgotten', async () => {
  const { of } = await aSentMission(house, company);
  const body = { action: 'accredit' as const, actNumber: null, actDate: null, certificateNumber: null };
  const params = { id: of(member).accreditation };
  const { moveAccreditation } = company.officer.desk.call;
  expect(await refusal(moveAccreditation({ params, body }))).toMatchObject({ issues: [{ path: 'action' }] });
  const { accreditation } = await moveAccreditation({ params, body: { ...body, validFrom: '2026-03-02' } });
  expect(accreditation).toMatchObject({ state: 'ACCREDITED', actNumber: null, actDate: null, certificateNumber: null });
});

it('ends a person’s part in different ways, which stay different', async () => {
  const { officer } = company;
  const { of } = await aReadyMission(house, company);
  const [one, two, three] = company.members.map((person) => of(person)) as [Ids, Ids, Ids];
  const lawful = { revoke: decide(officer, one.accreditation, 'revoke', 'a breach') };
  expect((await lawful.revoke).accreditation.state).toBe('REVOKED_BY_HOST');
  expect((await refusal(decide(officer, two.accreditation, 'recall', 'x'))).code).toBe('permission.missing');
  const recalled = await decide({ desk: house.secretary }, two.accreditation, 'recall', 'conduct');
  expect(recalled.accreditation).toMatchObject({ state: 'RECALLED_BY_PA', reason: 'conduct' });
  await company.members[2]!.desk.call.moveApplication({
    params: { id: three.application },
    body: { action: 'withdraw', reason: 'illness' },
  });
  const gone = await officer.desk.call.getApplication({ params: { id: three.application } });
  expect(gone).toMatchObject({
    state: 'WITHDRAWN',
    accreditation: { state: 'CANCELLED_ON_REQUEST', reason: 'illness' },
  });
  expect((await officer.desk.call.getApplication({ params: { id: one.application } })).state).toBe('SENT');
  for (const { accreditation } of [one, two, three]) {
    expect((await refusal(decide(officer, accreditation, 'revoke', 'x'))).codes).toContain('accreditation.wrong-state');
    expect(await refusal(onDuty(company.coordinator, accreditation))).toMatchObject({
      status: 409,
      codes: ['accreditation.not-accredited'],
      findings: [{ rule: 'R-33' }],
    });
  }
});
type Ids = { application: string; accreditation: string };

it('is asked back by the sender together with the application', async () => {
  const { of } = await aReadyMission(house, company);
  const { application, accreditation } = of(member);
  await decide(company.officer, accreditation, 'cancelOnRequest', 'the sender asked');
  expect(await company.officer.desk.call.getApplication({ params: { id: application } })).toMatchObject({
    state: 'WITHDRAWN',
    accreditation: { state: 'CANCELLED_ON_REQUEST' },
  });
});

it('goes back to the host when documents were missing, and needs a reason for what ends a hope', async () => {
  const { of } = await aSentMission(house, company);
  const { accreditation: id } = of(member);
  expect(await refusal(decide(company.officer, id, 'refuse'))).toMatchObject({ status: 400, code: 'reason.missing' });
  const { accreditation } = await decide(company.officer, id, 'returnForDocs', 'no photo');
  expect(accreditation.state).toBe('RETURNED_FOR_DOCS');
  expect((await refusal(accredit(company.officer, id))).codes).toContain('accreditation.wrong-state');
  await decide(company.officer, id, 'resubmit');
  expect((await accredit(company.officer, id)).accreditation.state).toBe('ACCREDITED');
});

it('warns when somebody is accredited whose mandate has ended, and keeps the warning on record', async () => {
  const { id: missionId, of } = await aSentMission(house, company);
  const person = company.members[2]!;
  const { items } = await house.secretary.call.readLog({ query: { subjectId: person.id } });
  const mandateId = items.find(({ what }) => what === 'mandate.set')!.details.mandateId as string;
  const end = (validUntil: string) =>
    house.secretary.call.endMandate({ params: { id: mandateId }, body: { validUntil, reason: 'x' } });
  await end('2026-03-02');
  const { warnings } = await accredit(company.officer, of(person).accreditation);
  expect(warnings).toEqual([expect.objectContaining({ code: 'accreditation.mandate-over', rule: 'R-19' })]);
  const line = (await logOf(house, { missionId })).findLast(({ action }) => action === 'accredit');
  expect(line!.rules).toEqual(['R-19']);
  await end('2030-01-01');
});

it('corrects what was entered wrongly: the right value stands, the log keeps both, and it is no revocation', async () => {
  const { of } = await aSentMission(house, company);
  const { accreditation: id } = of(member);
  await grant(id, { ...GRANT, certificateNumber: 'WRONG' });
  const correct = (instead: 'accredit' | 'refuse' | null, fields = {}) =>
    company.officer.desk.call.correctAccreditation({
      params: { id },
      body: { instead, reason: 'misread', evidence: 'the certificate', ...fields },
    });
  expect((await refusal(correct('accredit'))).status).toBe(400);
  const { accreditation } = await correct('accredit', { ...GRANT, certificateNumber: 'RIGHT' });
  expect(accreditation).toMatchObject({ state: 'ACCREDITED', certificateNumber: 'RIGHT' });
  const moves = (await logOf(house, { subjectId: id })).filter(({ what }) => what === 'accreditation.moved');
  expect(moves.at(-1)).toMatchObject({
    corrects: moves.at(-2)!.id,
    rules: ['R-59'],
    reason: 'misread',
    details: {
      before: { certificateNumber: 'WRONG' },
      after: { certificateNumber: 'RIGHT' },
      evidence: 'the certificate',
    },
  });
  const refused = await correct('refuse');
  expect(refused.accreditation).toMatchObject({ state: 'REFUSED', certificateNumber: null, reason: 'misread' });
});

it('R-59: what is undone leaves the host’s act and the certificate as they stood before', async () => {
  const { of } = await aSentMission(house, company);
  const { accreditation: id } = of(member);
  await grant(id, { ...GRANT, validUntil: '2026-03-31' });
  const undo = () =>
    company.officer.desk.call.correctAccreditation({
      params: { id },
      body: { instead: null, reason: 'misread', evidence: 'the letter' },
    });
  await decide(company.officer, id, 'revoke', 'a breach');
  const stands = { ...GRANT, validUntil: '2026-03-31', state: 'ACCREDITED', authority: null, endedOn: null };
  expect((await undo()).accreditation).toMatchObject(stands);
  await decide(company.officer, id, 'revoke', 'a breach');
  const { accreditation } = await house.secretary.call.correctAccreditation({
    params: { id },
    body: { instead: 'recall', reason: 'misread', evidence: 'the letter', ...END },
  });
  expect(accreditation).toMatchObject({ ...GRANT, ...END, state: 'RECALLED_BY_PA' });
  expect((await undo()).accreditation).toMatchObject(stands);
});

it('R-27: a withdrawal says nothing of the certificate', async () => {
  const { of } = await aReadyMission(house, company);
  const { accreditation: id } = of(member);
  const cancel = (fields: object) =>
    member.desk.call.moveAccreditation({
      params: { id },
      body: { action: 'cancelOnRequest', reason: 'illness', ...fields },
    });
  for (const field of [{ certificateNumber: 'C-X' }, { validUntil: '2027-01-01' }, { actNumber: 'A-X' }])
    expect(await refusal(cancel(field))).toMatchObject({ status: 400, issues: [{ path: Object.keys(field)[0] }] });
  expect((await cancel({})).accreditation).toMatchObject({ state: 'CANCELLED_ON_REQUEST' });
});

it('R-27: nobody records or corrects a decision about himself, and nobody else needs to wait for him', async () => {
  const person = await aMember(house, 'KAZ');
  const { of } = await aSentMission(house, { ...company, members: [person] });
  const { application, accreditation: id } = of(person);
  const role = { role: 'secretariatOfficer' as const, on: null, validFrom: '2022-03-17' };
  await house.secretary.call.giveGrant({ body: { personId: person.id, ...role } });
  expect((await refusal(accredit(person, id))).codes).toEqual(['accreditation.own-matter']);
  await decide(company.officer, id, 'returnForDocs', 'no photo');
  const mend = { instead: null, reason: 'misread', evidence: 'x' };
  const corrections = [
    person.desk.call.correctAccreditation({ params: { id }, body: mend }),
    person.desk.call.correctApplication({ params: { id: application }, body: mend }),
  ];
  for (const own of corrections) expect((await refusal(own)).code).toBe('correction.own-matter');
  const { accreditation } = await company.officer.desk.call.correctAccreditation({ params: { id }, body: mend });
  expect(accreditation.state).toBe('REQUESTED');
});

it('R-19, R-21: a name that came back for documents goes to the host again only if it may be sent', async () => {
  const person = await aMember(house, 'KAZ');
  const { of } = await aSentMission(house, { ...company, members: [person] });
  const { application, accreditation: id } = of(person);
  await decide(company.officer, id, 'returnForDocs', 'no photo');
  await company.officer.desk.call.raiseConflict({ params: { id: application }, body: { statement: 'SYNTHETIC' } });
  const { items } = await house.secretary.call.readLog({ query: { subjectId: person.id } });
  const mandateId = items.find(({ what }) => what === 'mandate.set')!.details.mandateId as string;
  const end = { validUntil: '2026-03-02', reason: 'x' };
  await house.secretary.call.endMandate({ params: { id: mandateId }, body: end });
  const again = await refusal(decide(company.officer, id, 'resubmit'));
  expect(again.codes.toSorted()).toEqual(['application.conflict-open', 'application.mandate-over']);
});

it('ends every accreditation with the official results, which cannot lie in the future (R-31)', async () => {
  const { officer, coordinator } = company;
  const { id, of } = await aReadyMission(house, company);
  const dated = (person: Person, fields: { validFrom?: string; validUntil?: string }) =>
    officer.desk.call.correctAccreditation({
      params: { id: of(person).accreditation },
      body: { instead: 'accredit', reason: 'x', evidence: 'x', ...GRANT, certificateNumber: person.id, ...fields },
    });
  await decide(officer, of(member).accreditation, 'revoke', 'x');
  await dated(company.members[1]!, { validUntil: '2026-03-20' });
  await dated(company.members[2]!, { validFrom: '2026-03-22' });
  const results = (resultsOn: string) =>
    officer.desk.call.recordResults({ params: { id }, body: { resultsOn, source: 'SYNTHETIC' } });
  expect((await refusal(decide(officer, of(coordinator).accreditation, 'expire'))).codes).toEqual([
    'accreditation.results-not-official',
  ]);
  house.setClock(TIMES.nextDay);
  expect((await refusal(results('2026-03-22'))).code).toBe('mission.results-in-future');
  await results('2026-03-21');
  const { items } = await officer.desk.call.listBatches({ params: { id } });
  const states = items.flatMap(({ accreditations }) => accreditations.map(({ state }) => state));
  expect(states.toSorted()).toEqual(['EXPIRED', 'EXPIRED', 'EXPIRED', 'REVOKED_BY_HOST']);
  const days = items[0]!.accreditations.map(({ state, validFrom, validUntil, reason }) => [
    state,
    validFrom,
    validUntil,
    reason,
  ]);
  expect(days).toEqual(
    expect.arrayContaining([
      ['EXPIRED', '2026-03-02', '2026-03-20', '@results-official'],
      ['EXPIRED', '2026-03-22', '2026-03-22', '@results-official'],
      ['EXPIRED', '2026-03-02', '2026-03-21', '@results-official'],
    ]),
  );
});

it('takes every name back from the host when the mission is cancelled', async () => {
  const { id } = await aSentMission(house, company);
  await accredit(
    company.officer,
    (await company.officer.desk.call.listBatches({ params: { id } })).items[0]!.accreditations[0]!.id,
  );
  await move(company.officer, id, 'cancel', 'the invitation was withdrawn');
  const { items } = await company.officer.desk.call.listBatches({ params: { id } });
  const states = new Set(items.flatMap(({ accreditations }) => accreditations.map(({ state }) => state)));
  expect([...states]).toEqual(['CANCELLED_ON_REQUEST']);
  expect(items[0]!.accreditations[0]!.reason).toBe('@mission-cancelled');
  // what is over is not written anew.
  const { applicationId } = items[0]!.accreditations[0]!;
  const raise = company.officer.desk.call.raiseConflict({
    params: { id: applicationId },
    body: { statement: 'SYNTHETIC' },
  });
  expect(await outcome(raise)).toBe('mission.over');
});
