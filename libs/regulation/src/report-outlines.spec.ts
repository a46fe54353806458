import { createHash } from 'node:crypto';
import { outlineOf, REPORT_KINDS, SECTION_IDS, withTitles, type ReportKind } from './report-outlines.js';

/** What each version of an outline contained, the first one first. A line that was released is never changed. */
const CONTENTS: Record<ReportKind, readonly string[]> = {
  'final-conclusion': ['01455ef9ca407858', 'cd0cc1695ba11911', '71c36cc6ae817b22', '71c36cc6ae817b22'],
  'mission-report': [
    '6430a407fc9eacd2',
    'f8ac1c62ddc55edd',
    'e4577ca09fd10fe1',
    '1e274ef8f657ee50',
    '1e274ef8f657ee50',
  ],
};

function contentOf(kind: ReportKind): string {
  const { version: _, sections, ...outline } = outlineOf(kind);
  const content = {
    ...outline,
    sections: withTitles(sections),
  };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

describe.each(REPORT_KINDS)('the outline of the %s', (kind) => {
  const outline = outlineOf(kind);
  const ids = outline.sections.map(({ id }) => id);

  it('consists of known sections, each once', () => {
    expect(SECTION_IDS).toEqual(expect.arrayContaining(ids));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ends with the document control', () => {
    expect(ids.at(-1)).toBe('control');
  });

  it('asks people to write at least one section', () => {
    expect(outline.sections.filter(({ text }) => text === 'mandatory')).not.toEqual([]);
  });

  it('leaves the assessment to people alone', () => {
    const assessment = outline.sections.find(({ id }) => id === 'assessment');
    expect(assessment).toMatchObject({ facts: false, text: 'mandatory' });
  });

  it('has no section that nothing could stand in', () => {
    for (const { id, facts, text } of outline.sections) expect([id, facts || text !== 'none']).toEqual([id, true]);
  });

  it('has the content that its version had: a change raises the version, and adds a line to the contents', () => {
    expect({ kind, version: outline.version, content: contentOf(kind) }).toEqual({
      kind,
      version: CONTENTS[kind].length,
      content: CONTENTS[kind].at(-1),
    });
  });

  it('carries a version, and names itself in both languages', () => {
    expect(outline.version).toBeGreaterThanOrEqual(1);
    expect(outline.title.ru).toMatch(/^[А-ЯЁ]/);
    expect(outline.title.en).toMatch(/^[A-Z]/);
  });
});

it('gives each kind of document a code of its own', () => {
  const codes = REPORT_KINDS.map((kind) => outlineOf(kind).code);
  expect(new Set(codes).size).toBe(codes.length);
});

it('uses every section somewhere', () => {
  const used = new Set(REPORT_KINDS.flatMap((kind) => outlineOf(kind).sections.map(({ id }) => id)));
  expect(used).toEqual(new Set(SECTION_IDS));
});
