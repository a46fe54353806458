import { applyOneself, endorse, list } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { refusal } from '../../support/asking.js';
import { aFormingMission } from '../../support/factories.js';
import { openHouse, type House } from '../../support/house.js';
import {
  aCompany,
  aConcludingMission,
  aReadyMission,
  aSentMission,
  listed,
  send,
  TIMES,
  type Company,
} from '../../support/ready.js';

let house: House;
let company: Company;
let member: Person;
beforeAll(async () => {
  house = await openHouse();
  company = await aCompany(house, 1);
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
    const scanId = await officer.desk.upload('paper.pdf', missionId, Buffer.from('%PDF-1.4\n'));
    const paper = { authorPersonId: representative.id, number: 'P-1', date: '2026-03-01', scanId };
    const body = { action: 'refuseEndorsement' as const, reason: 'SYNTHETIC', paper };
    await officer.desk.call.moveApplication({ params: { id }, body });
    await mend(id, 'endorse');
    expect((await list(officer, id)).application.state).toBe('LISTED');
  });
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
