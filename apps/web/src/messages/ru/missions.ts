import { message as m } from '../message';

export const missions = {
  'missions.title': 'Миссии',
  'missions.find': 'Найти миссию',
  'missions.number': 'Номер',
  'missions.name': 'Миссия',
  'missions.host': 'Государство проведения',
  'missions.state': 'Состояние',
  'missions.cutoff': 'Срок аккредитации',
  'missions.noCutoff': 'не подтверждён',
  'missions.count': m<{ count: number }>(
    '{count, plural, one {# миссия} few {# миссии} many {# миссий} other {# миссии}}',
  ),
  'missions.none': 'Миссий пока нет.',
  'mission.overview': 'Обзор',
  'mission.nextMoves': 'Что можно сделать',
};
