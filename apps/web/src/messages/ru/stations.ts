import { message as m } from '../message';

export const stations = {
  'stations.enter': 'Внести участок',
  'stations.import': 'Загрузить список',
  'stations.back': 'К участкам',
  'stations.empty': 'В реестре пока нет избирательных участков.',
  'stations.emptyAndNext':
    'В реестре пока нет избирательных участков. Загрузите список принимающей стороны или внесите участок, которого в списке нет.',
  'stations.total': m<{ total: number; abroad: number; byMission: number; withdrawn: number }>(
    'Участков: {total, number}; за рубежом: {abroad, number}; внесено миссией: {byMission, number}; снято: {withdrawn, number}.',
  ),
  'stations.lastList': m<{ at: string; source: string }>('Список загружен {at}. Источник: {source}'),
  'stations.find': 'Найти участок',
  'stations.findHelp': 'По началу слов: номер, название, регион; русскими или латинскими буквами.',
  'stations.region': 'Регион',
  'stations.which': 'Какие участки',
  'stations.any': 'Все',
  'stations.home': 'В стране',
  'stations.abroad': 'За рубежом',
  'stations.withdrawn': 'Снятые',
  'stations.none': 'Ничего не найдено.',
  'stations.code': 'Номер участка',
  'stations.name': 'Название',
  'stations.nameHelp': 'Достаточно одного из двух языков; второй можно добавить позже.',
  'stations.country': 'Страна',
  'stations.countryHelp': 'Тремя буквами, если участок за рубежом; пустое поле – принимающая страна.',
  'stations.closes': 'Закрытие по местному времени',
  'stations.closesHelp':
    'Если участок закрывается не так, как указано в сведениях о голосовании. Документ не принимают до закрытия последнего участка.',
  'stations.voters': 'Число избирателей',
  'stations.zone': 'Часовой пояс',
  'stations.zoneHelp': 'В виде Asia/Almaty; пустое поле – часовой пояс принимающей стороны.',
  'stations.source': 'Откуда это известно',
  'stations.byHand': 'Так вносится участок, которого нет в списке принимающей стороны: об этом будет сказано при нём.',
  'stations.isWithdrawn': 'Участок снят',
  'stations.withdrawnHelp': 'Снятый участок остаётся в реестре со всем, что о нём сказано.',
  'stations.versions': 'Показать прежние редакции',
  'stations.version': m<{ version: number }>('Редакция {version, number}'),
  'stations.importHint':
    'Таблица XLSX или CSV, до 100 000 строк. Сначала таблица проверяется, реестр не меняется. Участки сопоставляются по номеру; пустая ячейка ничего не меняет.',
  'stations.template': 'Образец таблицы',
  'stations.file': 'Файл со списком участков',
  'stations.kinds': 'XLSX или CSV, до 30 МБ',
  'stations.would': m<{ added: number; changed: number; unchanged: number; refused: number }>(
    'Будет внесено: {added, number}; изменено: {changed, number}; без изменений: {unchanged, number}; отклонено: {refused, number}.',
  ),
  'stations.did': m<{ added: number; changed: number; unchanged: number; refused: number; withdrawn: number }>(
    'Внесено: {added, number}; изменено: {changed, number}; без изменений: {unchanged, number}; отклонено: {refused, number}; снято: {withdrawn, number}.',
  ),
  'stations.newLie': m<{ abroad: number; home: number; unplaced: number }>(
    'Из новых за рубежом: {abroad, number}, в стране проведения: {home, number}; из них без указания страны: {unplaced, number}.',
  ),
  'stations.passedOver': m<{ count: number; lines: string }>(
    '{count, plural, one {Пропущена # строка} few {Пропущены # строки} many {Пропущено # строк} other {Пропущено # строки}} итогов: {lines}.',
  ),
  'stations.missing': m<{ count: number; codes: string }>(
    'В новом списке нет {count, plural, one {# участка} few {# участков} many {# участков} other {# участка}} из прежнего: {codes}.',
  ),
  'stations.withdrawMissing': m<{ count: number }>(
    'Снять {count, plural, one {этот # участок} few {эти # участка} many {эти # участков} other {эти # участка}}',
  ),
  'stations.shownSome': m<{ count: number }>('Показаны первые {count, number} строк каждого вида; внесены будут все.'),
  'stations.apply': 'Внести список',
  'stations.applied': 'Список внесён',
  'stations.rows': 'Строки списка',
};
