import { message as m } from '../message';

export const log = {
  'log.about': 'Здесь всё, что было сделано: ничего нельзя изменить или стереть.',
  'log.anyMission': 'Все миссии',
  'log.person': 'Кто действовал',
  'log.subject': 'Номер объекта',
  'log.subjectHelp': 'Из адреса страницы или из строки журнала.',
  'log.clear': 'Сбросить отбор',
  'log.export': 'Скачать журнал:',
  'log.when': 'Когда',
  'log.who': 'Кто',
  'log.what': 'Что произошло',
  'log.move': 'Было → стало',
  'log.rules': 'Правила',
  'log.thing': 'Объект',
  'log.bySystem': 'Система',
  'log.unnamed': 'Имя вам не показывается',
  'log.corrects': m<{ id: string }>('Исправление записи № {id}'),
  'log.onPaper': 'По бумажному оригиналу',
  'log.domainTime': m<{ at: string }>('Записано для: {at} UTC'),
  'log.only': 'Только этот объект',
  'log.none': 'Записей нет.',
  'log.notYours': 'Журнал миссии открыт Секретариату, членам Совета и аудиторам.',
  'log.shown': m<{ count: number }>(
    '{count, plural, one {Показана # запись} few {Показаны # записи} many {Показано # записей} other {Показано # записи}}',
  ),
};
