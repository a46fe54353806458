import type { Language } from './vocabulary.js';

export type Wording = Record<Language, string>;

/** What a section is drawn from: the frozen snapshot, a person's text, or both (facts first, then the text). */
type Source = { facts: boolean; text: 'mandatory' | 'optional' | 'none' };

/** Headings only. No section holds an assessment: that is written by people. */
export const SECTION_TITLES = {
  summary: { ru: 'Сводные данные', en: 'Key figures' },
  general: { ru: 'Общие положения', en: 'General provisions' },
  activity: { ru: 'Деятельность миссии', en: 'Mission activities' },
  context: { ru: 'Политический и правовой контекст', en: 'Political and legal context' },
  preparation: { ru: 'Подготовка голосования', en: 'Preparation of the vote' },
  campaign: { ru: 'Агитация и информирование', en: 'Campaign and information' },
  transparency: {
    ru: 'Гласность избирательного процесса и работа наблюдателей',
    en: 'Transparency of the process and the work of observers',
  },
  voting: { ru: 'Голосование', en: 'Voting' },
  counting: { ru: 'Подсчёт голосов и установление итогов', en: 'Counting and tabulation' },
  complaints: { ru: 'Жалобы и избирательные споры', en: 'Complaints and electoral disputes' },
  findings: { ru: 'Результаты наблюдения', en: 'Findings' },
  assessment: { ru: 'Оценка и выводы', en: 'Assessment and conclusion' },
  recommendations: { ru: 'Рекомендации', en: 'Recommendations' },
  acknowledgements: { ru: 'Выражение признательности', en: 'Acknowledgements' },
  signatures: { ru: 'Подписи', en: 'Signatures' },
  observers: { ru: 'Список наблюдателей', en: 'List of observers' },
  programme: { ru: 'Программа миссии', en: 'Programme of the mission' },
  stations: { ru: 'Посещённые участки', en: 'Polling stations visited' },
  dissents: { ru: 'Особые мнения', en: 'Dissenting opinions' },
  control: { ru: 'Сведения о документе', en: 'Document control' },
} as const satisfies Record<string, Wording>;

export type SectionId = keyof typeof SECTION_TITLES;
export const SECTION_IDS = Object.keys(SECTION_TITLES) as SectionId[];

/** What stands behind the signatures, lettered in the order in which a document has it. */
const ANNEXES: readonly SectionId[] = ['observers', 'programme', 'stations', 'dissents', 'control'];
const LETTERS: Wording = { ru: 'АБВГД', en: 'ABCDE' };
export const isAnnex = (id: SectionId): boolean => ANNEXES.includes(id);

/** Sections with their titles, as a document that has these and no others prints them. */
export function withTitles<S extends { id: SectionId }>(sections: readonly S[]): (S & { title: Wording })[] {
  const annexes = sections.filter(({ id }) => isAnnex(id));
  return sections.map((section) => {
    const { ru, en } = SECTION_TITLES[section.id];
    const at = annexes.indexOf(section);
    const title =
      at < 0 ? { ru, en } : { ru: `Приложение ${LETTERS.ru[at]}. ${ru}`, en: `Annex ${LETTERS.en[at]}. ${en}` };
    return { ...section, title };
  });
}

const FACTS: Source = { facts: true, text: 'none' };
const FACTS_AND_TEXT: Source = { facts: true, text: 'optional' };
const WRITTEN: Source = { facts: false, text: 'mandatory' };
/** Facts, and a text that people owe. */
const FACTS_AND_WRITTEN: Source = { facts: true, text: 'mandatory' };
const MAY_BE_WRITTEN: Source = { facts: false, text: 'optional' };

export type OutlineSection = Source & { id: SectionId };
export type Outline = {
  title: Wording;
  /** On the cover of an adopted one, with the day. */
  adopted: Wording;
  /** Raised with every change below: it is part of the content digest. */
  version: number;
  /** Part of the document's number. */
  code: string;
  signatories: 'observers-on-duty' | 'coordinator';
  sections: readonly OutlineSection[];
};

/** What each kind of document contains, in order. */
export const REPORT_OUTLINES = {
  'final-conclusion': {
    title: { ru: 'Итоговое заключение', en: 'Final conclusion' },
    adopted: { ru: 'Итоговое заключение принято {on}', en: 'Final conclusion adopted on {on}' },
    version: 4,
    code: 'FC',
    signatories: 'observers-on-duty',
    sections: [
      { id: 'general', ...FACTS_AND_TEXT },
      { id: 'activity', ...FACTS_AND_TEXT },
      { id: 'preparation', ...FACTS_AND_TEXT },
      { id: 'campaign', ...FACTS_AND_TEXT },
      { id: 'transparency', ...FACTS_AND_TEXT },
      { id: 'voting', ...FACTS_AND_WRITTEN },
      { id: 'counting', ...FACTS_AND_TEXT },
      { id: 'assessment', ...WRITTEN },
      { id: 'recommendations', ...MAY_BE_WRITTEN },
      { id: 'signatures', ...FACTS },
      { id: 'observers', ...FACTS },
      { id: 'dissents', ...FACTS },
      { id: 'control', ...FACTS },
    ],
  },
  'mission-report': {
    title: { ru: 'Отчёт миссии', en: 'Mission report' },
    adopted: { ru: 'Отчёт миссии принят {on}', en: 'Mission report adopted on {on}' },
    version: 5,
    code: 'MR',
    signatories: 'coordinator',
    sections: [
      { id: 'summary', ...FACTS },
      { id: 'general', ...FACTS_AND_TEXT },
      { id: 'activity', ...FACTS_AND_TEXT },
      { id: 'context', ...MAY_BE_WRITTEN },
      { id: 'preparation', ...FACTS_AND_WRITTEN },
      { id: 'campaign', ...FACTS_AND_TEXT },
      { id: 'transparency', ...FACTS_AND_TEXT },
      { id: 'voting', ...FACTS_AND_WRITTEN },
      { id: 'counting', ...FACTS_AND_WRITTEN },
      { id: 'complaints', ...FACTS_AND_TEXT },
      { id: 'findings', ...WRITTEN },
      { id: 'assessment', ...WRITTEN },
      { id: 'recommendations', ...MAY_BE_WRITTEN },
      { id: 'acknowledgements', ...MAY_BE_WRITTEN },
      { id: 'signatures', ...FACTS },
      { id: 'observers', ...FACTS },
      { id: 'programme', ...FACTS },
      { id: 'stations', ...FACTS },
      { id: 'dissents', ...FACTS },
      { id: 'control', ...FACTS },
    ],
  },
} as const satisfies Record<string, Outline>;

export type ReportKind = keyof typeof REPORT_OUTLINES;
export const REPORT_KINDS = Object.keys(REPORT_OUTLINES) as ReportKind[];
export const outlineOf = (kind: ReportKind): Outline => REPORT_OUTLINES[kind];
