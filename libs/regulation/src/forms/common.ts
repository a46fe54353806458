import { howMany, yesOrNo, type Question } from './form.js';

/** What every form asks of a station, whatever is being done there. */
export const OBSERVERS_PRESENT: Question = {
  id: 'observers-present',
  ask: { ru: 'Какие другие наблюдатели были на участке', en: 'Which other observers were at the station' },
  type: 'many',
  options: {
    party: { ru: 'от политических партий', en: 'of political parties' },
    candidate: { ru: 'от кандидатов', en: 'of candidates' },
    public: { ru: 'общественные', en: 'of civil society' },
    international: { ru: 'международные', en: 'international' },
    media: { ru: 'представители СМИ', en: 'media' },
  },
  none: { ru: 'никаких', en: 'none' },
};

export const OTHERS_PRESENT: Question = {
  id: 'others-present',
  ask: {
    ru: 'Кто ещё, кроме комиссии, избирателей и наблюдателей, был в помещении',
    en: 'Who else was in the room, besides the commission, voters and observers',
  },
  type: 'many',
  options: {
    police: { ru: 'сотрудники органов внутренних дел', en: 'police' },
    military: { ru: 'военнослужащие', en: 'military' },
    officials: { ru: 'представители органов власти', en: 'officials' },
    campaigners: { ru: 'представители избирательных штабов', en: 'campaign staff' },
    other: { ru: 'другие лица', en: 'others' },
  },
  none: { ru: 'никто', en: 'nobody' },
};

export const ACCESS: Question = {
  id: 'access',
  ask: {
    ru: 'Можно ли попасть в помещение на инвалидной коляске',
    en: 'Can the room be reached in a wheelchair',
  },
  type: 'one',
  options: {
    unaided: { ru: 'без посторонней помощи', en: 'without help' },
    aided: { ru: 'с посторонней помощью', en: 'with help' },
    no: { ru: 'нет', en: 'no' },
  },
};

export const AIDS: Question = {
  id: 'aids',
  ask: {
    ru: 'Какие средства для избирателей с инвалидностью были на участке',
    en: 'Which aids for voters with disabilities were at the station',
  },
  type: 'many',
  options: {
    ramp: { ru: 'пандус', en: 'a ramp' },
    booth: { ru: 'кабина, приспособленная для коляски', en: 'a booth for a wheelchair' },
    braille: { ru: 'трафареты или материалы шрифтом Брайля', en: 'stencils or materials in Braille' },
    magnifier: { ru: 'увеличительные средства', en: 'magnifiers' },
    headphones: { ru: 'звуковые материалы, наушники', en: 'audio materials, headphones' },
  },
  none: { ru: 'никаких', en: 'none' },
};

export const CAMPAIGN_MATERIAL = yesOrNo(
  'campaign-material',
  'Были ли агитационные материалы в помещении или у входа',
  'Was there campaign material in the room or at its entrance',
);

export const COMPLAINTS = howMany(
  'complaints',
  'О скольких жалобах, поданных в комиссию, Вам стало известно',
  'How many complaints made to the commission became known to you',
  1_000,
  'sum',
);

/** How far one could observe at all, which says how much the rest is worth. */
export const OBSERVATION: readonly Question[] = [
  {
    id: 'view',
    ask: {
      ru: 'Какую часть происходившего было видно с места наблюдения',
      en: 'How much could be seen from where you stood',
    },
    type: 'scale',
    steps: 4,
    first: { ru: 'ничего', en: 'nothing' },
    last: { ru: 'всё', en: 'everything' },
  },
  yesOrNo('hindered', 'Мешало ли что-нибудь наблюдению', 'Did anything hinder the observation'),
  {
    id: 'hindrance',
    ask: { ru: 'Что именно мешало', en: 'What it was' },
    type: 'text',
    max: 300,
  },
  {
    id: 'remarks',
    ask: { ru: 'Замечания', en: 'Remarks' },
    help: { ru: 'Для миссии; в документы не попадают.', en: 'For the mission; printed in no document.' },
    type: 'note',
    max: 4_000,
  },
];
