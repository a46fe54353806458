import { perform } from './lifecycle.js';
import { Refusal } from './refusals.js';
import {
  choicesOf,
  completed,
  factsLeftOut,
  keptIn,
  sectionsNamed,
  outlineActs,
  outlineAs,
  outlineFacts,
  type OwnOutline,
} from './own-outlines.js';
import {
  outlineAsShipped,
  outlineOf,
  REPORT_KINDS,
  SECTION_TITLES,
  withTitles,
  type ReportKind,
  type SectionId,
} from './report-outlines.js';

const anybody = { can: () => true };
const idsOf = (kind: ReportKind) => outlineOf(kind).sections.map(({ id }) => id);
const refused = (kind: ReportKind, ids: readonly SectionId[]) => {
  try {
    perform(
      outlineActs.change,
      anybody,
      outlineFacts(kind, { ...outlineAsShipped(kind), sections: ids.map((id) => ({ id })) }),
    );
    return null;
  } catch (error) {
    return (error as Refusal).code;
  }
};

const refusedAs = (own: Partial<Pick<OwnOutline, 'title' | 'adopted' | 'sections'>>) => {
  const kind = 'final-conclusion';
  try {
    perform(outlineActs.change, anybody, outlineFacts(kind, { ...outlineAsShipped(kind), ...own }));
    return null;
  } catch (error) {
    return error as Refusal;
  }
};

it.each(REPORT_KINDS)('lets the outline of a %s be as it is', (kind) => {
  expect(refused(kind, idsOf(kind))).toBeNull();
});

it.each(REPORT_KINDS)(
  'refuses a %s without any of what its rules ask for, and lets the rest be left out (R-49)',
  (kind) => {
    for (const id of idsOf(kind))
      expect([
        id,
        refused(
          kind,
          idsOf(kind).filter((one) => one !== id),
        ),
      ]).toEqual([id, keptIn(kind).includes(id) ? 'outline.section-missing' : null]);
  },
);

it('keeps both yardsticks in the conclusion and the report, and says what is missing in both languages', () => {
  for (const kind of ['final-conclusion', 'mission-report'] as const)
    for (const id of ['assessment-law', 'assessment-commitments', 'recommendations'] as const) {
      const sections = idsOf(kind).flatMap((one) => (one === id ? [] : [{ id: one }]));
      const { missing } = outlineFacts(kind, { ...outlineAsShipped(kind), sections });
      expect(missing).toEqual(SECTION_TITLES[id]);
    }
});

it('refuses two sections of one title, by which a reader finds them', () => {
  const sections = idsOf('final-conclusion').map((id) => ({
    id,
    title: id === 'general' ? { ru: 'Общее', en: SECTION_TITLES.voting.en.toUpperCase() } : SECTION_TITLES[id],
  }));
  expect(refusedAs({ sections })).toMatchObject({ code: 'outline.title-twice' });
});

it.each([
  [
    'the title',
    { title: { ru: 'Слово о честных выборах', en: 'Word' } },
    { ru: 'Название документа: «честн»', en: 'Title of the document: “честн”' },
  ],
  [
    'the line of adoption',
    { adopted: { ru: 'Принято {on}', en: 'A fair vote, {on}' } },
    { ru: 'Строка о принятии: «fair»', en: 'Line of its adoption: “fair”' },
  ],
  [
    'sections',
    {
      sections: idsOf('final-conclusion').map((id) => ({
        id,
        title: ['voting', 'counting'].includes(id) ? { ru: `УСЛОВНО ${id}`, en: `A free ${id}` } : SECTION_TITLES[id],
      })),
    },
    {
      ru: 'Раздел «Голосование»: «free»; Раздел «Подсчёт голосов и установление итогов»: «free»',
      en: 'Section “Voting”: “free”; Section “Counting and tabulation”: “free”',
    },
  ],
])('refuses a document that judges in %s, and says where and by which word (R-48)', (_what, own, sentences) => {
  expect(refusedAs(own)).toMatchObject({ code: 'outline.wording-assesses', params: { sentences } });
});

it('says which facts would stand nowhere, and of an outline as it is nothing', () => {
  const sections = idsOf('mission-report').map((id) => ({ id }));
  expect(factsLeftOut('mission-report', sections)).toBeNull();
  expect(
    factsLeftOut(
      'mission-report',
      sections.filter(({ id }) => id !== 'general'),
    ),
  ).toEqual(SECTION_TITLES.general);
});

it('gets back at its shipped place what has to stand in it, when a version begins', () => {
  const ids = idsOf('final-conclusion');
  const words = { ru: 'УСЛОВНО {on}', en: 'SYNTHETIC {on}' };
  const ownWith = (own: readonly SectionId[]) => ({
    edition: 1,
    title: words,
    adopted: words,
    sections: own.map((id) => ({ id, title: SECTION_TITLES[id] })),
  });
  const whole = ownWith(ids);
  expect(completed('final-conclusion', whole)).toBe(whole);
  for (const left of keptIn('final-conclusion')) {
    const { sections } = completed('final-conclusion', ownWith(ids.filter((id) => id !== left)));
    expect(sections.map(({ id }) => id)).toEqual(ids);
  }
});

it('takes sections that the report has, in any order before the signatures', () => {
  const [general, ...others] = idsOf('final-conclusion');
  expect(refused('final-conclusion', ['summary', others[0]!, general!, 'complaints', ...others.slice(1)])).toBeNull();
});

it('refuses an assessment where a document is adopted before the polls close (R-51), and a section twice', () => {
  expect(choicesOf('interim-note').map(({ id }) => id)).not.toContain('assessment-law');
  expect(refused('interim-note', ['assessment-law', ...idsOf('interim-note')])).toBe('outline.section-foreign');
  expect(refused('interim-note', ['general', ...idsOf('interim-note')])).toBe('outline.section-foreign');
});

it.each([
  ['an annex before the signatures', ['observers', ...idsOf('final-conclusion').filter((id) => id !== 'observers')]],
  [
    'anything after the control of the document',
    [...idsOf('final-conclusion').filter((id) => id !== 'dissents'), 'dissents'],
  ],
] as [string, SectionId[]][])('refuses %s', (_what, ids) => {
  expect(refused('final-conclusion', ids)).toBe('outline.order');
});

it('prints the own titles and the own order, with the annexes lettered anew; how a section comes about stays', () => {
  const own = {
    edition: 1,
    title: { ru: 'Заключение', en: 'Conclusion' },
    adopted: { ru: 'Принято {on}', en: 'Adopted on {on}' },
    sections: idsOf('final-conclusion')
      .filter((id) => id !== 'observers' && id !== 'general')
      .map((id) => ({
        id,
        title: id === 'dissents' ? { ru: 'Мнения', en: 'Opinions' } : SECTION_TITLES[id],
      })),
  };
  const outline = outlineAs('final-conclusion', own);
  expect(outline.title).toEqual(own.title);
  expect(
    withTitles(outline.sections)
      .slice(-2)
      .map(({ title }) => title.en),
  ).toEqual(['Annex A. Opinions', 'Annex B. Document control']);
  expect(outline.sections.find(({ id }) => id === 'voting')).toMatchObject({ facts: true, text: 'mandatory' });
  expect(sectionsNamed(['dissents'], own)).toEqual({ ru: 'Мнения', en: 'Opinions' });
});

it('leaves an outline that nobody has changed the very same', () => {
  const outline = outlineAsShipped('mission-report');
  expect(outlineAs('mission-report', null)).toBe(outline);
});
