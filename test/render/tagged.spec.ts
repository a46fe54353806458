import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { drawBadges } from '#libs/badges';
import { renderDocument, type Block, type DocumentModel } from '#libs/typesetting';
import { checkPdf } from '../../tools/pdf-check/check.js';
import type { ConditionId } from '../../tools/pdf-check/conditions.js';
import { readPdf } from '../../tools/pdf-check/reading.js';
import { textInOrder } from '../../tools/pdf-check/text.js';
import { badgeSpecimens } from '../../tools/specimen/badges.js';
import { documentSpecimens } from '../../tools/specimen/index.js';
import { documentOf, table } from './documents.js';
import { wordsOf } from './pdf-tools.js';

const NO_FOOTER = { number: '', version: '', digest: '' };
const headed = (level: number, text: string) => ({ kind: 'heading', level, text }) as Block;
const leveled = (...levels: number[]) => levels.map((level, i) => headed(level, `Глава ${i}`));

const failures = async (bytes: Uint8Array) =>
  (await checkPdf(bytes)).filter(({ result }) => result === 'fail').map(({ id, found }) => [id, found[0]]);

it.each(documentSpecimens(120).map(({ name, model }) => [name, model] as const))(
  'makes %s as PDF/UA and PDF/A ask, as far as a program can tell',
  async (_name, model) => {
    expect(await failures((await renderDocument(model)).bytes)).toEqual([]);
  },
);

it.each(badgeSpecimens().map(({ name, input }) => [name, input] as const))(
  'makes %s so that they can be heard',
  async (_name, input) => {
    expect(await failures((await drawBadges(input)).bytes)).toEqual([]);
  },
);

it.each([
  ['that is called nothing', [], { kind: '', title: ' \n ' }],
  ['that says nothing at all', [], { kind: '', title: '', organisation: '', runningHeader: '', footer: NO_FOOTER }],
  ['whose levels have gaps', leveled(1, 3, 2, 3, 1, 3, 3), {}],
  ['that begins with a lower level', leveled(3, 2, 3, 1), {}],
  ['that goes on after a heading without words', [headed(2, ''), ...leveled(3, 1)], {}],
  ['that is a letter with gaps', leveled(3, 2, 3), { letterhead: { reference: [], addressee: [] } }],
  ['that is a letter called nothing', leveled(2, 3), { title: '', letterhead: { reference: [], addressee: [] } }],
] as [string, Block[], Partial<DocumentModel>][])('makes so of a document %s, too', async (_what, blocks, more) => {
  expect(await failures((await renderDocument(documentOf(blocks, more))).bytes)).toEqual([]);
});

/** A document that has of everything a little: contents, a table, a list, a picture, links. */
const whole = async () =>
  (
    await renderDocument(
      documentOf(
        [
          ...Array.from({ length: 6 }, (_, i) => [
            { kind: 'page-break' as const },
            { kind: 'heading' as const, level: 1 as const, text: `Глава ${i}` },
            { kind: 'list' as const, items: ['раз', 'два'] },
          ]).flat(),
          table([['1', 'Имя', 'Депутат']], 'Список'),
        ],
        { watermark: 'ЧЕРНОВИК' },
      ),
    )
  ).bytes;

type Break = (pdf: PDFDocument, all: PDFDict[]) => void;
const named = (dict: PDFDict, entry: string) => {
  const value = dict.get(PDFName.of(entry));
  return value instanceof PDFName ? value.decodeText() : undefined;
};
const one = (all: PDFDict[], entry: string, value: string) => all.find((dict) => named(dict, entry) === value)!;
const set = (dict: PDFDict, entry: string, value: Parameters<PDFDict['set']>[1]) => dict.set(PDFName.of(entry), value);
const without = (dict: PDFDict, entry: string) => void dict.delete(PDFName.of(entry));
const font = (all: PDFDict[]) => one(all, 'Subtype', 'CIDFontType2');

/** With other words in what the file says of itself. */
const saying =
  (words: string, others: string): Break =>
  ({ catalog, context }) => {
    const ref = catalog.get(PDFName.of('Metadata'))!;
    const stream = context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) throw new Error('no metadata');
    const xml = Buffer.from(stream.contents).toString('utf8');
    if (!xml.includes(words)) throw new Error(`not said: ${words}`);
    context.assign(ref as never, PDFRawStream.of(stream.dict, Buffer.from(xml.replace(words, others))));
  };
