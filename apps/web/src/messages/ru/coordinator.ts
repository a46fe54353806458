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
  'coordinator.arrived': 'Прибытие',
  'coordinator.onDuty': 'Начало работы',
  'coordinator.left': 'Отъезд',
  'coordinator.arrivedAt': m<{ at: string }>('Прибытие: {at}'),
  'coordinator.onDutyFrom': m<{ at: string }>('В работе с {at}'),
  'coordinator.leftAt': m<{ at: string }>('Отъезд: {at}'),
};
