import type { AccreditationAction } from './accreditation-lifecycle.js';
import type { ApplicationAction } from './application-lifecycle.js';
import type { AppointmentAction } from './appointment-lifecycle.js';
import type { MissionAction } from './mission-lifecycle.js';
import type { Wording } from './report-outlines.js';
import type { ReportAction } from './report-lifecycle.js';

/** Each fits "Действие «…» невозможно" and a button, hence infinitives without capitals. */
export const missionActions = {
  invite: { ru: 'подтвердить приглашение', en: 'confirm the invitation' },
  approve: { ru: 'утвердить миссию', en: 'approve the mission' },
  decline: { ru: 'отклонить приглашение', en: 'decline the invitation' },
  form: { ru: 'начать формирование', en: 'start forming' },
  accredit: { ru: 'начать аккредитацию', en: 'start accreditation' },
  makeReady: { ru: 'объявить готовность', en: 'declare ready' },
  observe: { ru: 'начать наблюдение', en: 'start observing' },
  closeObservation: { ru: 'завершить наблюдение', en: 'close the observation' },
  conclude: { ru: 'подвести итоги', en: 'conclude' },
  close: { ru: 'закрыть миссию', en: 'close the mission' },
  cancel: { ru: 'отменить миссию', en: 'cancel the mission' },
  postpone: { ru: 'отложить миссию', en: 'postpone the mission' },
  resume: { ru: 'возобновить миссию', en: 'resume the mission' },
} as const satisfies Record<MissionAction, Wording>;

export const applicationActions = {
  submit: { ru: 'подать заявку', en: 'submit' },
  endorse: { ru: 'поддержать кандидатуру', en: 'endorse' },
  refuseEndorsement: { ru: 'отказать в поддержке', en: 'refuse endorsement' },
  return: { ru: 'вернуть на исправление', en: 'return for correction' },
  sendBack: { ru: 'вернуть заявителю из Секретариата', en: 'send back from the Secretariat' },
  list: { ru: 'включить в список', en: 'put on the list' },
  waitlist: { ru: 'внести в лист ожидания', en: 'put on the waiting list' },
  promote: { ru: 'перевести из листа ожидания в список', en: 'move up from the waiting list' },
  reopen: { ru: 'вернуть на повторную поддержку', en: 'open again for endorsement' },
  refuseListing: { ru: 'отказать во включении в список', en: 'refuse listing' },
  send: { ru: 'направить принимающей стороне', en: 'send to the host' },
  resubmit: { ru: 'включить в список вновь после отказа', en: 'put on the list again after a refusal' },
  withdraw: { ru: 'отозвать заявку', en: 'withdraw' },
  replace: { ru: 'заменить наблюдателя', en: 'replace the observer' },
  lapse: { ru: 'признать утратившей силу', en: 'declare lapsed' },
} as const satisfies Record<ApplicationAction, Wording>;

export const accreditationActions = {
  accredit: { ru: 'внести аккредитацию', en: 'record the accreditation' },
  refuse: { ru: 'внести отказ', en: 'record the refusal' },
  returnForDocs: { ru: 'внести возврат на доработку', en: 'record the return for documents' },
  resubmit: { ru: 'представить повторно', en: 'submit again' },
  cancelOnRequest: { ru: 'аннулировать по просьбе Ассамблеи', en: 'cancel at the Assembly’s request' },
  revoke: { ru: 'внести отзыв аккредитации', en: 'record the revocation' },
  recall: { ru: 'отозвать наблюдателя', en: 'recall the observer' },
  expire: { ru: 'внести истечение срока действия', en: 'record the expiry' },
} as const satisfies Record<AccreditationAction, Wording>;

export const reportActions = {
  review: { ru: 'передать на рассмотрение', en: 'send to review' },
  returnToDraft: { ru: 'вернуть на доработку', en: 'return to draft' },
  agree: { ru: 'согласовать', en: 'agree' },
  openSigning: { ru: 'открыть подписание', en: 'open for signing' },
  adopt: { ru: 'принять', en: 'adopt' },
  publish: { ru: 'опубликовать', en: 'publish' },
  submit: { ru: 'представить на заседание', en: 'submit to a session' },
  note: { ru: 'внести принятие к сведению', en: 'record that it was noted' },
  supersede: { ru: 'заменить новой редакцией', en: 'replace by a new version' },
  reissue: { ru: 'исправить новой редакцией', en: 'correct by a new version' },
  makeWay: { ru: 'заменить принятой новой редакцией', en: 'make way for the adopted new version' },
  withdraw: { ru: 'снять с рассмотрения', en: 'withdraw' },
  retract: { ru: 'отозвать опубликованное', en: 'withdraw what was published' },
} as const satisfies Record<ReportAction, Wording>;

export const appointmentActions = {
  confirm: { ru: 'подтвердить назначение', en: 'confirm the appointment' },
  reject: { ru: 'отказать в подтверждении', en: 'refuse to confirm' },
  takeBack: { ru: 'снять назначение', en: 'take the appointment back' },
  lapse: { ru: 'прекратить за отпадением основания', en: 'end, for its ground is gone' },
} as const satisfies Record<AppointmentAction, Wording>;
