import type { EntityManager } from 'typeorm';
import type { AskPublication } from '#libs/contracts';
import { among, instantOf, isUniqueViolation, run, type Unit } from '#libs/platform';
import { PUBLICATION_ACTS, publicationLifecycle, Refusal } from '#libs/regulation';
import type { Opened } from './report-store.js';
import { AWAITED } from './publication-views.js';
import { PublicationRequest } from './report.entities.js';

/** What somebody asks to be done before the public, and with which files. */
export type Wanted = Pick<PublicationRequest, 'act' | 'at' | 'wordsRu' | 'wordsEn' | 'artifacts'>;

export function wantedOf({ act, at, words }: AskPublication, { mission }: Opened): Omit<Wanted, 'artifacts'> {
  const row = PUBLICATION_ACTS[act];
  if (at !== null && row.time === 'none') throw new Refusal('publication.time-not-asked');
  if (row.words && !words) throw new Refusal('publication.words-missing');
  const instant = at === null ? null : instantOf({ local: at, zone: mission.hostProfile.zone });
  if (instant === undefined) throw new Refusal('publication.time-past');
  const told = row.words ? words : undefined;
  return { act, at: instant, wordsRu: told?.ru ?? null, wordsEn: told?.en ?? null };
}

/** What the log says of it in words: for what time, by whose clocks, and what the public will read. */
export const toldOf = ({ at, wordsRu, wordsEn }: Pick<Wanted, 'at'> & Partial<Wanted>, { mission }: Opened) => ({
  at: at?.toISOString() ?? null,
  ...(at && { zone: mission.hostProfile.zone }),
  ...(wordsRu && { words: { ru: wordsRu, en: wordsEn } }),
});

/** Of which document a line of the log is. */
export const lineOf = ({ report: { id }, mission }: Opened) => ({
  subject: ['report', id] as const,
  missionId: mission.id,
});

/** Keeps it until another person confirms it. */
export async function awaitSecond(unit: Unit, opened: Opened, wanted: Wanted): Promise<void> {
  const { manager, actor, now } = unit;
  const row = { ...wanted, ...AWAITED, versionId: opened.version.id, askedBy: actor.accountId!, askedAt: now };
  try {
    const { id } = await manager.save(manager.create(PublicationRequest, row));
    const { number } = opened.version;
    const details = { publicationId: id, act: wanted.act, version: number, ...toldOf(wanted, opened) };
    await unit.record('report.publication-asked', { ...lineOf(opened), details });
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal('publication.awaited-already') : error;
  }
}

/** What still awaits a second person stays the own request, by whichever account it was made. */
export const carryAsker = (manager: EntityManager, from: string, into: string): Promise<void> =>
  run(
    manager,
    `UPDATE publication_request q SET asked_by = k.id FROM account a, account k
     WHERE a.person_id = $1 AND k.person_id = $2 AND q.asked_by = a.id AND q.state ${among([publicationLifecycle.initial])}`,
    [from, into],
  );
