import { randomUUID } from 'node:crypto';
import { RecordIncident, type RecordVisit, type VisitContent, type VisitsQuery, type VisitView } from '#libs/contracts';
import { digestOf } from '#libs/platform';
import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { logOf, refusal } from '../../support/asking.js';
import { aMember, aRepresentative } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { aConcludingMission, anObservingMission, openReport, participantsOf, TIMES } from '../../support/ready.js';
import { aStation } from '../../support/stations.js';

let house: TestInstallation;
let company: Awaited<ReturnType<typeof participantsOf>>;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 3);
});
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

type Who = Pick<Person, 'desk'>;
/** The clock of the test: the evening of the first day, by which everyone has been on duty since the morning. */
const EVENING = '2026-03-17T18:00:00Z';

const member = ({ id: personId }: Person, leads: boolean) => ({
  personId,
  leader: leads,
  fromDay: '2026-03-17',
  untilDay: null,
});

/** A mission with a team that the first member leads and in which the second is; the third is in none. */
async function aTeamAtWork() {
  const [leader, observer, other] = company.members as [Person, Person, Person];
  const { id, of } = await anObservingMission(house, company);
  const body = {
    number: 1,
    name: { ru: null, en: null },
    region: null,
    members: [member(leader, true), member(observer, false)],
  };
  const { team } = await company.coordinator.desk.call.formTeam({ params: { id }, body });
  house.setClock(EVENING);
  return { id, of, leader, observer, other, team, teamId: team.id, station: await aStation(id, { code: '001' }) };
}

const content = (
  stationId: string,
  who: readonly { id: string }[],
  more: Partial<VisitContent> = {},
): VisitContent => ({
  stationId,
  teamId: null,
  stage: 'voting',
  form: 'voting',
  formVersion: 1,
  arrivedAt: '2026-03-17T10:00:00.000Z',
  leftAt: '2026-03-17T10:40:00.000Z',
  authorId: who[0]!.id,
  observers: who.map(({ id }) => id),
  answers: { queue: { value: 0 }, identified: { value: 'no' }, alone: { silence: 'not-observed' } },
  ...more,
});
const at = (hour: number) => ({
  arrivedAt: `2026-03-17T${hour}:00:00.000Z`,
  leftAt: `2026-03-17T${hour}:30:00.000Z`,
});
const sending = (said: VisitContent, more: Partial<RecordVisit> = {}): RecordVisit => ({
  id: randomUUID(),
  device: 'Телефон',
  enteredAt: '2026-03-17T10:41:00.000Z',
  digest: null,
  content: said,
  ...more,
});
const send = ({ desk }: Who, id: string, body: RecordVisit) => desk.call.recordVisit({ params: { id }, body });
const confirm = ({ desk }: Who, { id, version }: VisitView) =>
  desk.call.confirmVisit({ params: { id }, ifMatch: version });
const correct = ({ desk }: Who, { id, version }: VisitView, instead: VisitContent | null, reason = 'a slip') =>
  desk.call.correctVisit({ params: { id }, body: { instead, reason }, ifMatch: version });
const settle = ({ desk }: Who, id: string, besideId: string, as: 'kept' | 'taken') =>
  desk.call.settleVisit({ params: { id }, body: { besideId, as, reason: 'asked both' } });
const fileOf = ({ desk }: Who, id: string) => desk.call.visitFile({ params: { id } });
const listed = async ({ desk }: Who, id: string, query: Partial<VisitsQuery> = {}) =>
  (await desk.call.listVisits({ params: { id }, query })).items;
