import { assessingWord, LABELS, outlineOf, REPORT_KINDS, SECTION_TITLES } from '#libs/regulation';
import { composed, observer, snapshotOf } from './compose.fixtures.js';
import { emptySections } from './content.js';
import { WORDS } from './wording.js';

const said = (language: 'ru' | 'en', texts: readonly string[]) =>
  texts.filter((text) => assessingWord(text, language) !== undefined);

const observers = [observer('One', 'KAZ', 'lower'), observer('Two', null, null)];
const snapshot = snapshotOf(observers);

describe('no template assesses (R-48)', () => {
  it.each(['ru', 'en'] as const)('knows such a word when it sees one: %s', (language) => {
    const verdict = { ru: 'Выборы прошли свободно и честно', en: 'The elections were free and fair' }[language];
    expect(said(language, [verdict])).toEqual([verdict]);
  });

  it.each(['ru', 'en'] as const)('not in its words, its titles or the labels that it prints: %s', (language) => {
    const labels = [LABELS.yardsticks, LABELS.addressees, LABELS.priorities, LABELS.outcomes, LABELS.basisKinds];
    const texts = [WORDS, SECTION_TITLES, ...labels].flatMap((table) =>
      Object.values(table).map((wording: { ru: string; en: string }) => wording[language]),
    );
    const titles = REPORT_KINDS.flatMap((kind) => [outlineOf(kind).title[language], outlineOf(kind).adopted[language]]);
    expect(said(language, [...texts, ...titles])).toEqual([]);
  });

  it.each(REPORT_KINDS)('not in a whole document that nobody has written in: %s', (kind) => {
    for (const language of ['ru', 'en'] as const) {
      const model = composed({ kind, language, texts: {}, snapshot }, 'DRAFT');
      expect(said(language, JSON.stringify(model.blocks).split(/(?<=[.:"])/))).toEqual([]);
    }
  });

  it.each(REPORT_KINDS)('and what people owe begins empty: %s', (kind) => {
    const of = { kind, outlineVersion: outlineOf(kind).version };
    const owed = outlineOf(kind).sections.filter(({ text }) => text === 'mandatory');
    expect(emptySections(of, {}, {})).toEqual(owed.map(({ id }) => id));
    for (const { id } of outlineOf(kind).sections.filter((section) => section.id.startsWith('assessment'))) {
      const { blocks } = composed({ kind, texts: {}, snapshot }, 'DRAFT');
      const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === SECTION_TITLES[id].en);
      // Nothing stands under it: the next block, if there is one, heads the next section.
      if (at >= 0) expect(blocks[at + 1]).toMatchObject({ kind: 'heading' });
    }
  });
});
