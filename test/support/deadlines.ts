import { addEventHandler } from 'jest-circus';
import { end, inEachFile } from '../../tools/testing/each-file.js';

/** Generous: what is waited for has a deadline of its own, and a machine may be busy. A test may ask for more, not for less. */
const USUAL_MS = Number(process.env.TEST_DEADLINE_MS ?? 300_000);

type Step = { fn?: (() => unknown) | undefined | null; timeout?: number | undefined };

/** The runner waits for a test or hook as long as it takes; one that never ends must fail, and say which it is. */
addEventHandler((event, state) => {
  const { children, hooks } = state.currentDescribeBlock;
  if (event.name === 'add_test') limit(children.at(-1) as Step, event.testName);
  if (event.name === 'add_hook') limit(hooks.at(-1) as Step, event.hookType);
});

const seen: (() => Promise<string>)[] = [];
/** Whoever can tell what was to be seen when a test failed: it is said beside the error. */
export const onFailure = (tell: () => Promise<string>) => void seen.push(tell);

async function explained(error: unknown): Promise<unknown> {
  if (!(error instanceof Error)) return error;
  for (const tell of seen) {
    const told = await tell();
    // The stack is what is printed, and has the message in it.
    if (told) error.stack = `${error.stack}\n${told}`;
  }
  return error;
}

function limit(step: Step, name: string) {
  const { fn } = step;
  const timeout = Math.max(step.timeout ?? 0, USUAL_MS);
  if (!fn) return;
  step.fn = async () => {
    let patience: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      patience = setTimeout(() => reject(new Error(`Not over after ${timeout} ms: ${name}`)), timeout);
    });
    try {
      return await Promise.race([fn(), tooLate]);
    } catch (error) {
      throw await explained(error);
    } finally {
      clearTimeout(patience);
    }
  };
}

/** How a process ends that would not have ended by itself. */
const LEFT_OPEN = 86;

const unheard = new Map<Promise<unknown>, unknown>();
process.on('unhandledRejection', (reason, promise) => unheard.set(promise, reason));
process.on('rejectionHandled', (promise) => unheard.delete(promise));
/** A refusal may come before the test asks for it; one that nobody ever asks for is an error, of this file and not of the next. */
inEachFile('afterAll', () => {
  const [reason] = unheard.values();
  unheard.clear();
  if (reason) throw reason;
});

// The runner lets a process go by closing its channel: it closes what it kept, and ends for want of anything to do.
process.on('disconnect', () => {
  end().catch((error: unknown) => console.error('What is kept from file to file was not closed:', error));
  // What a test left open must not keep it; the runner says of which files it is.
  setTimeout(() => {
    console.error(`Still open in the process ${process.pid}: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit(LEFT_OPEN);
  }, 5_000).unref();
});
// In the runner's own process: see global-teardown.js.
Object.assign(globalThis, { endTests: end });
