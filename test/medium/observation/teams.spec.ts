import type { FormTeam, PlanItemView, RecordPlanItem, TeamView } from '#libs/contracts';
import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { logOf, refusal } from '../../support/asking.js';
import { aMember, aRepresentative } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  aConcludingMission,
  anObservingMission,
  aSentMission,
  openReport,
  participantsOf,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 2);
});
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

type Who = Pick<Person, 'desk'>;
/** The vote is on 20 March; the clock says the 17th, when the mission observes. */
const FIRST = '2026-03-17';
const [LATER, VOTE] = ['2026-03-19', '2026-03-20'] as const;

const member = ({ id: personId }: { id: string }, more: Partial<FormTeam['members'][number]> = {}) => ({
  personId,
  leader: false,
  fromDay: FIRST,
  untilDay: null,
  ...more,
});
const leads = (person: { id: string }) => member(person, { leader: true });
const team = (number: number, members: FormTeam['members'], more: Partial<FormTeam> = {}): FormTeam => ({
  number,
  name: { ru: null, en: null },
  region: 'Минск',
  members,
  ...more,
});
const form = ({ desk }: Who, id: string, body: FormTeam) => desk.call.formTeam({ params: { id }, body });
const change = ({ desk }: Who, { id, version }: TeamView, instead: FormTeam | null, reason?: string) =>
  desk.call.correctTeam({ params: { id }, body: { instead, reason }, ifMatch: version });
const teamsFor = async ({ desk }: Who, id: string) => (await desk.call.listTeams({ params: { id } })).items;
const item = (teamId: string, more: Partial<RecordPlanItem> = {}): RecordPlanItem => ({
  teamId,
  region: 'Минск',
  stationId: null,
  stage: 'opening',
  startsAt: '2026-03-20T04:30:00.000Z',
  endsAt: '2026-03-20T06:00:00.000Z',
  ...more,
});
const plan = ({ desk }: Who, id: string, body: RecordPlanItem) => desk.call.recordPlanItem({ params: { id }, body });
const move = ({ desk }: Who, { id, version }: PlanItemView, instead: RecordPlanItem | null, reason?: string) =>
  desk.call.correctPlanItem({ params: { id }, body: { instead, reason }, ifMatch: version });
const planFor = ({ desk }: Who, id: string) => desk.call.listPlan({ params: { id } });
const codes = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);
const told = async ({ desk }: Person, missionId: string) =>
  (await desk.call.listNotices({ query: { limit: 200 } })).items.filter(
    (notice) => notice.missionId === missionId && /^(team|plan)-/.test(notice.kind),
  );
const namesIn = (rows: object[]) => rows.map((row) => (row as { familyNameLatin: string | null }).familyNameLatin);
const kinds = async (person: Person, missionId: string) => (await told(person, missionId)).map(({ kind }) => kind);

