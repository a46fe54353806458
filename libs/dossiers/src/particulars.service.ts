import { Injectable, Logger } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { RecordedParticulars, type Particulars, type ParticularsView, type ProvideParticulars } from '#libs/contracts';
import { ApplicationsService, type Application } from '#libs/accreditation';
import { MissionsService } from '#libs/missions';
import { Actor, column, isThere, readAll, Transactions, VaultService, type Unit } from '#libs/platform';
import {
  documentKey,
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

const AT_ONCE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Passport data and answers to the questionnaire: one sealed text for each application. */
@Injectable()
export class ParticularsService {
  private readonly log = new Logger('Particulars');
  /** The last one that was given its index, or could not be, in the round that goes on. */
  private indexedTo = BEFORE_ALL;

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
      await manager.save(
        manager.create(ParticularsRow, {
          ...(row && { id: row.id }),
          applicationId,
          missionId,
          delegationId,
          personId,
          ...(await this.sealed(manager, application, after)),
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
    const sealed = await this.sealed(manager, application, await this.open(manager, from));
    const { id: _id, ...row } = from;
    const copied = { ...row, applicationId: application.id, missionId: application.missionId, ...sealed, version: 1 };
    await manager.save(manager.create(ParticularsRow, copied));
  }

  /**
   * What was saved before there were indexes, or under a key that has been replaced since, is given its index: some at a
   * time, and whether there are more to look at. What cannot be opened holds up nothing else, and is tried again in the next round.
   */
  async index(): Promise<boolean> {
    const system = this.transactions.asSystem('a passport is found again whosever it is');
    const left = `FROM particulars WHERE erased_at IS NULL AND id > $2
      AND (index_key IS NULL OR index_key < $1 OR index_key > $1)`;
    const values = [this.vault.blindedBy, this.indexedTo];
    this.indexedTo = BEFORE_ALL;
    if (!(await system.look(({ manager }) => isThere(manager, `SELECT ${left} LIMIT 1`, values)))) return false;
    const some = async ({ manager }: Unit) => {
      // What somebody else is at is left to them.
      const next = `SELECT id ${left} ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
      const rows = await readAll(manager, next, values, { id: column.text });
      for (const { id } of rows) {
        const row = await manager.findOneByOrFail(ParticularsRow, { id });
        const particulars = await this.open(manager, row).catch((error: Error) => {
          this.log.warn(`Particulars ${id} cannot be opened and are not found again: ${error.message}`);
          return null;
        });
        if (particulars) await manager.update(ParticularsRow, { id }, this.indexesOf(particulars));
      }
      return rows;
    };
    const rows = await system.write(new Actor(null, null, [], 'passports'), some);
    if (rows.length < AT_ONCE) return false;
    this.indexedTo = rows.at(-1)!.id;
    return true;
  }

  /** As it is kept: sealed under the key of the person in that mission, and beside it what it is found again by. */
  private async sealed(
    manager: EntityManager,
    { id, missionId, personId }: Pick<Application, 'id' | 'missionId' | 'personId'>,
    particulars: Record<QuestionnaireField, string | null>,
  ) {
    const text = Buffer.from(JSON.stringify(particulars), 'utf8');
    const { dataKeyId, bytes } = await this.vault.seal(manager, { missionId, personId }, text, contextOf(id));
    return { dataKeyId, sealed: bytes, ...this.indexesOf(particulars) };
  }

  private indexesOf({ passportNumber, birthDate }: Record<QuestionnaireField, string | null>) {
    const number = passportNumber && documentKey(passportNumber);
    return {
      passportIndex: number ? this.vault.blind('passport', number) : null,
      birthIndex: birthDate ? this.vault.blind('birth', birthDate) : null,
      indexKey: this.vault.blindedBy,
    };
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
