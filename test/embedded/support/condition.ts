import { findOnPath } from '../../../tools/embedded/processes.js';

type Test = (name: string, run: () => Promise<void>) => void;

/** A test that this machine cannot run is skipped by name and reason, not in silence. */
const only =
  (can: boolean, reason: string): Test =>
  (name, run) =>
    can ? it(name, run) : it.skip(`${name} (not here: ${reason})`, run);

export const isRoot = process.getuid?.() === 0;
export const nativeRedis = findOnPath('valkey-server') ?? findOnPath('redis-server');

export const asRoot = only(isRoot, 'needs root');
export const withNativeRedis = only(Boolean(nativeRedis), 'no valkey-server or redis-server on PATH');
export const withSetpriv = only(Boolean(findOnPath('setpriv')), 'no setpriv on PATH');
export const withProc = only(process.platform === 'linux', 'needs /proc');
