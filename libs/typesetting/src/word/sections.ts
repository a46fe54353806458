import { PageOrientation, SectionType, type FileChild, type ISectionOptions } from 'docx';
import { tableOfChart } from '../blocks/chart-table.js';
import { drawnTable } from '../blocks/table.js';
import type { Block, DocumentLanguage, DocumentModel, Letterhead, TableBlock } from '../model.js';
import { LANDSCAPE, PORTRAIT, type Sheet } from '../sheet.js';
import { wordOf } from './blocks.js';
import { contentsOf, coverOf, letterheadOf } from './front.js';
import { EDGES, footerOf, headerOf } from './running.js';
import { twips } from './styles.js';

type Part = { sheet: Sheet; children: FileChild[] };

/** Word turns a page, and begins one, where a section does. */
export function sectionsOf(model: DocumentModel, withContents: boolean): ISectionOptions[] {
  const { letterhead } = model;
  const parts = letterhead ? letterOf(model, letterhead) : reportOf(model, withContents);
  return parts
    .filter(({ children }, i) => i === 0 || children.length > 0)
    .map(({ sheet, children }, i, all) => ({
      children,
      properties: {
        type: SectionType.NEXT_PAGE,
        titlePage: i === 0,
        page: { size: sizeOf(sheet), margin: MARGIN },
      },
      ...(i === 0 && { headers: { first: headerOf(model, true), default: headerOf(model, false) } }),
      // What a section does not say is that of the section before.
      ...(all[i - 1]?.sheet !== sheet && {
        footers: { default: footerOf(model, sheet), ...(i === 0 && { first: footerOf(model, sheet) }) },
      }),
    }));
}

/** Upright as a whole or turned as a whole, as in the PDF. */
function letterOf(model: DocumentModel, letterhead: Letterhead): Part[] {
  const sheet = model.blocks.some((block) => sheetOf(block, model.language) === LANDSCAPE) ? LANDSCAPE : PORTRAIT;
  const [first, ...more] = textOf(model, sheet, []);
  return [{ sheet, children: [...letterheadOf(model, letterhead, sheet), ...first.children] }, ...more];
}

const reportOf = (model: DocumentModel, withContents: boolean): Part[] => [
  { sheet: PORTRAIT, children: coverOf(model) },
  { sheet: PORTRAIT, children: withContents ? contentsOf(model) : [] },
  ...textOf(
    model,
    PORTRAIT,
    model.blocks.map((block) => sheetOf(block, model.language)),
  ),
];

/** `wants`: the sheet of each block that does not go on on the one that is open. */
function textOf(model: DocumentModel, begins: Sheet, wants: readonly (Sheet | undefined)[]): [Part, ...Part[]] {
  const { blocks, language } = model;
  const parts: [Part, ...Part[]] = [{ sheet: begins, children: [] }];
  for (const [at, block] of blocks.entries()) {
    const last = parts.at(-1)!;
    const sheet = wanted(blocks, at, wants) ?? last.sheet;
    if (block.kind === 'page-break' || sheet !== last.sheet) parts.push({ sheet, children: [] });
    const { children } = parts.at(-1)!;
    const first = children.length === 0 && !model.letterhead;
    const ends = (i: number) => {
      const next = blocks[i + 1];
      return !next || next.kind === 'page-break' || (wanted(blocks, i + 1, wants) ?? sheet) !== sheet;
    };
    const keep = staysAbove(blocks[at + 1], blocks[at + 2], ends(at + 1));
    const { body } = model.letterhead ? begins : PORTRAIT;
    children.push(...wordOf(block, { language, at, first, keep, body }));
  }
  return parts;
}

/** Nobody signs, and no last words stand, on a sheet on which there is nothing else: `ends` with the next block. */
function staysAbove(next: Block | undefined, following: Block | undefined, ends: boolean): boolean {
  if (next?.kind === 'paragraph') return ends || following?.kind === 'signatures';
  return next?.kind === 'signatures' || (next?.kind === 'code' && ends);
}

/** Headings go with what they announce, on the wider of the sheets that they want. */
function wanted(blocks: readonly Block[], at: number, wants: readonly (Sheet | undefined)[]): Sheet | undefined {
  if (blocks[at]!.kind !== 'heading') return wants[at];
  let announced = at;
  while (blocks[announced]?.kind === 'heading') announced += 1;
  const together = wants.slice(at, announced + 1);
  return together.includes(LANDSCAPE) ? LANDSCAPE : together.find(Boolean);
}

function sheetOf(block: Block, language: DocumentLanguage): Sheet | undefined {
  if (block.kind === 'heading') return block.level === 1 ? PORTRAIT : undefined;
  const table = tableIn(block, language);
  return table && drawnTable(table)?.sheet === LANDSCAPE ? LANDSCAPE : undefined;
}

/** What a block is in Word, where that is a table that may want a wider sheet. */
const tableIn = (block: Block, language: DocumentLanguage): TableBlock | undefined =>
  block.kind === 'table' ? block : block.kind === 'chart' ? tableOfChart(block, language) : undefined;

const sizeOf = (sheet: Sheet) => ({
  // Word is told the sides of the upright sheet, and that it is turned.
  width: twips(PORTRAIT.width),
  height: twips(PORTRAIT.height),
  orientation: sheet === LANDSCAPE ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
});

const MARGIN = {
  left: twips(PORTRAIT.body.left),
  right: twips(PORTRAIT.width - PORTRAIT.body.right),
  top: twips(PORTRAIT.body.top),
  bottom: twips(PORTRAIT.height - PORTRAIT.body.bottom),
  header: twips(EDGES.header),
  footer: twips(EDGES.footer),
};
