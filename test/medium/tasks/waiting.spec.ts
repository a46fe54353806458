import { randomUUID } from 'node:crypto';
import type { ApplicationView, MissionView, ReportView, TaskView } from '#libs/contracts';
import type { Claim } from '#libs/platform';
import { DailyMailService } from '#libs/tasks';
import {
  authorityOf,
  isToDo,
  publicationLifecycle,
  type ApplicationAction,
  type Authority,
  type Finding,
  type Role,
  type TaskKind,
} from '#libs/regulation';
import { acceptTexts, applyOneself } from '../../../tools/demonstration/applications.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import { watchStatements } from '../../../tools/statements.js';
import { sql } from '../../support/accounts.js';
import { confirmation, decide } from '../../support/appointments.js';
import { outcome } from '../../support/asking.js';
import { aDraft, aFormingMission, aVote, move } from '../../support/factories.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import {
  accredit,
  aConcludingMission,
  aMissionInSigning,
  anObservingMission,
  aReadyMission,
  aSentMission,
  aWrittenReport,
  moveReport,
  participantsOf,
  send,
  sign,
  TIMES,
  write,
} from '../../support/ready.js';
import { aStation } from '../../support/stations.js';

let house: TestInstallation;
let company: Awaited<ReturnType<typeof participantsOf>>;
let people: Asked[];
beforeAll(async () => {
  house = await openInstallation({ missions: true });
  company = await participantsOf(house, 2);
  const { officer, coordinator, representative, members } = company;
  people = [
    { person: officer, roles: ['secretariatOfficer'] },
    { person: { ...officer, id: 'secretary', desk: house.secretary }, roles: ['executiveSecretary'] },
    { person: coordinator, roles: ['coordinator', 'parliamentarian'] },
    { person: representative, roles: ['delegationManager'] },
    ...members.map((person): Asked => ({ person, roles: ['parliamentarian'] })),
  ];
});
afterAll(() => house.close());

type Asked = { person: Person; roles: Role[] };
type Judged = readonly { action: string; findings: readonly unknown[] }[];
/** What is known of a mission by those who read all of it, beside what the rules say to the one who asks. */
type Known = {
  mission: MissionView;
  now: string;
  applications: readonly ApplicationView[];
  reports: readonly ReportView[];
  undecidedConflicts: readonly ApplicationView[];
};

const SECRETARIAT: readonly Role[] = ['secretariatOfficer', 'executiveSecretary'];
const LEADING: readonly Role[] = ['coordinator', ...SECRETARIAT];
const WRITING: readonly Role[] = ['coordinator', ...SECRETARIAT];
/** While people are on their way to the host: nothing is asked in a mission that rests. */
const GATHERING = ['FORMING', 'ACCREDITING', 'READY'];

/** The acts that the rules judge for whoever asks: written by hand, as a control of the table. */
const BY_MISSION: Partial<Record<TaskKind, { acts: string[]; of: readonly Role[] }>> = {
  invite: { acts: ['invite'], of: SECRETARIAT },
  'decide-on-observing': { acts: ['approve', 'decline'], of: SECRETARIAT },
  call: { acts: ['form'], of: SECRETARIAT },
  accredit: { acts: ['accredit'], of: SECRETARIAT },
  'make-ready': { acts: ['makeReady'], of: LEADING },
  observe: { acts: ['observe'], of: LEADING },
  'close-observation': { acts: ['closeObservation'], of: LEADING },
  close: { acts: ['close'], of: SECRETARIAT },
  resume: { acts: ['resume'], of: SECRETARIAT },
};
const BY_APPLICATION: Partial<Record<TaskKind, { acts: ApplicationAction[]; in: string[]; of: readonly Role[] }>> = {
  submit: { acts: ['submit'], in: ['DRAFT', 'RETURNED'], of: ['parliamentarian', 'delegationManager'] },
  endorse: { acts: ['endorse', 'return'], in: ['SUBMITTED'], of: ['delegationManager', 'executiveSecretary'] },
  list: { acts: ['list', 'waitlist', 'sendBack'], in: ['ENDORSED'], of: SECRETARIAT },
  'send-batch': { acts: ['send'], in: ['LISTED'], of: SECRETARIAT },
};
const BY_REPORT: Partial<Record<TaskKind, { acts: string[]; in: string[]; of: readonly Role[] }>> = {
  'write-report': { acts: ['review'], in: ['DRAFT'], of: WRITING },
  'agree-report': { acts: ['agree', 'returnToDraft'], in: ['IN_REVIEW'], of: ['executiveSecretary'] },
  'open-signing': { acts: ['openSigning'], in: ['AGREED'], of: ['coordinator'] },
  'submit-to-council': { acts: ['submit'], in: ['PUBLISHED'], of: SECRETARIAT },
  'record-note': { acts: ['note'], in: ['SUBMITTED'], of: SECRETARIAT },
};

