import { composed, content } from './compose.fixtures.js';
import {
  beyondOriginal,
  contentDigest,
  emptySections,
  untranslated,
  type FrozenFinding,
  type FrozenRecommendation,
} from './content.js';
import { checksOf, TextReader, unknownIn } from './text-checks.js';

const finding: FrozenFinding = {
  number: 1,
  section: 'voting',
  yardstick: 'law',
  text: 'SYNTHETIC finding',
  basis: [{ kind: 'incident', count: 2 }],
};
const recommendation: FrozenRecommendation = {
  number: 1,
  addressee: 'parliament',
  addresseeName: null,
  priority: 'first',
  text: 'SYNTHETIC recommendation',
  ground: null,
  findings: [1],
};
const CONCLUSION = { kind: 'final-conclusion', outlineVersion: 4 } as const;
const REPORT = { kind: 'mission-report', outlineVersion: 5 } as const;
const RECORDED = { meeting: 9, incident: 0, visit: 9 };
const digest = (more: object) => contentDigest({ ...content, ...more });
const said = (more: Parameters<typeof composed>[0]) => JSON.stringify(composed(more).blocks);

it('R-49 prints a finding in its own section of the conclusion, with what it concerns and how much it rests on', () => {
  const text = said({ ...CONCLUSION, findings: [finding], texts: { voting: 'SYNTHETIC text' } });
  expect(text.indexOf('SYNTHETIC finding')).toBeGreaterThan(text.indexOf('SYNTHETIC text'));
  expect(text.indexOf('SYNTHETIC finding')).toBeLessThan(text.indexOf('Signatures'));
  expect(text).toContain('Concerns: National law and its practice');
  expect(text).toContain('Rests on entries of the mission: Incidents and practice\u00A0–\u00A02');
});

it('says which entries a finding rests on in drafts and internal editions alone, which are marked, and by none of it a digest moves', () => {
  const more = { ...CONCLUSION, findings: [finding], texts: { voting: 'SYNTHETIC [[meeting 3]]' } };
  const known = { basisNumbers: { 1: { incident: [2, 7] } } };
  const numbered = 'Incidents and practice\u00A0–\u00A02 (No. 2, 7)';
  for (const [state, internal, watermark] of [
    ['DRAFT', false, 'DRAFT'],
    ['AGREED', true, 'INTERNAL EDITION'],
    ['ADOPTED', true, 'INTERNAL EDITION'],
  ] as const) {
    const model = composed(more, state, { ...known, internal });
    expect([state, model.watermark, JSON.stringify(model.blocks).includes(numbered)]).toEqual([state, watermark, true]);
    expect(JSON.stringify(model.blocks)).toContain('SYNTHETIC [Meeting 3]');
    expect(model.footer.digest).toBe(composed(more).footer.digest);
  }
  const adopted = composed(more, 'ADOPTED', known);
  expect(adopted.watermark).toBeUndefined();
  expect(JSON.stringify(adopted.blocks)).not.toMatch(/No\. 2, 7|[Mm]eeting 3/);
});

it('R-46 prints figures in findings and recommendations by name, from the snapshot, and none by a name it does not know', () => {
  const texts = { text: 'SYNTHETIC {observers.total} and {no.such}', ground: 'SYNTHETIC ground {observers.total}' };
  const entries = { findings: [{ ...finding, ...texts }], recommendations: [{ ...recommendation, ...texts }] };
  const printed = said({ ...CONCLUSION, ...entries });
  const total = content.snapshot.observers.length;
  expect(printed.split(`SYNTHETIC ${total} and {no.such}`)).toHaveLength(3);
  expect(printed).toContain(`SYNTHETIC ground ${total}`);
  expect(unknownIn([{ ...content, ...CONCLUSION, ...entries }], RECORDED).unknownFacts).toEqual(['no.such']);
});

it('R-49 tells of references of an entry that lead to no record, and prints them in a draft as they were typed', () => {
  const entries = {
    findings: [{ ...finding, text: 'SYNTHETIC [[meeting 7]] [[visit 999]]' }],
    recommendations: [{ ...recommendation, text: 'SYNTHETIC [[visit 0]]', ground: 'SYNTHETIC [[incident 1]]' }],
  };
  const frozen = { ...content, ...CONCLUSION, ...entries };
  expect(unknownIn([frozen], RECORDED).unknownReferences).toEqual(['visit 999', 'visit 0', 'incident 1']);
  const draft = JSON.stringify(composed({ ...CONCLUSION, ...entries }, 'DRAFT', { recorded: RECORDED }).blocks);
  expect(draft).toContain('SYNTHETIC [Meeting 7] [[visit 999]]');
  expect(draft).toContain('SYNTHETIC [[incident 1]]');
});

