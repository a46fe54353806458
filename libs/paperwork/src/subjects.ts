import type { EntityManager } from 'typeorm';
import { takesNominations, type Mission } from '#libs/missions';
import { paperKindOf, Refusal, type PaperKind, type PaperSubject } from '#libs/regulation';
import { column, isThere, readAll } from '#libs/platform';
import type { Subject } from './gather.js';

/** Whether the thing exists and belongs to the mission. */
const EXISTS: Record<Exclude<PaperSubject, 'mission' | 'delegation'>, string> = {
  batch: 'SELECT FROM batch WHERE id = $1 AND mission_id = $2',
  application: 'SELECT FROM application WHERE id = $1 AND mission_id = $2',
  report: 'SELECT FROM report WHERE id = $1 AND mission_id = $2',
};

/** What the papers asked for are about: one subject, or, of a letter to delegations, each that it concerns. */
export async function subjectsOf(
  manager: EntityManager,
  mission: Mission,
  kind: PaperKind,
  subjectId: string | undefined,
  today: string,
): Promise<Subject[]> {
  const { subject } = paperKindOf(kind);
  const host = { mission, id: mission.id, toHost: true };
  if (subject === 'mission') return [host];
  if (kind === 'call-for-nominations') return called(manager, mission, subjectId, today);
  if (kind === 'cancellation-letter') {
    if (subjectId === mission.id) return [host];
    if (subjectId) return [{ mission, id: subjectId, toHost: false }];
    return [host, ...(await concerned(manager, mission)).map((id) => ({ mission, id, toHost: false }))];
  }
  if (kind === 'new-dates-letter') {
    if (subjectId === mission.id) return [host];
    if (subjectId) return [{ mission, id: subjectId, toHost: false }];
    const told = (await informed(manager, mission)).map((id) => ({ mission, id, toHost: false }));
    return (await isThere(manager, 'SELECT FROM batch WHERE mission_id = $1', [mission.id])) ? [host, ...told] : told;
  }
  if (!subjectId) throw new Refusal('paper.subject-missing');
  const found = await isThere(manager, EXISTS[subject as keyof typeof EXISTS], [subjectId, mission.id]);
  if (!found) throw new Refusal('paper.subject-not-found');
  return [{ mission, id: subjectId, toHost: true }];
}

/** delegations that take part on the day; the host's own is called only by name, for nobody of it may observe. */
async function called(manager: EntityManager, mission: Mission, delegationId: string | undefined, today: string) {
  if (!takesNominations(mission)) throw new Refusal('application.mission-not-forming');
  const rows = await readAll(
    manager,
    `SELECT d.id, d.country FROM delegation d
     WHERE (SELECT count(DISTINCT s.kind) FROM delegation_standing s WHERE s.delegation_id = d.id AND s.holds
            AND s.valid_from <= $1 AND (s.valid_until IS NULL OR s.valid_until > $1)) = 2
     ORDER BY d.country`,
    [today],
    { id: column.text, country: column.text },
  );
  const chosen = rows.filter(({ id, country }) => (delegationId ? id === delegationId : country !== mission.host));
  if (delegationId && chosen.length === 0) throw new Refusal('application.delegation-not-participating');
  return chosen.map(({ id }) => ({ mission, id, toHost: false }));
}

/** Delegations from which somebody had applied. */
async function concerned(manager: EntityManager, { id }: Mission): Promise<string[]> {
  const rows = await readAll(
    manager,
    `SELECT d.id FROM delegation d WHERE EXISTS (
       SELECT FROM application a WHERE a.delegation_id = d.id AND a.mission_id = $1) ORDER BY d.country`,
    [id],
    { id: column.text },
  );
  return rows.map((row) => row.id);
}

/** Delegations that were told of the dates before: they had been called, or somebody had applied. */
async function informed(manager: EntityManager, { id }: Mission): Promise<string[]> {
  const rows = await readAll(
    manager,
    `SELECT d.id FROM delegation d
     WHERE EXISTS (SELECT FROM application a WHERE a.delegation_id = d.id AND a.mission_id = $1)
        OR EXISTS (SELECT FROM issued_paper i WHERE i.delegation_id = d.id AND i.mission_id = $1
                   AND i.kind = 'call-for-nominations')
     ORDER BY d.country`,
    [id],
    { id: column.text },
  );
  return rows.map((row) => row.id);
}
