import { message as m } from '../message';

export const coordinator = {
  'coordinator.choose': 'Выберите миссию',
  'coordinator.toMission': 'Открыть миссию',
  'coordinator.toReports': 'К документам миссии',
  'coordinator.due': 'Ближайшие сроки',
  'coordinator.nothingDue': 'Предстоящих сроков нет.',
  'coordinator.allDue': m<{ count: number }>('Все сроки: {count, number}'),
  'coordinator.observers': 'Наблюдатели миссии',
  'coordinator.find': 'Найти наблюдателя',
  'coordinator.nobody': 'Заявок пока нет.',
  'coordinator.arrived': 'Отметить прибытие',
  'coordinator.allArrived': m<{ count: number }>(
    '{count, plural, one {Отметить прибытие ещё # человека} few {Отметить прибытие ещё # человек} many {Отметить прибытие ещё # человек} other {Отметить прибытие ещё # человека}}',
  ),
  'coordinator.allArrivedAsk': m<{ names: string }>('Прибытие будет отмечено у каждого: {names}.'),
  'coordinator.onDuty': 'Отметить начало работы',
  'coordinator.left': 'Отметить отъезд',
  'coordinator.arrivedAt': m<{ at: string }>('Прибытие: {at}'),
  'coordinator.onDutyFrom': m<{ at: string }>('В работе с {at}'),
  'coordinator.leftAt': m<{ at: string }>('Отъезд: {at}'),
};
