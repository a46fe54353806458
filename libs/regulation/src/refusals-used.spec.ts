import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSAL_CODES, REFUSALS } from './refusals.js';
import { CODES_IN_TABLES } from './rule-effects.js';

const root = join(import.meta.dirname, '../../..');

const productSource = ['libs', 'apps']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  )
  .filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|refusals\.ts$|messages\.\w\w\.ts$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const named = new Set([...productSource.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, code]) => code));

it('keeps no refusal that nothing in the product can end in', () => {
  expect(REFUSAL_CODES.filter((code) => !named.has(code))).toEqual([]);
});

it('asks every requirement of a rule in the tables, or says it where it is known', () => {
  const inTables = new Set([...CODES_IN_TABLES.refuses, ...CODES_IN_TABLES.warns]);
  const thrown = new Set(
    [...productSource.matchAll(/(?:new Refusal\(|findingOf\('refuses',)\s*'([^']+)'/g)].map(([, code]) => code),
  );
  const unused = REFUSAL_CODES.filter((code) => 'rule' in REFUSALS[code] && !inTables.has(code) && !thrown.has(code));
  expect(unused).toEqual([]);
});
