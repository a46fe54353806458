import { message as m } from '../message';

export const dates = {
  'dates.feed': 'Подписаться на календарь',
  'dates.before': 'Предыдущий месяц',
  'dates.after': 'Следующий месяц',
  'dates.today': 'Сегодня',
  'dates.view': 'Вид календаря',
  'dates.asMonth': 'Месяц',
  'dates.asList': 'Список',
  'dates.none': 'В этом месяце нет ни сроков, ни встреч.',
  'dates.next': m<{ month: string }>('Показать следующие сроки: {month}'),
  'dates.ended': 'миссия не состоится',
  'dates.of.deadline': 'Срок',
  'dates.of.voting': 'Голосование',
  'dates.of.meeting': 'Встреча',
  'dates.of.plan': 'Мой план',
};
