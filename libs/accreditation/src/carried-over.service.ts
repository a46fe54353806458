import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RunOffsService, type Mission } from '#libs/missions';
import type { Unit } from '#libs/platform';
import { Accreditation, Application, Batch, TextAcceptance } from './accreditation.entities.js';

const OFF_DUTY = { arrivedAt: null, onDutyFrom: null, leftAt: null };

/** Into a run-off come the accreditations that will still be valid on its last voting day, with their applications. */
@Injectable()
export class CarriedOverService implements OnModuleInit {
  constructor(private readonly runOffs: RunOffsService) {}

  onModuleInit() {
    this.runOffs.follow((unit, parent, child, until) => this.carry(unit, parent, child, until));
  }

  private async carry(unit: Unit, parent: Mission, child: Mission, until: string): Promise<number> {
    const { manager } = unit;
    const valid = await manager
      .createQueryBuilder(Accreditation, 'x')
      .setLock('pessimistic_write')
      .where(`x.mission_id = :mission AND x.state = 'ACCREDITED'`, { mission: parent.id })
      .andWhere('(x.valid_until IS NULL OR x.valid_until >= :until)', { until })
      .orderBy('x.id')
      .getMany();
    const batches = new Map<string, string>();
    for (const accreditation of valid) {
      const { batchId } = accreditation;
      if (!batches.has(batchId)) batches.set(batchId, await carryBatch(unit, batchId, child.id));
      await this.carryPerson(unit, accreditation, child.id, batches.get(batchId)!);
    }
    return valid.length;
  }

  private async carryPerson(unit: Unit, accreditation: Accreditation, missionId: string, batchId: string) {
    const { manager } = unit;
    const { id: origin, applicationId: from, delegationId } = accreditation;
    const { id: _id, seq: _seq, ...application } = await manager.findOneByOrFail(Application, { id: from });
    const copied = manager.create(Application, { ...application, missionId, replaces: null, version: 1 });
    const { id: applicationId } = await manager.save(copied);
    const accepted = await manager.findBy(TextAcceptance, { applicationId: from });
    await manager.save(
      accepted.map(({ id: _textId, ...text }) => manager.create(TextAcceptance, { ...text, applicationId })),
    );
    const { id: _origin, ...certificate } = accreditation;
    const { id } = await manager.save(
      manager.create(Accreditation, { ...certificate, ...OFF_DUTY, applicationId, batchId, missionId, version: 1 }),
    );
    const line = { missionId, delegationId };
    await unit.record('application.carried-over', {
      ...line,
      subject: ['application', applicationId],
      details: { origin: from },
    });
    await unit.record('accreditation.carried-over', { ...line, subject: ['accreditation', id], details: { origin } });
  }
}

/** The same letter to the host, under the same number. */
async function carryBatch({ manager }: Unit, id: string, missionId: string): Promise<string> {
  const { id: _id, ...batch } = await manager.findOneByOrFail(Batch, { id });
  return (await manager.save(manager.create(Batch, { ...batch, missionId }))).id;
}
