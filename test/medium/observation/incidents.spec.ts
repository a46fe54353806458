import { unzipSync } from 'fflate';
import { Transformer } from '@napi-rs/image';
import { EvidenceView, type IncidentView, type RecordIncident } from '#libs/contracts';
import { sha256 } from '#libs/platform';
import type { Person } from '../../../tools/demonstration/cast.js';
import { scanOf } from '../../../tools/demonstration/desk.js';
import { sql } from '../../support/accounts.js';
import { logOf, refusal } from '../../support/asking.js';
import { aMember, aRepresentative } from '../../support/factories.js';
import { exifOf, pictureOf, withSegment } from '../../support/hostile-files.js';
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

type Entry = Partial<RecordIncident>;
/** Seen on the first day of the mission, an hour before this moment. */
const entry = (more: Entry = {}): RecordIncident => ({
  kind: 'incident',
  category: 'secrecy',
  severity: 'put-right',
  description: 'УСЛОВНО: кабина стояла у окна',
  occurredAt: '2026-03-17T07:00:00.000Z',
  region: 'Минск',
  place: null,
  stationId: null,
  knownFrom: 'first-hand',
  source: null,
  attributedTo: null,
  quotedFrom: null,
  evidence: null,
  observedBy: null,
  printed: null,
  ...more,
});
const record = ({ desk }: Pick<Person, 'desk'>, id: string, more: Entry = {}) =>
  desk.call.recordIncident({ params: { id }, body: entry(more) });
const again = ({ observedBy, station, ...view }: IncidentView, more: Entry): RecordIncident => {
  const { kind, category, severity, description, occurredAt, region, place, knownFrom, source } = view;
  const { attributedTo, quotedFrom, evidence, printed } = view;
  const said = { kind, category, severity, description, occurredAt, region, place, knownFrom, source };
  const told = { attributedTo, quotedFrom, evidence, printed, observedBy: observedBy?.personId ?? null };
  return { ...said, stationId: station?.id ?? null, ...told, ...more };
};
const correct = ({ desk }: Pick<Person, 'desk'>, incident: IncidentView, more: Entry | null, reason?: string) =>
  desk.call.correctIncident({
    params: { id: incident.id },
    body: { instead: more && again(incident, more), reason },
    ifMatch: incident.version,
  });
const followUp = ({ desk }: Pick<Person, 'desk'>, id: string, state: 'open' | 'followed-up', action: string) =>
  desk.call.followUpIncident({
    params: { id },
    body: { action, doneBy: 'Координатор', doneAt: '2026-03-17T07:30:00.000Z', state },
  });
const listed = async ({ desk }: Pick<Person, 'desk'>, id: string, query = {}) =>
  (await desk.call.listIncidents({ params: { id }, query })).items;
const versionsFor = ({ desk }: Person, id: string) => desk.call.incidentVersions({ params: { id } });
const toldOf = async ({ desk }: Person) =>
  (await desk.call.listNotices({ query: { limit: 200 } })).items.filter(({ kind }) => kind === 'incident-grave');
const codes = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);

