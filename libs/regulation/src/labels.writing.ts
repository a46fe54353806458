import type { ProseLoss, ReferenceKind } from './prose.js';
import type { Wording } from './report-outlines.js';

/** What becomes of what a document cannot print as it was meant: said to its author when it is saved. */
export const proseLosses = {
  'heading-too-deep': {
    ru: 'Заголовков два уровня; этот печатается как второй',
    en: 'There are two levels of headings; this one is printed as the second',
  },
  'nested-twice': {
    ru: 'Список вкладывается один раз; более глубокие пункты печатаются на втором уровне',
    en: 'A list is nested once; deeper items are printed on the second level',
  },
  'numbers-nested': {
    ru: 'Вложенный список печатается с тире, без номеров',
    en: 'A list within a list is printed with dashes, without numbers',
  },
  'block-in-item': {
    ru: 'Цитата, таблица или заголовок внутри пункта печатаются его строками',
    en: 'A quotation, a table or a heading within an item is printed as lines of it',
  },
  'block-in-quote': {
    ru: 'Список, таблица или заголовок внутри цитаты печатаются её строками',
    en: 'A list, a table or a heading within a quotation is printed as lines of it',
  },
  'block-in-note': {
    ru: 'Список, таблица или цитата внутри сноски печатаются её строками',
    en: 'A list, a table or a quotation within a footnote is printed as lines of it',
  },
  'style-in-cell': {
    ru: 'Выделение в ячейке таблицы и в сноске не печатается, слова остаются',
    en: 'Emphasis in a cell of a table or in a footnote is not printed; the words stay',
  },
  'note-elsewhere': {
    ru: 'Сноска заголовка, цитаты или таблицы печатается примечанием сразу под ними',
    en: 'A footnote of a heading, a quotation or a table is printed as a note right below it',
  },
  'note-missing': {
    ru: 'У сноски нет текста; знак сноски печатается так, как набран',
    en: 'The footnote has no text; its sign is printed as it is typed',
  },
  'note-uncalled': {
    ru: 'На сноску нет ссылки в тексте; она печатается примечанием в конце раздела',
    en: 'Nothing in the text calls for the footnote; it is printed as a note at the end of the section',
  },
  link: { ru: 'Ссылка печатается так, как набрана', en: 'A link is printed as it is typed' },
  html: { ru: 'HTML печатается так, как набран', en: 'HTML is printed as it is typed' },
  code: { ru: 'Знаки кода печатаются так, как набраны', en: 'Signs of code are printed as they are typed' },
  rule: { ru: 'Черта между абзацами не печатается', en: 'A line between paragraphs is not printed' },
  'too-deep': {
    ru: 'Вложений слишком много или абзац слишком велик; весь текст печатается простыми абзацами',
    en: 'There are too many levels, or a paragraph is too long; all of the text is printed as plain paragraphs',
  },
} as const satisfies Record<ProseLoss, Wording>;

/** What a reference in a draft is to. */
export const referenceKinds = {
  meeting: { ru: 'Встреча', en: 'Meeting' },
  incident: { ru: 'Инцидент', en: 'Incident' },
  visit: { ru: 'Посещение', en: 'Visit' },
} as const satisfies Record<ReferenceKind, Wording>;

/** On which tab of a mission stands what people typed once for documents in both languages. */
export const typedAt = {
  mandate: { ru: 'Мандат миссии', en: 'Mission mandate' },
  programme: { ru: 'Программа', en: 'Programme' },
  stations: { ru: 'Избирательные участки', en: 'Polling stations' },
  teams: { ru: 'Группы и план', en: 'Teams and plan' },
  incidents: { ru: 'Происшествия и практика', en: 'Incidents and practice' },
  facts: { ru: 'Явка и результаты', en: 'Turnout and results' },
  report: { ru: 'Заключение и отчёт', en: 'Conclusion and report' },
} as const satisfies Record<string, Wording>;
