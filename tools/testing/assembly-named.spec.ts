import { readdirSync, readFileSync } from 'node:fs';
import { Reference } from '../../migrations/reference.js';

/**
 * An assembly's words stand in its reference file, so that another one can be served without a change of the sources. Where
 * a rule was found is said of the rule, whoever keeps it.
 */
const { assembly } = Reference.parse(JSON.parse(readFileSync('reference/csto-pa.json', 'utf8')));
const NAMES = [
  ...[assembly.name, assembly.shortName, ...Object.values(assembly.decisionBodies)].flatMap(({ ru, en }) => [ru, en]),
  // Of the organisation, whose assembly it is.
  'ОДКБ',
  'CSTO',
];
const named = new RegExp(NAMES.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'iu');
/** Bodies that another assembly need not have, in what people are told. */
const BODIES = /(?<!\p{L})(Совет[ауе]?|Советом|Председател\p{L}*|Council|Chairman)(?!\p{L})/u;

const PROVENANCE = /^libs\/regulation\/src\/(rules\/|labels\.provenance\.ts)/;
const SAID = /^(libs\/regulation\/src\/(messages|labels|notices)[.\w]*|apps\/web\/src\/messages\/(ru|en)\/\w+)\.ts$/;

const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ at: `${file}:${index + 1}`, line }));
const sources = ['apps', 'libs']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.(tsx?|html|css|json)$/.test(file) && !/\.(spec|fixtures)\.ts$|node_modules|\/dist\//.test(file));
const naming = (lines: readonly { at: string; line: string }[], what: RegExp) =>
  lines.filter(({ line }) => what.test(line)).map(({ at }) => at);

it('names the assembly in no source but where a rule was found', () => {
  expect(sources.length).toBeGreaterThan(400);
  const lines = sources.filter((file) => !PROVENANCE.test(file)).flatMap(linesOf);
  expect(naming(lines, named)).toEqual([]);
});

it('says no body of the assembly in a message or a label', () => {
  const said = sources.filter((file) => SAID.test(file) && !PROVENANCE.test(file));
  expect(said.length).toBeGreaterThan(20);
  const lines = said.flatMap(linesOf).filter(({ line }) => !/^\s*(\/\*\*|\*|\/\/)/.test(line));
  expect(naming(lines, BODIES)).toEqual([]);
});

it('finds both where they do stand', () => {
  expect(naming(sources.filter((file) => PROVENANCE.test(file)).flatMap(linesOf), named).length).toBeGreaterThan(10);
  const planted = ['Решение Совета', 'of the CSTO PA', 'Советник', 'the council chamber'].map((line) => ({
    at: line,
    line,
  }));
  expect(naming(planted, named)).toEqual(['of the CSTO PA']);
  expect(naming(planted, BODIES)).toEqual(['Решение Совета']);
});

it('takes every assembly that ships, with the settings it begins with', () => {
  for (const file of readdirSync('reference').filter((name) => name.endsWith('.json')))
    expect([file, Reference.safeParse(JSON.parse(readFileSync(`reference/${file}`, 'utf8'))).error]).toEqual([
      file,
      undefined,
    ]);
  const example: unknown = JSON.parse(readFileSync('reference/example-assembly.json', 'utf8'));
  for (const settings of [{ adoptionMode: 'by-lot' }, { dancing: true }, { totalCap: -1 }])
    expect(Reference.safeParse({ ...(example as object), settings }).success).toBe(false);
});
