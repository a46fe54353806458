import type { MeetingView, RecordMeeting } from '#libs/contracts';
import { outlineOf } from '#libs/regulation';
import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { logOf, refusal } from '../../support/asking.js';
import { aMember, aRepresentative } from '../../support/factories.js';
import { expectGolden } from '../../support/golden.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  aConcludingMission,
  anObservingMission,
  openReport,
  participantsOf,
  TIMES,
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

type Entry = Partial<RecordMeeting>;
/** A meeting with a chamber on the day before the vote, at an hour at which the mission observes already. */
const entry = (more: Entry = {}): RecordMeeting => ({
  state: 'planned',
  counterpart: 'parliament',
  name: { ru: 'Палата представителей', en: null },
  place: 'Минск',
  startsAt: '2026-03-17T06:00:00.000Z',
  endsAt: '2026-03-17T07:00:00.000Z',
  topics: null,
  note: null,
  audience: 'public',
  participants: [],
  ...more,
});
const record = ({ desk }: Pick<Person, 'desk'>, id: string, more: Entry = {}) =>
  desk.call.recordMeeting({ params: { id }, body: entry(more) });
const again = ({ name, place, topics, note, participants, ...meeting }: MeetingView, more: Entry): RecordMeeting => {
  const { state, counterpart, startsAt, endsAt, audience } = meeting;
  const said = { state, counterpart, startsAt, endsAt, audience, name, place, topics, note };
  return { ...said, participants: participants.map(({ personId }) => personId), ...more };
};
const correct = ({ desk }: Pick<Person, 'desk'>, meeting: MeetingView, more: Entry | null, reason?: string) =>
  desk.call.correctMeeting({
    params: { id: meeting.id },
    body: { instead: more && again(meeting, more), reason },
    ifMatch: meeting.version,
  });
const programme = async ({ desk }: Pick<Person, 'desk'>, id: string, query = {}) =>
  (await desk.call.listMeetings({ params: { id }, query })).items;
const namesOf = (meetings: readonly MeetingView[]) => meetings.map(({ name }) => name.ru);
const told = async ({ desk }: Person) =>
  (await desk.call.listNotices({ query: { limit: 200 } })).items.filter(({ kind }) => kind.startsWith('meeting-'));
const versionsFor = ({ desk }: Person, entryId: string) => desk.call.meetingVersions({ params: { id: entryId } });
const codes = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);

