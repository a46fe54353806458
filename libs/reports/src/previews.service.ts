import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PreviewSection } from '#libs/contracts';
import { drawnForReader, Previews } from '#libs/documents';
import { digestOf, Transactions, type Actor } from '#libs/platform';
import { isDiscussed, LANGUAGES, outlineOf, Refusal } from '#libs/regulation';
import type { DocumentModel } from '#libs/typesetting';
import { compose } from './compose.js';
import { composePart } from './compose-part.js';
import { composedOf } from './composed.js';
import { ReportStore, type Opened } from './report-store.js';

/** Whoever looks what may be done waits for the number of pages no longer. */
const COUNTING_MS = 3_000;
/** More than are written at the same time. */
const COUNTS_KEPT = 50;

/** The pages of a section as it is being written: drawn apart from this process, and kept nowhere. */
@Injectable()
export class PreviewsService {
  private readonly counts = new Map<string, Promise<number>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly store: ReportStore,
    private readonly previews: Previews,
  ) {}

  warm(): void {
    this.previews.warm();
  }

  draw(actor: Actor, id: string, { language, section, body }: PreviewSection): Promise<Buffer> {
    return this.previews.draw(actor, `report ${id}`, async (hands, drawing) => {
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
      return hands.render(model, drawing);
    });
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
    const count = this.previews.pagesOf(model);
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
}
