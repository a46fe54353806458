import {
  ACCESS,
  AIDS,
  CAMPAIGN_MATERIAL,
  COMPLAINTS,
  OBSERVATION,
  OBSERVERS_PRESENT,
  OTHERS_PRESENT,
} from './common.js';
import { atWhatTime, howMany, yesOrNo, type Form } from './form.js';

export const OPENING_1: Form = {
  version: 1,
  title: { ru: 'Открытие участка', en: 'Opening of the station' },
  questions: [
    atWhatTime('opened-at', 'Во сколько участок открылся для избирателей', 'When the station opened for voters'),
    yesOrNo('on-time', 'Открылся ли участок в установленное время', 'Did the station open at the time that was set'),
    howMany(
      'members-present',
      'Сколько членов комиссии присутствовало',
      'How many members of the commission were present',
      200,
      'range',
    ),
    howMany(
      'voters-listed',
      'Сколько избирателей в списке на начало голосования',
      'How many voters stood on the list when voting began',
      50_000,
      'sum',
    ),
    yesOrNo(
      'ballots-announced',
      'Объявила ли комиссия число полученных бюллетеней',
      'Did the commission announce how many ballots it had received',
    ),
    yesOrNo(
      'boxes-shown-empty',
      'Показали ли присутствующим, что ящики пусты',
      'Were those present shown that the ballot boxes were empty',
    ),
    yesOrNo(
      'boxes-sealed',
      'Опечатали ли ящики до начала голосования',
      'Were the ballot boxes sealed before voting began',
    ),
    yesOrNo('earlier-seals', 'Целы ли пломбы прошлых дней голосования', 'Were the seals of earlier voting days intact'),
    {
      id: 'missing',
      ask: { ru: 'Чего из необходимого не было на участке', en: 'What was missing of what a station needs' },
      type: 'many',
      options: {
        ballots: { ru: 'бюллетеней', en: 'ballots' },
        list: { ru: 'списка избирателей', en: 'the list of voters' },
        booths: { ru: 'кабин', en: 'booths' },
        boxes: { ru: 'ящиков', en: 'ballot boxes' },
        seals: { ru: 'пломб', en: 'seals' },
        information: { ru: 'сведений о кандидатах или вопросе', en: 'information on the candidates or the question' },
      },
      none: { ru: 'было всё', en: 'nothing' },
    },
    yesOrNo(
      'secrecy',
      'Расположены ли кабины так, что со стороны не видно, как заполняют бюллетень',
      'Do the booths stand so that nobody sees how a ballot is marked',
    ),
    ACCESS,
    AIDS,
    OBSERVERS_PRESENT,
    OTHERS_PRESENT,
    CAMPAIGN_MATERIAL,
    COMPLAINTS,
    ...OBSERVATION,
  ],
};
