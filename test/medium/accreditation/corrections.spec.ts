import { scanOf } from '../../../tools/demonstration/desk.js';
import { acceptTexts, applyOneself, endorse, list } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { refusal } from '../../support/asking.js';
import { aFormingMission, aMember } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  participantsOf,
  aConcludingMission,
  aReadyMission,
  aSentMission,
  listed,
  send,
  TIMES,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let member: Person;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 1);
  [member] = company.members as [Person];
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const forming = () => aFormingMission(house, company.officer, company.coordinator);
const mend = (id: string, instead: 'endorse' | null) =>
  company.officer.desk.call.correctApplication({ params: { id }, body: { instead, reason: 'misread', evidence: 'x' } });
const withdraw = (id: string) =>
  member.desk.call.moveApplication({ params: { id }, body: { action: 'withdraw', reason: 'SYNTHETIC' } });
const stateOf = async (id: string) => (await company.officer.desk.call.getApplication({ params: { id } })).state;

describe('an endorsement', () => {
  it('that was recorded by mistake and undone does not count', async () => {
    const id = await applyOneself(member, await forming());
    await endorse(company.representative, id);
    expect((await mend(id, null)).application.state).toBe('SUBMITTED');
    expect((await refusal(list(company.officer, id))).codes).toEqual(['application.not-endorsed']);
  });

  it('does not outlast the return of the application to its author', async () => {
    const id = await applyOneself(member, await forming());
    await endorse(company.representative, id);
    const body = { action: 'sendBack' as const, reason: 'a page is missing' };
    await company.officer.desk.call.moveApplication({ params: { id }, body });
    await member.desk.call.moveApplication({ params: { id }, body: { action: 'submit' } });
    expect((await refusal(list(company.officer, id))).codes).toEqual(['application.not-endorsed']);
    await endorse(company.representative, id);
    expect((await list(company.officer, id)).application.state).toBe('LISTED');
  });

  it('counts when it is what a correction says', async () => {
    const { officer, representative } = company;
    const missionId = await forming();
    const id = await applyOneself(member, missionId);
    const scanId = await officer.desk.upload('paper.pdf', missionId, scanOf('SYNTHETIC'));
    const paper = { authorPersonId: representative.id, number: 'P-1', date: '2026-03-01', scanId };
    const body = { action: 'refuseEndorsement' as const, reason: 'SYNTHETIC', paper };
    await officer.desk.call.moveApplication({ params: { id }, body });
    await mend(id, 'endorse');
    expect((await list(officer, id)).application.state).toBe('LISTED');
  });
});

describe('R-14: an endorsement that was taken away by mistake', () => {
  it('counts again when the return is undone, so that the name can be sent', async () => {
    const missionId = await forming();
    const id = await listed(company, member, missionId);
    const { endorsedAt } = await company.officer.desk.call.getApplication({ params: { id } });
    const body = { action: 'sendBack' as const, reason: 'another person was meant' };
    await company.officer.desk.call.moveApplication({ params: { id }, body });
    house.setClock('2026-03-03T09:00:00Z');
    expect((await mend(id, null)).application).toMatchObject({ state: 'LISTED', endorsedAt });
    await company.coordinator.desk.call.approveList({ params: { id: missionId } });
    await send(company.officer, missionId);
    expect(await stateOf(id)).toBe('SENT');
  });

  it('binds to the host’s cut-off only: who was endorsed in time may be endorsed again after a change of the name', async () => {
    const person = await aMember(house, 'KAZ');
    const missionId = await forming();
    const id = await listed(company, person, missionId);
    const returned = await listed(company, member, missionId);
    house.setClock(TIMES.nominationsOver);
    const {
      delegationId: _,
      version,
      id: _id,
      ...rest
    } = await house.secretary.call.getPerson({ params: { id: person.id } });
    const respelt = { ...rest, familyNameLatin: 'Respelt' };
    await house.secretary.call.changePerson({ params: { id: person.id }, body: respelt, ifMatch: version });
    const body = { action: 'sendBack' as const, reason: 'a page is missing' };
    await company.officer.desk.call.moveApplication({ params: { id: returned }, body });
    await member.desk.call.moveApplication({ params: { id: returned }, body: { action: 'submit' } });
    for (const each of [id, returned]) {
      await endorse(company.representative, each);
      expect((await list(company.officer, each)).application.state).toBe('LISTED');
    }
    await company.officer.desk.call.moveApplication({ params: { id }, body });
    house.setClock(TIMES.cutoffPassed);
    const late = person.desk.call.moveApplication({ params: { id }, body: { action: 'submit' } });
    expect((await refusal(late)).codes).toContain('application.deadline-passed');
  });
});

