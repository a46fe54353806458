import type { ReportView } from '#libs/contracts';
import { applyOneself, endorse, list } from './applications.js';
import type { Person } from './cast.js';
import type { Desk, Story } from './desk.js';
import type { Played } from './kazakhstan.js';
import { calendarFrom, HOST, openMission } from './mandate.js';
import { expectThat, SYNTHETIC } from './trial-players.js';
import { draw, drawInternal, publishByTwo, readToSign, submitAndNote, type Documents } from './documents.js';
import { enterStations, enterVisits } from './visits.js';
import { writeTwoAtOnce } from './writing.js';

export type Second = { missionId: string; number: string; reportId: string; document: Documents[number] };

const NUMBER = 'SYN-2024-09';
const DAY = calendarFrom(Date.parse('2024-08-16'));
const { at, dayAt } = DAY;
const REGION = 'Условная область / Synthetic region';
const DISSENT = {
  ru: 'УСЛОВНО: особое мнение для показа. Его пишет тот, кто отказался подписать.',
  en: 'SYNTHETIC: a dissent to show. Whoever refused to sign writes it.',
};

/**
 * A second whole mission, synthetic from beginning to end, whose conclusion is adopted by a majority: two people write
 * it at once, one refuses to sign and says why, one is away. What it recommends is followed up before the rehearsal.
 */
export async function playSecond(story: Story, secretary: Desk, { officer, people }: Played): Promise<Second> {
  const [coordinator, another] = people.members.KGZ as [Person, Person];
  const [member, , absent] = people.members.RUS as [Person, Person, Person];
  const [dissenter] = people.members.TJK as [Person];
  const crew = { coordinator, another, member, absent, dissenter };
  const endorsers = people.representatives;
  const missionId = await byMajority(story, secretary, () =>
    openMission(
      story,
      { secretary, officer, coordinator },
      {
        number: NUMBER,
        title: { ru: 'Вторая учебная миссия (условное голосование)', en: 'Second trial mission (synthetic vote)' },
        day: DAY,
      },
    ),
  );
  await observed(story, officer, coordinator, missionId, [
    [coordinator, endorsers.KGZ],
    [another, endorsers.KGZ],
    [member, endorsers.RUS],
    [absent, endorsers.RUS],
    [dissenter, endorsers.TJK],
  ]);
  const report = await story.step(at(30, '20:10'), 'The coordinator opens the final conclusion', async () => {
    const { report: opened } = await coordinator.desk.call.openReport({
      params: { id: missionId },
      body: { kind: 'final-conclusion' },
    });
    return opened;
  });
  await writeTwoAtOnce(story, at(30, '20:20'), officer, coordinator, report);
  const document = await adopted(story, secretary, officer, crew, report);
  await story.step(at(37), 'It is submitted to the Assembly and noted; the mission is closed', async () => {
    const params = { id: missionId };
    await submitAndNote(officer, report.id, dayAt(37));
    await officer.desk.call.recordResults({ params, body: { resultsOn: dayAt(33), source: SYNTHETIC } });
    await officer.desk.call.moveMission({ params, body: { action: 'close' } });
  });
  await story.step(at(200), 'What became of its recommendation is recorded, as a source says it', async () => {
    const { items } = await officer.desk.call.listRecommendations({ query: { host: HOST } });
    expectThat(items.length === 1, 'the register has the one recommendation to this host');
    const body = { outcome: 'partly' as const, source: SYNTHETIC, date: dayAt(199) };
    await officer.desk.call.recordOutcome({ params: { id: items[0]!.id }, body });
  });
  return { missionId, number: NUMBER, reportId: report.id, document };
}

/** A mission takes its mode of adoption from the settings when it is opened; those of the next are as they were. */
async function byMajority<T>(story: Story, secretary: Desk, work: () => Promise<T>): Promise<T> {
  const change = (value: 'majority' | 'every-signatory') =>
    secretary.call.changeSetting({ body: { setting: 'adoptionMode', value, source: SYNTHETIC } });
  await story.step(at(-21), 'New missions adopt by a majority from now on (R-50)', () => change('majority'));
  const result = await work();
  await story.step(at(-18), 'The setting is as it was; the mission keeps its own', () => change('every-signatory'));
  return result;
}

