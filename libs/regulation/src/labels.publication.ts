import type { PublicationAct, PublicationMove, PublicationState, PublicStanding } from './publication.js';
import type { Wording } from './report-outlines.js';

export const publicationActs = {
  publish: { ru: 'опубликовать', en: 'publish' },
  reschedule: { ru: 'изменить время публикации', en: 'change the time of publication' },
  callOff: { ru: 'отменить назначенную публикацию', en: 'call the publication off' },
  complete: { ru: 'дополнить публикацию', en: 'add to what is published' },
  retract: { ru: 'отозвать опубликованное', en: 'withdraw what was published' },
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
  lapse: { ru: 'прекратить, ведь документ исправляется', en: 'end, for the document is being corrected' },
} as const satisfies Record<PublicationMove, Wording>;

export const publicStandings = {
  genuine: { ru: 'подлинный, действующая редакция', en: 'genuine, the version in force' },
  corrected: { ru: 'подлинный, исправленная редакция', en: 'genuine, a corrected version' },
  superseded: { ru: 'подлинный, заменён новой редакцией', en: 'genuine, superseded by a later version' },
  withdrawn: { ru: 'подлинный, но отозван', en: 'genuine, but withdrawn' },
} as const satisfies Record<PublicStanding, Wording>;
