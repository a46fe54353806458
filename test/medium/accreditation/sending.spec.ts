import { scanOf } from '../../../tools/demonstration/desk.js';
import { acceptTexts, applyOneself, endorse, list } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { logOf, outcome, refusal } from '../../support/asking.js';
import { aFormingMission, aMember, aRepresentative, move } from '../../support/factories.js';
import { openInstallation, type Ground, type TestInstallation } from '../../support/house.js';
import { accredit, participantsOf, listed, send, TIMES, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let first: Person;
let second: Person;
let third: Person;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 3);
  [first, second, third] = company.members as [Person, Person, Person];
});
afterAll(() => house.close());

/** For new missions, and in this one. */
const setNumbers = async (id: string, value: string) => {
  const { call } = house.secretary;
  await call.changeSetting({ body: { setting: 'registrationNumbers', value, source: 'SYNTHETIC' } });
  await call.adoptSettings({ params: { id }, body: { reason: 'SYNTHETIC', source: 'SYNTHETIC' } });
};

const forming = (ground: Ground = house) => {
  house.setClock(TIMES.nominating);
  return aFormingMission(ground, company.officer, company.coordinator);
};
const approve = async (id: string) => {
  const { mission } = await company.coordinator.desk.call.approveList({ params: { id } });
  if (mission.state === 'FORMING') await move(company.officer, id, 'accredit');
};
const moveTo = (id: string, action: 'list' | 'waitlist' | 'withdraw') =>
  company.officer.desk.call.moveApplication({ params: { id }, body: { action, reason: 'SYNTHETIC' } });

type Quota = 'totalCap' | 'delegationQuota';
/** A mission takes the settings of its first day with it, so they are put back at once. */
const withQuota = async (setting: Quota) => {
  const set = (value: number) => house.secretary.call.changeSetting({ body: { setting, value, source: 'SYNTHETIC' } });
  await set(1);
  try {
    return await forming({ ...house, take: () => undefined });
  } finally {
    await set(0);
  }
};
const endorsed = async (person: Person, representative: Person, missionId: string) => {
  const id = await applyOneself(person, missionId);
  await endorse(representative, id);
  return id;
};

describe('a quota', () => {
  it('of the mission keeps the next one waiting until a place is free', async () => {
    const missionId = await withQuota('totalCap');
    const [one, two] = [
      await endorsed(first, company.representative, missionId),
      await endorsed(second, company.representative, missionId),
    ];
    expect((await refusal(moveTo(one, 'waitlist'))).codes).toEqual(['application.place-free']);
    await moveTo(one, 'list');
    expect(await refusal(moveTo(two, 'list'))).toMatchObject({
      codes: ['application.no-place'],
      findings: [{ rule: 'R-17' }],
    });
    expect((await moveTo(two, 'waitlist')).application.state).toBe('WAITLISTED');
    await moveTo(one, 'withdraw');
    const { state } = await company.officer.desk.call.getApplication({ params: { id: two } });
    expect(state).toBe('LISTED');
  });

  it('of a delegation leaves the places of the others alone', async () => {
    const missionId = await withQuota('delegationQuota');
    const tajik = await aRepresentative(house, 'TJK');
    const guest = await aMember(house, 'TJK');
    const [one, two, other] = [
      await endorsed(first, company.representative, missionId),
      await endorsed(second, company.representative, missionId),
      await endorsed(guest, tajik, missionId),
    ];
    const told = [];
    for (const id of [one, two, other]) told.push(await outcome(moveTo(id, 'list')));
    expect(told).toEqual(['granted', 'application.no-place', 'granted']);
  });
});

const byConsent = (evidenceId: string) => ({
  sentOn: '2026-03-14',
  lateConsent: { text: 'letter 7', evidenceId },
});

