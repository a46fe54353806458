import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { findOnPath } from '../../../tools/embedded/processes.js';
import { makeFolder } from './project.js';

/** A PATH with these programs and no others. */
function pathWith(programs: Record<string, string | undefined>): string {
  const folder = makeFolder();
  for (const [name, program] of Object.entries(programs)) if (program) symlinkSync(program, path.join(folder, name));
  return folder;
}

const essentials = () => ({ sh: findOnPath('sh'), chmod: findOnPath('chmod'), ps: findOnPath('ps') });

/** Stands for macOS, which has no way to tie a child to its parent. */
export const withoutSetpriv = (programs: Record<string, string | undefined> = {}) =>
  pathWith({ ...essentials(), ...programs });

/** Nothing but what is there anywhere, and the programs named. */
export const bareWith = (programs: Record<string, string | undefined> = {}) =>
  pathWith({ ...essentials(), setpriv: findOnPath('setpriv'), ...programs });
