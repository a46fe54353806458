import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { beside, memoryOf } from '#libs/apart';
import type { DocumentModel } from './model.js';
import type { OnProgress, RenderedDocument } from './render.js';
import type { Answer, Order } from './render-child.js';
import type { WordOrder } from './word/render.js';

/** Between two pages, and for all of them. */
const PATIENCE_MS = 5 * 60_000;
const WHOLE_MS = 15 * 60_000;
/** Of the engine's own heap: six times what the longest document that anybody has made takes. */
const HEAP_MB = 1024;
/** What lies outside of that heap, as what unfolds from a picture does, only the kernel counts (Linux). */
const BESIDE_HEAP_MB = 512;
const LOOK_EVERY_MS = 500;
/** How the engine ends that is out of memory. */
const OUT_OF_MEMORY = ['SIGABRT', 'SIGTRAP', 'SIGILL'];

/** What it says of a text or a table that it cannot hold at all. */
const TOO_LARGE = /Maximum call stack|Invalid (string|array|typed array) length|allocation failed/;

/** What a document was given up for, beside what is wrong with the document itself. */
export type WhyGivenUp = 'stuck' | 'too-long' | 'too-large' | 'stopped';
export class GivenUp extends Error {
  constructor(
    readonly why: WhyGivenUp,
    message: string,
  ) {
    super(message);
  }
}

type Limits = { patienceMs: number; wholeMs: number; heapMb: number };

/** A module that exports `render` for such an input, see `Render`; the child loads it when it is first asked for. */
export type Renderer<Input> = { module: string; draws?: Input };

/** Of what a page is made nothing is wanted once it is drawn: V8 is to clear it away early, and often. */
export const SPARINGLY = ['--max-semi-space-size=4'];

const CHILD = new URL(beside(import.meta.url, 'render-child.js').module);
const DOCUMENT: Renderer<DocumentModel> = beside(import.meta.url, 'render.js');
const WORD: Renderer<WordOrder> = beside(import.meta.url, 'word/render.js');

/** Who is told of its pages, and the sign on which it is given up. */
export type Drawing = { onProgress?: OnProgress; signal?: AbortSignal };

/**
 * Draws in a process of its own, one thing after the other: a long document neither holds up the caller's event loop
 * nor takes the caller with it when memory runs out. Close it, or the process stays.
 */
export class RenderHost {
  readonly #limits: Limits;
  #child: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor({ patienceMs = PATIENCE_MS, wholeMs = WHOLE_MS, heapMb = HEAP_MB }: Partial<Limits> = {}) {
    this.#limits = { patienceMs, wholeMs, heapMb };
    this.#child = this.#start();
  }

  /** For operators and tests: whom to look at while a document takes long. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Begins its process, if it is not there, before there is anything to draw. */
  warm(): void {
    if (!this.#closed) this.#child ??= this.#start();
  }

  render(model: DocumentModel, options: Drawing = {}): Promise<RenderedDocument> {
    return this.draw(DOCUMENT, model, options);
  }

  /** What was drawn as a PDF of so many pages, for whoever edits in Word. */
  async word(model: DocumentModel, pages: number, { signal }: Drawing = {}): Promise<Buffer> {
    return (await this.draw(WORD, { model, pages }, signal && { signal })).bytes;
  }

  /** What is no document of ours: the child draws it by a renderer that it knows nothing of until then. */
  draw<Input>({ module }: Renderer<Input>, input: Input, options: Drawing = {}): Promise<RenderedDocument> {
    const drawn = this.#last.then(() => this.#carryOut({ module, input }, options));
    this.#last = drawn.catch(() => {});
    return drawn;
  }

  /** A document in progress is given up. */
  async close(): Promise<void> {
    this.#closed = true;
    const child = this.#child;
    if (!child) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  #start(): ChildProcess {
    const child = fork(CHILD, {
      serialization: 'advanced',
      execArgv: [...SPARINGLY, `--max-old-space-size=${this.#limits.heapMb}`],
    });
    const forget = () => this.#forget(child);
    return child.on('exit', forget).on('error', forget);
  }

  #forget(child: ChildProcess) {
    if (this.#child === child) this.#child = undefined;
  }

  #carryOut(order: Order, { onProgress, signal }: Drawing): Promise<RenderedDocument> {
    signal?.throwIfAborted();
    if (this.#closed) throw new Error('The render host is closed');
    const child = (this.#child ??= this.#start());
    const parts: Buffer[] = [];
    const { patienceMs, wholeMs, heapMb } = this.#limits;
    return new Promise<RenderedDocument>((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(patience);
        clearTimeout(whole);
        clearInterval(memory);
        child.off('message', hear).off('exit', ended).off('error', giveUp);
        signal?.removeEventListener('abort', abort);
        settle();
      };
      const giveUp = (reason: unknown) =>
        end(() => {
          this.#forget(child);
          child.kill('SIGKILL');
          reject(reason);
        });
      const abort = () => giveUp(signal?.reason);
      const ended = (code: number | null, killedBy: string | null) =>
        end(() => {
          const why = OUT_OF_MEMORY.includes(killedBy ?? '') ? 'too-large' : 'stopped';
          reject(new GivenUp(why, `The render process ended before the document did (${killedBy ?? `code ${code}`})`));
        });
      const hear = (answer: Answer) => {
        patience.refresh();
        if (answer.kind === 'part') parts.push(answer.bytes);
        else if (answer.kind === 'rendered')
          end(() => resolve({ bytes: Buffer.concat([...parts, answer.bytes]), pages: answer.pages }));
        else if (answer.kind === 'failed') end(() => reject(failure(answer.reason)));
        else report(answer.done, answer.planned);
      };
      const report = (done: number, planned: number) => {
        try {
          onProgress?.(done, planned);
        } catch (error) {
          giveUp(error);
        }
      };
      const giveUpAs = (why: WhyGivenUp, message: string) => giveUp(new GivenUp(why, `The render process ${message}`));
      const patience = setTimeout(() => giveUpAs('stuck', `made no progress for ${patienceMs} ms`), patienceMs);
      const whole = setTimeout(() => giveUpAs('too-long', `was not done after ${wholeMs} ms`), wholeMs);
      const most = heapMb + BESIDE_HEAP_MB;
      const memory = setInterval(() => {
        if (memoryOf(child) > most) giveUpAs('too-large', `took more than ${most} MB`);
      }, LOOK_EVERY_MS);
      child.on('message', hear).on('exit', ended).on('error', giveUp);
      signal?.addEventListener('abort', abort);
      try {
        child.send(order, (error) => error && giveUp(error));
      } catch (error) {
        // Not plain data: the child never saw it and is as good as before.
        end(() => reject(error));
      }
    });
  }
}

const failure = (reason: string) => (TOO_LARGE.test(reason) ? new GivenUp('too-large', reason) : new Error(reason));
