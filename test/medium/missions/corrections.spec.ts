import { MissionsService } from '#libs/missions';
import type { Person } from '../../../tools/demonstration/cast.js';
import { logOf, refusal } from '../../support/asking.js';
import { aDraft, aFormingMission, aVote, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { aMissionInSigning, participantsOf, sign, TIMES, type Participants } from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let officer: Person;
let coordinator: Person;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 1);
  ({ officer, coordinator } = company);
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

const mend = (id: string, instead: 'decline' | 'approve' | 'postpone' | null) =>
  officer.desk.call.correctMission({ params: { id }, body: { instead, reason: 'misread', evidence: 'letter 3' } });

describe('a slip of the pen in the record of a mission', () => {
  it('is undone: the log keeps what was entered and what is right, with reason and evidence', async () => {
    const id = await aFormingMission(house, officer, coordinator);
    expect((await mend(id, null)).mission.state).toBe('APPROVED');
    const moves = (await logOf(house, { subjectId: id })).filter(({ what }) => what === 'mission.moved');
    expect(moves.at(-1)).toMatchObject({
      action: 'undo',
      fromState: 'APPROVED',
      toState: 'APPROVED',
      corrects: moves.at(-2)!.id,
      reason: 'misread',
      details: {
        evidence: 'letter 3',
        corrected: 'form',
        before: 'FORMING',
        after: 'APPROVED',
      },
    });
    await move(officer, id, 'form');
  });

  it('is replaced by the move that was meant, if that was possible from there', async () => {
    const id = await aFormingMission(house, officer, coordinator);
    expect((await refusal(mend(id, 'approve'))).code).toBe('mission.wrong-state');
    expect((await mend(id, 'postpone')).mission.state).toBe('POSTPONED');
    // It is postponed as by the move itself: it knows where it goes back to.
    expect((await move(officer, id, 'resume', 'SYNTHETIC')).mission.state).toBe('APPROVED');
  });

  it('brings with it whatever the move that was meant would have brought', async () => {
    const { id } = await aDraft(officer);
    const params = { id };
    await aVote(officer, id);
    const letter = {
      inviter: 'parliament',
      signatory: 'S',
      addressee: 'S',
      date: '2026-02-20',
      reference: 'S',
    } as const;
    await officer.desk.call.registerInvitation({ params, body: letter });
    await move(officer, id, 'invite');
    for (const subject of ['observe', 'decline'] as const)
      await officer.desk.call.recordDecision({
        params,
        body: { subject, body: 'council', date: '2026-02-25', number: 'S' },
      });
    await move(officer, id, 'approve');
    const followed: string[] = [];
    const missions = house.app.get(MissionsService);
    missions.follow('decline', async (_, mission) => void followed.push(mission.state));
    expect((await mend(id, 'decline')).mission.state).toBe('DECLINED');
    expect(followed).toEqual(['DECLINED']);
  });

  it('is not how a concluded mission is opened again', async () => {
    const serving = [coordinator, ...company.members];
    const { id, report } = await aMissionInSigning(house, company, serving);
    for (const person of serving) await sign(person, report.id);
    expect(await refusal(mend(id, null))).toMatchObject({
      status: 409,
      code: 'correction.final',
      findings: [{ rule: 'R-59' }],
    });
    expect(
      (
        await refusal(
          coordinator.desk.call.correctMission({ params: { id }, body: { instead: null, reason: 'x', evidence: 'x' } }),
        )
      ).status,
    ).toBe(403);
  });
});
