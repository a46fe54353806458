import { HOLE } from './sources.js';

/** A place in SQL where a table is named. `name` is undefined where the text does not say it: a hole, or its end. */
export type Named = { keyword: string; name: string | undefined; hole: number | undefined; called: boolean };

type Token = { text: string; kind: 'word' | 'quoted' | 'hole' | 'sign'; hole: number };

/** Words and signs; what stands in quotes or in a comment of SQL is nobody's name. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /--[^\n]*|\/\*[\s\S]*?\*\/|E?'(?:[^']|'')*'|"((?:[^"]|"")+)"|\uE000|[\p{L}_][\p{L}\p{N}_$]*|[^\s]/giu;
  let holes = 0;
  for (const [text, quoted] of sql.matchAll(pattern)) {
    // A text may begin or end within SQL's quotes: its holes are counted all the same.
    const inside = text === HOLE ? 0 : text.split(HOLE).length - 1;
    if (text === HOLE) tokens.push({ text, kind: 'hole', hole: holes++ });
    else if (quoted?.includes(HOLE) && quoted.length === 1) tokens.push({ text: HOLE, kind: 'hole', hole: holes++ });
    else {
      holes += inside;
      if (quoted !== undefined) tokens.push({ text: quoted, kind: 'quoted', hole: -1 });
      else if (/^(--.|\/\*.|E?'.)/is.test(text)) continue;
      else if (/^[\p{L}_]/u.test(text)) tokens.push({ text: text.toLowerCase(), kind: 'word', hole: -1 });
      else tokens.push({ text, kind: 'sign', hole: -1 });
    }
  }
  return tokens;
}

const ENDS_FROM = new Set(
  'where group having order limit offset union except intersect window returning select set values fetch for'.split(
    ' ',
  ),
);
const DEFINES = new Set(['create', 'alter', 'drop', 'lock', 'temporary']);
/** Functions with a FROM of their own between their brackets. */
const OWN_FROM = new Set(['extract', 'substring', 'trim', 'overlay', 'position']);

/** Every table that a piece of SQL names, whatever its letters, quotes, brackets and comments look like. */
export function namesIn(sql: string): Named[] {
  const tokens = tokensOf(sql);
  const named: Named[] = [];
  /** For each open bracket: whether a list of tables is being read there, and what stood before it. */
  const levels = [{ list: false, before: '' }];
  const word = (at: number) => (tokens[at]?.kind === 'word' ? tokens[at].text : undefined);
  const take = (keyword: string, from: number): void => {
    let at = from;
    while (['only', 'lateral', 'table', 'if', 'exists'].includes(word(at) ?? '')) at++;
    const token = tokens[at];
    // A list in brackets: what is inside is read as it comes.
    if (token?.text === '(' && token.kind === 'sign') return;
    let last = token;
    while (tokens[at + 1]?.text === '.' && tokens[at + 2]) last = tokens[(at += 2)];
    const name = last && last.kind !== 'hole' && last.kind !== 'sign' ? last.text : undefined;
    const called = tokens[at + 1]?.text === '(' && keyword !== 'into';
    named.push({ keyword, name, hole: last?.kind === 'hole' ? last.hole : undefined, called });
  };
  tokens.forEach((token, at) => {
    const level = levels.at(-1)!;
    if (token.kind === 'sign') {
      if (token.text === '(' || token.text === '[') {
        const inner = { list: token.text === '(' && isTableList(at, level.list), before: word(at - 1) ?? '' };
        levels.push(inner);
        if (inner.list && !['select', 'values', 'with', undefined].includes(word(at + 1))) take('(', at + 1);
      }
      if ((token.text === ')' || token.text === ']') && levels.length > 1) levels.pop();
      if (token.text === ',' && level.list) take(',', at + 1);
      return;
    }
    if (token.kind !== 'word') return;
    const before = word(at - 1);
    if (token.text === 'from') {
      if (before === 'distinct' && ['is', 'not'].includes(word(at - 2) ?? '')) return;
      if (OWN_FROM.has(level.before)) return;
      level.list = true;
      take('from', at + 1);
    } else if (token.text === 'join') {
      level.list = true;
      take('join', at + 1);
    } else if (token.text === 'using' && tokens[at + 1]?.text !== '(') {
      level.list = true;
      take('using', at + 1);
    } else if (token.text === 'into' || token.text === 'references' || token.text === 'truncate')
      take(token.text, at + 1);
    else if (token.text === 'table' && DEFINES.has(before ?? '')) take('table', at + 1);
    else if (token.text === 'update' && !['for', 'key', 'do', 'on'].includes(before ?? '')) take('update', at + 1);
    else if (ENDS_FROM.has(token.text)) level.list = false;
  });
  return named;

  function isTableList(at: number, list: boolean): boolean {
    const before = tokens[at - 1];
    return list && (before?.text === ',' || ['from', 'join', 'lateral'].includes(before?.text ?? ''));
  }
}

/** Names that a statement gives to its own sub-selects. */
export const ownNamesIn = (sql: string): string[] =>
  [
    ...sql.matchAll(
      /(?:\bWITH\b(?:\s+RECURSIVE)?|,)\s*(\w+)\s*(?:\([^()]*\)\s*)?AS\s*(?:(?:NOT\s+)?MATERIALIZED\s*)?\(/gi,
    ),
  ].map(([, name]) => name!.toLowerCase());
