import { SECTION_TITLES, type Language, type Wording } from '#libs/regulation';
import { csvOf, xlsxOf, type OutColumn } from '#libs/spreadsheets';
import { buffer } from 'node:stream/consumers';
import type { Block, DocumentModel } from '#libs/typesetting';

/** Of one edition: each language puts names in its own order, so no row of one is held against a row of the other. */
type Table = { language: Language; section: string; caption: string; columns: string[]; rows: string[][] };
export type Annex = {
  format: 1;
  document: { number: string; version: number; code: string };
  asOf: string;
  snapshotDigest: string;
  /** What stands in the tables, the charts and the figures of the document: one edition, then the other. */
  tables: Table[];
};

/** How the title of an annex begins. */
const LETTERED = /^(?:Приложение|Annex) \p{L}\. /u;

/**
 * What of a document is data: every table, every chart as the table that it draws, and every figure on a card; but not
 * its control sheet, whose checksums are of the document, which this is not.
 */
function dataIn({ language, blocks }: DocumentModel, control: Wording): Table[] {
  const read: Table[] = [];
  let section = '';
  for (const block of blocks) {
    if (block.kind === 'heading') section = block.text;
    const table = section.replace(LETTERED, '') === control[language] ? undefined : tableIn(block);
    if (table) read.push({ language, section, ...table });
  }
  return read;
}

function tableIn(block: Block): Omit<Table, 'language' | 'section'> | undefined {
  switch (block.kind) {
    case 'table':
      return { caption: block.caption ?? '', columns: block.columns.map(({ title }) => title), rows: block.rows };
    case 'chart': {
      const columns = [block.of, ...block.series.map(({ name }) => name)];
      const rows = block.labels.map((label, at) => [
        label,
        ...block.series.map(({ values, written }) => written?.[at] ?? String(values[at])),
      ]);
      return { caption: block.title, columns, rows };
    }
    case 'cards':
      return { caption: '', columns: ['', ''], rows: block.cards.map(({ label, value }) => [label, value]) };
    default:
      return undefined;
  }
}

/** The data of a document: nothing but what it prints itself, so nothing of anybody beyond that. Drawn without what people wrote. */
export const annexOf = (
  editions: readonly DocumentModel[],
  about: Pick<Annex, 'document' | 'asOf' | 'snapshotDigest'>,
  /** What the control sheet is called. */
  control: Wording = SECTION_TITLES.control,
): Annex => ({ format: 1, ...about, tables: editions.flatMap((edition) => dataIn(edition, control)) });

type Cell = Pick<Table, 'language' | 'section' | 'caption'> & {
  /** Which one they are of: the same figures of two documents are two files, each told from the other by its digest. */
  document: string;
  row: number;
  column: string;
  value: string;
};
function* cellsOf({ document: { code: document }, tables }: Annex): Iterable<Cell> {
  for (const { language, section, caption, columns, rows } of tables)
    for (const [row, cells] of rows.entries())
      for (const [column, value] of cells.entries())
        yield { document, language, section, caption, row: row + 1, column: columns[column]!, value };
}

const COLUMNS: OutColumn<Cell>[] = [
  { title: 'document', value: ({ document }) => document },
  { title: 'language', value: ({ language }) => language },
  { title: 'section', value: ({ section }) => section },
  { title: 'table', value: ({ caption }) => caption },
  { title: 'row', value: ({ row }) => row },
  { title: 'column', value: ({ column }) => column },
  { title: 'value', value: ({ value }) => value },
];

/** The same data as a table of cells, as a workbook, and as they are. */
export async function annexFiles(annex: Annex): Promise<Record<'csv' | 'xlsx' | 'json', Buffer>> {
  return {
    csv: await buffer(csvOf(COLUMNS, cellsOf(annex))),
    xlsx: await buffer(await xlsxOf(annex.document.number, COLUMNS, cellsOf(annex), annex.asOf)),
    json: Buffer.from(`${JSON.stringify(annex, null, 1)}\n`),
  };
}
