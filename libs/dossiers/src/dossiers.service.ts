import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Application, ApplicationsService } from '#libs/accreditation';
import type { DossierView, PersonalDocumentView } from '#libs/contracts';
import { isOver, MissionsService, type Mission } from '#libs/missions';
import {
  column,
  FilesService,
  readAll,
  Transactions,
  type Actor,
  type StoredFile,
  type Unit,
  type ColumnsOf,
} from '#libs/platform';
import {
  APPLICATION_ENDS,
  documentGaps,
  dossierActs,
  fieldGaps,
  opensDossiers,
  perform,
  PERSONAL_DOCUMENT_KINDS,
  Refusal,
  type PersonalDocumentKind,
} from '#libs/regulation';
import { ParticularsRow, PersonalDocument } from './dossier.entities.js';
import type { Scan } from '#libs/scans';
import { IntakeService, nameOf } from './intake.service.js';

/** Where a dossier is judged; the applicant's own rights count only in the own matter. */
export const placeOf = (
  { missionId, delegationId, personId }: Pick<Application, 'missionId' | 'delegationId' | 'personId'>,
  actor: Actor,
) => actor.on({ mission: missionId, delegation: delegationId, own: personId === actor.personId });

/** Whether nothing of a dossier may be changed any more. */
export const over = ({ state }: Pick<Application, 'state'>, mission: Mission) =>
  isOver(mission) || APPLICATION_ENDS.includes(state);

/** The papers that a host asks for, sealed for each person; content for secretariat officers only, each reading logged. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly files: FilesService,
    private readonly intake: IntakeService,
    private readonly applications: ApplicationsService,
  ) {}

  /** Takes a paper in place of the earlier one of its kind. The image is opened only for who may hand it in. */
  async provide(actor: Actor, applicationId: string, kind: PersonalDocumentKind, paper: Scan) {
    await this.transactions.look(actor, async ({ manager }) => {
      const application = await this.application(manager, applicationId);
      const mission = await this.missions.require(manager, application.missionId, actor);
      perform(dossierActs.provide, placeOf(application, actor), { missionOver: over(application, mission) });
    });
    const { mediaType, bytes, small } = await this.intake.take(kind, paper);
    return this.transactions.write(actor, async (unit) => {
      const { manager, now } = unit;
      const { missionId, delegationId, personId } = await this.openForChange(unit, applicationId);
      const owner = { missionId, personId };
      const { personId: storedBy } = actor;
      const keep = (what: Scan) =>
        this.files.storeVaulted(manager, 'personal', owner, { ...what, name: nameOf(kind, what.mediaType), storedBy });
      const file = await keep({ mediaType, bytes });
      const smallId = small ? (await keep({ mediaType: 'image/jpeg', bytes: small })).id : null;
      const where = { applicationId, kind };
      const version = ((await manager.maximum(PersonalDocument, 'version', where)) ?? 0) + 1;
      await manager.update(PersonalDocument, { ...where, supersededAt: IsNull() }, { supersededAt: now });
      const row = { ...where, missionId, delegationId, personId, version, fileId: file.id, smallId };
      const document = await manager.save(
        manager.create(PersonalDocument, { ...row, uploadedAt: now, uploadedBy: storedBy }),
      );
      // Another passport is another identity to the host; a first one changes nothing that was looked at.
      if (kind === 'passport' && version > 1)
        await this.applications.reopenFor(unit, personId, missionId, ['passport']);
      const { size, digest } = file;
      await unit.record('dossier.provided', {
        subject: ['document', document.id],
        missionId,
        delegationId,
        details: { applicationId, kind, version, mediaType, size, digest },
      });
      return documentView(document, file);
    });
  }

  /** What there is and what is missing, without content. */
  view(actor: Actor, applicationId: string): Promise<DossierView> {
    return this.transactions.look(actor, async ({ manager }) => {
      const application = await this.application(manager, applicationId);
      const here = placeOf(application, actor);
      perform(dossierActs.see, here, { missionOver: false });
      const mission = await this.missions.require(manager, application.missionId, actor);
      const { hostProfile, settings } = mission;
      const documents = await documentsOf(manager, applicationId);
      const held = documents.filter(({ current, erased }) => current && !erased).map(({ kind }) => kind);
      const row = await manager.findOneBy(ParticularsRow, { applicationId });
      const filled = row?.filled ?? [];
      // Nothing is asked for any more that nobody could add, nor anew what was erased.
      const asked = over(application, mission) ? { ...hostProfile, documents: [], questionnaire: [] } : hostProfile;
      const missing = fieldGaps(asked, filled);
      return {
        required: hostProfile.documents ?? null,
        gaps: documentGaps(asked, held, filled),
        particulars: { filled, missing, version: row?.version ?? 0 },
        documents,
        opened: opensDossiers(here, settings),
      };
    });
  }

  /** The content of one paper; that it was read stands in the log. */
  read(actor: Actor, documentId: string): Promise<StoredFile> {
    return this.transactions.write(actor, async (unit) => {
      const document = await this.opened(unit.manager, documentId, actor);
      const { missionId, delegationId, applicationId, kind, fileId } = document;
      const file = await this.files.read(unit.manager, fileId);
      await unit.record('dossier.read', {
        subject: ['document', documentId],
        missionId,
        delegationId,
        details: { applicationId, kind, fileId },
      });
      return file;
    });
  }

  /** For whoever opens it; to others there is none, or they are told whose it is to open. */
  async opened(manager: EntityManager, id: string, actor: Actor): Promise<PersonalDocument> {
    const document = await manager.findOneBy(PersonalDocument, { id });
    if (!document || !placeOf(document, actor).can('dossier:read')) throw new Refusal('dossier.not-found');
    await this.requireReader(manager, document, actor);
    return document;
  }

  /** What is in a dossier is read by the officers of its mission only. */
  async requireReader(
    manager: EntityManager,
    of: Pick<Application, 'missionId' | 'delegationId' | 'personId'>,
    actor: Actor,
  ) {
    const here = placeOf(of, actor);
    perform(dossierActs.read, here, { missionOver: false });
    const { settings } = await this.missions.require(manager, of.missionId);
    if (!opensDossiers(here, settings)) throw new Refusal('dossier.not-assigned');
  }

  /** The photograph for a badge, a JPEG; null while there is none, or none any more. That it was used is logged. */
  async photoOf(unit: Unit, applicationId: string): Promise<Buffer | null> {
    const where = { applicationId, kind: 'photo' as const, supersededAt: IsNull(), erasedAt: IsNull() };
    const photo = await unit.manager.findOneBy(PersonalDocument, where);
    if (!photo) return null;
    const { id, missionId, delegationId, fileId } = photo;
    const { bytes } = await this.files.read(unit.manager, fileId);
    await unit.record('dossier.used', {
      subject: ['document', id],
      missionId,
      delegationId,
      details: { applicationId, kind: 'photo' },
    });
    return bytes;
  }

  async application(manager: EntityManager, id: string): Promise<Application> {
    const application = await manager.findOneBy(Application, { id });
    if (!application) throw new Refusal('application.not-found');
    return application;
  }

  /** For a command: the mission is locked first, as everywhere, so that no erasure comes in between. */
  async openForChange({ manager, actor }: Unit, applicationId: string): Promise<Application> {
    const { missionId } = await this.application(manager, applicationId);
    const mission = await this.missions.lock(manager, missionId, actor);
    const application = await this.application(manager, applicationId);
    perform(dossierActs.provide, placeOf(application, actor), { missionOver: over(application, mission) });
    return application;
  }
}

