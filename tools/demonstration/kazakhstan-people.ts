import type { Cast, Person } from './cast.js';

/** Who is signed in as when one tries the desk: a parliamentarian, and who coordinates the rehearsal. */
const KNOWN: Partial<Record<string, string>> = { RUS: 'member@desk.example', KGZ: 'coordinator@desk.example' };

/** Everyone who acts in the mission: acting representatives, observers and the coordinator are all synthetic. */
export async function enterPeople(cast: Cast) {
  const officer = await cast.officer(
    'officer@desk.example',
    { ru: 'сотрудник Секретариата', en: 'officer of the Secretariat' },
    'secretariatOfficer',
  );
  const auditor = await cast.officer('auditor@desk.example', { ru: 'аудитор', en: 'auditor' }, 'auditor');
  // Managers, so that letters are addressed to them and not to the public office-holders of the reference data.
  const representatives = {
    ARM: await cast.representative('ARM', 'arm.representative@desk.example', 'delegationManager'),
    BLR: await cast.representative('BLR', 'blr.representative@desk.example', 'delegationManager'),
    KGZ: await cast.representative('KGZ', 'kgz.representative@desk.example', 'delegationManager'),
    RUS: await cast.representative('RUS', 'manager@desk.example', 'delegationManager'),
    TJK: await cast.representative('TJK', 'tjk.representative@desk.example', 'delegationManager'),
  };
  // From Armenia, as was published; today that delegation takes no part, so another leads the rehearsal.
  const coordinator = await cast.member('ARM', 'arm.coordinator@desk.example');
  const hostMember = await cast.member('KAZ', 'kaz.member@desk.example');
  const members: Record<'BLR' | 'KGZ' | 'RUS' | 'TJK', Person[]> = { BLR: [], KGZ: [], RUS: [], TJK: [] };
  const numbers = { BLR: 2, KGZ: 3, RUS: 4, TJK: 2 };
  for (const country of Object.keys(numbers) as (keyof typeof numbers)[])
    for (let n = 1; n <= numbers[country]; n++)
      members[country].push(
        await cast.member(country, (n === 1 && KNOWN[country]) || `${country.toLowerCase()}.${n}@desk.example`, n % 2),
      );
  return { officer, auditor, representatives, coordinator, hostMember, members };
}

export type People = Awaited<ReturnType<typeof enterPeople>>;
