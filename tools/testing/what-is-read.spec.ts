import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

type Extractor = { extract: (code: string, file: string, usual: () => Set<string>) => Set<string> };
const { extract } = createRequire(import.meta.url)('./what-is-read.cjs') as Extractor;

const readBy = (file: string) =>
  [...extract('', path.resolve(file), () => new Set<string>())].map((read) => path.resolve(path.dirname(file), read));

it('leads from the tests of the browser to the desk that they are shown, and adds nothing to others', () => {
  expect(readBy('test/support/chromium.ts')).toEqual([path.resolve('apps/web/src/main.tsx')]);
  expect(existsSync('apps/web/src/main.tsx')).toBe(true);
  expect(readBy('test/support/house.ts')).toEqual([]);
});
