import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { textOf, writePrivately } from './files.js';
import type { User } from './processes.js';
import { Trouble } from './trouble.js';
import { canReach, openHome, unprivilegedUser } from './unprivileged.js';

export type Place = { directory: string; user: User | undefined };

/** Names the cluster's folder where it could not lie at its wished place. */
const pointerTo = (wished: string) => `${wished}.place`;

/** Whether a cluster was ever made for this place. */
export const clusterExists = (wished: string) => existsSync(wished) || existsSync(pointerTo(wished));

/** Where the cluster lies and as whom it runs; not at the wished place if its user cannot get there. */
export function placeFor(wished: string): Place {
  mkdirSync(path.dirname(wished), { recursive: true });
  const directory = textOf(pointerTo(wished)) ?? wished;
  const user = unprivilegedUser(directory);
  if (canReach(user, path.dirname(directory))) return { directory, user };
  if (existsSync(directory))
    throw new Trouble(
      `PostgreSQL does not run as root, and its user (number ${user?.uid}) can no longer reach ${directory}: ` +
        'let others enter the folders above it (chmod a+x), or start as another user.',
    );
  return { directory: makeOpenPlace(wished), user };
}

/** A new name each time: whoever deletes the project, or its data, begins anew and finds nothing old. */
function makeOpenPlace(wished: string): string {
  const home = path.join(openHome(), 'data');
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  const project = createHash('sha256').update(wished).digest('hex').slice(0, 16);
  for (const name of readdirSync(home))
    if (name.startsWith(`${project}-`)) rmSync(path.join(home, name), { recursive: true, force: true });
  const directory = path.join(home, `${project}-${randomBytes(4).toString('hex')}`, path.basename(wished));
  mkdirSync(path.dirname(directory));
  chmodSync(path.dirname(directory), 0o755);
  writePrivately(pointerTo(wished), directory);
  return directory;
}