describe('R-35 the teams of a mission', () => {
  it('R-35 are formed of several at once, and what may be wanted of them is warned of and recorded', async () => {
    const { coordinator, members } = company;
    const [one, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const made = await form(coordinator, id, team(1, [leads(one), member(other, { untilDay: LATER })]));
    expect(made.team).toMatchObject({
      number: 1,
      version: 1,
      region: 'Минск',
      members: [{ leader: true }, { leader: false }],
    });
    // All are of one delegation here, and on the day of the vote one is left.
    expect(made.warnings.map(({ code, params }) => [code, params])).toEqual([
      ['team.small', { day: VOTE }],
      ['team.unmixed', { day: FIRST }],
    ]);
    await sql(
      `UPDATE person SET speaks = CASE id WHEN $1 THEN '{kaz,rus}' ELSE '{hye}' END::text[] WHERE id IN ($1, $2)`,
      [one.id, coordinator.id],
    );
    expect(codes(await form(coordinator, id, team(2, [member(one), leads(coordinator)])))).toEqual([
      'team.unmixed',
      'team.speechless',
      'team.elsewhere',
    ]);
    expect(codes(await form(coordinator, id, team(3, [member(other, { fromDay: VOTE })])))).toEqual([
      'team.small',
      'team.leaderless',
    ]);
    const shown = await teamsFor(coordinator, id);
    expect(shown.map(({ number, warnings }) => [number, warnings.map(({ code }) => code)])).toEqual([
      [1, ['team.small', 'team.unmixed', 'team.elsewhere']],
      [2, ['team.unmixed', 'team.speechless', 'team.elsewhere']],
      [3, ['team.small', 'team.leaderless']],
    ]);
    expect(shown[0]!.warnings[0]!.sentence).toContain('20 March 2026');
  });

  it('R-35 refuse what cannot be so, and nothing is kept of it', async () => {
    const { coordinator, members } = company;
    const [one] = members as [Person];
    const { id } = await anObservingMission(house, company);
    await form(coordinator, id, team(1, [leads(one)]));
    const refused = async (body: FormTeam) => (await refusal(form(coordinator, id, body))).code;
    expect(await refused(team(1, [leads(one)]))).toBe('team.number-taken');
    expect(await refused(team(2, [leads(await aMember(house, 'TJK'))]))).toBe('team.stranger');
    expect(await refused(team(2, [member(one, { untilDay: '2026-03-16' })]))).toBe('team.reversed');
    expect(await refused(team(2, [member(one), member(one, { fromDay: VOTE })]))).toBe('team.twice');
    expect(await refused(team(2, []))).toBe('request.malformed');
    expect(await teamsFor(coordinator, id)).toHaveLength(1);
  });

  it('R-35 keep everyone who was in them: who goes, who comes, who was entered wrongly, and why', async () => {
    const { coordinator, members } = company;
    const [one, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const { team: first } = await form(coordinator, id, team(1, [leads(one), member(other)]));
    // From tomorrow on the other leads: nothing of what was so is altered.
    const tomorrow = { fromDay: '2026-03-18' };
    const ahead = [
      member(one, { leader: true, untilDay: FIRST }),
      member(one, tomorrow),
      member(other, { untilDay: FIRST }),
      member(other, { leader: true, ...tomorrow }),
    ];
    const { team: second } = await change(coordinator, first, team(1, ahead));
    expect(second.version).toBe(2);
    const without = team(1, ahead.slice(0, 2));
    expect((await refusal(change(coordinator, second, without))).code).toBe('reason.missing');
    const stale = await refusal(change(coordinator, first, without, 'a slip'));
    expect([stale.code, stale.status]).toEqual(['version.stale', 412]);
    const { team: third } = await change(coordinator, second, without, 'Внесён по ошибке');
    expect((await refusal(change(coordinator, third, null))).code).toBe('reason.missing');
    await change(coordinator, third, null, 'Группа не понадобилась');
    expect(await teamsFor(coordinator, id)).toEqual([]);
    const { items } = await coordinator.desk.call.teamVersions({ params: { id: first.id } });
    expect(items.map(({ version, removed, reason, members: all }) => [version, removed, reason, all.length])).toEqual([
      [4, true, 'Группа не понадобилась', 2],
      [3, false, 'Внесён по ошибке', 2],
      [2, false, null, 4],
      [1, false, null, 2],
    ]);
    expect((await refusal(change(coordinator, items[0]!, without, 'x'))).code).toBe('team.not-found');
    const lines = (await logOf(house, { missionId: id })).filter(({ subjectType }) => subjectType === 'team');
    expect(lines.map(({ what }) => what).toSorted()).toEqual([
      'team.formed',
      'team.members-changed',
      'team.members-changed',
      'team.removed',
    ]);
    expect(JSON.stringify(lines.map(({ details }) => details))).not.toMatch(/[а-яё]/i);
    await expect(sql(`UPDATE team SET number = 9 WHERE entry_id = $1`, [first.id])).rejects.toThrow('frozen');
    await expect(sql(`UPDATE team_member SET leader = true WHERE mission_id = $1`, [id])).rejects.toThrow('frozen');
  });

  it('are changed by one of two at once, and no two take the same number', async () => {
    const { coordinator, officer, members } = company;
    const { id } = await anObservingMission(house, company);
    const both = (act: (who: Who) => Promise<unknown>) => Promise.allSettled([coordinator, officer].map(act));
    const formed = await both((who) => form(who, id, team(1, [leads(members[0]!)])));
    const [standing] = await teamsFor(coordinator, id);
    const changed = await both((who) => change(who, standing!, team(2, [leads(members[0]!)])));
    for (const results of [formed, changed])
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await teamsFor(coordinator, id)).map(({ number, version }) => [number, version])).toEqual([[2, 2]]);
  });

  it('R-33 may have tentative places: marked until the host has accredited', async () => {
    const { coordinator, members } = company;
    const sent = await aSentMission(house, company);
    await form(coordinator, sent.id, team(1, [leads(members[0]!)]));
    expect((await teamsFor(coordinator, sent.id))[0]!.members).toMatchObject([{ tentative: true }]);
    const { id } = await anObservingMission(house, company);
    await form(
      coordinator,
      id,
      team(1, [leads(members[0]!), member(members[1]!, { untilDay: '2026-03-01', fromDay: '2026-03-01' })]),
    );
    const [shown] = await teamsFor(coordinator, id);
    // The certificate of the second is valid from the day after that.
    expect(shown!.members.map(({ tentative }) => tentative)).toEqual([false, true]);
  });

  it('R-43 are seen by their mission: everyone by who leads it, the own team by its members, and by nobody else', async () => {
    const { officer, coordinator, members, representative } = company;
    const [one, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const { team: own } = await form(coordinator, id, team(1, [leads(one), member(coordinator)]));
    await form(coordinator, id, team(2, [leads(other)]));
    await plan(coordinator, id, item(own.id));
    const seen = async (who: Who) => (await teamsFor(who, id)).map(({ members: all }) => all.length);
    for (const who of [officer, coordinator]) expect(await seen(who)).toEqual([2, 1]);
    expect(await seen(one)).toEqual([2, 0]);
    expect(await seen(other)).toEqual([0, 1]);
    // Their own delegation sent them all.
    expect(await seen(representative)).toEqual([2, 1]);
    const [mine] = await teamsFor(one, id);
    expect(mine).toMatchObject({ warnings: [], recordedBy: null });
    expect(mine!.members.map(({ name }) => name.en)).toContainEqual(
      expect.stringContaining(coordinator.name.en) as string,
    );
    for (const stranger of [await aRepresentative(house, 'KGZ'), await aMember(house, 'KGZ')]) {
      expect(await teamsFor(stranger, id)).toEqual([]);
      expect(await planFor(stranger, id)).toEqual({ items: [], coverage: [] });
    }
    expect((await planFor(one, id)).items).toHaveLength(1);
    expect((await refusal(form(one, id, team(3, [leads(one)])))).status).toBe(403);
    const regional = await aMember(house, 'KGZ');
    const office = { personId: regional.id, office: 'regionalRepresentative' as const, region: 'Гомель', reason: null };
    await officer.desk.call.appointOffice({ params: { id }, body: office });
    expect(await seen(regional)).toEqual([0, 0]);
  });

  it('R-35 are counted in documents where their members were on duty, everybody once', async () => {
    const { coordinator, members } = company;
    const [one, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company, [coordinator, one]);
    await form(coordinator, id, team(1, [leads(one), member(coordinator), member(other)]));
    await form(coordinator, id, team(2, [leads(one)], { region: null, name: { ru: 'Резерв', en: null } }));
    // Nobody of it is on duty; and of the fourth nobody is in it yet.
    await form(coordinator, id, team(3, [leads(other)]));
    await form(coordinator, id, team(4, [member(one, { fromDay: VOTE })]));
    const { snapshot } = await openReport(coordinator, id);
    const frozen = (await coordinator.desk.download(`/api/snapshots/${snapshot.id}`)).toString();
    expect(JSON.parse(frozen)).toMatchObject({
      format: 5,
      teams: {
        people: 2,
        teams: [
          { number: 1, name: { ru: null, en: null }, region: 'Минск', people: 2 },
          { number: 2, name: { ru: 'Резерв', en: null }, region: null, people: 1 },
        ],
      },
    });
  });

  it('says of a change of days that have come which document will not show it any more', async () => {
    const { coordinator, members } = company;
    const { id } = await aConcludingMission(house, company);
    await openReport(coordinator, id);
    const made = await form(coordinator, id, team(1, [leads(members[0]!), member(members[1]!)]));
    expect(codes(made)).toContain('mission.figures-taken-anew');
    const ahead = member(members[0]!, { leader: true, fromDay: '2026-03-21' });
    expect(codes(await form(coordinator, id, team(2, [ahead])))).not.toContain('mission.figures-taken-anew');
  });
});

describe('R-36 the plan of a mission', () => {
  it('R-36 says where each team is when, and warns of what may not be so', async () => {
    const { coordinator, members } = company;
    const { id } = await anObservingMission(house, company);
    const { team: own } = await form(coordinator, id, team(1, [leads(members[0]!), member(members[1]!)]));
    expect(codes(await plan(coordinator, id, item(own.id)))).toEqual([]);
    expect(codes(await plan(coordinator, id, item(own.id, { region: 'Брест', stage: 'voting' })))).toEqual([
      'plan.two-places',
    ]);
    const before = { startsAt: '2026-03-19T06:00:00.000Z', endsAt: '2026-03-19T07:00:00.000Z' };
    expect(codes(await plan(coordinator, id, item(own.id, before)))).toEqual(['plan.off-days']);
    const june = { startsAt: '2026-06-20T06:00:00.000Z', endsAt: '2026-06-20T07:00:00.000Z' };
    expect(codes(await plan(coordinator, id, item(own.id, june)))).toEqual(['plan.outside-dates', 'plan.off-days']);
    const { team: gone } = await form(coordinator, id, team(2, [member(members[0]!, { untilDay: FIRST })]));
    expect(codes(await plan(coordinator, id, item(gone.id)))).toEqual(['plan.nobody']);
    const refused = refusal(plan(coordinator, id, item(own.id, { endsAt: '2026-03-20T04:30:00.000Z' })));
    expect((await refused).code).toBe('plan.reversed');
    expect((await refusal(plan(coordinator, id, item(members[0]!.id)))).code).toBe('team.not-found');
    const { items } = await planFor(coordinator, id);
    expect(items.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      ['plan.off-days'],
      ['plan.two-places'],
      ['plan.two-places'],
      ['plan.nobody'],
      ['plan.outside-dates', 'plan.off-days'],
    ]);
  });

  it('R-36 is corrected by versions, with a reason once the day has come, and a team is not taken away under it', async () => {
    const { coordinator, members } = company;
    const { id } = await anObservingMission(house, company);
    const { team: own } = await form(coordinator, id, team(1, [leads(members[0]!)]));
    const { item: ahead } = await plan(coordinator, id, item(own.id));
    const { item: second } = await move(coordinator, ahead, item(own.id, { region: 'Гродно' }));
    expect(await refusal(change(coordinator, own, null, 'a slip'))).toMatchObject({
      code: 'team.planned',
      params: { count: 1 },
    });
    expect((await refusal(move(coordinator, ahead, null, 'a slip'))).code).toBe('version.stale');
    house.setClock('2026-03-20T05:00:00Z');
    expect((await refusal(move(coordinator, second, item(own.id, { region: 'Лида' })))).code).toBe('reason.missing');
    const { item: third } = await move(coordinator, second, item(own.id, { region: 'Лида' }), 'Дорога закрыта');
    expect((await refusal(move(coordinator, third, null))).code).toBe('reason.missing');
    await move(coordinator, third, null, 'Внесено дважды');
    expect((await planFor(coordinator, id)).items).toEqual([]);
    const { items } = await coordinator.desk.call.planItemVersions({ params: { id: ahead.id } });
    expect(items.map(({ version, region, removed, reason }) => [version, region, removed, reason])).toEqual([
      [4, 'Лида', true, 'Внесено дважды'],
      [3, 'Лида', false, 'Дорога закрыта'],
      [2, 'Гродно', false, null],
      [1, 'Минск', false, null],
    ]);
    expect((await refusal(members[0]!.desk.call.planItemVersions({ params: { id: ahead.id } }))).status).toBe(403);
    await change(coordinator, own, null, 'Не понадобилась');
    await expect(sql(`UPDATE plan_item SET region = 'x' WHERE entry_id = $1`, [ahead.id])).rejects.toThrow('frozen');
  });

  it('R-37 says what nobody is planned for, and warns of a change that uncovers it', async () => {
    const { coordinator, members } = company;
    const { id } = await anObservingMission(house, company);
    const coverage = async () => (await planFor(coordinator, id)).coverage.map(({ code }) => code);
    expect(await coverage()).toEqual(['plan.opening-uncovered', 'plan.counting-uncovered']);
    const { team: own } = await form(coordinator, id, team(1, [leads(members[0]!)]));
    const { item: opening } = await plan(coordinator, id, item(own.id));
    expect(await coverage()).toEqual(['plan.counting-uncovered']);
    // By the clocks of Minsk the count goes on after midnight.
    const night = {
      stage: 'counting',
      startsAt: '2026-03-20T21:30:00.000Z',
      endsAt: '2026-03-20T23:00:00.000Z',
    } as const;
    await plan(coordinator, id, item(own.id, night));
    expect(await coverage()).toEqual([]);
    const left = await move(coordinator, opening, item(own.id, { stage: 'voting' }));
    expect(left.warnings).toMatchObject([{ code: 'plan.opening-uncovered', rule: 'R-37', params: { days: VOTE } }]);
    expect(await coverage()).toEqual(['plan.opening-uncovered']);
  });

  it('tells whoever is in a team, and puts what is planned for it into their calendars', async () => {
    const { coordinator, members } = company;
    const [one, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const { url } = await one.desk.call.makeCalendar({});
    const calendar = async () =>
      (await (await fetch(house.url + new URL(url).pathname)).text()).replaceAll(/\r\n /g, '');
    const { team: own } = await form(coordinator, id, team(1, [leads(one)], { name: { ru: 'Центр', en: null } }));
    const [joined] = await told(one, id);
    expect(joined).toMatchObject({ kind: 'team-joined' });
    expect(joined!.body.ru).toContain('Группа 1, Центр');
    expect(joined!.link).toContain(`/missions/${id}?tab=teams`);
    const { item: opening } = await plan(coordinator, id, item(own.id));
    const [planned] = await told(one, id);
    expect(planned!.body.ru).toContain('Открытие участка, Минск, 20.03.2026 07:30 (UTC+3)');
    const uid = `plan-${opening.id}.${id}@mission-desk`;
    expect(await calendar()).toContain(uid);
    expect(await kinds(other, id)).toEqual([]);
    const [again] = await teamsFor(coordinator, id);
    const { team: mixed } = await change(coordinator, again!, team(1, [leads(one), member(other)]), 'Пришёл сегодня');
    // Nothing changes for the one who was there before.
    expect(await kinds(one, id)).toEqual(['plan-changed', 'team-joined']);
    expect(await kinds(other, id)).toEqual(['team-joined']);
    await change(coordinator, mixed, team(1, [member(other)]), 'Заболел');
    expect(await kinds(one, id)).toEqual(['team-left', 'plan-changed', 'team-joined']);
    expect(await calendar()).not.toContain(uid);
    await move(coordinator, opening, null, 'Отменено');
    expect(await kinds(other, id)).toEqual(['plan-called-off', 'team-joined']);
    expect((await told(other, id))[0]!.body.ru).toContain('Открытие участка, Минск, 20.03.2026 07:30 (UTC+3)');
    expect(await kinds(one, id)).toHaveLength(3);
  });

  it('R-43 is taken away as tables, with the teams and the people that the page shows', async () => {
    const { coordinator, members } = company;
    const [one, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const { team: own } = await form(coordinator, id, team(1, [leads(one), member(other)]));
    await plan(coordinator, id, item(own.id));
    const table = async ({ desk }: Who, name: string) =>
      JSON.parse((await desk.download(`/api/missions/${id}/exports/${name}?format=json`)).toString()) as object[];
    expect(await table(coordinator, 'teams')).toMatchObject([
      { team: 1, region: 'Минск', leader: true, fromDay: FIRST, untilDay: null, tentative: false },
      { team: 1, leader: false },
    ]);
    expect(namesIn(await table(coordinator, 'teams'))).not.toContain(null);
    // Whoever is in a team reads who else is; of another team, that there is one.
    await form(coordinator, id, { ...team(2, [leads(coordinator)]), region: 'Брест' });
    const [first, second, third, ...more] = (await table(one, 'teams')) as Record<string, unknown>[];
    expect(namesIn([first!, second!])).not.toContain(null);
    expect(third).toMatchObject({ team: 2, region: 'Брест', familyName: null, leader: null, fromDay: null });
    expect(more).toEqual([]);
    expect(await table(coordinator, 'plan')).toMatchObject([
      {
        startsAt: '2026-03-20T07:30',
        endsAt: '2026-03-20T09:00',
        zone: 'Europe/Minsk',
        stage: 'opening',
        team: 1,
        region: 'Минск',
      },
    ]);
    const csv = (await coordinator.desk.download(`/api/missions/${id}/exports/plan?format=csv`)).toString();
    expect(csv).toContain('Открытие участка');
  });
});