/** Of the watermark. */
const state = (pdf: PDFDocument): PDFDict => {
  const resources = pdf.getPages().at(-1)!.node.Resources()!;
  return resources.lookup(PDFName.of('ExtGState'), PDFDict).lookup(PDFName.of('Pale'), PDFDict);
};

/** Each does one thing to a sound file, and the file fails that condition and no other. */
const BROKEN: Partial<Record<ConditionId, Break>> = {
  '01-007': ({ catalog }) => set(catalog.lookup(PDFName.of('MarkInfo'), PDFDict), 'Suspects', PDFBool.True),
  '02-001': (_pdf, all) => set(one(all, 'S', 'P'), 'S', PDFName.of('Absatz')),
  '06-001': ({ catalog }) => without(catalog, 'Metadata'),
  '06-002': saying('<pdfuaid:part>1<', '<pdfuaid:part>9<'),
  '07-001': ({ catalog }) => without(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict), 'DisplayDocTitle'),
  '07-002': ({ catalog }) =>
    set(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict), 'DisplayDocTitle', PDFBool.False),
  '09-004': (_pdf, all) => set(one(all, 'S', 'THead'), 'S', PDFName.of('Div')),
  '09-005': (_pdf, all) => set(one(all, 'S', 'LI'), 'S', PDFName.of('Div')),
  '09-006': (_pdf, all) => set(one(all, 'S', 'Reference'), 'S', PDFName.of('Span')),
  '14-002': (_pdf, all) => all.filter((dict) => named(dict, 'S') === 'H1').forEach((dict) => set(dict, 'S', PDFName.of('H2'))), // prettier-ignore
  '15-003': (_pdf, all) => without(one(all, 'S', 'TH'), 'A'),
  '19-003': (_pdf, all) => set(one(all, 'S', 'P'), 'S', PDFName.of('Note')),
  '13-004': (_pdf, all) => set(one(all, 'S', 'P'), 'S', PDFName.of('Figure')),
  '28-008': (pdf) => pdf.getPages().forEach(({ node }) => without(node, 'Tabs')),
  '28-012': (_pdf, all) => without(one(all, 'Subtype', 'Link'), 'Contents'),
  '31-005': (_pdf, all) => without(font(all), 'CIDToGIDMap'),
  '31-009': (_pdf, all) => without(one(all, 'Type', 'FontDescriptor'), 'FontFile2'),
  '31-016': (_pdf, all) => set(font(all), 'W', PDFArray.withContext(font(all).context)),
  '21-001': (pdf) => {
    const file = pdf.context.obj({ Type: 'Filespec', F: PDFString.of('a.txt'), EF: {} });
    pdf.context.register(file);
  },
  '26-002': (pdf) => {
    pdf.context.trailerInfo.Encrypt = pdf.context.register(pdf.context.obj({ P: PDFNumber.of(0) }));
  },
  'A6.1.3': (pdf) => delete (pdf.context.trailerInfo as { ID?: unknown }).ID,
  'A6.1.7': (pdf) => {
    const [ref, stream] = pdf.context.enumerateIndirectObjects().find(([, object]) => object instanceof PDFRawStream)!;
    const { dict, contents } = stream as PDFRawStream;
    set(dict, 'F', PDFString.of('elsewhere'));
    pdf.context.assign(ref, PDFRawStream.of(dict, contents));
  },
  'A6.1.13': ({ catalog }) => set(catalog, 'X', PDFString.of('x'.repeat(32_768))),
  'A6.2.2': (pdf) => pdf.getPages().forEach(({ node }) => node.delete(PDFName.of('Resources'))),
  'A6.2.3': ({ catalog }) => without(catalog, 'OutputIntents'),
  'A6.2.5': (pdf) => set(state(pdf), 'TR', PDFName.of('Identity')),
  'A6.2.6': (pdf) => set(state(pdf), 'RI', PDFName.of('Beautiful')),
  'A6.2.10': (pdf) => set(state(pdf), 'BM', PDFName.of('Beautiful')),
  'A6.3.2': (_pdf, all) => without(one(all, 'Subtype', 'Link'), 'F'),
  'A6.5.1': ({ catalog, context }) => set(catalog, 'OpenAction', context.obj({ S: 'JavaScript' })),
  'A6.5.2': ({ catalog, context }) => set(catalog, 'AA', context.obj({})),
  'A6.6.2.3': saying('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>', ''),
  'A6.6.4': saying('<pdfaid:conformance>A<', '<pdfaid:conformance>B<'),
  'A6.7.2': ({ catalog }) => without(catalog.lookup(PDFName.of('MarkInfo'), PDFDict), 'Marked'),
  'A6.7.4': (_pdf, all) => set(one(all, 'S', 'P'), 'Lang', PDFString.of('ru_RU')),
  'A6.10': (pdf) => set(pdf.getPages()[0]!.node, 'PresSteps', pdf.context.obj({})),
  'A6.1.6': ({ catalog }) => set(catalog, 'X', PDFHexString.of('ABC')),
  'A6.1.8': (_pdf, all) => set(font(all), 'BaseFont', PDFName.of('A#FFB')),
  'A6.1.12': ({ catalog, context }) => set(catalog, 'Perms', context.obj({ Beauty: {} })),
  'A6.2.4.2': ({ catalog, context }) => set(catalog, 'X', context.obj(['ICCBased', {}])),
  'A6.2.4.3': ({ context }) => void context.register(context.obj({ Subtype: 'Image', ColorSpace: 'DeviceCMYK' })),
  'A6.2.8': ({ context }) => void context.register(context.obj({ Subtype: 'Image', Interpolate: true })),
  'A6.2.9': ({ context }) => void context.register(context.obj({ Subtype: 'Form', OPI: {} })),
  'A6.2.11.2': (_pdf, all) => without(one(all, 'Subtype', 'Type0'), 'Type'),
  'A6.3.3': ({ context }, all) => set(one(all, 'Subtype', 'Link'), 'AP', context.obj({ N: {}, D: {} })),
  'A6.4.1': ({ catalog, context }) => set(catalog, 'AcroForm', context.obj({ NeedAppearances: true })),
  'A6.4.2': ({ catalog }) => set(catalog, 'NeedsRendering', PDFBool.True),
  'A6.6.2.1': saying('<?xpacket begin=', '<?xpacket bytes="1" begin='),
  'A6.11': ({ catalog, context }) => set(catalog, 'Requirements', context.obj([])),
};
/** Where two standards forbid one thing. */
const BOTH: Partial<Record<ConditionId, ConditionId[]>> = { '26-002': ['26-002', 'A6.1.3'] };