it('R-46 lists numbers that were typed into an entry with those of the section that prints it', () => {
  const frozen = { ...content, ...CONCLUSION, texts: { voting: 'SYNTHETIC 41.' } };
  const entries = {
    findings: [{ ...finding, text: 'SYNTHETIC 42 [[meeting 7]].' }],
    recommendations: [{ ...recommendation, text: 'SYNTHETIC 43.' }],
  };
  const all = { ...frozen, ...entries };
  const checks = checksOf(new TextReader(all, RECORDED), all);
  expect(checks.map(({ section, numbers }) => [section, numbers.map(({ number }) => number)])).toEqual([
    ['voting', ['41', '42']],
    ['recommendations', ['43']],
  ]);
});

it('R-49 gathers all findings in the chapter of the report, by section', () => {
  const counting = { ...finding, number: 2, section: 'counting' as const, text: 'SYNTHETIC other' };
  const text = said({ ...REPORT, findings: [counting, finding] });
  const chapter = text.indexOf('"Findings"');
  expect(chapter).toBeGreaterThan(-1);
  for (const one of ['SYNTHETIC finding', 'SYNTHETIC other']) expect(text.indexOf(one)).toBeGreaterThan(chapter);
  expect(text.indexOf('SYNTHETIC finding')).toBeLessThan(text.indexOf('SYNTHETIC other'));
});

it('R-49 prints each recommendation with addressee and findings, and all of them in one table', () => {
  const text = said({ ...CONCLUSION, findings: [finding], recommendations: [recommendation] });
  expect(text).toContain('Addressed to: Parliament. Priority: First. Rests on findings: No. 1.');
  expect(text).toContain('["1","Parliament","First","1"]');
});

it('signs entries with the text, and nothing but what their language says', () => {
  expect(digest({ findings: [finding] })).not.toBe(digest({}));
  expect(digest({ findings: [finding] })).not.toBe(digest({ findings: [{ ...finding, text: 'SYNTHETIC else' }] }));
  expect(digest({ findings: undefined })).toBe(digest({}));
});

it('owes no text where findings are entries, and names the section of which a translation lacks one', () => {
  const texts = { preparation: 'x', voting: 'x', counting: 'x', 'assessment-law': 'x', 'assessment-commitments': 'x' };
  expect(emptySections(REPORT, texts, {})).toEqual(['findings']);
  expect(emptySections(REPORT, texts, { findings: [finding] })).toEqual([]);
  const untold = { findings: [{ ...finding, text: null }], recommendations: [{ ...recommendation, text: null }] };
  expect(untranslated(REPORT, texts, texts, untold, {})).toEqual(['findings', 'recommendations']);
  expect(untranslated(CONCLUSION, texts, texts, untold, {})).toEqual(['voting', 'recommendations']);
});

it('owes in a translation whom a recommendation names and on what ground, if the original does, and no more than that', () => {
  const texts = { voting: 'x', 'assessment-law': 'x', 'assessment-commitments': 'x' };
  const whole = { ...recommendation, addresseeName: 'SYNTHETIC', ground: 'SYNTHETIC' };
  const compared = (
    translated: FrozenRecommendation,
    original: FrozenRecommendation,
  ): Parameters<typeof untranslated> => [
    CONCLUSION,
    texts,
    texts,
    { recommendations: [translated] },
    { recommendations: [original] },
  ];
  for (const part of ['addresseeName', 'ground'] as const) {
    expect([part, untranslated(...compared({ ...whole, [part]: null }, whole))]).toEqual([part, ['recommendations']]);
    expect([part, beyondOriginal(...compared(whole, { ...whole, [part]: null }))]).toEqual([part, ['recommendations']]);
  }
  expect(untranslated(...compared(whole, whole))).toEqual([]);
  expect(untranslated(...compared(recommendation, recommendation))).toEqual([]);
  expect(beyondOriginal(...compared(whole, whole))).toEqual([]);
  expect(beyondOriginal(CONCLUSION, { ...texts, general: 'more' }, texts, {}, {})).toEqual(['general']);
});

it('takes no section for written of which nothing is printed', () => {
  const filled = { 'assessment-law': 'x', 'assessment-commitments': 'x' };
  for (const voting of ['[[meeting 3]]', '---', '> [[visit 1]]', ' \n '])
    expect([voting, emptySections(CONCLUSION, { ...filled, voting }, {})]).toEqual([voting, ['voting']]);
  for (const voting of ['x', '{observers.total}', '- x', '---\n\nx'])
    expect([voting, emptySections(CONCLUSION, { ...filled, voting }, {})]).toEqual([voting, []]);
});
