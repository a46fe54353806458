import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnPath, spawnTied } from './processes.js';

export type Settings = { port: number; password: string; dataDirectory: string; durable: boolean };
export type RedisServer = {
  note: string;
  keepsData: boolean;
  spawn: (settings: Settings) => ReturnType<typeof spawnTied>;
};

/** The machine's own Valkey or Redis if it has one, else Valkey in WebAssembly. A process of its own either way. */
export function chooseServer(): RedisServer {
  const program = findOnPath('valkey-server') ?? findOnPath('redis-server');
  if (!program || process.env.EMBEDDED_REDIS === 'wasm') return inWebAssembly;
  const version = versionOf(program);
  if (!recentEnough(version)) return inWebAssembly;
  return {
    note: `Redis: ${program} ${version}, with an append-only file`,
    keepsData: true,
    spawn: (settings) => spawnNative(program, settings),
  };
}

const versionOf = (program: string) =>
  /\bv=([\d.]+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? '0';

/** BullMQ asks for 6.2. */
function recentEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 6 || (major === 6 && minor >= 2);
}

/** Settings come by stdin: a password among the arguments would be everyone's to read. */
function spawnNative(program: string, { port, password, dataDirectory, durable }: Settings) {
  const settings = {
    port,
    bind: '127.0.0.1',
    requirepass: password,
    dir: path.resolve(dataDirectory),
    save: '',
    appendonly: durable ? 'yes' : 'no',
    'maxmemory-policy': 'noeviction',
  };
  const server = spawnTied(program, ['-'], { stdio: ['pipe', 'pipe', 'ignore'] });
  server.stdin?.on('error', () => {}); // gone already: its exit says so
  server.stdin?.end(
    Object.entries(settings)
      .map(([name, value]) => `${name} ${JSON.stringify(String(value))}\n`)
      .join(''),
  );
  return server;
}

/** From TypeScript, as tests run, the program is the built one: node alone cannot run ours. */
const WEB_ASSEMBLY = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/tools/embedded/valkey-wasm.js', import.meta.url)
  : new URL('valkey-wasm.js', import.meta.url);

const inWebAssembly: RedisServer = {
  note: 'Redis: Valkey in WebAssembly, which forgets its jobs at the end; what is unfinished is queued again from PostgreSQL',
  keepsData: false,
  spawn({ port, password }) {
    const env = { ...process.env, VALKEY_PORT: String(port), VALKEY_PASSWORD: password };
    // Its WASI log knows no pipe of ours, and drawing a PDF would hold up a server in our own process.
    return spawnTied(process.execPath, [fileURLToPath(WEB_ASSEMBLY)], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  },
};
