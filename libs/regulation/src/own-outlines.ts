import { defineActs } from './lifecycle.js';
import {
  isAnnex,
  outlineOf,
  SECTION_IDS,
  titleOf,
  type Outline,
  type OutlineSection,
  type ReportKind,
  type SectionId,
  type Wording,
} from './report-outlines.js';
import type { Language } from './vocabulary.js';

/** What an assembly has made of an outline: the words of its cover, and which sections stand in which order under which titles. */
export type OwnOutline = {
  /** Counted for each kind; a document keeps the one it was begun with. */
  edition: number;
  title: Wording;
  adopted: Wording;
  sections: readonly { id: SectionId; title: Wording }[];
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

export type OutlineFacts = {
  /** Sections that have to stand in a document of this kind and are left out; null of none. */
  missing: Wording | null;
  /** Sections that cannot stand in it, or stand in it twice; null of none. */
  foreign: Wording | null;
  ordered: boolean;
};

/** What the rules ask of an outline. */
export function outlineFacts(kind: ReportKind, sections: readonly { id: SectionId }[]): OutlineFacts {
  const ids = sections.map(({ id }) => id);
  const choices = choicesOf(kind).map(({ id }) => id);
  const places = ids.map(placeOf);
  return {
    missing: sectionsNamed(keptIn(kind).filter((id) => !ids.includes(id))),
    foreign: sectionsNamed(ids.filter((id, at) => !choices.includes(id) || ids.indexOf(id) !== at)),
    ordered: places.every((place, at) => at === 0 || place >= places[at - 1]!),
  };
}

/** Sections by their titles, each once and in the order in which documents have them; null of none. */
export function sectionsNamed(sections: readonly SectionId[], own?: OwnOutline | null): Wording | null {
  if (sections.length === 0) return null;
  const titles = SECTION_IDS.filter((id) => sections.includes(id)).map((id) =>
    titleOf(own?.sections.find((section) => section.id === id) ?? { id }),
  );
  const joined = (language: Language) => titles.map((title) => title[language]).join('; ');
  return { ru: joined('ru'), en: joined('en') };
}

export const outlineActs = defineActs<OutlineFacts>()({
  change: {
    permission: 'settings:change',
    requires: [
      { code: 'outline.section-missing', met: (f) => f.missing === null, params: (f) => ({ sections: f.missing! }) },
      { code: 'outline.section-foreign', met: (f) => f.foreign === null, params: (f) => ({ sections: f.foreign! }) },
      { code: 'outline.order', met: (f) => f.ordered },
    ],
  },
});

/** An outline as the assembly has it: how a section comes about is of the kind, and nothing that is changed. */
export function outlineAs(outline: Outline, kind: ReportKind, own: OwnOutline | null | undefined): Outline {
  if (!own) return outline;
  const known = [...outline.sections, ...choicesOf(kind)];
  const sections = own.sections.flatMap(({ id, title }) => {
    const section = known.find((one) => one.id === id);
    return section ? [{ ...section, title }] : [];
  });
  return { ...outline, title: own.title, adopted: own.adopted, sections };
}
