import { argv, stderr, stdout } from 'node:process';
import { recompute } from './recompute.js';

/** `npm run recompute -- ARCHIVE`. */
async function main(path: string | undefined): Promise<number> {
  if (path) return recompute(path, (text) => stdout.write(text));
  stderr.write('Say which: npm run recompute -- ARCHIVE (a ZIP, or the folder into which it was unpacked)\n');
  return 2;
}

try {
  process.exitCode = await main(argv[2]);
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
