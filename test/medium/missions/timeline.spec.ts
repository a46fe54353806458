import type { Person } from '../../../tools/demonstration/cast.js';
import type { Client } from '#libs/contracts';
import { aFormingMission } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { aSentMission, participantsOf, TIMES, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let officer: Person;
let call: Client;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 1);
  ({ officer } = company);
  call = officer.desk.call;
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const deadlines = async (id: string) => {
  const { items } = await call.missionTimeline({ params: { id } });
  return new Map(items.map((item) => [item.key, item]));
};

describe('the timeline', () => {
  it('names every deadline with its rule, host-local and UTC time, state and who acts; and follows what is done', async () => {
    const id = await aFormingMission(house, officer, company.coordinator);
    const early = await deadlines(id);
    expect(early.get('cutoff')).toMatchObject({
      rule: 'R-24',
      local: '2026-03-14T18:00',
      zone: 'Europe/Minsk',
      at: '2026-03-14T15:00:00.000Z',
      state: 'upcoming',
      actsBy: [{ role: 'secretariatOfficer', label: { ru: 'Сотрудник Секретариата' } }],
    });
    expect(early.get('voting:2026-03-20')).toMatchObject({ rule: 'R-01', at: '2026-03-19T21:00:00.000Z' });
    expect(early.get('conclusion')).toMatchObject({ local: '2026-03-21T23:59', rule: 'R-52' });
    expect(early.get('report')).toMatchObject({ local: '2026-05-19T23:59' });
    expect(early.get('erasure')).toMatchObject({ at: null, state: 'not-set', rule: 'R-60' });
    house.setClock('2026-03-10T09:00:00Z');
    const later = await deadlines(id);
    expect(later.get('nomination')!.state).toBe('overdue');
    expect(later.get('cutoff')!.state).toBe('due-soon');
    // The day of the vote by the host's calendar, from its first minute to its last.
    for (const now of ['2026-03-19T21:00:00Z', '2026-03-20T20:59:59Z']) {
      house.setClock(now);
      expect((await deadlines(id)).get('voting:2026-03-20')).toMatchObject({ day: '2026-03-20', state: 'today' });
    }
    house.setClock('2026-03-21T20:59:30Z');
    expect((await deadlines(id)).get('conclusion')!.state).toBe('today');
    house.setClock('2026-03-21T21:00:00Z');
    expect((await deadlines(id)).get('conclusion')!.state).toBe('overdue');
    for (const person of [company.coordinator, company.members[0]!, house.secretary]) {
      const { desk } = 'desk' in person ? person : { desk: person };
      expect((await desk.call.missionTimeline({ params: { id } })).items).toHaveLength(later.size);
    }
  });

  it('has the cut-off ahead again when the host asks for documents that are still to be sent (R-26)', async () => {
    const { id, of } = await aSentMission(house, company);
    expect((await deadlines(id)).get('cutoff')!.state).toBe('done');
    const params = { id: of(company.members[0]!).accreditation };
    await call.moveAccreditation({ params, body: { action: 'returnForDocs', reason: 'SYNTHETIC' } });
    expect((await deadlines(id)).get('cutoff')!.state).toBe('upcoming');
  });
});
