import { message as m } from '../message';

/** One's own badge and certificate: said on a page that needs no network too. */
export const kept = {
  'kept.title': 'Бейдж и удостоверение без связи',
  'kept.about':
    'Это сохранено на этом устройстве, пока Вы не выйдете из системы. Действует ли аккредитация сейчас, без связи не проверено.',
  'kept.at': m<{ at: string }>('Сохранено {at}'),
  'kept.none': 'На этом устройстве ничего не сохранено.',
  'kept.forget': 'Удалить с этого устройства',
  'mine.toMine': 'К моему участию',
  'mine.certificateValid': 'Действует',
  'mine.certificateFrom': m<{ from: string }>('с {from}'),
  'mine.certificateFromUntil': m<{ from: string; until: string }>('с {from} по {until}'),
  'mine.certificateAct': 'Решение об аккредитации',
  'mine.certificateActOf': m<{ number: string; date: string }>('№ {number} от {date}'),
  'mine.certificateUnknown': 'не указано',
  'mine.badge': 'Скачать бейдж (PDF)',
  'mine.badgeNote': 'Бейдж не заменяет удостоверения принимающей стороны.',
} as const;