const documentView = (document: PersonalDocument, file: StoredFile): PersonalDocumentView => ({
  id: document.id,
  kind: document.kind,
  mediaType: file.mediaType,
  size: file.size,
  digest: file.digest,
  uploadedAt: document.uploadedAt.toISOString(),
  uploadedBy: document.uploadedBy,
  current: document.supersededAt === null,
  erased: document.erasedAt !== null,
  small: document.smallId !== null,
});

const DOCUMENT = {
  id: column.text,
  kind: column.oneOf(PERSONAL_DOCUMENT_KINDS),
  mediaType: column.text,
  size: column.int,
  digest: column.text,
  uploadedAt: column.utc,
  uploadedBy: column.orNull(column.text),
  current: column.bool,
  erased: column.bool,
  small: column.bool,
} satisfies ColumnsOf<PersonalDocumentView>;

const documentsOf = (manager: EntityManager, applicationId: string): Promise<PersonalDocumentView[]> =>
  readAll(
    manager,
    `SELECT d.id, d.kind, f.media_type AS "mediaType", f.size, f.digest, utc(d.uploaded_at) AS "uploadedAt",
            d.uploaded_by AS "uploadedBy", d.superseded_at IS NULL AS current, d.erased_at IS NOT NULL AS erased,
            d.small_id IS NOT NULL AS small
     FROM personal_document d JOIN stored_file f ON f.id = d.file_id
     WHERE d.application_id = $1 ORDER BY d.kind, d.version`,
    [applicationId],
    DOCUMENT,
  );
