import type { Person } from '../../../tools/demonstration/cast.js';
import type { Client } from '#libs/contracts';
import { logOf, refusal } from '../../support/asking.js';
import { aDraft, aFormingMission, aMember, anOfficer, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { TIMES } from '../../support/ready.js';

let house: TestInstallation;
let officer: Person;
let coordinator: Person;
let call: Client;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  [officer, coordinator] = await Promise.all([anOfficer(house), aMember(house, 'KAZ')]);
  call = officer.desk.call;
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const appoint = (id: string, person: Person, reason: string | null = null) =>
  call.appointOffice({ params: { id }, body: { personId: person.id, office: 'coordinator', reason } });
const file = (id: string) => call.getMission({ params: { id } });

describe('the coordinator', () => {
  it('is a serving member of a parliament that belongs to the assembly, and not of the host’s', async () => {
    const { id } = await aDraft(officer);
    const belarusian = await aMember(house, 'BLR');
    expect(await refusal(appoint(id, officer))).toMatchObject({
      status: 409,
      codes: ['mission.coordinator-not-serving'],
      findings: [{ rule: 'R-07' }],
    });
    expect(await refusal(appoint(id, belarusian))).toMatchObject({
      codes: ['mission.coordinator-from-host'],
      findings: [{ rule: 'R-08' }],
    });
    expect((await file(id)).offices).toEqual([]);
  });

  it('is chosen from those who can serve: the others are not offered', async () => {
    const [kyrgyz, belarusian, armenian] = [
      await aMember(house, 'KGZ'),
      await aMember(house, 'BLR'),
      await aMember(house, 'ARM'),
    ];
    const { id: armenia } = await house.cast.delegation('ARM');
    const standing = { kind: 'participation' as const, holds: false, validFrom: '2026-03-02', source: 'S' };
    await house.secretary.call.setStanding({ params: { id: armenia }, body: standing });
    const offered = async (who: 'anyone' | 'seated' | 'serving' | 'outside', notOf?: string) => {
      const { items } = await call.listPeople({ query: { limit: 200, who, ...(notOf && { notOf }) } });
      const ids = items.map(({ id }) => id);
      return [kyrgyz, belarusian, armenian, officer].map(({ id }) => ids.includes(id));
    };
    expect(await offered('serving', 'BLR')).toEqual([true, false, false, false]);
    expect(await offered('serving')).toEqual([true, true, false, false]);
    expect(await offered('seated')).toEqual([true, true, true, false]);
    expect(await offered('outside')).toEqual([false, false, false, true]);
    expect(await offered('anyone')).toEqual([true, true, true, true]);
  });

  it('is taken with a warning where no accreditation can follow: the delegation takes no part, the category is closed', async () => {
    const { id } = await aDraft(officer);
    const armenian = await aMember(house, 'ARM');
    const { id: armenia } = await house.cast.delegation('ARM');
    const standing = { kind: 'participation' as const, validFrom: '2026-03-02', source: 'S' };
    await house.secretary.call.setStanding({ params: { id: armenia }, body: { ...standing, holds: false } });
    expect((await appoint(id, armenian)).warnings).toMatchObject([
      { effect: 'warns', code: 'mission.leader-takes-no-part', rule: 'R-12' },
    ]);
    const { version } = (await file(id)).mission;
    await call.setCategories({ params: { id }, body: { categories: ['expert'], reason: 'S' }, ifMatch: version });
    expect((await appoint(id, coordinator)).warnings).toMatchObject([
      { effect: 'warns', code: 'mission.leader-in-no-category', rule: 'R-15' },
    ]);
    expect((await file(id)).offices).toHaveLength(2);
  });

  it('may change: the history stays, and the former one has no access from that moment on', async () => {
    const successor = await aMember(house, 'KGZ');
    const former = await aMember(house, 'KAZ');
    const id = await aFormingMission(house, officer, former);
    house.setClock('2026-03-03T09:00:00Z');
    const people = () => former.desk.call.listApplications({ params: { id } });
    const approve = () => former.desk.call.approveList({ params: { id } });
    await people();
    await appoint(id, successor, 'an illness');
    expect((await refusal(approve())).status).toBe(403);
    const { offices } = await file(id);
    expect(offices.map(({ personId, validFrom, validUntil }) => [personId, validFrom, validUntil])).toEqual([
      [former.id, '2026-03-02', '2026-03-03'],
      [successor.id, '2026-03-03', null],
    ]);
    expect((await refusal(successor.desk.call.approveList({ params: { id } }))).code).toBe('mission.list-empty');
    const ended = (await logOf(house, { missionId: id })).find(({ what }) => what === 'mission.coordinator-ended');
    expect(ended).toMatchObject({ reason: 'an illness', details: { personId: former.id } });
  });

  it('is only replaced once the mission has been formed; before that, and of others, an office is ended', async () => {
    const { id } = await aDraft(officer);
    const end = async (mission: string, office: string) => {
      const { offices } = await file(mission);
      const held = offices.find((one) => one.office === office && one.validUntil === null)!;
      return call.endOffice({ params: { id: mission, officeId: held.id }, body: { reason: 'S' } });
    };
    await appoint(id, coordinator);
    await end(id, 'coordinator');
    const formed = await aFormingMission(house, officer, coordinator);
    const refused = await refusal(end(formed, 'coordinator'));
    expect([refused.codes, refused.findings[0]!.rule]).toEqual([['mission.coordinator-only-replaced'], 'R-06']);
    await move(officer, formed, 'postpone', 'S');
    expect((await refusal(end(formed, 'coordinator'))).codes).toEqual(['mission.coordinator-only-replaced']);
    const body = { personId: (await aMember(house, 'KGZ')).id, office: 'deputyCoordinator' as const };
    await call.appointOffice({ params: { id: formed }, body });
    await end(formed, 'deputyCoordinator');
  });

  it('loses access on the very day of the appointment too', async () => {
    const former = await aMember(house, 'KAZ');
    const id = await aFormingMission(house, officer, former);
    await appoint(id, coordinator, 'a slip');
    expect((await refusal(former.desk.call.approveList({ params: { id } }))).status).toBe(403);
  });
});
