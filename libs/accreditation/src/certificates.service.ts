import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ActOnCertificates } from '#libs/contracts';
import { hasCome, MissionsService, type Mission } from '#libs/missions';
import { Transactions, type Actor, type Unit } from '#libs/platform';
import { accreditationActs, assessAct, findingOf, orRefuse, Refusal, type Finding } from '#libs/regulation';
import { accreditationView } from './accreditation-views.js';
import { AccreditationMoves } from './accreditation-moves.js';
import { Accreditation } from './accreditation.entities.js';
import { AccreditationsService } from './accreditations.service.js';

/** Certificates that went back to the host, and what is done about many of them at once. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly moves: AccreditationMoves,
    private readonly accreditations: AccreditationsService,
  ) {}

  /** The certificate of an accreditation that has ended went back to the host. */
  return(actor: Actor, id: string, returnedOn: string, version?: number) {
    return this.transactions.write(actor, async (unit) => {
      const { accreditation, mission } = await this.moves.open(unit, id, version);
      const warnings = orRefuse(await this.judgeReturn(unit, accreditation, mission, returnedOn));
      await this.keepReturn(unit, accreditation, returnedOn);
      return { accreditation: await accreditationView(unit.manager, id, actor), warnings };
    });
  }

  /** One act about all of them, or about none; a dry run only says what would be, and what stands against it. */
  act(actor: Actor, missionId: string, { dryRun, accreditationIds, ...act }: ActOnCertificates) {
    return this.transactions.write(actor, async (unit) => {
      const mission = await this.missions.lock(unit.manager, missionId, actor);
      const found = await lockedOf(unit, missionId, [...new Set(accreditationIds)]);
      const items = [];
      for (const accreditation of found) {
        const findings = await this.judge(unit, accreditation, mission, act);
        const possible = !findings.some(({ effect }) => effect === 'refuses');
        items.push({ accreditationId: accreditation.id, possible, findings });
      }
      const refused = items.filter(({ possible }) => !possible);
      if (dryRun) return { applied: false, refused: refused.length, items };
      if (refused.length > 0) throw refusalOf(refused);
      for (const accreditation of found) await this.carryOut(unit, accreditation, mission, act);
      return { applied: true, refused: 0, items };
    });
  }

  private judge(unit: Unit, accreditation: Accreditation, mission: Mission, act: Act): Promise<Finding[]> {
    if (act.action === 'return') return this.judgeReturn(unit, accreditation, mission, act.returnedOn);
    return this.moves.judge(unit, accreditation, mission, decisionOf(act), authorityOver(unit, accreditation));
  }

  private async carryOut(unit: Unit, accreditation: Accreditation, mission: Mission, act: Act) {
    if (act.action === 'return') return this.keepReturn(unit, accreditation, act.returnedOn);
    const authority = authorityOver(unit, accreditation);
    await this.moves.carryOut(unit, accreditation, mission, decisionOf(act), { authority });
  }

  private async judgeReturn(unit: Unit, accreditation: Accreditation, mission: Mission, day: string) {
    const facts = await this.accreditations.actFacts(unit, accreditation, mission);
    const findings = assessAct(accreditationActs.returnCertificate, authorityOver(unit, accreditation), facts);
    if (findings.some(({ effect }) => effect === 'refuses')) return findings;
    if (!hasCome(unit, mission, day)) findings.push(findingOf('refuses', 'day.in-future', { day }));
    const issuedOn = accreditation.actDate ?? accreditation.validFrom;
    if (issuedOn && day < issuedOn)
      findings.push(findingOf('refuses', 'accreditation.returned-early', { day: issuedOn }));
    return findings;
  }

  private async keepReturn(unit: Unit, accreditation: Accreditation, returnedOn: string) {
    const { id, missionId, delegationId, state } = accreditation;
    await this.moves.save(unit.manager, accreditation, state, { certificateReturnedOn: returnedOn });
    await unit.record('accreditation.certificate-returned', {
      subject: ['accreditation', id],
      missionId,
      delegationId,
      details: { returnedOn },
    });
  }
}

type Act = DistributedOmit<ActOnCertificates, 'dryRun' | 'accreditationIds'>;
type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const decisionOf = ({ action, reason, ...details }: Exclude<Act, { action: 'return' }>) => ({
  action,
  reason,
  details,
});

const authorityOver = ({ actor }: Unit, { missionId, delegationId, personId }: Accreditation) =>
  actor.on({ mission: missionId, delegation: delegationId, own: actor.personId === personId });

/** In one order, so that two who take the same rows wait for one another instead of for ever. */
async function lockedOf({ manager }: Unit, missionId: string, ids: string[]): Promise<Accreditation[]> {
  const where = { missionId, id: In(ids) };
  const found = await manager.find(Accreditation, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  if (found.length < ids.length) throw new Refusal('accreditation.not-found');
  return found;
}

/** Nothing is done about anybody; what stands against it is told once, of whomever it holds. */
function refusalOf(refused: readonly { findings: Finding[] }[]): Refusal {
  const params = { count: refused.length };
  const against = refused.flatMap(({ findings }) => findings.filter(({ effect }) => effect === 'refuses'));
  const told = new Map(against.map((finding) => [JSON.stringify(finding), finding]));
  return new Refusal('batch.decisions-refused', params, [
    findingOf('refuses', 'batch.decisions-refused', params),
    ...told.values(),
  ]);
}
