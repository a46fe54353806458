import { PASSWORD, type Person } from '../../tools/demonstration/cast.js';
import { Desk } from '../../tools/demonstration/desk.js';
import { aNewcomer, sql } from './accounts.js';
import type { TestInstallation } from './house.js';

export const refused = (code: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
export type Office = { id: string; desk: Desk };

/** Someone with an account, by which nothing may be done yet. */
export async function withAccount(house: TestInstallation, officer: Person): Promise<Office> {
  const { id, email } = await aNewcomer(house);
  const { link } = await officer.desk.call.createAccount({ body: { personId: id, email } });
  return { id, desk: await new Desk(house.url).useLink(link.url, PASSWORD) };
}
export const asRole = (
  personId: string,
  role: 'auditor' | 'executiveSecretary' | 'secretariatOfficer' | 'invitedApplicant',
) => ({
  body: { personId, role, on: null },
});
export const decide = (desk: Desk, id: string, action: 'confirm' | 'reject' | 'takeBack', reason?: string) =>
  desk.call.decideAppointment({ params: { id }, body: { action, ...(reason && { reason }) } });
export const awaited = async (desk: Desk) => (await desk.call.listAppointments({ query: {} })).items;
/** What the database gives somebody a right by. */
export const held = (personId: string) => sql('SELECT role FROM held_role WHERE person_id = $1', [personId]);
export const told = async (desk: Desk, kind: string) =>
  (await desk.call.listNotices({ query: { limit: 200 } })).items.filter((notice) => notice.kind === kind);
/** Whether a second person must confirm what is asked for. */
export const confirmation = (house: TestInstallation, value: boolean) =>
  house.secretary.call.changeSetting({ body: { setting: 'secondPerson', value, source: 'SYNTHETIC' } });
