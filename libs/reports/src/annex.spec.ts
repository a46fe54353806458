import { annexFiles, annexOf } from './annex.js';
import { composed, content, observer, snapshotOf } from './compose.fixtures.js';

const about = {
  document: { number: 'T-1-FC', version: 1, code: 't-1-fc-v1' },
  asOf: '2026-03-20T17:00:00.000Z',
  snapshotDigest: '0'.repeat(64),
};
/** In Russian А stands before Б; in English Beta before Yota. */
const people = [
  { ...observer('А', 'KAZ', 'lower'), name: { ru: 'А', en: 'Yota' }, familyName: { ru: 'А', en: 'Yota' } },
  { ...observer('Б', 'KAZ', 'lower'), name: { ru: 'Б', en: 'Beta' }, familyName: { ru: 'Б', en: 'Beta' } },
] as unknown as ReturnType<typeof observer>[];
const edition = (language: 'ru' | 'en', more: object = {}) =>
  composed({ language, snapshot: snapshotOf(people), ...more });
const annex = annexOf([edition('ru'), edition('en')], about);

describe('the data of a document', () => {
  it('are of one edition, then of the other: no row of one is held against a row of the other', () => {
    const languages = annex.tables.map(({ language }) => language);
    expect(languages).toEqual(languages.toSorted((one, other) => Number(one === 'en') - Number(other === 'en')));
    for (const { language, rows } of annex.tables)
      for (const other of language === 'ru' ? ['Yota', 'Beta'] : ['А', 'Б']) expect(rows.flat()).not.toContain(other);
    expect(JSON.stringify(annex.tables)).toContain('Yota');
  });

  it('are drawn though one edition has a table that the other has not', () => {
    const recommendations = [
      {
        number: 1,
        addressee: null,
        addresseeName: null,
        priority: 'first',
        text: 'SYNTHETIC',
        ground: null,
        findings: [],
      },
    ];
    const { kind } = content;
    expect(() => annexOf([edition('ru', { kind, recommendations }), edition('en')], about)).not.toThrow();
  });

  it('have no control sheet: its checksums are of the document', () => {
    expect(JSON.stringify(annex)).not.toContain(edition('ru').footer.digest);
    expect(JSON.stringify(edition('ru').blocks)).toContain(edition('ru').footer.digest);
  });

  it('are the same cells as a table and as they are', async () => {
    const { csv, json } = await annexFiles(annex);
    const lines = csv.toString().trim().split('\r\n');
    expect(lines[0]).toMatch(/document.language.section.table.row.column.value$/);
    const { tables } = JSON.parse(json.toString()) as typeof annex;
    expect(lines).toHaveLength(1 + tables.flatMap(({ rows }) => rows).flat().length);
  });

  it('name their document in each file: the same figures of another version are other bytes', async () => {
    const another = { ...annex, document: { ...annex.document, version: 2, code: 't-1-fc-v2' } };
    const [one, other] = [await annexFiles(annex), await annexFiles(another)];
    for (const format of ['csv', 'xlsx', 'json'] as const) expect(one[format].equals(other[format])).toBe(false);
  });
});
