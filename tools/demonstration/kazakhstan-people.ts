import type { Cast, Person } from './cast.js';

/** Everyone who acts in the mission: acting representatives, observers and the coordinator are all synthetic. */
export async function enterPeople(cast: Cast) {
  const officer = await cast.officer(
    'officer@desk.example',
    { ru: 'сотрудник Секретариата', en: 'officer of the Secretariat' },
    'secretariatOfficer',
  );
  const auditor = await cast.officer('auditor@desk.example', { ru: 'ревизор', en: 'auditor' }, 'auditor');
  // Managers, so that letters are addressed to them and not to the public office-holders of the reference data.
  const representatives = {
    BLR: await cast.representative('BLR', 'blr.representative@desk.example', 'delegationManager'),
    KGZ: await cast.representative('KGZ', 'kgz.representative@desk.example', 'delegationManager'),
    RUS: await cast.representative('RUS', 'manager@desk.example', 'delegationManager'),
    TJK: await cast.representative('TJK', 'tjk.representative@desk.example', 'delegationManager'),
  };
  // Of a delegation that takes part today as it did then: the same person leads the rehearsal.
  const coordinator = await cast.member('KGZ', 'coordinator@desk.example');
  const hostMember = await cast.member('KAZ', 'kaz.member@desk.example');
  const members: Record<'BLR' | 'KGZ' | 'RUS' | 'TJK', Person[]> = { BLR: [], KGZ: [], RUS: [], TJK: [] };
  const numbers = { BLR: 2, KGZ: 3, RUS: 4, TJK: 2 };
  for (const country of Object.keys(numbers) as (keyof typeof numbers)[])
    for (let n = 1; n <= numbers[country]; n++)
      members[country].push(
        await cast.member(
          country,
          n === 1 && country === 'RUS' ? 'member@desk.example' : `${country.toLowerCase()}.${n}@desk.example`,
          n % 2,
        ),
      );
  return { officer, auditor, representatives, coordinator, hostMember, members };
}

export type People = Awaited<ReturnType<typeof enterPeople>>;