describe('The programme of a mission (R-44)', () => {
  it('is planned and recorded as held, and the documents count what was held, by counterpart', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    const { meeting } = await record(coordinator, id);
    await record(coordinator, id, { state: 'held', counterpart: 'candidate', audience: 'internal' });
    await record(coordinator, id, {
      state: 'held',
      counterpart: 'mission-itself',
      name: { ru: 'Инструктаж', en: null },
    });
    await record(coordinator, id, { counterpart: 'media', name: { ru: 'Газета', en: null } });
    const { meeting: held } = await correct(coordinator, meeting, { state: 'held', place: null });
    expect(held).toMatchObject({ state: 'held', version: 2, place: null, reason: null });
    house.setClock(TIMES.pollsClosed);
    await coordinator.desk.call.moveMission({ params: { id }, body: { action: 'closeObservation' } });
    const { snapshot } = await openReport(coordinator, id, 'mission-report');
    const bytes = await coordinator.desk.download(`/api/snapshots/${snapshot.id}`);
    const { format, meetings } = JSON.parse(bytes.toString()) as { format: number; meetings: unknown };
    expect(format).toBe(5);
    expect(meetings).toEqual({
      counted: [
        { counterpart: 'parliament', held: 1 },
        { counterpart: 'candidate', held: 1 },
      ],
      total: 2,
      unsettled: 1,
      programme: [
        {
          startsAt: '2026-03-17T06:00:00.000Z',
          endsAt: '2026-03-17T07:00:00.000Z',
          counterpart: 'mission-itself',
          name: { ru: 'Инструктаж', en: null },
          place: 'Минск',
        },
        {
          startsAt: '2026-03-17T06:00:00.000Z',
          endsAt: '2026-03-17T07:00:00.000Z',
          counterpart: 'parliament',
          name: { ru: 'Палата представителей', en: null },
          place: null,
        },
      ],
    });
  });

  it('has its annex in a report that was begun by an older outline, once the figures are taken anew', async () => {
    const { coordinator } = company;
    const { id: missionId } = await aConcludingMission(house, company);
    const { id, sections } = await openReport(coordinator, missionId, 'mission-report');
    expect(sections.at(-1)!.title.en).toBe('Annex C. Document control');
    await sql(`UPDATE report_version SET outline_version = 2 WHERE report_id = $1`, [id]);
    await record(coordinator, missionId, { state: 'held' });
    const { report } = await coordinator.desk.call.refreshSnapshot({ params: { id } });
    expect(report.sections.at(-1)!.title.en).toBe('Annex D. Document control');
    expect(await sql(`SELECT outline_version AS version FROM report_version WHERE report_id = $1`, [id])).toEqual([
      { version: outlineOf('mission-report').version },
    ]);
  });

  it('takes the place of the figure that is typed, from the first meeting that was held', async () => {
    const { coordinator, officer } = company;
    const { id } = await anObservingMission(house, company);
    const typed = (value: number) =>
      coordinator.desk.call.recordActivity({ params: { id }, body: { figure: 'meetings', value, source: 'S' } });
    const { activity } = await typed(7);
    const { meeting } = await record(coordinator, id);
    await typed(8);
    await correct(coordinator, meeting, { state: 'held' });
    expect(await refusal(typed(9))).toMatchObject({ code: 'mission.meetings-counted', params: { count: 1 } });
    const { mission } = await officer.desk.call.getMission({ params: { id } });
    const body = { fact: 'activity' as const, id: activity.id, reason: 'S', evidence: 'S' };
    const instead = { figure: 'meetings' as const, value: 9, source: 'S' };
    const corrected = officer.desk.call.correctFact({
      params: { id },
      body: { ...body, instead },
      ifMatch: mission.version,
    });
    expect((await refusal(corrected)).code).toBe('mission.meetings-counted');
    const { snapshot } = await openReport(coordinator, id);
    const frozen = (await coordinator.desk.download(`/api/snapshots/${snapshot.id}`)).toString();
    expect(JSON.parse(frozen)).toMatchObject({ activity: [], meetings: { total: 1 } });
  });

  it('keeps every version: what was held is put right and taken away with a reason, and the log names nobody', async () => {
    const { coordinator, members } = company;
    const { id } = await anObservingMission(house, company);
    const { meeting } = await record(coordinator, id, { state: 'held', participants: [members[0]!.id] });
    expect(await refusal(correct(coordinator, meeting, { place: 'Гродно' }))).toMatchObject({ code: 'reason.missing' });
    const { meeting: second } = await correct(coordinator, meeting, { place: 'Гродно' }, 'a slip');
    const stale = await refusal(correct(coordinator, meeting, { place: 'Брест' }, 'a slip'));
    expect([stale.code, stale.status]).toEqual(['version.stale', 412]);
    expect((await refusal(correct(coordinator, second, null))).code).toBe('reason.missing');
    await correct(coordinator, second, null, 'never took place');
    expect(await programme(coordinator, id)).toEqual([]);
    const { items } = await coordinator.desk.call.meetingVersions({ params: { id: meeting.id } });
    expect(items.map(({ version, place, removed, reason }) => [version, place, removed, reason])).toEqual([
      [3, 'Гродно', true, 'never took place'],
      [2, 'Гродно', false, 'a slip'],
      [1, 'Минск', false, null],
    ]);
    expect(items.every(({ participants }) => participants[0]?.personId === members[0]!.id)).toBe(true);
    expect((await refusal(correct(coordinator, items[0]!, { place: 'Брест' }, 'x'))).code).toBe('meeting.not-found');
    const lines = (await logOf(house, { missionId: id })).filter(({ subjectType }) => subjectType === 'meeting');
    expect(lines.map(({ what }) => what).toSorted()).toEqual(['meeting.corrected', 'meeting.held', 'meeting.removed']);
    expect(JSON.stringify(lines.map(({ details }) => details))).not.toMatch(/[а-яё]/i);
    await expect(sql(`UPDATE meeting SET place = 'x' WHERE entry_id = $1`, [meeting.id])).rejects.toThrow('frozen');
  });

  it('refuses what cannot be so: an end before the beginning, a meeting held before it began, a stranger in it', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    const refused = async (more: Entry) => (await refusal(record(coordinator, id, more))).code;
    expect(await refused({ endsAt: '2026-03-17T06:00:00.000Z' })).toBe('meeting.reversed');
    expect(await refused({ state: 'held', startsAt: '2026-03-17T08:00:01Z', endsAt: null })).toBe('meeting.held-ahead');
    const stranger = await aMember(house, 'TJK');
    expect(await refused({ participants: [stranger.id] })).toBe('meeting.stranger');
    expect(await refused({ name: { ru: null, en: null } })).toBe('request.malformed');
    expect(await programme(coordinator, id)).toEqual([]);
  });

  it('warns of what may not be so, and records it', async () => {
    const { coordinator, members } = company;
    const { id } = await anObservingMission(house, company);
    const participants = [members[0]!.id, coordinator.id];
    expect(codes(await record(coordinator, id, { participants }))).toEqual([]);
    expect(codes(await record(coordinator, id, { name: { ru: 'палата представителей', en: null } }))).toEqual([
      'meeting.twice',
    ]);
    expect(codes(await record(coordinator, id, { counterpart: 'party', participants }))).toEqual(['meeting.engaged']);
    const after = { startsAt: '2026-03-17T07:00:00Z', endsAt: '2026-03-17T07:30:00Z' };
    expect(codes(await record(coordinator, id, { ...after, participants }))).toEqual([]);
    const later = { startsAt: '2026-06-17T07:00:00Z', endsAt: null };
    expect(codes(await record(coordinator, id, later))).toEqual(['meeting.outside-dates']);
    expect(codes(await record(coordinator, id, { state: 'called-off', participants }))).toEqual([]);
  });

  it('says of a held meeting which document will not show it any more', async () => {
    const { coordinator } = company;
    const { id } = await aConcludingMission(house, company);
    await openReport(coordinator, id);
    expect(codes(await record(coordinator, id))).toEqual([]);
    expect(codes(await record(coordinator, id, { counterpart: 'court', state: 'held' }))).toEqual([
      'mission.figures-taken-anew',
    ]);
  });

  it('is in the order of time, and narrowed by state, counterpart and the host’s day, page by page', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    const at = (startsAt: string, ru: string, more: Entry = {}) =>
      record(coordinator, id, { startsAt, endsAt: null, name: { ru, en: null }, ...more });
    await at('2026-03-18T06:00:00Z', 'третья');
    await at('2026-03-17T20:59:00Z', 'первая', { counterpart: 'court' });
    // By the clocks of Minsk it is the day after.
    await at('2026-03-17T21:00:00Z', 'вторая', { counterpart: 'court' });
    expect(namesOf(await programme(coordinator, id))).toEqual(['первая', 'вторая', 'третья']);
    expect(namesOf(await programme(coordinator, id, { day: '2026-03-18' }))).toEqual(['вторая', 'третья']);
    expect(namesOf(await programme(coordinator, id, { day: '2026-03-18', counterpart: 'court' }))).toEqual(['вторая']);
    expect(await programme(coordinator, id, { state: 'held' })).toEqual([]);
    const first = await coordinator.desk.call.listMeetings({ params: { id }, query: { limit: 2 } });
    const rest = await coordinator.desk.call.listMeetings({ params: { id }, query: { limit: 2, cursor: first.next! } });
    expect([namesOf(first.items), namesOf(rest.items), rest.next]).toEqual([['первая', 'вторая'], ['третья'], null]);
  });

  it('shows an internal meeting to who leads the mission, to the Secretariat and to who takes part, and to nobody else', async () => {
    const { officer, coordinator, members, representative } = company;
    const [taking, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const headquarters = await aMember(house, 'KGZ');
    const body = { personId: headquarters.id, role: 'headquarters' as const, on: id };
    await house.secretary.call.giveGrant({ body });
    const { meeting } = await record(coordinator, id, { audience: 'internal', participants: [taking.id] });
    const seen = async (person: Person) => (await programme(person, id)).length;
    for (const who of [officer, coordinator, headquarters, taking]) expect(await seen(who)).toBe(1);
    for (const who of [other, representative, await aRepresentative(house, 'KGZ')]) {
      expect(await seen(who)).toBe(0);
      const versions = who.desk.call.meetingVersions({ params: { id: meeting.id } });
      expect((await refusal(versions)).code).toBe('meeting.not-found');
    }
    const { meeting: open } = await correct(coordinator, meeting, { audience: 'public' });
    expect(open.participants.map(({ personId }) => personId)).toEqual([taking.id]);
    const [shown] = await programme(other, id);
    expect(shown).toMatchObject({ participants: [], recordedBy: null, version: 2 });
    const { items } = await other.desk.call.meetingVersions({ params: { id: meeting.id } });
    expect(items.map(({ version }) => version)).toEqual([2]);
    expect((await refusal(record(other, id))).status).toBe(403);
  });

  it('hides what was open of a meeting from whom it is closed to now, and what was taken away from all but who keep the programme', async () => {
    const { officer, coordinator, members } = company;
    const [taking, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const { meeting: open } = await record(coordinator, id, { state: 'held', participants: [taking.id] });
    expect((await versionsFor(other, open.id)).items).toHaveLength(1);
    const { meeting: closed } = await correct(coordinator, open, { audience: 'internal' }, 'Просили не разглашать');
    expect((await refusal(versionsFor(other, open.id))).code).toBe('meeting.not-found');
    expect((await versionsFor(taking, open.id)).items).toHaveLength(2);
    await correct(coordinator, closed, null, 'Внесено по ошибке');
    expect((await refusal(versionsFor(taking, open.id))).code).toBe('meeting.not-found');
    for (const who of [coordinator, officer])
      expect((await versionsFor(who, open.id)).items.map(({ reason }) => reason)).toEqual([
        'Внесено по ошибке',
        'Просили не разглашать',
        null,
      ]);
    const lines = (await logOf(house, { missionId: id })).filter(({ subjectType }) => subjectType === 'meeting');
    expect(lines).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toMatch(/разглашать|по ошибке/);
    const { meeting: shown } = await record(coordinator, id);
    await correct(coordinator, shown, null, 'Внесено дважды');
    expect((await refusal(versionsFor(other, shown.id))).code).toBe('meeting.not-found');
    expect(JSON.stringify(await logOf(house, { missionId: id }))).toContain('Внесено дважды');
  });

  it('keeps in a meeting whom a regional representative cannot see, and what the representative entered stays in sight', async () => {
    const { officer, coordinator, members } = company;
    const { id } = await anObservingMission(house, company);
    const regional = await aMember(house, 'KGZ');
    const office = { personId: regional.id, office: 'regionalRepresentative' as const, region: 'Гомель', reason: null };
    await officer.desk.call.appointOffice({ params: { id }, body: office });
    const participants = [members[0]!.id, members[1]!.id];
    const { meeting } = await record(coordinator, id, { participants });
    const [seen] = await programme(regional, id);
    expect(seen!.participants).toEqual([]);
    const { meeting: changed } = await correct(regional, seen!, { place: 'Гомель', participants: [coordinator.id] });
    expect(changed.version).toBe(2);
    const [whole] = await programme(coordinator, id);
    expect(whole!.participants.map(({ personId }) => personId).toSorted()).toEqual(
      [...participants, coordinator.id].toSorted(),
    );
    expect(whole!.place).toBe('Гомель');
    const { meeting: own } = await record(regional, id, { audience: 'internal', counterpart: 'party' });
    await correct(coordinator, own, { place: 'Брест' });
    const mine = (await programme(regional, id)).find(({ id: entryId }) => entryId === own.id);
    expect(mine).toMatchObject({ place: 'Брест', version: 2 });
    expect(meeting.id).toBe(changed.id);
  });

  it('is changed by one of two at once', async () => {
    const { coordinator, officer } = company;
    const { id } = await anObservingMission(house, company);
    const { meeting } = await record(coordinator, id);
    const both = [coordinator, officer].map((who, at) => correct(who, meeting, { place: `Зал ${at}` }));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { items } = await coordinator.desk.call.meetingVersions({ params: { id: meeting.id } });
    expect(items.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('tells whoever takes part of a meeting before it is held, and puts it into their calendars', async () => {
    const { coordinator, members } = company;
    const [taking, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const links = new Map<Person, string>();
    for (const person of [taking, other, coordinator]) links.set(person, (await person.desk.call.makeCalendar({})).url);
    const calendarOf = async (person: Person) => (await fetch(house.url + new URL(links.get(person)!).pathname)).text();
    const later = { startsAt: '2026-03-19T06:00:00.000Z', endsAt: null };
    const { meeting } = await record(coordinator, id, { ...later, participants: [taking.id] });
    const { meeting: moved } = await correct(coordinator, meeting, { startsAt: '2026-03-19T09:00:00.000Z' });
    await correct(coordinator, moved, { topics: 'Порядок голосования' });
    const [latest, first] = await told(taking);
    expect(latest).toMatchObject({ kind: 'meeting-planned' });
    expect(latest!.body.ru).toContain('Палата представителей, 19.03.2026 12:00 (UTC+3)');
    expect(latest!.link).toContain(`/missions/${id}?tab=programme`);
    expect(first?.kind).toBe('meeting-planned');
    expect(await told(other)).toEqual([]);
    const uid = `meeting-${meeting.id}.${id}@mission-desk`;
    for (const person of [taking, coordinator]) {
      const calendar = await calendarOf(person);
      expect(calendar.replaceAll(/\r\n /g, '')).toContain(uid);
      expect(calendar).toContain('DTSTART:20260319T090000Z');
    }
    expect((await calendarOf(other)).replaceAll(/\r\n /g, '')).not.toContain(uid);
    const [now] = await programme(coordinator, id);
    await correct(coordinator, now!, { state: 'called-off' });
    expect((await told(taking))[0]!.kind).toBe('meeting-called-off');
    expect((await calendarOf(taking)).replaceAll(/\r\n /g, '')).not.toContain(uid);
  });

  it('tells whoever is left out what they knew of it, and calls off nothing but what was planned and lies ahead', async () => {
    const { coordinator, members } = company;
    const [taking, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const heard = async (person: Person) => (await told(person)).filter(({ missionId }) => missionId === id);
    const kinds = async (person: Person) => (await heard(person)).map(({ kind }) => kind);
    const startsAt = '2026-03-19T06:00:00.000Z';
    // The papers went by other clocks than those by which the mission meets.
    await sql(`UPDATE mission SET cutoff_zone = 'Asia/Bishkek' WHERE id = $1`, [id]);
    const both = { participants: [taking.id, other.id] };
    const { meeting } = await record(coordinator, id, { startsAt, endsAt: null, ...both });
    const { meeting: closed } = await correct(coordinator, meeting, {
      audience: 'internal',
      name: { ru: 'Закрытая встреча', en: null },
      startsAt: '2026-03-19T09:00:00.000Z',
      participants: [other.id],
    });
    expect(await kinds(taking)).toEqual(['meeting-left', 'meeting-planned']);
    for (const { body } of await heard(taking)) {
      expect(body.ru).toContain('Палата представителей, 19.03.2026 09:00 (UTC+3)');
      expect(body.ru).not.toContain('Закрытая');
    }
    await correct(coordinator, closed, null, 'a slip');
    expect(await kinds(other)).toEqual(['meeting-called-off', 'meeting-planned', 'meeting-planned']);
    expect((await heard(other))[0]!.body.ru).toContain('Закрытая встреча, 19.03.2026 12:00 (UTC+3)');
    expect(await kinds(taking)).toHaveLength(2);
    // Over by now, or never planned.
    const alone = { participants: [taking.id] };
    const { meeting: over } = await record(coordinator, id, alone);
    await correct(coordinator, over, null, 'a slip');
    await record(coordinator, id, { startsAt, endsAt: null, state: 'called-off', ...alone });
    expect((await kinds(taking)).slice(0, -2)).toEqual(['meeting-planned']);
    const { meeting: held } = await record(coordinator, id, { state: 'held', ...alone });
    expect((await kinds(taking)).slice(0, -2)).toEqual(['meeting-planned']);
    await correct(coordinator, held, { state: 'planned', startsAt, endsAt: null }, 'a slip');
    expect((await kinds(taking)).slice(0, -2)).toEqual(['meeting-planned', 'meeting-planned']);
  });

  it('R-43 is taken away as a table, with the participants whom one may see, and the number of them all', async () => {
    const { coordinator, members } = company;
    const { id } = await anObservingMission(house, company);
    await record(coordinator, id, { participants: [members[0]!.id], note: '=1+1' });
    const rows = async ({ desk }: Person) =>
      JSON.parse((await desk.download(`/api/missions/${id}/exports/programme?format=json`)).toString()) as object[];
    const own = members[0]!.name;
    expect(await rows(coordinator)).toMatchObject([
      {
        startsAt: '2026-03-17T09:00',
        endsAt: '2026-03-17T10:00',
        zone: 'Europe/Minsk',
        state: 'planned',
        counterpart: 'parliament',
        nameRu: 'Палата представителей',
        nameEn: null,
        participantCount: 1,
        participants: { en: expect.stringContaining(own.en) as string },
      },
    ]);
    expect(await rows(members[1]!)).toMatchObject([{ participantCount: 1, participants: null }]);
    const csv = (await coordinator.desk.download(`/api/missions/${id}/exports/programme?format=csv`)).toString();
    expect(csv).toContain("'=1+1");
    expect(csv).toContain('запланирована');
  });

  it('is the same table byte for byte, in each language and for a machine', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    await record(coordinator, id, { note: '=1+1', topics: 'Порядок; "подсчёт"' });
    const media = { counterpart: 'media', name: { ru: null, en: 'A newspaper' }, place: null, endsAt: null } as const;
    await record(coordinator, id, { ...media, startsAt: '2026-03-19T06:00:00.000Z', state: 'called-off' });
    const taken = (query: string) => coordinator.desk.download(`/api/missions/${id}/exports/programme?${query}`);
    for (const language of ['ru', 'en'])
      expectGolden(`exports/programme.${language}.csv`, await taken(`format=csv&language=${language}`));
    expectGolden('exports/programme.json', await taken('format=json'));
  });
});
