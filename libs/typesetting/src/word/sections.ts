import { PageOrientation, SectionType, type FileChild, type ISectionOptions } from 'docx';
import { drawnTable } from '../blocks/table.js';
import type { Block, DocumentModel, Letterhead } from '../model.js';
import { LANDSCAPE, PORTRAIT, type Sheet } from '../sheet.js';
import { wordOf } from './blocks.js';
import { contentsOf, coverOf, letterheadOf } from './front.js';
import { footerOf, headerOf } from './running.js';
import { twips } from './styles.js';

type Part = { sheet: Sheet; children: FileChild[] };

/** Word turns a page, and begins one, where a section does. */
export function sectionsOf(model: DocumentModel, withContents: boolean): ISectionOptions[] {
  const { letterhead } = model;
  const parts = letterhead ? [letterOf(model, letterhead)] : reportOf(model, withContents);
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
function letterOf(model: DocumentModel, letterhead: Letterhead): Part {
  const turned = model.blocks.some((block) => sheetOf(block) === LANDSCAPE);
  const sheet = turned ? LANDSCAPE : PORTRAIT;
  const text = textOf({ ...model, blocks: model.blocks.filter(({ kind }) => kind !== 'page-break') }, () => sheet);
  return { sheet, children: [...letterheadOf(model, letterhead, sheet), ...text.flatMap(({ children }) => children)] };
}

const reportOf = (model: DocumentModel, withContents: boolean): Part[] => [
  { sheet: PORTRAIT, children: coverOf(model) },
  { sheet: PORTRAIT, children: withContents ? contentsOf(model) : [] },
  ...textOf(model, sheetOf),
];

function textOf(model: DocumentModel, wants: (block: Block) => Sheet | undefined): Part[] {
  const { blocks, language } = model;
  const parts: Part[] = [{ sheet: PORTRAIT, children: [] }];
  for (const [at, block] of blocks.entries()) {
    const last = parts.at(-1)!;
    const sheet = wanted(blocks, at, wants) ?? last.sheet;
    if (block.kind === 'page-break' || sheet !== last.sheet) parts.push({ sheet, children: [] });
    const before = blocks[at - 1]?.kind;
    const place = {
      language,
      at,
      keep: blocks[at + 1]?.kind === 'signatures',
      afterTable: before === 'table' || before === 'cards' || before === 'signatures',
    };
    parts.at(-1)!.children.push(...wordOf(block, place));
  }
  return parts;
}

/** Headings go with what they announce, on the wider of the sheets that they want. */
function wanted(blocks: readonly Block[], at: number, wants: (block: Block) => Sheet | undefined): Sheet | undefined {
  const announced = blocks.slice(at).findIndex(({ kind }) => kind !== 'heading');
  const together = blocks.slice(at, announced < 0 ? undefined : at + announced + 1).map(wants);
  const before = blocks[at - 1]?.kind === 'heading' && blocks[at]!.kind !== 'heading';
  return together.includes(LANDSCAPE) ? LANDSCAPE : before ? undefined : together.find(Boolean);
}

function sheetOf(block: Block): Sheet | undefined {
  if (block.kind === 'heading') return block.level === 1 ? PORTRAIT : undefined;
  return block.kind === 'table' && drawnTable(block)?.sheet === LANDSCAPE ? LANDSCAPE : undefined;
}

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
  header: twips(24),
  footer: twips(22),
};
