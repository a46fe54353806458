import { createHash } from 'node:crypto';
import {
  outlineAsShipped,
  outlineOf,
  REPORT_KINDS,
  SECTION_IDS,
  withTitles,
  type ReportKind,
} from './report-outlines.js';

/** What each version of an outline contained, the first one first. A line that was released is never changed. */
const CONTENTS: Record<ReportKind, readonly string[]> = {
  'interim-note': ['e3c69728081e9e16'],
  'legislation-opinion': ['d12a2961a842f5b3'],
  'preliminary-statement': ['15f22aa43c3070f0'],
  'press-release': ['686be0a31eb9b1fa'],
  'final-conclusion': ['01455ef9ca407858', 'cd0cc1695ba11911', '71c36cc6ae817b22', 'c2bfee6207fdea07'],
  'mission-report': [
    '6430a407fc9eacd2',
    'f8ac1c62ddc55edd',
    'e4577ca09fd10fe1',
    '1e274ef8f657ee50',
    '301440aeb8026389',
    '3416a0366d5af3b2',
  ],
};

const ASSESSING: readonly string[] = ['assessment', 'assessment-law', 'assessment-commitments', 'law-analysis'];

function contentOf(kind: ReportKind): string {
  const { version: _, sections, ...outline } = outlineOf(kind);
  const content = {
    ...outline,
    sections: withTitles(sections),
  };
  // As it was called when the first of them were released.
  const said = JSON.stringify(content).replace('"beforePollsClose":', '"early":');
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

describe.each(REPORT_KINDS)('the outline of the %s', (kind) => {
  const outline = outlineOf(kind);
  const ids = outline.sections.map(({ id }) => id);

  it('consists of known sections, each once', () => {
    expect(SECTION_IDS).toEqual(expect.arrayContaining(ids));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ends with the document control, unless it is one page, whose foot says as much', () => {
    expect(ids.at(-1) === 'control').toBe(!outline.onePage);
  });

  it('asks people to write at least one section', () => {
    expect(outline.sections.filter(({ text }) => text === 'mandatory')).not.toEqual([]);
  });

  it('leaves every assessment to people alone (R-48)', () => {
    for (const { id, facts } of outline.sections.filter((section) => ASSESSING.includes(section.id)))
      expect([id, facts]).toEqual([id, false]);
  });

  it('is adopted before the polls close only if it assesses no vote, or calls what it says preliminary (R-51)', () => {
    expect(outline.beforePollsClose && ids.includes('assessment-law')).toBeFalsy();
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
    const { title } = outlineAsShipped(kind);
    expect(title.ru).toMatch(/^[А-ЯЁ]/);
    expect(title.en).toMatch(/^[A-Z]/);
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

it('rests the conclusion and the report on two yardsticks, each a section that somebody has to write (R-49)', () => {
  for (const kind of ['final-conclusion', 'mission-report'] as const)
    for (const id of ['assessment-law', 'assessment-commitments'])
      expect(outlineOf(kind).sections).toContainEqual({ id, facts: false, text: 'mandatory' });
});

it.each(REPORT_KINDS)('keeps the sections that a %s was begun with', (kind) => {
  for (const [at] of CONTENTS[kind].entries()) {
    const { sections, version } = outlineOf(kind, at + 1);
    expect([kind, version, sections.length > 0]).toEqual([kind, version, true]);
  }
  expect(outlineOf(kind, CONTENTS[kind].length)).toBe(outlineOf(kind));
});

it('has one assessment, which people wrote, in conclusions that were begun before there were two yardsticks', () => {
  const before = outlineOf('final-conclusion', 3).sections;
  expect(before).toContainEqual({ id: 'assessment', facts: false, text: 'mandatory' });
  expect(before.map(({ id }) => id)).not.toContain('assessment-law');
});
