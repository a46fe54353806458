import { renderDocument, type Block } from '#libs/typesetting';
import { documentOf, table } from './documents.js';
import { itWith, openedUp, run, save, textOfPages, wordsOf } from './pdf-tools.js';

const ATTACK = ') /JS (app.alert(1)) /S /JavaScript >> endobj /Launch /URI (http://evil.example) \\) \\';
const EVERYWHERE: Block[] = [
  { kind: 'heading', level: 1, text: ATTACK },
  { kind: 'paragraph', text: ATTACK },
  { kind: 'list', items: [ATTACK] },
  { kind: 'cards', cards: [{ label: ATTACK, value: ATTACK }] },
  table([[ATTACK, ATTACK, ATTACK]], ATTACK),
  { kind: 'signatures', intro: ATTACK, signers: [{ name: ATTACK, office: ATTACK, mark: ATTACK }] },
];

itWith('qpdf', 'pdftotext')('prints an attack as text and nothing else', async () => {
  const { bytes } = await renderDocument(
    documentOf(EVERYWHERE, {
      organisation: ATTACK,
      title: ATTACK,
      status: ATTACK,
      banner: ATTACK,
      watermark: ATTACK,
      runningHeader: ATTACK,
      footer: { number: ATTACK, version: ATTACK, digest: ATTACK },
    }),
  );
  run('qpdf', '--check', save(bytes));
  // What remains after the strings are taken out is what a viewer would act upon.
  const acted = openedUp(bytes)
    .replace(/\((?:\\[\s\S]|[^()\\])*\)/g, '()')
    .replace(/<\?xpacket begin[\s\S]*?<\?xpacket end="w"\?>/, '');
  expect(acted.match(/\/(JS|JavaScript|Launch|URI|OpenAction|AA|EmbeddedFile)\b/g)).toBeNull();
  const found = new Set(wordsOf(textOfPages(bytes).join(' ')));
  for (const word of ['/JS', '(app.alert(1))', '/Launch', '/URI']) expect(found).toContain(word);
});

itWith('pdftotext')('replaces what it cannot print by a sign that can be seen, and goes on', async () => {
  const text = 'до\u0000 \ud83d после 🗳 票 \u001b[31m конец';
  const { bytes } = await renderDocument(documentOf([{ kind: 'paragraph', text }, table([[text, text, text]])]));
  const words = wordsOf(textOfPages(bytes)[1]!);
  expect(words.filter((word) => word === 'конец').length).toBe(4);
  expect(words.filter((word) => word === '\ufffd').length).toBeGreaterThanOrEqual(4);
});

itWith('qpdf')('survives right-to-left text, joined letters and heaps of marks', async () => {
  const text = `שלום עולם مرحبا بالعالم لا إله हिन्दी ไทย e${'\u0301'.repeat(200)} \u202eобратно`;
  const { bytes } = await renderDocument(
    documentOf([{ kind: 'heading', level: 1, text }, table([[text, text, text]])]),
  );
  run('qpdf', '--check', save(bytes));
});

itWith('pdftotext')('loses nothing of a cell as long as a book', async () => {
  const words = Array.from({ length: 6000 }, (_, i) => `w${i}`);
  const { bytes, pages } = await renderDocument(
    documentOf([
      table([
        ['1', 'x', words.join(' ')],
        ['2', 'y', 'z'],
      ]),
    ]),
  );
  expect(pages).toBeGreaterThan(10);
  expect(
    textOfPages(bytes)
      .join(' ')
      .match(/\bw\d+\b/g),
  ).toEqual(words);
});

const LETTERS = 10_000;
/** Four times as many letters take four times as long; with the square of them it would be sixteen times. */
const AT_MOST = 9;
/** Below it, in milliseconds, nothing is to be told from what a document takes in any case. */
const LEAST = 60;

async function timeOf(unit: string, letters: number): Promise<number> {
  const before = process.cpuUsage();
  await renderDocument(documentOf([{ kind: 'paragraph', text: `а${unit.repeat(letters / unit.length)}` }]));
  const { user, system } = process.cpuUsage(before);
  return Math.max(LEAST, (user + system) / 1_000);
}

it.each([
  ['brackets', '('],
  ['quotation marks', '" '],
  ['dashes', ' – '],
  ['figures', '1'],
  ['marks', '\u0301'],
  ['Hebrew in one word', 'ש'],
  ['turns of direction', 'ש1a('],
  ['embeddings of direction', '\u202b'],
  ['signs that no font has', '🗳'],
  ['control characters', '\u0001'],
  ['joiners', 'a\u200d'],
])('gets through a heap of %s in a time that grows no faster than it', async (_name, unit) => {
  await timeOf(unit, LETTERS); // whatever is met for the first time
  const few = await timeOf(unit, LETTERS);
  expect(await timeOf(unit, 4 * LETTERS)).toBeLessThan(AT_MOST * few);
});

itWith('qpdf', 'pdftotext')(
  'prints ten megabytes of text whole',
  async () => {
    const text = 'слово '.repeat(1_000_000).trim();
    const { bytes } = await renderDocument(documentOf([{ kind: 'paragraph', text }]));
    run('qpdf', '--check', save(bytes));
    expect(textOfPages(bytes).join(' ').match(/слово/g)).toHaveLength(1_000_000);
  },
  120_000,
);
