import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Mutation } from './mutation.js';

const root = process.cwd();
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Texts to be replaced that do not stand in their file exactly once. */
export const missingTexts = (mutation: Mutation): string[] =>
  mutation.kind === 'edit'
    ? mutation.edits.flatMap(({ find }) =>
        textOf(mutation.file).split(find).length === 2 ? [] : [`${mutation.file}: ${find}`],
      )
    : [];

/** Whether a test of the file may carry the rule in its name; names made of data are looked for when they are run. */
export const namesRule = (test: string, rule: string) =>
  new RegExp(`\\b(it|test|describe)[^\\n]*\\b${rule}\\b`).test(textOf(test)) || textOf(test).includes('$rule');
