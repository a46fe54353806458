import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/**
 * Loaded into each app before its own code: it ends with the launcher, on systems too where nothing else ties them. And
 * it loads what the app will need while the servers still start: the first line that comes says where they are.
 */
const [, main, first] = process.argv;
// What is wrong with it is told when the app itself asks for it.
if (first) void import(pathToFileURL(path.resolve(main!, '..', first)).href).catch(() => {});

const lines = createInterface({ input: process.stdin }).on('close', () => process.kill(process.pid, 'SIGKILL'));
const given = await new Promise<string>((resolve) => lines.once('line', resolve));
Object.assign(process.env, JSON.parse(given));
(process.stdin as unknown as { unref?: () => void }).unref?.();
