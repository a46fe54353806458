import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import type { CorrectDayFact, DayFactsQuery, DayFactView, RecordDayFact } from '#libs/contracts';
import { isOver, MissionsService, type Mission } from '#libs/missions';
import {
  afterOf,
  column,
  pageOf,
  readAll,
  readOne,
  Transactions,
  type Actor,
  type ColumnsOf,
  type Unit,
} from '#libs/platform';
import {
  DEFAULT_SETTINGS,
  FACT_KIND_NAMES,
  factActs,
  perform,
  Refusal,
  RESULT_STAGES,
  STATEMENT_ABOUTS,
  turnoutFalls,
  type FactFacts,
} from '#libs/regulation';
import { DayFact } from './day-fact.entity.js';
import { STANDS } from './meeting.entities.js';

type Row = DayFactView & { seq: string };
const ROW = {
  seq: column.digits,
  id: column.text,
  missionId: column.text,
  kind: column.oneOf(FACT_KIND_NAMES),
  asOf: column.utc,
  source: column.text,
  name: column.orNull(column.text),
  place: column.orNull(column.text),
  count: column.orNull(column.int),
  share: column.orNull(column.text),
  means: column.orNull(column.text),
  stage: column.orNull(column.oneOf(RESULT_STAGES)),
  about: column.orNull(column.oneOf(STATEMENT_ABOUTS)),
  link: column.orNull(column.text),
  language: column.orNull(column.text),
  removed: column.bool,
  reason: column.orNull(column.text),
  recordedAt: column.utc,
  replacedAt: column.orNull(column.utc),
  version: column.int,
} satisfies ColumnsOf<Row>;

