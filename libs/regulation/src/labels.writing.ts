import type { ProseLoss, ReferenceKind } from './prose.js';
import type { Wording } from './report-outlines.js';

/** What becomes of what a document cannot print as it was meant: said to its author when it is saved. */
export const proseLosses = {
  'heading-too-deep': {
    ru: 'заголовков два уровня; этот печатается как второй.',
    en: 'there are two levels of headings; this one is printed as the second.',
  },
  'nested-twice': {
    ru: 'список вкладывается один раз; более глубокие пункты печатаются на втором уровне.',
    en: 'a list is nested once; deeper items are printed on the second level.',
  },
  'numbers-nested': {
    ru: 'вложенный список печатается с тире, без номеров.',
    en: 'a list within a list is printed with dashes, without numbers.',
  },
  'block-in-item': {
    ru: 'цитата, таблица или заголовок внутри пункта печатаются его строками.',
    en: 'a quotation, a table or a heading within an item is printed as lines of it.',
  },
  'block-in-quote': {
    ru: 'список, таблица или заголовок внутри цитаты печатаются её строками.',
    en: 'a list, a table or a heading within a quotation is printed as lines of it.',
  },
  'block-in-note': {
    ru: 'список, таблица или цитата внутри сноски печатаются её строками.',
    en: 'a list, a table or a quotation within a footnote is printed as lines of it.',
  },
  'style-in-cell': {
    ru: 'выделение в ячейке таблицы и в сноске не печатается, слова остаются.',
    en: 'emphasis in a cell of a table or in a footnote is not printed; the words stay.',
  },
  'note-elsewhere': {
    ru: 'сноска заголовка, цитаты или таблицы печатается примечанием сразу под ними.',
    en: 'a footnote of a heading, a quotation or a table is printed as a note right below it.',
  },
  'note-missing': {
    ru: 'у сноски нет текста; знак сноски печатается так, как набран.',
    en: 'the footnote has no text; its sign is printed as it is typed.',
  },
  'note-uncalled': {
    ru: 'на сноску нет ссылки в тексте; она печатается примечанием в конце раздела.',
    en: 'nothing in the text calls for the footnote; it is printed as a note at the end of the section.',
  },
  link: { ru: 'ссылка печатается так, как набрана.', en: 'a link is printed as it is typed.' },
  html: { ru: 'HTML печатается так, как набран.', en: 'HTML is printed as it is typed.' },
  code: { ru: 'знаки кода печатаются так, как набраны.', en: 'signs of code are printed as they are typed.' },
  rule: { ru: 'черта между абзацами не печатается.', en: 'a line between paragraphs is not printed.' },
  'too-deep': {
    ru: 'вложений слишком много или абзац слишком велик; весь текст печатается простыми абзацами.',
    en: 'there are too many levels, or a paragraph is too long; all of the text is printed as plain paragraphs.',
  },
} as const satisfies Record<ProseLoss, Wording>;

/** What a reference in a draft is to. */
export const referenceKinds = {
  meeting: { ru: 'встреча', en: 'meeting' },
  incident: { ru: 'инцидент', en: 'incident' },
  visit: { ru: 'посещение', en: 'visit' },
} as const satisfies Record<ReferenceKind, Wording>;
