import { once } from 'node:events';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Block, DocumentModel } from '#libs/typesetting';

const font = (file: string) => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-${file}.ttf`);
const FACES = {
  serif: font('serif/400Regular/NotoSerif_400Regular'),
  serifBold: font('serif/700Bold/NotoSerif_700Bold'),
  sans: font('sans/400Regular/NotoSans_400Regular'),
  sansBold: font('sans/700Bold/NotoSans_700Bold'),
};
const BODY = { left: 85, width: 435, top: 92, bottom: 756 };
const PADDING = { side: 5, top: 4, bottom: 4.5 };
const RULE = '#c8ced6';

type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document['struct']>;

/**
 * The same document as PDFKit's guide would have it: fonts by path, cells measured and then drawn, everything tagged as
 * ours is, pages numbered last.
 */
export async function renderNaively(model: DocumentModel): Promise<{ bytes: Uint8Array; pages: number }> {
  const margins = { top: BODY.top, bottom: 86, left: BODY.left, right: 75 };
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    font: FACES.serif,
    tagged: true,
    pdfVersion: '1.7',
    lang: model.language,
    displayTitle: true,
    info: { Title: model.title, Author: model.organisation },
  });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(doc, 'end');
  const root = doc.struct('Document');
  doc.addStructure(root);

  say(doc, root, 'P', () => doc.font(FACES.serifBold).fontSize(25).text(model.title, BODY.left, 260, { width: BODY.width })); // prettier-ignore
  doc.addPage();
  const headings: { text: string; page: number }[] = [];
  doc.addPage();
  for (const block of model.blocks) drawBlock(doc, root, block, headings);

  doc.switchToPage(1);
  drawContents(doc, root, model.wording.contents, headings);
  const { count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i);
    drawFurniture(doc, model, i + 1, count);
  }
  root.end();
  doc.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages: count };
}

function say(doc: Document, parent: Element, role: string, draw: () => void, options: object = {}) {
  const element = doc.struct(role, options, draw);
  parent.add(element);
  element.end();
}

function drawContents(doc: Document, root: Element, title: string, headings: { text: string; page: number }[]) {
  say(doc, root, 'H1', () => doc.font(FACES.serifBold).fontSize(17).text(title, BODY.left, BODY.top));
  const contents = doc.struct('TOC');
  root.add(contents);
  doc.font(FACES.serif).fontSize(10.5);
  for (const { text, page } of headings) {
    say(doc, contents, 'TOCI', () => doc.text(`${text} … ${page}`, BODY.left, doc.y, { lineGap: 1, goTo: text }));
  }
  contents.end();
}

function drawFurniture(doc: Document, model: DocumentModel, page: number, pages: number) {
  doc.page.margins.bottom = 0;
  doc.markContent('Artifact', { type: 'Pagination' });
  doc.font(FACES.sans).fontSize(7.5);
  doc.text(model.runningHeader, BODY.left, 53, { width: BODY.width });
  doc.moveTo(BODY.left, 69).lineTo(520, 69).lineWidth(0.5).stroke(RULE);
  doc.text(`${model.footer.number} ${model.footer.version}`, BODY.left, 782, { width: BODY.width });
  doc.text(`${page} / ${pages}`, BODY.left, 782, { width: BODY.width, align: 'right' });
  doc.fontSize(6.25).text(model.footer.digest, BODY.left, 794, { width: BODY.width });
  doc.endMarkedContent();
}

function drawBlock(doc: Document, root: Element, block: Block, headings: { text: string; page: number }[]) {
  const at = { width: BODY.width };
  if (block.kind === 'heading') {
    doc
      .moveDown()
      .font(FACES.serifBold)
      .fontSize(block.level === 1 ? 17 : 13);
    say(doc, root, `H${block.level}`, () => doc.text(block.text, BODY.left, doc.y, { ...at, destination: block.text }));
    doc.moveDown(0.5);
    doc.outline.addItem(block.text);
    headings.push({ text: block.text, page: doc.bufferedPageRange().count });
  } else if (block.kind === 'paragraph') {
    doc.font(FACES.serif).fontSize(11);
    say(doc, root, 'P', () => doc.text(block.text, BODY.left, doc.y, at));
    doc.moveDown(0.5);
  } else if (block.kind === 'list') {
    const list = doc.struct('L');
    root.add(list);
    doc.font(FACES.serif).fontSize(11);
    for (const item of block.items) {
      const text = typeof item === 'string' ? item : item.text;
      say(doc, list, 'LI', () => doc.text(`• ${text}`, BODY.left, doc.y, at));
    }
    list.end();
  } else if (block.kind === 'table') {
    drawTable(doc, root, block);
  } else if (block.kind === 'chart') {
    drawChart(doc, root, block);
  } else if (block.kind === 'signatures') {
    doc.font(FACES.serif).fontSize(11);
    for (const { name, office, mark } of block.signers) {
      say(doc, root, 'P', () => doc.text(`${name}, ${office}: ${mark}`, BODY.left, doc.y, at));
      doc.moveDown();
    }
  }
}

function drawTable(doc: Document, root: Element, { columns, rows }: Extract<Block, { kind: 'table' }>) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / shares) * BODY.width);
  const table = doc.struct('Table');
  root.add(table);
  const useFace = (role: 'TH' | 'TD') =>
    role === 'TH' ? doc.font(FACES.sansBold).fontSize(8.5) : doc.font(FACES.sans).fontSize(9);

  const drawRow = (cells: string[], role: 'TH' | 'TD', repeated = false) => {
    useFace(role);
    const heights = cells.map((cell, i) => doc.heightOfString(cell, { width: widths[i]! - 2 * PADDING.side }));
    const height = Math.max(...heights) + PADDING.top + PADDING.bottom;
    if (doc.y + height > BODY.bottom) {
      doc.addPage();
      drawHead(true);
      useFace(role);
    }
    const top = doc.y;
    const line = repeated ? null : doc.struct('TR');
    if (line) table.add(line);
    else doc.markContent('Artifact', { type: 'Pagination' });
    let left = BODY.left;
    for (const [i, cell] of cells.entries()) {
      const align = columns[i]!.align ?? 'left';
      const place = { width: widths[i]! - 2 * PADDING.side, align };
      const x = left + PADDING.side;
      const draw = () => doc.text(cell, x, top + PADDING.top, place);
      if (line) say(doc, line, role, draw, role === 'TH' ? { scope: 'Column' } : {});
      else draw();
      left += widths[i]!;
    }
    if (line) line.end();
    else doc.endMarkedContent();
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .moveTo(BODY.left, top + height)
      .lineTo(BODY.left + BODY.width, top + height)
      .lineWidth(0.5)
      .stroke(RULE);
    doc.endMarkedContent();
    doc.y = top + height;
  };
  const drawHead = (repeated: boolean) =>
    drawRow(
      columns.map(({ title }) => title),
      'TH',
      repeated,
    );
  drawHead(false);
  for (const row of rows) drawRow(row, 'TD');
  table.end();
}

/** A row for each label: its words and figures are cells, its bars are decoration. */
function drawChart(doc: Document, root: Element, { title, labels, series }: Extract<Block, { kind: 'chart' }>) {
  const table = doc.struct('Table');
  root.add(table);
  doc.font(FACES.sansBold).fontSize(9);
  say(doc, table, 'Caption', () => doc.text(title, BODY.left, doc.y, { width: BODY.width }));
  doc.font(FACES.sans).fontSize(8.5);
  const most = Math.max(...series.flatMap(({ values }) => values));
  const row = (cells: string[], role: 'TH' | 'TD') => {
    if (doc.y + 14 > BODY.bottom) doc.addPage();
    const top = doc.y;
    const line = doc.struct('TR');
    table.add(line);
    for (const [i, cell] of cells.entries()) {
      const x = i === 0 ? BODY.left : 400 + i * 40;
      say(doc, line, role, () => doc.text(cell, x, top, { width: i === 0 ? 100 : 38 }));
    }
    line.end();
    doc.y = top + 14;
    return top;
  };
  row(['', ...series.map(({ name }) => name)], 'TH');
  for (const [i, label] of labels.entries()) {
    const figures = series.map(({ values }) => values[i]!);
    const top = row([label, ...figures.map(String)], 'TD');
    doc.markContent('Artifact', { type: 'Layout' });
    let left = 190;
    for (const [k, figure] of figures.entries()) {
      const width = (figure / most / figures.length) * 240;
      doc.rect(left, top, width, 9).fill(['#17365c', '#3f7fb5', '#e3a94f'][k]);
      left += width;
    }
    doc.endMarkedContent();
    doc.fill('#000000');
  }
  table.end();
}
