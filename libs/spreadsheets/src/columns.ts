import { Refusal } from '#libs/regulation';
import type { Sheet } from './read-sheet.js';

/** How a column may be headed, in either language; `required` asks for the column, not for a value in each row. */
export type ColumnAliases = { aliases: readonly string[]; required: boolean };

export type MatchedColumns<K extends string> = {
  /** The header each column was found under. */
  headers: Partial<Record<K, string>>;
  /** Required ones that were not found, as `calledInBoth` has them. */
  missing: string[];
  /** Found under more than one header, which are listed. */
  duplicate: { column: K; headers: string[] }[];
  /** Headers that are no column's. */
  unknown: string[];
  /** What stands in each row; empty where there is no such column. */
  rows: { line: number; values: Record<K, string> }[];
};

/** Capitals, ё, spaces and punctuation do not tell headers apart. */
const plain = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** By its first name in either alphabet, for readers of either language. */
export const calledInBoth = ({ aliases }: ColumnAliases): string =>
  [/\p{Script=Cyrillic}/u, /\p{Script=Latin}/u]
    .flatMap((script) => aliases.find((alias) => script.test(alias)) ?? [])
    .join(' / ');

export function matchColumns<K extends string>(sheet: Sheet, columns: Record<K, ColumnAliases>): MatchedColumns<K> {
  const names = Object.keys(columns) as K[];
  const found = new Map(
    names.map((name) => {
      const aliases = new Set([name, ...columns[name].aliases].map(plain));
      return [name, sheet.headers.filter((header) => aliases.has(plain(header)))] as const;
    }),
  );
  const known = new Set([...found.values()].flat());
  const headerOf = (name: K) => found.get(name)![0];
  const valuesOf = (cells: Record<string, string>) =>
    Object.fromEntries(names.map((name) => [name, cells[headerOf(name) ?? ''] ?? ''])) as Record<K, string>;
  return {
    headers: Object.fromEntries(
      names.flatMap((name) => (headerOf(name) === undefined ? [] : [[name, headerOf(name)]])),
    ) as Partial<Record<K, string>>,
    missing: names
      .filter((name) => columns[name].required && headerOf(name) === undefined)
      .map((name) => calledInBoth(columns[name])),
    duplicate: names
      .filter((name) => found.get(name)!.length > 1)
      .map((name) => ({ column: name, headers: found.get(name)! })),
    unknown: sheet.headers.filter((header) => !known.has(header)),
    rows: sheet.rows.map(({ line, cells }) => ({ line, values: valuesOf(cells) })),
  };
}

/** The same, refused where a required column is missing or a column is there twice. */
export function requireColumns<K extends string>(sheet: Sheet, columns: Record<K, ColumnAliases>): MatchedColumns<K> {
  const matched = matchColumns(sheet, columns);
  if (matched.missing.length > 0) throw new Refusal('sheet.column-missing', { columns: matched.missing.join(', ') });
  const [twice] = matched.duplicate;
  if (twice) throw new Refusal('sheet.column-twice', { headers: twice.headers.join(', ') });
  return matched;
}