/** Everybody applies, is sent and accredited; four stations are visited, and the polls close. */
async function observed(
  story: Story,
  officer: Person,
  coordinator: Person,
  id: string,
  people: [person: Person, endorser: Person][],
): Promise<void> {
  const { call } = officer.desk;
  const params = { id };
  await story.step(at(-2), 'Five observers apply, are endorsed and listed', async () => {
    for (const [person, endorser] of people) {
      const application = await applyOneself(person, id);
      await endorse(endorser, application);
      await list(officer, application);
    }
  });
  const accreditations = await story.step(at(1), 'The list is approved, and goes to the host', async () => {
    await coordinator.desk.call.approveList({ params });
    await call.moveMission({ params, body: { action: 'accredit' } });
    return (await call.sendBatch({ params, body: { sentOn: dayAt(1) } })).accreditations;
  });
  await story.step(at(5), 'The host accredits all five', async () => {
    const act = { actNumber: SYNTHETIC, actDate: dayAt(5), validFrom: dayAt(5) };
    for (const [index, { id: accreditation }] of accreditations.entries())
      await call.moveAccreditation({
        params: { id: accreditation },
        body: { action: 'accredit', certificateNumber: `SYNTHETIC-${NUMBER}-${index + 1}`, ...act },
      });
  });
  await story.step(at(21), 'The cut-off has passed: the mission is ready', () =>
    call.moveMission({ params, body: { action: 'makeReady' } }),
  );
  await story.step(at(28), 'The mission begins; everyone is on duty', async () => {
    await coordinator.desk.call.moveMission({ params, body: { action: 'observe' } });
    for (const { id: accreditation } of accreditations)
      await coordinator.desk.call.markDuty({ params: { id: accreditation }, body: { mark: 'on-duty' } });
  });
  await story.step(at(30, '20:05'), 'Synthetic visits are entered; observation is closed', async () => {
    const stations = Array.from({ length: 4 }, (_, index) => ({ code: `S-${index + 1}`, region: REGION }));
    const ids = await enterStations(coordinator.desk, id, stations);
    const visits = [...ids, ids[0]!].map((stationId, index) => ({
      stationId,
      stage: 'voting' as const,
      observers: [people[index]![0].id],
      arrivedAt: at(30, `1${index}:00`),
      leftAt: at(30, `1${index}:40`),
    }));
    await enterVisits(coordinator.desk, id, visits);
    await coordinator.desk.call.moveMission({ params, body: { action: 'closeObservation' } });
  });
}

type Crew = Record<'coordinator' | 'another' | 'member' | 'absent' | 'dissenter', Person>;

/** Three of five sign, one refuses with a dissent, one is away: the coordinator adopts what the majority signed. */
async function adopted(
  story: Story,
  secretary: Desk,
  officer: Person,
  { coordinator, another, member, absent, dissenter }: Crew,
  { id }: ReportView,
): Promise<Documents[number]> {
  const params = { id };
  const { call } = coordinator.desk;
  await story.step(at(30, '21:30'), 'The final conclusion is reviewed and agreed', async () => {
    await call.moveReport({ params, body: { action: 'review' } });
    await secretary.call.moveReport({ params, body: { action: 'agree' } });
    const place = { ru: 'УСЛОВНО: Минск', en: 'SYNTHETIC: Minsk' };
    await call.moveReport({ params, body: { action: 'openSigning', place } });
  });
  const { fileDigest, ...read } = await readToSign(coordinator.desk, id);
  await story.step(at(30, '22:00'), 'Three of five sign; one refuses, and says why; one is away (R-50)', async () => {
    for (const { desk } of [another, member, coordinator])
      await desk.call.signReport({ params, body: { ...read, fileDigest } });
    await dissenter.desk.call.refuseToSign({ params, body: { ...read, dissent: DISSENT } });
    await call.noteAbsence({ params, body: { personId: absent.id, reason: SYNTHETIC } });
  });
  return story.step(
    at(30, '22:30'),
    'A majority has signed: it is adopted, rendered and published by two',
    async () => {
      const { report } = await call.moveReport({ params, body: { action: 'adopt' } });
      expectThat(report.state === 'ADOPTED', 'three of five are a majority');
      const files = [...(await draw(coordinator.desk, report)), await drawInternal(coordinator.desk, report)];
      return { report: await publishByTwo(officer.desk, secretary, id), files };
    },
  );
}
