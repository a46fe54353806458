import type { EntityManager } from 'typeorm';
import type { HoldView } from '#libs/contracts';
import { PERSON_NAME } from '#libs/delegations';
import { column, readAll, readFirst, run, type ColumnsOf } from '#libs/platform';
import { LANGUAGES, Refusal, SECTION_IDS, SILENCE_SECONDS, type Language, type SectionId } from '#libs/regulation';

export type Place = { versionId: string; language: Language; section: SectionId };

/** SQL, of a hold `h`: it was given up by nobody, and its holder gave a sign lately, by the clock of the database. */
const NOT_SILENT = `h.seen_at > clock_timestamp() - make_interval(secs => ${SILENCE_SECONDS})`;
const STANDS = `h.released_at IS NULL AND ${NOT_SILENT}`;
const THERE = 'h.version_id = $1 AND h.language = $2 AND h.section = $3';
const at = ({ versionId, language, section }: Place) => [versionId, language, section];

const HOLD = {
  section: column.oneOf(SECTION_IDS),
  language: column.oneOf(LANGUAGES),
  personId: column.text,
  name: column.wording,
  since: column.utc,
  silent: column.bool,
  askedBy: column.orNull(column.json<NonNullable<HoldView['askedBy']>>()),
} satisfies ColumnsOf<Omit<HoldView, 'isOwn'>>;

/** Who writes what of a version now. Whoever is silent is still named, until somebody else has taken over. */
export async function holdsOf(manager: EntityManager, versionId: string, personId: string | null): Promise<HoldView[]> {
  const rows = await readAll(
    manager,
    `SELECT h.section, h.language, h.person_id AS "personId", ${PERSON_NAME('p')} AS name, utc(h.since) AS since,
            NOT (${NOT_SILENT}) AS silent,
            CASE WHEN a.id IS NOT NULL THEN json_build_object('personId', a.id, 'name', ${PERSON_NAME('a')}) END AS "askedBy"
     FROM section_hold h JOIN person p ON p.id = h.person_id LEFT JOIN person a ON a.id = h.asked_by
     WHERE h.version_id = $1 AND h.released_at IS NULL ORDER BY h.since, h.language, h.section`,
    [versionId],
    HOLD,
  );
  return rows.map((row) => ({ ...row, isOwn: row.personId === personId }));
}

/** Refuses whoever would write where somebody else does. */
export async function refuseIfHeld(manager: EntityManager, place: Place, personId: string | null): Promise<void> {
  const other = await readFirst(
    manager,
    `SELECT ${PERSON_NAME('p')} AS name FROM section_hold h JOIN person p ON p.id = h.person_id
     WHERE ${THERE} AND ${STANDS} AND h.person_id IS DISTINCT FROM $4`,
    [...at(place), personId],
    { name: column.wording },
  );
  if (other) throw new Refusal('report.section-held', { names: other.name });
}

/** Takes a section that is free, or has fallen silent, and keeps one's own; says whether it was taken from somebody silent. */
export async function takeHold(manager: EntityManager, place: Place, personId: string): Promise<{ tookOver: boolean }> {
  const silent = await readFirst(
    manager,
    `SELECT h.person_id AS id FROM section_hold h
     WHERE ${THERE} AND h.released_at IS NULL AND NOT (${NOT_SILENT}) AND h.person_id <> $4`,
    [...at(place), personId],
    { id: column.text },
  );
  const goesOn = `h.person_id = $4 AND h.released_at IS NULL`;
  const taken = await readFirst(
    manager,
    `INSERT INTO section_hold AS h (version_id, language, section, person_id, since, seen_at)
     VALUES ($1, $2, $3, $4, clock_timestamp(), clock_timestamp())
     ON CONFLICT (version_id, language, section) DO UPDATE SET
       person_id = $4, since = CASE WHEN ${goesOn} THEN h.since ELSE clock_timestamp() END, seen_at = clock_timestamp(),
       asked_by = CASE WHEN ${goesOn} THEN h.asked_by END, asked_at = CASE WHEN ${goesOn} THEN h.asked_at END,
       released_at = NULL
     WHERE h.person_id = $4 OR NOT (${STANDS})
     RETURNING h.person_id AS id`,
    [...at(place), personId],
    { id: column.text },
  );
  if (!taken) await refuseIfHeld(manager, place, personId);
  return { tookOver: silent !== undefined };
}

/** Tells the holder that somebody would like to write next. */
export async function askForHold(manager: EntityManager, place: Place, personId: string): Promise<void> {
  await run(
    manager,
    `UPDATE section_hold h SET asked_by = $4, asked_at = clock_timestamp()
     WHERE ${THERE} AND ${STANDS} AND h.person_id <> $4`,
    [...at(place), personId],
  );
}

/** Gives one's own up: to whoever asked for it, or to nobody. */
export async function releaseHold(manager: EntityManager, place: Place, personId: string): Promise<void> {
  const asked = `h.asked_at > clock_timestamp() - make_interval(secs => ${SILENCE_SECONDS})`;
  await run(
    manager,
    `UPDATE section_hold h SET
       person_id = CASE WHEN ${asked} THEN h.asked_by ELSE h.person_id END,
       since = CASE WHEN ${asked} THEN clock_timestamp() ELSE h.since END,
       seen_at = CASE WHEN ${asked} THEN clock_timestamp() ELSE h.seen_at END,
       released_at = CASE WHEN ${asked} THEN NULL ELSE clock_timestamp() END,
       asked_by = NULL, asked_at = NULL
     WHERE ${THERE} AND h.person_id = $4 AND h.released_at IS NULL`,
    [...at(place), personId],
  );
}
