import type { ReportView } from '#libs/contracts';
import { applyOneself, endorse, list } from '../../tools/demonstration/applications.js';
import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { publishByTwo } from '../../tools/demonstration/documents.js';
import { fileDrawn } from './drawn.js';
import { aFormingMission, aMember, anOfficer, aRepresentative, move } from './factories.js';
import { inEachFile } from '../../tools/testing/each-file.js';
import type { Ground, TestInstallation } from './house.js';
import type { Pooled, Station } from './world/world.js';

const SOURCE = 'SYNTHETIC';

/** When what may happen to a mission of the factories; its vote is in Minsk on 20 March, 08:00 to 20:00. */
export const TIMES = {
  nominating: '2026-03-02T09:00:00Z',
  nominationsOver: '2026-03-09T15:00:00Z',
  cutoffPassed: '2026-03-14T15:00:00Z',
  firstDay: '2026-03-17T08:00:00Z',
  pollsOpen: '2026-03-20T16:59:59Z',
  pollsClosed: '2026-03-20T17:00:00Z',
  nextDay: '2026-03-21T09:00:00Z',
} as const;

/** With the host's parliament, on the day after the vote. */
export const MEETING = {
  state: 'planned',
  counterpart: 'parliament',
  name: { ru: 'УСЛОВНО: палата', en: null },
  place: 'Минск',
  startsAt: '2026-03-21T06:00:00.000Z',
  endsAt: '2026-03-21T07:00:00.000Z',
  topics: null,
  note: null,
  audience: 'public',
  participants: [] as string[],
} as const;

/** Of the prepared world as long as it has some, then newly entered; they may serve in any number of missions. */
export async function participantsOf(house: TestInstallation, observers = 1) {
  const { officer, representative, coordinator, members } = house.strangers() ?? (await newParticipants(house));
  const more = Array.from({ length: Math.max(0, observers - members.length) }, (_, index) =>
    aMember(house, 'KAZ', index),
  );
  return {
    officer,
    representative,
    coordinator,
    members: [...members.slice(0, observers), ...(await Promise.all(more))],
  };
}

/** From Kazakhstan, so that missions to Belarus may be theirs. */
async function newParticipants(house: TestInstallation) {
  const [officer, representative, coordinator] = await Promise.all([
    anOfficer(house),
    aRepresentative(house, 'KAZ'),
    aMember(house, 'KAZ'),
  ]);
  return { officer, representative, coordinator, members: [] as Person[] };
}
export type Participants = Awaited<ReturnType<typeof participantsOf>>;

/** Registered by themselves, endorsed by their delegation, listed by the Secretariat. */
export async function listed({ officer, representative }: Participants, person: Person, missionId: string) {
  const id = await applyOneself(person, missionId);
  await endorse(representative, id);
  await list(officer, id);
  return id;
}

export const send = ({ desk }: Person, id: string, applicationIds?: string[]) =>
  desk.call.sendBatch({ params: { id }, body: { sentOn: '2026-03-02', applicationIds } });

let certificates = 0;
inEachFile('beforeAll', () => {
  certificates = 0;
});
export const accredit = ({ desk }: Person, id: string, on = '2026-03-02') =>
  desk.call.moveAccreditation({
    params: { id },
    body: {
      action: 'accredit' as const,
      actNumber: SOURCE,
      actDate: on,
      certificateNumber: `C-${++certificates}`,
      validFrom: on,
    },
  });

/** Made by `play`, if the pool has none. */
async function fromPool(
  house: Ground,
  { officer, coordinator, members }: Participants,
  station: Station,
  play: () => Promise<Omit<Pooled, 'station' | 'people' | 'serving'>>,
  serving: Person[] = [],
) {
  const { id, ids, report } = house.take(station, [officer, coordinator, ...members], serving) ?? (await play());
  return { id, ids, report, of: (person: Person) => ids[person.id]! };
}

/** Where who is sent is sent under the names that the story gave them, and only the mission is one of the pool. */
export const sendingHere = (house: Ground): Ground => ({
  ...house,
  take: (station, ...whom) => (station === 'forming' ? house.take(station, ...whom) : undefined),
});

/** A mission whose coordinator and members are sent to the host, which has not decided about anyone. */
export function aSentMission(house: Ground, company: Participants) {
  house.setClock(TIMES.nominating);
  const { officer, coordinator, members } = company;
  return fromPool(house, company, 'sent', async () => {
    const id = await aFormingMission(house, officer, coordinator);
    for (const person of [coordinator, ...members]) await listed(company, person, id);
    await coordinator.desk.call.approveList({ params: { id } });
    await move(officer, id, 'accredit');
    const { accreditations } = await send(officer, id);
    const { items } = await officer.desk.call.listApplications({ params: { id }, query: { limit: 200 } });
    const idsOf = ({ id: personId }: Person) => {
      const application = items.find((item) => item.personId === personId)!;
      const accreditation = accreditations.find(({ applicationId }) => applicationId === application.id)!;
      return { application: application.id, accreditation: accreditation.id };
    };
    return { id, ids: Object.fromEntries([coordinator, ...members].map((person) => [person.id, idsOf(person)])) };
  });
}

