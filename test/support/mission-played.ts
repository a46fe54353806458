import type { ReportView } from '#libs/contracts';
import { applyOneself, endorse, list } from '../../tools/demonstration/applications.js';
import { Cast, type Person } from '../../tools/demonstration/cast.js';
import { textOfPages } from '../render/pdf-tools.js';
import { move } from './factories.js';
import { newEmail, type TestInstallation } from './house.js';
import type { PlayedMission } from './real-missions.js';
import { moveReport, write } from './ready.js';

export const SOURCE = 'SYNTHETIC / УСЛОВНО';

/** Where missions are played, and by whom of the Secretariat. */
export type Played = {
  house: TestInstallation;
  /** An officer, and an Executive Secretary of the time. */
  staff: Record<'officer' | 'chief', Person>;
  /** How many names of the cast are taken. */
  entered: number;
  /** From this day on the reference data say who is a member and takes part. */
  reference: string;
};

export async function staffOf(house: TestInstallation, entered: number, since: string) {
  const cast = new Cast(house, house.secretary, entered, since);
  const office = { ru: 'сотрудник', en: 'officer' };
  const officer = await cast.officer(newEmail('officer'), office, 'secretariatOfficer');
  // Last: from then on whoever made somebody's account gives it no role.
  return { officer, chief: await cast.officer(newEmail('chief'), office, 'executiveSecretary') };
}

/** Those who act: an officer, and for each delegation its representative and its observers; the coordinator among them. */
export async function castOf(
  { house, staff, entered, reference }: Played,
  { since, host, coordinator, observers }: PlayedMission,
) {
  const { secretary } = house;
  const cast = new Cast(house, secretary, entered, since);
  const representatives = new Map<string, Person>();
  const members: { country: string; person: Person }[] = [];
  for (const country of [host, ...Object.keys(observers)]) {
    const { id } = await cast.delegation(country);
    // What is known since the day of the reference began before it.
    if (since < reference)
      for (const kind of ['membership', 'participation'] as const)
        await secretary.call.setStanding({
          params: { id },
          body: { kind, holds: true, validFrom: since, source: SOURCE },
        });
  }
  for (const [country, count] of Object.entries(observers)) {
    representatives.set(country, await cast.representative(country, newEmail('representative'), 'delegationManager'));
    for (let n = 0; n < count; n++)
      members.push({ country, person: await cast.member(country, newEmail('member'), n) });
  }
  const leader = members.find(({ country }) => country === coordinator)!.person;
  return { ...staff, representatives, members, leader };
}
export type Company = Awaited<ReturnType<typeof castOf>>;

/** The vote, the invitation, the decision, the dates, the coordinator, the cut-off. */
export async function mandate({ house }: Played, real: PlayedMission, { officer, leader }: Company): Promise<string> {
  house.setClock(real.at.opened);
  const { call } = officer.desk;
  const { host, number, title, vote } = real;
  const { id } = await call.createMission({ body: { number, host, title } });
  const params = { id };
  await call.addEvent({ params, body: { title, source: SOURCE, ...vote } });
  const letter = { signatory: SOURCE, addressee: SOURCE, reference: SOURCE };
  const date = real.at.opened.slice(0, 10);
  await call.registerInvitation({ params, body: { inviter: real.inviter, date, ...letter } });
  await move(officer, id, 'invite');
  await call.recordDecision({ params, body: { subject: 'observe', body: 'council', date, number: SOURCE } });
  await move(officer, id, 'approve');
  const { mission } = await call.getMission({ params });
  await call.setMissionDates({ params, body: real.dates, ifMatch: mission.version });
  await call.appointOffice({ params, body: { personId: leader.id, office: 'coordinator' } });
  await call.confirmCutoff({ params, body: { local: real.cutoff, source: SOURCE } });
  await move(officer, id, 'form');
  return id;
}

