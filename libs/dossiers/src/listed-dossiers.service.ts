import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { DossierMark } from '#libs/contracts';
import { MissionsService } from '#libs/missions';
import { column, FilesService, readAll, Transactions, type Actor, type StoredFile } from '#libs/platform';
import {
  applicationLifecycle,
  documentGaps,
  dossierActs,
  opensDossiers,
  PERSONAL_DOCUMENT_KINDS,
  QUESTIONNAIRE_FIELDS,
  Refusal,
} from '#libs/regulation';
import { PersonalDocument } from './dossier.entities.js';
import { DossiersService, over, placeOf } from './dossiers.service.js';

/**
 * What lists show of dossiers: what is missing, and pictures so small that nothing of a page can be read on them. To look at
 * one is no reading, and no line of the log; it is for whoever opens what it is of.
 */
@Injectable()
export class ListedDossiersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly missions: MissionsService,
    private readonly files: FilesService,
    private readonly dossiers: DossiersService,
  ) {}

  /** How each dossier of a mission stands, of those whom the one who asks may ask about: by one statement. */
  marks(actor: Actor, missionId: string): Promise<DossierMark[]> {
    return this.transactions.look(actor, async ({ manager }) => {
      const mission = await this.missions.require(manager, missionId, actor);
      const { hostProfile, settings } = mission;
      const rows = await listedIn(manager, missionId);
      return rows.flatMap(({ applicationId, held, filled, photo, ...of }) => {
        const here = placeOf({ ...of, missionId }, actor);
        if (!here.can(dossierActs.see.permission)) return [];
        const isAsked = hostProfile.documents && !over(of, mission);
        return {
          applicationId,
          gaps: isAsked ? documentGaps(hostProfile, held, filled) : null,
          photo: opensDossiers(here, settings) ? photo : null,
        };
      });
    });
  }

  small(actor: Actor, documentId: string): Promise<StoredFile> {
    return this.transactions.look(actor, async ({ manager }) => {
      const { smallId } = await this.dossiers.opened(manager, documentId, actor);
      if (!smallId) throw new Refusal('dossier.not-found');
      return this.files.read(manager, smallId);
    });
  }

  /** The faces of these applicants, as JPEGs, for whoever opens the dossiers of the mission; nobody's for anyone else. */
  async faces(manager: EntityManager, actor: Actor, missionId: string, applicationIds: readonly string[]) {
    const { settings } = await this.missions.require(manager, missionId, actor);
    if (!opensDossiers(actor.on({ mission: missionId }), settings)) return new Map<string, Buffer>();
    const photos = await manager.findBy(PersonalDocument, {
      applicationId: In([...applicationIds]),
      kind: 'photo',
      smallId: Not(IsNull()),
      supersededAt: IsNull(),
      erasedAt: IsNull(),
    });
    const faces = new Map<string, Buffer>();
    for (const { applicationId, smallId } of photos)
      faces.set(applicationId, (await this.files.read(manager, smallId!)).bytes);
    return faces;
  }
}

const LISTED = {
  applicationId: column.text,
  delegationId: column.orNull(column.text),
  personId: column.text,
  state: column.oneOf(applicationLifecycle.states),
  held: column.someOf(PERSONAL_DOCUMENT_KINDS),
  filled: column.someOf(QUESTIONNAIRE_FIELDS),
  photo: column.orNull(column.text),
};

/** What each application of a mission has in its dossier, and its photograph if there is a small one. */
const listedIn = (manager: EntityManager, missionId: string) =>
  readAll(
    manager,
    `SELECT a.id AS "applicationId", a.delegation_id AS "delegationId", a.person_id AS "personId", a.state,
            coalesce(d.held, '{}') AS held, coalesce(s.filled, '{}') AS filled, d.photo
     FROM application a
     LEFT JOIN (SELECT application_id, array_agg(kind) AS held,
                       max(id::text) FILTER (WHERE kind = 'photo' AND small_id IS NOT NULL) AS photo
                FROM personal_document WHERE mission_id = $1 AND superseded_at IS NULL AND erased_at IS NULL
                GROUP BY application_id) d ON d.application_id = a.id
     LEFT JOIN particulars s ON s.application_id = a.id
     WHERE a.mission_id = $1 ORDER BY a.seq DESC`,
    [missionId],
    LISTED,
  );
