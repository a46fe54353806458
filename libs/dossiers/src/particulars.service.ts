import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { RecordedParticulars, type Particulars, type ParticularsView, type ProvideParticulars } from '#libs/contracts';
import { ApplicationsService, type Application } from '#libs/accreditation';
import { MissionsService } from '#libs/missions';
import { Transactions, VaultService, type Actor } from '#libs/platform';
import {
  fieldGaps,
  findingOf,
  implausible,
  QUESTIONNAIRE_FIELDS,
  Refusal,
  type QuestionnaireField,
} from '#libs/regulation';
import { DossiersService } from './dossiers.service.js';
import { ParticularsRow } from './dossier.entities.js';

const NOTHING = Object.fromEntries(QUESTIONNAIRE_FIELDS.map((field) => [field, null])) as Particulars;
/** Days of a life, which follow each other. */
const DATES: readonly QuestionnaireField[] = ['birthDate', 'passportIssuedOn', 'passportExpiresOn'];
/** What the checks of an application rest on: another passport means that they are made anew. */
const PASSPORT: readonly QuestionnaireField[] = ['passportNumber', 'passportIssuedOn', 'passportExpiresOn'];

/** Passport data and answers to the questionnaire: one sealed text for each application. */
@Injectable()
export class ParticularsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersService,
    private readonly missions: MissionsService,
    private readonly applications: ApplicationsService,
    private readonly vault: VaultService,
  ) {}

  /** Who may hand in the papers may fill this in; what it says only the applicant and the Secretariat read. */
  provide(actor: Actor, applicationId: string, version: number, input: ProvideParticulars) {
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const application = await this.dossiers.openForChange(unit, applicationId);
      const { missionId, delegationId, personId } = application;
      const row = await manager.findOneBy(ParticularsRow, { applicationId });
      const current = row?.version ?? 0;
      if (version !== current) throw new Refusal('version.stale', { seen: version, current });
      const before = row && !row.erasedAt ? await this.open(manager, row) : NOTHING;
      const after: Particulars = { ...before, ...input };
      const changed = QUESTIONNAIRE_FIELDS.filter((field) => before[field] !== after[field]);
      const wrong = DATES.some((field) => changed.includes(field)) && implausible(after, unit.today);
      if (wrong) throw new Refusal(wrong);
      const filled = QUESTIONNAIRE_FIELDS.filter((field) => after[field] !== null);
      const text = Buffer.from(JSON.stringify(after), 'utf8');
      const { dataKeyId, bytes } = await this.vault.seal(
        manager,
        { missionId, personId },
        text,
        contextOf(applicationId),
      );
      await manager.save(
        manager.create(ParticularsRow, {
          ...(row && { id: row.id }),
          applicationId,
          missionId,
          delegationId,
          personId,
          dataKeyId,
          sealed: bytes,
          filled,
          updatedAt: now,
          erasedAt: null,
          version: current + 1,
        }),
      );
      const details = { changed, version: current + 1 };
      await unit.record('particulars.changed', {
        subject: ['application', applicationId],
        missionId,
        delegationId,
        details,
      });
      if (PASSPORT.some((field) => before[field] !== null && changed.includes(field)))
        await this.applications.reopenFor(unit, personId, missionId, ['passport']);
      const { hostProfile, endsOn } = await this.missions.require(manager, missionId);
      const { passportExpiresOn: expires } = after;
      const warnings =
        expires && endsOn && expires < endsOn
          ? [findingOf('warns', 'particulars.expires-before-end', { expires, endsOn })]
          : [];
      return {
        filled,
        missing: fieldGaps(hostProfile, filled),
        version: current + 1,
        ...(warnings.length > 0 && { warnings }),
      };
    });
  }

  read(actor: Actor, applicationId: string): Promise<ParticularsView> {
    return this.transactions.write(actor, async (unit) => {
      const { manager } = unit;
      const application = await this.dossiers.application(manager, applicationId);
      if (application.personId !== actor.personId) await this.dossiers.requireReader(manager, application, actor);
      const row = await manager.findOneBy(ParticularsRow, { applicationId });
      if (!row) return { particulars: NOTHING, updatedAt: null, version: 0 };
      if (row.erasedAt) throw new Refusal('file.erased');
      const { missionId, delegationId } = application;
      await unit.record('particulars.read', { subject: ['application', applicationId], missionId, delegationId });
      return {
        particulars: await this.open(manager, row),
        updatedAt: row.updatedAt.toISOString(),
        version: row.version,
      };
    });
  }

  /** By application, for the letters and lists that carry them; what was erased or never given is missing. */
  async particularsOf(manager: EntityManager, applicationIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await manager.findBy(ParticularsRow, { applicationId: In([...applicationIds]), erasedAt: IsNull() });
    const opened = new Map<string, Particulars>();
    for (const row of rows) opened.set(row.applicationId, await this.open(manager, row));
    return opened;
  }

  /** The same answers for another application, sealed under the key of its mission. */
  async carry(manager: EntityManager, from: ParticularsRow, application: Application): Promise<void> {
    const { id: applicationId, missionId, personId } = application;
    const text = await this.vault.unseal(
      manager,
      { dataKeyId: from.dataKeyId, bytes: from.sealed },
      contextOf(from.applicationId),
    );
    const { dataKeyId, bytes } = await this.vault.seal(
      manager,
      { missionId, personId },
      text,
      contextOf(applicationId),
    );
    const { id: _id, ...row } = from;
    const copied = { ...row, applicationId, missionId, dataKeyId, sealed: bytes, version: 1 };
    await manager.save(manager.create(ParticularsRow, copied));
  }

  private async open(
    manager: EntityManager,
    { applicationId, dataKeyId, sealed }: ParticularsRow,
  ): Promise<Particulars> {
    const text = await this.vault.unseal(manager, { dataKeyId, bytes: sealed }, contextOf(applicationId));
    return { ...NOTHING, ...RecordedParticulars.partial().parse(JSON.parse(text.toString('utf8'))) };
  }
}

const contextOf = (applicationId: string) => `particulars ${applicationId}`;