it('R-29: a correction that ends on the list takes the place over, and two people never hold one', async () => {
  const { officer, representative } = company;
  const missionId = await forming();
  const [old, successor] = [member, await aMember(house, 'KAZ')];
  const first = await listed(company, old, missionId);
  const { application } = await representative.desk.call.apply({
    params: { id: missionId },
    body: { personId: successor.id, category: 'member', replaces: first, replaceReason: 'SYNTHETIC' },
  });
  const { id } = application;
  await acceptTexts(successor, id);
  await successor.desk.call.moveApplication({ params: { id }, body: { action: 'submit' } });
  await endorse(representative, id);
  const correct = (of: string, instead: 'list' | null) =>
    officer.desk.call.correctApplication({ params: { id: of }, body: { instead, reason: 'misread', evidence: 'x' } });
  await officer.desk.call.moveApplication({ params: { id }, body: { action: 'sendBack', reason: 'x' } });
  expect((await correct(id, 'list')).application.state).toBe('LISTED');
  expect(await stateOf(first)).toBe('REPLACED');
  expect((await refusal(correct(first, null))).code).toBe('application.no-place');
});

describe('a correction that comes too late', () => {
  it('does not bring an application back beside a newer one of the same person', async () => {
    const missionId = await forming();
    const old = await applyOneself(member, missionId);
    await withdraw(old);
    await applyOneself(member, missionId);
    expect(await refusal(mend(old, null))).toMatchObject({ status: 409, code: 'application.already-live' });
    expect(await stateOf(old)).toBe('WITHDRAWN');
  });

  it('does not bring a name back to the host beside a newer request for the same person', async () => {
    const { id: missionId, of } = await aSentMission(house, company);
    const { application, accreditation } = of(member);
    await withdraw(application);
    await listed(company, member, missionId);
    await company.coordinator.desk.call.approveList({ params: { id: missionId } });
    await send(company.officer, missionId);
    const undo = company.officer.desk.call.correctAccreditation({
      params: { id: accreditation },
      body: { instead: null, reason: 'misread', evidence: 'x' },
    });
    expect(await refusal(undo)).toMatchObject({ status: 409, code: 'application.in-open-batch' });
  });
});

it('does not take the place of one’s own withdrawn application as a way round the deadline', async () => {
  const missionId = await forming();
  const old = await applyOneself(member, missionId);
  await withdraw(old);
  house.setClock(TIMES.nominationsOver);
  const again = member.desk.call.apply({
    params: { id: missionId },
    body: { personId: member.id, category: 'member', replaces: old, replaceReason: 'SYNTHETIC' },
  });
  expect(await refusal(again)).toMatchObject({ status: 403, code: 'permission.missing' });
});

it('does not reopen observation that was closed: with it the figures were frozen', async () => {
  const { id } = await aConcludingMission(house, company);
  const body = { instead: null, reason: 'misread', evidence: 'x' };
  const undo = company.officer.desk.call.correctMission({ params: { id }, body });
  expect(await refusal(undo)).toMatchObject({ status: 409, code: 'correction.final' });
});

it('leaves nobody accredited who withdrew, whatever is corrected about the host’s decision', async () => {
  const { of } = await aReadyMission(house, company);
  const { application, accreditation } = of(member);
  await withdraw(application);
  const undo = company.officer.desk.call.correctAccreditation({
    params: { id: accreditation },
    body: { instead: null, reason: 'misread', evidence: 'x' },
  });
  expect((await refusal(undo)).status).toBe(409);
});
