import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CorrectPlanItem, PlanItemView, RecordPlanItem } from '#libs/contracts';
import { localDay, MissionsService } from '#libs/missions';
import { column, inSight, readAll, readFirst, Transactions, type Actor, type Unit } from '#libs/platform';
import {
  gapFindings,
  perform,
  planActs,
  planDoubts,
  planEvent,
  planNeedsReason,
  Refusal,
  STAGE_NAMES,
} from '#libs/regulation';
import { STANDS } from './meeting.entities.js';
import { gapsOf, planFacts, standingPlanFacts, votesOf } from './plan-facts.js';
import { plannedOf, planRows } from './plan-views.js';
import { teamsOf } from './team-facts.js';
import { IN_TEAM, PlanItem, PLANNED_PLACE, TEAM_TITLE } from './team.entities.js';
import { supersede } from './versions.js';

/** Where the teams of a mission are to be, at which stage and when. */
@Injectable()
export class PlanService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  /** In the order of time; whoever plans sees what speaks against each, and what nobody is planned for. */
  list(actor: Actor, missionId: string) {
    return this.transactions.look(actor, async ({ manager }) => {
      const mission = await this.missions.require(manager, missionId, actor);
      const items = await planRows(manager, actor, `i.mission_id = $1 AND ${STANDS('i')} ORDER BY i.starts_at, i.seq`, [
        missionId,
      ]);
      if (!actor.on({ mission: missionId }).can('team:plan')) return { items, coverage: [] };
      const votes = await votesOf(manager, missionId);
      const teams = await teamsOf({ manager, actor }, missionId);
      return {
        items: items.map((item) => {
          const others = items.filter(({ id }) => id !== item.id).map(plannedOf);
          return { ...item, warnings: planDoubts(standingPlanFacts(mission, plannedOf(item), others, votes, teams)) };
        }),
        coverage: gapFindings(gapsOf(mission, votes, items.map(plannedOf))),
      };
    });
  }

  /** Every version of an item, the newest first. */
  versions(actor: Actor, id: string): Promise<PlanItemView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      const items = await planRows(manager, actor, 'i.entry_id = $1 ORDER BY i.version DESC', [id]);
      const [newest] = items;
      if (!newest || !actor.on({ mission: newest.missionId }).can('team:plan')) throw new Refusal('plan.not-found');
      await this.missions.require(manager, newest.missionId, actor);
      return items;
    });
  }

  record(actor: Actor, missionId: string, after: RecordPlanItem) {
    return this.transactions.write(actor, async (unit) => {
      const mission = await this.missions.lock(unit.manager, missionId, actor);
      await requireTeam(unit.manager, missionId, after.teamId);
      const facts = await planFacts(unit, mission, null, after);
      const warnings = perform(planActs.record, actor.on({ mission: missionId }), facts);
      const first = { entryId: randomUUID(), version: 1, missionId };
      await this.write(unit, { ...first, removed: false, reason: null }, after);
      await this.log(unit, first, { before: null, after, warnings });
      return { item: await standing(unit.manager, actor, first.entryId), warnings };
    });
  }

  /** The item as it should be; `instead` null takes it away. */
  correct(actor: Actor, id: string, seen: number, { instead, reason }: CorrectPlanItem) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { missionId } = await standing(manager, actor, id);
      const mission = await this.missions.lock(manager, missionId, actor);
      const before = await standing(manager, actor, id);
      if (instead) await requireTeam(manager, missionId, instead.teamId);
      const facts = await planFacts(unit, mission, before, instead);
      const warnings = perform(planActs.correct, actor.on({ mission: missionId }), facts);
      const day = localDay(before.startsAt, mission);
      if (!reason && planNeedsReason(day, instead, localDay(now, mission))) throw new Refusal('reason.missing');
      await supersede(unit, PlanItem, before, seen);
      const next = { entryId: id, version: before.version + 1, missionId };
      await this.write(
        unit,
        { ...next, removed: instead === null, reason: reason ?? null },
        instead ?? { ...before, stationId: before.station?.id ?? null },
      );
      await this.log(unit, next, { before, after: instead, reason, warnings });
      const [item] = await planRows(manager, actor, 'i.entry_id = $1 AND i.replaced_at IS NULL', [id]);
      return { item: item!, warnings };
    });
  }

  /** What stands in somebody's calendar: where the teams are to be in which they are then. */
  planned(manager: EntityManager, personId: string | null, missionIds: readonly string[]) {
    const day = `(i.starts_at AT TIME ZONE (o.host_profile->>'zone'))::date`;
    return readAll(
      manager,
      `SELECT i.entry_id AS id, i.mission_id AS "missionId", utc(i.starts_at) AS at, i.stage, ${PLANNED_PLACE('i')} AS place,
              (SELECT ${TEAM_TITLE('v')} FROM team v WHERE v.entry_id = i.team_id AND v.replaced_at IS NULL) AS team
       FROM plan_item i JOIN mission o ON o.id = i.mission_id
       WHERE i.mission_id = ANY ($1::uuid[]) AND ${STANDS('i')} AND ${IN_TEAM('i.team_id', '$2', day)}
       ORDER BY i.starts_at, i.seq`,
      [missionIds, personId],
      PLANNED,
    );
  }

  private async write(
    { manager, actor, now }: Unit,
    of: Pick<PlanItem, 'entryId' | 'version' | 'missionId' | 'removed' | 'reason'>,
    { teamId, region, stationId, stage, startsAt, endsAt }: RecordPlanItem,
  ) {
    const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    const said = { teamId, region, stationId, stage, ...times };
    await manager.insert(PlanItem, { ...of, ...said, recordedBy: actor.personId, at: now, replacedAt: null });
  }

  /** Which team, which stage and when: where it is stands in the versions. */
  private async log(
    unit: Unit,
    { entryId, missionId, version }: Pick<PlanItem, 'entryId' | 'missionId' | 'version'>,
    { before, after, reason, warnings }: Made,
  ) {
    const numbers = new Map((await teamsOf(unit, missionId)).map(({ id, number }) => [id, number]));
    const logged = ({ teamId, stage, startsAt, endsAt }: RecordPlanItem | PlanItemView) => ({
      team: numbers.get(teamId) ?? null,
      stage,
      startsAt,
      endsAt,
    });
    return unit.record(planEvent(before, after), {
      subject: ['plan-item', entryId],
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

const PLANNED = {
  id: column.text,
  missionId: column.text,
  at: column.utc,
  stage: column.oneOf(STAGE_NAMES),
  place: column.wording,
  team: column.wording,
};

type Made = {
  before: PlanItemView | null;
  after: RecordPlanItem | null;
  reason?: string | undefined;
  warnings: readonly { code: string }[];
};

async function requireTeam(manager: EntityManager, missionId: string, teamId: string) {
  const team = await inSight(manager, () =>
    readFirst(
      manager,
      `SELECT v.id FROM team v WHERE v.mission_id = $1 AND v.entry_id = $2 AND ${STANDS('v')}`,
      [missionId, teamId],
      {
        id: column.text,
      },
    ),
  );
  if (!team) throw new Refusal('team.not-found');
}

/** The version that stands, if the one who asks may see it and it was not taken away. */
async function standing(manager: EntityManager, actor: Actor, id: string): Promise<PlanItemView> {
  const [item] = await planRows(manager, actor, `i.entry_id = $1 AND ${STANDS('i')}`, [id]);
  if (!item) throw new Refusal('plan.not-found');
  return item;
}