const someToDo = (moves: Judged, acts: readonly string[], authority: Authority) =>
  moves.some(({ action, findings }) => acts.includes(action) && isToDo(findings as Finding[], authority));
const isAsked = ({ roles }: Asked, of: readonly Role[]) => roles.some((role) => of.includes(role));
/** What may be asked of a person at all: of others the rules need not be heard. */
const rowsFor = <Row extends { of: readonly Role[] }>(asked: Asked, rows: Partial<Record<TaskKind, Row>>) =>
  (Object.entries(rows) as [TaskKind, Row][]).filter(([, { of }]) => isAsked(asked, of));

/** What the mission asks of a person, by what the rules answer that very person, and by what everybody can see. */
async function expected(asked: Asked, known: Known): Promise<string[]> {
  const { call } = asked.person.desk;
  const { mission, applications, reports } = known;
  const authority = authorityOf(...asked.roles);
  const found = new Set<string>();
  const add = (kind: TaskKind, subject: string) => void found.add(`${kind} ${subject}`);
  const ofMission = rowsFor(asked, BY_MISSION);
  const movesOfMission =
    ofMission.length > 0 ? (await call.nextMissionMoves({ params: { id: mission.id } })).items : [];
  for (const [kind, { acts }] of ofMission) if (someToDo(movesOfMission, acts, authority)) add(kind, mission.id);
  const gathering = GATHERING.includes(mission.state);
  const ofApplications = rowsFor(asked, BY_APPLICATION);
  const asks = ([kind, { in: states }]: (typeof ofApplications)[number], { state, personId }: ApplicationView) =>
    states.includes(state) &&
    (kind !== 'submit' || !asked.roles.includes('parliamentarian') || personId === asked.person.id);
  const inQuestion = applications.filter((one) => gathering && ofApplications.some((row) => asks(row, one)));
  const applicationIds = inQuestion.map(({ id }) => id).join(',');
  const { items: judgedOf } = applicationIds
    ? await call.nextMovesOfApplications({ params: { id: mission.id }, query: { applicationIds } })
    : { items: [] };
  expect(judgedOf).toHaveLength(inQuestion.length);
  for (const { applicationId, items } of judgedOf) {
    const application = inQuestion.find(({ id }) => id === applicationId)!;
    for (const row of ofApplications.filter((one) => asks(one, application))) {
      const [kind, { acts }] = row;
      // Whoever applies accepts the texts as well; nobody accepts them for another.
      const judged = items.map(({ action, findings }) => ({
        action,
        findings:
          application.personId === asked.person.id
            ? findings.filter(({ code }) => code !== 'application.texts-not-accepted')
            : findings,
      }));
      if (someToDo(judged, acts, authority)) add(kind, kind === 'send-batch' ? mission.id : application.id);
    }
  }
  const states = new Set(applications.map(({ state }) => state));
  const { now } = known;
  const before = (at: string | null | undefined) => !at || now < at;
  const mayApprove = isAsked(asked, ['coordinator', 'executiveSecretary']);
  const onList = states.has('LISTED') || states.has('SENT');
  if (gathering && mayApprove && !mission.listApproved && onList) add('approve-list', mission.id);
  if (gathering && isAsked(asked, SECRETARIAT) && !mission.cutoff?.confirmed) add('confirm-cutoff', mission.id);
  const named = applications.some(({ delegationId, personId }) => delegationId && personId !== company.coordinator.id);
  const calls = gathering && before(mission.nominationDeadline);
  if (calls && isAsked(asked, ['delegationManager']) && !named && states.size === 0) add('nominate', mission.id);
  const observing = [...GATHERING, 'OBSERVING'].includes(mission.state);
  for (const application of observing ? applications : []) {
    const { accreditation, conflict } = application;
    const isOwn = application.personId === asked.person.id;
    const applicantOrDelegation =
      isAsked(asked, ['delegationManager']) || (isOwn && isAsked(asked, ['parliamentarian']));
    if (conflict === 'open' && isAsked(asked, SECRETARIAT) && known.undecidedConflicts.includes(application))
      add('review-conflict', application.id);
    if (accreditation?.state === 'REQUESTED' && isAsked(asked, SECRETARIAT)) add('enter-decisions', mission.id);
    if (accreditation?.state === 'RETURNED_FOR_DOCS') {
      if (isAsked(asked, SECRETARIAT)) add('answer-host', application.id);
      if (applicantOrDelegation) add('provide-documents', application.id);
    }
    const replaced = applications.some(({ replaces }) => replaces === application.id);
    if (
      gathering &&
      before(mission.cutoff?.at) &&
      ['REFUSED', 'REVOKED_BY_HOST', 'RECALLED_BY_PA'].includes(accreditation?.state ?? '') &&
      application.state === 'SENT' &&
      !replaced &&
      isAsked(asked, ['delegationManager'])
    )
      add('name-replacement', application.id);
    const began = mission.startsOn !== null && now >= `${mission.startsOn}T`;
    if (
      ['READY', 'OBSERVING'].includes(mission.state) &&
      began &&
      accreditation?.state === 'ACCREDITED' &&
      !accreditation.arrivedAt &&
      !accreditation.onDutyFrom &&
      isAsked(asked, LEADING)
    )
      add('mark-arrival', mission.id);
  }
  for (const report of reports) {
    const rows = rowsFor(asked, BY_REPORT).filter(([, row]) => row.in.includes(report.state));
    const { items } = rows.length > 0 ? await call.nextReportMoves({ params: { id: report.id } }) : { items: [] };
    for (const [kind, { acts }] of rows) if (someToDo(items, acts, authority)) add(kind, report.id);
    const owes = report.signatories.some(({ personId, signedAt }) => personId === asked.person.id && !signedAt);
    if (report.state === 'SIGNING' && owes) add('sign', report.id);
    if (report.fileToSign === 'none' && isAsked(asked, WRITING)) add('draw-to-sign', report.id);
    if (report.state === 'ADOPTED' && isAsked(asked, SECRETARIAT)) add('publish', report.id);
    const written = ['AGREED', 'SIGNING', 'ADOPTED'].includes(report.state);
    if (written && isAsked(asked, WRITING)) add('translate', report.id);
  }
  return [...found].toSorted();
}

