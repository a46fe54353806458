import type { MissionAction } from '#libs/regulation';
import { assign, type Person } from '../../tools/demonstration/cast.js';
import type { Ground, TestInstallation } from './house.js';
import { newEmail } from './stage.js';

const SOURCE = 'SYNTHETIC';
let missions = 0;

/** A secretariat officer who may do what officers do. */
export const anOfficer = ({ cast }: TestInstallation) =>
  cast.officer(newEmail('officer'), { ru: 'сотрудник', en: 'officer' }, 'secretariatOfficer');

export const aMember = ({ cast }: TestInstallation, country: string, chamber = 0) =>
  cast.member(country, newEmail('member'), chamber);

export const aRepresentative = ({ cast }: TestInstallation, country: string) =>
  cast.representative(country, newEmail('representative'), 'delegationManager');

export const move = (person: Person, id: string, action: MissionAction, reason?: string) =>
  person.desk.call.moveMission({ params: { id }, body: { action, reason } });

/** A draft mission to Belarus; the vote is on 20 March 2026, the house's clock stands on 2 March. */
export async function aDraft(officer: Person, host = 'BLR') {
  const number = `T-${process.pid}-${++missions}-${Date.now() % 1_000_000}`;
  return officer.desk.call.createMission({ body: { number, host, title: { ru: 'Проверка', en: 'Trial' } } });
}

export const aVote = (officer: Person, id: string, day = '2026-03-20') =>
  officer.desk.call.addEvent({
    params: { id },
    body: {
      type: 'parliamentary' as const,
      title: {
        ru: 'Выборы',
        en: 'Election',
      },
      votingDays: [day],
      source: SOURCE,
      places: [
        {
          name: {
            ru: 'Минск',
            en: 'Minsk',
          },
          zone: 'Europe/Minsk',
          opens: '08:00',
          closes: '20:00',
        },
      ],
    },
  });

/** A mission that takes nominations: invited, approved, with a coordinator from Armenia and a confirmed cut-off. */
export async function aFormingMission(house: Ground, officer: Person, coordinator: Person) {
  const pooled = house.take('forming', [officer, coordinator]);
  if (pooled) return pooled.id;
  const { id } = await aDraft(officer);
  await assign(house.secretary, officer, id);
  const params = { id };
  const { call } = officer.desk;
  await aVote(officer, id);
  await call.registerInvitation({
    params,
    body: { inviter: 'parliament', signatory: SOURCE, addressee: SOURCE, date: '2026-02-20', reference: SOURCE },
  });
  await move(officer, id, 'invite');
  await call.recordDecision({
    params,
    body: { subject: 'observe', body: 'council', date: '2026-02-25', number: SOURCE },
  });
  await move(officer, id, 'approve');
  await call.appointOffice({ params, body: { personId: coordinator.id, office: 'coordinator' } });
  await call.confirmCutoff({ params, body: { local: '2026-03-14T18:00', source: SOURCE } });
  await move(officer, id, 'form');
  return id;
}
