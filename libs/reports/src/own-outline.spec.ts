import { outlineOf, SECTION_TITLES, standingSentence, type OwnOutline } from '#libs/regulation';
import { composed, content, heading, headings, of } from './compose.fixtures.js';
import { contentDigest } from './content.js';
import type { SnapshotContent } from './snapshot-content.js';

const own: OwnOutline = {
  edition: 3,
  title: { ru: 'Заключение миссии', en: 'Conclusion of the mission' },
  adopted: { ru: 'Принято {on}', en: 'Adopted, {on}' },
  sections: outlineOf('final-conclusion')
    .sections.filter(({ id }) => id !== 'observers')
    .map(({ id }) => ({ id, title: id === 'general' ? { ru: 'Миссия', en: 'The mission' } : SECTION_TITLES[id] })),
};

describe('A document that was begun with the assembly’s own outline', () => {
  const model = composed({ outline: own });

  it('prints its title, its line of adoption, its headings and the annexes as they are lettered in it', () => {
    expect([model.kind, model.status]).toEqual(['Conclusion of the mission', 'Adopted, 20 March 2026']);
    expect(headings(model)[0]).toBe('The mission');
    expect(headings(model).at(-1)).toBe(`Annex A. ${heading('control')}`);
    expect(JSON.stringify(model)).not.toContain(heading('observers'));
  });

  it('says in its control sheet which edition it has, and has another digest than one without', () => {
    expect(JSON.stringify(model)).toContain('edition 3 of the assembly');
    expect(contentDigest({ ...content, outline: own })).not.toBe(contentDigest(content));
  });
});

describe('A document that was begun with sentences in the assembly’s own words', () => {
  const shipped = standingSentence('dates').says.en.replace('{period}', '17–21 March 2026');
  const wording = {
    dates: { ru: 'Миссия работала: {period}.', en: 'The mission was there {period}.' },
    basis: { ru: 'Миссия работала по {regulation}', en: 'The mission stood on the {regulation}' },
    checkedAt: { ru: 'Проверить можно здесь:', en: 'It can be checked here:' },
  };
  const outline = { ...own, wording };

  it('says them with what is filled in, in each language; every other sentence is as it ships', () => {
    const said = JSON.stringify(composed({ outline }));
    expect(JSON.stringify(composed({ outline: own }))).toContain(shipped);
    expect(said).not.toContain(shipped);
    for (const text of ['The mission was there 17–21 March 2026.', 'The mission stood on the Regulation (en)'])
      expect(said).toContain(text);
    expect(said.split('It can be checked here:')).toHaveLength(3);
    expect(said).toContain('Accrediting authority: Commission (en).');
    expect(JSON.stringify(composed({ outline, language: 'ru' }))).toContain('Миссия работала: 17–21 марта 2026 года.');
  });

  it('has them under its digest', () => {
    expect(contentDigest({ ...content, outline })).not.toBe(contentDigest({ ...content, outline: own }));
  });
});

describe('A document that was begun with numbered paragraphs', () => {
  const texts = { campaign: 'First.\n\n> said\n\n- point\n\nSecond, **so**.', voting: 'Third.' };
  const numbered = { ...own, numbered: true };
  const paragraphs = (outline: OwnOutline) =>
    composed({ outline, texts }).blocks.flatMap((block) =>
      block.kind === 'paragraph' && /First|Second|Third/.test(block.text) ? [block] : [],
    );

  it('counts those that people wrote through its sections, before their first word, and nothing else', () => {
    expect(paragraphs(numbered).map(({ text }) => text)).toEqual(['1. First.', '2. Second, so.', '3. Third.']);
    expect(paragraphs(numbered)[1]!.spans![0]).toEqual({ text: '2. ' });
    expect(paragraphs(own).map(({ text }) => text)).toEqual(['First.', 'Second, so.', 'Third.']);
    expect(JSON.stringify(composed({ outline: numbered, texts }).blocks)).not.toMatch(/\d\. (said|point)/);
  });

  it('says so under its digest', () => {
    const [with_, without] = [numbered, own].map((outline) => contentDigest({ ...content, texts, outline }));
    expect(with_).not.toBe(without);
  });
});

const report = (more: Partial<SnapshotContent>) =>
  composed({ kind: 'mission-report', snapshot: { ...content.snapshot, ...more } });

describe('The annexes of the mission report', () => {
  const meetings = { counted: [{ counterpart: 'parliament', held: 2 }], total: 3, unsettled: 0, programme: [] };
  const opinion = { number: 'T-1-LO', version: 2, adoptedOn: '2026-03-10', contentDigest: 'a'.repeat(64) };

  it('name the opinion on the law, by which it is found and told from any other', () => {
    const model = report({ opinion });
    expect(headings(model)).toContain(`Annex B. ${heading('opinion')}`);
    expect(JSON.stringify(model.blocks)).toContain('T-1-LO');
    expect(JSON.stringify(model.blocks)).toContain(opinion.contentDigest);
  });

  it('draw what is counted where there are two bars or more', () => {
    const two = [...meetings.counted, { counterpart: 'central-commission', held: 1 }];
    const drawn = report({ meetings: { ...meetings, counted: two } as SnapshotContent['meetings'] });
    expect(headings(drawn)).toContain(`Annex B. ${heading('statistics')}`);
    const chart = drawn.blocks.findLast((block) => block.kind === 'chart');
    expect(chart).toMatchObject({ title: 'Meetings of the mission', series: [{ values: [2, 1] }] });
    const one = report({ meetings: { ...meetings, total: 2 } as SnapshotContent['meetings'] });
    expect(headings(one).join()).not.toContain(heading('statistics'));
  });

  it('are left out where there is nothing to say', () => {
    expect(headings(report({})).filter((text) => text.startsWith('Annex'))).toEqual([
      `Annex A. ${heading('observers')}`,
      `Annex B. ${heading('control')}`,
    ]);
    expect(of('mission-report').outlineVersion).toBe(6);
  });
});
