import { Browser } from '../browser.js';
import { aFormingMission, aMember, anOfficer, aRepresentative } from '../factories.js';
import { newEmail, type TestInstallation } from '../house.js';

/** One of each, and the things they meet: a forming mission, the member's draft application, a spare account. */
export async function enterActors(house: TestInstallation) {
  const { url, cast, secretary } = house;
  const officer = await anOfficer(house);
  const auditor = await cast.officer(newEmail('auditor'), { ru: 'аудитор', en: 'auditor' }, 'auditor');
  const member = await aMember(house, 'RUS');
  const manager = await aRepresentative(house, 'RUS');
  const coordinator = await aMember(house, 'KGZ');
  const spare = await aMember(house, 'RUS');
  const missions = await aFormingMission(house, officer, coordinator);
  const { application } = await member.desk.call.apply({
    params: { id: missions },
    body: { personId: member.id, category: 'member' },
  });
  const delegation = await cast.delegation('RUS');
  const ids: Record<string, string> = {
    missions,
    applications: application.id,
    people: member.id,
    accounts: (await spare.desk.call.me()).accountId,
    delegations: delegation.id,
    chambers: delegation.chambers[0]!.id,
  };
  const at = ({ desk }: typeof member) => Browser.of(url, desk);
  const actors: Record<string, Browser> = {
    a: new Browser(url),
    p: at(member),
    m: at(manager),
    c: at(coordinator),
    o: at(officer),
    u: at(auditor),
    s: Browser.of(url, secretary),
  };
  /** The real thing where there is one, or else the address of nothing. */
  const paramsOf = (path: string): Record<string, string> => ({
    id: ids[path.split('/')[2] ?? ''] ?? crypto.randomUUID(),
    eventId: crypto.randomUUID(),
    officeId: crypto.randomUUID(),
    host: 'KAZ',
    language: 'ru',
    name: 'applications',
    kind: 'photo',
    section: 'summary',
    link: 'nobodys.ics',
  });
  return { actors, ids, paramsOf };
}

export type Actors = Awaited<ReturnType<typeof enterActors>>;
