import ts from 'typescript';
import { every, placeOf, sourceOf, sourcesIn, type Source } from './sources.js';

/** What stays, and why. */
const STAYS: Record<string, string> = {
  'libs/platform/src/rows.ts': 'is where raw results are read',
  'libs/platform/src/plan-keeping.ts': 'is the connection that all are asked on, and reads none of it',
  'libs/platform/src/bell.ts': 'has a client of its own, to listen, and asks no rows',
  'libs/platform/src/statements.ts': 'sends statements together, each read by whoever wrote it',
  'libs/platform/src/transactions.ts': 'opens and ends transactions, and asks no rows',
  'libs/platform/src/unit.ts': 'promises work, and asks no rows',
};

/** What a builder brought, and what was found of statements that went out together, by the name that it has everywhere. */
const isFound = (text: string) => /(^|\.)raw$|^found\b|\b(together|glance|send)\(/.test(text);

/** Asks the database for rows that nobody looks at, or takes what a builder brought for something it may not be. */
const rawIn = ({ tree }: Source): string[] => {
  const found: string[] = [];
  every(tree, (node) => {
    if (ts.isPropertyAccessExpression(node) && ['query', 'getRawMany', 'getRawOne'].includes(node.name.text))
      if (ts.isCallExpression(node.parent) && node.parent.expression === node) found.push(placeOf(node));
    if (ts.isAsExpression(node) && isFound(node.expression.getText())) found.push(placeOf(node));
  });
  return found;
};

const fileOf = (place: string) => place.replace(/:\d+$/, '');
const found = sourcesIn('libs', 'apps/api', 'apps/worker').flatMap(rawIn);

it('reads every raw row by a table of columns', () => {
  expect(found.filter((place) => !(fileOf(place) in STAYS))).toEqual([]);
});

it('keeps no exception that nothing needs', () => {
  const files = new Set(found.map(fileOf));
  expect(Object.keys(STAYS).filter((file) => !files.has(file))).toEqual([]);
});

it.each([
  'const [row] = (await manager.query(`SELECT 1 AS n`)) as { n: number }[];',
  'const found: Row[] = await this.dataSource.query<Row[]>(\n`SELECT 1`);',
  'const rows = await builder.getRawMany<Row>();',
  'if ((raw as unknown[]).length > 0) stop();',
  'return (result.raw as Row[])[0];',
  'const [{ turn }] = found.at(-1) as [{ turn: number }];',
  'const [{ profile }] = found as [Known];',
  'const [[row]] = (await together(pool, OPEN_SESSION)) as [ActorRow[]];',
  'const rows = (await this.transactions.glance(actor, ROWS)) as [unknown[], Row[]];',
  'const [, rows] = (await unit.send(one, other)) as [unknown, Row[]];',
])('finds %s', (text) => {
  expect(rawIn(sourceOf('libs/missions/src/planted.ts', text))).toHaveLength(1);
});
