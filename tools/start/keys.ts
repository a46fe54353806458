import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { holdsData } from '../embedded/index.js';
import { textOf, writePrivately } from '../embedded/files.js';
import { Trouble } from '../embedded/trouble.js';

/** The keys of the environment, or those of the embedded data: made with them, and never again. */
export function secretKeys(directory: string): string {
  const { SECRET_KEYS, DATABASE_URL } = process.env;
  if (SECRET_KEYS) return SECRET_KEYS;
  if (DATABASE_URL)
    throw new Trouble('DATABASE_URL is set without SECRET_KEYS: give the keys that its data are encrypted with.');
  const file = path.join(directory, 'keys/desk.keys');
  const kept = textOf(file)?.trim();
  if (kept) return kept;
  if (holdsData(directory))
    throw new Trouble(
      `The key file ${file} is gone, and without it the data cannot be read: ` +
        `restore it from a backup, or delete ${directory} to begin anew.`,
    );
  const keys = `k1:${randomBytes(32).toString('base64')}`;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writePrivately(file, `${keys}\n`);
  return keys;
}
