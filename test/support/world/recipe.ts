import type { Cast, Person } from '../../../tools/demonstration/cast.js';
import { knownOf, type World } from './world.js';

const MEMBERS = 4;
/** How many names of the cast are taken: the members, the officer, the representative and the coordinator. */
export const ENTERED = MEMBERS + 3;
const email = (who: string) => `${who}.0@desk.example`;

/** What every test file finds: whoever most of the stories need, entered and signed in by the services themselves. */
export async function playWorld(secretary: Person, cast: Cast): Promise<Pick<World, 'secretary' | 'company'>> {
  const officer = await cast.officer(email('officer'), { ru: 'сотрудник', en: 'officer' }, 'secretariatOfficer');
  const representative = await cast.representative('KAZ', email('representative'), 'delegationManager');
  const coordinator = await cast.member('KAZ', email('coordinator'));
  const members: World['company']['members'] = [];
  for (let index = 0; index < MEMBERS; index++)
    members.push(knownOf(await cast.member('KAZ', email(`member${index}`), index)));
  const company = {
    officer: knownOf(officer),
    representative: knownOf(representative),
    coordinator: knownOf(coordinator),
    members,
  };
  return { secretary: knownOf(secretary), company };
}
