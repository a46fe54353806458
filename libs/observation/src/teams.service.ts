import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CorrectTeam, FormTeam, TeamView } from '#libs/contracts';
import { localDay, MissionsService } from '#libs/missions';
import { inSight, Transactions, type Actor, type Unit } from '#libs/platform';
import { peopleIn, perform, Refusal, teamActs, teamDoubts, teamEvent, teamNeedsReason } from '#libs/regulation';
import { STANDS } from './meeting.entities.js';
import { backgroundsIn, standingFacts, teamFacts, teamsOf } from './team-facts.js';
import { teamRows } from './team-views.js';
import { Team, TeamMember } from './team.entities.js';
import { supersede } from './versions.js';

/** The teams of a mission, and who is in them on which days. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
  ) {}

  /** In the order of their numbers; whoever plans sees what speaks against each as it stands. */
  list(actor: Actor, missionId: string) {
    return this.transactions.look(actor, async ({ manager }) => {
      const mission = await this.missions.require(manager, missionId, actor);
      const teams = await teamRows(manager, actor, `v.mission_id = $1 AND ${STANDS('v')} ORDER BY v.number`, [
        missionId,
      ]);
      if (!actor.on({ mission: missionId }).can('team:plan')) return teams;
      const all = await teamsOf({ manager, actor }, missionId);
      const known = backgroundsIn(all);
      return teams.map((team) => {
        const others = all.filter(({ id }) => id !== team.id);
        return { ...team, warnings: teamDoubts(standingFacts(mission, team, others, known)) };
      });
    });
  }

  /** Every version of a team, the newest first. */
  versions(actor: Actor, id: string): Promise<TeamView[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      const teams = await teamRows(manager, actor, 'v.entry_id = $1 ORDER BY v.version DESC', [id]);
      const [newest] = teams;
      if (!newest || !actor.on({ mission: newest.missionId }).can('team:plan')) throw new Refusal('team.not-found');
      await this.missions.require(manager, newest.missionId, actor);
      return teams;
    });
  }

  form(actor: Actor, missionId: string, after: FormTeam) {
    return this.transactions.write(actor, async (unit) => {
      const mission = await this.missions.lock(unit.manager, missionId, actor);
      const facts = await teamFacts(unit, this.missions, mission, null, after);
      const warnings = perform(teamActs.form, actor.on({ mission: missionId }), facts);
      const first = { entryId: randomUUID(), version: 1, missionId };
      await this.write(unit, { ...first, removed: false, reason: null }, after);
      await this.log(unit, first, { before: null, after, warnings });
      return { team: await standing(unit.manager, actor, first.entryId), warnings };
    });
  }

  /** The team as it should be; `instead` null takes it away. */
  correct(actor: Actor, id: string, seen: number, { instead, reason }: CorrectTeam) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { missionId } = await standing(manager, actor, id);
      const mission = await this.missions.lock(manager, missionId, actor);
      const before = await standing(manager, actor, id);
      const facts = await teamFacts(unit, this.missions, mission, before, instead);
      const warnings = perform(teamActs.correct, actor.on({ mission: missionId }), facts);
      if (!reason && teamNeedsReason(before, instead, localDay(now, mission))) throw new Refusal('reason.missing');
      await supersede(unit, Team, before, seen);
      const next = { entryId: id, version: before.version + 1, missionId };
      await this.write(unit, { ...next, removed: instead === null, reason: reason ?? null }, instead ?? before);
      await this.log(unit, next, { before, after: instead, reason, warnings });
      const [team] = await teamRows(manager, actor, 'v.entry_id = $1 AND v.replaced_at IS NULL', [id]);
      return { team: team!, warnings };
    });
  }

  private async write(
    { manager, actor, now }: Unit,
    of: Pick<Team, 'entryId' | 'version' | 'missionId' | 'removed' | 'reason'>,
    { number, name, region, members }: FormTeam,
  ) {
    const { missionId } = of;
    const named = { number, nameRu: name.ru, nameEn: name.en, region };
    const row = { ...of, ...named, recordedBy: actor.personId, at: now, replacedAt: null };
    await inSight(manager, async () => {
      const { id: teamId } = await manager.save(manager.create(Team, row));
      const rows = members.map(({ personId, leader, fromDay, untilDay }) =>
        manager.create(TeamMember, { teamId, missionId, personId, leader, fromDay, untilDay }),
      );
      await manager.save(rows);
    });
  }

  /** Numbers and counts: who is in the team stands in the versions, and in no line of the log. */
  private log(
    unit: Unit,
    { entryId, missionId, version }: Pick<Team, 'entryId' | 'missionId' | 'version'>,
    { before, after, reason, warnings }: Made,
  ) {
    return unit.record(teamEvent(before, after), {
      subject: ['team', entryId],
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
  before: TeamView | null;
  after: FormTeam | null;
  reason?: string | undefined;
  warnings: readonly { code: string }[];
};
const logged = ({ number, members }: FormTeam | TeamView) => ({
  number,
  members: peopleIn(members).length,
  leaders: peopleIn(members.filter(({ leader }) => leader)).length,
});

/** The version that stands, if the one who asks may see it and it was not taken away. */
async function standing(manager: EntityManager, actor: Actor, id: string): Promise<TeamView> {
  const [team] = await teamRows(manager, actor, `v.entry_id = $1 AND ${STANDS('v')}`, [id]);
  if (!team) throw new Refusal('team.not-found');
  return team;
}