async function knownOf(missionId: string, now: string): Promise<Known> {
  const { call } = company.officer.desk;
  const [{ mission }, { items: applications }, { items: listed }] = await Promise.all([
    call.getMission({ params: { id: missionId } }),
    call.listApplications({ params: { id: missionId }, query: { limit: 200 } }),
    call.listReports({ params: { id: missionId } }),
  ]);
  const reports = await Promise.all(listed.map(({ id }) => call.getReport({ params: { id } })));
  const ended = ['NOT_ENDORSED', 'NOT_LISTED', 'WITHDRAWN', 'REPLACED', 'LAPSED'];
  const undecidedConflicts = applications.filter(({ state }) => !ended.includes(state));
  return { mission, now, applications, reports, undecidedConflicts };
}

const said = ({ kind, subjectId }: TaskView) => `${kind} ${subjectId}`;

let looks = 0;
/** For everybody: the tasks are those that the rules leave to that person; for one in turn: the mission's own list holds all of them. */
async function compare(missionId: string, now: string, after: string): Promise<string[]> {
  const known = await knownOf(missionId, now);
  looks += 1;
  const compared = await Promise.all(
    people.map(async (asked, index) => {
      const { call } = asked.person.desk;
      const { items, counts, total } = await call.listTasks({ query: { missionId } });
      const who = asked.roles[0]!;
      const story = `${after}, ${known.mission.state}, ${who}`;
      expect({ story, tasks: items.map(said).toSorted() }).toEqual({ story, tasks: await expected(asked, known) });
      expect({ story, total }).toEqual({ story, total: items.length });
      if (index === looks % people.length) {
        const { items: awaited } = await call.missionAwaits({ params: { id: missionId } });
        const own = awaited.filter((one) => one.own).map(({ kind }) => kind);
        if (looks % 5 === 0) {
          const { items: ofAll } = await call.listAwaited({});
          const told = awaited.filter(({ kind }) =>
            ofAll.some((one) => one.kind === kind && one.missionId === missionId),
          );
          expect({ story, board: ofAll.filter((one) => one.missionId === missionId).map(({ kind }) => kind) }).toEqual({
            story,
            board: told.map(({ kind }) => kind),
          });
          expect({ story, untold: awaited.filter((one) => !one.own && !told.includes(one)) }).toEqual({
            story,
            untold: [],
          });
        }
        expect({ story, own: own.toSorted() }).toEqual({ story, own: counts.map(({ kind }) => kind).toSorted() });
      }
      return counts.map(({ kind }) => `${who} ${kind}`);
    }),
  );
  return compared.flat();
}

