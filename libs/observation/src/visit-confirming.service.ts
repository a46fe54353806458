import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { SettleVisit } from '#libs/contracts';
import { isOver, MissionsService } from '#libs/missions';
import { inSight, Transactions, type Actor } from '#libs/platform';
import { confirmingActs, perform, Refusal, settlingActs } from '#libs/regulation';
import { placeOf } from './visit-facts.js';
import { shownVisit, visitRows, withRecordsThatStand } from './visit-views.js';
import { Visit, VisitBeside } from './visit.entities.js';
import { standingVisit, VisitsService } from './visits.service.js';

/** Who stands by a visit, and which content is right where two came under one number. */
@Injectable()
export class VisitConfirmingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly visits: VisitsService,
  ) {}

  confirm(actor: Actor, id: string, version: number) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { missionId } = await standingVisit(manager, actor, id);
      const mission = await this.missions.lock(manager, missionId, actor);
      const visit = await standingVisit(manager, actor, id);
      if (visit.version !== version) throw new Refusal('version.stale', { seen: version, current: visit.version });
      const facts = {
        ...(await this.missions.asked(manager, missionId, ['documentsFixed', 'documentsOpen'])),
        missionOver: isOver(mission),
        confirmed: visit.confirmedAt !== null,
        besides: visit.besides,
      };
      const authority = actor.on(await placeOf(unit, missionId, visit.leads));
      const warnings = perform(confirmingActs.confirm, authority, facts);
      await manager.update(
        Visit,
        { entryId: id, replacedAt: IsNull() },
        { confirmedAt: now, confirmedBy: actor.personId },
      );
      const as = actor.on({ mission: missionId }).can('visit:confirm') ? 'mission' : 'leader';
      const details = { version, as, warnings: warnings.map(({ code }) => code) };
      await unit.record('visit.confirmed', { subject: ['visit', id], missionId, details });
      return { visit: shownVisit(await standingVisit(manager, actor, id)), warnings };
    });
  }

  /** `taken`: the other content becomes the next version, to be confirmed anew; `kept`: it stays on record beside. */
  settle(actor: Actor, id: string, { besideId, as, reason }: SettleVisit) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { missionId } = await newest(manager, actor, id);
      const mission = await this.missions.lock(manager, missionId, actor);
      const visit = await newest(manager, actor, id);
      perform(settlingActs.settle, actor.on(await placeOf(unit, missionId, visit.leads)), {
        missionOver: isOver(mission),
      });
      const other = await manager.findOneBy(VisitBeside, { id: besideId, entryId: id });
      if (!other) throw new Refusal('visit.not-found');
      if (other.settled) throw new Refusal('visit.settled-already');
      const { device, enteredAt, sentBy } = other;
      const content = as === 'taken' ? await withRecordsThatStand(manager, other.content) : null;
      const written = { device, enteredAt, recordedBy: sentBy, reason };
      const warnings = content ? await this.visits.replace(unit, mission, visit, content, written) : [];
      const settled = { settled: as, settledBy: actor.personId, settledAt: now, reason };
      await inSight(manager, () => manager.update(VisitBeside, { id: besideId }, settled));
      const details = { as, warnings: warnings.map(({ code }) => code) };
      await unit.record('visit.settled', { subject: ['visit', id], missionId, details });
      return { visit: shownVisit(await newest(manager, actor, id)), warnings };
    });
  }
}

/** The newest version, also where it says that there should be no such visit. */
async function newest(manager: EntityManager, actor: Actor, id: string) {
  const [row] = await visitRows(manager, actor, 't.entry_id = $1 AND t.replaced_at IS NULL', [id]);
  if (!row) throw new Refusal('visit.not-found');
  return row;
}
