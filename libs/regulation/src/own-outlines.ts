import { assessingWord } from './assessing-words.js';
import { defineActs } from './lifecycle.js';
import { inMarks } from './quoted.js';
import {
  isAnnex,
  outlineAsShipped,
  outlineOf,
  SECTION_IDS,
  titleOf,
  type Outline,
  type OutlineSection,
  type ReportKind,
  type SectionId,
  type Wording,
} from './report-outlines.js';
import { wordingFacts, type OwnWording, type WordingFacts } from './standing-sentences.js';
import { LANGUAGES, type Language } from './vocabulary.js';

/** What an assembly has made of an outline: the words of its cover, which sections stand in which order under which titles, and what it says in its own words. */
export type OwnOutline = {
  /** Counted for each kind; a document keeps the one it was begun with. */
  edition: number;
  title: Wording;
  adopted: Wording;
  sections: readonly { id: SectionId; title: Wording }[];
  /** Not there where every sentence is as it ships: what was begun before there were any has none either. */
  wording?: OwnWording;
  /** The paragraphs that people write are counted through the document; an edition that leaves them as they are says nothing of it. */
  numbered?: boolean | undefined;
};

/** In the place of the day on which a document was adopted. */
export const ADOPTED_ON = '{on}';

/** The sections that may stand in a kind: its own, and those of the mission report, which has all but what is assessed. */
export function choicesOf(kind: ReportKind): readonly OutlineSection[] {
  const { sections, onePage } = outlineOf(kind);
  if (onePage) return sections;
  const others = outlineOf('mission-report').sections.filter(
    ({ id }) => !id.startsWith('assessment') && sections.every((own) => own.id !== id),
  );
  return [...sections, ...others];
}

/** Without these a document is not what its rules say: signatures, what tells it from others, recommendations. */
const NEVER_LEFT_OUT: readonly SectionId[] = ['recommendations', 'signatures', 'dissents', 'control', 'voting'];

/** Those of a kind that stay in it: what people owe, both yardsticks among it, and what the rules ask for. */
export const keptIn = (kind: ReportKind): readonly SectionId[] =>
  outlineOf(kind)
    .sections.filter(({ id, text }) => text === 'mandatory' || NEVER_LEFT_OUT.includes(id))
    .map(({ id }) => id);

/** First what is read, then the signatures, then the annexes, of which the control of the document is the last. */
const placeOf = (id: SectionId) => (id === 'signatures' ? 1 : id === 'control' ? 3 : isAnnex(id) ? 2 : 0);

/** What these tell stands nowhere else in a document: whoever leaves one out is told so. */
const TOLD_NOWHERE_ELSE: readonly SectionId[] = [
  'general',
  'methodology',
  'activity',
  'transparency',
  'counting',
  'observers',
];
export const factsLeftOut = (kind: ReportKind, sections: readonly { id: SectionId }[]): Wording | null =>
  sectionsNamed(
    outlineOf(kind)
      .sections.map(({ id }) => id)
      .filter((id) => TOLD_NOWHERE_ELSE.includes(id) && sections.every((section) => section.id !== id)),
  );

/**
 * The same with what became mandatory since it was made, each at its shipped place: behind the nearest of those before it,
 * or first of its part of the document.
 */
export function completed(kind: ReportKind, own: OwnOutline): OwnOutline {
  const shipped = outlineOf(kind).sections.map(({ id }) => id);
  const kept = keptIn(kind);
  const sections = [...own.sections];
  const at = (id: SectionId) => sections.findIndex((section) => section.id === id);
  for (const [place, id] of shipped.entries()) {
    if (!kept.includes(id) || at(id) >= 0) continue;
    const before = shipped.slice(0, place).findLast((one) => placeOf(one) === placeOf(id) && at(one) >= 0);
    const behind = sections.findIndex((section) => placeOf(section.id) >= placeOf(id));
    const to = before ? at(before) + 1 : behind < 0 ? sections.length : behind;
    sections.splice(to, 0, { id, title: titleOf({ id }) });
  }
  return sections.length === own.sections.length ? own : { ...own, sections };
}

export type OutlineFacts = {
  /** Sections that have to stand in a document of this kind and are left out; null of none. */
  missing: Wording | null;
  /** Sections that cannot stand in it, or stand in it twice; null of none. */
  foreign: Wording | null;
  ordered: boolean;
  /** A title that two sections have in one of the languages: a section is found by it; null of none. */
  twice: string | null;
} & WordingFacts;

/** A section without a title has the one that it ships with. */
type Proposed = Pick<OwnOutline, 'title' | 'adopted' | 'wording'> & {
  sections: readonly { id: SectionId; title?: Wording }[];
};

