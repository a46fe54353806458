import { message as m } from '../message';

export const common = {
  'app.name': 'Рабочее место миссий',
  'app.skip': 'К содержанию',
  'app.theme': 'Тёмная тема',
  'app.language': 'English',
  'app.menu': 'Меню',
  'app.signOut': 'Выйти',
  'app.sections': 'Разделы',
  'nav.missions': 'Миссии',
  'nav.account': 'Моя учётная запись',
  'state.loading': 'Загружается…',
  'state.again': 'Повторить',
  'state.offline': 'Нет связи с сервером. Повторяем запрос…',
  'state.notFound': 'Такой страницы нет, или она вам недоступна.',
  'state.toStart': 'На главную',
  'state.broken': 'Страница не открылась из-за ошибки.',
  'state.empty': 'Здесь пока пусто.',
  'finding.rule': m<{ rule: string }>('Правило {rule}'),
  'time.utc': m<{ at: string }>('{at} UTC'),
};
