import { IsNull } from 'typeorm';
import type { Merge } from '#libs/delegations';
import type { Unit } from '#libs/platform';
import { appointmentLifecycle, Refusal } from '#libs/regulation';
import { Account, Appointment, Namesakes } from './identity.entities.js';
import { endLinks } from './links.js';
import { guardPowerful } from './powers.js';
import { endSessions } from './sessions.service.js';

/**
 * Of two records of one person: an account goes over to the record that has none; of two accounts that of the merged
 * record is deactivated. Nobody gains by it what he could not give.
 */
export async function mergeAccounts(unit: Unit, { from, into }: Merge) {
  const { manager } = unit;
  for (const { id: personId } of [from, into]) await guardPowerful(unit, { personId });
  const account = await manager.findOne(Account, {
    where: { personId: from.id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!account) return;
  const { id } = account;
  const kept = await manager.findOneBy(Account, { personId: into.id });
  if (!kept) {
    await manager.update(Account, { id }, { personId: into.id });
    await unit.record('account.moved', { subject: ['account', id], details: { from: from.id, to: into.id } });
    return;
  }
  // Otherwise nobody could sign in for both, and every office would end with that.
  if (kept.deactivatedAt && !account.deactivatedAt) throw new Refusal('person.merge-account-closed');
  // What still awaits a second person stays the own request, by whichever account it was made.
  const asked = { askedBy: id };
  await manager.update(Appointment, { ...asked, state: appointmentLifecycle.initial }, { askedBy: kept.id });
  await manager.update(Namesakes, { ...asked, confirmedAt: IsNull(), endedAt: IsNull() }, { askedBy: kept.id });
  if (account.deactivatedAt) return;
  await manager.update(Account, { id }, { deactivatedAt: new Date() });
  await endSessions(manager, id);
  await endLinks(manager, id);
  await unit.record('account.deactivated', { subject: ['account', id], details: { mergedInto: into.id } });
}
