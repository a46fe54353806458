/* oxlint-disable node/no-process-env -- what a process is given is what is tried here */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import path from 'node:path';
import { whenEnded } from '../../../tools/embedded/processes.js';
import { until } from './until.js';

export type Urls = { DATABASE_URL: string; DATABASE_ADMIN_URL: string; REDIS_URL: string; notes: string[] };

const running: ChildProcess[] = [];

/** What the environment of whoever runs these tests must not decide. */
const OURS = [
  'DATABASE_URL',
  'DATABASE_ADMIN_URL',
  'REDIS_URL',
  'SECRET_KEYS',
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'EMBEDDED_REDIS',
];
const inherited = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.includes(name)));

/** A program, and what it says. */
export function launch(args: string[], { env, ...options }: SpawnOptions = {}) {
  const child = spawn(process.execPath, args, { ...options, env: { ...inherited(), ...env }, stdio: 'pipe' });
  running.push(child);
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return {
    child,
    pid: child.pid!,
    output: () => output,
    errors: () => errors,
    end: async (signal: NodeJS.Signals = 'SIGTERM') => {
      child.kill(signal);
      await whenEnded(child);
      return child.exitCode;
    },
    ended: async () => {
      await until(`${args[0]} to end; it says: ${output}${errors}`, () => child.exitCode !== null || child.signalCode);
      return child.exitCode;
    },
    says: (words: string, times = 1) =>
      until(`"${words}" from ${args[0]}`, () => {
        if (output.split(words).length > times) return output;
        if (child.exitCode !== null || child.signalCode) throw new Error(`${args[0]} ended: ${output}${errors}`);
        return undefined;
      }),
  };
}

type ServiceOptions = SpawnOptions & { durable?: boolean };

async function launchServer(project: string, only: string, { durable = false, ...options }: ServiceOptions) {
  const program = path.join(project, 'dist/services.js');
  const launched = launch([program, String(durable), only], { cwd: project, ...options });
  const [line = ''] = (await launched.says('\n')).split('\n');
  return { ...launched, said: JSON.parse(line) as unknown };
}

/** PostgreSQL and Redis, started by a process of their own that can be killed. */
export async function launchServices(project: string, options: ServiceOptions = {}) {
  const { said, ...launched } = await launchServer(project, '', options);
  return { ...launched, urls: said as Urls };
}

export async function launchRedis(project: string, options: ServiceOptions = {}) {
  const { said, ...launched } = await launchServer(project, 'redis', options);
  return { ...launched, ...(said as { url: string; note: string }) };
}

/** The launcher behind `npm start`, on a free port unless told another. */
export const launchDesk = (project: string, { env, ...options }: SpawnOptions = {}, ...args: string[]) =>
  launch([path.join(project, 'dist/tools/start.js'), ...args], {
    cwd: project,
    env: { PORT: '0', ...env },
    ...options,
  });

export async function endAll() {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL');
    await whenEnded(child);
  }
}
