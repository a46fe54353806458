import type { EventName } from './events.js';
import type { MailOutcome, MessageGroup } from './group-messages.js';
import type { Wording } from './report-outlines.js';

export const messageGroups = {
  'not-accepted': { ru: 'Все, кто не принял тексты', en: 'All who have not accepted the texts' },
  applicants: { ru: 'Все, чья заявка рассматривается', en: 'All whose application is under way' },
  accredited: { ru: 'Все аккредитованные', en: 'All accredited' },
  'on-duty': { ru: 'Все, кто прибыл и работает', en: 'All who have arrived and are on duty' },
  observers: { ru: 'Все наблюдатели миссии', en: 'All observers of the mission' },
  delegation: {
    ru: 'Делегация: её участники миссии и представители',
    en: 'A delegation: its people in the mission and its representatives',
  },
  coordinators: {
    ru: 'Координатор, заместители и региональные представители',
    en: 'The coordinator, the deputies and the regional representatives',
  },
  representatives: {
    ru: 'Полномочные представители приглашённых делегаций',
    en: 'The plenipotentiary representatives of the called delegations',
  },
} as const satisfies Record<MessageGroup, Wording>;

export const mailOutcomes = {
  waiting: { ru: 'В очереди на отправку', en: 'Waiting to be sent' },
  sent: { ru: 'Отправлено', en: 'Sent' },
  failed: { ru: 'Почтовый сервер не принял', en: 'Refused by the mail server' },
  'not-mailed': { ru: 'Доступно только в системе', en: 'Only to be read here' },
  'no-address': { ru: 'Нет адреса', en: 'No address' },
  'account-closed': { ru: 'Учётная запись отключена', en: 'Account deactivated' },
} as const satisfies Record<MailOutcome, Wording>;

/** What the log says of them: to which group, and never what. */
export const MESSAGE_SUBJECTS = {
  message: { ru: 'Сообщение группе', en: 'Message to a group' },
} as const satisfies Record<string, Wording>;

export const MESSAGE_EVENTS = {
  'message.sent': { ru: 'Отправлено сообщение группе', en: 'A message was sent to a group' },
} as const satisfies Partial<Record<EventName, Wording>>;
