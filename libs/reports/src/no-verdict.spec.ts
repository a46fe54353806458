import {
  assessingWord,
  FIGURES,
  FORMS,
  LABELS,
  outlineAsShipped,
  outlineOf,
  REPORT_KINDS,
  SECTION_TITLES,
  type Wording,
} from '#libs/regulation';
import { both, composed } from './compose.fixtures.js';
import { emptySections } from './content.js';
import { full } from './full-snapshot.fixtures.js';
import { WORDS } from './wording.js';

const said = (language: 'ru' | 'en', texts: readonly string[]) =>
  texts.filter((text) => assessingWord(text, language) !== undefined);

/** The tables whose words documents print beside what people wrote. */
const PRINTED = {
  WORDS,
  SECTION_TITLES,
  FORMS,
  FIGURES,
  yardsticks: LABELS.yardsticks,
  addressees: LABELS.addressees,
  priorities: LABELS.priorities,
  outcomes: LABELS.outcomes,
  basisKinds: LABELS.basisKinds,
  stages: LABELS.stages,
  counterparts: LABELS.counterparts,
  incidentKinds: LABELS.incidentKinds,
  incidentGroups: LABELS.incidentGroups,
  incidentCategories: LABELS.incidentCategories,
  severities: LABELS.severities,
  severityDefinitions: LABELS.severityDefinitions,
  factKinds: LABELS.factKinds,
};

/** Everything that is said in both languages, however deep it stands in a table. */
function wordingsIn(table: unknown): Wording[] {
  if (typeof table !== 'object' || table === null) return [];
  const { ru, en } = table as Partial<Wording>;
  return typeof ru === 'string' && typeof en === 'string' ? [{ ru, en }] : Object.values(table).flatMap(wordingsIn);
}
/** What a document prints, sentence by sentence. */
const printedBy = (kind: (typeof REPORT_KINDS)[number], language: 'ru' | 'en', snapshot = full) =>
  JSON.stringify(composed({ kind, language, texts: {}, snapshot }, 'DRAFT').blocks).split(/(?<=[.:"])/);

describe('no template assesses (R-48)', () => {
  it.each(['ru', 'en'] as const)('knows such a word when it sees one: %s', (language) => {
    const verdict = { ru: 'Выборы прошли свободно и честно', en: 'The elections were free and fair' }[language];
    expect(said(language, [verdict])).toEqual([verdict]);
  });

  it.each(['ru', 'en'] as const)('not in its words, its titles or the labels that it prints: %s', (language) => {
    const texts = Object.values(PRINTED).flatMap((table) => wordingsIn(table).map((wording) => wording[language]));
    const titles = REPORT_KINDS.flatMap((kind) => {
      const { title, adopted } = outlineAsShipped(kind);
      return [title[language], adopted[language]];
    });
    expect(said(language, [...texts, ...titles])).toEqual([]);
  });

  it.each(REPORT_KINDS)('not in a whole document that nobody has written in: %s', (kind) => {
    for (const language of ['ru', 'en'] as const) expect(said(language, printedBy(kind, language))).toEqual([]);
  });

  it('looks at all that a mission did and saw: a judging word in any of these tables, or in a document, is found', () => {
    for (const [name, table] of Object.entries(PRINTED))
      expect([name, wordingsIn(table).length > 1]).toEqual([name, true]);
    const planted = { ...FORMS, planted: [{ questions: [{ text: { ru: 'Прошло честно', en: 'It was fair' } }] }] };
    expect(
      said(
        'ru',
        wordingsIn(planted).map(({ ru }) => ru),
      ),
    ).toEqual(['Прошло честно']);
    expect(
      said(
        'en',
        wordingsIn(planted).map(({ en }) => en),
      ),
    ).toEqual(['It was fair']);
    const [question] = wordingsIn(FORMS.opening[0].questions);
    const report = printedBy('mission-report', 'en').join('');
    for (const shown of [
      question!.en,
      LABELS.incidentCategories.secrecy.en,
      'Broadcasts',
      LABELS.counterparts.parliament.en,
    ])
      expect(report).toContain(shown);
    const judged = { ...full, groups: [{ name: both('A free and fair vote'), observers: 1 }] };
    expect(said('en', printedBy('mission-report', 'en', judged))).not.toEqual([]);
  });

  it.each(REPORT_KINDS)('and what people owe begins empty: %s', (kind) => {
    const of = { kind, outlineVersion: outlineOf(kind).version };
    const owed = outlineOf(kind).sections.filter(({ text }) => text === 'mandatory');
    expect(emptySections(of, {}, {})).toEqual(owed.map(({ id }) => id));
    for (const { id } of outlineOf(kind).sections.filter((section) => section.id.startsWith('assessment'))) {
      const { blocks } = composed({ kind, texts: {}, snapshot: full }, 'DRAFT');
      const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === SECTION_TITLES[id].en);
      // Nothing stands under it: the next block, if there is one, heads the next section.
      if (at >= 0) expect(blocks[at + 1]).toMatchObject({ kind: 'heading' });
    }
  });
});
