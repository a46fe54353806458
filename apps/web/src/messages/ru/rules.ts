import { message as m } from '../message';

export const rules = {
  'rules.register': 'Реестр правил',
  'rules.mission': 'Состояния миссии',
  'rules.application': 'Состояния заявки',
  'rules.accreditation': 'Состояния аккредитации',
  'rules.report': 'Состояния документа',
  'rules.appointment': 'Состояния назначения',
  'rules.about':
    'Правила изложены нашими словами. Полный текст Положения не опубликован, поэтому номеров его статей здесь нет; у каждого правила указано, откуда оно взято.',
  'rules.find': 'Найти правило',
  'rules.all': 'Показать все правила',
  'rules.count': m<{ shown: number; count: number }>('Показано правил: {shown, number} из {count, number}'),
  'rules.configurable': 'Настраивается',
  'rules.default': m<{ value: string }>('По умолчанию: {value}'),
  'rules.provenance': m<{ codes: string; note: string }>('Откуда: {codes}. {note}'),
  'rules.codes': m<{ codes: string }>('Коды отказов и предупреждений: {codes}'),
  'rules.enforced': 'Проверяется при действиях:',
  'rules.howToRead':
    'Сверху вниз – обычный ход дела, справа пунктиром – чем оно может закончиться. Номера у стрелок – это строки таблицы ниже.',
  'rules.diagramOf': m<{ name: string }>('Схема: {name}'),
  'rules.picture': m<{ name: string; states: number; moves: number }>(
    'Схема «{name}»: {states, plural, one {# состояние} few {# состояния} many {# состояний} other {# состояния}}, {moves, plural, one {# действие} few {# действия} many {# действий} other {# действия}}. То же самое сказано в таблице ниже.',
  ),
  'rules.moves': 'Действия',
  'rules.movesOf': m<{ name: string }>('Действия: {name}'),
  'rules.number': '№',
  'rules.action': 'Действие',
  'rules.from': 'Из состояния',
  'rules.to': 'В состояние',
  'rules.whoMay': 'Кто может',
  'rules.asked': 'Что требуется',
  'rules.reason': 'Указать причину',
  'rules.stateLeft': m<{ states: string }>('прежнее состояние: {states}'),
};
