import { COMPLAINTS, OBSERVATION, OBSERVERS_PRESENT, OTHERS_PRESENT } from './common.js';
import { atWhatTime, howMany, yesOrNo, type Form } from './form.js';

export const COUNTING_1: Form = {
  version: 1,
  title: { ru: 'Подсчёт голосов', en: 'Counting' },
  questions: [
    atWhatTime('began-at', 'Во сколько начался подсчёт', 'When counting began'),
    atWhatTime('ended-at', 'Во сколько закончился подсчёт', 'When counting ended'),
    {
      id: 'before-opening',
      ask: { ru: 'Что сделали до вскрытия ящиков', en: 'What was done before the boxes were opened' },
      type: 'many',
      options: {
        'list-counted': { ru: 'сосчитали подписи в списке', en: 'signatures on the list were counted' },
        'unused-cancelled': { ru: 'погасили неиспользованные бюллетени', en: 'unused ballots were cancelled' },
        'seals-shown': { ru: 'показали пломбы', en: 'the seals were shown' },
        'figures-announced': { ru: 'огласили и записали данные', en: 'figures were announced and written down' },
      },
      none: { ru: 'ничего из этого', en: 'nothing of this' },
    },
    yesOrNo(
      'mobile-first',
      'Вскрыли ли переносные ящики раньше стационарных',
      'Were mobile boxes opened before the others',
    ),
    yesOrNo(
      'marks-shown',
      'Показывали ли присутствующим отметку в каждом бюллетене',
      'Were those present shown the mark on each ballot',
    ),
    yesOrNo('aloud', 'Оглашали ли итог подсчёта вслух', 'Was what had been counted announced aloud'),
    howMany(
      'invalid',
      'Сколько бюллетеней признано недействительными',
      'How many ballots were declared invalid',
      50_000,
      'sum',
    ),
    yesOrNo(
      'reconciled',
      'Сошлись ли данные протокола с первого раза',
      'Did the figures of the protocol agree at the first attempt',
    ),
    yesOrNo('recounted', 'Пересчитывали ли бюллетени', 'Were ballots counted again'),
    yesOrNo(
      'signed-filled',
      'Подписали ли протокол после его заполнения',
      'Was the protocol signed after it had been filled in',
    ),
    yesOrNo('posted', 'Вывесили ли копию протокола', 'Was a copy of the protocol posted'),
    {
      id: 'copies',
      ask: {
        ru: 'Кому из наблюдателей выдали копии протокола',
        en: 'Which observers were given copies of the protocol',
      },
      type: 'one',
      options: {
        all: { ru: 'всем, кто просил', en: 'all who asked' },
        some: { ru: 'некоторым из просивших', en: 'some of those who asked' },
        nobody: { ru: 'никому из просивших', en: 'none of those who asked' },
        unasked: { ru: 'никто не просил', en: 'nobody asked' },
      },
    },
    OBSERVERS_PRESENT,
    OTHERS_PRESENT,
    COMPLAINTS,
    ...OBSERVATION,
  ],
};