describe('a batch', () => {
  it('is numbered, takes the listed and nobody twice, and keeps its list whatever becomes of its names', async () => {
    const missionId = await forming();
    await listed(company, first, missionId);
    expect((await refusal(send(company.officer, missionId))).codes).toEqual(['application.list-not-approved']);
    await approve(missionId);
    const one = await send(company.officer, missionId);
    expect(one).toMatchObject({ number: 1, channel: 'direct', accreditations: [{ state: 'REQUESTED' }] });
    expect((await refusal(send(company.officer, missionId))).code).toBe('application.nobody-to-send');
    const again = send(company.officer, missionId, [one.accreditations[0]!.applicationId]);
    expect((await refusal(again)).codes).toContain('application.in-open-batch');
    await listed(company, second, missionId);
    // A list with a new name is another list.
    expect((await refusal(send(company.officer, missionId))).codes).toEqual(['application.list-not-approved']);
    await approve(missionId);
    const two = await send(company.officer, missionId);
    expect(two.number).toBe(2);
    await first.desk.call.moveApplication({
      params: { id: one.accreditations[0]!.applicationId },
      body: { action: 'withdraw', reason: 'SYNTHETIC' },
    });
    const { items } = await company.officer.desk.call.listBatches({ params: { id: missionId } });
    const names = items.map(({ number, accreditations }) => [number, ...accreditations.map(({ state }) => state)]);
    expect(names).toEqual([
      [1, 'CANCELLED_ON_REQUEST'],
      [2, 'REQUESTED'],
    ]);
  });

  it('goes as a whole or not at all', async () => {
    const missionId = await forming();
    const ready = await listed(company, first, missionId);
    const unready = await applyOneself(second, missionId);
    await approve(missionId);
    expect((await refusal(send(company.officer, missionId, [ready, unready]))).code).toBe('application.wrong-state');
    expect((await company.officer.desk.call.listBatches({ params: { id: missionId } })).items).toEqual([]);
    expect((await company.officer.desk.call.getApplication({ params: { id: ready } })).state).toBe('LISTED');
  });

  it('goes after the cut-off only with the host’s consent, which is kept (R-25)', async () => {
    const missionId = await forming();
    await listed(company, first, missionId);
    await approve(missionId);
    const early = await company.officer.desk.upload('early.pdf', missionId, scanOf('SYNTHETIC'));
    const needless = { ...byConsent(early), sentOn: '2026-03-02' };
    expect(
      (await refusal(company.officer.desk.call.sendBatch({ params: { id: missionId }, body: needless }))).code,
    ).toBe('batch.consent-early');
    house.setClock(TIMES.cutoffPassed);
    expect(await refusal(send(company.officer, missionId))).toMatchObject({
      codes: ['application.cutoff-passed'],
      findings: [{ rule: 'R-25' }],
    });
    const evidenceId = await company.officer.desk.upload('consent.pdf', missionId, scanOf('SYNTHETIC'));
    const unproved = company.officer.desk.call.sendBatch({ params: { id: missionId }, body: byConsent(missionId) });
    expect((await refusal(unproved)).code).toBe('file.not-found');
    const body = byConsent(evidenceId);
    const batch = await company.officer.desk.call.sendBatch({ params: { id: missionId }, body });
    expect(batch).toMatchObject({
      lateConsent: 'letter 7',
      lateConsentEvidenceId: evidenceId,
      accreditations: [{ state: 'REQUESTED' }],
    });
    const line = (await logOf(house, { missionId })).find(({ what }) => what === 'batch.sent');
    expect(line).toMatchObject({ details: { lateConsent: 'letter 7', names: 1 } });
  });

  it('goes under a number of the register: the next one, or one that no other letter bears', async () => {
    const missionId = await forming();
    await listed(company, first, missionId);
    await approve(missionId);
    const { call } = company.officer.desk;
    const { number: taken } = (await call.listPapers({ params: { id: missionId }, query: {} })).items[0]!;
    const go = (reference?: string, sentOn = '2026-03-02') =>
      call.sendBatch({ params: { id: missionId }, body: { sentOn, reference } });
    expect(taken).toMatch(/^ИСХ-2026/);
    expect(await refusal(go(taken!))).toMatchObject({ status: 409, code: 'registration.number-taken' });
    expect((await refusal(go(undefined, '2026-03-03'))).code).toBe('day.in-future');
    await setNumbers(missionId, 'entered');
    try {
      expect((await refusal(go())).code).toBe('registration.number-missing');
    } finally {
      await setNumbers(missionId, 'assigned');
    }
    expect((await go()).reference).toMatch(/^ИСХ-2026/);
    await listed(company, second, missionId);
    await approve(missionId);
    expect((await go('01-07/12')).reference).toBe('01-07/12');
    const { items } = await call.listPapers({ params: { id: missionId }, query: { kind: 'covering-letter' } });
    expect(items.map(({ number }) => number)).not.toContain(taken);
  });

  it('does not carry the name of somebody whose mandate ended after the listing', async () => {
    const person = await aMember(house, 'KAZ');
    const missionId = await forming();
    await listed(company, person, missionId);
    await approve(missionId);
    const { items } = await house.secretary.call.readLog({ query: { subjectId: person.id } });
    const mandateId = items.find(({ what }) => what === 'mandate.set')!.details.mandateId as string;
    const body = { validUntil: '2026-03-02', reason: 'SYNTHETIC' };
    await house.secretary.call.endMandate({ params: { id: mandateId }, body });
    expect((await refusal(send(company.officer, missionId))).codes).toEqual(['application.mandate-over']);
  });
});

