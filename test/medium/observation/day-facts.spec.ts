import type { DayFactView, RecordDayFact } from '#libs/contracts';
import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { logOf, refusal } from '../../support/asking.js';
import { aMember } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  aConcludingMission,
  anObservingMission,
  openReport,
  participantsOf,
  type Participants,
} from '../../support/ready.js';

let house: TestInstallation;
let company: Participants;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 1);
});
beforeEach(() => house.beginWithPool());
afterAll(() => house.close());

type Entry = Partial<RecordDayFact>;
const fact = (more: Entry = {}): RecordDayFact => ({
  kind: 'turnout',
  asOf: '2026-03-17T07:00:00.000Z',
  source: 'Условная комиссия / Synthetic commission',
  name: null,
  place: null,
  count: null,
  share: null,
  means: null,
  stage: null,
  about: null,
  link: null,
  language: null,
  ...more,
});
const record = ({ desk }: Pick<Person, 'desk'>, id: string, more: Entry = {}) =>
  desk.call.recordDayFact({ params: { id }, body: fact(more) });
const again = (view: DayFactView, more: Entry): RecordDayFact => {
  const { kind, asOf, source, name, place, count, share, means, stage, about, link, language } = view;
  return { kind, asOf, source, name, place, count, share, means, stage, about, link, language, ...more };
};
const correct = ({ desk }: Pick<Person, 'desk'>, view: DayFactView, more: Entry | null) =>
  desk.call.correctDayFact({
    params: { id: view.id },
    body: { instead: more && again(view, more), reason: 'Опечатка' },
    ifMatch: view.version,
  });
const listed = async ({ desk }: Pick<Person, 'desk'>, id: string, query = {}) =>
  (await desk.call.listDayFacts({ params: { id }, query })).items;
const codes = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);

