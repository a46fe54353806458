import { fork, type ChildProcess } from 'node:child_process';
import { Refusal, type RefusalCode, type RefusalParams } from '#libs/regulation';
import { beside } from './beside.js';
import { memoryOf } from './memory-of.js';
import type { Answer, Order } from './reading-child.js';

/** More than an honest file needs, unless its reading says otherwise. */
const PATIENCE_S = 10;
const MEMORY_MB = 512;
/** What lies outside of the engine’s own heap, as what unfolds from a packed file does, only the kernel counts (Linux). */
const LOOK_EVERY_MS = 100;
/** More at once would only take the processor from whoever is served meanwhile. */
const AT_ONCE = 2;
/** Whoever comes when so many wait is asked to come again. */
const WAITING = 20;

/** A child that nothing was given to for so long is ended: most days nobody hands anything in. */
export const IDLE = { ms: 60_000 };

/** A module that exports `read` for such an input, and how long that may take. */
export type Reading<Input, Output> = { module: string; seconds?: number; reads?: [Input, Output] };

const CHILD = new URL(beside(import.meta.url, 'reading-child.js').module);

/** Each with what will end it. */
const idle = new Map<ChildProcess, NodeJS.Timeout>();
const waiting: (() => void)[] = [];
let busy = 0;

/**
 * Has strangers' bytes read in a process of its own, which holds no key and no connection, and is ended when it takes
 * too long or too much memory: then the file is refused, and nobody else has noticed. A refusal in there is one here.
 */
export async function readApart<Input, Output>(reading: Reading<Input, Output>, input: Input): Promise<Output> {
  const { module, seconds = PATIENCE_S } = reading;
  if (busy < AT_ONCE) busy += 1;
  else {
    if (waiting.length >= WAITING) throw new Refusal('service.unavailable');
    await new Promise<void>((resolve) => waiting.push(resolve)); // and takes over the place of who has ended
  }
  try {
    return (await carryOut(rested() ?? start(), { module, input }, seconds)) as Output;
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}

/** While it has nothing to do it keeps nobody from ending, and ends with us. */
function start(): ChildProcess {
  const child = fork(CHILD, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MEMORY_MB / 2}`],
    env: { TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return child.on('exit', () => wake(child));
}

function rest(child: ChildProcess) {
  idle.set(child, setTimeout(() => wake(child)?.disconnect(), IDLE.ms).unref());
}

function wake(child: ChildProcess): ChildProcess | undefined {
  clearTimeout(idle.get(child));
  return idle.delete(child) && child.connected ? child : undefined;
}

function rested(): ChildProcess | undefined {
  for (const child of idle.keys()) if (wake(child)) return child;
  return undefined;
}

function carryOut(child: ChildProcess, order: Order, seconds: number): Promise<unknown> {
  child.ref();
  child.channel?.ref();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(patience);
      clearInterval(memory);
      child.off('message', hear).off('exit', ended).off('error', failed);
      child.unref();
      child.channel?.unref();
      settle();
    };
    const failed = (reason: Error) => end(() => reject(reason));
    const hear = (answer: Answer) =>
      end(() => {
        rest(child);
        if (answer.kind === 'read') resolve(answer.output);
        else if (answer.kind === 'refused')
          reject(new Refusal(answer.code as RefusalCode, answer.params as RefusalParams));
        else reject(new Error(answer.reason));
      });
    const tooHard = () => reject(new Refusal('file.too-hard', { seconds }));
    /** Out of memory it aborts; any other end is a fault of ours. */
    const ended = (code: number | null) =>
      code === null ? end(tooHard) : failed(new Error(`The reading process ended with code ${code}`));
    const giveUp = () => {
      end(tooHard);
      child.kill('SIGKILL');
    };
    const patience = setTimeout(giveUp, seconds * 1000);
    const memory = setInterval(() => memoryOf(child) > MEMORY_MB && giveUp(), LOOK_EVERY_MS);
    child.on('message', hear).on('exit', ended).on('error', failed);
    child.send(order, (error) => error && failed(error));
  });
}