it('finds what was done to a file, and nothing that was not', async () => {
  const sound = await whole();
  expect(await failures(sound)).toEqual([]);
  const found: Record<string, unknown> = {};
  for (const [id, harm] of Object.entries(BROKEN)) {
    const pdf = await PDFDocument.load(sound, { updateMetadata: false });
    const all = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
    harm(pdf, all);
    found[id] = (await failures(await pdf.save({ useObjectStreams: id === '01-007' }))).map(([failed]) => failed);
  }
  expect(found).toEqual(Object.fromEntries((Object.keys(BROKEN) as ConditionId[]).map((id) => [id, BOTH[id] ?? [id]])));
});

it('asks how a file begins, and for scripts wherever they lie', async () => {
  const sound = await whole();
  const other = Buffer.from(sound);
  other.write('%PDF-2.0', 0, 'latin1');
  expect((await failures(other)).map(([id]) => id)).toEqual(['A6.1.2']);
  const pdf = await PDFDocument.load(sound, { updateMetadata: false });
  const names = pdf.catalog.lookup(PDFName.of('Names'), PDFDict);
  set(names, 'JavaScript', pdf.context.obj({ Names: [PDFString.of('a'), { S: 'JavaScript', JS: PDFString.of('1') }] }));
  expect((await failures(await pdf.save({ useObjectStreams: false }))).map(([id]) => id)).toEqual(['A6.5.1']);
});

it('tells whoever hears it every word of a text once, in its order, and whole where lines divide it', async () => {
  const words = Array.from({ length: 900 }, (_, i) => `${i}-противопоставление`);
  const cells = Array.from({ length: 60 }, (_, i) => [`${i}`, `Имя${i} Длинноеслововячейке${i}`, `Депутат${i}`]);
  const { bytes } = await renderDocument(
    documentOf([
      { kind: 'paragraph', text: words.join(' ') },
      { kind: 'list', items: ['первый пункт', 'второй пункт'], ordered: true },
      table(cells, 'Список'),
    ]),
  );
  const said = wordsOf(textInOrder(await readPdf(bytes)));
  const expected = [words, ['1.', 'первый', 'пункт', '2.', 'второй', 'пункт', 'Список', 'Номер', 'Наблюдатель', 'Должность']]; // prettier-ignore
  expect(said.slice(said.indexOf(words[0]!))).toEqual([...expected.flat(), ...cells.flat().flatMap(wordsOf)]);
});
