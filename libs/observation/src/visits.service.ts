import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { CorrectVisit, RecordVisit, VisitContent, VisitFile, VisitReceipt, VisitsQuery } from '#libs/contracts';
import { MissionsService, type Mission } from '#libs/missions';
import {
  afterOf,
  column,
  digestOf,
  inSight,
  pageOf,
  readAll,
  Transactions,
  type Actor,
  type Unit,
} from '#libs/platform';
import {
  answerFaults,
  FORM_NAMES,
  formOf,
  FORMS,
  inFull,
  perform,
  Refusal,
  stagesOf,
  visitActs,
  type Finding,
} from '#libs/regulation';
import { leads, placed, placeOf, visitFacts, type Asked, type Placed } from './visit-facts.js';
import { besidesOf, shownVisit, visitRows, type SeenVisit } from './visit-views.js';
import { Visit, VISIT_STANDS, VisitBeside, VisitObserver } from './visit.entities.js';

/** What a version says besides its content. */
type Written = Pick<
  Visit,
  'entryId' | 'version' | 'missionId' | 'digest' | 'device' | 'enteredAt' | 'enteredBy' | 'recordedBy'
> & {
  removed: boolean;
  reason: string | null;
  warnings: Finding[];
};

/** Visits to stations, as they are entered and put right. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  forms() {
    return FORM_NAMES.map((name) => ({ name, stages: stagesOf(name), versions: [...FORMS[name]] }));
  }

  /** The latest first. */
  page(actor: Actor, missionId: string, query: VisitsQuery) {
    const { limit, cursor, state, stage, region, day, stationId, teamId, besides } = query;
    return this.transactions.look(actor, async ({ manager }) => {
      await this.missions.require(manager, missionId, actor);
      const after = cursor ? afterOf('visits', cursor) : null;
      const rows = await visitRows(
        manager,
        actor,
        `t.mission_id = $1 AND t.replaced_at IS NULL AND ($8::text IS NOT NULL OR NOT t.removed) AND ($2::text IS NULL OR $2 = CASE WHEN t.confirmed_at IS NULL THEN 'entered' ELSE 'confirmed' END)
         AND ($3::text IS NULL OR t.stage = $3) AND ($4::text IS NULL OR s.region = $4) AND ($5::date IS NULL OR t.day = $5::date)
         AND ($6::uuid IS NULL OR t.station_id = $6) AND ($7::uuid IS NULL OR t.team_id = $7)
         AND ($8::text IS NULL OR EXISTS (SELECT FROM visit_beside b WHERE b.entry_id = t.entry_id AND b.settled IS NULL))
         AND ($9::bigint IS NULL OR (t.arrived_at, t.seq) < (SELECT c.arrived_at, c.seq FROM visit c WHERE c.seq = $9::bigint))
         ORDER BY t.arrived_at DESC, t.seq DESC LIMIT $10`,
        [missionId, state, stage, region, day, stationId, teamId, besides, after, limit + 1].map(
          (each) => each ?? null,
        ),
      );
      return pageOf(
        'visits',
        limit,
        rows.map(({ seq, ...row }) => ({ ...shownVisit({ seq, ...row }), seq })),
      );
    });
  }

  /** Every version, the newest first, and what else came under its number: none where the newest is not in sight. */
  file(actor: Actor, id: string): Promise<VisitFile> {
    return this.transactions.look(actor, async ({ manager }) => {
      const rows = await visitRows(manager, actor, 't.entry_id = $1 ORDER BY t.version DESC', [id]);
      const [newest] = rows;
      if (!newest || newest.replacedAt !== null) throw new Refusal('visit.not-found');
      await this.missions.require(manager, newest.missionId, actor);
      return { versions: rows.map(shownVisit), besides: await besidesOf(manager, id) };
    });
  }

  /**
   * What a device sends, as often as it does: the same number and content get the same receipt and are one visit. Another
   * content under the same number is kept beside, for somebody to say which is right.
   */
  record(actor: Actor, missionId: string, sent: RecordVisit) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const mission = await this.missions.lock(manager, missionId, actor);
      const digest = digestOf(sent.content);
      if (sent.digest !== null && sent.digest !== digest) throw new Refusal('visit.digest-differs');
      const earlier = await arrivedBefore(manager, sent.id);
      if (earlier.some((one) => one.missionId !== missionId)) throw new Refusal('visit.id-of-another');
      const same = earlier.find((one) => one.digest === digest);
      if (same) return this.answer(unit, { id: sent.id, digest, receivedAt: same.at, beside: same.beside }, []);
      const visit = await placed(manager, mission, sent.content);
      const isOwn = await this.isOwn(unit, visit);
      const warnings = await this.judge(unit, mission, 'record', {
        id: sent.id,
        visit,
        isOwn,
        told: false,
        besides: 0,
      });
      const of = { device: sent.device, enteredAt: sent.enteredAt === null ? unit.now : new Date(sent.enteredAt) };
      const receipt = { id: sent.id, digest, receivedAt: unit.now.toISOString(), beside: earlier.length > 0 };
      if (earlier.length > 0) {
        const row = {
          ...of,
          missionId,
          entryId: sent.id,
          digest,
          content: sent.content,
          sentBy: actor.personId,
          at: unit.now,
        };
        await inSight(manager, () => manager.save(manager.create(VisitBeside, row)));
        await this.log(unit, 'visit.kept-beside', { entryId: sent.id, missionId }, { digest });
      } else {
        const first = { entryId: sent.id, version: 1, missionId, digest, removed: false, reason: null, warnings };
        await this.write(unit, { ...of, ...first, enteredBy: actor.personId, recordedBy: actor.personId }, visit);
        await this.log(unit, 'visit.entered', first, detailsOf(visit, 1, warnings));
      }
      return this.answer(unit, receipt, warnings);
    });
  }

  /** The visit as it should be, as a version that has to be confirmed anew; `instead` null takes it away. */
  correct(actor: Actor, id: string, version: number, { instead, reason }: CorrectVisit) {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const { missionId } = await standingVisit(manager, actor, id);
      const mission = await this.missions.lock(manager, missionId, actor);
      const before = await standingVisit(manager, actor, id);
      if (before.version !== version) throw new Refusal('version.stale', { seen: version, current: before.version });
      const written = { device: null, enteredAt: unit.now, recordedBy: actor.personId, reason };
      const warnings = await this.replace(unit, mission, before, instead, written);
      const what = instead ? 'visit.corrected' : 'visit.removed';
      await this.log(unit, what, { entryId: id, missionId }, { version: version + 1, warnings: codesOf(warnings) });
      const [visit] = await visitRows(manager, actor, 't.entry_id = $1 AND t.replaced_at IS NULL', [id]);
      if (!visit) throw new Refusal('visit.not-found');
      return { visit: shownVisit(visit), warnings };
    });
  }

  /** Puts the next version in the place of the one that stands, if the rules let it; what was there stays on record. */
  async replace(
    unit: Unit,
    mission: Mission,
    before: SeenVisit,
    instead: VisitContent | null,
    written: Pick<Written, 'device' | 'enteredAt' | 'recordedBy' | 'reason'>,
  ): Promise<Finding[]> {
    const { manager, now } = unit;
    const visit = instead && (await placed(manager, mission, instead));
    const told = before.confirmedAt !== null;
    // What makes it a visit of others is no longer an own matter.
    const isOwn = before.isOwn && (!visit || (await this.isOwn(unit, visit)));
    const { id, besides } = before;
    const warnings = await this.judge(unit, mission, 'correct', { id, visit, isOwn, told, besides });
    const row = await inSight(manager, () =>
      manager.findOneByOrFail(Visit, { entryId: before.id, replacedAt: IsNull() }),
    );
    await manager.update(Visit, { entryId: before.id, replacedAt: IsNull() }, { replacedAt: now });
    const { entryId, missionId, enteredBy } = row;
    const next = { entryId, missionId, enteredBy, version: row.version + 1, removed: instead === null, warnings };
    const content = instead ?? contentOf(before);
    const digest = digestOf(content);
    await this.write(
      unit,
      { ...written, ...next, digest },
      visit ?? { content, teamId: before.team?.id ?? null, day: before.day },
    );
    return warnings;
  }

  /** Whoever was there, or leads its team on that day, does it in an own matter. */
  private async isOwn({ manager, actor }: Unit, visit: Placed): Promise<boolean> {
    const { personId } = actor;
    return personId !== null && (visit.content.observers.includes(personId) || (await leads(manager, personId, visit)));
  }

  private async judge(unit: Unit, mission: Mission, act: keyof typeof visitActs, asked: Asked): Promise<Finding[]> {
    const { visit, isOwn } = asked;
    const facts = await visitFacts(unit, this.missions, mission, asked);
    const warnings = perform(visitActs[act], unit.actor.on(await placeOf(unit, mission.id, isOwn)), facts);
    if (!visit) return warnings;
    const { form, formVersion, answers } = visit.content;
    const faults = answerFaults(formOf(form, formVersion)!, answers);
    const [first] = faults;
    if (first) throw new Refusal(first.code, first.params, faults);
    return warnings;
  }

  private async write({ manager, now }: Unit, of: Written, { content, teamId, day }: Placed) {
    const { stationId, stage, form, formVersion, authorId, observers } = content;
    const said = { stationId, teamId, stage, form, formVersion, authorId, day };
    const answers = inFull(formOf(form, formVersion)!, content.answers);
    const times = { arrivedAt: new Date(content.arrivedAt), leftAt: new Date(content.leftAt) };
    const row = { ...of, ...said, ...times, answers, at: now, replacedAt: null, confirmedBy: null, confirmedAt: null };
    // The actor may not see everyone who was there, and records them all the same.
    await inSight(manager, async () => {
      const { id: visitId } = await manager.save(manager.create(Visit, row));
      const there = observers.map((personId) => ({ visitId, missionId: of.missionId, personId }));
      await manager.save(there.map((one) => manager.create(VisitObserver, one)));
    });
  }

  private async answer({ manager, actor }: Unit, receipt: VisitReceipt, warnings: Finding[]) {
    const [visit] = await visitRows(manager, actor, `t.entry_id = $1 AND ${VISIT_STANDS('t')}`, [receipt.id]);
    return { receipt, visit: visit ? shownVisit(visit) : null, warnings };
  }

  /** Numbers and codes: what was seen, and by whom, stands in the versions, and in no line of the log. */
  private log(
    unit: Unit,
    what: 'visit.entered' | 'visit.kept-beside' | 'visit.corrected' | 'visit.removed',
    { entryId, missionId }: Pick<Visit, 'entryId' | 'missionId'>,
    details: Record<string, unknown>,
  ) {
    return unit.record(what, { subject: ['visit', entryId], missionId, details });
  }
}

