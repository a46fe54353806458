import { readdirSync } from 'node:fs';
import { sourceOf, sourcesIn } from './sources.js';
import { FLOORS, tablesOf, upwardNames } from './sql-floors.js';

/** Views say whose reading they are: held_role brings together what is given, elected and appointed, for identity. */
const VIEWS = {
  held_role: 'identity',
  serving_representative: 'delegations',
  serving_mission_office: 'missions',
  serving_grant: 'identity',
  given_office: 'missions',
};

/** What stays, and why. */
const STAYS: Record<string, string> = {
  'libs/delegations/src/merging.service.ts leaves open: table':
    'PERSON_REFERENCES is the one list of every column that names a person, and a test compares it with the schema',
  'libs/platform/src/statements.ts leaves open: table':
    'insertion is told the table by its callers, and what they say is looked at there',
  'libs/platform/src/unit.ts leaves open: made':
    'promisedFor is told what to read by its callers, and what they say is looked at there',
  'libs/progress/src/work.ts leaves open: tableName':
    'from a table of its own, on the top floor, above which nothing stands',
  'libs/tasks/src/waiting.ts leaves open: from':
    'each of what it is told stands in the same file, where it is looked at; and on the top floor',
};

const sources = sourcesIn('libs');
const tables = new Map([...tablesOf(sources), ...Object.entries(VIEWS)]);

it('names in SQL only tables of the own room and of lower floors', () => {
  const found = upwardNames(sources, tables).filter((place) => !(place.replace(/:\d+/, '') in STAYS));
  expect(found).toEqual([]);
});

it('keeps no exception that nothing needs', () => {
  const found = upwardNames(sources, tables).map((place) => place.replace(/:\d+/, ''));
  expect(Object.keys(STAYS).filter((place) => !found.includes(place))).toEqual([]);
});

/** They stand below everything, and have rules of their own in `.dependency-cruiser.cjs`. */
const PURE = ['contracts', 'regulation'];
it('gives every library but the pure ones one floor, for its imports and its SQL', () => {
  expect([...FLOORS.flat(), ...PURE].toSorted()).toEqual(readdirSync('libs').toSorted());
});

it('knows the room of every table there is', () => {
  expect(tables.size).toBeGreaterThan(50);
  expect(tables.get('application')).toBe('accreditation');
  expect(tables.get('report_version')).toBe('reports');
});

const planted = (text: string) =>
  upwardNames([sourceOf('libs/missions/src/planted.ts', text)], tables).map((found) => found.replace(/^\S+ /, ''));

describe('whatever it looks like', () => {
  it.each([
    ['in a line', 'query(`SELECT 1 FROM application`)'],
    ['in small letters', 'query("select 1 from Application a")'],
    ['in quotes', `query('SELECT 1 FROM "application" a')`],
    ['with its schema', 'query(`SELECT 1 FROM public.application`)'],
    ['with its schema in quotes', `query('SELECT 1 FROM "public" . "application"')`],
    ['over several lines', 'query(`SELECT 1\n  FROM\n\n    application a`)'],
    ['behind a comment', 'query(`SELECT 1 FROM /* mission */ -- m\n application`)'],
    ['in a list', 'query(`SELECT 1 FROM mission m, application a`)'],
    ['in a list behind a function', 'query(`SELECT 1 FROM unnest($1::int[]) AS n(a, b), application a`)'],
    ['in a list behind a join', 'query(`SELECT 1 FROM mission m JOIN person p ON p.id = m.a, application a`)'],
    ['in brackets', 'query(`SELECT 1 FROM (application a JOIN mission m ON true)`)'],
    ['joined', 'query(`SELECT 1 FROM mission m LEFT JOIN LATERAL application ON true`)'],
    ['below another select', 'query(`SELECT (SELECT count(*) FROM application) FROM mission`)'],
    ['in a condition', "where('EXISTS (SELECT FROM application)')"],
    ['written to', 'query(`INSERT INTO application (id) VALUES (1)`)'],
    ['changed', 'query(`UPDATE ONLY application SET id = 1`)'],
    ['deleted from', 'query(`DELETE FROM application`)'],
    ['used for deleting', 'query(`DELETE FROM mission USING application a WHERE true`)'],
    ['used for changing', 'query(`UPDATE mission SET id = 1 FROM application a`)'],
    ['merged into', 'query(`MERGE INTO application USING mission ON true`)'],
    ['locked', 'query(`LOCK TABLE application`)'],
    ['put together', "query('SELECT 1 ' + 'FROM ' + 'application')"],
    ['put together from a constant', "const t = 'application a'; query(`SELECT 1 FROM ${t}`)"],
    ['a constant further down', "const t = 'application a'; const join = `FROM ${t}`; query('SELECT 1 ' + join)"],
    ['filled in', "query(`SELECT 1 FROM ${'application'}`)"],
    ['in escaped letters', "query('SELECT 1 FR\\u004fM \\x61pplication')"],
    ['asked of a builder', "manager.createQueryBuilder().from('application', 'a')"],
    ['joined by a builder', "builder.innerJoin('application', 'a', 'true')"],
    ['told to what builds a statement', "insertion('application', row)"],
    ['promised for', "promisedFor(job, 'id', 'application WHERE true')"],
    ['asked of a repository', "manager.getRepository('application')"],
  ])('finds one that is %s', (_, text) => {
    expect(planted(text)).toContain('names application (accreditation)');
  });

  it.each([
    ['an argument', 'const of = (table: string) => `SELECT 1 FROM ${table}`', 'leaves open: table'],
    ['an argument in quotes', 'const of = (table: string) => `UPDATE "${table}" SET x = 1`', 'leaves open: table'],
    ['what is put behind', "const of = (table: string) => ['SELECT 1 FROM', table].join(' ')", 'leaves open: its end'],
    ['a table of nobody', 'query(`SELECT 1 FROM elsewhere`)', 'names elsewhere (nobody’s)'],
  ])('takes nothing on trust: %s', (_, text, found) => {
    expect(planted(text)).toEqual([found]);
  });

  it.each([
    ['a lower floor', 'query(`SELECT 1 FROM person p JOIN mission m ON m.host = p.citizenship`)'],
    [
      'a name of the statement’s own',
      'query(`WITH told AS (SELECT 1), more (x) AS (SELECT 2) SELECT 1 FROM told, more`)',
    ],
    ['a column', 'query(`SELECT m.application, report FROM mission m ORDER BY report, application`)'],
    ['a text in SQL', "query(`SELECT 1 FROM mission WHERE name = 'see FROM application'`)"],
    ['a comparison', 'query(`SELECT a IS DISTINCT FROM application, extract(year FROM application) FROM mission`)'],
    ['what is done at a conflict', 'query(`INSERT INTO mission VALUES (1) ON CONFLICT (a, b) DO UPDATE SET x = 1`)'],
    ['a lock', 'query(`SELECT 1 FROM mission m FOR UPDATE OF m SKIP LOCKED`)'],
    ['a sentence', "say('It was withdrawn from the list and goes into this report.')"],
  ])('leaves alone %s', (_, text) => {
    expect(planted(text)).toEqual([]);
  });
});