/** Everyone applies, is endorsed by the own delegation, listed, sent and accredited. */
export async function accreditation(
  real: PlayedMission,
  id: string,
  { officer, leader, members, representatives }: Company,
) {
  const params = { id };
  const { call } = officer.desk;
  for (const { country, person } of members) {
    const application = await applyOneself(person, id);
    await endorse(representatives.get(country)!, application);
    await list(officer, application);
  }
  await leader.desk.call.approveList({ params });
  await move(officer, id, 'accredit');
  const sentOn = real.at.opened.slice(0, 10);
  const { accreditations } = await call.sendBatch({ params, body: { sentOn } });
  for (const [index, { id: accreditationId }] of accreditations.entries())
    await call.moveAccreditation({
      params: { id: accreditationId },
      body: {
        action: 'accredit',
        actNumber: SOURCE,
        actDate: sentOn,
        certificateNumber: `${real.number}-${index + 1}`,
        validFrom: sentOn,
      },
    });
  await move(officer, id, 'makeReady');
  const { items } = await call.listApplications({ params, query: { limit: 200 } });
  return members.map(({ person }) => {
    const application = items.find(({ personId }) => personId === person.id)!;
    return { person, id: accreditations.find((one) => one.applicationId === application.id)!.id };
  });
}

/** All but the last of them come; the figures are recorded with their source; observation is closed with the polls. */
export async function observation(
  { house }: Played,
  real: PlayedMission,
  id: string,
  { leader }: Company,
  accredited: { person: Person; id: string }[],
) {
  const { call } = leader.desk;
  house.setClock(real.at.firstDay);
  await move(leader, id, 'observe');
  const came = accredited.slice(0, accredited.length - real.absent);
  for (const one of came) await call.markDuty({ params: { id: one.id }, body: { mark: 'on-duty' } });
  for (const [figure, value] of Object.entries(real.figures))
    await call.recordActivity({ params: { id }, body: { figure: figure as never, value, source: SOURCE } });
  house.setClock(real.at.pollsClosed);
  await move(leader, id, 'closeObservation');
  return came.map(({ person }) => person);
}

/** Written in both languages, reviewed, agreed and opened for signing. */
export async function toBeSigned(id: string, { chief, leader }: Company, signers: Person[]): Promise<ReportView> {
  const { call } = leader.desk;
  const { report } = await call.openReport({ params: { id }, body: { kind: 'final-conclusion' } });
  for (const section of report.sections.filter(({ text }) => text === 'mandatory'))
    for (const language of ['ru', 'en'] as const)
      await write(leader, report, section.id, `${SOURCE} ${section.id}`, language);
  expect((await moveReport(leader, report.id, 'review')).warnings).toEqual([]);
  await moveReport(chief, report.id, 'agree');
  const { report: open } = await moveReport(leader, report.id, 'openSigning');
  expect(new Set(open.signatories.map(({ personId }) => personId))).toEqual(new Set(signers.map((one) => one.id)));
  // The coordinator first, then by delegation.
  const delegations = open.signatories.slice(1).map(({ delegation }) => delegation!.ru);
  expect(delegations).toEqual(delegations.toSorted(new Intl.Collator('ru').compare));
  return open;
}

/** What the document says in print, in each language, with every break taken for a blank. */
export async function printedOf({ leader }: Company, reportId: string) {
  const pages: Record<string, string> = {};
  for (const language of ['ru', 'en'] as const) {
    const artifact = await leader.desk.render(reportId, language);
    const file = await leader.desk.download(`/api/artifacts/${artifact.id}/file`);
    // As it stands on the page, then in the order of reading: a line may go on beside another.
    const printed = [...textOfPages(file), ...textOfPages(file, '-raw')];
    pages[language] = printed.join(' ').replaceAll(/\s+/gu, ' ');
  }
  return pages;
}

/** Submitted and noted, the results official, the mission closed. */
export async function close(
  { house }: Played,
  real: PlayedMission,
  id: string,
  reportId: string,
  { officer }: Company,
) {
  house.setClock(real.at.results);
  const date = real.at.results.slice(0, 10);
  const session = { body: SOURCE, session: SOURCE, date };
  for (const action of ['submit', 'note'] as const)
    await officer.desk.call.moveReport({ params: { id: reportId }, body: { action, session } });
  await officer.desk.call.recordResults({ params: { id }, body: { resultsOn: date, source: SOURCE } });
  return move(officer, id, 'close');
}
