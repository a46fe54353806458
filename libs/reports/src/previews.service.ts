import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PreviewSection } from '#libs/contracts';
import { drawnForReader } from '#libs/documents';
import { digestOf, Transactions, type Actor } from '#libs/platform';
import { isDiscussed, LANGUAGES, outlineOf, Refusal } from '#libs/regulation';
import { RenderHost, type DocumentModel } from '#libs/typesetting';
import { compose } from './compose.js';
import { composePart } from './compose-part.js';
import { composedOf } from './composed.js';
import { ReportStore, type Opened } from './report-store.js';

/** A section that takes longer is no preview. */
const PATIENCE_MS = 10_000;
/** Whoever looks what may be done waits for the number of pages no longer. */
const COUNTING_MS = 3_000;
/** More than are written at the same time. */
const COUNTS_KEPT = 50;

/** The pages of a section as it is being written: drawn apart from this process, and kept nowhere. */
@Injectable()
export class PreviewsService implements OnApplicationShutdown {
  private host: RenderHost | undefined;
  /** Nobody who writes waits for what is counted. */
  private counting: RenderHost | undefined;
  private readonly counts = new Map<string, Promise<number>>();
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
   * Pages beyond the first of a document of one page, in the language in which it is longest, drawn as it would be agreed
   * to; 0 of any other. No transaction waits for it. An act that demands one page waits until it is known, or is refused;
   * whoever looks what may be done waits so long only, and then none are told of.
   */
  async pagesOver(actor: Actor, id: string, isDemanded = false): Promise<number> {
    const models = await this.transactions
      .asSystem('pages are counted over all that is written')
      .look(async ({ manager }) => {
        const opened = await this.store.open(manager, actor, id);
        return outlineOf(opened.report.kind).onePage && (isDemanded || isDiscussed(opened.version.state))
          ? this.asAgreed(manager, opened)
          : [];
      });
    const counted = Promise.all(models.map((model) => this.pagesOf(model))).then((pages) => Math.max(1, ...pages) - 1);
    if (isDemanded) return drawnForReader(counted);
    return Promise.race([counted, pause(COUNTING_MS, 0, { ref: false })]).catch(() => 0);
  }

  /** Whoever looks again at what has not changed draws nothing. */
  private pagesOf(model: DocumentModel): Promise<number> {
    const digest = digestOf(model);
    const known = this.counts.get(digest);
    if (known) return known;
    const count = (this.counting ??= new RenderHost({ patienceMs: PATIENCE_MS }))
      .render(model)
      .then(({ pages }) => pages);
    this.counts.set(digest, count);
    count.catch(() => this.counts.delete(digest));
    const [oldest] = this.counts.keys();
    if (this.counts.size > COUNTS_KEPT) this.counts.delete(oldest!);
    return count;
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
