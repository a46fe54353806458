import type { Person } from '../../../tools/demonstration/cast.js';
import type { Client, CorrectFact, EventView } from '#libs/contracts';
import { logOf, refusal } from '../../support/asking.js';
import { aDraft, aFormingMission, aMember, anOfficer, aVote, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { TIMES } from '../../support/ready.js';

let house: TestInstallation;
let officer: Person;
let coordinator: Person;
let call: Client;
beforeAll(async () => {
  house = await openInstallation();
  [officer, coordinator] = await Promise.all([anOfficer(house), aMember(house, 'KAZ')]);
  call = officer.desk.call;
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const invite = (id: string, inviter: 'parliament' | 'chamber' | 'foreign-ministry' | 'government' = 'parliament') =>
  call.registerInvitation({
    params: { id },
    body: { inviter, signatory: 'S', addressee: 'S', date: '2026-02-20', reference: `S-${inviter}` },
  });
const decision = (id: string, subject: 'observe' | 'decline' | 'host-outside-membership') =>
  call.recordDecision({ params: { id }, body: { subject, body: 'council', date: '2026-02-25', number: subject } });
/** A correction before it says why. */
type Unmended = CorrectFact extends infer One
  ? One extends CorrectFact
    ? Omit<One, 'reason' | 'evidence'>
    : never
  : never;
const file = (id: string) => call.getMission({ params: { id } });

describe('a recording error in what a mission rests on', () => {
  const MENDED = { reason: 'a slip', evidence: 'SYNTHETIC letter' };
  const correct = async (id: string, body: Unmended) => {
    const { mission } = await file(id);
    return call.correctFact({ params: { id }, ifMatch: mission.version, body: { ...body, ...MENDED } });
  };
  const letter = { inviter: 'parliament' as const, signatory: 'S', addressee: 'S', date: '2026-02-20' };

  it('is mended with reason and evidence: the right letter takes the place of the wrong one, the log has both', async () => {
    const { id } = await aDraft(officer);
    const { invitation: wrong } = await invite(id);
    await correct(id, { fact: 'invitation', id: wrong.id, instead: { ...letter, reference: 'S-2', scanId: null } });
    const { invitations } = await file(id);
    expect(invitations).toMatchObject([{ reference: 'S-2', incomingNumber: wrong.incomingNumber }]);
    const line = (await logOf(house, { missionId: id })).find(({ what }) => what === 'mission.fact-corrected');
    expect(line).toMatchObject({
      reason: 'a slip',
      rules: ['R-59'],
      details: {
        fact: 'invitation',
        evidence: 'SYNTHETIC letter',
        before: { id: wrong.id, reference: 'S-parliament' },
        after: { id: invitations[0]!.id, reference: 'S-2' },
      },
    });
    expect(JSON.stringify(line?.details)).not.toContain('signatory');
    const again = correct(id, { fact: 'invitation', id: wrong.id, instead: null });
    expect((await refusal(again)).code).toBe('mission.fact-not-found');
  });

  it('is removed, but not from under a move that rests on it', async () => {
    const { id } = await aDraft(officer);
    await aVote(officer, id);
    const { invitation } = await invite(id);
    await move(officer, id, 'invite');
    const { decision: wrong } = await decision(id, 'observe');
    await move(officer, id, 'approve');
    const remove = () => correct(id, { fact: 'decision', id: wrong.id, instead: null });
    expect(await refusal(remove())).toMatchObject({
      status: 409,
      codes: ['mission.rests-on-fact', 'mission.decision-missing'],
    });
    expect((await file(id)).decisions).toHaveLength(1);
    const body = { subject: 'observe' as const, body: 'council' as const, date: '2026-02-26', number: 'S-2' };
    await call.recordDecision({ params: { id }, body });
    await remove();
    expect((await file(id)).decisions).toMatchObject([{ number: 'S-2' }]);
    const only = correct(id, { fact: 'invitation', id: invitation.id, instead: null });
    expect((await refusal(only)).codes).toContain('mission.invitation-missing');
  });

  it('in the days of a vote re-opens what was counted from them, and one in its name does not', async () => {
    const id = await aFormingMission(house, officer, coordinator);
    const { events } = await file(id);
    const { id: event, lastStationClosesAt: _, ...given } = events[0]!;
    const renamed = await correct(id, {
      fact: 'event',
      id: event,
      instead: { ...given, title: { ru: 'Выборы депутатов', en: 'Election of deputies' } },
    });
    expect(renamed.mission.cutoff?.confirmed).toBe(true);
    const [{ id: named }] = (await file(id)).events as [EventView];
    const moved = await correct(id, { fact: 'event', id: named, instead: { ...given, votingDays: ['2026-03-22'] } });
    expect(moved.mission).toMatchObject({ endsOn: '2026-03-23', cutoff: { confirmed: false } });
    const none = correct(id, { fact: 'event', id: (await file(id)).events[0]!.id, instead: null });
    expect((await refusal(none)).codes).toContain('mission.voting-day-missing');
  });

  it('in the title or the dates is mended as well', async () => {
    const { id } = await aDraft(officer);
    await aVote(officer, id);
    const title = { ru: 'Верное название', en: 'The right title' };
    await correct(id, { fact: 'title', instead: title });
    await correct(id, { fact: 'dates', instead: { startsOn: '2026-03-17', endsOn: '2026-03-23' } });
    expect((await file(id)).mission).toMatchObject({ title, startsOn: '2026-03-17', endsOn: '2026-03-23' });
    const missed = correct(id, { fact: 'results', instead: '2026-03-01' });
    expect((await refusal(missed)).code).toBe('correction.nothing-to-correct');
  });
});
