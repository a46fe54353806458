import type { Visitor } from './visitor.js';

let missions = 0;

/** A draft to which nothing is missing: the next press of the button makes it an invited one. */
export async function anInvitableMission(officer: Visitor): Promise<string> {
  const number = `B${process.pid}-${++missions}`;
  const title = { ru: 'Проверка', en: 'Trial' };
  const { id } = await officer.expect('post', '/api/missions', { number, host: 'KAZ', title });
  await officer.expect('post', `/api/missions/${id}/events`, {
    type: 'presidential',
    title,
    votingDays: ['2023-02-19'],
    places: [{ name: title, zone: 'Asia/Almaty', opens: '07:00', closes: '20:00' }],
    source: 'SYNTHETIC',
  });
  await officer.expect('post', `/api/missions/${id}/invitations`, {
    inviter: 'foreign-ministry',
    signatory: 'SYNTHETIC',
    addressee: 'SYNTHETIC',
    date: '2022-12-20',
    reference: 'SYNTHETIC',
  });
  return id;
}

export const invite = (officer: Visitor, id: string, ifMatch?: number) =>
  officer.post(`/api/missions/${id}/moves`, { action: 'invite' }, ifMatch === undefined ? {} : { ifMatch });
