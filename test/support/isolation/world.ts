import { PASSWORD, type Person } from '../../../tools/demonstration/cast.js';
import { applyOneself, endorse, list } from '../../../tools/demonstration/applications.js';
import { Desk } from '../../../tools/demonstration/desk.js';
import { Browser } from '../browser.js';
import { aFormingMission, aMember, anOfficer, aRepresentative } from '../factories.js';
import { newEmail, type TestInstallation } from '../house.js';

/** In every word that only the delegation of Kazakhstan and those who run the mission may read. */
export const CANARY = `canary${Date.now()
  .toString(36)
  .replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}`;
/** A citizenship that nobody else has. */
export const CANARY_CITIZENSHIP = 'QZX';

export const aCanaryPerson = (who: string, delegationId: string) => ({
  familyName: `Канарейкина-${CANARY}-${who}`,
  givenName: `Условное-${CANARY}`,
  patronymic: `Условна-${CANARY}`,
  familyNameLatin: `Kanareikina-${CANARY}-${who}`,
  givenNameLatin: `Synthetic-${CANARY}`,
  office: { ru: `депутат ${CANARY}`, en: `member ${CANARY}` },
  citizenship: 'KAZ',
  otherCitizenships: [CANARY_CITIZENSHIP],
  email: `${CANARY}.${who}@desk.example`,
  delegationId,
});

/**
 * A mission with a coordinator from Kyrgyzstan and a member from Kazakhstan whose every field is a canary; beside it the
 * twins: another delegation with a member in the same mission, and another mission with a coordinator of its own.
 */
export async function enterWorld(house: TestInstallation) {
  const { url, cast, secretary } = house;
  const officer = await anOfficer(house);
  const auditor = await cast.officer(newEmail('auditor'), { ru: 'аудитор', en: 'auditor' }, 'auditor');
  const coordinator = await aMember(house, 'KGZ');
  const otherCoordinator = await aMember(house, 'TJK');
  const manager = await aRepresentative(house, 'KAZ');
  const kyrgyzstan = await aRepresentative(house, 'KGZ');
  const twinManager = await aRepresentative(house, 'RUS');
  const twin = await aMember(house, 'RUS');
  const headquarters = await aMember(house, 'TJK');
  const mission = await aFormingMission(house, officer, coordinator);
  const otherMission = await aFormingMission(house, officer, otherCoordinator);
  await secretary.call.giveGrant({ body: { personId: headquarters.id, role: 'headquarters', on: otherMission } });
  const kazakhstan = await cast.delegation('KAZ');
  const canary = await aCanary('first', kazakhstan.id, kazakhstan.chambers[0]!.id);
  const coordinators = await applyOneself(coordinator, mission);
  await endorse(kyrgyzstan, coordinators);
  await list(officer, coordinators);
  await applyOneself(twin, mission);
  // Whoever is told of what awaits confirmation is of the Secretariat; nobody else may hear of it.
  const secondPerson = (value: boolean) =>
    secretary.call.changeSetting({ body: { setting: 'secondPerson', value, source: 'SYNTHETIC' } });
  await secondPerson(true);
  await officer.desk.call.appointRepresentative({
    params: { id: kazakhstan.id },
    body: { personId: canary.id, office: 'delegationDeputy', validFrom: '2026-03-01', source: 'SYNTHETIC' },
  });
  await secondPerson(false);
  const at = ({ desk }: Pick<Person, 'desk'>) => Browser.of(url, desk);

  async function aCanary(who: string, delegationId: string, chamberId: string): Promise<Person> {
    const body = aCanaryPerson(who, delegationId);
    const { id } = await secretary.call.createPerson({ body });
    const source = 'SYNTHETIC';
    await secretary.call.setMandate({ params: { id }, body: { chamberId, validFrom: '2022-03-17', source } });
    const { link } = await secretary.call.createAccount({ body: { personId: id, email: body.email } });
    const desk = await new Desk(url).useLink(link.url, PASSWORD);
    return { id, desk, name: { ru: body.familyName, en: body.familyNameLatin } };
  }

  return {
    house,
    mission,
    kazakhstan,
    canary,
    coordinator,
    officer,
    auditor,
    manager,
    secretary: { desk: secretary },
    at,
    strangers: {
      'the manager of another delegation': at(twinManager),
      'a member of another delegation in the same mission': at(twin),
      'the coordinator of another mission': at(otherCoordinator),
      'the headquarters of another mission': at(headquarters),
    },
    /** What the steps find out on their way: ids, versions, links. */
    known: {} as Record<string, string>,
  };
}

export type World = Awaited<ReturnType<typeof enterWorld>>;
