import {
  ACCESS,
  AIDS,
  CAMPAIGN_MATERIAL,
  COMPLAINTS,
  OBSERVATION,
  OBSERVERS_PRESENT,
  OTHERS_PRESENT,
} from './common.js';
import { howMany, yesOrNo, type Form } from './form.js';

export const VOTING_1: Form = {
  version: 1,
  title: { ru: 'Ход голосования', en: 'Voting' },
  questions: [
    howMany('queue', 'Сколько избирателей ждало своей очереди', 'How many voters waited in line', 5_000, 'range'),
    // Of different hours, so neither a sum nor a range of it says anything.
    {
      id: 'voted',
      ask: { ru: 'Сколько избирателей проголосовало', en: 'How many voters had voted' },
      help: { ru: 'По словам комиссии.', en: 'As the commission says.' },
      type: 'integer',
      min: 0,
      max: 50_000,
    },
    { id: 'voted-by', ask: { ru: 'На какое время', en: 'By what time' }, type: 'time' },
    yesOrNo(
      'identified',
      'Проверяли ли документы у всех, кто получал бюллетень',
      'Were the papers of everyone who was given a ballot checked',
    ),
    yesOrNo(
      'signed',
      'Расписывались ли в списке все, кто получал бюллетень',
      'Did everyone who was given a ballot sign the list',
    ),
    howMany(
      'not-listed',
      'Сколько пришедших не нашлось в списке',
      'How many who came were not found on the list',
      5_000,
      'sum',
    ),
    yesOrNo(
      'alone',
      'Все ли заполняли бюллетень в кабине без других лиц',
      'Did everyone mark the ballot in a booth with nobody else in it',
    ),
    howMany(
      'in-groups',
      'Сколько раз Вы видели нескольких человек в одной кабине',
      'How often you saw several people in one booth',
      1_000,
      'sum',
    ),
    howMany(
      'for-others',
      'Сколько раз Вы видели голосование за другое лицо',
      'How often you saw somebody vote for another person',
      1_000,
      'sum',
    ),
    yesOrNo('box-sealed', 'Опечатаны ли ящики', 'Are the ballot boxes sealed'),
    yesOrNo(
      'mobile-box',
      'Выезжали ли члены комиссии с переносным ящиком',
      'Did members of the commission go out with a mobile box',
    ),
    {
      id: 'equipment',
      ask: { ru: 'Какое электронное оборудование применялось', en: 'Which electronic equipment was in use' },
      type: 'many',
      options: {
        scanner: { ru: 'считыватели бюллетеней', en: 'ballot scanners' },
        identification: { ru: 'устройства опознания избирателей', en: 'devices that identify voters' },
        voting: { ru: 'электронное голосование', en: 'electronic voting' },
        cameras: { ru: 'видеонаблюдение', en: 'cameras' },
      },
      none: { ru: 'никакое', en: 'none' },
    },
    howMany(
      'pressed',
      'Сколько раз Вы видели, как на избирателя влияли в помещении',
      'How often you saw a voter being influenced in the room',
      1_000,
      'sum',
    ),
    yesOrNo('interrupted', 'Прерывалось ли голосование', 'Was voting interrupted'),
    ACCESS,
    AIDS,
    OBSERVERS_PRESENT,
    OTHERS_PRESENT,
    CAMPAIGN_MATERIAL,
    COMPLAINTS,
    ...OBSERVATION,
  ],
};
