import { COMPLAINTS, OBSERVATION, OBSERVERS_PRESENT, OTHERS_PRESENT } from './common.js';
import { atWhatTime, howMany, yesOrNo, type Form } from './form.js';

export const CLOSING_1: Form = {
  version: 1,
  title: { ru: 'Закрытие участка', en: 'Closing of the station' },
  questions: [
    atWhatTime('closed-at', 'Во сколько участок закрылся для избирателей', 'When the station closed for voters'),
    yesOrNo('on-time', 'Закрылся ли участок в установленное время', 'Did the station close at the time that was set'),
    howMany(
      'in-line',
      'Сколько избирателей было в очереди при закрытии',
      'How many voters were in line at the closing',
      5_000,
      'sum',
    ),
    yesOrNo('in-line-voted', 'Проголосовали ли все, кто был в очереди', 'Did everyone who was in line vote'),
    howMany(
      'voted',
      'Сколько избирателей проголосовало на участке',
      'How many voters voted at the station',
      50_000,
      'sum',
    ),
    yesOrNo('boxes-intact', 'Целы ли пломбы ящиков при закрытии', 'Were the seals of the boxes intact at the closing'),
    yesOrNo(
      'mobile-boxes-back',
      'Вернулись ли переносные ящики до закрытия',
      'Were the mobile boxes back before the closing',
    ),
    yesOrNo(
      'unused-counted',
      'Сосчитали ли неиспользованные бюллетени в присутствии наблюдателей',
      'Were unused ballots counted in the presence of observers',
    ),
    yesOrNo(
      'unused-cancelled',
      'Погасили ли неиспользованные бюллетени до вскрытия ящиков',
      'Were unused ballots cancelled before the boxes were opened',
    ),
    OBSERVERS_PRESENT,
    OTHERS_PRESENT,
    COMPLAINTS,
    ...OBSERVATION,
  ],
};
