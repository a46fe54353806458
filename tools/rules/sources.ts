import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mutate } from './mutate-source.js';
import type { Mutation } from './mutation.js';

const root = process.cwd();
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Why a mutation cannot be made any more, if it cannot. */
export function outdated(mutation: Mutation): string[] {
  try {
    if (mutation.kind === 'source') mutate(textOf(mutation.file), mutation.file, mutation);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** Whether a test of the file may carry the rule in its name; names made of data are looked for when they are run. */
export const namesRule = (test: string, rule: string) =>
  new RegExp(`\\b(it|test|describe|itWith\\('\\w+'\\)\\(\\s*')[^\\n]*\\b${rule}\\b`).test(textOf(test)) ||
  textOf(test).includes('$rule');
