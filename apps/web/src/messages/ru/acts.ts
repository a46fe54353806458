import { message as m } from '../message';

/** What follows from an act, and what was done. */
export const acts = {
  'apply.progress': m<{ done: number; count: number }>('Сделано: {done, number} из {count, number}'),
  'acts.freesPlace': 'Место освободится: его получит первый в листе ожидания, кого можно включить в список.',
  'acts.takesPlace': 'Будет занято одно из мест миссии.',
  'acts.endsApplication': 'Заявка завершится. Чтобы этот человек участвовал, понадобится новая.',
  'acts.follows': 'Что произойдёт',
  'calendar.revokeAsk':
    'Программы-календари, в которые Вы его вставили, перестанут получать даты. Новый адрес можно создать.',
  'account.endSessionAsk': 'На том устройстве придётся войти заново.',
  'account.sessionEnded': 'Сеанс завершён',
  'lists.removeSharedAsk': 'Вид исчезнет у всех, кому он доступен.',
  'did.listApproved': 'Список утверждён',
  'did.deactivated': 'Учётная запись отключена',
  'did.reactivated': 'Учётная запись снова действует',
  'did.linkMade': 'Ссылка создана: передайте её',
};
