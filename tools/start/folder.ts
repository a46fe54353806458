import { mkdirSync, statSync } from 'node:fs';
import { InUse, ownDirectory } from '../embedded/ownership.js';
import { Trouble } from '../embedded/trouble.js';

/** One desk per folder, and the folder its user's own: data of mixed ownership serve nobody. Answers with the release. */
export function claimFolder(directory: string, publicUrl: string): () => void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw notWritable(directory, error);
  }
  const { uid } = statSync(directory);
  if (process.getuid && process.getuid() !== uid)
    throw new Trouble(
      `${directory} belongs to another user (number ${uid}): start as that user, or remove the folder to begin anew.`,
    );
  try {
    return ownDirectory(`${directory}/desk`, publicUrl);
  } catch (error) {
    if (error instanceof InUse)
      throw new Trouble(`Mission Desk is already running here: ${error.note} (process ${error.pid}).`);
    throw notWritable(directory, error);
  }
}

const notWritable = (directory: string, error: unknown) =>
  new Trouble(
    `Nothing can be written to ${directory} (${(error as NodeJS.ErrnoException).code}): start where you may.`,
  );
