import { IsNull, Not, type EntityManager } from 'typeorm';
import type { AddEvent, RecordDecision, RegisterInvitation } from '#libs/contracts';
import { StoredFile, type Unit } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { requireCome } from './host-day.js';
import { Decision, ElectoralEvent, Invitation, type Mission } from './mission.entities.js';

/** What cannot be so, and what is recorded already: asked when it is entered and when it is corrected. `but`: itself. */
export async function requireInvitation(unit: Unit, mission: Mission, input: Letter, but: string | null) {
  const { manager, today } = unit;
  const { inviter, date, reference, scanId } = input;
  await requireScan(manager, mission.id, scanId);
  requireCome(unit, mission, date);
  const receivedOn = input.receivedOn ?? today;
  if (receivedOn > today) throw new Refusal('registration.in-future');
  if (date && receivedOn < date) throw new Refusal('registration.received-before-written', { date, receivedOn });
  if (!reference) return;
  const same = { ...others(mission, but), inviter, reference, date: date ?? IsNull() };
  if (await manager.existsBy(Invitation, same)) throw new Refusal('mission.recorded-already');
}
type Letter = Omit<RegisterInvitation, 'incomingNumber'>;

export async function requireDecision(unit: Unit, mission: Mission, input: RecordDecision, but: string | null) {
  const { manager } = unit;
  const { subject, body, date, number, scanId } = input;
  await requireScan(manager, mission.id, scanId);
  requireCome(unit, mission, date);
  if (!number) return;
  const same = { ...others(mission, but), subject, body, number, date: date ?? IsNull() };
  if (await manager.existsBy(Decision, same)) throw new Refusal('mission.recorded-already');
}

/** Two elections of one kind may fall on one day; of one name they are the same. */
export async function requireEvent(manager: EntityManager, mission: Mission, input: AddEvent, but: string | null) {
  const { type, title, votingDays } = input;
  const events = await manager.findBy(ElectoralEvent, { ...others(mission, but), type });
  const same = events.some(
    (event) =>
      (folded(event.titleRu) === folded(title.ru) || folded(event.titleEn) === folded(title.en)) &&
      event.votingDays.some((day) => votingDays.includes(day)),
  );
  if (same) throw new Refusal('mission.recorded-already');
}

const others = ({ id }: Mission, but: string | null) => ({ missionId: id, ...(but && { id: Not(but) }) });
const folded = (title: string) =>
  title
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Evidence of this mission, or of none: what was filed for another mission is not shown through this one. */
export async function requireScan(manager: EntityManager, missionId: string, id: string | null) {
  const filed = { id: id!, purpose: 'evidence' as const };
  if (
    id &&
    !(await manager.existsBy(StoredFile, [
      { ...filed, missionId },
      { ...filed, missionId: IsNull() },
    ]))
  )
    throw new Refusal('file.not-found');
}