/** What others say of the day, each with its source and its time: turnout, results, statements, who else observed. */
@Injectable()
export class DayFactsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  /** In the order of time. */
  page(actor: Actor, missionId: string, { limit, cursor, kind }: DayFactsQuery) {
    return this.transactions.look(actor, async ({ manager }) => {
      await this.missions.require(manager, missionId, actor);
      const after = cursor ? afterOf('day-facts', cursor) : null;
      const rows = await factRows(
        manager,
        `f.mission_id = $1 AND ${STANDS('f')} AND ($2::text IS NULL OR f.kind = $2)
         AND ($3::bigint IS NULL OR (f.as_of, f.seq) > (SELECT c.as_of, c.seq FROM day_fact c WHERE c.seq = $3::bigint))
         ORDER BY f.as_of, f.seq LIMIT $4`,
        [missionId, kind ?? null, after, limit + 1],
      );
      return pageOf('day-facts', limit, rows);
    });
  }

  /** Every version of an entry, the newest first; of one that was taken away only for those who keep them. */
  versions(actor: Actor, id: string): Promise<DayFactView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      const rows = await factRows(manager, 'f.entry_id = $1 ORDER BY f.version DESC', [id]);
      const [newest] = rows;
      if (!newest) throw new Refusal('fact.not-found');
      const keeps = actor.on({ mission: newest.missionId }).can('activity:record');
      if (newest.removed && !keeps) throw new Refusal('fact.not-found');
      await this.missions.require(manager, newest.missionId, actor);
      return rows.map(({ seq: _seq, ...row }) => row);
    });
  }

  record(actor: Actor, missionId: string, after: RecordDayFact) {
    return this.transactions.write(actor, async (unit) => {
      const mission = await this.missions.lock(unit.manager, missionId, actor);
      const warnings = await this.judge(unit, mission, 'record', null, after);
      const first = { entryId: randomUUID(), version: 1, missionId };
      await this.write(unit, { ...first, removed: false, reason: null }, after);
      await this.log(unit, 'fact.recorded', first, { after, warnings });
      return { fact: await standing(unit.manager, first.entryId), warnings };
    });
  }

  /** The entry as it should be; `instead` null takes it away. */
  correct(actor: Actor, id: string, version: number, { instead, reason }: CorrectDayFact) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { missionId } = await standing(manager, id);
      const mission = await this.missions.lock(manager, missionId, actor);
      const before = await standing(manager, id);
      if (before.version !== version) throw new Refusal('version.stale', { seen: version, current: before.version });
      const warnings = await this.judge(unit, mission, 'correct', id, instead);
      await manager.update(DayFact, { entryId: id, replacedAt: IsNull() }, { replacedAt: now });
      const next = { entryId: id, version: version + 1, missionId };
      await this.write(unit, { ...next, removed: instead === null, reason }, instead ?? before);
      const what = instead ? 'fact.corrected' : 'fact.removed';
      await this.log(unit, what, next, { before, after: instead, reason, warnings });
      const [row] = await factRows(manager, 'f.entry_id = $1 AND f.replaced_at IS NULL', [id]);
      const { seq: _seq, ...fact } = row!;
      return { fact, warnings };
    });
  }

  private async judge(
    unit: Unit,
    mission: Mission,
    act: keyof typeof factActs,
    entryId: string | null,
    after: RecordDayFact | null,
  ) {
    const facts = await this.facts(unit, mission, entryId, after);
    return perform(factActs[act], unit.actor.on({ mission: mission.id }), facts);
  }

  private async facts(
    { manager, now }: Unit,
    mission: Mission,
    id: string | null,
    after: RecordDayFact | null,
  ): Promise<FactFacts> {
    const told = await this.missions.asked(manager, mission.id, ['documentsFixed', 'documentsOpen']);
    const of = { missionOver: isOver(mission), ...told };
    if (!after) return { ...of, ahead: false, alike: 0, turnoutFalls: false, spokenUnder: null };
    const others = `f.mission_id = $1 AND ${STANDS('f')} AND f.entry_id IS DISTINCT FROM $2 AND f.kind = $3
      AND lower(f.place) IS NOT DISTINCT FROM lower($4)`;
    const values = [mission.id, id, after.kind, after.place];
    const { alike } = await readOne(
      manager,
      `SELECT count(*)::int AS alike FROM day_fact f WHERE ${others} AND lower(f.name) IS NOT DISTINCT FROM lower($5)
         AND (f.as_of = $6 OR f.kind = 'organisation')`,
      [...values, after.name, after.asOf],
      { alike: column.int },
    );
    const figures = after.kind === 'turnout' ? [...(await factRows(manager, others, values)), after] : [];
    const ahead = new Date(after.asOf) > now;
    // A mission that is older than this setting keeps to what it is by default.
    const contacts = mission.settings.mediaContacts ?? DEFAULT_SETTINGS.mediaContacts;
    const spokenUnder = after.about === 'by-mission' ? contacts : null;
    return { ...of, ahead, alike, turnoutFalls: turnoutFalls(figures), spokenUnder };
  }

  private async write(
    { manager, actor, now }: Unit,
    of: Pick<DayFact, 'entryId' | 'version' | 'missionId' | 'removed' | 'reason'>,
    said: RecordDayFact,
  ) {
    const { kind, source, name, place, count, share, means, stage, about, link, language } = said;
    const row = { kind, source, name, place, count, share, means, stage, about, link, language };
    const written = { asOf: new Date(said.asOf), recordedBy: actor.personId, at: now, replacedAt: null };
    await manager.save(manager.create(DayFact, { ...of, ...row, ...written }));
  }

  private log(
    unit: Unit,
    what: 'fact.recorded' | 'fact.corrected' | 'fact.removed',
    { entryId, missionId, version }: Pick<DayFact, 'entryId' | 'missionId' | 'version'>,
    made: Made,
  ) {
    const { before, after, reason, warnings } = made;
    return unit.record(what, {
      subject: ['fact', entryId],
      missionId,
      reason,
      details: {
        version,
        ...(before && { before: logged(before) }),
        after: after && logged(after),
        warnings: warnings.map(({ code }) => code),
      },
    });
  }
}

type Made = {
  before?: DayFactView;
  after: RecordDayFact | null;
  reason?: string;
  warnings: readonly { code: string }[];
};

const logged = ({ kind, asOf, count, share }: RecordDayFact | DayFactView) => ({ kind, asOf, count, share });

const factRows = (manager: EntityManager, where: string, values: readonly unknown[]): Promise<Row[]> =>
  readAll(
    manager,
    `SELECT f.seq, f.entry_id AS id, f.mission_id AS "missionId", f.kind, utc(f.as_of) AS "asOf", f.source, f.name, f.place,
            f.count, f.share::text AS share, f.means, f.stage, f.about, f.link, f.language, f.removed, f.reason,
            utc(f.at) AS "recordedAt", utc(f.replaced_at) AS "replacedAt", f.version
     FROM day_fact f WHERE ${where}`,
    values,
    ROW,
  );

/** The version that stands, if it was not taken away. */
async function standing(manager: EntityManager, id: string): Promise<DayFactView> {
  const [row] = await factRows(manager, `f.entry_id = $1 AND ${STANDS('f')}`, [id]);
  if (!row) throw new Refusal('fact.not-found');
  const { seq: _seq, ...view } = row;
  return view;
}
