import { message as m } from '../message';

/** One's own badge and certificate: said on a page that needs no network too. */
export const kept = {
  'kept.title': 'Без связи',
  'kept.about':
    'Это сохранено на этом устройстве, пока Вы не выйдете из системы. Действует ли аккредитация сейчас, без связи не проверено.',
  'kept.at': m<{ at: string }>('Сохранено {at}'),
  'kept.none': 'На этом устройстве ничего не сохранено.',
  'kept.noVisits':
    'На этом устройстве эта страница не сохранена. Посещения, которые здесь внесены и не отправлены, остаются на нём: войдите в систему, и они будут отправлены.',
  'kept.forget': 'Удалить с этого устройства',
  'kept.visits': 'Посещения без связи',
  'kept.visitsAbout': m<{ at: string }>(
    'Страница сохранена на этом устройстве на случай, если нет связи. Ваша группа и участки – такие, какими это устройство видело их {at}. Внесённое хранится на этом устройстве и будет отправлено, как только появится связь и Вы войдёте в систему.',
  ),
  'kept.toVisits': 'К посещениям миссии',
  'kept.signIn':
    'Связь есть, но Вы не вошли в систему. Перейдите к посещениям миссии и войдите: внесённое останется здесь, пока не будет отправлено.',
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
