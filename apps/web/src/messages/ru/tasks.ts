import { message as m } from '../message';

export const tasks = {
  'tasks.title': 'Что Вас ждёт',
  'tasks.none': 'Сейчас от Вас ничего не требуется.',
  'tasks.next': m<{ what: string; when: string }>('Дальше: {what}, {when}.'),
  'tasks.noneNext': 'Новые дела появятся здесь.',
  'tasks.due': m<{ at: string }>('до {at}'),
  'tasks.dueOn': m<{ day: string }>('по {day} включительно'),
  'tasks.late': m<{ left: string }>('Просрочено: {left}'),
  'tasks.since': m<{ at: string }>('с {at}'),
  'tasks.more': m<{ count: number }>('Показать все: {count, number}'),
  'tasks.notShown': m<{ count: number }>(
    '{count, plural, one {Ещё # дело: оно появится} few {Ещё # дела: они появятся} many {Ещё # дел: они появятся} other {Ещё # дела: они появятся}}, когда будут выполнены эти.',
  ),
  'tasks.elsewhere': 'Не относится к миссии',
  'tasks.awaited': 'Кто должен действовать сейчас',
  'tasks.mail': 'Присылать список дел по почте каждый день в 08:00',
  'tasks.mailHelp': m<{ zone: string }>('По часовому поясу {zone}. В дни, когда дел нет, письма не будет.'),
};