describe('R-41 an incident', () => {
  it('is entered by an observer of the mission, with its severity and how it is known, and by nobody who is none', async () => {
    const { members } = company;
    const { id } = await anObservingMission(house, company);
    const { incident } = await record(members[0]!, id);
    expect(incident).toMatchObject({
      group: 'voting',
      severity: 'put-right',
      state: 'open',
      observedBy: { personId: members[0]!.id },
      mayCorrect: true,
      version: 1,
    });
    const stranger = await aMember(house, 'TJK');
    expect(await refusal(record(stranger, id))).toMatchObject({ code: 'incident.not-observer', status: 403 });
    const forAnother = record(members[0]!, id, { observedBy: members[1]!.id });
    expect((await refusal(forAnother)).code).toBe('incident.not-observer');
    const representative = await refusal(record(await aRepresentative(house, 'KGZ'), id));
    expect(representative.status).toBe(403);
  });

  it('R-33 is entered no more by whose accreditation was taken back', async () => {
    const { coordinator, members, officer } = company;
    const mission = await anObservingMission(house, company);
    const { incident } = await record(members[0]!, mission.id);
    await officer.desk.call.moveAccreditation({
      params: { id: mission.of(members[0]!).accreditation },
      body: { action: 'revoke', authority: 'SYNTHETIC', endedOn: '2026-03-17', reason: 'SYNTHETIC' },
    });
    expect((await refusal(record(members[0]!, mission.id))).code).toBe('incident.not-observer');
    expect((await refusal(correct(members[0]!, incident, { place: 'Участок' }))).code).toBe('incident.not-yours');
    expect((await listed(coordinator, mission.id)).map((one) => one.id)).toEqual([incident.id]);
  });

  it('of severity 3 and 4 is told at once to the coordinator, the deputies and the Secretariat, and only then', async () => {
    const { coordinator, officer, members } = company;
    const { id } = await anObservingMission(house, company);
    const deputy = await aMember(house, 'KGZ');
    const office = { personId: deputy.id, office: 'deputyCoordinator' as const, region: null, reason: null };
    await officer.desk.call.appointOffice({ params: { id }, body: office });
    const { incident } = await record(members[0]!, id, { severity: 'interrupted' });
    for (const who of [coordinator, deputy, officer]) expect(await toldOf(who)).toEqual([]);
    const { incident: worse } = await correct(members[0]!, incident, { severity: 'prevented' });
    for (const who of [coordinator, deputy, officer]) {
      const [notice, ...more] = await toldOf(who);
      expect(more).toEqual([]);
      expect(notice!.body.ru).toContain('Тайна голосования; Степень 3');
      expect(notice!.body.ru).not.toContain('кабина');
      expect(notice!.link).toContain(`/missions/${id}?tab=incidents`);
    }
    await correct(members[0]!, worse, { severity: 'stopped' });
    expect(await toldOf(coordinator)).toHaveLength(1);
    expect(await toldOf(members[1]!)).toEqual([]);
  });

  it('names who told of it unless it was seen, and is not of a time to come', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    const refused = async (more: Entry) => (await refusal(record(coordinator, id, more))).code;
    expect(await refused({ knownFrom: 'media' })).toBe('incident.source-missing');
    expect(await refused({ occurredAt: '2026-03-17T08:00:01Z' })).toBe('incident.ahead');
    expect(await refused({ observedBy: (await aMember(house, 'TJK')).id })).toBe('incident.stranger');
    expect(await refused({ severity: null })).toBe('request.malformed');
    expect(await refused({ kind: 'positive-practice' })).toBe('request.malformed');
    expect(await refused({ stationId: coordinator.id })).toBe('incident.strange-station');
    expect(await listed(coordinator, id)).toEqual([]);
    const { incident } = await record(coordinator, id, { knownFrom: 'media', source: 'УСЛОВНО: газета, 17 марта' });
    expect(incident.observedBy).toBeNull();
  });

  it('R-48 says who is behind it only in the words of somebody named', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    const abroad = { category: 'disinformation' as const };
    for (const half of [{ attributedTo: 'УСЛОВНО: фонд' }, { quotedFrom: 'УСЛОВНО: комиссия, 17 марта' }])
      expect((await refusal(record(coordinator, id, { ...abroad, ...half }))).code).toBe('incident.unquoted');
    const both = { attributedTo: 'УСЛОВНО: фонд', quotedFrom: 'УСЛОВНО: комиссия, 17 марта' };
    const { incident } = await record(coordinator, id, { ...abroad, ...both });
    expect(incident).toMatchObject({ group: 'interference', ...both });
  });

  it('warns of what is recorded already, or lies outside the dates of the mission', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    expect(codes(await record(coordinator, id))).toEqual([]);
    expect(codes(await record(coordinator, id))).toEqual(['incident.twice']);
    expect(codes(await record(coordinator, id, { occurredAt: '2026-01-17T07:00:00Z' }))).toEqual([
      'incident.outside-dates',
    ]);
  });

  it('is followed up by who entered it and who leads the mission, line by line; the last says whether it is done', async () => {
    const { coordinator, members } = company;
    const { id } = await anObservingMission(house, company);
    const { incident } = await record(members[0]!, id);
    await followUp(members[0]!, incident.id, 'open', 'Сообщено председателю комиссии');
    const { state, followUps } = await followUp(coordinator, incident.id, 'followed-up', 'Кабина переставлена');
    expect([state, followUps.map(({ action }) => action)]).toEqual([
      'followed-up',
      ['Сообщено председателю комиссии', 'Кабина переставлена'],
    ]);
    expect(followUps[1]!.recordedBy).not.toBeNull();
    expect(await listed(coordinator, id, { state: 'open' })).toEqual([]);
    expect(await listed(coordinator, id, { state: 'followed-up' })).toHaveLength(1);
    expect((await refusal(followUp(members[1]!, incident.id, 'open', 'x'))).code).toBe('incident.not-found');
    const { incident: practice } = await record(coordinator, id, { kind: 'positive-practice', severity: null });
    expect(practice.state).toBeNull();
    const praised = followUp(coordinator, practice.id, 'open', 'x');
    expect((await refusal(praised)).code).toBe('incident.nothing-to-follow');
    await expect(sql(`UPDATE incident_follow_up SET action = 'x' WHERE entry_id = $1`, [incident.id])).rejects.toThrow(
      'frozen',
    );
  });

  it('is narrowed by kind, group, severity, the latest first, page by page', async () => {
    const { coordinator } = company;
    const { id } = await anObservingMission(house, company);
    const at = (minutes: string, more: Entry) =>
      record(coordinator, id, { occurredAt: `2026-03-17T06:${minutes}:00Z`, place: minutes, ...more });
    await at('10', { category: 'violence', severity: 'stopped' });
    await at('30', { kind: 'positive-practice', severity: null });
    await at('20', { category: 'intimidation' });
    const placesOf = async (query: object) => (await listed(coordinator, id, query)).map(({ place }) => place);
    expect(await placesOf({})).toEqual(['30', '20', '10']);
    expect(await placesOf({ group: 'order' })).toEqual(['20', '10']);
    expect(await placesOf({ severity: 'stopped' })).toEqual(['10']);
    expect(await placesOf({ kind: 'positive-practice' })).toEqual(['30']);
    const first = await coordinator.desk.call.listIncidents({ params: { id }, query: { limit: 2 } });
    const rest = await coordinator.desk.call.listIncidents({
      params: { id },
      query: { limit: 2, cursor: first.next! },
    });
    expect([first.items.length, rest.items.map(({ place }) => place), rest.next]).toEqual([2, ['10'], null]);
  });
});

