import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Look at every name with an underscore in pdfkit-objects.ts before you write another one here. */
const KNOWN = '0.20.2';

it('rests on the insides of a PDFKit that somebody has looked into', () => {
  const file = new URL('../package.json', `file://${createRequire(import.meta.url).resolve('pdfkit')}`);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  expect(version).toBe(KNOWN);
});