/** The same, with everyone accredited. */
export function aReadyMission(house: Ground, company: Participants) {
  house.setClock(TIMES.nominating);
  return fromPool(house, company, 'ready', async () => {
    const mission = await aSentMission(house, company);
    for (const person of [company.coordinator, ...company.members])
      await accredit(company.officer, mission.of(person).accreditation);
    await move(company.officer, mission.id, 'makeReady');
    return mission;
  });
}

export const onDuty = ({ desk }: Person, id: string) =>
  desk.call.markDuty({ params: { id }, body: { mark: 'on-duty' } });

/** The same, observing, with everyone on duty, or those named. */
export async function anObservingMission(
  house: Ground,
  company: Participants,
  serving = [company.coordinator, ...company.members],
) {
  const play = async () => {
    const mission = await aReadyMission(house, company);
    house.setClock(TIMES.firstDay);
    await move(company.coordinator, mission.id, 'observe');
    for (const person of serving) await onDuty(company.coordinator, mission.of(person).accreditation);
    return mission;
  };
  const mission = await fromPool(house, company, 'observing', play, serving);
  house.setClock(TIMES.firstDay);
  return mission;
}

/** The same, with the polls closed and the figures frozen. */
export async function aConcludingMission(
  house: Ground,
  company: Participants,
  serving = [company.coordinator, ...company.members],
) {
  const play = async () => {
    const mission = await anObservingMission(house, company, serving);
    house.setClock(TIMES.pollsClosed);
    await move(company.coordinator, mission.id, 'closeObservation');
    return mission;
  };
  const mission = await fromPool(house, company, 'concluding', play, serving);
  house.setClock(TIMES.pollsClosed);
  return mission;
}

/** The same, with a conclusion that waits for the signatures of those who served. */
export async function aMissionInSigning(house: Ground, company: Participants, serving: Person[]) {
  const play = async () => {
    const mission = await aConcludingMission(house, company, serving);
    return { ...mission, report: (await aReportInSigning(house, company, mission.id)).id };
  };
  const mission = await fromPool(house, company, 'signing', play, serving);
  house.setClock(TIMES.pollsClosed);
  const report = await company.coordinator.desk.call.getReport({ params: { id: mission.report! } });
  return { ...mission, report };
}

export const openReport = async ({ desk }: Person, missionId: string, kind: ReportView['kind'] = 'final-conclusion') =>
  (await desk.call.openReport({ params: { id: missionId }, body: { kind } })).report;

export const write = (
  { desk }: Person,
  { id }: Pick<ReportView, 'id'>,
  section: string,
  body: string,
  language: 'ru' | 'en' = 'ru',
  ifMatch = 0,
) => desk.call.writeText({ params: { id, language, section }, body: { body }, ifMatch });

/** A document with every mandatory section written by the coordinator. */
export async function aWrittenReport(
  { coordinator }: Participants,
  missionId: string,
  kind: ReportView['kind'] = 'final-conclusion',
) {
  const report = await openReport(coordinator, missionId, kind);
  for (const { id } of report.sections.filter(({ text }) => text === 'mandatory'))
    await write(coordinator, report, id, `SYNTHETIC ${id}`);
  return report;
}

export const moveReport = (
  { desk }: { desk: TestInstallation['secretary'] },
  id: string,
  action: ReportMove,
  reason?: string,
) => desk.call.moveReport({ params: { id }, body: { action, reason } });
type ReportMove = 'review' | 'agree' | 'returnToDraft' | 'openSigning' | 'adopt' | 'withdraw' | 'submit' | 'note';

/** A conclusion that waits for its signatures, with the file that they are given to. */
export async function aReportInSigning(
  house: Pick<Ground, 'secretary'>,
  company: Participants,
  missionId: string,
  kind: ReportView['kind'] = 'final-conclusion',
) {
  const { id } = await aWrittenReport(company, missionId, kind);
  await moveReport(company.coordinator, id, 'review');
  await moveReport({ desk: house.secretary }, id, 'agree');
  const { report } = await moveReport(company.coordinator, id, 'openSigning');
  await fileDrawn(report);
  return report;
}

export async function sign({ desk }: Person, id: string) {
  const report = await desk.call.getReport({ params: { id } });
  const contentDigest = report.contentDigests[report.originalLanguage];
  const body = { contentDigest, password: PASSWORD, fileDigest: await fileDrawn(report) };
  return desk.call.signReport({ params: { id }, body });
}

/** By the officer, and confirmed by the Executive Secretary. */
export const publish = ({ secretary }: Pick<Ground, 'secretary'>, { officer }: Participants, id: string) =>
  publishByTwo(officer.desk, secretary, id);
