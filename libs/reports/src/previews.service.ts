import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PreviewSection } from '#libs/contracts';
import { drawnForReader } from '#libs/documents';
import { Transactions, type Actor } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { RenderHost } from '#libs/typesetting';
import { composePart } from './compose-part.js';
import { composedOf } from './composed.js';
import { ReportStore } from './report-store.js';

/** A section that takes longer is no preview. */
const PATIENCE_MS = 10_000;

/** The pages of a section as it is being written: drawn apart from this process, and kept nowhere. */
@Injectable()
export class PreviewsService implements OnApplicationShutdown {
  private host: RenderHost | undefined;
  /** Of each account the one that nobody has begun to draw yet: the next takes its place. */
  private readonly waiting = new Map<string, AbortController>();

  constructor(
    private readonly transactions: Transactions,
    private readonly store: ReportStore,
  ) {}

  async onApplicationShutdown() {
    await this.host?.close();
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
      this.host ??= new RenderHost({ patienceMs: PATIENCE_MS });
      // Once it is begun it is soon done: to end it would cost a process.
      const onProgress = () => this.begun(account, own);
      return (await drawnForReader(this.host.render(model, { signal: own.signal, onProgress }))).bytes;
    } finally {
      this.begun(account, own);
    }
  }

  private begun(account: string, own: AbortController) {
    if (this.waiting.get(account) === own) this.waiting.delete(account);
  }
}
