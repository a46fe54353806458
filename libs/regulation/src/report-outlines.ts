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
  'acts-reviewed': { ru: 'Предмет заключения и рассмотренные акты', en: 'Subject of the opinion and acts reviewed' },
  'law-analysis': { ru: 'Анализ законодательства', en: 'Analysis of the legislation' },
  'assessment-law': {
    ru: 'Оценка: национальное законодательство и практика его применения',
    en: 'Assessment: national law and its practice',
  },
  'assessment-commitments': { ru: 'Оценка: международные обязательства', en: 'Assessment: international commitments' },
  assessment: { ru: 'Оценка и выводы', en: 'Assessment and conclusion' },
  recommendations: { ru: 'Рекомендации', en: 'Recommendations' },
  acknowledgements: { ru: 'Выражение признательности', en: 'Acknowledgements' },
  release: { ru: 'Сообщение для печати', en: 'For the press' },
  contacts: { ru: 'Контакты для прессы', en: 'Press contacts' },
  signatures: { ru: 'Подписи', en: 'Signatures' },
  observers: { ru: 'Список наблюдателей', en: 'List of observers' },
  programme: { ru: 'Программа миссии', en: 'Programme of the mission' },
  statistics: { ru: 'Статистика и диаграммы', en: 'Statistics and charts' },
  stations: { ru: 'Посещённые участки', en: 'Polling stations visited' },
  methodology: { ru: 'Методика и определения', en: 'Methodology and definitions' },
  opinion: { ru: 'Заключение по законодательству', en: 'Opinion on legislation' },
  dissents: { ru: 'Особые мнения', en: 'Dissenting opinions' },
  control: { ru: 'Сведения о документе', en: 'Document control' },
} as const satisfies Record<string, Wording>;

export type SectionId = keyof typeof SECTION_TITLES;
export const SECTION_IDS = Object.keys(SECTION_TITLES) as SectionId[];

/** What stands behind the signatures, lettered in the order in which a document has it. */
const ANNEXES: readonly SectionId[] = [
  'observers',
  'programme',
  'statistics',
  'stations',
  'methodology',
  'opinion',
  'dissents',
  'control',
];
/** Ё, З and Й are skipped, as is usual. */
const LETTERS: Wording = { ru: 'АБВГДЕЖИ', en: 'ABCDEFGH' };
export const isAnnex = (id: SectionId): boolean => ANNEXES.includes(id);

/** As the assembly calls it, or as it is called. */
export const titleOf = ({ id, title }: { id: SectionId; title?: Wording }): Wording => title ?? SECTION_TITLES[id];

