import type { SetStay } from '#libs/contracts';
import { documentTitle } from '#libs/regulation';
import { applyOneself } from '../../../tools/demonstration/applications.js';
import { outcome, refusal } from '../../support/asking.js';
import { aFormingMission, aMember, aRepresentative, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { aMissionInSigning, participantsOf, sign, TIMES } from '../../support/ready.js';
import type { Person } from '../../../tools/demonstration/cast.js';

let house: TestInstallation;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
});
afterAll(() => house.close());

const NOTHING = { arrivesAt: null, departsAt: null, travel: null, phone: null, interpreter: null, note: null };
const STAY = {
  arrivesAt: '2026-03-17T09:00:00.000Z',
  departsAt: '2026-03-21T12:00:00.000Z',
  travel: 'train 1',
  phone: '+0 000',
};
const set = ({ desk }: Person, id: string, ifMatch: number, body: Partial<SetStay> = STAY) =>
  desk.call.setStay({ params: { id }, body: { ...NOTHING, ...body }, ifMatch });

it('keeps when an applicant comes and goes: entered by who may, seen by who needs it, and by no other delegation', async () => {
  const company = await participantsOf(house);
  const { officer, representative, coordinator, members } = company;
  const [member] = members as [Person];
  const stranger = await aRepresentative(house, 'TJK');
  const missionId = await aFormingMission(house, officer, coordinator);
  const id = await applyOneself(member, missionId);
  expect(await member.desk.call.getStay({ params: { id } })).toMatchObject({ version: 0, arrivesAt: null });
  expect(await set(member, id, 0)).toMatchObject({ ...STAY, interpreter: null, version: 1 });
  expect(await refusal(set(representative, id, 0))).toMatchObject({ status: 412, code: 'version.stale' });
  expect(await set(representative, id, 1, { ...STAY, interpreter: 'ru' })).toMatchObject({
    interpreter: 'ru',
    version: 2,
  });
  expect(await outcome(set(officer, id, 2, { arrivesAt: STAY.departsAt, departsAt: STAY.arrivesAt }))).toBe(
    'stay.reversed',
  );
  const log = (await house.secretary.call.readLog({ query: { subjectId: id } })).items;
  expect(log.find(({ what }) => what === 'application.stay-set')!.details).toEqual({ changed: ['interpreter'] });

  const list = async ({ desk }: Person) =>
    (await desk.call.listStays({ params: { id: missionId } })).items.map(({ applicationId }) => applicationId);
  for (const reader of [officer, coordinator, representative]) expect(await list(reader)).toEqual([id]);
  // Not before the host yet: not among those whom the screen and the printed list say to come.
  const { items } = await officer.desk.call.listStays({ params: { id: missionId } });
  expect(items.map(({ coming }) => coming)).toEqual([false]);
  expect(await list(stranger)).toEqual([]);
  expect((await refusal(member.desk.call.listStays({ params: { id: missionId } }))).status).toBe(403);
  expect((await refusal(stranger.desk.call.getStay({ params: { id } }))).status).toBe(404);
  expect((await refusal(set(stranger, id, 2))).status).toBe(404);
  expect((await refusal(set(coordinator, id, 2))).status).toBe(403);

  await member.desk.call.moveApplication({ params: { id }, body: { action: 'withdraw', reason: 'SYNTHETIC' } });
  expect(await outcome(set(member, id, 2))).toBe('stay.application-ended');
  expect(await list(officer)).toEqual([]);
  const again = await applyOneself(member, missionId);
  await move(officer, missionId, 'cancel', 'SYNTHETIC');
  expect(['stay.application-ended', 'mission.over']).toContain(await outcome(set(member, again, 0)));
});

const serviceOf = (reader: Person, { id }: Person) => reader.desk.call.getService({ params: { id } });

it('tells of a person’s service: missions, offices, accreditations, signatures; to whom it concerns', async () => {
  const company = await participantsOf(house);
  const { officer, representative, coordinator } = company;
  const serving = [coordinator, ...company.members];
  const { id: missionId, report } = await aMissionInSigning(house, company, serving);
  house.setClock(TIMES.nextDay);
  await sign(coordinator, report.id);
  for (const reader of [officer, representative, coordinator]) {
    const { missions } = await serviceOf(reader, coordinator);
    expect(missions).toMatchObject([
      {
        missionId,
        offices: [{ office: 'coordinator', validUntil: null }],
        applications: [{ category: 'member', state: 'SENT', accreditations: [{ state: 'ACCREDITED' }] }],
        signatures: [{ document: documentTitle('final-conclusion', null), versionNumber: 1 }],
      },
    ]);
    expect(missions[0]!.applications[0]!.delegation).not.toBeNull();
  }
  // With a new version the signature binds nothing any more, whoever reads what that person did.
  await coordinator.desk.call.newVersion({ params: { id: report.id }, body: { reason: 'SYNTHETIC' } });
  for (const reader of [officer, representative, coordinator])
    expect((await serviceOf(reader, coordinator)).missions).toMatchObject([{ missionId, signatures: [] }]);
  const foreign = await aRepresentative(house, 'TJK');
  const fellow = await aMember(house, 'KAZ');
  for (const reader of [foreign, fellow]) expect((await refusal(serviceOf(reader, coordinator))).status).toBe(404);
  // The coordinator sees the observer in this mission, but not what he did in others.
  expect((await refusal(serviceOf(coordinator, company.members[0]!))).code).toBe('person.not-found');
});
