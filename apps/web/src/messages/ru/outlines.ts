import { message as m } from '../message';

/** Как ассамблея меняет структуру своих документов. */
export const outlines = {
  'outlines.numbered': 'Нумеровать абзацы',
  'outlines.numberedHelp':
    'Абзацы, которые пишут люди, нумеруются подряд через весь документ, в PDF и в Word. Начатые документы остаются как есть.',
  'outlines.isNumbered': 'Абзацы нумеруются.',
  'outlines.change': 'Изменить структуру',
  'outlines.changeAbout':
    'Новая редакция действует для документов, которые будут начаты после неё. Начатые документы сохраняют свою.',
  'outlines.changed': 'Новая редакция сохранена.',
  'outlines.asShipped': 'Как задано в системе',
  'outlines.edition': m<{ edition: number }>('Редакция ассамблеи № {edition, number}'),
  'outlines.base': m<{ version: number }>('структура системы: {version, number}'),
  'outlines.titleRu': 'Название документа по-русски',
  'outlines.titleEn': 'Название документа по-английски',
  'outlines.adoptedRu': 'Строка о принятии по-русски',
  'outlines.adoptedEn': 'Строка о принятии по-английски',
  'outlines.adoptedHelp': m<{ on: string }>('Вместо {on} печатается день принятия.'),
  'outlines.sectionRu': m<{ number: number }>('Раздел {number, number} по-русски'),
  'outlines.sectionEn': m<{ number: number }>('Раздел {number, number} по-английски'),
  'outlines.up': m<{ title: string }>('Поднять: {title}'),
  'outlines.down': m<{ title: string }>('Опустить: {title}'),
  'outlines.leaveOut': m<{ title: string }>('Убрать: {title}'),
  'outlines.kept': 'обязательный раздел',
  'outlines.add': 'Добавить раздел',
  'outlines.addHint': 'Выберите раздел',
  'outlines.factsLeftOut': m<{ sections: string }>(
    'Эти сведения не стоят больше нигде в документе и не будут напечатаны: {sections}.',
  ),
  'outlines.preview': 'Как это будет напечатано',
  'outlines.inRu': 'По-русски',
  'outlines.inEn': 'По-английски',
  'outlines.source': m<{ at: string; source: string }>('{at}, основание: {source}'),
  'outlines.wording': m<{ count: number }>('Формулировки: своими словами – {count, number}'),
  'outlines.wordingAbout':
    'Постоянные предложения документа. Впишите своё на обоих языках; оставьте пустым – и будет напечатано предложение системы.',
  'outlines.ownSentences': m<{ count: number }>('Свои формулировки: {count, number}'),
  'outlines.own': 'свои слова',
  'outlines.wholeDocument': 'весь документ',
  'outlines.insert': m<{ placeholder: string; what: string }>('Вставить: {what} – {placeholder}'),
  'outlines.filledIn': 'Подставляется:',
  'outlines.notPlaced': m<{ placeholders: string }>('Ещё не вставлено: {placeholders}'),
  'outlines.fromShipped': 'Начать с текста системы',
  'outlines.toShipped': 'Вернуть текст системы',
} as const;
