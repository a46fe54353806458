import type { LogEntryView } from '#libs/contracts';
import { AuditService, type SubjectType } from '#libs/platform';
import type { Person } from '../../../tools/demonstration/cast.js';
import { sql } from '../../support/accounts.js';
import { aFormingMission } from '../../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../../support/house.js';
import { accredit, aSentMission, participantsOf, TIMES, type Participants } from '../../support/ready.js';

/** Every kind of thing that the log is about, and how it is numbered: written by hand, beside what the rooms tell of. */
const KINDS = {
  account: 'uuid',
  accreditation: 'uuid',
  application: 'uuid',
  appointment: 'uuid',
  badge: 'uuid',
  'badge-key': 'text',
  'badge-sheet': 'uuid',
  batch: 'uuid',
  delegation: 'uuid',
  document: 'uuid',
  'document-key': 'text',
  file: 'uuid',
  fact: 'uuid',
  grant: 'uuid',
  incident: 'uuid',
  log: 'text',
  meeting: 'uuid',
  message: 'uuid',
  mission: 'uuid',
  paper: 'uuid',
  person: 'uuid',
  'plan-item': 'uuid',
  report: 'uuid',
  session: 'uuid',
  settings: 'text',
  snapshot: 'uuid',
  station: 'uuid',
  team: 'uuid',
  visit: 'uuid',
} as const satisfies Record<SubjectType, 'uuid' | 'text'>;

let house: TestInstallation;
let company: Participants;
let auditor: Person;
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 1);
  auditor = await house.cast.officer(newEmail('auditor'), { ru: 'аудитор', en: 'auditor' }, 'auditor');
});
afterAll(() => house.close());
beforeEach(() => house.setClock(TIMES.nominating));

type Asked = Parameters<Person['desk']['call']['readLog']>[0];
const read = async (query: NonNullable<NonNullable<Asked>['query']>): Promise<LogEntryView[]> =>
  (await auditor.desk.call.readLog({ query: { limit: 200, ...query } })).items;

describe('An auditor who reads the log', () => {
  it('is told who acted and upon whom, by name, and what a correction changed', async () => {
    const { officer, members } = company;
    const { id, of } = await aSentMission(house, company);
    const { accreditation } = of(members[0]!);
    await accredit(officer, accreditation);
    await officer.desk.call.correctAccreditation({
      params: { id: accreditation },
      body: {
        instead: 'accredit',
        reason: 'misread',
        evidence: 'letter 9',
        actNumber: 'SYNTHETIC',
        actDate: '2026-03-02',
        certificateNumber: 'RIGHT-1',
        validFrom: '2026-03-02',
      },
    });
    const lines = await read({ missionId: id });
    const correction = lines.find(({ corrects }) => corrects)!;
    const corrected = lines.find(({ id: entry }) => entry === correction.corrects)!;
    expect(correction.personName?.en).toContain(officer.name.en);
    for (const line of [correction, corrected]) expect(line.subjectName?.en).toContain(members[0]!.name.en);
    expect(correction.details).toMatchObject({ after: { certificateNumber: 'RIGHT-1' } });
    const created = lines.find(({ what }) => what === 'mission.created')!;
    const { mission } = await officer.desk.call.getMission({ params: { id } });
    expect(created.subjectName?.ru).toBe(`${mission.number} ${mission.title.ru}`);
    expect(lines.filter(({ personId, personName }) => personId && !personName)).toEqual([]);
  });

  it('finds a name, a role or a number for whatever a line is about', async () => {
    const { officer, members } = company;
    const { id } = await aSentMission(house, company);
    const second = { setting: 'secondPerson' as const, source: 'SYNTHETIC' };
    await house.secretary.call.changeSetting({ body: { ...second, value: true } });
    const office = { personId: members[0]!.id, office: 'deputyCoordinator' as const };
    await officer.desk.call.appointOffice({ params: { id }, body: office });
    await house.secretary.call.changeSetting({ body: { ...second, value: false } });
    const lines = await read({});
    expect(lines.filter(({ subjectName }) => !subjectName?.ru || !subjectName.en)).toEqual([]);
    const asked = lines.find(({ what }) => what === 'appointment.asked')!;
    expect(asked.subjectName!.ru).toMatch(/, Заместитель координатора миссии$/);
    expect(asked.subjectName!.en).toContain(members[0]!.name.en);
    const paper = lines.find(({ subjectType }) => subjectType === 'paper')!;
    expect(paper.subjectName!.ru).toMatch(/^[А-Я].* № /);
    // Of a kind that nobody of this story has made it is asked all the same.
    const { told } = house.app.get(AuditService);
    expect(told.facts.toSorted()).toEqual(Object.keys(KINDS).toSorted());
    for (const [type, numbered] of Object.entries(KINDS) as [SubjectType, 'uuid' | 'text'][]) {
      const nobody = numbered === 'text' ? `'nothing'` : 'gen_random_uuid()::text';
      const [row] = await sql<{ name: unknown }>(`SELECT ${told.sql(type, nobody)} AS name`);
      expect([type, row!.name]).toEqual([type, numbered === 'text' ? { ru: 'nothing', en: 'nothing' } : null]);
    }
  });

  it('narrows it by what happened, by days, and by words of the reason or of what was recorded', async () => {
    const { officer, coordinator } = company;
    const id = await aFormingMission(house, officer, coordinator);
    const all = await read({ missionId: id });
    const moves = await read({ missionId: id, what: 'mission.moved' });
    expect(moves.map(({ action }) => action)).toEqual(['form', 'approve', 'invite']);
    const day = all[0]!.at.slice(0, 10);
    const later = new Date(Date.parse(day) + 2 * 86_400_000).toISOString().slice(0, 10);
    const earlier = new Date(Date.parse(day) - 2 * 86_400_000).toISOString().slice(0, 10);
    expect(await read({ missionId: id, since: earlier, until: later })).toHaveLength(all.length);
    expect(await read({ missionId: id, since: later })).toEqual([]);
    expect(await read({ missionId: id, until: earlier })).toEqual([]);
    const office = await read({ missionId: id, text: coordinator.id.toUpperCase() });
    expect(office.map(({ what }) => what)).toEqual(['mission.coordinator-appointed']);
    expect(await read({ missionId: id, text: '100%_' })).toEqual([]);
    expect(await read({ missionId: id, text: id })).not.toEqual([]);
  });
});
