import { readdirSync, readFileSync } from 'node:fs';
import { isAlive } from '../../../tools/embedded/identity.js';
import { ask, clusterOf, postmasterOf } from '../../embedded/support/servers.js';
import { until } from '../../embedded/support/until.js';

/** PostgreSQL's own words for the two ways to go: disconnect everyone; drop everything and recover at the start. */
const WAYS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/** The one server of the run. Its launcher brings it back by itself whenever it ends. */
export async function knownPostgres(adminUrl: string) {
  const cluster = await clusterOf(adminUrl);
  const answers = () =>
    ask(adminUrl, 'SELECT 1').then(
      () => true,
      () => false,
    );
  return {
    restart: async (way: keyof typeof WAYS) => {
      const before = postmasterOf(cluster);
      process.kill(before, WAYS[way]);
      await until('PostgreSQL to be gone', () => !isAlive(before));
      await until('PostgreSQL to be back', answers, 60_000);
    },
    /** Every process of it stands still, as on a machine whose disk hangs. Answers with the way to let it go on. */
    freeze: () => {
      const frozen = familyOf(postmasterOf(cluster));
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
      return () => {
        for (const pid of frozen) if (isAlive(pid)) process.kill(pid, 'SIGCONT');
      };
    },
    answers,
  };
}

export type Postgres = Awaited<ReturnType<typeof knownPostgres>>;

const familyOf = (pid: number): number[] => [pid, ...childrenOf(pid)];

/** Whose parent is `parent` (Linux). */
export const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent && isAlive(pid));

function parentOf(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return undefined; // ended while we looked
  }
}
