import type { Cast, Person } from '../../../tools/demonstration/cast.js';
import { knownOf, type World } from './world.js';

const COMPANIES = 3;
const MEMBERS = 3;

/** What every test file finds: whoever most of the stories need, entered and signed in by the services themselves. */
export async function playWorld(secretary: Person, cast: Cast): Promise<Pick<World, 'secretary' | 'companies'>> {
  const companies: World['companies'] = [];
  for (let of = 1; of <= COMPANIES; of++) {
    const email = (who: string) => `${who}.${of}@world.example`;
    const members: Person[] = [];
    for (let index = 0; index < MEMBERS; index++)
      members.push(await cast.member('KAZ', email(`member-${index}`), index));
    companies.push({
      officer: knownOf(await cast.officer(email('officer'), { ru: 'сотрудник', en: 'officer' }, 'secretariatOfficer')),
      representative: knownOf(await cast.representative('KAZ', email('representative'), 'delegationManager')),
      coordinator: knownOf(await cast.member('KAZ', email('coordinator'))),
      members: members.map(knownOf),
    });
  }
  return { secretary: knownOf(secretary), companies };
}
