import { applyOneself, endorse, list } from '../../tools/demonstration/applications.js';
import { Cast, type Person } from '../../tools/demonstration/cast.js';
import { scanOf } from '../../tools/demonstration/desk.js';
import { itWith, textOfPages } from '../render/pdf-tools.js';
import { move } from '../support/factories.js';
import { newEmail, openInstallation, type TestInstallation } from '../support/house.js';
import { moveReport, sign, write } from '../support/ready.js';
import { REAL_MISSIONS, type RealMission } from '../support/real-missions.js';
import { OPENING } from '../support/stage.js';
import { ENTERED } from '../support/world/recipe.js';

/**
 * Real missions, played through the interface from the invitation to the closed file. Of each only what was published is
 * told; the people are synthetic, and what is not known is said to be synthetic. The figures that the documents must print
 * are worked out by hand in `support/real-missions.ts`.
 */
const SOURCE = 'SYNTHETIC / УСЛОВНО';
let house: TestInstallation;
/** An officer, and an Executive Secretary of the time. */
let staff: Record<'officer' | 'chief', Person>;
const EARLIEST = REAL_MISSIONS.map(({ since }) => since).toSorted()[0]!;
beforeAll(async () => {
  house = await openInstallation({ worker: true });
  const cast = new Cast(house, house.secretary, ENTERED, EARLIEST);
  const office = { ru: 'сотрудник', en: 'officer' };
  const officer = await cast.officer(newEmail('officer'), office, 'secretariatOfficer');
  // Last: from then on whoever made somebody's account gives it no role.
  staff = { officer, chief: await cast.officer(newEmail('chief'), office, 'executiveSecretary') };
});
afterAll(() => house.close());

/** Those who act: an officer, and for each delegation its representative and its observers; the coordinator among them. */
async function castOf({ since, host, coordinator, observers }: RealMission) {
  const { secretary } = house;
  const cast = new Cast(house, secretary, ENTERED, since);
  const representatives = new Map<string, Person>();
  const members: { country: string; person: Person }[] = [];
  for (const country of [host, ...Object.keys(observers)]) {
    const { id } = await cast.delegation(country);
    // What is known since the day of the reference began before it.
    if (since < REFERENCE)
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
/** From this day on the reference data say who is a member and takes part. */
const REFERENCE = '2022-03-17';
type Company = Awaited<ReturnType<typeof castOf>>;

/** The vote, the invitation, the decision, the dates, the coordinator, the cut-off. */
async function mandate(real: RealMission, { officer, leader }: Company): Promise<string> {
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
async function accreditation(real: RealMission, id: string, { officer, leader, members, representatives }: Company) {
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
async function observation(
  real: RealMission,
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

/** Written in both languages, agreed, signed by everyone who came – the last on paper – and published. */
async function conclusion(id: string, { officer, chief, leader }: Company, signers: Person[]) {
  const { call } = leader.desk;
  const { report } = await call.openReport({ params: { id }, body: { kind: 'final-conclusion' } });
  for (const section of report.sections.filter(({ text }) => text === 'mandatory'))
    for (const language of ['ru', 'en'] as const)
      await write(leader, report, section.id, `${SOURCE} ${section.id}`, language);
  expect((await moveReport(leader, report.id, 'review')).warnings).toEqual([]);
  await moveReport(chief, report.id, 'agree');
  const { report: open } = await moveReport(leader, report.id, 'openSigning');
  expect(new Set(open.signatories.map(({ personId }) => personId))).toEqual(new Set(signers.map((one) => one.id)));
  const [last, ...others] = open.signatories.toReversed();
  for (const { personId } of others)
    await sign(
      signers.find((one) => one.id === personId)!,
      report.id,
    );
  const scanId = await officer.desk.upload('signature.pdf', id, scanOf('SYNTHETIC'));
  const date = open.snapshot.asOf.slice(0, 10);
  const { report: adopted } = await officer.desk.call.signReport({
    params: { id: report.id },
    body: {
      contentDigest: open.contentDigests.ru,
      paper: { authorPersonId: last!.personId, number: SOURCE, date, scanId },
    },
  });
  expect(adopted).toMatchObject({ state: 'ADOPTED', adoptedOn: date });
  const pages: Record<string, string> = {};
  for (const language of ['ru', 'en'] as const) {
    const artifact = await leader.desk.render(report.id, language);
    const printed = textOfPages(await leader.desk.download(`/api/artifacts/${artifact.id}/file`));
    pages[language] = printed.join(' ').replaceAll(/\s+/gu, ' ');
  }
  expect((await moveReport(officer, report.id, 'publish')).warnings).toEqual([]);
  return { id: report.id, pages };
}

for (const real of REAL_MISSIONS)
  itWith('pdftotext')(`plays ${real.number} to its closed file, with the figures worked out by hand`, async () => {
    house.setClock(OPENING);
    const company = await castOf(real);
    const { officer } = company;
    const id = await mandate(real, company);
    const accredited = await accreditation(real, id, company);
    const came = await observation(real, id, company, accredited);
    const { mission } = await officer.desk.call.getMission({ params: { id } });
    expect(mission.pollsCloseAt).toBe(real.printed.pollsCloseAt);
    const report = await conclusion(id, company, came);
    for (const language of ['ru', 'en'] as const)
      for (const line of real.printed[language])
        expect([language, report.pages[language]]).toEqual([language, expect.stringContaining(line)]);

    house.setClock(real.at.results);
    const session = { body: SOURCE, session: SOURCE, date: real.at.results.slice(0, 10) };
    for (const action of ['submit', 'note'] as const)
      await officer.desk.call.moveReport({ params: { id: report.id }, body: { action, session } });
    await officer.desk.call.recordResults({
      params: { id },
      body: { resultsOn: real.at.results.slice(0, 10), source: SOURCE },
    });
    expect((await move(officer, id, 'close')).mission.state).toBe('CLOSED');
  });
