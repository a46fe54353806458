import type { EntityManager } from 'typeorm';
import type { VisitBesideView, VisitContent, VisitView } from '#libs/contracts';
import { column, inSight, readAll, type Actor, type ColumnsOf } from '#libs/platform';
import { FORM_NAMES, nameKey, SETTLEMENTS, STAGE_NAMES, type Wording } from '#libs/regulation';
import { namesOf } from './meeting-views.js';
import { LEADS_TEAM } from './team.entities.js';
import { SENT_BY } from './visit-facts.js';

type Row = Omit<VisitView, 'author' | 'observers' | 'enteredBy' | 'versionBy' | 'confirmedBy' | 'may' | 'state'> & {
  seq: string;
  authorId: string;
  enteredById: string | null;
  recordedById: string | null;
  confirmedById: string | null;
  /** Whoever asks leads its team on its day; and came for this delegation. */
  leads: boolean;
  delegation: string | null;
};

type Observed = Row & { observerIds: string[] };

const ROW = {
  seq: column.digits,
  id: column.text,
  missionId: column.text,
  station: column.json<VisitView['station']>(),
  team: column.orNull(column.json<NonNullable<VisitView['team']>>()),
  stage: column.oneOf(STAGE_NAMES),
  form: column.oneOf(FORM_NAMES),
  formVersion: column.int,
  day: column.day,
  arrivedAt: column.utc,
  leftAt: column.utc,
  answers: column.json<VisitView['answers']>(),
  warnings: column.json<VisitView['warnings']>(),
  besides: column.int,
  removed: column.bool,
  reason: column.orNull(column.text),
  device: column.orNull(column.text),
  enteredAt: column.utc,
  receivedAt: column.utc,
  confirmedAt: column.orNull(column.utc),
  replacedAt: column.orNull(column.utc),
  version: column.int,
  authorId: column.text,
  enteredById: column.orNull(column.text),
  recordedById: column.orNull(column.text),
  confirmedById: column.orNull(column.text),
  leads: column.bool,
  delegation: column.orNull(column.text),
} satisfies ColumnsOf<Row>;

const OF_STATION = `json_build_object('id', s.id, 'code', s.code, 'name', json_build_object('ru', s.name_ru, 'en', s.name_en),
  'region', s.region, 'country', s.country, 'abroad', s.abroad, 'zone', s.zone)`;
const OF_TEAM = `(SELECT json_build_object('id', g.entry_id, 'number', g.number, 'name', json_build_object('ru', g.name_ru, 'en', g.name_en))
  FROM team g WHERE g.entry_id = t.team_id AND g.replaced_at IS NULL)`;

export type SeenVisit = VisitView & { seq: string; leads: boolean; delegation: string | null; isOwn: boolean };

/** Versions of visits `t` at stations `s`, as far as the one who asks may see them. */
export async function visitRows(
  manager: EntityManager,
  actor: Actor,
  where: string,
  values: readonly unknown[],
): Promise<SeenVisit[]> {
  const rows = await readAll(
    manager,
    `SELECT t.seq, t.entry_id AS id, t.mission_id AS "missionId", ${OF_STATION} AS station, ${OF_TEAM} AS team, t.stage, t.form,
            t.form_version AS "formVersion", t.day::text AS day, utc(t.arrived_at) AS "arrivedAt", utc(t.left_at) AS "leftAt",
            t.answers, t.warnings, t.removed, t.reason, t.device, utc(t.entered_at) AS "enteredAt", utc(t.at) AS "receivedAt",
            utc(t.confirmed_at) AS "confirmedAt", utc(t.replaced_at) AS "replacedAt", t.version, t.author_id AS "authorId",
            (SELECT count(*)::int FROM visit_beside b WHERE b.entry_id = t.entry_id AND b.settled IS NULL) AS besides,
            t.entered_by AS "enteredById", t.recorded_by AS "recordedById", t.confirmed_by AS "confirmedById",
            ${LEADS_TEAM('t.team_id', `$${values.length + 1}`, 't.day')} AS leads, ${SENT_BY('t.mission_id', `$${values.length + 1}`)} AS delegation
     FROM visit t JOIN station s ON s.id = t.station_id WHERE ${where}`,
    [...values, actor.personId],
    ROW,
  );
  return viewsOf(manager, actor, await withObservers(manager, rows));
}