const rowsOf = async (entryId: string) =>
  (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM visit WHERE entry_id = $1`, [entryId]))[0]!.n;
const toldOf = async ({ desk }: Who, missionId: string) =>
  (await desk.call.listNotices({ query: { limit: 200 } })).items.filter(
    (notice) => notice.missionId === missionId && notice.kind.startsWith('visit'),
  );
const codes = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);
type Frozen = { format: number; activity: { figure: string }[]; visits?: Record<string, unknown> };
const snapshotOf = async ({ desk }: Who, missionId: string) => {
  const { snapshot } = await openReport({ desk } as Person, missionId, 'mission-report');
  return JSON.parse((await desk.download(`/api/snapshots/${snapshot.id}`)).toString()) as Frozen;
};

describe('R-38 a visit that is sent over a bad connection', () => {
  it('R-38 gets the same receipt for the same number and content, however often, and is one visit', async () => {
    const { id, observer, station } = await aTeamAtWork();
    const said = content(station, [observer]);
    const body = sending(said, { digest: digestOf(said) });
    const { receipt, visit } = await send(observer, id, body);
    expect(receipt).toEqual({
      id: body.id,
      digest: digestOf(said),
      receivedAt: EVENING.replace('Z', '.000Z'),
      beside: false,
    });
    expect(visit).toMatchObject({
      state: 'entered',
      version: 1,
      enteredAt: '2026-03-17T10:41:00.000Z',
      team: { number: 1 },
    });
    house.setClock('2026-03-17T19:00:00Z');
    expect((await send(observer, id, body)).receipt).toEqual(receipt);
    await correct(observer, visit!, content(station, [observer], { leftAt: '2026-03-17T10:50:00.000Z' }));
    expect((await send(observer, id, body)).receipt).toEqual(receipt);
    expect(await rowsOf(body.id)).toBe(2);
    expect(await listed(observer, id)).toHaveLength(1);
  });

  it('R-38 is received once of many sendings at once, also where nobody heard the first answer', async () => {
    const { id, observer, station } = await aTeamAtWork();
    const body = sending(content(station, [observer]));
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(observer, id, body)));
    expect(new Set(answers.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(await rowsOf(body.id)).toBe(1);
    const lines = (await logOf(house, { missionId: id })).filter(({ what }) => what === 'visit.entered');
    expect(lines).toHaveLength(1);
  });

  it('R-38 keeps another content under the same number beside: neither dropped nor counted, and confirmed only once settled', async () => {
    const { id, leader, observer, station } = await aTeamAtWork();
    const body = sending(content(station, [observer]));
    const { visit } = await send(observer, id, body);
    const changed = content(station, [observer], { answers: { queue: { value: 7 } } });
    const other = { ...body, content: changed };
    const answers = await Promise.all([send(observer, id, other), send(observer, id, other)]);
    expect(answers.map(({ receipt }) => receipt.beside)).toEqual([true, true]);
    expect(new Set(answers.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(await rowsOf(body.id)).toBe(1);
    expect(await listed(leader, id, { besides: 'open' })).toMatchObject([{ id: body.id, besides: 1 }]);
    const { versions, besides } = await fileOf(leader, body.id);
    expect(versions[0]!.answers.queue).toEqual({ value: 0 });
    expect(besides).toMatchObject([{ content: { answers: { queue: { value: 7 } } }, settled: null }]);
    expect(await refusal(confirm(leader, visit!))).toMatchObject({ code: 'visit.beside-open', params: { count: 1 } });
    expect((await refusal(correct(leader, visit!, null))).code).toBe('visit.beside-open');
    for (const who of [leader, company.coordinator])
      expect((await toldOf(who, id)).map(({ kind }) => kind)).toContain('visit-in-two-contents');
    expect((await refusal(settle(observer, body.id, besides[0]!.id, 'taken'))).status).toBe(403);
    const taken = await settle(leader, body.id, besides[0]!.id, 'taken');
    expect(taken.visit).toMatchObject({ version: 2, state: 'entered', besides: 0, answers: { queue: { value: 7 } } });
    expect((await refusal(settle(leader, body.id, besides[0]!.id, 'kept'))).code).toBe('visit.settled-already');
    expect((await send(observer, id, other)).receipt).toEqual(answers[0].receipt);
    await confirm(leader, taken.visit);
    expect((await fileOf(leader, body.id)).versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'confirmed'],
      [1, 'entered'],
    ]);
  });

  it('R-38 is refused where it arrives otherwise than its digest says, or under the number of another mission', async () => {
    const { id, observer, station } = await aTeamAtWork();
    const said = content(station, [observer]);
    const refused = await refusal(send(observer, id, sending(said, { digest: digestOf({}) })));
    expect(refused.code).toBe('visit.digest-differs');
    const body = sending(said);
    await send(observer, id, body);
    const { id: elsewhere } = await aConcludingMission(house, company);
    expect((await refusal(send(observer, elsewhere, body))).code).toBe('visit.id-of-another');
  });
});

describe('R-38 what a visit needs', () => {
  it('R-38 R-33 refuses what cannot be so, and keeps nothing of it', async () => {
    const { id, observer, other, station } = await aTeamAtWork();
    const refused = async (more: Partial<VisitContent>, who: readonly { id: string }[] = [observer]) =>
      (await refusal(send(company.officer, id, sending(content(station, who, more))))).code;
    expect(await refused({ stationId: randomUUID() })).toBe('visit.station-unknown');
    expect(await refused({ teamId: randomUUID() })).toBe('visit.team-unknown');
    expect(await refused({ formVersion: 9 })).toBe('visit.form-unknown');
    expect(await refused({ stage: 'opening' })).toBe('visit.form-unfit');
    expect(await refused({ leftAt: '2026-03-17T10:00:00.000Z' })).toBe('visit.reversed');
    expect(await refused({ leftAt: '2026-03-17T18:00:00.001Z' })).toBe('visit.ahead');
    // On duty from eight o'clock, and not before.
    expect(await refused({ arrivedAt: '2026-03-17T07:59:59.000Z' })).toBe('visit.off-duty');
    expect(await refused({}, [await aMember(house, 'TJK')])).toBe('visit.off-duty');
    expect(await refused({ answers: { queue: { value: 'many' } } })).toBe('answers.wrong-type');
    expect(await refused({ answers: { aids: { value: ['none', 'ramp'] } } })).toBe('answers.none-among-others');
    expect(await refused({ authorId: other.id })).toBe('request.malformed');
    expect(await refused({ answers: { queue: { value: 1, silence: 'blank' } as never } })).toBe('request.malformed');
    await sql(`UPDATE mission SET starts_on = '2026-03-18' WHERE id = $1`, [id]);
    expect(await refused({})).toBe('visit.outside-dates');
    expect(await listed(company.officer, id)).toEqual([]);
  });

  it('R-33 holds for what was seen before an accreditation ended, and is warned of on the day of its end', async () => {
    const { id, of, leader, observer, station } = await aTeamAtWork();
    const { coordinator, officer } = company;
    const said = content(station, [observer, leader]);
    const { visit } = await send(observer, id, sending(said));
    await officer.desk.call.moveAccreditation({
      params: { id: of(observer).accreditation },
      body: { action: 'revoke', authority: 'SYNTHETIC', endedOn: '2026-03-17', reason: 'SYNTHETIC' },
    });
    expect(codes(await correct(leader, visit!, { ...said, answers: {} }))).toEqual(['visit.last-day']);
    expect(codes(await send(coordinator, id, sending(content(station, [leader], at(11)))))).toEqual([]);
    house.setClock('2026-03-18T18:00:00Z');
    const next = { arrivedAt: '2026-03-18T10:00:00.000Z', leftAt: '2026-03-18T10:40:00.000Z' };
    const late = refusal(send(coordinator, id, sending(content(station, [observer, leader], next))));
    expect(await late).toMatchObject({ code: 'visit.off-duty', params: { count: 1 } });
  });

  it('R-43 is entered by the leader of a team, who was not there, for that team alone, and settled likewise', async () => {
    const { id, leader, observer, other, station, team } = await aTeamAtWork();
    const { coordinator } = company;
    const own = { teamId: team.id };
    const lent = sending(content(station, [other, observer], own));
    expect(await refusal(send(leader, id, lent))).toMatchObject({ code: 'visit.not-your-team', params: { count: 1 } });
    expect(codes(await send(coordinator, id, lent))).toEqual(['visit.outside-team']);
    const second = { number: 2, name: { ru: null, en: null }, region: null, members: [member(other, true)] };
    const { team: others } = await coordinator.desk.call.formTeam({ params: { id }, body: second });
    const body = sending(content(station, [observer], { ...own, ...at(12) }));
    await send(observer, id, body);
    await send(coordinator, id, { ...body, content: content(station, [other], { ...at(12), teamId: others.id }) });
    const [beside] = (await fileOf(leader, body.id)).besides;
    expect((await refusal(settle(leader, body.id, beside!.id, 'taken'))).status).toBe(403);
    expect((await settle(coordinator, body.id, beside!.id, 'taken')).visit.team).toMatchObject({ number: 2 });
    const gone = { instead: null, reason: 'x' };
    const request = { params: { id: team.id }, body: gone, ifMatch: team.version };
    expect(await refusal(coordinator.desk.call.correctTeam(request))).toMatchObject({
      code: 'team.visited',
      params: { count: 1 },
    });
  });

  it('R-38 warns of an observer in two places, of the same visit twice, and of who is not in the team, and keeps the warning', async () => {
    const { id, leader, observer, other, station, teamId } = await aTeamAtWork();
    const second = await aStation(id, { code: '002' });
    const { coordinator } = company;
    expect(codes(await send(observer, id, sending(content(station, [observer, leader]))))).toEqual([]);
    const meanwhile = await send(observer, id, sending(content(second, [observer])));
    expect(codes(meanwhile)).toEqual(['visit.elsewhere']);
    expect(meanwhile.visit!.warnings).toMatchObject([{ code: 'visit.elsewhere', params: { count: 1 } }]);
    expect(codes(await send(leader, id, sending(content(station, [leader]))))).toEqual(['visit.twice']);
    expect(codes(await send(coordinator, id, sending(content(second, [other], { teamId }))))).toEqual([
      'visit.outside-team',
    ]);
  });

  it('R-38 keeps who observed and who entered it, and every answer with its silence', async () => {
    const { id, observer, station } = await aTeamAtWork();
    const headquarters = await aMember(house, 'KGZ');
    await house.secretary.call.giveGrant({ body: { personId: headquarters.id, role: 'headquarters', on: id } });
    const { visit } = await send(headquarters, id, sending(content(station, [observer])));
    expect(visit!.author.personId).toBe(observer.id);
    const [row] = await sql<{ author: string; entered: string }>(
      `SELECT author_id AS author, entered_by AS entered FROM visit WHERE entry_id = $1`,
      [visit!.id],
    );
    expect(row).toEqual({ author: observer.id, entered: headquarters.id });
    const { queue, identified, alone, signed } = visit!.answers;
    expect([queue, identified, alone, signed]).toEqual([
      { value: 0 },
      { value: 'no' },
      { silence: 'not-observed' },
      { silence: 'blank' },
    ]);
  });
});

describe('R-43 who sees, confirms and corrects a visit', () => {
  it('R-43 is seen by who was there, their team, who leads the mission and the Secretariat, and by nobody else', async () => {
    const { id, leader, observer, other, station } = await aTeamAtWork();
    const { officer, coordinator, representative } = company;
    const { visit } = await send(observer, id, sending(content(station, [observer])));
    for (const who of [officer, coordinator, leader, observer]) expect(await listed(who, id)).toHaveLength(1);
    for (const who of [other, representative, await aRepresentative(house, 'KGZ')]) {
      expect(await listed(who, id)).toEqual([]);
      expect((await refusal(fileOf(who, visit!.id))).code).toBe('visit.not-found');
    }
    const mine = (await listed(observer, id))[0]!;
    expect([mine.may, (await listed(leader, id))[0]!.may]).toEqual([
      { correct: true, confirm: false },
      { correct: true, confirm: true },
    ]);
    expect((await refusal(send(other, id, sending(content(station, [observer]))))).status).toBe(403);
    expect((await refusal(correct(other, visit!, null))).code).toBe('visit.not-found');
  });

  it('R-43 is confirmed by the leader of the team on that day or who leads the mission, once, and by nobody else', async () => {
    const { id, leader, observer, other, station, teamId } = await aTeamAtWork();
    const { officer, coordinator } = company;
    const { visit } = await send(observer, id, sending(content(station, [observer])));
    const { visit: second } = await send(observer, id, sending(content(station, [observer], at(12))));
    // Once for all that is unread.
    expect(await toldOf(leader, id)).toMatchObject([{ subject: { en: expect.stringMatching(/^Visits await/) } }]);
    expect(await toldOf(observer, id)).toEqual([]);
    for (const who of [observer, officer]) expect((await refusal(confirm(who, visit!))).status).toBe(403);
    const { visit: confirmed } = await confirm(leader, visit!);
    expect(confirmed).toMatchObject({ state: 'confirmed', version: 1, confirmedAt: EVENING.replace('Z', '.000Z') });
    expect((await refusal(confirm(coordinator, confirmed))).code).toBe('visit.confirmed-already');
    expect(await toldOf(leader, id)).toMatchObject([{ subject: { en: expect.stringMatching(/^Visits await/) } }]);
    await confirm(leader, second!);
    expect(await toldOf(leader, id)).toMatchObject([{ subject: { en: expect.stringMatching(/are confirmed/) } }]);
    await expect(sql(`UPDATE visit SET confirmed_at = NULL WHERE entry_id = $1`, [visit!.id])).rejects.toThrow(
      'frozen',
    );
    await expect(sql(`UPDATE visit SET answers = '{}' WHERE entry_id = $1`, [visit!.id])).rejects.toThrow('frozen');
    // Of a day on which somebody else leads, it is for that other to confirm.
    const days = { fromDay: '2026-03-17', untilDay: null };
    const members = [
      { personId: other.id, leader: true, ...days },
      { personId: leader.id, leader: false, ...days },
    ];
    const [team] = (await coordinator.desk.call.listTeams({ params: { id } })).items;
    const instead = { number: 1, name: { ru: null, en: null }, region: null, members };
    await coordinator.desk.call.correctTeam({
      params: { id: teamId },
      body: { instead, reason: 'x' },
      ifMatch: team!.version,
    });
    const { visit: next } = await send(leader, id, sending(content(station, [leader])));
    expect((await refusal(confirm(leader, next!))).status).toBe(403);
    await confirm(other, next!);
  });

  it('R-43 is put right by a version that says why and has to be confirmed anew, and taken away likewise; all of it stays', async () => {
    const { id, leader, observer, station } = await aTeamAtWork();
    const { visit } = await send(observer, id, sending(content(station, [observer])));
    const { visit: confirmed } = await confirm(leader, visit!);
    const better = content(station, [observer, leader], { answers: { queue: { value: 3 } } });
    const { visit: second } = await correct(observer, confirmed, better, 'counted again');
    expect(second).toMatchObject({ version: 2, state: 'entered', confirmedBy: null, reason: 'counted again' });
    expect((await refusal(correct(observer, confirmed, null))).code).toBe('version.stale');
    expect((await refusal(confirm(leader, confirmed))).code).toBe('version.stale');
    await correct(leader, second, null, 'never there');
    expect(await listed(leader, id)).toEqual([]);
    const { versions } = await fileOf(leader, visit!.id);
    expect(versions.map(({ version, state, removed, reason }) => [version, state, removed, reason])).toEqual([
      [3, 'entered', true, 'never there'],
      [2, 'entered', false, 'counted again'],
      [1, 'confirmed', false, null],
    ]);
    const lines = (await logOf(house, { missionId: id })).filter(({ subjectType }) => subjectType === 'visit');
    expect(lines.map(({ what }) => what).toSorted()).toEqual([
      'visit.confirmed',
      'visit.corrected',
      'visit.entered',
      'visit.removed',
    ]);
    expect(JSON.stringify(lines.map(({ details }) => details))).not.toMatch(new RegExp(`[а-яё]|${observer.id}`, 'i'));
  });

  it('is confirmed or corrected by one of two at once, never both', async () => {
    const { id, leader, observer, station } = await aTeamAtWork();
    const { visit } = await send(observer, id, sending(content(station, [observer])));
    const results = await Promise.allSettled([confirm(leader, visit!), correct(observer, visit!, null)]);
    const { versions } = await fileOf(leader, visit!.id);
    const [newest] = versions;
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(
      newest!.version === 2 && versions[1]!.state === 'confirmed' ? 2 : 1,
    );
    expect([newest!.removed, newest!.state]).not.toEqual([true, 'confirmed']);
  });
});

describe('R-39 the figures of visits', () => {
  it('R-39 R-40 count each station with a confirmed visit once, visits beside, and nothing that nobody confirmed', async () => {
    const { id, leader, observer, other, station } = await aTeamAtWork();
    const { coordinator } = company;
    const abroad = await aStation(id, { code: 'A1', region: null, country: 'KGZ', abroad: true });
    const unseen = await aStation(id, { code: '003', region: 'Брест' });
    const typed = (figure: 'stations-in-host' | 'stations-abroad' | 'stations-monitored') =>
      coordinator.desk.call.recordActivity({ params: { id }, body: { figure, value: 30, source: 'S' } });
    await typed('stations-in-host');
    await typed('stations-monitored');
    const confirmed = [
      await send(observer, id, sending(content(station, [observer], at(10)))),
      await send(coordinator, id, sending(content(station, [other], at(11)))),
      await send(
        leader,
        id,
        sending(content(abroad, [leader], { ...at(12), answers: { identified: { value: 'yes' } } })),
      ),
    ];
    const [one, two, there] = confirmed.map(({ visit }) => visit!);
    for (const visit of [one!, two!]) await confirm(coordinator, visit);
    await typed('stations-abroad');
    await confirm(coordinator, there!);
    await send(observer, id, sending(content(unseen, [observer], at(13))));
    expect(await refusal(typed('stations-in-host'))).toMatchObject({
      code: 'mission.visits-counted',
      params: { count: 2 },
    });
    expect(await refusal(typed('stations-abroad'))).toMatchObject({ params: { count: 1 } });
    await typed('stations-monitored');
    house.setClock(TIMES.pollsClosed);
    const closed = await coordinator.desk.call.moveMission({ params: { id }, body: { action: 'closeObservation' } });
    expect(codes(closed)).toEqual(['mission.hours-unknown', 'mission.visits-unconfirmed']);
    const { format, activity, visits } = await snapshotOf(coordinator, id);
    expect(format).toBe(5);
    expect(activity.map(({ figure }) => figure)).toEqual(['stations-monitored']);
    expect(visits).toMatchObject({
      stations: 2,
      visits: 3,
      inHost: { stations: 1, visits: 2 },
      abroad: { stations: 1, visits: 1 },
      stages: [{ stage: 'voting', stations: 2, visits: 3 }],
      days: [{ day: '2026-03-17', stations: 2, visits: 3 }],
      regions: [
        { region: 'Минск', country: 'BLR', abroad: false, stations: 1, visits: 2 },
        { region: null, country: 'KGZ', abroad: true, stations: 1, visits: 1 },
      ],
      teams: [
        { team: '1', stations: 2, visits: 2 },
        { team: null, stations: 1, visits: 1 },
      ],
      unconfirmed: 1,
      besides: 0,
    });
    const [form] = (visits as { forms: { questions: { id: string }[] }[] }).forms;
    expect(form!.questions.find((question) => question.id === 'identified')).toEqual({
      id: 'identified',
      answered: 3,
      silences: { 'not-observed': 0, 'not-applicable': 0, blank: 0 },
      options: [
        { value: 'yes', visits: 1 },
        { value: 'no', visits: 2 },
      ],
    });
    expect(JSON.stringify(visits)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('R-58 R-41 warn whoever closes observation of what nobody confirmed, settled or followed up, and stop nothing', async () => {
    const { id, observer, station } = await aTeamAtWork();
    const { coordinator } = company;
    const body = sending(content(station, [observer]));
    await send(observer, id, body);
    await send(observer, id, { ...body, content: content(station, [observer], { answers: { queue: { value: 7 } } }) });
    const seen = { kind: 'incident', category: 'secrecy', severity: 'put-right', knownFrom: 'first-hand' } as const;
    const incident = RecordIncident.parse({ ...seen, description: 'SYNTHETIC', occurredAt: '2026-03-17T10:00:00Z' });
    await coordinator.desk.call.recordIncident({ params: { id }, body: incident });
    house.setClock(TIMES.pollsClosed);
    const closed = await coordinator.desk.call.moveMission({ params: { id }, body: { action: 'closeObservation' } });
    expect(closed.mission.state).toBe('CONCLUDING');
    expect(closed.warnings.map(({ code, rule, params }) => [code, rule, params.count])).toEqual([
      ['mission.visits-unconfirmed', 'R-58', 1],
      ['mission.visits-beside', 'R-58', 1],
      ['mission.incidents-open', 'R-58', 1],
    ]);
  });

  it('R-39 say nothing where there was none, and R-46 warn whoever confirms one too late', async () => {
    const { coordinator, members } = company;
    const { id } = await aConcludingMission(house, company);
    expect(await snapshotOf(coordinator, id)).not.toHaveProperty('visits');
    const station = await aStation(id, { code: '001' });
    const { visit } = await send(coordinator, id, sending(content(station, [members[0]!])));
    expect(codes(await confirm(coordinator, visit!))).toEqual(['mission.figures-taken-anew']);
  });
});

it('R-38 is narrowed by state, stage, region, day, station and team, the latest first, page by page', async () => {
  const { id, observer, other, station, teamId } = await aTeamAtWork();
  const { coordinator } = company;
  const brest = await aStation(id, { code: '010', region: 'Брест' });
  const first = await send(observer, id, sending(content(station, [observer])));
  const later = { arrivedAt: '2026-03-17T12:00:00.000Z', leftAt: '2026-03-17T12:30:00.000Z' };
  const second = await send(coordinator, id, sending(content(brest, [other], { stage: 'early-voting', ...later })));
  await confirm(coordinator, first.visit!);
  const ids = async (query: Partial<VisitsQuery>) => (await listed(coordinator, id, query)).map((visit) => visit.id);
  const [one, two] = [first.visit!.id, second.visit!.id];
  expect(await ids({})).toEqual([two, one]);
  for (const query of [
    { state: 'confirmed' },
    { stage: 'voting' },
    { region: 'Минск' },
    { stationId: station },
    { teamId },
  ] as const)
    expect(await ids(query)).toEqual([one]);
  expect(await ids({ day: '2026-03-18' })).toEqual([]);
  const page = await coordinator.desk.call.listVisits({ params: { id }, query: { limit: 1 } });
  const rest = await coordinator.desk.call.listVisits({ params: { id }, query: { limit: 1, cursor: page.next! } });
  expect([page.items[0]!.id, rest.items[0]!.id, rest.next]).toEqual([two, one, null]);
});

const named = ({ name }: Person) => ({ ru: expect.stringContaining(name.ru) as string });

it('R-38 is exported with a row for each visit and a column for each question, in which silences are words', async () => {
  const { id, observer, station } = await aTeamAtWork();
  const answers = { aids: { value: ['none'] }, queue: { value: 0 } };
  const { visit } = await send(observer, id, sending(content(station, [observer], { answers })));
  const csv = (await observer.desk.download(`/api/missions/${id}/exports/visits?format=csv&language=en`)).toString();
  const [head, row, ...more] = csv.trim().split('\n');
  expect(more).toEqual([]);
  expect(head).toContain('Voting: How many voters waited in line');
  expect(row).toMatch(/^"?001/);
  for (const word of ['2026-03-17T13:00', 'not confirmed', 'Not filled in', 'none', 'Voting'])
    expect(row).toContain(word);
  const json = (await observer.desk.download(`/api/missions/${id}/exports/visits?format=json`)).toString();
  expect(JSON.parse(json)).toMatchObject([{ code: '001', 'voting.queue': 0, 'opening.on-time': null }]);
  // Who entered it stays; who put it right stands beside.
  const { coordinator } = company;
  await correct(coordinator, visit!, content(station, [observer], { answers }));
  const after = (await coordinator.desk.download(`/api/missions/${id}/exports/visits?format=json`)).toString();
  const whose = { visitAuthor: named(observer), visitEnteredBy: named(observer), visitVersionBy: named(coordinator) };
  expect(JSON.parse(after)).toMatchObject([whose]);
  // whoever sees the visit reads there whom its page names, though people of another delegation are not in sight.
  const own = (await observer.desk.download(`/api/missions/${id}/exports/visits?format=json`)).toString();
  expect(JSON.parse(own)).toMatchObject([whose]);
  const [shown] = (await observer.desk.call.listVisits({ params: { id }, query: {} })).items;
  expect(shown).toMatchObject({ enteredBy: named(observer), versionBy: named(coordinator) });
});
