import { endorse, applyOneself, list } from '../../../tools/demonstration/applications.js';
import type { Desk } from '../../../tools/demonstration/desk.js';
import type { Person } from '../../../tools/demonstration/cast.js';
import type { Looker, Places } from '../../../tools/pictures/addresses.js';
import { printed, statementsIn } from '../badges.js';
import { Browser } from '../browser.js';
import { hostAsksFor } from '../dossier.js';
import { aFormingMission, aMember } from '../factories.js';
import { newEmail, type TestInstallation } from '../house.js';
import { papersOf } from '../papers.js';
import { participantsOf, aConcludingMission, aReportInSigning, aWrittenReport, TIMES } from '../ready.js';

/**
 * Two missions: one is called for, with an application in each early state; the other is at its end, with a batch,
 * certificates, a badge, papers, a conclusion to sign and a mission report being written. A stranger has applied too.
 */
export async function seed(house: TestInstallation): Promise<Seeded> {
  const company = await participantsOf(house, 2);
  const { officer, representative, coordinator, members } = company;
  const [member, second] = members as [Person, Person];
  const ending = await aConcludingMission(house, company);
  const { id: batch } = (await officer.desk.call.listBatches({ params: { id: ending.id } })).items[0]!;
  await printed(officer, ending.id, { sheet: false });
  await papersOf(officer.desk, ending.id, { kind: 'press-composition' });
  const signing = await aReportInSigning(house, company, ending.id);
  const draft = await aWrittenReport(company, ending.id, 'mission-report');
  const badge = await Browser.of(house.url, member.desk).send(
    'GET',
    `/api/accreditations/${ending.of(member).accreditation}/badge`,
  );
  const auditor = await house.cast.officer(newEmail('auditor'), { ru: 'аудитор', en: 'auditor' }, 'auditor');

  house.setClock(TIMES.nominating);
  const called = await aFormingMission(house, officer, coordinator);
  await hostAsksFor(called, { documents: ['passport', 'photo'], questionnaire: ['birthDate', 'passportNumber'] });
  const { application } = await member.desk.call.apply({
    params: { id: called },
    body: { personId: member.id, category: 'member' },
  });
  const stranger = await aMember(house, 'TJK');
  const foreign = await applyOneself(stranger, called);
  const listed = await applyOneself(second, called);
  await endorse(representative, listed);
  await list(officer, listed);
  await wordsOfOthers(house, officer, called);
  const desks = {
    secretary: house.secretary,
    officer: officer.desk,
    auditor: auditor.desk,
    coordinator: coordinator.desk,
    manager: representative.desk,
    member: member.desk,
  };
  return {
    desks,
    ending: ending.id,
    batch,
    signing: signing.id,
    draft: draft.id,
    badge: statementsIn(badge.bytes)[0]!,
    called,
    /** The member's own, still being filled in. */
    begun: application.id,
    listed,
    foreign,
    stranger: stranger.id,
    member: member.id,
    delegation: (await house.cast.delegation('KAZ')).id,
  };
}
/** What else people write that others read. */
async function wordsOfOthers(house: TestInstallation, officer: Person, mission: string) {
  const params = { id: mission };
  const organisation = { organisation: 'условная организация', region: 'условная область' };
  await officer.desk.call.addTerritoryNote({ params, body: { ...organisation, note: 'наблюдает', source: 'условно' } });
  await house.secretary.call.changeSetting({
    body: { setting: 'registrationNumbers', value: 'entered', source: 'условный источник' },
  });
}
export type Seeded = Places & { desks: Record<Exclude<Looker, 'nobody'>, Desk> };
