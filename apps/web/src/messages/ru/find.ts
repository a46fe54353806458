import { message as m } from '../message';

export const find = {
  'find.open': 'Найти',
  'find.title': 'Поиск',
  'find.placeholder': 'Имя, номер, название, действие',
  'find.help': 'Кириллицей, латиницей или армянским письмом.',
  'find.count': m<{ count: number }>(
    '{count, plural, =0 {Ничего не найдено.} one {Найден # вариант} few {Найдено # варианта} many {Найдено # вариантов} other {Найдено # варианта}}',
  ),
  'find.recent': 'Недавно открытое',
  'find.acts': 'Действия и разделы',
  'find.of.mission': 'Миссии',
  'find.of.person': 'Люди',
  'find.of.delegation': 'Делегации',
  'find.of.report': 'Отчёты и заключения',
  'find.of.paper': 'Письма и списки',
  'find.of.rule': 'Правила',
  'find.of.setting': 'Настройки',
  'find.keys': 'Клавиши',
  'find.keysOn': 'Однобуквенные клавиши действуют на этом устройстве',
  'find.key.find': 'Открыть поиск',
  'find.key.next': 'Следующая строка списка',
  'find.key.previous': 'Предыдущая строка списка',
  'find.key.open': 'Открыть строку',
  'find.key.range': 'Вместе со щелчком по флажку: отметить всё до него',
  'find.key.close': 'Закрыть окно',
  'find.key.keys': 'Показать эти клавиши',
};
