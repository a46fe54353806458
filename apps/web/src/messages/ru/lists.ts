import { message as m } from '../message';

export const lists = {
  'lists.menu': 'Настроить и выгрузить',
  'lists.columns': 'Столбцы',
  'lists.views': 'Сохранённые виды',
  'lists.noViews': 'Пока ни одного. Отберите нужное и сохраните под названием.',
  'lists.sharedBy': 'общий',
  'lists.openView': m<{ name: string }>('Открыть вид «{name}»'),
  'lists.removeView': 'Удалить',
  'lists.removeNamed': m<{ name: string }>('Удалить вид «{name}»'),
  'lists.viewRemoved': 'Вид удалён.',
  'lists.saveView': 'Сохранить вид',
  'lists.viewName': 'Название вида',
  'lists.share': 'Показывать всем, кто видит этот список',
  'lists.viewSaved': 'Вид сохранён.',
  'lists.copy': m<{ count: number }>(
    '{count, plural, one {Скопировать # адрес почты} few {Скопировать # адреса почты} many {Скопировать # адресов почты} other {Скопировать # адреса почты}}',
  ),
  'lists.copied': m<{ count: number }>(
    '{count, plural, one {Скопирован # адрес.} few {Скопировано # адреса.} many {Скопировано # адресов.} other {Скопировано # адреса.}}',
  ),
  'lists.fetchRest': m<{ count: number }>('Загрузить весь список (пока {count, number})'),
  'lists.fetching': m<{ count: number }>('Список загружается: пока {count, number}'),
  'lists.export': m<{ count: number }>(
    '{count, plural, one {Скачать # показанную строку (CSV)} few {Скачать # показанные строки (CSV)} many {Скачать # показанных строк (CSV)} other {Скачать # показанной строки (CSV)}}',
  ),
};