/** The same numbers each time; another seed makes other missions. */
function lots(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Act = (missionId: string) => Promise<unknown>;
/** There was nobody to do it to. */
const NOTHING = Symbol('nothing');
type Made = 'endorse' | 'return' | 'list' | 'sendBack' | 'withdraw';
const APPLICATION = (person: () => Person, action: Made, which: number, reason?: string): [string, Act] => [
  `${action} ${which}`,
  async (id) => {
    const { items } = await company.officer.desk.call.listApplications({ params: { id }, query: { limit: 200 } });
    const application = items[which % Math.max(1, items.length)];
    if (!application) return NOTHING;
    return person().desk.call.moveApplication({ params: { id: application.id }, body: { action, reason } });
  },
];
const ACCREDITED = (action: 'refuse' | 'returnForDocs' | 'accredit', which: number): [string, Act] => [
  `host: ${action} ${which}`,
  async (id) => {
    const { items } = await company.officer.desk.call.listApplications({ params: { id }, query: { limit: 200 } });
    const sent = items.filter(({ accreditation }) => accreditation);
    const { accreditation } = sent[which % Math.max(1, sent.length)] ?? {};
    if (!accreditation) return NOTHING;
    if (action === 'accredit') return accredit(company.officer, accreditation.id);
    const body = { action, reason: 'SYNTHETIC', actNumber: 'SYNTHETIC', actDate: '2026-03-02' };
    return company.officer.desk.call.moveAccreditation({ params: { id: accreditation.id }, body });
  },
];
const MISSION = (person: () => Person, action: Parameters<typeof move>[2], reason?: string): [string, Act] => [
  action,
  (id) => move(person(), id, action, reason),
];

let accepting = false;
/** What anybody may try; what the rules refuse is a step that changes nothing. */
const steps = (): [string, Act][] => {
  const { officer, coordinator, representative, members } = company;
  const [first, second] = members as [Person, Person];
  return [
    ['first applies', (id) => applyOneself(first, id)],
    [
      'second begins',
      async (id) => {
        const body = { personId: second.id, category: 'member' as const };
        const { application } = await representative.desk.call.apply({ params: { id }, body });
        if ((accepting = !accepting)) await acceptTexts(second, application.id);
      },
    ],
    APPLICATION(() => representative, 'endorse', 0),
    APPLICATION(() => representative, 'endorse', 1),
    APPLICATION(() => representative, 'return', 0, 'SYNTHETIC'),
    APPLICATION(() => officer, 'list', 0),
    APPLICATION(() => officer, 'list', 1),
    APPLICATION(() => officer, 'sendBack', 1, 'SYNTHETIC'),
    APPLICATION(() => representative, 'withdraw', 2, 'SYNTHETIC'),
    [
      'a conflict',
      async (id) => {
        const { items } = await officer.desk.call.listApplications({ params: { id }, query: { limit: 200 } });
        const [one] = items;
        if (!one) return NOTHING;
        return officer.desk.call.raiseConflict({ params: { id: one.id }, body: { statement: 'SYNTHETIC' } });
      },
    ],
    ['approval', (id) => coordinator.desk.call.approveList({ params: { id } })],
    MISSION(() => officer, 'accredit'),
    ['sending', (id) => send(officer, id)],
    ACCREDITED('accredit', 0),
    ACCREDITED('refuse', 1),
    ACCREDITED('returnForDocs', 2),
    MISSION(() => officer, 'makeReady'),
    MISSION(() => coordinator, 'observe'),
    MISSION(() => officer, 'postpone', 'SYNTHETIC'),
    MISSION(() => officer, 'resume', 'SYNTHETIC'),
  ];
};

const HOURS = [TIMES.nominating, TIMES.nominationsOver, TIMES.cutoffPassed, TIMES.firstDay];

it('A task exists if and only if the rules leave the act to that person, in missions made by lot', async () => {
  await house.beginWithPool();
  const one = { ...company, members: company.members.slice(0, 1) };
  const begun: { id: string; hour: number }[] = [];
  const begin = async (id: Promise<string>, hour = 0) => begun.push({ id: await id, hour });
  for (let count = 0; count < 3; count++) await begin(aFormingMission(house, company.officer, company.coordinator));
  await begin(aSentMission(house, company).then(({ id }) => id));
  for (const whom of [one, company])
    await begin(
      aReadyMission(house, whom).then(({ id }) => id),
      3,
    );
  const seen = new Set<string>();
  for (const [index, { id, hour }] of begun.entries()) {
    const lot = lots(index + Number(process.env.TASKS_SEED ?? 1));
    let at = hour;
    const told: string[] = [];
    for (let look = 0; look < 5; look++) {
      house.setClock(HOURS[at]!);
      // What was refused has changed nothing: another lot is drawn, as long as there is patience.
      for (let attempt = 0; attempt < 4; attempt++) {
        const [name, act] = steps()[lot(steps().length)]!;
        let answer: unknown;
        const made = act(id).then((value) => (answer = value));
        const what = await outcome(made).then((came) => (answer === NOTHING ? 'nobody' : came));
        told.push(`${name}: ${what}`);
        if (what === 'granted') break;
      }
      if (look % 2 === 1) at = Math.min(at + lot(2), HOURS.length - 1);
      house.setClock(HOURS[at]!);
      for (const each of await compare(id, HOURS[at]!, `mission ${index}, ${told.join(', ')}`)) seen.add(each);
    }
  }
  // Lots that bring nothing would prove nothing.
  expect(seen.size).toBeGreaterThan(12);
}, 60_000);

it('From the draft to the note of the Council, each state asks those whose turn it is', async () => {
  const { officer, coordinator, members } = company;
  const seen: string[] = [];
  const look = async (id: string, now: string, after: string) =>
    seen.push(...(await compare(id, now, after)).map((each) => each.split(' ')[1]!));
  house.setClock(TIMES.nominating);
  const draft = await aDraft(officer);
  await look(draft.id, TIMES.nominating, 'a draft');
  await aVote(officer, draft.id);
  const concluding = await aConcludingMission(house, { ...company, members: members.slice(0, 1) });
  const { id: missionId } = concluding;
  const now = TIMES.pollsClosed;
  await look(missionId, now, 'the figures are frozen');
  const { id } = await aWrittenReport(company, missionId);
  const acts: [string, () => Promise<unknown>][] = [
    ['written', async () => {}],
    ['in review', () => moveReport(coordinator, id, 'review')],
    ['agreed', () => moveReport({ desk: house.secretary }, id, 'agree')],
    ['opened', () => moveReport(coordinator, id, 'openSigning')],
    ['signed by one', () => sign(coordinator, id)],
    ['adopted', () => sign(members[0]!, id)],
  ];
  for (const [after, act] of acts) {
    await act();
    await look(missionId, now, after);
  }
  const kinds = ['invite', 'write-report', 'agree-report', 'open-signing', 'sign', 'publish', 'translate', 'close'];
  expect(kinds.filter((kind) => !seen.includes(kind))).toEqual([]);
}, 60_000);

/** Which of the company are asked, by the first of their roles. */
async function askedOf(kind: TaskKind, subject: string): Promise<Role[]> {
  const asked = await Promise.all(
    people.map(async ({ person, roles }) => {
      const { items, total } = await person.desk.call.listTasks({});
      expect([kind, total]).toEqual([kind, items.length]);
      return items.some((task) => task.kind === kind && task.subjectId === subject) ? roles.slice(0, 1) : [];
    }),
  );
  return asked.flat();
}
/** Done by one of those who are asked; then nobody is. */
async function once(kind: TaskKind, subject: string, of: readonly Role[], act: () => Promise<unknown>) {
  expect([kind, await askedOf(kind, subject)]).toEqual([kind, of]);
  await act();
  expect([kind, await askedOf(kind, subject)]).toEqual([kind, []]);
}

describe('What the lots do not come to is asked of whoever may do it, and of nobody once one of them has:', () => {
  const reason = 'SYNTHETIC';
  beforeAll(() => house.beginWithPool());
  beforeEach(() => house.setClock(TIMES.nominating));

  it('a coordinator, a second person for an appointment and for namesakes, and the erasure', async () => {
    const { officer, coordinator, representative, members } = company;
    const [member, other] = members as [Person, Person];
    const id = await aFormingMission(house, officer, coordinator);
    const params = { id };
    // As when the mandate ran out by which it was held.
    await sql(`UPDATE mission_office SET valid_until = '2026-03-01' WHERE mission_id = $1`, [id]);
    const body = { personId: coordinator.id, office: 'coordinator' } as const;
    await once('appoint-coordinator', id, SECRETARIAT, () => officer.desk.call.appointOffice({ params, body }));

    await confirmation(house, true);
    const { id: delegation } = await house.cast.delegation('KAZ');
    const deputy = { personId: other.id, office: 'delegationDeputy', validFrom: '2026-03-01', source: reason } as const;
    const asked = await officer.desk.call.appointRepresentative({ params: { id: delegation }, body: deputy });
    await once('confirm-appointment', asked.id, ['executiveSecretary'], () =>
      decide(house.secretary, asked.id, 'reject', reason),
    );
    await confirmation(house, false);

    const personOf = (who: Person) => officer.desk.call.getPerson({ params: { id: who.id } });
    const { familyName, givenName, patronymic, familyNameLatin, givenNameLatin } = await personOf(member);
    const { version, office: work, citizenship, email } = await personOf(representative);
    const named = { familyName, givenName, patronymic, familyNameLatin, givenNameLatin };
    await officer.desk.call.changePerson({
      params: { id: representative.id },
      ifMatch: version,
      body: { ...named, office: work, citizenship, email },
    });
    const alike = { otherId: representative.id, reason };
    await officer.desk.call.tellApart({ params: { id: member.id }, body: alike });
    const [mark] = await sql<{ id: string; subject: string }>(
      'SELECT id, one_id AS subject FROM namesakes WHERE $1::uuid IN (one_id, other_id)',
      [member.id],
    );
    await once('tell-apart', mark!.subject, ['executiveSecretary'], () =>
      house.secretary.call.confirmNamesakes({ params: { id: mark!.id } }),
    );

    const application = await applyOneself(member, id);
    const particulars = { passportNumber: 'N 1234-567' };
    await member.desk.call.provideParticulars({ params: { id: application }, body: particulars, ifMatch: 0 });
    await move(officer, id, 'cancel', reason);
    expect(await askedOf('erase', id)).toEqual([]);
    house.setClock('2026-09-15T09:00:00Z');
    await once('erase', id, ['executiveSecretary'], () =>
      house.secretary.call.erase({ query: { dryRun: 'false' }, body: { reason } }),
    );
  }, 60_000);

  it('visits to confirm, and to settle first', async () => {
    const { coordinator, members } = company;
    const [member] = members as [Person];
    const { id } = await anObservingMission(house, company);
    house.setClock('2026-03-17T18:00:00Z');
    const content = {
      stationId: await aStation(id, { code: '001' }),
      teamId: null,
      stage: 'voting',
      form: 'voting',
      formVersion: 1,
      arrivedAt: '2026-03-17T10:00:00.000Z',
      leftAt: '2026-03-17T10:40:00.000Z',
      authorId: member.id,
      observers: [member.id],
      answers: { queue: { value: 0 } },
    } as const;
    const sent = { id: randomUUID(), device: reason, enteredAt: '2026-03-17T10:41:00.000Z', digest: null };
    const record = (queue: number) =>
      member.desk.call.recordVisit({
        params: { id },
        body: { ...sent, content: { ...content, observers: [member.id], answers: { queue: { value: queue } } } },
      });
    const { visit } = await record(0);
    expect(await askedOf('confirm-visits', id)).toEqual(['coordinator']);
    await record(7);
    expect(await askedOf('confirm-visits', id)).toEqual([]);
    const { besides } = await coordinator.desk.call.visitFile({ params: { id: visit!.id } });
    await once('settle-visits', id, ['coordinator'], () =>
      coordinator.desk.call.settleVisit({
        params: { id: visit!.id },
        body: { besideId: besides[0]!.id, as: 'kept', reason },
      }),
    );
    await once('confirm-visits', id, ['coordinator'], () =>
      coordinator.desk.call.confirmVisit({ params: { id: visit!.id }, ifMatch: visit!.version }),
    );
  }, 60_000);

  it('of a document: remarks, a translation, the adoption by a majority, and who confirms what another publishes', async () => {
    const { officer, coordinator, members } = company;
    const [member] = members as [Person];
    const { id: missionId } = await aConcludingMission(house, company);
    await sql(`UPDATE mission SET settings = settings || '{"adoptionMode": "majority"}' WHERE id = $1`, [missionId]);
    const { id, sections } = await aWrittenReport(company, missionId);
    const params = { id };
    const [section] = sections.filter(({ text }) => text === 'mandatory');
    const { comments } = await officer.desk.call.commentOn({
      params,
      body: { section: section!.id, body: reason, replyTo: null },
    });
    await once('resolve-comments', id, ['secretariatOfficer', 'executiveSecretary', 'coordinator'], () =>
      coordinator.desk.call.resolveComment({ params: { id: comments[0]!.id } }),
    );
    await moveReport(coordinator, id, 'review');
    await moveReport({ desk: house.secretary }, id, 'agree');
    for (const each of sections.filter(({ text }) => text === 'mandatory'))
      await write(coordinator, { id }, each.id, reason, 'en');
    const { contentDigests } = await coordinator.desk.call.getReport({ params });
    await once('approve-translation', id, ['executiveSecretary'], () =>
      house.secretary.call.approveTranslation({
        params: { ...params, language: 'en' },
        body: { contentDigest: contentDigests.en },
      }),
    );
    await moveReport(coordinator, id, 'openSigning');
    for (const person of [coordinator, member]) await sign(person, id);
    await once('adopt-early', id, ['coordinator'], () => moveReport(coordinator, id, 'adopt'));
    const { accountId } = await officer.desk.call.me({});
    const [request] = await sql<{ id: string }>(
      `INSERT INTO publication_request (version_id, act, state, asked_by, asked_at)
       SELECT v.id, 'publish', $2, $3, now() FROM report_version v WHERE v.report_id = $1 RETURNING id`,
      [id, publicationLifecycle.initial, accountId],
    );
    await once('confirm-publication', id, ['executiveSecretary'], () =>
      house.secretary.call.decidePublication({ params: { id: request!.id }, body: { action: 'reject', reason } }),
    );
  }, 60_000);
});

it('What waits is one statement, whatever waits, and is gone when anyone has done it', async () => {
  await house.beginWithPool();
  const mission = await aMissionInSigning(house, company, [company.coordinator, company.members[0]!]);
  const [signer] = company.members as [Person];
  const ofMission = { query: { missionId: mission.id } };
  expect((await signer.desk.call.listTasks(ofMission)).items.map(({ kind }) => kind)).toEqual(['sign']);
  const spent: string[][] = [];
  const stop = watchStatements(({ path, statements }) => {
    if (path.startsWith('/api/tasks')) spent.push(statements);
  });
  await company.officer.desk.call.listTasks({});
  await signer.desk.call.listTasks({});
  stop();
  const asked = spent.map((statements) => statements.filter((statement) => /\btask\b/.test(statement)));
  expect(asked.map((statements) => statements.length)).toEqual([1, 1]);
  // The session, the beginning with its scope, what was asked, and the end; how it is to be planned goes out with it.
  const others = spent.map((statements) => statements.filter((statement) => !statement.includes('plan_cache_mode')));
  for (const statements of others) expect(statements.length).toBeLessThanOrEqual(6);
  await sign(signer, mission.report.id);
  expect((await signer.desk.call.listTasks(ofMission)).items).toEqual([]);
});

const promised = () =>
  sql<{ key: string }>(`SELECT key FROM outbox WHERE job = 'daily-mail' ORDER BY key`).then((rows) => rows.length);

it('A mail is promised once each morning to who wants it, lists what waits by mission, and names nobody', async () => {
  await house.beginWithPool();
  const mission = await aMissionInSigning(house, company, [company.coordinator, company.members[0]!]);
  const [signer, idle] = company.members as [Person, Person];
  for (const { desk } of [signer, idle]) await desk.call.setDailyMail({ body: { zone: 'Asia/Almaty' } });
  const daily = house.app.get(DailyMailService, { strict: false });
  // Seven o'clock there, then eight, and a second look; then the evening.
  house.setClock('2026-03-21T02:00:00Z');
  await daily.look();
  expect(await promised()).toBe(0);
  for (const hour of ['03:00', '03:01', '12:00']) {
    house.setClock(`2026-03-21T${hour}:00Z`);
    await daily.look();
    expect(await promised()).toBe(2);
  }
  for (const { desk } of [signer, idle]) {
    const { accountId } = await desk.call.me({});
    const claim = { key: `daily-mail-${accountId}`, settle: async () => {} } as unknown as Claim;
    await daily.carryOut(claim, accountId);
  }
  const { items } = await house.secretary.call.mailbox({ query: { limit: 20 } });
  const mails = items.filter(({ noticeId }) => noticeId === null);
  const { email, accountId } = await signer.desk.call.me({});
  const { mission: known } = await company.officer.desk.call.getMission({ params: { id: mission.id } });
  // Nothing is sent where nothing waits.
  expect(mails.map(({ recipient, subject }) => ({ recipient, subject }))).toEqual([
    { recipient: email, subject: 'Что Вас ждёт: 1' },
  ]);
  expect(mails[0]!.body).toContain(`${known.number} · ${known.title.ru}\n– Подписать документ: Итоговое заключение`);
  expect(mails[0]!.body).toContain(`/mine?show=${mission.report.id}`);
  for (const { name } of [signer, company.coordinator]) expect(mails[0]!.body).not.toContain(name.ru);
  await signer.desk.call.setDailyMail({ body: { zone: null } });
  const claim = { key: 'daily-mail-again', settle: async () => {} } as unknown as Claim;
  await daily.carryOut(claim, accountId);
  const after = await house.secretary.call.mailbox({ query: { limit: 20 } });
  expect(after.items.filter(({ noticeId }) => noticeId === null)).toHaveLength(1);
});
