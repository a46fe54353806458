import type { AccreditationState } from './accreditation-lifecycle.js';
import type { ApplicationState } from './application-lifecycle.js';
import type { AppointmentState } from './appointment-lifecycle.js';
import type { BadgeState } from './badges.js';
import type { DossierState } from './dossier.js';
import type { MissionState } from './mission-lifecycle.js';
import type { Wording } from './report-outlines.js';
import type { ReportState } from './report-lifecycle.js';

/** Each fits "состояние миссии: …" and "the mission is …", hence no capitals; likewise the other three. */
export const missionStates = {
  DRAFT: { ru: 'готовится', en: 'in preparation' },
  INVITED: { ru: 'приглашена', en: 'invited' },
  APPROVED: { ru: 'утверждена', en: 'approved' },
  FORMING: { ru: 'формируется', en: 'forming' },
  ACCREDITING: { ru: 'аккредитуется', en: 'in accreditation' },
  READY: { ru: 'готова к работе', en: 'ready' },
  OBSERVING: { ru: 'ведёт наблюдение', en: 'observing' },
  CONCLUDING: { ru: 'подводит итоги', en: 'drawing its conclusions' },
  CONCLUDED: { ru: 'завершена', en: 'concluded' },
  CLOSED: { ru: 'закрыта', en: 'closed' },
  DECLINED: { ru: 'отклонена', en: 'declined' },
  CANCELLED: { ru: 'отменена', en: 'cancelled' },
  POSTPONED: { ru: 'отложена', en: 'postponed' },
} as const satisfies Record<MissionState, Wording>;

export const applicationStates = {
  DRAFT: { ru: 'черновик', en: 'a draft' },
  SUBMITTED: { ru: 'подана', en: 'submitted' },
  RETURNED: { ru: 'возвращена на исправление', en: 'returned for correction' },
  ENDORSED: { ru: 'поддержана', en: 'endorsed' },
  WAITLISTED: { ru: 'в листе ожидания', en: 'on the waiting list' },
  LISTED: { ru: 'включена в список', en: 'listed' },
  SENT: { ru: 'направлена принимающей стороне', en: 'sent to the host' },
  NOT_ENDORSED: { ru: 'не поддержана', en: 'not endorsed' },
  NOT_LISTED: { ru: 'не включена в список', en: 'not listed' },
  WITHDRAWN: { ru: 'отозвана', en: 'withdrawn' },
  REPLACED: { ru: 'заменена', en: 'replaced' },
  LAPSED: { ru: 'утратила силу', en: 'lapsed' },
} as const satisfies Record<ApplicationState, Wording>;

export const accreditationStates = {
  REQUESTED: { ru: 'запрошена', en: 'requested' },
  ACCREDITED: { ru: 'предоставлена', en: 'granted' },
  EXPIRED: { ru: 'срок действия истёк', en: 'expired' },
  REFUSED: { ru: 'отказано', en: 'refused' },
  CANCELLED_ON_REQUEST: { ru: 'аннулирована по просьбе Ассамблеи', en: 'cancelled at the Assembly’s request' },
  REVOKED_BY_HOST: { ru: 'отозвана принимающей стороной', en: 'revoked by the host' },
  RECALLED_BY_PA: { ru: 'прекращена: наблюдатель отозван', en: 'ended: the observer was recalled' },
  RETURNED_FOR_DOCS: { ru: 'возвращена для дополнения документов', en: 'returned for documents' },
} as const satisfies Record<AccreditationState, Wording>;

export const badgeStates = {
  valid: { ru: 'действителен', en: 'valid' },
  'not-yet': { ru: 'ещё не действует', en: 'not valid yet' },
  expired: { ru: 'срок действия истёк', en: 'expired' },
  revoked: { ru: 'недействителен: аккредитация прекращена', en: 'not valid: the accreditation has ended' },
  replaced: { ru: 'недействителен: заменён новым', en: 'not valid: replaced by a newer one' },
  unknown: { ru: 'неизвестен', en: 'unknown' },
} as const satisfies Record<BadgeState, Wording>;

export const dossierStates = {
  complete: { ru: 'документы собраны', en: 'documents complete' },
  incomplete: { ru: 'документов не хватает', en: 'documents missing' },
} as const satisfies Record<DossierState, Wording>;

/** Of papers of every gender, so a word that agrees with none of their titles stands by itself. */
export const reportStates = {
  DRAFT: { ru: 'проект', en: 'a draft' },
  IN_REVIEW: { ru: 'на рассмотрении', en: 'under review' },
  AGREED: { ru: 'текст согласован', en: 'agreed' },
  SIGNING: { ru: 'на подписании', en: 'open for signing' },
  ADOPTED: { ru: 'документ принят', en: 'adopted' },
  PUBLISHED: { ru: 'документ опубликован', en: 'published' },
  SUBMITTED: { ru: 'документ представлен', en: 'submitted' },
  NOTED: { ru: 'документ принят к сведению', en: 'noted' },
  BEING_CORRECTED: { ru: 'действует, готовится исправление', en: 'stands while a correction is prepared' },
  SUPERSEDED: { ru: 'есть новая редакция', en: 'superseded' },
  WITHDRAWN: { ru: 'документ снят с рассмотрения', en: 'withdrawn' },
  RETRACTED: { ru: 'документ отозван после публикации', en: 'withdrawn after publication' },
} as const satisfies Record<ReportState, Wording>;

export const appointmentStates = {
  AWAITED: { ru: 'ожидает подтверждения', en: 'awaiting confirmation' },
  CONFIRMED: { ru: 'подтверждено', en: 'confirmed' },
  REJECTED: { ru: 'не подтверждено', en: 'not confirmed' },
  TAKEN_BACK: { ru: 'снято тем, кто назначил', en: 'taken back' },
  LAPSED: { ru: 'утратило силу', en: 'lapsed' },
} as const satisfies Record<AppointmentState, Wording>;
