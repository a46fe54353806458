import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { unzipSync } from 'fflate';

/** The files of an archive by their paths, from the ZIP or from the folder into which it was unpacked. */
export type Archive = ReadonlyMap<string, Uint8Array>;

export async function readArchive(path: string): Promise<Archive> {
  if (!(await stat(path)).isDirectory()) return new Map(Object.entries(unzipSync(await readFile(path))));
  const files = new Map<string, Uint8Array>();
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(relative(path, file).split(sep).join('/'), await readFile(file));
  }
  return files;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function textOf(archive: Archive, path: string): string {
  const bytes = archive.get(path);
  if (!bytes) throw new Error(`The archive has no ${path}.`);
  return Buffer.from(bytes).toString('utf8');
}
export const jsonOf = (archive: Archive, path: string): unknown => JSON.parse(textOf(archive, path));
