import { message as m } from '../message';

export const programme = {
  'programme.record': 'Внести встречу',
  'programme.empty': 'В программе пока нет встреч.',
  'programme.emptyAndNext':
    'В программе пока нет встреч. Внесите первую: запланированную или уже состоявшуюся. Документы посчитают состоявшиеся.',
  'programme.count': m<{ shown: number; counted: number }>(
    '{shown, plural, one {# запись} few {# записи} many {# записей} other {# записи}}; из них в документах учитывается встреч: {counted, number}.',
  ),
  'programme.state': 'Состояние встречи',
  'programme.counterpart': 'Категория собеседника',
  'programme.day': 'День',
  'programme.any': 'Все',
  'programme.name': 'С кем встреча',
  'programme.nameHelp': 'Достаточно одного из двух языков; второй можно добавить позже.',
  'programme.place': 'Место',
  'programme.starts': 'Начало',
  'programme.ends': 'Окончание',
  'programme.participants': 'Участники от миссии',
  'programme.audience': 'Кому видна встреча',
  'programme.audienceHelp':
    'Внутреннюю видят координатор, заместители, штаб, Секретариат, её участники и тот, кто её внёс. Открытую видят все, кому доступна миссия.',
  'programme.topics': 'Темы',
  'programme.note': 'Заметка',
  'programme.internal': 'внутренняя',
  'programme.settle': 'Отметить, состоялась ли',
  'programme.removing': 'Запись исчезнет из программы и не будет учитываться. Всё, что в ней было, сохранится.',
  'programme.versions': 'Показать прежние редакции',
  'programme.version': m<{ version: number }>('Редакция {version, number}'),
};
