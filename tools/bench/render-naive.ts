import { once } from 'node:events';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Block, DocumentModel } from '#libs/typesetting';

const font = (file: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file}`);
const REGULAR = font('DejaVuSansCondensed.ttf');
const BOLD = font('DejaVuSansCondensed-Bold.ttf');
const BODY = { left: 73, width: 462, top: 92, bottom: 756 };
const PADDING = 5;

type Document = InstanceType<typeof PDFDocument>;

/** The same document as PDFKit's guide would have it: fonts by path, cells measured and then drawn, pages numbered last. */
export async function renderNaively(model: DocumentModel): Promise<{ bytes: Uint8Array; pages: number }> {
  const margins = { top: BODY.top, bottom: 86, left: BODY.left, right: 60 };
  const doc = new PDFDocument({ size: 'A4', margins, bufferPages: true, font: REGULAR });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(doc, 'end');

  doc.font(BOLD).fontSize(25).text(model.title, BODY.left, 260, { width: BODY.width });
  doc.addPage();
  const headings: { text: string; page: number }[] = [];
  doc.addPage();
  for (const block of model.blocks) drawBlock(doc, block, headings);

  doc.switchToPage(1);
  doc.font(BOLD).fontSize(16).text(model.wording.contents, BODY.left, BODY.top);
  for (const { text, page } of headings) doc.font(REGULAR).fontSize(9.5).text(`${text} … ${page}`, { lineGap: 2 });
  const { count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i);
    doc.page.margins.bottom = 0;
    doc.font(REGULAR).fontSize(7.75);
    doc.text(model.runningHeader, BODY.left, 53, { width: BODY.width });
    doc.moveTo(BODY.left, 69).lineTo(535, 69).lineWidth(0.5).stroke('#c8ced6');
    doc.text(`${model.footer.number} ${model.footer.version}`, BODY.left, 782, { width: BODY.width });
    doc.text(`${i + 1} / ${count}`, BODY.left, 782, { width: BODY.width, align: 'right' });
    doc.text(model.footer.digest, BODY.left, 794, { width: BODY.width });
  }
  doc.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages: count };
}

function drawBlock(doc: Document, block: Block, headings: { text: string; page: number }[]) {
  const at = { width: BODY.width };
  if (block.kind === 'heading') {
    const size = block.level === 1 ? 16 : 12;
    doc.moveDown().font(BOLD).fontSize(size).text(block.text, BODY.left, doc.y, at).moveDown(0.5);
    doc.outline.addItem(block.text);
    headings.push({ text: block.text, page: doc.bufferedPageRange().count });
  } else if (block.kind === 'paragraph') {
    doc
      .font(REGULAR)
      .fontSize(9.75)
      .text(block.text, BODY.left, doc.y, { ...at, lineGap: 3.4 })
      .moveDown(0.5);
  } else if (block.kind === 'list') {
    for (const item of block.items) doc.text(`• ${item}`, BODY.left, doc.y, { ...at, lineGap: 3.4 });
  } else if (block.kind === 'table') {
    drawTable(doc, block);
  } else if (block.kind === 'signatures') {
    for (const { name, office, mark } of block.signers) {
      doc.font(REGULAR).fontSize(10).text(`${name}, ${office}: ${mark}`, BODY.left, doc.y, at).moveDown();
    }
  }
}

function drawTable(doc: Document, { columns, rows }: Extract<Block, { kind: 'table' }>) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / shares) * BODY.width);
  const drawRow = (cells: string[], face: string) => {
    doc.font(face).fontSize(8.25);
    const heights = cells.map((cell, i) => doc.heightOfString(cell, { width: widths[i]! - 2 * PADDING, lineGap: 1.9 }));
    const height = Math.max(...heights) + 2 * PADDING;
    if (doc.y + height > BODY.bottom) {
      doc.addPage();
      drawRow(
        columns.map(({ title }) => title),
        BOLD,
      );
      doc.font(face).fontSize(8.25);
    }
    const top = doc.y;
    let left = BODY.left;
    for (const [i, cell] of cells.entries()) {
      const align = columns[i]!.align ?? 'left';
      doc.text(cell, left + PADDING, top + PADDING, { width: widths[i]! - 2 * PADDING, lineGap: 1.9, align });
      left += widths[i]!;
    }
    doc
      .moveTo(BODY.left, top + height)
      .lineTo(535, top + height)
      .lineWidth(0.5)
      .stroke('#c8ced6');
    doc.y = top + height;
  };
  drawRow(
    columns.map(({ title }) => title),
    BOLD,
  );
  for (const row of rows) drawRow(row, REGULAR);
}
