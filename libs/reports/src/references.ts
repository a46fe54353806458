import type { EntityManager } from 'typeorm';
import type { WritingAids } from '#libs/contracts';
import { entryNumbers, STANDS } from '#libs/observation';
import { column, inSight, readAll, readOne } from '#libs/platform';
import type { Recorded } from '#libs/prose';
import {
  COUNTERPART_NAMES,
  INCIDENT_CATEGORY_NAMES,
  LABELS,
  sectionOf,
  STAGE_NAMES,
  type BasisKind,
  type Outline,
  type ReferenceKind,
  type SectionId,
  type Stage,
} from '#libs/regulation';
import { findingsOf } from './finding-entries.js';
import type { BasisNumbers } from './section.js';

type Reference = WritingAids['references'][number];

/** Where what was seen at a stage is written of. */
const SECTION_OF: Record<Stage, SectionId> = {
  'early-voting': 'voting',
  opening: 'voting',
  voting: 'voting',
  closing: 'counting',
  counting: 'counting',
};

/** So many of a kind are offered, the latest: nobody chooses from more. */
const OFFERED = 300;

/** How many of each kind were ever entered, whoever may see them. */
export const recordedIn = (manager: EntityManager, missionId: string): Promise<Recorded> =>
  inSight(manager, () =>
    readOne(
      manager,
      `SELECT (SELECT count(DISTINCT entry_id)::int FROM meeting WHERE mission_id = $1) AS meeting,
              (SELECT count(DISTINCT entry_id)::int FROM incident WHERE mission_id = $1) AS incident,
              (SELECT count(DISTINCT entry_id)::int FROM visit WHERE mission_id = $1) AS visit`,
      [missionId],
      { meeting: column.int, incident: column.int, visit: column.int },
    ),
  );

/** Of each finding of a version, by its number, the numbers of what it rests on. */
export async function basisNumbersIn(
  manager: EntityManager,
  missionId: string,
  versionId: string,
): Promise<BasisNumbers> {
  const numbers = await inSight(manager, () => entryNumbers(manager, missionId));
  const told: Record<number, Partial<Record<BasisKind, number[]>>> = {};
  for (const { number, basis } of await findingsOf(manager, versionId))
    for (const { kind, id } of basis) {
      const entry = numbers.get(id);
      if (entry !== undefined) ((told[number!] ??= {})[kind] ??= []).push(entry);
    }
  for (const kinds of Object.values(told))
    for (const each of Object.values(kinds)) each.sort((one, other) => one - other);
  return told;
}

const HOST_ZONE = `(SELECT host_profile->>'zone' FROM mission WHERE id = $1)`;

/** What may be referred to, as far as the one who asks may see it. */
export async function referencesFor(
  manager: EntityManager,
  missionId: string,
  outline: Outline,
  numbers: ReadonlyMap<string, number>,
): Promise<Reference[]> {
  const meetings = await readAll(
    manager,
    `SELECT m.entry_id AS id, m.counterpart, m.name_ru AS ru, m.name_en AS en, utc(m.starts_at) AS at, ${HOST_ZONE} AS zone FROM meeting m
     WHERE m.mission_id = $1 AND ${STANDS('m')} ORDER BY m.starts_at DESC LIMIT ${OFFERED}`,
    [missionId],
    {
      id: column.text,
      counterpart: column.oneOf(COUNTERPART_NAMES),
      ru: column.orNull(column.text),
      en: column.orNull(column.text),
      at: column.utc,
      zone: column.text,
    },
  );
  const incidents = await readAll(
    manager,
    `SELECT i.entry_id AS id, i.category, coalesce(i.place, i.region) AS place, utc(i.occurred_at) AS at, ${HOST_ZONE} AS zone FROM incident i
     WHERE i.mission_id = $1 AND ${STANDS('i')} ORDER BY i.occurred_at DESC LIMIT ${OFFERED}`,
    [missionId],
    {
      id: column.text,
      category: column.oneOf(INCIDENT_CATEGORY_NAMES),
      place: column.orNull(column.text),
      at: column.utc,
      zone: column.text,
    },
  );
  const visits = await readAll(
    manager,
    `SELECT t.entry_id AS id, t.stage, s.code, s.name_ru AS ru, s.name_en AS en, utc(t.arrived_at) AS at, coalesce(s.zone, ${HOST_ZONE}) AS zone FROM visit t JOIN station s ON s.id = t.station_id
     WHERE t.mission_id = $1 AND ${STANDS('t')} ORDER BY t.arrived_at DESC LIMIT ${OFFERED}`,
    [missionId],
    {
      id: column.text,
      stage: column.oneOf(STAGE_NAMES),
      code: column.text,
      ru: column.orNull(column.text),
      en: column.orNull(column.text),
      at: column.utc,
      zone: column.text,
    },
  );
  const told = (
    to: ReferenceKind,
    id: string,
    { at, zone }: Pick<Reference, 'at' | 'zone'>,
    sections: SectionId[],
    ru: string,
    en: string,
  ): Reference[] => {
    const number = numbers.get(id);
    return number === undefined ? [] : [{ to, number, title: { ru, en }, at, zone, sections }];
  };
  return [
    ...meetings.flatMap(({ id, counterpart, ru, en, ...when }) => {
      const name = LABELS.counterparts[counterpart];
      return told('meeting', id, when, ['activity'], ru ?? en ?? name.ru, en ?? ru ?? name.en);
    }),
    ...incidents.flatMap(({ id, category, place, ...when }) => {
      const { ru, en } = LABELS.incidentCategories[category];
      const where = place ? `, ${place}` : '';
      return told('incident', id, when, [sectionOf(category, outline)], `${ru}${where}`, `${en}${where}`);
    }),
    ...visits.flatMap(({ id, stage, code, ru, en, ...when }) => {
      const named = LABELS.stages[stage];
      const station = (name: string | null) => (name ? `${code} ${name}` : code);
      const title = { ru: `${named.ru}, ${station(ru ?? en)}`, en: `${named.en}, ${station(en ?? ru)}` };
      return told('visit', id, when, [SECTION_OF[stage]], title.ru, title.en);
    }),
  ];
}
