import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PreviewSection } from '#libs/contracts';
import { drawnForReader } from '#libs/documents';
import { Transactions, type Actor } from '#libs/platform';
import { isDiscussed, LANGUAGES, outlineOf, Refusal } from '#libs/regulation';
import { RenderHost, type DocumentModel } from '#libs/typesetting';
import { compose } from './compose.js';
import { composePart } from './compose-part.js';
import { composedOf } from './composed.js';
import { ReportStore, type Opened } from './report-store.js';

/** A section that takes longer is no preview. */
const PATIENCE_MS = 10_000;
/** Whoever asks for an act waits for the number of pages no longer. */
const COUNTING_MS = 3_000;

/** The pages of a section as it is being written: drawn apart from this process, and kept nowhere. */
@Injectable()
export class PreviewsService implements OnApplicationShutdown {
  private host: RenderHost | undefined;
  /** Nobody who writes waits for what is counted. */
  private counting: RenderHost | undefined;
  /** Of each account the one that nobody has begun to draw yet: the next takes its place. */
  private readonly waiting = new Map<string, AbortController>();

  constructor(
    private readonly transactions: Transactions,
    private readonly store: ReportStore,
  ) {}

  async onApplicationShutdown() {
    await Promise.all([this.host?.close(), this.counting?.close()]);
  }

  /** Somebody begins to write: whoever asks for the first pages then waits for no process to begin. */
  warm(): void {
    this.hands.warm();
  }

  async draw(actor: Actor, id: string, { language, section, body }: PreviewSection): Promise<Buffer> {
    const account = actor.accountId ?? '';
    this.waiting.get(account)?.abort(new Refusal('preview.superseded'));
    const own = new AbortController();
    this.waiting.set(account, own);
    try {
      const model = await this.transactions.look(actor, async ({ manager }) => {
        const opened = await this.store.open(manager, actor, id);
        if (!actor.on({ mission: opened.mission.id }).can('report:draft')) throw new Refusal('report.not-found');
        const content = await this.store.content(manager, opened, language);
        return composePart(
          {
            ...(await composedOf(manager, this.store, opened, {
              ...content,
              texts: { ...content.texts, [section]: body },
            })),
            adoptedAt: null,
            adoptedOn: null,
            signers: [],
          },
          section,
        );
      });
      // Once it is begun it is soon done: to end it would cost a process.
      const onProgress = () => this.begun(account, own);
      return (await drawnForReader(this.hands.render(model, { signal: own.signal, onProgress }))).bytes;
    } finally {
      this.begun(account, own);
    }
  }

  /**
   * Pages beyond the first of a document of one page that is still written, in the language in which it is longest, drawn as
   * it would be agreed to; 0 of any other. No transaction waits for it.
   */
  async pagesOver(actor: Actor, id: string): Promise<number> {
    const models = await this.transactions
      .asSystem('pages are counted over all that is written')
      .look(async ({ manager }) => {
        const opened = await this.store.open(manager, actor, id);
        return outlineOf(opened.report.kind).onePage && isDiscussed(opened.version.state)
          ? this.asAgreed(manager, opened)
          : [];
      });
    // What cannot be drawn, or not at once, is said by whoever draws it, and keeps nobody from going on.
    const signal = AbortSignal.timeout(COUNTING_MS);
    const pages = models.map((model) =>
      (this.counting ??= new RenderHost({ patienceMs: PATIENCE_MS })).render(model, { signal }).then(
        (drawn) => drawn.pages,
        () => 1,
      ),
    );
    return Math.max(1, ...(await Promise.all(pages))) - 1;
  }

  private async asAgreed(manager: EntityManager, opened: Opened): Promise<DocumentModel[]> {
    const models = [];
    for (const language of LANGUAGES) {
      const content = await this.store.content(manager, opened, language);
      models.push(compose({ ...(await composedOf(manager, this.store, opened, content)), state: 'AGREED' }));
    }
    return models;
  }

  private get hands(): RenderHost {
    return (this.host ??= new RenderHost({ patienceMs: PATIENCE_MS }));
  }

  private begun(account: string, own: AbortController) {
    if (this.waiting.get(account) === own) this.waiting.delete(account);
  }
}
