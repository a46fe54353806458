import { laidPages } from '../laid-pages.js';
import { documentOf, heading, pagesOf } from '../layout.fixtures.js';
import type { Block } from '../model.js';

it('never leaves a signature alone on a page', () => {
  for (const lines of [30, 38, 39, 40, 41, 42, 43, 44, 45]) {
    const blocks: Block[] = [
      { kind: 'paragraph', text: Array.from({ length: lines }, (_, i) => `line ${i}`).join('\n') },
      { kind: 'signatures', signers: [{ name: 'Name', office: 'Office', mark: '' }] },
    ];
    const page = pagesOf(blocks).find((texts) => texts.includes('Name'))!;
    expect(page.filter((text) => text.startsWith('line ')).length).toBeGreaterThanOrEqual(2);
  }
});

it('has two rows of a list above the hand that signs it', () => {
  const columns = [{ title: 'A', share: 1 }];
  for (let count = 15; count < 40; count++) {
    const rows = Array.from({ length: count }, (_, i) => [`row-${i}`]);
    const pages = pagesOf([
      { kind: 'table', columns, rows },
      { kind: 'paragraph', text: 'Total' },
      { kind: 'signatures', signers: [{ name: 'Name', office: 'Office', mark: '' }] },
    ]);
    const page = pages.find((texts) => texts.includes('Name'))!;
    expect([count, page.filter((text) => text.startsWith('row-')).length >= 2]).toEqual([count, true]);
  }
});

it('says above those who sign overleaf what they sign, and leaves nobody alone there', () => {
  for (let count = 12; count < 30; count++) {
    const signers = Array.from({ length: count }, (_, i) => ({ name: `Name-${i}`, office: 'Office', mark: '' }));
    const pages = pagesOf([{ kind: 'signatures', intro: 'Signed by', signers }]).slice(1);
    for (const texts of pages.slice(1)) expect(texts).toContain('Title (continued)');
    for (const texts of pages) expect(texts.filter((text) => text.startsWith('Name-')).length).toBeGreaterThan(1);
  }
});

it('puts two of those who sign on each page, and names what they sign by the heading above', () => {
  for (let lines = 20; lines < 45; lines++) {
    const signers = Array.from({ length: 9 }, (_, i) => ({ name: `Name-${i}`, office: 'Office', mark: '' }));
    const pages = pagesOf([
      { kind: 'paragraph', text: Array.from({ length: lines }, (_, i) => `line ${i}`).join('\n') },
      heading(1, 'Signatures', false),
      { kind: 'signatures', signers },
    ]).slice(1);
    const counts = pages.map((texts) => texts.filter((text) => text.startsWith('Name-')).length);
    expect([lines, counts.filter((count) => count === 1)]).toEqual([lines, []]);
    for (const [i, texts] of pages.entries())
      if (counts[i]! > 0 && !texts.includes('Signatures')) expect(texts).toContain('Signatures (continued). Title');
  }
});

it('leaves a line to sign on only for those who have not signed', () => {
  const signers = ['', 'signed'].map((mark) => ({ name: 'Name', office: 'Office', mark }));
  const [unsigned, signed] = signers.map((signer) => {
    const [, page] = laidPages(documentOf([{ kind: 'signatures', signers: [signer] }]));
    return page!.marks.filter(({ kind }) => kind === 'rule').length;
  });
  expect(unsigned).toBe(signed! + 1);
});

it('has as many sign overleaf as on the page before, below one line that says what', () => {
  const signers = Array.from({ length: 12 }, (_, i) => ({ name: `Name-${i}`, office: 'Office', mark: '' }));
  const model = {
    ...documentOf([
      { kind: 'paragraph', text: 'line\n'.repeat(14) },
      { kind: 'signatures', signers },
    ]),
    title: 'Many words '.repeat(60),
  };
  const pages = laidPages(model).map(({ marks }) => marks.flatMap(({ text }) => text ?? []));
  const counts = pages.map((texts) => texts.filter((text) => text.startsWith('Name-')).length);
  expect(counts.slice(-2)).toEqual([6, 6]);
  const above = pages.at(-1)!.slice(0, pages.at(-1)!.indexOf('Name-6'));
  expect(above.filter((text) => text.startsWith('Many words'))).toHaveLength(1);
});

it('takes no more than a line and the closing to the page on which a letter is signed', () => {
  for (const lines of [26, 27, 28, 29]) {
    const blocks: Block[] = [
      { kind: 'paragraph', text: Array.from({ length: lines }, (_, i) => `line ${i}`).join('\n') },
      { kind: 'signatures', signers: [{ name: 'Name', office: 'Office', mark: '' }] },
    ];
    const page = pagesOf(blocks).find((texts) => texts.includes('Name'))!;
    const taken = page.filter((text) => text.startsWith('line ')).length;
    expect([lines, taken === 2 || taken === lines]).toEqual([lines, true]);
  }
});

it('writes across all of a letter that is turned for its table', () => {
  const wide = Array.from({ length: 9 }, (_, i) => ({ title: `Column${i}`, share: 1 }));
  const text = 'What stands above the list and below it has the width of its table, on one line where it goes on one.';
  const blocks: Block[] = [
    { kind: 'paragraph', text },
    { kind: 'table', columns: wide, rows: [wide.map((_, i) => `Unbreakable${i}`)] },
    { kind: 'signatures', signers: [{ name: 'Name', office: 'Office', mark: '' }] },
  ];
  const [page] = laidPages(documentOf(blocks, { letterhead: { reference: [], addressee: [] } }));
  expect(page!.marks.map((mark) => mark.text)).toContain(text);
  const rules = page!.marks.flatMap((mark) => (mark.kind === 'rule' ? [mark.x + mark.width] : []));
  expect(Math.max(...rules)).toBe(page!.sheet.body.right);
});