describe('A fact of the day', () => {
  it('keeps a percentage as it was published, with a comma or a point, and refuses more than all', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    const { fact: comma } = await record(coordinator, id, { share: '54,190' });
    expect(comma).toMatchObject({ share: '54.190', version: 1 });
    const refused = async (more: Entry) => (await refusal(record(coordinator, id, more))).code;
    for (const share of ['100.1', '1e2', '-1', '12,']) expect(await refused({ share })).toBe('request.malformed');
    expect(await refused({ share: '10', asOf: '2026-03-17T08:00:01Z' })).toBe('fact.ahead');
  });

  it('of each kind is refused where it lacks what its kind needs, or says what its kind does not', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    const lacking: Entry[] = [
      { kind: 'turnout' },
      { kind: 'result', name: 'За / Yes', count: 10 },
      { kind: 'result', name: 'За / Yes', stage: 'final' },
      { kind: 'media-statement', name: 'S' },
      { kind: 'press-conference', name: 'S' },
      { kind: 'organisation' },
      { kind: 'remote-monitoring', count: 3 },
      { share: '10', stage: 'final' },
      { share: '10', source: '' },
    ];
    for (const more of lacking)
      expect([more, (await refusal(record(coordinator, id, more))).code]).toEqual([more, 'request.malformed']);
    expect(await listed(coordinator, id)).toEqual([]);
  });

  it('is recorded by who leads the mission, and read by everyone who reads it', async () => {
    const { coordinator, officer, members, representative } = company;
    const { id } = await anObservingMission(house, company);
    await record(coordinator, id, { share: '10.5' });
    await record(officer, id, { kind: 'organisation', name: 'Условная организация', count: 12 });
    for (const who of [members[0]!, representative]) expect(await listed(who, id)).toHaveLength(2);
    expect(await listed(coordinator, id, { kind: 'organisation' })).toMatchObject([{ count: 12, share: null }]);
    expect((await refusal(record(members[0]!, id, { share: '11' }))).status).toBe(403);
  });

  it('R-10 counts nobody twice: the same organisation, or the same figure of one time and place, is refused', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    const organisation = { kind: 'organisation' as const, name: 'Условная организация' };
    await record(coordinator, id, organisation);
    const twice = record(coordinator, id, {
      ...organisation,
      name: 'условная Организация',
      asOf: '2026-03-16T07:00:00Z',
    });
    expect((await refusal(twice)).code).toBe('fact.twice');
    await record(coordinator, id, { share: '10' });
    expect((await refusal(record(coordinator, id, { share: '11' }))).code).toBe('fact.twice');
    expect(codes(await record(coordinator, id, { share: '11', place: 'Минск' }))).toEqual([]);
  });

  it('warns of a turnout that falls with the hours in one place', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    await record(coordinator, id, { share: '20', asOf: '2026-03-17T05:00:00Z' });
    expect(codes(await record(coordinator, id, { share: '19,9' }))).toEqual(['fact.turnout-falls']);
    expect(codes(await record(coordinator, id, { share: '5', place: 'Минск' }))).toEqual([]);
  });

  it('R-42 warns of what the mission said to the media where its observers are to speak through the coordinator, or not at all', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    const said = { kind: 'media-statement', name: 'Условное агентство', means: 'Интервью', share: null } as const;
    const speak = async (about: 'by-mission' | 'about-mission', asOf: string) =>
      codes(await record(coordinator, id, { ...said, about, asOf }));
    const under = (policy: string) =>
      sql(`UPDATE mission SET settings = settings || jsonb_build_object('mediaContacts', $2::text) WHERE id = $1`, [
        id,
        policy,
      ]);
    expect(await speak('by-mission', '2026-03-17T05:00:00Z')).toEqual([]);
    await under('through-coordinator');
    expect(await speak('by-mission', '2026-03-17T05:10:00Z')).toEqual(['fact.media-coordinator']);
    expect(await speak('about-mission', '2026-03-17T05:20:00Z')).toEqual([]);
    await under('no-comments');
    expect(await speak('by-mission', '2026-03-17T05:30:00Z')).toEqual(['fact.media-none']);
  });

  it('R-59 is put right and taken away by versions, each with its reason', async () => {
    const { coordinator, members } = company;
    const { id } = await anObservingMission(house, company);
    const { fact: first } = await record(coordinator, id, { share: '10' });
    const { fact: second } = await correct(coordinator, first, { share: '11' });
    expect(second).toMatchObject({ version: 2, share: '11', reason: 'Опечатка' });
    expect((await refusal(correct(coordinator, first, { share: '12' }))).code).toBe('version.stale');
    await correct(coordinator, second, null);
    expect(await listed(coordinator, id)).toEqual([]);
    const { items } = await coordinator.desk.call.dayFactVersions({ params: { id: first.id } });
    expect(items.map(({ version, share, removed }) => [version, share, removed])).toEqual([
      [3, '11', true],
      [2, '11', false],
      [1, '10', false],
    ]);
    const hidden = members[0]!.desk.call.dayFactVersions({ params: { id: first.id } });
    expect((await refusal(hidden)).code).toBe('fact.not-found');
    const lines = (await logOf(house, { missionId: id })).filter(({ subjectType }) => subjectType === 'fact');
    expect(lines.map(({ what }) => what).toSorted()).toEqual(['fact.corrected', 'fact.recorded', 'fact.removed']);
  });

  it('stands in the frozen facts with its source and time; what was watched remotely is no visit (R-39)', async () => {
    const { coordinator } = company;
    const { id } = await aConcludingMission(house, company);
    await record(coordinator, id, { share: '10' });
    await record(coordinator, id, { kind: 'remote-monitoring', count: 40, means: 'УСЛОВНО: трансляции' });
    const { id: reportId } = await openReport(coordinator, id, 'mission-report');
    const { report } = await coordinator.desk.call.refreshSnapshot({ params: { id: reportId } });
    const frozen = JSON.parse((await coordinator.desk.download(`/api/snapshots/${report.snapshot.id}`)).toString()) as {
      dayFacts: DayFactView[];
      activity: object[];
    };
    expect(frozen.dayFacts.map(({ kind, count, share, asOf }) => [kind, count, share, asOf])).toEqual([
      ['remote-monitoring', 40, null, '2026-03-17T07:00:00.000Z'],
      ['turnout', null, '10', '2026-03-17T07:00:00.000Z'],
    ]);
    expect(frozen.activity).toEqual([]);
  });

  it('is a table to take away', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    await record(coordinator, id, { share: '11.10' });
    await record(coordinator, id, { kind: 'result', name: 'За / Yes', stage: 'final', count: 1200, share: '79' });
    const table = (
      await coordinator.desk.download(`/api/missions/${id}/exports/day-facts?format=csv&language=ru`)
    ).toString();
    // so many decimals as were published, and with the comma of those who open it: “11.10” were a day to their workbook.
    for (const said of ['Явка', ';11,10;', 'Окончательные данные', 'Условная комиссия']) expect(table).toContain(said);
    // Who entered it is told to whom people are told, and to nobody else who reads the mission.
    const entered = async ({ desk }: Person) =>
      JSON.parse((await desk.download(`/api/missions/${id}/exports/day-facts?format=json`)).toString()) as object[];
    const recordedAt = '2026-03-17T08:00:00.000Z';
    const named = { ru: expect.stringContaining(coordinator.name.ru) as string };
    for (const row of await entered(coordinator)) expect(row).toMatchObject({ recordedBy: named, recordedAt });
    for (const row of await entered(await aMember(house, 'TJK')))
      expect(row).toMatchObject({ recordedBy: null, recordedAt });
  });
});