describe('R-43 an incident', () => {
  it('is seen by its author, the coordinator and the Secretariat, and by no other observer or delegation', async () => {
    const { officer, coordinator, members, representative } = company;
    const [author, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const { incident } = await record(author, id);
    for (const who of [author, officer, coordinator]) expect(await listed(who, id)).toHaveLength(1);
    for (const who of [other, representative]) {
      expect(await listed(who, id)).toEqual([]);
      expect((await refusal(versionsFor(who, incident.id))).code).toBe('incident.not-found');
    }
    expect((await refusal(correct(other, incident, { place: 'x' }))).code).toBe('incident.not-found');
  });

  it('is seen by who was in one team with its author on that day, and corrected by the author and the lead alone', async () => {
    const { coordinator, members } = company;
    const [author, mate] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const { incident } = await record(author, id);
    const [team] = await sql<{ id: string }>(
      `INSERT INTO team (entry_id, version, mission_id, number, name_ru, at) VALUES (gen_random_uuid(), 1, $1, 1, 'Группа', now()) RETURNING id`,
      [id],
    );
    const join = (person: Person, from: string, until: string | null) =>
      sql(
        `INSERT INTO team_member (team_id, mission_id, person_id, leader, from_day, until_day) VALUES ($1, $2, $3, false, $4, $5)`,
        [team!.id, id, person.id, from, until],
      );
    await join(author, '2026-03-16', null);
    await join(mate, '2026-03-18', null);
    expect(await listed(mate, id)).toEqual([]);
    await join(mate, '2026-03-17', '2026-03-17');
    const [seen] = await listed(mate, id);
    expect(seen).toMatchObject({ id: incident.id, mayCorrect: false, observedBy: { personId: author.id } });
    expect((await refusal(correct(mate, incident, { place: 'x' }, 'x'))).code).toBe('incident.not-yours');
    expect((await refusal(followUp(mate, incident.id, 'open', 'x'))).code).toBe('incident.not-yours');
    expect((await refusal(correct(coordinator, incident, { place: 'Школа' }))).code).toBe('reason.missing');
    const { incident: mended } = await correct(coordinator, incident, { place: 'Школа' }, 'Уточнено место');
    expect(mended).toMatchObject({ version: 2, observedBy: { personId: author.id } });
    const { items } = await versionsFor(author, incident.id);
    expect(items.map(({ place, reason }) => [place, reason])).toEqual([
      ['Школа', 'Уточнено место'],
      [null, null],
    ]);
    await expect(sql(`UPDATE incident SET place = 'x' WHERE entry_id = $1`, [incident.id])).rejects.toThrow('frozen');
  });

  it('keeps what was seen, and why it was changed, out of the log', async () => {
    const { coordinator, members } = company;
    const { id } = await anObservingMission(house, company);
    const { incident } = await record(members[0]!, id);
    const { incident: second } = await correct(members[0]!, incident, { description: 'УСЛОВНО: кабины не было' });
    await followUp(coordinator, incident.id, 'followed-up', 'Переставлено');
    expect((await refusal(correct(members[0]!, second, null))).code).toBe('reason.missing');
    await correct(members[0]!, second, null, 'Внесено по ошибке');
    expect(await listed(coordinator, id)).toEqual([]);
    expect((await versionsFor(coordinator, incident.id)).items).toHaveLength(3);
    expect((await refusal(versionsFor(members[0]!, incident.id))).code).toBe('incident.not-found');
    const lines = (await logOf(house, { missionId: id })).filter(({ subjectType }) => subjectType === 'incident');
    expect(lines.map(({ what }) => what).toSorted()).toEqual([
      'incident.corrected',
      'incident.followed-up',
      'incident.recorded',
      'incident.removed',
    ]);
    expect(JSON.stringify(lines.map(({ details, reason }) => [details, reason]))).not.toMatch(/[а-яё]/i);
  });

  it('is corrected with a reason once observation is over, and by one of two at once', async () => {
    const { coordinator, members } = company;
    const { id } = await anObservingMission(house, company);
    const { incident } = await record(members[0]!, id);
    house.setClock(TIMES.pollsClosed);
    await coordinator.desk.call.moveMission({ params: { id }, body: { action: 'closeObservation' } });
    expect((await refusal(correct(members[0]!, incident, { place: 'Школа' }))).code).toBe('reason.missing');
    const both = ['Зал 1', 'Зал 2'].map((place) => correct(members[0]!, incident, { place }, 'Уточнено'));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

const photograph = async (place = 'N55.7558 E37.6173') =>
  withSegment(await pictureOf(800, 600).jpeg(80), 0xffe1, exifOf(place, 1));
const attach = async ({ desk }: Pick<Person, 'desk'>, id: string, bytes: Buffer, type = 'image/jpeg') =>
  EvidenceView.parse(await desk.send(`/api/incidents/${id}/evidence?name=ballot%20box`, type, Uint8Array.from(bytes)));
const open = ({ desk }: Pick<Person, 'desk'>, { id }: EvidenceView, size = '') =>
  desk.download(`/api/evidence/${id}${size}`);
const attachedTo = async (who: Person, id: string) =>
  (await listed(who, id)).flatMap(({ attached }) => attached.map(({ id: one }) => one));

describe('R-41 what shows an incident', () => {
  it('R-43 is attached by whoever sees it and enters incidents, opened by whoever sees it, and says nothing of where it was taken', async () => {
    const { officer, coordinator, members, representative } = company;
    const [author, other] = members as [Person, Person];
    const { id } = await anObservingMission(house, company);
    const { incident } = await record(author, id);
    const taken = await photograph();
    expect(taken.includes('N55.7558')).toBe(true);
    const first = await attach(author, incident.id, taken);
    expect(first).toMatchObject({ name: 'ballot box', mediaType: 'image/jpeg', small: true });
    expect(first.attachedBy).not.toBeNull();
    const paper = await attach(coordinator, incident.id, Buffer.from(scanOf('SYNTHETIC')), 'application/pdf');
    expect(paper.small).toBe(false);
    for (const who of [author, officer, coordinator]) {
      expect(await attachedTo(who, id)).toEqual([first.id, paper.id]);
      const shown = await open(who, first);
      expect([sha256(shown), shown.includes('N55.7558')]).toEqual([first.digest, false]);
      const small = await open(who, first, '/small');
      const { width, height } = await new Transformer(small).metadata();
      expect([width, height, small.includes('N55.7558')]).toEqual([320, 240, false]);
      expect((await open(who, paper)).subarray(0, 5).toString()).toBe('%PDF-');
    }
    for (const who of [other, representative])
      for (const size of ['', '/small']) await expect(open(who, first, size)).rejects.toThrow('evidence.not-found');
    expect((await refusal(attach(other, incident.id, taken))).code).toBe('incident.not-found');
    await expect(open(author, paper, '/small')).rejects.toThrow('evidence.not-found');
  });

  it('stays through every correction, comes once however often it is sent, and nobody takes it away', async () => {
    const { coordinator, members } = company;
    const [author] = members as [Person];
    const { id } = await anObservingMission(house, company);
    const { incident } = await record(author, id);
    const first = await attach(author, incident.id, await photograph());
    const { incident: second } = await correct(author, incident, { place: 'Школа' });
    // The second has told where it was taken otherwise, and nothing of that is left.
    const twice = await Promise.all([0, 1].map(async () => attach(author, incident.id, await photograph('S1 W1'))));
    expect(twice.map((one) => one.id)).toEqual([first.id, first.id]);
    expect(second.attached.map((one) => one.id)).toEqual([first.id]);
    await correct(author, second, null, 'Внесено по ошибке');
    expect(sha256(await open(coordinator, first))).toBe(first.digest);
    await expect(open(author, first)).rejects.toThrow('evidence.not-found');
    const changing = sql('UPDATE incident_evidence SET small_id = NULL WHERE id = $1', [first.id]);
    await expect(changing).rejects.toThrow('frozen');
    const lines = (await logOf(house, { missionId: id })).filter(({ what }) => what === 'incident.evidence-attached');
    expect([lines.length, JSON.stringify(lines).includes('ballot box')]).toEqual([1, false]);
  });

  it('R-58 stands in the archive with the digest that the desk shows, opened in the sight of who takes it, and names nobody', async () => {
    const { coordinator, members, officer } = company;
    const { id } = await anObservingMission(house, company);
    const archived = async () => unzipSync(await officer.desk.download(`/api/missions/${id}/archive`));
    expect(Object.keys(await archived()).filter((path) => path.startsWith('incidents/'))).toEqual([]);
    await record(coordinator, id);
    const { incident } = await record(members[0]!, id);
    const { digest } = await attach(members[0]!, incident.id, await photograph());
    const archive = await archived();
    const read = (path: string) => Buffer.from(archive[path]!);
    expect(sha256(read('incidents/2-1.jpg'))).toBe(digest);
    const { files } = JSON.parse(read('manifest.json').toString()) as { files: { path: string; sha256: string }[] };
    expect(files.find(({ path }) => path === 'incidents/2-1.jpg')).toMatchObject({ sha256: digest });
    const listedAs = { incident: 2, file: '2-1.jpg', mediaType: 'image/jpeg', sha256: digest };
    const register = read('incidents/evidence.json').toString();
    expect(JSON.parse(register)).toEqual([{ ...listedAs, attachedAt: expect.any(String) }]);
    expect(register).not.toContain('ballot box');
    const opened = (await logOf(house, { missionId: id })).filter(({ what }) => what === 'file.read');
    expect(opened).toMatchObject([{ personId: officer.id }]);
  });

  it('is refused where it is no photograph or paper that can be kept', async () => {
    const { members } = company;
    const { id } = await anObservingMission(house, company);
    const { incident } = await record(members[0]!, id);
    const refused = async (bytes: Buffer, type: string) =>
      (await refusal(attach(members[0]!, incident.id, bytes, type))).code;
    expect(await refused(await photograph(), 'image/png')).toBe('file.content-differs');
    expect(await refused(Buffer.from('%PDF-1.4'), 'application/pdf')).toBe('dossier.unreadable');
    expect(await refused(Buffer.from('GIF89a'), 'image/gif')).toBe('request.media-type');
    expect(await attachedTo(members[0]!, id)).toEqual([]);
  });
});

describe('R-48 documents', () => {
  it('count incidents, and print of them only what the coordinator worded', async () => {
    const { coordinator, officer, members } = company;
    const { id } = await aConcludingMission(house, company);
    const printed = { ru: 'УСЛОВНО: кабина стояла у окна.', en: 'SYNTHETIC: a booth stood at the window.' };
    expect((await refusal(record(members[0]!, id, { printed }))).code).toBe('incident.printing');
    expect((await refusal(record(officer, id, { printed }))).code).toBe('incident.printing');
    const { incident } = await record(members[0]!, id);
    await record(members[1]!, id, { place: 'Школа' });
    await correct(coordinator, incident, { printed }, 'Для отчёта');
    await record(coordinator, id, { kind: 'positive-practice', severity: null, category: 'accessibility' });
    const { id: reportId } = await openReport(coordinator, id, 'mission-report');
    const { report } = await coordinator.desk.call.refreshSnapshot({ params: { id: reportId } });
    const frozen = (await coordinator.desk.download(`/api/snapshots/${report.snapshot.id}`)).toString();
    const { incidents } = JSON.parse(frozen) as { incidents: { counted: object[]; printed: object[]; open: number } };
    const seen = { knownFrom: 'first-hand' };
    expect(incidents.counted).toEqual([
      { kind: 'incident', category: 'secrecy', severity: 'put-right', ...seen, count: 2 },
      { kind: 'positive-practice', category: 'accessibility', severity: null, ...seen, count: 1 },
    ]);
    expect(incidents.open).toBe(2);
    expect(incidents.printed).toMatchObject([{ category: 'secrecy', text: printed }]);
    expect(frozen).not.toContain('Школа');
    expect(codes(await record(coordinator, id, { place: 'Клуб' }))).toEqual(['mission.figures-taken-anew']);
  });
});

it('R-41 takes away what one may see of it as a table, in either language', async () => {
  const { coordinator, members } = company;
  const { id } = await anObservingMission(house, company);
  const { incident } = await record(members[0]!, id, { evidence: 'УСЛОВНО: запись в журнале' });
  await followUp(members[0]!, incident.id, 'followed-up', 'Кабина переставлена');
  const table = async ({ desk }: Person, language: string) =>
    (await desk.download(`/api/missions/${id}/exports/incidents?format=csv&language=${language}`)).toString();
  const russian = await table(coordinator, 'ru');
  for (const said of ['Тайна голосования', 'Степень 1: устранено на месте', 'Увидено наблюдателем', 'меры приняты'])
    expect(russian).toContain(said);
  expect(russian).toContain('2026-03-17 10:30 Координатор: Кабина переставлена');
  expect(russian).toContain('Кто внёс');
  expect(russian).toContain(members[0]!.name.ru);
  expect(await table(coordinator, 'en')).toContain('Severity 1: put right on the spot');
  expect(await table(members[1]!, 'ru')).not.toContain('Тайна');
});
