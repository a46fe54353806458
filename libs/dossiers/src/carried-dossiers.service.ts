import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Application } from '#libs/accreditation';
import { FilesService, Transactions, type KeyOwner, type Unit } from '#libs/platform';
import { ParticularsRow, PersonalDocument } from './dossier.entities.js';
import { ParticularsService } from './particulars.service.js';

/** With an application its dossier comes into the run-off, under a key of that mission: each is erased in its time. */
@Injectable()
export class CarriedDossiersService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FilesService,
    private readonly particulars: ParticularsService,
  ) {}

  onModuleInit() {
    this.transactions.follow(async (unit, { what, subject: [, id], details }) => {
      if (what === 'application.carried-over') await this.carry(unit, String(details.origin), id);
    });
  }

  private async carry(unit: Unit, from: string, id: string) {
    const { manager } = unit;
    const application = await manager.findOneByOrFail(Application, { id });
    const held = await manager.findBy(PersonalDocument, {
      applicationId: from,
      supersededAt: IsNull(),
      erasedAt: IsNull(),
    });
    for (const document of held) await this.carryDocument(unit, document, application);
    const row = await manager.findOneBy(ParticularsRow, { applicationId: from, erasedAt: IsNull() });
    if (row) await this.particulars.carry(manager, row, application);
    if (held.length === 0 && !row) return;
    const { missionId, delegationId } = application;
    await unit.record('dossier.carried-over', {
      subject: ['application', id],
      missionId,
      delegationId,
      details: { origin: from, documents: held.map(({ kind }) => kind), particulars: row !== null },
    });
  }

  private async carryDocument({ manager }: Unit, document: PersonalDocument, { id, missionId }: Application) {
    const { id: _id, fileId, smallId, ...row } = document;
    const owner = { missionId, personId: row.personId };
    const copied = {
      ...row,
      applicationId: id,
      missionId,
      version: 1,
      fileId: await this.sealedAnew(manager, fileId, owner),
      smallId: smallId && (await this.sealedAnew(manager, smallId, owner)),
    };
    await manager.save(manager.create(PersonalDocument, copied));
  }

  private async sealedAnew(manager: EntityManager, fileId: string, owner: KeyOwner): Promise<string> {
    const { name, mediaType, bytes, storedBy } = await this.files.read(manager, fileId);
    return (await this.files.storeVaulted(manager, 'personal', owner, { name, mediaType, bytes, storedBy })).id;
  }
}
