import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { logOf, refusal } from '../../support/asking.js';
import { aDraft, aFormingMission, aVote, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  accredit,
  aMissionInSigning,
  anObservingMission,
  aReadyMission,
  aReportInSigning,
  aSentMission,
  listed,
  moveReport,
  participantsOf,
  publish,
  sign,
  TIMES,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
let officer: Person;
let coordinator: Person;
beforeAll(async () => {
  house = await openInstallation({ worker: true, missions: true });
  company = await participantsOf(house, 1);
  ({ officer, coordinator } = company);
});
beforeEach(() => house.setClock(TIMES.nominating));
afterAll(() => house.close());

type Told = Awaited<ReturnType<typeof refusal>>;
const rulesIn = ({ findings }: Told) => findings.map(({ code, rule }) => [code, rule]);
const file = (id: string) => officer.desk.call.getMission({ params: { id } });

/** Every finding names its rule, where the rule comes from, and says it in a sentence. */
const grounded = ({ findings }: Told) => {
  for (const { rule, provenance, sentence } of findings) {
    expect(rule).toMatch(/^R-\d\d$/);
    expect(provenance.length).toBeGreaterThan(0);
    expect(sentence).not.toBe('');
  }
};

describe('a move that may not be made yet is refused with everything that is missing', () => {
  it('from the draft to the call for nominations', async () => {
    const { id } = await aDraft(officer);
    const uninvited = await refusal(move(officer, id, 'invite'));
    expect(rulesIn(uninvited)).toEqual([
      ['mission.invitation-missing', 'R-03'],
      ['mission.voting-day-missing', 'R-01'],
    ]);
    grounded(uninvited);
    const early = await refusal(move(officer, id, 'form'));
    expect(early.codes).toEqual([
      'mission.wrong-state',
      'mission.coordinator-missing',
      'mission.nomination-deadline-missing',
    ]);
    grounded(early);
    await aVote(officer, id);
    await officer.desk.call.setMissionDates({
      params: { id },
      body: { startsOn: '2026-03-21', endsOn: '2026-03-22' },
      ifMatch: (await file(id)).mission.version,
    });
    await officer.desk.call.registerInvitation({
      params: { id },
      body: { inviter: 'parliament', signatory: 'S', addressee: 'S', date: '2026-02-20', reference: 'S' },
    });
    await move(officer, id, 'invite');
    const undecided = await refusal(move(officer, id, 'approve'));
    expect(rulesIn(undecided)).toEqual([
      ['mission.decision-missing', 'R-05'],
      ['mission.dates-miss-voting-day', 'R-09'],
    ]);
    const unreasoned = await refusal(move(officer, id, 'decline', 'x'));
    expect(unreasoned.codes).toEqual(['mission.decision-missing']);
    expect(
      (await officer.desk.call.nextMissionMoves({ params: { id } })).items.find(({ action }) => action === 'approve'),
    ).toMatchObject({ possible: false, findings: [{ rule: 'R-05' }, { rule: 'R-09' }] });
  });

  it('from the nominations to the voting day', async () => {
    const id = await aFormingMission(house, officer, coordinator);
    const nobody = await refusal(move(officer, id, 'accredit'));
    expect(rulesIn(nobody)).toEqual([
      ['mission.nobody-endorsed', 'R-14'],
      ['mission.list-not-approved', 'R-64'],
    ]);
    grounded(nobody);
    expect((await refusal(officer.desk.call.approveList({ params: { id } }))).status).toBe(403);
    await listed(company, company.members[0]!, id);
    await coordinator.desk.call.approveList({ params: { id } });
    await move(officer, id, 'accredit');
    const undecided = await refusal(move(officer, id, 'makeReady'));
    expect(rulesIn(undecided)).toEqual([
      ['mission.decisions-awaited', 'R-27'],
      ['mission.nobody-accredited', 'R-33'],
      ['mission.coordinator-not-accredited', 'R-33'],
    ]);
    house.setClock(TIMES.cutoffPassed);
    expect((await refusal(move(officer, id, 'makeReady'))).codes).not.toContain('mission.decisions-awaited');
  });

  it('from the first day to the end of observation', async () => {
    const { id } = await aReadyMission(house, company);
    house.setClock('2026-03-16T20:59:59Z');
    expect(rulesIn(await refusal(move(coordinator, id, 'observe')))).toEqual([['mission.not-begun', 'R-09']]);
    house.setClock('2026-03-16T21:00:00Z');
    await move(coordinator, id, 'observe');
    house.setClock(TIMES.pollsOpen);
    expect(rulesIn(await refusal(move(coordinator, id, 'closeObservation')))).toEqual([['mission.polls-open', 'R-51']]);
    house.setClock(TIMES.pollsClosed);
    expect((await move(coordinator, id, 'closeObservation')).mission.state).toBe('CONCLUDING');
    expect((await refusal(move(officer, id, 'conclude'))).code).toBe('permission.missing');
  });
});

describe('a mission that was concluded', () => {
  it('is closed once its conclusion is published and noted (R-57) and nobody is accredited; then nothing changes it', async () => {
    const serving = [coordinator, ...company.members];
    const {
      id,
      report: { id: reportId },
    } = await aMissionInSigning(house, company, serving);
    for (const person of serving) await sign(person, reportId);
    const early = await refusal(move(officer, id, 'close'));
    expect(rulesIn(early)).toEqual([
      ['mission.conclusion-not-published', 'R-53'],
      ['mission.conclusion-not-noted', 'R-57'],
      ['mission.accreditations-open', 'R-58'],
      ['mission.report-not-adopted', 'R-52'],
      ['mission.archive-not-taken', 'R-58'],
    ]);
    const archive = () => officer.desk.download(`/api/missions/${id}/archive`);
    await archive();
    expect(await refusal(publish(house, company, reportId))).toMatchObject({
      codes: ['report.original-not-rendered'],
    });
    await coordinator.desk.render(reportId, 'ru');
    await publish(house, company, reportId);
    expect((await refusal(moveReport(officer, reportId, 'submit'))).codes).toEqual(['report.session-missing']);
    const takenUp = (action: 'submit' | 'note', date: string) =>
      officer.desk.call.moveReport({
        params: { id: reportId },
        body: { action, session: { body: 'Council', session: 'S-1', date } },
      });
    // Before it was adopted it was before nobody, and what is still to come has noted nothing.
    expect((await refusal(takenUp('submit', '2026-03-19'))).code).toBe('report.session-before-adoption');
    await takenUp('submit', '2026-05-01');
    expect((await refusal(takenUp('note', '2026-05-01'))).code).toBe('report.session-ahead');
    await takenUp('note', '2026-03-20');
    house.setClock(TIMES.nextDay);
    const source = 'SYNTHETIC';
    await officer.desk.call.recordResults({ params: { id }, body: { resultsOn: '2026-03-21', source } });
    // What was published since is in no archive that was taken before.
    const { items } = await officer.desk.call.nextMissionMoves({ params: { id } });
    const { findings } = items.find(({ action }) => action === 'close')!;
    expect(findings.map(({ code }) => code)).toEqual(['mission.report-not-adopted', 'mission.archive-not-taken']);
    await archive();
    const { warnings } = await move(officer, id, 'close');
    expect(warnings.map(({ code, rule }) => [code, rule])).toEqual([['mission.report-not-adopted', 'R-52']]);
    const { id: lateId } = await aReportInSigning(house, company, id, 'mission-report');
    expect((await sign(coordinator, lateId)).report.state).toBe('ADOPTED');

    const params = { id };
    const { version } = (await file(id)).mission;
    const { call } = officer.desk;
    const day = '2026-03-21';
    const attempts = [
      call.addEvent({
        params,
        body: {
          type: 'local',
          title: {
            ru: 'x',
            en: 'x',
          },
          votingDays: [day],
          source,
          places: [
            {
              name: {
                ru: 'x',
                en: 'x',
              },
              zone: 'Europe/Minsk',
              opens: '08:00',
              closes: '20:00',
            },
          ],
        },
      }),
      call.registerInvitation({
        params,
        body: { inviter: 'parliament', signatory: 'S', addressee: 'S', date: day, reference: 'S' },
      }),
      call.recordDecision({ params, body: { subject: 'observe', body: 'council', date: day, number: 'S' } }),
      call.setMissionDates({ params, body: { startsOn: day, endsOn: day }, ifMatch: version }),
      call.confirmCutoff({ params, body: { local: `${day}T18:00`, source } }),
      call.recordActivity({ params, body: { figure: 'meetings', value: 1, source } }),
      call.appointOffice({ params, body: { personId: coordinator.id, office: 'coordinator' } }),
      coordinator.desk.call.approveList({ params }),
      house.secretary.call.adoptSettings({ params, body: { reason: 'x', source } }),
    ];
    for (const told of await Promise.all(attempts.map(refusal))) expect(told.codes).toEqual(['mission.over']);
    expect((await refusal(move(officer, id, 'cancel', 'x'))).code).toBe('mission.wrong-state');
    expect((await file(id)).mission.version).toBe(version);
  });

  it('takes a note of what became of the vote, but not before the vote; its days stay once the figures are frozen', async () => {
    const { id, of } = await anObservingMission(house, company);
    const note = () =>
      officer.desk.call.addOutcomeNote({ params: { id }, body: { note: 'annulled', source: 'SYNTHETIC' } });
    house.setClock(TIMES.pollsOpen);
    expect(rulesIn(await refusal(note()))).toEqual([['mission.before-voting', 'R-62']]);
    house.setClock(TIMES.pollsClosed);
    await note();
    const { outcomeNotes, mission } = await file(id);
    expect(outcomeNotes).toEqual([expect.objectContaining({ note: 'annulled' })]);
    expect(mission.state).toBe('OBSERVING');
    await sql(`UPDATE accreditation SET valid_until = '2026-03-19' WHERE id = $1`, [of(coordinator).accreditation]);
    const moveEvent = async () => {
      const { events, mission: now } = await file(id);
      const { id: eventId, votingDays, places } = events[0]!;
      const body = { votingDays, places, source: 'S', reason: 'S' };
      return officer.desk.call.moveEvent({ params: { id, eventId }, body, ifMatch: now.version });
    };
    const { warnings } = await moveEvent();
    expect(warnings).toMatchObject([{ code: 'mission.certificates-too-short', rule: 'R-62', params: { count: 1 } }]);
    await move(coordinator, id, 'closeObservation');
    expect((await refusal(moveEvent())).codes).toEqual(['mission.figures-frozen']);
  });
});

describe('a vote that is put off', () => {
  it('holds the mission where it stood, until it is resumed', async () => {
    const id = await aFormingMission(house, officer, coordinator);
    expect(await refusal(move(officer, id, 'postpone'))).toMatchObject({ status: 400, code: 'reason.missing' });
    expect((await move(officer, id, 'postpone', 'a flood')).mission.state).toBe('POSTPONED');
    expect((await refusal(move(officer, id, 'accredit'))).codes).toContain('mission.wrong-state');
    expect((await move(officer, id, 'resume', 'a new day')).mission.state).toBe('FORMING');
    // Whoever sees the mission sees when it came to each state, the last time.
    const { reached } = await coordinator.desk.call.getMission({ params: { id } });
    const at = (state: string) => reached.find((one) => one.state === state)!.at;
    expect(reached.map(({ state }) => state).toSorted()).toEqual(['APPROVED', 'FORMING', 'INVITED', 'POSTPONED']);
    expect(Date.parse(at('FORMING'))).toBeGreaterThanOrEqual(Date.parse(at('POSTPONED')));
  });

  it('re-opens the cut-off and the list: both are confirmed anew for the new day (R-62)', async () => {
    const { id, of } = await aSentMission(house, company);
    const before = await file(id);
    expect(before.mission).toMatchObject({ listApproved: true, cutoff: { confirmed: true } });
    const [event] = before.events;
    const { votingDays, places } = { ...event!, votingDays: ['2026-04-12'] };
    const source = 'SYNTHETIC';
    await officer.desk.call.moveEvent({
      params: { id, eventId: event!.id },
      ifMatch: before.mission.version,
      body: { votingDays, places, source, reason: 'put off' },
    });
    const after = await file(id);
    expect(after.mission).toMatchObject({
      listApproved: false,
      startsOn: '2026-04-09',
      endsOn: '2026-04-13',
      cutoff: { confirmed: false },
      pollsCloseAt: '2026-04-12T17:00:00.000Z',
    });
    const line = (await logOf(house, { missionId: id })).find(({ what }) => what === 'mission.event-moved');
    expect(line).toMatchObject({
      rules: ['R-62'],
      details: { before: ['2026-03-20'], after: ['2026-04-12'], reason: 'put off' },
    });
    expect((await accredit(officer, of(coordinator).accreditation)).accreditation.state).toBe('ACCREDITED');
  });
});
