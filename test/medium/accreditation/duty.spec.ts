import type { Person } from '../../../tools/demonstration/cast.js';
import { logOf, outcome, refusal } from '../../support/asking.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  aConcludingMission,
  aReadyMission,
  aReportInSigning,
  aSentMission,
  onDuty,
  participantsOf,
  sign,
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

const GRANT = { actNumber: 'A-1', actDate: '2026-03-02', certificateNumber: 'C-1', validFrom: '2026-03-02' };
const grant = (id: string, fields: Partial<typeof GRANT> & { validUntil?: string }) =>
  company.officer.desk.call.moveAccreditation({ params: { id }, body: { action: 'accredit', ...fields } });

it('takes arrival and departure later, each with its own time, in their order and not before the certificate', async () => {
  const { of } = await aReadyMission(house, company);
  const id = of(member).accreditation;
  const mark = (name: 'arrived' | 'on-duty' | 'left', at?: string) =>
    company.officer.desk.call.markDuty({ params: { id }, body: { mark: name, at } });
  house.setClock(TIMES.nextDay);
  await mark('on-duty', '2026-03-18T06:00:00.000Z');
  await mark('left', '2026-03-20T20:00:00.000Z');
  const { accreditation } = await mark('arrived', '2026-03-17T18:30:00.000Z');
  expect(accreditation).toMatchObject({
    arrivedAt: '2026-03-17T18:30:00.000Z',
    onDutyFrom: '2026-03-18T06:00:00.000Z',
    leftAt: '2026-03-20T20:00:00.000Z',
  });
  expect((await refusal(mark('arrived', '2026-03-19T08:00:00.000Z'))).code).toBe('duty.reversed');
  expect((await refusal(mark('left', '2026-03-22T08:00:00.000Z'))).code).toBe('duty.in-future');
  expect((await refusal(mark('arrived', '2026-03-01T08:00:00.000Z'))).code).toBe('accreditation.not-accredited');
  const lines = await logOf(house, { subjectId: id });
  expect(lines.find(({ what }) => what === 'accreditation.duty-marked')).toMatchObject({
    domainTime: new Date(TIMES.nextDay).toISOString(),
    details: { mark: expect.any(String), at: expect.any(String) },
  });
});

it('takes a departure after the conclusion was adopted and the certificate has ended, until the mission is closed (R-09)', async () => {
  const { id: missionId, of } = await aConcludingMission(house, company);
  const report = await aReportInSigning(house, company, missionId);
  for (const person of [company.coordinator, ...company.members]) await sign(person, report.id);
  const id = of(member).accreditation;
  const mark = (name: 'on-duty' | 'left', at?: string) =>
    company.officer.desk.call.markDuty({ params: { id }, body: { mark: name, at } });
  house.setClock('2026-03-28T09:00:00Z');
  const results = { resultsOn: '2026-03-20', source: 'SYNTHETIC' };
  await company.officer.desk.call.recordResults({ params: { id: missionId }, body: results });
  expect((await refusal(mark('on-duty'))).codes).toContain('application.mission-not-under-way');
  expect((await refusal(mark('left'))).codes).toEqual(['duty.outside-mission']);
  const { accreditation } = await mark('left', '2026-03-21T09:00:00.000Z');
  expect(accreditation).toMatchObject({ state: 'EXPIRED', leftAt: '2026-03-21T09:00:00.000Z' });
});

it('marks the arrival and the duty of those accredited, by those who may', async () => {
  const { of } = await aReadyMission(house, company);
  const { accreditation: id } = of(member);
  house.setClock(TIMES.firstDay);
  expect((await refusal(onDuty(member, id))).status).toBe(403);
  const { accreditation } = await onDuty(company.coordinator, id);
  expect(accreditation.onDutyFrom).toBe(new Date(TIMES.firstDay).toISOString());
});

it('puts nobody on duty before or after the days of the certificate (R-33)', async () => {
  const { of } = await aSentMission(house, company);
  const { accreditation: id } = of(member);
  await grant(id, { ...GRANT, validFrom: '2026-03-17', validUntil: '2026-03-18' });
  const told = [];
  for (const day of ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19']) {
    house.setClock(`${day}T09:00:00Z`);
    told.push(await outcome(onDuty(company.coordinator, id)));
  }
  expect(told).toEqual(['accreditation.not-accredited', 'granted', 'granted', 'accreditation.not-accredited']);
});

it('takes a mark back at once: what stood before stands again, for who made it and before anything else is recorded', async () => {
  const { of } = await aReadyMission(house, company);
  const id = of(member).accreditation;
  const mark = (person: Person, at?: string) =>
    person.desk.call.markDuty({ params: { id }, body: { mark: 'arrived', at } });
  const takeBack = (person: Person, ifMatch?: number) =>
    person.desk.call.takeBackDuty({ params: { id }, ...(ifMatch !== undefined && { ifMatch }) });
  house.setClock('2026-03-17T18:00:00Z');
  expect((await refusal(takeBack(company.coordinator))).code).toBe('duty.not-just-marked');
  await mark(company.coordinator, '2026-03-17T15:00:00.000Z');
  const second = await mark(company.coordinator, '2026-03-17T16:00:00.000Z');
  expect((await refusal(takeBack(company.officer))).code).toBe('duty.not-just-marked');
  expect((await refusal(takeBack(member))).status).toBe(403);
  const { accreditation } = await takeBack(company.coordinator, second.accreditation.version);
  expect(accreditation.arrivedAt).toBe('2026-03-17T15:00:00.000Z');
  // Only the last one, and once.
  expect((await refusal(takeBack(company.coordinator))).code).toBe('duty.not-just-marked');
  const third = await mark(company.coordinator, '2026-03-17T17:00:00.000Z');
  expect((await refusal(takeBack(company.coordinator, third.accreditation.version - 1))).code).toBe('version.stale');
  house.setClock('2026-03-17T18:16:00Z');
  expect((await refusal(takeBack(company.coordinator))).code).toBe('duty.not-just-marked');
  const lines = await logOf(house, { subjectId: id });
  const undone = lines.find(({ what }) => what === 'accreditation.duty-taken-back');
  const marked = lines.filter(({ what }) => what === 'accreditation.duty-marked');
  expect(undone).toMatchObject({ details: { mark: 'arrived' }, corrects: marked[1]!.id });
});

it('takes no mark back by which it was settled who signs, or who is counted', async () => {
  const { id: missionId, of } = await aConcludingMission(house, company);
  const { call } = company.coordinator.desk;
  const id = of(member).accreditation;
  const takeBack = () => call.takeBackDuty({ params: { id } });
  await call.markDuty({ params: { id }, body: { mark: 'arrived' } });
  expect((await refusal(takeBack())).code).toBe('duty.built-upon');
  const left = () => call.markDuty({ params: { id }, body: { mark: 'left' } });
  await left();
  expect((await takeBack()).accreditation.leftAt).toBeNull();
  await left();
  const report = await aReportInSigning(house, company, missionId);
  expect(report.signatories.map(({ personId }) => personId)).not.toContain(member.id);
  expect((await refusal(takeBack())).code).toBe('duty.built-upon');
});