/** What the rules ask of an outline. */
export function outlineFacts(kind: ReportKind, outline: Proposed): OutlineFacts {
  const { sections, wording } = outline;
  const ids = sections.map(({ id }) => id);
  const choices = choicesOf(kind).map(({ id }) => id);
  const places = ids.map(placeOf);
  return {
    missing: sectionsNamed(keptIn(kind).filter((id) => !ids.includes(id))),
    foreign: sectionsNamed(ids.filter((id, at) => !choices.includes(id) || ids.indexOf(id) !== at)),
    ordered: places.every((place, at) => at === 0 || place >= places[at - 1]!),
    twice:
      LANGUAGES.map((language) => twiceIn(sections.map((section) => titleOf(section)[language]))).find(Boolean) ?? null,
    ...wordingFacts(wording),
    assesses: together([...assessingTitles(outline), wordingFacts(wording).assesses]),
  };
}

/** What is judged in the words of the cover or a title, which stand in every document: which of them it is, and the word. */
const assessingTitles = ({ title, adopted, sections }: Proposed): Wording[] =>
  [
    { of: { ru: 'Название документа', en: 'Title of the document' }, says: title },
    { of: { ru: 'Строка о принятии', en: 'Line of its adoption' }, says: adopted },
    ...sections.map((section) => ({ of: sectionCalled(section.id), says: titleOf(section) })),
  ].flatMap(({ of: { ru, en }, says }) => {
    const word = assessingWord(says.ru, 'ru') ?? assessingWord(says.en, 'en');
    return word ? [{ ru: `${ru}: ${inMarks(word, 'ru')}`, en: `${en}: ${inMarks(word, 'en')}` }] : [];
  });

const sectionCalled = (id: SectionId): Wording => {
  const { ru, en } = titleOf({ id });
  return { ru: `Раздел ${inMarks(ru, 'ru')}`, en: `Section ${inMarks(en, 'en')}` };
};

/** What was found in several places, as one sentence has it; null of nothing. */
function together(found: readonly (Wording | null)[]): Wording | null {
  const told = found.filter((one) => one !== null);
  const joined = (language: Language) => told.map((one) => one[language]).join('; ');
  return told.length > 0 ? { ru: joined('ru'), en: joined('en') } : null;
}

function twiceIn(titles: readonly string[]): string | undefined {
  const written = titles.map((title) => title.trim().toLowerCase());
  return titles.find((_, at) => written.indexOf(written[at]!) !== at);
}

/** Sections by their titles, each once and in the order in which documents have them; null of none. */
export function sectionsNamed(sections: readonly SectionId[], own?: OwnOutline | null): Wording | null {
  return together(
    SECTION_IDS.filter((id) => sections.includes(id)).map((id) =>
      titleOf(own?.sections.find((section) => section.id === id) ?? { id }),
    ),
  );
}

export const outlineActs = defineActs<OutlineFacts>()({
  change: {
    permission: 'settings:change',
    requires: [
      { code: 'outline.section-missing', met: (f) => f.missing === null, params: (f) => ({ sections: f.missing! }) },
      { code: 'outline.section-foreign', met: (f) => f.foreign === null, params: (f) => ({ sections: f.foreign! }) },
      { code: 'outline.order', met: (f) => f.ordered },
      { code: 'outline.title-twice', met: (f) => f.twice === null, params: (f) => ({ title: f.twice! }) },
      { code: 'outline.wording-lacks', met: (f) => f.lacks === null, params: (f) => ({ sentences: f.lacks! }) },
      { code: 'outline.wording-unknown', met: (f) => f.unknown === null, params: (f) => ({ sentences: f.unknown! }) },
      { code: 'outline.wording-ends', met: (f) => f.ends === null, params: (f) => ({ sentences: f.ends! }) },
      {
        code: 'outline.wording-assesses',
        met: (f) => f.assesses === null,
        params: (f) => ({ sentences: f.assesses! }),
      },
    ],
  },
});

/** An outline as the assembly has it: how a section comes about is of the kind, and nothing that is changed. */
export function outlineAs(kind: ReportKind, own: OwnOutline | null | undefined, version?: number): Outline {
  const outline = outlineAsShipped(kind, version);
  if (!own) return outline;
  const known = [...outline.sections, ...choicesOf(kind)];
  const sections = own.sections.flatMap(({ id, title }) => {
    const section = known.find((one) => one.id === id);
    return section ? [{ ...section, title }] : [];
  });
  return { ...outline, title: own.title, adopted: own.adopted, sections };
}

/** What a document is called: as the assembly called it when it was begun, or else as it ships. Who has no edition at hand says so. */
export const documentTitle = (kind: ReportKind, own: { title?: Wording } | null | undefined): Wording =>
  own?.title ?? outlineAsShipped(kind).title;
