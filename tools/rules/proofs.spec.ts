import { readFileSync } from 'node:fs';
import { mutate } from './mutate-source.js';
import type { SourceChange } from './mutation.js';
import { PROOFS } from './proofs.js';
import { namesRule, outdated } from './sources.js';

it('takes away only what stands in the source, exactly once', () => {
  expect(PROOFS.flatMap(({ mutation }) => outdated(mutation))).toEqual([]);
});

it('expects each failure of a test that is named after the rule', () => {
  const nameless = PROOFS.filter(({ test, rule }) => !namesRule(test, rule));
  expect(nameless.map(({ rule, what, test }) => `${rule} without ${what}: ${test}`)).toEqual([]);
});

const SOURCE = `
class Guard {
  mayPass(
    age: number, // years
  ) {
    return age >= 18 && this.isKnown(age,
      'by name');
  }
  list() {
    return query(\`SELECT FROM guest
       WHERE age >= 18 AND \${'known'} = 2\`);
  }
}
const adults = (age: number) => age >= 18;
`;
const without = (change: SourceChange) =>
  mutate(SOURCE, '/somewhere/libs/guard.ts', { kind: 'source', file: 'libs/guard.ts', changes: [change] });

it.each<[string, SourceChange, string]>([
  [
    'an expression, however it is laid out',
    { within: 'Guard', code: 'age>=18', becomes: 'true' },
    'return true && this',
  ],
  ['a call', { within: 'mayPass', call: 'isKnown', becomes: 'true' }, 'age >= 18 && true;'],
  [
    'words of a statement',
    { within: 'Guard.list', sql: "WHERE age >= 18 AND ${'known'} = 2", becomes: '' },
    'guest\n       `);',
  ],
  ['the one of its name', { within: 'adults', code: 'age >= 18', becomes: 'true' }, '(age: number) => true;'],
])('takes away %s', (_, change, rest) => {
  const text = without(change);
  expect(text).toContain(rest);
  expect(text.length).toBeLessThan(SOURCE.length);
});

it.each<[string, SourceChange]>([
  ['is gone', { within: 'Guard', code: 'age >= 21', becomes: 'true' }],
  ['stands elsewhere', { within: 'Guard.list', call: 'isKnown', becomes: 'true' }],
  ['is there twice', { within: 'mayPass', code: 'age', becomes: '0' }],
  ['is only a part of a name', { within: 'Guard', code: 'ag', becomes: '0' }],
])('says when what it names %s', (_, change) => expect(() => without(change)).toThrow('instead of once'));

it('leaves other files alone', () => {
  const { mutation } = PROOFS.find((proof) => proof.mutation.kind === 'source')!;
  const file = 'tools/rules/proofs.ts';
  const text = readFileSync(file, 'utf8');
  expect(mutate(text, file, mutation)).toBe(text);
  expect(mutate(text, file, null)).toBe(text);
});
