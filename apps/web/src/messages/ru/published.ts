import { message as m } from '../message';

/** The public page: read by whoever comes, without signing in. */
export const published = {
  'published.title': 'Опубликованные документы',
  'published.one': 'Опубликованный документ',
  'published.explain':
    'Документы миссий наблюдения, опубликованные ассамблеей. Каждый файл подписан; проверить его можно здесь или самостоятельно.',
  'published.none': 'Опубликованных документов пока нет.',
  'published.host': 'Государство проведения выборов',
  'published.allHosts': 'Все',
  'published.publishedAt': m<{ at: string }>('Опубликован {at}'),
  'published.adoptedOn': m<{ on: string }>('Принят {on}'),
  'published.version': m<{ number: string; version: string }>('{number}, редакция {version}'),
  'published.open': 'Файлы и проверка',
  'published.beside': 'Другие документы этой миссии',
  'published.toList': 'Все документы',
  'published.files': 'Файлы',
  'published.in.ru': 'на русском языке',
  'published.in.en': 'на английском языке',
  'published.original': 'оригинал',
  'published.translation': 'перевод',
  'published.data': 'данные',
  'published.signature': 'подпись',
  'published.key': 'открытый ключ',
  'published.supersededBy': m<{ version: string }>('Заменён редакцией {version}.'),
  'published.laterWithdrawn': m<{ version: string }>('Заменён редакцией {version}, которая затем отозвана.'),
  'published.toLater': 'Открыть новую редакцию',
  'published.corrects': m<{ version: string }>('Исправляет редакцию {version}.'),
  'published.correctsWhy': m<{ reason: string }>('Причина: {reason}'),
  'published.toEarlier': 'Открыть прежнюю редакцию',
  'published.withdrawn': m<{ at: string }>('Отозван {at}.'),
  'published.withdrawnWhy': m<{ why: string }>('Почему: {why}'),
  'published.check': 'Проверить документ',
  'published.checkExplain':
    'Файл читается в Вашем браузере и никуда не отправляется: сравнивается только его контрольный код.',
  'published.checkFile': 'Выбрать файл',
  'published.checkPicture': 'Прочесть код с изображения',
  'published.checkNumber': 'Номер, адрес или контрольный код',
  'published.checkSubmit': 'Проверить',
  'published.unknown': 'Неизвестен',
  'published.unknownBy.file':
    'Среди опубликованных такого документа нет. Файл мог быть изменён, даже на один знак, или не опубликован.',
  'published.unknownBy.number':
    'Среди опубликованных нет документа с таким номером или адресом. Проверьте, набрано ли так, как напечатано, или проверьте сам файл.',
  'published.fileIs': m<{ name: string }>('Это файл {name}.'),
  'published.noCode': 'На изображении не найден код.',
  'published.self': 'Проверить самостоятельно',
  'published.selfExplain':
    'Скачайте файл, его подпись и открытый ключ в одну папку. Три строки проверят контрольный код, ключ и подпись без этой страницы:',
  'published.selfExpect': m<{ fingerprint: string }>(
    'Первая отвечает OK, вторая печатает отпечаток ключа {fingerprint}, третья – Signature Verified Successfully.',
  ),
  'published.choose': 'Файл',
};