const codesOf = (warnings: readonly Finding[]) => warnings.map(({ code }) => code);
const detailsOf = ({ content, day }: Placed, version: number, warnings: readonly Finding[]) => ({
  version,
  stage: content.stage,
  day,
  observers: content.observers.length,
  warnings: codesOf(warnings),
});

/** What a visit says, as a device would send it. */
export const contentOf = ({ station, team, author, observers, ...visit }: SeenVisit): VisitContent => ({
  stationId: station.id,
  teamId: team?.id ?? null,
  stage: visit.stage,
  form: visit.form,
  formVersion: visit.formVersion,
  arrivedAt: visit.arrivedAt,
  leftAt: visit.leftAt,
  authorId: author.personId,
  observers: observers.map(({ personId }) => personId),
  answers: visit.answers,
});

/** The version that stands, if the one who asks may see it and it was not taken away. */
export async function standingVisit(manager: EntityManager, actor: Actor, id: string): Promise<SeenVisit> {
  const [row] = await visitRows(manager, actor, `t.entry_id = $1 AND ${VISIT_STANDS('t')}`, [id]);
  if (!row) throw new Refusal('visit.not-found');
  return row;
}

/** Every content that came under this number, whoever sent it: what was corrected later arrived all the same. */
async function arrivedBefore(manager: EntityManager, id: string) {
  return inSight(manager, () =>
    readAll(
      manager,
      `SELECT a.mission_id AS "missionId", a.digest, utc(a.at) AS at, a.beside FROM (
         SELECT mission_id, digest, at, false AS beside, version FROM visit WHERE entry_id = $1
         UNION ALL SELECT mission_id, digest, at, true, 0 FROM visit_beside WHERE entry_id = $1) a ORDER BY a.at, a.version`,
      [id],
      { missionId: column.text, digest: column.text, at: column.utc, beside: column.bool },
    ),
  );
}
