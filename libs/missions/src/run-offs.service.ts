import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import type { OpenRunOff } from '#libs/contracts';
import { RoleGrant } from '#libs/identity';
import { isUniqueViolation, type Actor, type Unit } from '#libs/platform';
import { missionLifecycle, Refusal } from '#libs/regulation';
import { MissionActs } from './mission-acts.js';
import { missionView } from './mission-views.js';
import { ElectoralEvent, Invitation, Mission, MissionOfficeHolder } from './mission.entities.js';
import { titleColumns } from './mission-title.js';
import { addEvent } from './schedule.service.js';

/** What a higher feature carries over into a run-off in its transaction; answers how many. `until`: the last voting day. */
export type Carrier = (unit: Unit, parent: Mission, child: Mission, until: string) => Promise<number>;

/** The second round of an election: a mission of its own, with the team of the first. */
@Injectable()
export class RunOffsService {
  private readonly carriers: Carrier[] = [];

  constructor(private readonly acts: MissionActs) {}

  /** Has something carried over together with the opening, or not at all. */
  follow(carrier: Carrier) {
    this.carriers.push(carrier);
  }

  /**
   * It begins as every mission does. The invitation to the election is carried over, and so are offices, the officers who
   * handle the dossiers, and valid accreditations; the decision to observe is not, nor the confirmed cut-off and the approved list: nobody decides by
   * copying.
   */
  open(actor: Actor, parentId: string, { number, title, event }: OpenRunOff) {
    const days = event.votingDays.toSorted();
    const later = async (manager: EntityManager) => {
      const before = await manager.findBy(ElectoralEvent, { missionId: parentId });
      return { runOffAfterVote: before.every(({ votingDays }) => votingDays.every((day) => day < days[0]!)) };
    };
    const work = async (unit: Unit, parent: Mission) => {
      const { manager } = unit;
      const { host, demonstration, hostProfile, settings, categories } = parent;
      const child = await manager.save(
        manager.create(Mission, {
          number,
          ...titleColumns(title),
          host,
          demonstration,
          hostProfile,
          settings,
          categories,
          parentId,
          state: missionLifecycle.initial,
        }),
      );
      await unit.record('mission.created', {
        subject: ['mission', child.id],
        missionId: child.id,
        details: { parentId },
      });
      await addEvent(manager, child, event);
      await manager.save(child);
      await carryInvitations(manager, parentId, child.id);
      const offices = await carryOffices(unit, parentId, child.id);
      await carryOfficers(unit, parentId, child.id);
      let accreditations = 0;
      for (const carrier of this.carriers) accreditations += await carrier(unit, parent, child, days.at(-1)!);
      const mission = missionView(await manager.findOneByOrFail(Mission, { id: child.id }));
      const details = { runOffId: child.id, offices, accreditations };
      const carriedOver = { offices, accreditations };
      return { mission, carriedOver, done: { what: 'mission.run-off-opened', details } } as const;
    };
    return this.acts.act(actor, parentId, 'openRunOff', later, work).catch((error: unknown) => {
      throw isUniqueViolation(error, 'mission_number_key') ? new Refusal('mission.number-taken', { number }) : error;
    });
  }
}

/** The letters are the same, and so are their registration numbers. */
async function carryInvitations(manager: EntityManager, parentId: string, missionId: string) {
  const letters = await manager.findBy(Invitation, { missionId: parentId });
  await manager.save(letters.map(({ id: _id, ...letter }) => manager.create(Invitation, { ...letter, missionId })));
}

async function carryOffices(unit: Unit, parentId: string, missionId: string): Promise<number> {
  const { manager, today } = unit;
  const held = await manager.findBy(MissionOfficeHolder, { missionId: parentId, validUntil: IsNull() });
  for (const { id: origin, personId, office, region } of held) {
    const row = { missionId, personId, office, region, validFrom: today, validUntil: null };
    const { id } = await manager.save(manager.create(MissionOfficeHolder, row));
    const details = { officeId: id, personId, office, origin };
    await unit.record('mission.office-carried-over', { subject: ['mission', missionId], missionId, details });
  }
  return held.length;
}

/** The dossiers are carried over with the accreditations, and whoever was assigned to them goes on with them. */
async function carryOfficers(unit: Unit, parentId: string, missionId: string): Promise<void> {
  const { manager, today } = unit;
  const of = { role: 'missionOfficer', onId: parentId } as const;
  const held = await manager.find(RoleGrant, {
    where: [
      { ...of, validUntil: IsNull() },
      { ...of, validUntil: MoreThan(today) },
    ],
    order: { validFrom: 'ASC' },
  });
  for (const { id: origin, personId, role, validUntil, grantedBy } of held) {
    const period = { validFrom: today, validUntil };
    const row = manager.create(RoleGrant, { personId, role, onId: missionId, ...period, grantedBy });
    const { id } = await manager.save(row);
    const details = { personId, role, on: missionId, ...period, origin };
    await unit.record('grant.given', { subject: ['grant', id], missionId, details });
  }
}
