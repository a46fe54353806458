import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

type Waited = { desk: number; bare: number };

/**
 * How long a desk keeps others waiting, by the clock on the wall, as a process beside it sees it. How busy the machine
 * is with something else is said by a bare process, which answers the same questions at the same time.
 */
export async function openWaiting(url: string) {
  const asker = fork(path.join(process.cwd(), 'test/support/waiting-asker.js'), [url], { execArgv: [] });
  const told = async () => ((await once(asker, 'message')) as [Waited])[0];
  /** The longest since this was asked last. */
  const ask = () => {
    const answer = told();
    asker.send('tell');
    return answer;
  };
  await told();
  return {
    /** Milliseconds at most that the desk was slower than the bare process meanwhile. */
    async longestWhile<T>(work: () => Promise<T>) {
      await ask();
      const answer = await work();
      const { desk, bare } = await ask();
      return { answer, longest: desk - bare };
    },
    close: () => asker.disconnect(),
  };
}
