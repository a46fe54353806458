import type { Language } from '#libs/regulation';
import { csvOf, xlsxOf, type OutColumn } from '#libs/spreadsheets';
import { buffer } from 'node:stream/consumers';
import type { Block, DocumentModel } from '#libs/typesetting';

/** The same in both languages is said once. */
type Words = string | Record<Language, string>;
type Table = { section: Words; caption: Words; columns: Words[]; rows: Words[][] };
export type Annex = {
  format: 1;
  document: { number: string; version: number; code: string };
  asOf: string;
  snapshotDigest: string;
  /** What stands in the tables, the charts and the figures of the document, in both languages. */
  tables: Table[];
};

type Read = { section: string; caption: string; columns: string[]; rows: string[][] };

/** What of a document is data: every table, every chart as the table that it draws, and every figure on a card. */
function dataIn({ blocks }: DocumentModel): Read[] {
  const read: Read[] = [];
  let section = '';
  for (const block of blocks) {
    if (block.kind === 'heading') section = block.text;
    const table = tableIn(block);
    if (table) read.push({ section, ...table });
  }
  return read;
}

function tableIn(block: Block): Omit<Read, 'section'> | undefined {
  switch (block.kind) {
    case 'table':
      return { caption: block.caption ?? '', columns: block.columns.map(({ title }) => title), rows: block.rows };
    case 'chart': {
      const columns = [block.of, ...block.series.map(({ name }) => name)];
      const rows = block.labels.map((label, at) => [label, ...block.series.map(({ values }) => String(values[at]))]);
      return { caption: block.title, columns, rows };
    }
    case 'cards':
      return { caption: '', columns: ['', ''], rows: block.cards.map(({ label, value }) => [label, value]) };
    default:
      return undefined;
  }
}

const both = (one: string | undefined, other: string | undefined): Words =>
  one === other ? (one ?? '') : { ru: one ?? '', en: other ?? '' };

/**
 * The data of a document: nothing but what it prints itself, so nothing of anybody beyond that. Drawn from the
 * document without what people wrote, its editions have the same tables in the same order.
 */
export function annexOf(
  models: Record<Language, DocumentModel>,
  about: Pick<Annex, 'document' | 'asOf' | 'snapshotDigest'>,
): Annex {
  const [ru, en] = [dataIn(models.ru), dataIn(models.en)];
  const tables = ru.map((table, at): Table => {
    const other = en[at]!;
    return {
      section: both(table.section, other.section),
      caption: both(table.caption, other.caption),
      columns: table.columns.map((title, column) => both(title, other.columns[column])),
      rows: table.rows.map((cells, row) => cells.map((cell, column) => both(cell, other.rows[row]?.[column]))),
    };
  });
  return { format: 1, ...about, tables };
}

type Cell = { section: Words; caption: Words; row: number; column: Words; value: Words };
function* cellsOf({ tables }: Annex): Iterable<Cell> {
  for (const { section, caption, columns, rows } of tables)
    for (const [row, cells] of rows.entries())
      for (const [column, value] of cells.entries())
        yield { section, caption, row: row + 1, column: columns[column]!, value };
}

const inLanguage = (words: Words, language: Language): string => (typeof words === 'string' ? words : words[language]);

const COLUMNS: OutColumn<Cell>[] = [
  { title: 'section_ru', value: ({ section }) => inLanguage(section, 'ru') },
  { title: 'section_en', value: ({ section }) => inLanguage(section, 'en') },
  { title: 'table_ru', value: ({ caption }) => inLanguage(caption, 'ru') },
  { title: 'table_en', value: ({ caption }) => inLanguage(caption, 'en') },
  { title: 'row', value: ({ row }) => row },
  { title: 'column_ru', value: ({ column }) => inLanguage(column, 'ru') },
  { title: 'column_en', value: ({ column }) => inLanguage(column, 'en') },
  { title: 'value_ru', value: ({ value }) => inLanguage(value, 'ru') },
  { title: 'value_en', value: ({ value }) => inLanguage(value, 'en') },
];

/** The same data as a table of cells, as a workbook, and as they are. */
export async function annexFiles(annex: Annex): Promise<Record<'csv' | 'xlsx' | 'json', Buffer>> {
  return {
    csv: await buffer(csvOf(COLUMNS, cellsOf(annex))),
    xlsx: await buffer(await xlsxOf(annex.document.number, COLUMNS, cellsOf(annex), annex.asOf)),
    json: Buffer.from(`${JSON.stringify(annex, null, 1)}\n`),
  };
}
