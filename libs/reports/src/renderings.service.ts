import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ArtifactFormat, AskRender, RenderView } from '#libs/contracts';
import { Documents, whyNot } from '#libs/documents';
import {
  column,
  digestOf,
  FilesService,
  readFirst,
  run,
  Transactions,
  type Actor,
  type Claim,
  type LogLine,
  type Unit,
} from '#libs/platform';
import { isAdopted, isAgreed, perform, Refusal, reportActs, type Language } from '#libs/regulation';
import { compose } from './compose.js';
import { composedOf } from './composed.js';
import { contentDigest, contentText } from './content.js';
import { WORD, type DocumentModel, type RenderedDocument } from '#libs/typesetting';
import { mayReceive, ReportStore, type Opened } from './report-store.js';
import { translationOf } from './translations.js';
import { artifactViews, fileName } from './report-views.js';
import { REPORT_RENDERING } from './report.jobs.js';
import {
  Artifact,
  DrawnContent,
  Rendering,
  Report,
  ReportVersion,
  Signatory,
  TranslationApproval,
  WordCopy,
} from './report.entities.js';
import { reportFacts } from './report-facts.js';

type Prepared = {
  opened: Opened;
  model: DocumentModel;
  inputDigest: string;
  content: string;
  text: string;
  draft: boolean;
  referring: boolean;
};
type Made = Prepared & RenderedDocument & { word: Buffer };
export type Download = { name: string; mediaType: string; digest: string; size: number; bytes: Buffer };

const MEDIA_TYPES: Record<ArtifactFormat, string> = { pdf: 'application/pdf', docx: WORD };