const replace = (by: Person, missionId: string, personId: string, replaces: string) =>
  by.desk.call.apply({
    params: { id: missionId },
    body: { personId, category: 'member', replaces, replaceReason: 'SYNTHETIC' },
  });

describe('a replacement', () => {
  it('links the new person to the old one, who is taken back from the host; then walks the whole way (R-29)', async () => {
    const { officer, representative } = company;
    const missionId = await forming();
    const old = await listed(company, first, missionId);
    await approve(missionId);
    const { accreditations } = await send(officer, missionId);
    await accredit(officer, accreditations[0]!.id);
    const { application } = await replace(representative, missionId, third.id, old);
    expect(application).toMatchObject({ replaces: old, state: 'DRAFT' });
    const oldNow = () => officer.desk.call.getApplication({ params: { id: old } });
    expect((await refusal(list(officer, application.id))).codes).toContain('application.not-endorsed');
    await acceptTexts(third, application.id);
    await third.desk.call.moveApplication({ params: { id: application.id }, body: { action: 'submit' } });
    await endorse(representative, application.id);
    // Until there is somebody to send instead, the host keeps the name.
    expect(await oldNow()).toMatchObject({ state: 'SENT', accreditation: { state: 'ACCREDITED' } });
    await list(officer, application.id);
    expect(await oldNow()).toMatchObject({
      state: 'REPLACED',
      accreditation: { state: 'CANCELLED_ON_REQUEST', reason: 'SYNTHETIC' },
    });
  });

  it('is possible after the delegations’ own deadline, and no longer after the host’s cut-off (R-29)', async () => {
    const { officer, representative } = company;
    const missionId = await forming();
    const one = await listed(company, first, missionId);
    const two = await listed(company, second, missionId);
    await approve(missionId);
    await send(officer, missionId);
    house.setClock(TIMES.nominationsOver);
    const { application } = await replace(representative, missionId, third.id, one);
    await acceptTexts(third, application.id);
    await third.desk.call.moveApplication({ params: { id: application.id }, body: { action: 'submit' } });
    await endorse(representative, application.id);
    await list(officer, application.id);
    await approve(missionId);
    expect((await send(officer, missionId)).number).toBe(2);
    const other = await aMember(house, 'KAZ');
    const { application: endorsedInTime } = await replace(representative, missionId, other.id, two);
    const { id } = endorsedInTime;
    await acceptTexts(other, id);
    await other.desk.call.moveApplication({ params: { id }, body: { action: 'submit' } });
    await endorse(representative, id);
    const late = await aMember(house, 'KAZ');
    expect((await refusal(applyOneself(late, missionId))).codes).toEqual(['application.deadline-passed']);
    house.setClock(TIMES.cutoffPassed);
    expect((await refusal(replace(representative, missionId, late.id, two))).codes).toContain(
      'application.deadline-passed',
    );
    const stateOf = async (of: string) => (await officer.desk.call.getApplication({ params: { id: of } })).state;
    expect(await stateOf(two)).toBe('SENT');
    // the host may consent to the late change of hands, and there is evidence of it.
    expect((await refusal(list(officer, id))).codes).toEqual(['application.cutoff-passed']);
    const evidenceId = await officer.desk.upload('consent.pdf', missionId, scanOf('SYNTHETIC'));
    const listLate = (evidence: string, action: 'list' | 'withdraw' = 'list') =>
      officer.desk.call.moveApplication({
        params: { id },
        body: { action, lateConsent: { text: 'letter 9', evidenceId: evidence }, reason: 'SYNTHETIC' },
      });
    expect((await refusal(listLate(missionId))).code).toBe('file.not-found');
    expect((await refusal(listLate(evidenceId, 'withdraw'))).status).toBe(400);
    await listLate(evidenceId);
    expect([await stateOf(id), await stateOf(two)]).toEqual(['LISTED', 'REPLACED']);
    const listing = (await logOf(house, { subjectId: id })).find(({ action }) => action === 'list');
    expect(listing).toMatchObject({ details: { lateConsent: { text: 'letter 9', evidenceId } } });
  });
});
