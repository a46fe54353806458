import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { RenderHost, type DocumentModel, type Drawing, type RenderedDocument } from '#libs/typesetting';
import { drawnForReader } from './given-up.js';

/** What takes longer is no preview. */
const PATIENCE_MS = 10_000;

/**
 * Pages for somebody who looks at them while they make something, and how many there would be: drawn apart from this
 * process, and kept nowhere. These are all the processes in which the API draws.
 */
@Injectable()
export class Previews implements OnApplicationShutdown {
  private host: RenderHost | undefined;
  /** Nobody who writes waits for what is counted. */
  private counting: RenderHost | undefined;
  /** Of each account, and of what it makes, the one that nobody has begun to draw yet: the next takes its place. */
  private readonly waiting = new Map<string, AbortController>();

  async onApplicationShutdown() {
    await Promise.all([this.host?.close(), this.counting?.close()]);
  }

  /** Somebody begins to write: whoever asks for the first pages then waits for no process to begin. */
  warm(): void {
    this.hands.warm();
  }

  /** `of` is what the pages are of; `make` finds out what is to be drawn, and has it drawn by the hands it is given. */
  async draw(
    { accountId }: Actor,
    of: string,
    make: (hands: RenderHost, drawing: Drawing) => Promise<RenderedDocument>,
  ): Promise<Buffer> {
    const key = `${accountId ?? ''} ${of}`;
    this.waiting.get(key)?.abort(new Refusal('preview.superseded'));
    const own = new AbortController();
    this.waiting.set(key, own);
    // Once it is begun it is soon done: to end it would cost a process.
    const onProgress = () => this.begun(key, own);
    try {
      return (await drawnForReader(make(this.hands, { signal: own.signal, onProgress }))).bytes;
    } finally {
      this.begun(key, own);
    }
  }

  /** How many pages a document would have. */
  async pagesOf(model: DocumentModel): Promise<number> {
    this.counting ??= new RenderHost({ patienceMs: PATIENCE_MS });
    return (await this.counting.render(model)).pages;
  }

  private get hands(): RenderHost {
    return (this.host ??= new RenderHost({ patienceMs: PATIENCE_MS }));
  }

  private begun(key: string, own: AbortController) {
    if (this.waiting.get(key) === own) this.waiting.delete(key);
  }
}