/** Of a visit that is in sight, everyone who was there, in sight or not: one cannot say what was seen without saying by whom. */
async function withObservers(manager: EntityManager, rows: Row[]): Promise<Observed[]> {
  if (rows.length === 0) return [];
  const all = await inSight(manager, () =>
    readAll(
      manager,
      `SELECT t.seq::text AS seq, ARRAY(SELECT DISTINCT o.person_id::text FROM visit_observer o WHERE o.visit_id = t.id) AS ids
       FROM visit t WHERE t.seq = ANY ($1::bigint[])`,
      [rows.map(({ seq }) => seq)],
      { seq: column.digits, ids: column.texts },
    ),
  );
  const known = new Map(all.map(({ seq, ids }) => [seq, ids]));
  return rows.map((row) => ({ ...row, observerIds: known.get(row.seq)! }));
}

async function viewsOf(manager: EntityManager, actor: Actor, rows: readonly Observed[]): Promise<SeenVisit[]> {
  const named = await namesOf(
    manager,
    rows.flatMap(({ authorId, observerIds, enteredById, recordedById, confirmedById }) =>
      [authorId, ...observerIds, enteredById, recordedById, confirmedById].filter((id) => id !== null),
    ),
  );
  const nameOf = (id: string | null) => (id && named.get(id)) || null;
  return rows.map(({ authorId, observerIds, enteredById, recordedById, confirmedById, ...row }) => {
    const me = actor.personId;
    const isOwn = me !== null && (observerIds.includes(me) || enteredById === me || row.leads);
    const here = (own: boolean) => actor.on({ mission: row.missionId, own, delegation: row.delegation });
    const stands = row.replacedAt === null && !row.removed;
    return {
      ...row,
      state: row.confirmedAt === null ? 'entered' : 'confirmed',
      author: { personId: authorId, name: nameOf(authorId)! },
      observers: inOrder(observerIds, named),
      enteredBy: nameOf(enteredById),
      versionBy: nameOf(recordedById),
      confirmedBy: nameOf(confirmedById),
      isOwn,
      may: {
        correct: stands && here(isOwn).can('visit:record'),
        confirm: stands && here(row.leads).can('visit:confirm'),
      },
    };
  });
}

const inOrder = (ids: readonly string[], named: ReadonlyMap<string, Wording>) =>
  ids
    .flatMap((personId) => {
      const name = named.get(personId);
      return name ? [{ personId, name }] : [];
    })
    .toSorted((one, other) => (nameKey(one.name.ru) < nameKey(other.name.ru) ? -1 : 1));

/** As it is shown. */
export const shownVisit = ({ seq: _seq, leads: _l, isOwn: _o, delegation: _d, ...view }: SeenVisit): VisitView => view;

/** What came under the number of a visit besides, as far as the one who asks may see it; the first one first. */
export async function besidesOf(manager: EntityManager, entryId: string): Promise<VisitBesideView[]> {
  const rows = await readAll(
    manager,
    `SELECT b.id, b.digest, b.content, b.device, utc(b.entered_at) AS "enteredAt", b.sent_by AS "sentById", utc(b.at) AS "receivedAt",
            b.settled, utc(b.settled_at) AS "settledAt", b.reason FROM visit_beside b WHERE b.entry_id = $1 ORDER BY b.at, b.id`,
    [entryId],
    {
      id: column.text,
      digest: column.text,
      content: column.json<VisitContent>(),
      device: column.orNull(column.text),
      enteredAt: column.utc,
      sentById: column.orNull(column.text),
      receivedAt: column.utc,
      settled: column.orNull(column.oneOf(SETTLEMENTS)),
      settledAt: column.orNull(column.utc),
      reason: column.orNull(column.text),
    },
  );
  return Promise.all(
    rows.map(async ({ sentById, content, ...row }) => {
      const said = await withRecordsThatStand(manager, content);
      const named = await namesOf(manager, [...said.observers, ...(sentById ? [sentById] : [])]);
      return {
        ...row,
        content: said,
        observers: inOrder(said.observers, named),
        sentBy: (sentById && named.get(sentById)) || null,
      };
    }),
  );
}

/** A record that was merged into another since is that other one. */
export async function withRecordsThatStand(manager: EntityManager, content: VisitContent): Promise<VisitContent> {
  const people = await inSight(manager, () =>
    readAll(
      manager,
      `SELECT t.id::text AS id, coalesce(p.merged_into, t.id)::text AS now FROM unnest($1::uuid[]) AS t(id) LEFT JOIN person p ON p.id = t.id`,
      [content.observers],
      { id: column.text, now: column.text },
    ),
  );
  const now = new Map(people.map(({ id, now: stands }) => [id, stands]));
  const standing = (id: string) => now.get(id) ?? id;
  return {
    ...content,
    authorId: standing(content.authorId),
    observers: [...new Set(content.observers.map(standing))],
  };
}