@Injectable()
export class RenderingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: Documents,
    private readonly store: ReportStore,
    private readonly files: FilesService,
  ) {}

  /** Promises a PDF; a worker makes it in the name of the one who asked. */
  ask(actor: Actor, reportId: string, { language, internal = false }: AskRender): Promise<RenderView> {
    return this.transactions.write(actor, async (unit) => {
      const { report, version, mission } = await this.store.open(unit.manager, actor, reportId);
      const opened = { report, version, mission };
      const digest = (await this.store.digests(unit.manager, opened))[language];
      const { lacks, approvedAt } = await translationOf(unit.manager, opened, language, digest);
      perform(
        reportActs.render,
        actor.on({ mission: mission.id }),
        reportFacts({
          adopted: !internal && isAdopted(version.state),
          languageFilled: lacks.length === 0,
          translation: language !== version.originalLanguage,
          languageApproved: approvedAt !== null,
        }),
      );
      return this.view(unit.manager, await this.promise(unit, opened, language, internal), report.id);
    });
  }

  /**
   * Whoever signs reads the very file: it is made as soon as there is something to sign, whichever way signing was opened.
   * Where neither who records it may draw nor who opened it has an account, a task asks for it (`draw-to-sign`).
   */
  async toBeSigned(unit: Unit, opened: Opened, openedBy: Actor): Promise<void> {
    const { manager, actor } = unit;
    const mayRender = actor.on({ mission: opened.mission.id }).can('report:render');
    const inNameOf = mayRender ? actor.accountId : await accountOf(manager, openedBy);
    if (inNameOf) await this.promise(unit, opened, opened.version.originalLanguage, false, inNameOf);
  }

  private promise(
    unit: Unit,
    { report, version, mission }: Opened,
    language: Language,
    internal = false,
    inNameOf = unit.actor.accountId,
  ): Promise<Rendering> {
    const row = { versionId: version.id, language, internal };
    const line = ({ id: renderingId }: Rendering): LogLine => {
      const details = { renderingId, language, version: version.number, ...(internal && { internal }) };
      return { subject: ['report', report.id], missionId: mission.id, details };
    };
    return this.documents.ask(unit, REPORT_RENDERING, row, line, inNameOf);
  }

  get(actor: Actor, id: string): Promise<RenderView> {
    return this.transactions.look(actor, async ({ manager }) => {
      const rendering = await manager.findOneBy(Rendering, { id });
      if (!rendering) throw new Refusal('render.not-found');
      const version = await manager.findOneBy(ReportVersion, { id: rendering.versionId });
      if (!version) throw new Refusal('render.not-found');
      const { reportId } = version;
      const { mission } = await this.store.open(manager, actor, reportId);
      if (!actor.on({ mission: mission.id }).can('report:render')) throw new Refusal('render.not-found');
      return this.view(manager, rendering, reportId);
    });
  }

  private async view(manager: EntityManager, rendering: Rendering, reportId: string): Promise<RenderView> {
    const { id, language, state, done, planned } = rendering;
    const error = await whyNot(manager, rendering);
    const [artifact = null] = rendering.artifactId ? await artifactViews(manager, 'itself', rendering.artifactId) : [];
    return { id, reportId, language, state, done, planned, error, artifact };
  }

  /** The worker's part. However often it is tried, one artifact is stored for what the document says. */
  carryOut(claim: Claim, id: string): Promise<void> {
    return this.documents.carryOut(claim, REPORT_RENDERING, id, {
      make: async (actor, rendering, drawing) => {
        const prepared = await this.prepare(actor, rendering);
        const { host } = this.documents;
        const drawn = await host.render(prepared.model, drawing);
        return { ...prepared, ...drawn, word: await host.word(prepared.model, drawn.pages, drawing) };
      },
      keep: async ({ manager }, { id: renderingId, versionId, language, internal }, made) => {
        const artifactId = await this.keep(manager, { versionId, language, internal }, made);
        const { report, mission } = made.opened;
        return {
          columns: { artifactId },
          line: {
            subject: ['report', report.id],
            missionId: mission.id,
            details: { renderingId, artifactId, language },
          },
        };
      },
    });
  }

  private prepare(actor: Actor, { versionId, language, internal }: Rendering): Promise<Prepared> {
    return this.transactions.look(actor, async ({ manager }) => {
      const version = await manager.findOneBy(ReportVersion, { id: versionId });
      // Out of sight of whoever has lost the right since.
      if (!version) throw new Refusal('report.not-found');
      const { report, mission } = await this.store.open(manager, actor, version.reportId);
      perform(reportActs.render, actor.on({ mission: mission.id }), reportFacts());
      const opened = { report, version, mission };
      const content = await this.store.content(manager, opened, language);
      const draft = internal || !isAdopted(version.state);
      const referring = internal || !isAgreed(version.state);
      if (!draft) await isApproved(manager, version, language, contentDigest(content));
      const model = compose(await composedOf(manager, this.store, opened, content, internal));
      return {
        opened,
        model,
        inputDigest: digestOf(model),
        content: contentDigest(content),
        text: contentText(content),
        draft,
        referring,
      };
    });
  }

  /** The same input is the same file: whoever was first has stored it. */
  private async keep(
    manager: EntityManager,
    { versionId, language, internal }: Pick<Rendering, 'versionId' | 'language' | 'internal'>,
    made: Made,
  ): Promise<string> {
    const { inputDigest, content, text, draft, referring, bytes, pages, opened } = made;
    // It may have been written in while it was drawn.
    if (!draft) {
      await isApproved(manager, opened.version, language, content);
      await manager
        .createQueryBuilder()
        .insert()
        .into(DrawnContent)
        .values({ versionId, digest: content, content: text })
        .orIgnore()
        .execute();
    }
    await run(manager, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [inputDigest]);
    let artifact = await manager.findOneBy(Artifact, { versionId, language, inputDigest });
    if (!artifact) {
      const fileId = await this.storeFile(manager, made, { language, internal, format: 'pdf' }, bytes);
      const row = {
        versionId,
        language,
        inputDigest,
        contentDigest: content,
        draft,
        internal,
        referring,
        fileId,
        pages,
      };
      artifact = await manager.save(manager.create(Artifact, row));
    }
    // One that was made before there were copies gets its own now.
    const { id } = artifact;
    if (!(await manager.existsBy(WordCopy, { artifactId: id }))) {
      const fileId = await this.storeFile(manager, made, { language, internal, format: 'docx' }, made.word);
      await manager.insert(WordCopy, { artifactId: id, fileId });
    }
    return id;
  }

  private async storeFile(
    manager: EntityManager,
    { opened: { report, version, mission }, draft }: Made,
    { language, internal, format }: { language: Language; internal: boolean; format: ArtifactFormat },
    bytes: Buffer,
  ): Promise<string> {
    const name = fileName(report, version.number, language, internal ? 'internal' : draft && 'draft', format);
    const file = { name, mediaType: MEDIA_TYPES[format], missionId: mission.id, bytes };
    return (await this.files.storeDocument(manager, file)).id;
  }

  /** The stored bytes, or those of the copy for Word: for those who render any; for observers the adopted ones, and what they are to sign. */
  download(actor: Actor, artifactId: string, format: ArtifactFormat): Promise<Download> {
    return this.transactions.asSystem('whoever may not read it yet is told why').write(actor, async (unit) => {
      const { manager } = unit;
      const artifact = await manager.findOneBy(Artifact, { id: artifactId });
      if (!artifact) throw new Refusal('artifact.not-found');
      const version = await manager.findOneByOrFail(ReportVersion, { id: artifact.versionId });
      const { reportId } = version;
      const { missionId } = await manager.findOneByOrFail(Report, { id: reportId });
      const authority = actor.on({ mission: missionId });
      if (authority.can('report:download')) perform(reportActs.download, authority, reportFacts());
      else {
        const toSign = await this.isToSign(manager, actor, version, artifact);
        const own = !artifact.internal && (await mayReceive(manager, actor, missionId));
        if (!toSign && !own) throw new Refusal('artifact.not-found');
        const adopted = !artifact.draft && version.adoptedAt !== null;
        perform(reportActs.receive, { can: () => true }, reportFacts({ adopted, toSign }));
      }
      const copy = format === 'docx' ? await manager.findOneBy(WordCopy, { artifactId }) : artifact;
      if (!copy) throw new Refusal('artifact.not-found');
      const { name, digest, size, bytes } = await this.files.read(manager, copy.fileId);
      const details = { artifactId, format, fileDigest: digest };
      await unit.record('report.downloaded', { subject: ['report', reportId], missionId, details });
      return { name, mediaType: MEDIA_TYPES[format], digest, size, bytes };
    });
  }

  /** An earlier draft says something else than what is signed, so it is none of the signatory's. */
  private async isToSign(manager: EntityManager, { personId }: Actor, version: ReportVersion, artifact: Artifact) {
    if (version.state !== 'SIGNING' || !personId || artifact.referring) return false;
    if (!(await manager.existsBy(Signatory, { versionId: version.id, personId }))) return false;
    const report = await manager.findOneByOrFail(Report, { id: version.reportId });
    const content = await this.store.content(manager, { report, version }, artifact.language);
    return contentDigest(content) === artifact.contentDigest;
  }
}

/** Of whoever opened signing on paper, which somebody recorded who draws nothing. */
async function accountOf(manager: EntityManager, { personId }: Actor): Promise<string | null> {
  const open = 'SELECT id FROM account WHERE person_id = $1 AND deactivated_at IS NULL';
  return (await readFirst(manager, open, [personId], { id: column.text }))?.id ?? null;
}

/** Of what is adopted, a translation is drawn only as it was approved. */
async function isApproved(
  manager: EntityManager,
  { id: versionId, originalLanguage }: ReportVersion,
  language: Language,
  content: string,
): Promise<void> {
  if (language === originalLanguage) return;
  if (!(await manager.existsBy(TranslationApproval, { versionId, language, contentDigest: content })))
    throw new Refusal('report.translation-not-approved');
}
