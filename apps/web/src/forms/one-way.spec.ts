import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typedNumber } from './typed-number.js';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = readdirSync(sources, { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts'))
  .map(({ parentPath, name }) => join(parentPath, name));
const having = (pattern: RegExp) =>
  files
    .filter((file) => pattern.test(readFileSync(file, 'utf8')))
    .map((file) => relative(sources, file))
    .toSorted();

describe('What a person enters at the desk', () => {
  it('stands in a form that asks before it is left; only what is typed at the door is nobody’s loss', () => {
    expect(having(/<form\b/)).toEqual([
      'forms/form.tsx',
      'forms/plain-form.tsx',
      'frame/sign-in-form.tsx',
      'pages/access/forgotten.tsx',
      'pages/access/link.tsx',
      'pages/badge/check.tsx',
    ]);
  });

  it('stands in a window that asks before it is closed', () => {
    expect(having(/<(Modal|Drawer)\b/)).toEqual(['frame/dialog.tsx']);
  });

  it('is answered by sentences that change with the language of the page', () => {
    expect(having(/toast\(sentence\)|\{\w+\??\.sentence\}/)).toEqual(['pages/mine/next-steps.tsx']);
  });

  it('is a number only where it was typed as a whole one; in the one field for numbers nothing of it gets lost', () => {
    expect(['34', ' 7 ', '-1', '0'].map(typedNumber)).toEqual([34, 7, -1, 0]);
    for (const typed of ['34,5', '34.5', '1 200', '1e3', '0x10', 'семь', '-', '１２'])
      expect(typedNumber(typed)).toBe(typed);
    expect(having(/\bNumberInput\b|\btype[=:] ?["']number["']|\binputMode\b/)).toEqual(['forms/whole-number.tsx']);
  });

  it('goes once, however often it is pressed; a file that is chosen anew may follow the first', () => {
    expect(having(/\buseMutation\b/)).toEqual(['api/command.ts', 'forms/store-file.ts']);
  });
});
