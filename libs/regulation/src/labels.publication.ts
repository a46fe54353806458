import type { PublicationAct, PublicationMove, PublicationState, PublicStanding } from './publication.js';
import type { Wording } from './report-outlines.js';

export const publicationActs = {
  publish: { ru: 'Опубликовать', en: 'Publish' },
  reschedule: { ru: 'Изменить время публикации', en: 'Change the time of publication' },
  callOff: { ru: 'Отменить назначенную публикацию', en: 'Call the publication off' },
  complete: { ru: 'Дополнить публикацию', en: 'Add to what is published' },
  retract: { ru: 'Отозвать опубликованное', en: 'Withdraw what was published' },
} as const satisfies Record<PublicationAct, Wording>;

export const publicationStates = {
  AWAITED: { ru: 'ожидает подтверждения', en: 'awaiting confirmation' },
  CONFIRMED: { ru: 'подтверждено', en: 'confirmed' },
  REJECTED: { ru: 'не подтверждено', en: 'not confirmed' },
  TAKEN_BACK: { ru: 'отозвано', en: 'taken back' },
  LAPSED: { ru: 'утратило силу', en: 'lapsed' },
} as const satisfies Record<PublicationState, Wording>;

export const publicationActions = {
  confirm: { ru: 'подтвердить', en: 'confirm' },
  reject: { ru: 'отказать', en: 'refuse' },
  takeBack: { ru: 'отозвать запрос', en: 'take back' },
  lapse: {
    ru: 'прекратить ввиду исправления или публикации документа',
    en: 'end, for the document is being corrected or is published',
  },
} as const satisfies Record<PublicationMove, Wording>;

export const publicStandings = {
  genuine: { ru: 'Подлинный, действующая редакция', en: 'Genuine, the version in force' },
  corrected: { ru: 'Подлинный, исправленная редакция', en: 'Genuine, a corrected version' },
  superseded: { ru: 'Подлинный, заменён новой редакцией', en: 'Genuine, superseded by a later version' },
  withdrawn: { ru: 'Подлинный, но отозван', en: 'Genuine, but withdrawn' },
} as const satisfies Record<PublicStanding, Wording>;