/** Sections with their titles, as a document that has these and no others prints them. */
export function withTitles<S extends { id: SectionId; title?: Wording }>(
  sections: readonly S[],
): (S & { title: Wording })[] {
  const annexes = sections.filter(({ id }) => isAnnex(id));
  return sections.map((section) => {
    const { ru, en } = titleOf(section);
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

/** `title` is the assembly's own. */
export type OutlineSection = Source & { id: SectionId; title?: Wording };
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
  /**
   * Written and adopted while the mission is under way, before the polls close too: no assessment of the vote, or a
   * preliminary one. It stands on the figures of its day, and says so.
   */
  beforePollsClose?: true;
  /** A mission may have one after the other: each has a number of its own. */
  several?: true;
  /** Prints what others only count, such as each team and each day. */
  detailed?: true;
  /** With its adoption the mission is concluded. */
  concludes?: true;
  /** One page: neither cover nor contents. */
  onePage?: true;
};

/** What each kind of document contains, in order. */
const REPORT_OUTLINES = {
  'interim-note': {
    title: { ru: 'Промежуточная записка', en: 'Interim note' },
    adopted: { ru: 'Промежуточная записка принята {on}', en: 'Interim note adopted on {on}' },
    version: 1,
    code: 'IN',
    signatories: 'coordinator',
    beforePollsClose: true,
    several: true,
    sections: [
      { id: 'general', ...FACTS_AND_TEXT },
      { id: 'activity', ...FACTS_AND_TEXT },
      { id: 'context', ...MAY_BE_WRITTEN },
      { id: 'preparation', ...FACTS_AND_WRITTEN },
      { id: 'campaign', ...FACTS_AND_TEXT },
      { id: 'transparency', ...FACTS_AND_TEXT },
      { id: 'voting', ...FACTS_AND_TEXT },
      { id: 'complaints', ...FACTS_AND_TEXT },
      { id: 'signatures', ...FACTS },
      { id: 'control', ...FACTS },
    ],
  },
  'legislation-opinion': {
    title: { ru: 'Заключение по законодательству', en: 'Opinion on legislation' },
    adopted: { ru: 'Заключение по законодательству принято {on}', en: 'Opinion on legislation adopted on {on}' },
    version: 1,
    code: 'LO',
    signatories: 'coordinator',
    beforePollsClose: true,
    sections: [
      { id: 'acts-reviewed', ...WRITTEN },
      { id: 'law-analysis', ...WRITTEN },
      { id: 'assessment-commitments', ...WRITTEN },
      { id: 'recommendations', ...FACTS_AND_TEXT },
      { id: 'signatures', ...FACTS },
      { id: 'control', ...FACTS },
    ],
  },
  'preliminary-statement': {
    title: { ru: 'Предварительное заявление', en: 'Preliminary statement' },
    adopted: { ru: 'Предварительное заявление принято {on}', en: 'Preliminary statement adopted on {on}' },
    version: 1,
    code: 'PS',
    signatories: 'coordinator',
    beforePollsClose: true,
    several: true,
    sections: [
      { id: 'general', ...FACTS_AND_TEXT },
      { id: 'activity', ...FACTS_AND_TEXT },
      { id: 'preparation', ...FACTS_AND_TEXT },
      { id: 'campaign', ...FACTS_AND_TEXT },
      { id: 'transparency', ...FACTS_AND_TEXT },
      { id: 'voting', ...FACTS_AND_TEXT },
      { id: 'counting', ...FACTS_AND_TEXT },
      { id: 'assessment', ...WRITTEN },
      { id: 'signatures', ...FACTS },
      { id: 'control', ...FACTS },
    ],
  },
  'final-conclusion': {
    title: { ru: 'Итоговое заключение', en: 'Final conclusion' },
    adopted: { ru: 'Итоговое заключение принято {on}', en: 'Final conclusion adopted on {on}' },
    version: 4,
    code: 'FC',
    signatories: 'observers-on-duty',
    concludes: true,
    sections: [
      { id: 'general', ...FACTS_AND_TEXT },
      { id: 'activity', ...FACTS_AND_TEXT },
      { id: 'preparation', ...FACTS_AND_TEXT },
      { id: 'campaign', ...FACTS_AND_TEXT },
      { id: 'transparency', ...FACTS_AND_TEXT },
      { id: 'voting', ...FACTS_AND_WRITTEN },
      { id: 'counting', ...FACTS_AND_TEXT },
      { id: 'assessment-law', ...WRITTEN },
      { id: 'assessment-commitments', ...WRITTEN },
      { id: 'assessment', ...MAY_BE_WRITTEN },
      { id: 'recommendations', ...FACTS_AND_TEXT },
      { id: 'signatures', ...FACTS },
      { id: 'observers', ...FACTS },
      { id: 'dissents', ...FACTS },
      { id: 'control', ...FACTS },
    ],
  },
  'mission-report': {
    title: { ru: 'Отчёт миссии', en: 'Mission report' },
    adopted: { ru: 'Отчёт миссии принят {on}', en: 'Mission report adopted on {on}' },
    version: 6,
    code: 'MR',
    signatories: 'coordinator',
    detailed: true,
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
      { id: 'findings', ...FACTS_AND_WRITTEN },
      { id: 'assessment-law', ...WRITTEN },
      { id: 'assessment-commitments', ...WRITTEN },
      { id: 'assessment', ...MAY_BE_WRITTEN },
      { id: 'recommendations', ...FACTS_AND_TEXT },
      { id: 'acknowledgements', ...MAY_BE_WRITTEN },
      { id: 'signatures', ...FACTS },
      { id: 'observers', ...FACTS },
      { id: 'programme', ...FACTS },
      { id: 'statistics', ...FACTS },
      { id: 'stations', ...FACTS },
      { id: 'methodology', ...FACTS },
      { id: 'opinion', ...FACTS },
      { id: 'dissents', ...FACTS },
      { id: 'control', ...FACTS },
    ],
  },
  'press-release': {
    title: { ru: 'Пресс-релиз', en: 'Press release' },
    adopted: { ru: 'Пресс-релиз утверждён {on}', en: 'Press release approved on {on}' },
    version: 1,
    code: 'PR',
    signatories: 'coordinator',
    beforePollsClose: true,
    several: true,
    onePage: true,
    sections: [
      { id: 'release', ...WRITTEN },
      { id: 'contacts', ...MAY_BE_WRITTEN },
    ],
  },
} as const satisfies Record<string, Outline>;

export type ReportKind = keyof typeof REPORT_OUTLINES;
export const REPORT_KINDS = Object.keys(REPORT_OUTLINES) as ReportKind[];

/** The sections of versions that were released and differ from those of today: a document keeps what it was begun with. */
const EARLIER_SECTIONS: Partial<Record<ReportKind, readonly { until: number; sections: readonly OutlineSection[] }[]>> =
  {
    'final-conclusion': [
      {
        until: 3,
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
    ],
    'mission-report': [
      {
        until: 4,
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
      {
        until: 5,
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
          { id: 'findings', ...FACTS_AND_WRITTEN },
          { id: 'assessment-law', ...WRITTEN },
          { id: 'assessment-commitments', ...WRITTEN },
          { id: 'assessment', ...MAY_BE_WRITTEN },
          { id: 'recommendations', ...FACTS_AND_TEXT },
          { id: 'acknowledgements', ...MAY_BE_WRITTEN },
          { id: 'signatures', ...FACTS },
          { id: 'observers', ...FACTS },
          { id: 'programme', ...FACTS },
          { id: 'stations', ...FACTS },
          { id: 'methodology', ...FACTS },
          { id: 'dissents', ...FACTS },
          { id: 'control', ...FACTS },
        ],
      },
    ],
  };

/** What a kind contains; of a document that was begun under an earlier version, in its own. */
export const outlineAsShipped = (kind: ReportKind, version?: number): Outline => {
  const outline: Outline = REPORT_OUTLINES[kind];
  const earlier = version && EARLIER_SECTIONS[kind]?.find(({ until }) => version <= until);
  return earlier ? { ...outline, version, sections: earlier.sections } : outline;
};

/** What is of a kind whatever the assembly makes of it: how a document of it is called, its own edition says. */
export type OutlineOfKind = Omit<Outline, 'title' | 'adopted'>;
export const outlineOf: (kind: ReportKind, version?: number) => OutlineOfKind = outlineAsShipped;

/** Some findings stand where they belong; where a document has a chapter of findings, all of them stand there. */
export const hasSection = ({ sections }: Pick<Outline, 'sections'>, id: SectionId) =>
  sections.some((section) => section.id === id);
