import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { chained, every, HOLE, literalsOf, placeOf, roomOf, type Source, type Text } from './sources.js';
import { namesIn, ownNamesIn } from './sql-names.js';

/** Which room keeps each table and view. */
export type Rooms = ReadonlyMap<string, string>;

export const FLOORS = JSON.parse(readFileSync('tools/boundaries/floors.json', 'utf8')) as string[][];
/** What has no floor is pure, and stands below everything. */
const floorOf = (room: string) => FLOORS.findIndex((rooms) => rooms.includes(room));

/** Which room keeps a table: where its entity stands. */
export function tablesOf(sources: readonly Source[]): Map<string, string> {
  const rooms = new Map<string, string>();
  for (const { file, tree } of sources)
    every(tree, (node) => {
      if (!ts.isDecorator(node) || !ts.isCallExpression(node.expression)) return;
      const { expression, arguments: given } = node.expression;
      if (!ts.isIdentifier(expression) || expression.text !== 'Entity') return;
      const name = given[0] && chained(given[0])?.text;
      if (!name) throw new Error(`${placeOf(node)}: an entity says the name of its table.`);
      rooms.set(name, roomOf(file));
    });
  return rooms;
}

/**
 * Every place in which SQL names a table of the same floor or of a higher one, or says something of which nobody can
 * tell which table it is.
 */
export function upwardNames(sources: readonly Source[], tables: Rooms): string[] {
  const constants = constantsOf(sources);
  const ownNames = new Map<string, Set<string>>();
  for (const { file, tree } of sources)
    for (const { text } of literalsOf(tree))
      for (const name of ownNamesIn(text)) inRoom(ownNames, roomOf(file)).add(name);
  return sources.flatMap(({ file, tree }) => {
    const room = roomOf(file);
    const isUp = (table: string) => {
      const keeper = tables.get(table);
      return keeper !== undefined && keeper !== room && floorOf(keeper) >= floorOf(room);
    };
    const isKnown = (name: string) =>
      tables.has(name) || inRoom(ownNames, room).has(name) || /^(pg_|information_schema$)/.test(name);
    const found = literalsOf(tree)
      .filter(({ node }) => !isCompared(node))
      .flatMap((literal) => {
        const text = filled(literal, constants);
        const isSql = looksLikeSql(text.text);
        return namesIn(text.text)
          .flatMap(({ name, hole, called }) => {
            if (name === undefined)
              return isSql ? [`leaves open: ${hole === undefined ? 'its end' : said(text, hole)}`] : [];
            if (isUp(name)) return [`names ${name} (${tables.get(name)})`];
            return isSql && !called && !isKnown(name) ? [`names ${name} (nobody’s)`] : [];
          })
          .map((what) => `${placeOf(literal.node)} ${what}`);
      });
    const built = namesForBuilders(tree).filter(({ table }) => isUp(table));
    return [...new Set([...found, ...built.map(({ at, table }) => `${at} names ${table} (${tables.get(table)})`)])];
  });
}

/** A text that something is compared with is no statement. */
const isCompared = ({ parent }: ts.Node) =>
  ts.isBinaryExpression(parent) &&
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
    parent.operatorToken.kind,
  );

const inRoom = (names: Map<string, Set<string>>, room: string) => {
  const known = names.get(room) ?? new Set<string>();
  names.set(room, known);
  return known;
};

const said = ({ holes }: Text, hole: number) => holes[hole]?.getText() ?? 'a hole';

/** Sentences say “from” too; statements and their parts have words of SQL in capitals, or begin as one. */
const looksLikeSql = (text: string) =>
  /\b(SELECT|FROM|JOIN|INSERT INTO|UPDATE|DELETE|USING|WHERE)\b/.test(text) ||
  /^\s*\(*\s*(select|insert\s+into|update\s+\S+\s+set|delete\s+from|with)\b/i.test(text);

type Constants = Map<string, Text>;

/** Texts that stand under a name: in their file, and everywhere if they are exported. */
function constantsOf(sources: readonly Source[]): Constants {
  const constants: Constants = new Map();
  for (const { file, tree } of sources)
    every(tree, (node) => {
      if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return;
      const text = node.parent.flags & ts.NodeFlags.Const ? chained(node.initializer) : undefined;
      if (!text) return;
      constants.set(`${file} ${node.name.text}`, text);
      if (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export) constants.set(node.name.text, text);
    });
  return constants;
}

/** The text with every hole filled that stands for a constant text. */
function filled({ text, holes }: Text, constants: Constants, depth = 0): Text {
  const parts = text.split(HOLE);
  let whole = parts[0]!;
  const left: ts.Expression[] = [];
  holes.forEach((hole, at) => {
    const named = ts.isIdentifier(hole) ? hole.text : undefined;
    const known =
      chained(hole) ?? (named && (constants.get(`${hole.getSourceFile().fileName} ${named}`) ?? constants.get(named)));
    const part = known && depth < 8 ? filled(known, constants, depth + 1) : { text: HOLE, holes: [hole] };
    whole += part.text + parts[at + 1]!;
    left.push(...part.holes);
  });
  return { text: whole, holes: left };
}

const BUILDERS = new Set(
  [
    'insertion promisedFor from into update insert delete save upsert remove softDelete getRepository createQueryBuilder getMetadata',
    'leftJoin innerJoin leftJoinAndSelect innerJoinAndSelect leftJoinAndMapOne leftJoinAndMapMany innerJoinAndMapOne',
    'innerJoinAndMapMany addFrom find findBy findOne findOneBy findOneOrFail findOneByOrFail count countBy exists existsBy',
  ].flatMap((names) => names.split(' ')),
);

/** Tables that are named by a text to a query builder, instead of their class, or to what builds a statement. */
function namesForBuilders(tree: ts.SourceFile): { at: string; table: string }[] {
  const found: { at: string; table: string }[] = [];
  every(tree, (node) => {
    if (!ts.isCallExpression(node)) return;
    const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
    if (!ts.isIdentifier(called) || !BUILDERS.has(called.text)) return;
    for (const argument of node.arguments) {
      const text = chained(argument)?.text.trim().replaceAll('"', '').toLowerCase();
      if (text) found.push({ at: placeOf(argument), table: text.replace(/^\w+\./, '').replace(/\s[^]*/, '') });
    }
  });
  return found;
}
