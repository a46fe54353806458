import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSAL_CODES, REFUSALS } from './refusals.js';
import { CODES_IN_TABLES } from './rule-effects.js';

const root = join(import.meta.dirname, '../../..');

const productSource = ['libs', 'apps']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  )
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.includes('node_modules'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const thrown = new Set([...productSource.matchAll(/\b(?:new Refusal|refuse)\(\s*'([^']+)'/g)].map(([, code]) => code));

it('uses every refusal that rests on a rule, in a table or by throwing it', () => {
  const unused = REFUSAL_CODES.filter(
    (code) =>
      'rule' in REFUSALS[code] &&
      !CODES_IN_TABLES.refuses.has(code) &&
      !CODES_IN_TABLES.warns.has(code) &&
      !thrown.has(code),
  );
  expect(unused).toEqual([]);
});
