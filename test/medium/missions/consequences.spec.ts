import type { Person } from '../../../tools/demonstration/cast.js';
import type { Client } from '#libs/contracts';
import { logOf, refusal } from '../../support/asking.js';
import { move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { participantsOf, aReadyMission, aSentMission, listed, TIMES, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let officer: Person;
let call: Client;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 3);
  ({ officer } = company);
  call = officer.desk.call;
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const file = (id: string) => call.getMission({ params: { id } });
const foreseen = async (id: string, action: 'cancel' | 'postpone' | 'decline' | 'resume') =>
  (await call.missionConsequences({ params: { id }, query: { action } })).items;
const deadlines = async (id: string) => {
  const { items } = await call.missionTimeline({ params: { id } });
  return new Map(items.map((item) => [item.key, item]));
};
const statesOf = async (id: string) => {
  const { items } = await call.listApplications({ params: { id }, query: { limit: 200 } });
  return items.map(({ state, accreditation }) => [state, accreditation?.state].filter(Boolean).join('/')).toSorted();
};

describe('consequences', () => {
  it('of a cancellation are shown before it is made, and are then what happens (R-62)', async () => {
    const { id } = await aReadyMission(house, company);
    const straggler = (await participantsOf(house, 1)).members[0]!;
    await listed(company, straggler, id);
    const before = await statesOf(id);
    expect(
      (
        await refusal(
          company.coordinator.desk.call.missionConsequences({ params: { id }, query: { action: 'cancel' } }),
        )
      ).status,
    ).toBe(403);
    const items = await foreseen(id, 'cancel');
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ about: 'applications', from: 'LISTED', to: 'LAPSED', count: 1 }),
        expect.objectContaining({ about: 'applications', from: 'SENT', to: 'WITHDRAWN', count: 4 }),
        expect.objectContaining({ about: 'accreditations', from: 'ACCREDITED', to: 'CANCELLED_ON_REQUEST', count: 4 }),
        expect.objectContaining({ about: 'batches', count: 1 }),
        expect.objectContaining({ about: 'certificates', count: 4 }),
      ]),
    );
    for (const { sentence } of items) {
      expect(sentence.ru).toMatch(/[а-яё].*\.$/iu);
      expect(sentence.en).toMatch(/^[^а-яё{}]+\.$/iu);
    }
    expect(await statesOf(id)).toEqual(before);
    await move(officer, id, 'cancel', 'the invitation was withdrawn');
    expect(await statesOf(id)).toEqual(['LAPSED', ...Array(4).fill('WITHDRAWN/CANCELLED_ON_REQUEST')]);
    expect(new Set([...(await deadlines(id)).values()].map(({ state }) => state))).toEqual(
      new Set(['done', 'not-in-force', 'upcoming']),
    );
  });

  it('of a postponement: everyone stays, and after it the cut-off is confirmed and the list approved anew (R-62)', async () => {
    const { id } = await aSentMission(house, company);
    const before = await statesOf(id);
    const about = (await foreseen(id, 'postpone')).map((item) => item.about);
    expect(about).toEqual(expect.arrayContaining(['cutoff', 'list', 'reminders', 'letters']));
    await move(officer, id, 'postpone', 'the vote was put off');
    expect((await deadlines(id)).get('conclusion')!.state).toBe('not-in-force');
    await move(officer, id, 'resume', 'a new date is known');
    const { mission, events } = await file(id);
    expect(mission).toMatchObject({ state: 'ACCREDITING', listApproved: false, cutoff: { confirmed: false } });
    expect(await statesOf(id)).toEqual(before);
    await call.confirmCutoff({ params: { id }, body: { local: '2026-03-14T18:00', source: 'S' } });
    await company.coordinator.desk.call.approveList({ params: { id } });
    const { votingDays, id: eventId, places } = events[0]!;
    // Later closing on the same day moves nothing: what was confirmed and approved stands, and so do the days of the mission.
    const approved = await file(id);
    const later = places.map((place) => ({ ...place, closes: '23:30' }));
    const sameDay = { votingDays, places: later, source: 'S', reason: 'the hour was wrong' };
    await call.moveEvent({ params: { id, eventId }, body: sameDay, ifMatch: approved.mission.version });
    const closed = (await file(id)).mission;
    const { startsOn, endsOn } = approved.mission;
    expect(closed).toMatchObject({ listApproved: true, cutoff: { confirmed: true }, startsOn, endsOn });
    expect(closed.pollsCloseAt).not.toBe(approved.mission.pollsCloseAt);
    const lines = await logOf(house, { missionId: id });
    expect(lines.findLast(({ what }) => what.startsWith('mission.event-'))!.what).toBe('mission.event-places-set');
    const moved = { votingDays: ['2026-05-17'], places, source: 'S', reason: 'moved again' };
    const { version } = (await file(id)).mission;
    await call.moveEvent({ params: { id, eventId }, body: moved, ifMatch: version });
    expect((await file(id)).mission).toMatchObject({
      listApproved: false,
      cutoff: { confirmed: false },
      startsOn: '2026-05-14',
      endsOn: '2026-05-18',
    });
    // The hour that somebody once gave was for another day: it has not passed before it is confirmed anew.
    house.setClock(TIMES.nextDay);
    expect((await refusal(move(officer, id, 'makeReady'))).codes).toContain('mission.decisions-awaited');
    await call.confirmCutoff({ params: { id }, body: { local: '2026-03-14T18:00', source: 'S' } });
    expect((await refusal(move(officer, id, 'makeReady'))).codes).not.toContain('mission.decisions-awaited');
  });
});
