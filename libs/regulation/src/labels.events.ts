import type { EventName } from './events.js';
import type { AccreditationDetail } from './accreditation-lifecycle.js';
import { assemblyLabels, type AssemblyWords } from './assembly.js';
import { FINDING_EVENTS } from './labels.findings.js';
import { INCIDENT_EVENTS, INCIDENT_SUBJECTS } from './labels.incident-events.js';
import { LABELS } from './labels.js';
import { MESSAGE_EVENTS, MESSAGE_SUBJECTS } from './labels.messages.js';
import { TEAM_EVENTS, TEAM_FIELDS, TEAM_SUBJECTS } from './labels.teams.js';
import { PUBLICATION_ACTS, type PublicationAct } from './publication.js';
import type { Wording } from './report-outlines.js';

/** Things that the log speaks of. */
export const LOG_SUBJECTS = {
  mission: { ru: 'Миссия', en: 'Mission' },
  application: { ru: 'Заявка', en: 'Application' },
  accreditation: { ru: 'Аккредитация', en: 'Accreditation' },
  batch: { ru: 'Список для принимающей стороны', en: 'Batch for the host' },
  report: { ru: 'Отчётный документ', en: 'Reporting document' },
  snapshot: { ru: 'Снимок данных', en: 'Frozen facts' },
  paper: { ru: 'Документ реестра', en: 'Paper of the mission' },
  document: { ru: 'Личный документ', en: 'Personal document' },
  badge: { ru: 'Бейдж', en: 'Badge' },
  'badge-sheet': { ru: 'Лист бейджей', en: 'Sheet of badges' },
  'badge-key': { ru: 'Ключ бейджей', en: 'Badge key' },
  'document-key': { ru: 'Ключ документов', en: 'Document key' },
  meeting: { ru: 'Встреча', en: 'Meeting' },
  station: { ru: 'Избирательный участок', en: 'Polling station' },
  ...INCIDENT_SUBJECTS,
  ...TEAM_SUBJECTS,
  ...MESSAGE_SUBJECTS,
  visit: { ru: 'Посещение участка', en: 'Visit to a station' },
  file: { ru: 'Файл', en: 'File' },
  person: { ru: 'Человек', en: 'Person' },
  delegation: { ru: 'Делегация', en: 'Delegation' },
  account: { ru: 'Учётная запись', en: 'Account' },
  session: { ru: 'Сеанс', en: 'Session' },
  grant: { ru: 'Роль', en: 'Role' },
  appointment: { ru: 'Назначение', en: 'Appointment' },
  settings: { ru: 'Настройки', en: 'Settings' },
  log: { ru: 'Система в целом', en: 'The system as a whole' },
} as const satisfies Record<string, Wording>;

type Moved = `${'mission' | 'application' | 'accreditation' | 'report' | 'appointment'}.moved`;

/** Every line of the log in words. They stand apart from the other labels: only the log needs them. */
export const LOG_EVENTS = {
  'mission.moved': { ru: 'Состояние миссии изменено', en: 'The mission was moved on' },
  'application.moved': { ru: 'Состояние заявки изменено', en: 'The application was moved on' },
  'accreditation.moved': { ru: 'Состояние аккредитации изменено', en: 'The accreditation was moved on' },
  'report.moved': { ru: 'Состояние документа изменено', en: 'The document was moved on' },
  'appointment.moved': { ru: 'Принято решение о назначении', en: 'An appointment was decided on' },
  'mission.created': { ru: 'Миссия создана', en: 'The mission was created' },
  'mission.run-off-opened': { ru: 'Открыта миссия на второй тур', en: 'A mission to the run-off was opened' },
  'mission.office-carried-over': { ru: 'Должность перенесена во второй тур', en: 'An office was carried over' },
  'mission.host-facts-filled': {
    ru: 'Дополнены сведения о порядке аккредитации',
    en: 'Facts of the accreditation were filled in',
  },
  'mission.event-added': { ru: 'Добавлено голосование', en: 'A vote was added' },
  'mission.event-moved': { ru: 'Голосование перенесено', en: 'The vote was moved' },
  'mission.event-places-set': {
    ru: 'Уточнены сведения о голосовании в те же дни',
    en: 'Particulars of the vote on the same days were set',
  },
  'mission.invitation-registered': { ru: 'Зарегистрировано приглашение', en: 'An invitation was registered' },
  'mission.decision-recorded': { ru: 'Записано решение', en: 'A decision was recorded' },
  'mission.dates-set': { ru: 'Установлены сроки миссии', en: 'The dates of the mission were set' },
  'mission.coordinator-appointed': {
    ru: 'Произведено назначение на должность в миссии',
    en: 'An office in the mission was given',
  },
  'mission.coordinator-ended': {
    ru: 'Прекращены полномочия по должности в миссии',
    en: 'An office in the mission was ended',
  },
  'mission.fact-corrected': { ru: 'Исправлены сведения о миссии', en: 'A fact of the mission was corrected' },
  'mission.cutoff-confirmed': {
    ru: 'Подтверждён срок представления документов на аккредитацию',
    en: 'The accreditation deadline was confirmed',
  },
  'mission.cutoff-reminded': { ru: 'Отправлено напоминание о сроке', en: 'A reminder of the cut-off was sent' },
  'mission.list-approved': { ru: 'Утверждён список наблюдателей', en: 'The list of observers was approved' },
  'mission.settings-adopted': { ru: 'Приняты новые настройки', en: 'New settings were adopted' },
  'mission.categories-set': { ru: 'Установлены категории заявителей', en: 'The categories of applicants were set' },
  'mission.territory-noted': { ru: 'Внесена миссия другой организации', en: 'A note on the territory was taken' },
  'mission.activity-recorded': { ru: 'Записаны сведения о работе миссии', en: 'Activity of the mission was recorded' },
  'meeting.planned': { ru: 'Запланирована встреча', en: 'A meeting was planned' },
  'meeting.held': { ru: 'Записана состоявшаяся встреча', en: 'A meeting was recorded as held' },
  'meeting.moved': {
    ru: 'Изменены время, место или участники встречи',
    en: 'The time, place or participants of a meeting were changed',
  },
  'meeting.called-off': { ru: 'Встреча отменена', en: 'A meeting was called off' },
  'meeting.corrected': { ru: 'Исправлена запись о встрече', en: 'The record of a meeting was corrected' },
  'meeting.removed': { ru: 'Запись о встрече снята', en: 'The record of a meeting was taken away' },
  'visit.entered': { ru: 'Внесено посещение участка', en: 'A visit to a station was entered' },
  'visit.kept-beside': {
    ru: 'Под номером посещения получено другое содержание',
    en: 'Another content came under the number of a visit',
  },
  'visit.corrected': { ru: 'Исправлена запись о посещении', en: 'The record of a visit was corrected' },
  'visit.removed': { ru: 'Запись о посещении снята', en: 'The record of a visit was taken away' },
  'visit.confirmed': { ru: 'Посещение подтверждено', en: 'A visit was confirmed' },
  'visit.settled': {
    ru: 'Указано, какое содержание записи о посещении верно',
    en: 'It was said which content of a visit is right',
  },
  ...INCIDENT_EVENTS,
  ...TEAM_EVENTS,
  ...MESSAGE_EVENTS,
  'mission.results-recorded': { ru: 'Записан день объявления результатов', en: 'The day of the results was recorded' },
  'mission.outcome-noted': { ru: 'Внесена отметка об исходе', en: 'A note on the outcome was taken' },
  'mission.quotas-set': { ru: 'Установлены квоты', en: 'The quotas were set' },
  'application.created': { ru: 'Создана заявка', en: 'An application was opened' },
  'application.carried-over': { ru: 'Заявка перенесена во второй тур', en: 'An application was carried over' },
  'application.text-accepted': { ru: 'Принят текст', en: 'A text was accepted' },
  'application.stay-set': { ru: 'Записаны приезд и отъезд', en: 'Arrival and departure were recorded' },
  'application.data-changed': { ru: 'Изменились данные по заявке', en: 'Data of an application changed' },
  'application.conflict-raised': { ru: 'Заявлен конфликт интересов', en: 'A conflict of interest was raised' },
  'application.conflict-decided': { ru: 'Рассмотрен конфликт интересов', en: 'A conflict of interest was decided' },
  'stays.listed': { ru: 'Просмотрены приезды и отъезды', en: 'Arrivals and departures were read' },
  'text.published': { ru: 'Опубликован текст', en: 'A text was published' },
  'batch.sent': { ru: 'Список направлен принимающей стороне', en: 'A batch was sent to the host' },
  'batch.decided': { ru: 'Записаны решения по списку', en: 'Decisions on a batch were recorded' },
  'batch.replies-tried': { ru: 'Проверен ответ принимающей стороны', en: 'The host’s reply was tried' },
  'batch.replies-recorded': { ru: 'Записан ответ принимающей стороны', en: 'The host’s reply was recorded' },
  'accreditation.requested': { ru: 'Запрошена аккредитация', en: 'An accreditation was requested' },
  'accreditation.carried-over': {
    ru: 'Аккредитация перенесена во второй тур',
    en: 'An accreditation was carried over',
  },
  'accreditation.certificate-returned': { ru: 'Удостоверение возвращено', en: 'A certificate was returned' },
  'accreditation.duty-marked': { ru: 'Отмечено участие наблюдателя', en: 'The presence of an observer was marked' },
  'accreditation.duty-taken-back': {
    ru: 'Отменена отметка об участии наблюдателя',
    en: 'A mark of the presence of an observer was taken back',
  },
  'dossier.provided': { ru: 'Получен личный документ', en: 'A personal document was provided' },
  'dossier.carried-over': { ru: 'Личные документы перенесены', en: 'Personal documents were carried over' },
  'dossier.read': { ru: 'Прочитан личный документ', en: 'A personal document was read' },
  'dossier.used': { ru: 'Использован личный документ', en: 'A personal document was used' },
  'particulars.changed': { ru: 'Изменены анкетные данные', en: 'Particulars were changed' },
  'particulars.read': { ru: 'Прочитаны анкетные данные', en: 'Particulars were read' },
  'data.erased': { ru: 'Удалены персональные данные', en: 'Personal data were erased' },
  'badge.issued': { ru: 'Выпущен бейдж', en: 'A badge was issued' },
  'badge.sheet-asked': { ru: 'Запрошен лист бейджей', en: 'A sheet of badges was asked for' },
  'badge.sheet-drawn': { ru: 'Подготовлен лист бейджей', en: 'A sheet of badges was drawn' },
  'badge.sheet-cancelled': {
    ru: 'Отменена подготовка листа бейджей',
    en: 'The making of a sheet of badges was cancelled',
  },
  'badge.downloaded': { ru: 'Скачан бейдж', en: 'A badge was downloaded' },
  'badge-key.made': { ru: 'Создан ключ бейджей', en: 'A badge key was made' },
  'badge-key.retired': { ru: 'Ключ бейджей выведен из действия', en: 'A badge key was retired' },
  'document-key.made': { ru: 'Создан ключ документов', en: 'A document key was made' },
  'document-key.retired': { ru: 'Ключ документов выведен из действия', en: 'A document key was retired' },
  'snapshot.taken': { ru: 'Сделан снимок данных', en: 'The facts were frozen' },
  'report.opened': { ru: 'Начат документ', en: 'A document was opened' },
  'report.version-opened': { ru: 'Начата новая редакция', en: 'A new version was opened' },
  'report.text-written': { ru: 'Написан раздел', en: 'A section was written' },
  'report.section-taken-over': {
    ru: 'Раздел взят у того, кто перестал его писать',
    en: 'A section was taken over from whoever had stopped writing it',
  },
  'report.translation-approved': { ru: 'Утверждён перевод', en: 'A translation was approved' },
  'report.signed': { ru: 'Документ подписан', en: 'The document was signed' },
  ...FINDING_EVENTS,
  'report.threshold-reached': { ru: 'Подписей достаточно для принятия', en: 'Enough signatures to adopt' },
  'report.refused': { ru: 'Отказ подписать с особым мнением', en: 'A signature was refused with a dissent' },
  'report.absence-confirmed': {
    ru: 'Отсутствие подписывающего подтверждено другим человеком',
    en: 'The absence of a signatory was confirmed by another person',
  },
  'report.absence-noted': { ru: 'Записано отсутствие подписывающего', en: 'A signatory was recorded as absent' },
  'report.session-recorded': { ru: 'Записано заседание', en: 'A session was recorded' },
  'report.render-asked': { ru: 'Запрошен файл документа', en: 'A rendering was asked for' },
  'report.rendered': { ru: 'Файл документа подготовлен', en: 'The document was rendered' },
  'report.render-cancelled': { ru: 'Отменена подготовка файла документа', en: 'A rendering was cancelled' },
  'report.downloaded': { ru: 'Скачан документ', en: 'The document was downloaded' },
  'report.publication-asked': { ru: 'Запрошена публикация', en: 'A publication was asked for' },
  'report.publication-confirmed': { ru: 'Публикация подтверждена', en: 'A publication was confirmed' },
  'report.publication-rejected': { ru: 'В публикации отказано', en: 'A publication was not confirmed' },
  'report.publication-taken-back': { ru: 'Запрос публикации отозван', en: 'A publication was taken back' },
  'report.publication-lapsed': { ru: 'Запрос публикации утратил силу', en: 'A publication has lapsed' },
  'report.publication-set': { ru: 'Назначено время публикации', en: 'The time of publication was set' },
  'report.publication-called-off': { ru: 'Назначенная публикация отменена', en: 'A set publication was called off' },
  'report.files-published': {
    ru: 'Файлы документа подписаны и опубликованы',
    en: 'The files were signed and published',
  },
  'paper.recorded': { ru: 'Внесён бумажный оригинал', en: 'A paper original was recorded' },
  'paper.issued': { ru: 'Зарегистрирован документ реестра', en: 'A paper was issued' },
  'paper.made': { ru: 'Подготовлен документ реестра', en: 'A paper was made' },
  'paper.cancelled': { ru: 'Отменена подготовка документа реестра', en: 'The making of a paper was cancelled' },
  'paper.downloaded': { ru: 'Скачан документ реестра', en: 'A paper was downloaded' },
  'file.stored': { ru: 'Сохранён файл', en: 'A file was stored' },
  'file.read': { ru: 'Прочитан файл', en: 'A file was read' },
  'delegation.seats-set': { ru: 'Установлено число мест палаты', en: 'The seats of a chamber were set' },
  'delegation.standing-set': {
    ru: 'Изменено членство или участие делегации',
    en: 'The standing of a delegation was set',
  },
  'delegation.dissolved': { ru: 'Записан роспуск парламента', en: 'A dissolution was recorded' },
  'mandate.set': { ru: 'Внесён мандат', en: 'A mandate was entered' },
  'mandate.ended': { ru: 'Мандат прекращён', en: 'A mandate was ended' },
  // With what it ended is the reason of the line.
  'representative.lapsed': { ru: 'Полномочия представителя прекратились', en: 'A representative’s office ended' },
  'representative.restored': {
    ru: 'Полномочия представителя восстановлены',
    en: 'A representative’s office is restored',
  },
  'mission.office-lapsed': { ru: 'Должность в миссии прекратилась', en: 'An office in a mission ended' },
  'mission.coordinator-lapsed': { ru: 'Полномочия координатора прекратились', en: 'A coordinator’s office ended' },
  'mission.office-restored': { ru: 'Должность в миссии восстановлена', en: 'An office in a mission is restored' },
  'grant.lapsed': { ru: 'Роль прекратилась', en: 'A role ended' },
  'grant.restored': { ru: 'Роль восстановлена', en: 'A role is restored' },
  'mandate.corrected': { ru: 'Исправлено окончание мандата', en: 'The end of a mandate was corrected' },
  'representative.appointed': { ru: 'Назначен представитель делегации', en: 'A representative was appointed' },
  'representative.ended': { ru: 'Прекращены полномочия представителя', en: 'A representative’s office was ended' },
  'person.created': { ru: 'Внесён человек', en: 'A person was entered' },
  'person.changed': { ru: 'Изменены данные человека', en: 'A person was changed' },
  'person.merged': { ru: 'Объединены две записи', en: 'Two records were merged' },
  'namesakes.asked': { ru: 'Двое отмечены как разные люди', en: 'Two were marked as different people' },
  'namesakes.confirmed': {
    ru: 'Подтверждено, что это разные люди',
    en: 'It was confirmed that two are different people',
  },
  'namesakes.taken-back': { ru: 'Снята отметка о разных людях', en: 'The mark of different people was taken back' },
  'person.read': { ru: 'Открыта запись о человеке', en: 'A person’s record was read' },
  'people.listed': { ru: 'Просмотрен список людей', en: 'People were listed' },
  'service.read': { ru: 'Просмотрено участие в миссиях', en: 'A service history was read' },
  'station.entered': { ru: 'Внесён избирательный участок', en: 'A polling station was entered' },
  'station.corrected': { ru: 'Исправлены сведения об участке', en: 'A polling station was corrected' },
  'station.withdrawn': { ru: 'Снят избирательный участок', en: 'A polling station was withdrawn' },
  'station.restored': { ru: 'Возвращён избирательный участок', en: 'A polling station was restored' },
  'stations.tried': { ru: 'Проверен список избирательных участков', en: 'A list of polling stations was tried' },
  'stations.imported': { ru: 'Загружен список избирательных участков', en: 'A list of polling stations was imported' },
  'roster.tried': { ru: 'Проверен файл состава', en: 'A roster was tried' },
  'roster.imported': { ru: 'Загружен состав делегации', en: 'A roster was imported' },
  'archive.taken': { ru: 'Получен архив миссии', en: 'The archive of a mission was taken' },
  'export.made': { ru: 'Выгружена таблица', en: 'A table was exported' },
  'account.created': { ru: 'Создана учётная запись', en: 'An account was created' },
  'account.email-changed': { ru: 'Изменён адрес почты', en: 'An e-mail address was changed' },
  'account.moved': { ru: 'Учётная запись перешла к другой записи', en: 'An account went over to another record' },
  'account.deactivated': { ru: 'Учётная запись отключена', en: 'An account was deactivated' },
  'account.reactivated': { ru: 'Учётная запись включена', en: 'An account was reactivated' },
  'account.link-made': { ru: 'Создана ссылка для пароля', en: 'A password link was made' },
  'account.first-opened': { ru: 'Первый вход в учётную запись', en: 'An account was opened for the first time' },
  'account.opening-confirmed': { ru: 'Владелец подтвердил первый вход', en: 'The holder confirmed the first sign-in' },
  'account.password-set': { ru: 'Задан пароль', en: 'A password was set' },
  'account.reset-asked': { ru: 'Запрошен новый пароль', en: 'A new password was asked for' },
  'account.daily-mail-set': { ru: 'Настроено ежедневное письмо', en: 'The daily mail was set' },
  'account.language-set': { ru: 'Выбран язык писем', en: 'The language of mail was chosen' },
  'account.view-saved': { ru: 'Сохранён вид списка', en: 'A view of a list was saved' },
  'account.view-removed': { ru: 'Удалён вид списка', en: 'A view of a list was removed' },
  'calendar.link-made': { ru: 'Создан адрес календаря', en: 'A calendar link was made' },
  'calendar.link-revoked': { ru: 'Адрес календаря отменён', en: 'A calendar link was revoked' },
  'session.opened': { ru: 'Выполнен вход', en: 'Signed in' },
  'session.ended': { ru: 'Сеанс завершён', en: 'A session was ended' },
  'attempt.sign-in-refused': { ru: 'Отказано во входе', en: 'A sign-in was refused' },
  'attempt.permission-refused': { ru: 'Отказано в доступе: нет полномочий', en: 'A permission was refused' },
  'attempt.throttled': { ru: 'Слишком частые попытки остановлены', en: 'Too many tries were held up' },
  'grant.given': { ru: 'Назначена роль', en: 'A role was granted' },
  'grant.ended': { ru: 'Роль снята', en: 'A role was ended' },
  'appointment.asked': { ru: 'Назначение ожидает подтверждения', en: 'An appointment awaits confirmation' },
  'outline.changed': { ru: 'Изменена структура документов', en: 'An outline of documents was changed' },
  'settings.changed': { ru: 'Изменена настройка', en: 'A setting was changed' },
  'host-profile.saved': { ru: 'Сохранён профиль государства проведения', en: 'A host profile was saved' },
} as const satisfies Record<EventName | Moved, Wording>;

const worded = (table: Record<string, Wording>, key: string): Wording => table[key] ?? { ru: key, en: key };

/** A line of the log in words; what an older version wrote and nobody knows any more stands as it is. */
export const logEvent = (what: string): Wording => worded(LOG_EVENTS, what);
/** Who did it; of what only followed from another line, that the system did, and from whose act. */
export function logActor(line: {
  personName: Wording | null;
  follows: string | null;
  followsName: Wording | null;
}): Wording | null {
  const { personName, follows, followsName: by } = line;
  if (personName || follows === null) return personName;
  return {
    ru: `Система, следствие записи № ${follows}${by ? ` (${by.ru})` : ''}`,
    en: `The system, following entry No. ${follows}${by ? ` (${by.en})` : ''}`,
  };
}
export const logSubject = (subjectType: string): Wording => worded(LOG_SUBJECTS, subjectType);

const OF_MOVES: Record<string, { states: Record<string, Wording>; actions: Record<string, Wording> }> = {
  mission: { states: LABELS.missionStates, actions: LABELS.missionActions },
  application: { states: LABELS.applicationStates, actions: LABELS.applicationActions },
  accreditation: { states: LABELS.accreditationStates, actions: LABELS.accreditationActions },
  report: { states: LABELS.reportStates, actions: LABELS.reportActions },
  appointment: { states: LABELS.appointmentStates, actions: LABELS.appointmentActions },
};
/** How the log keeps the move that takes another one back. */
const UNDO: Wording = { ru: 'отменить ошибочную запись', en: 'undo what was recorded by mistake' };

/** The states and the action of a line that moved something. */
export const logState = (subjectType: string, state: string): Wording =>
  worded(OF_MOVES[subjectType]?.states ?? {}, state);
export const logAction = (subjectType: string, action: string): Wording =>
  action === 'undo' ? UNDO : worded(OF_MOVES[subjectType]?.actions ?? {}, action);

/**
 * Where a thing stood before a line of the log. A correction keeps where the move that it mends came from; what stood
 * there, and reads otherwise afterwards, is beside it.
 */
export const stoodBefore = (fromState: string, { corrects, details: { before } }: Recorded): string => {
  if (!corrects) return fromState;
  const stood = typeof before === 'object' && before !== null ? (before as { state?: unknown }).state : before;
  return typeof stood === 'string' ? stood : fromState;
};
type Recorded = { corrects: string | null; details: Record<string, unknown> };

type Change = { name: string; before: unknown; after: unknown };
const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a line of the log says was changed, value by value; states are told by its move. */
export function changesIn({ before, after }: Record<string, unknown>): Change[] {
  if (before === undefined || after === undefined) return [];
  if (!isTable(before) && !isTable(after)) return [{ name: '', before, after }];
  const [old, now] = [before, after].map((value) => (isTable(value) ? value : {})) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => name !== 'state' && JSON.stringify(old[name] ?? null) !== JSON.stringify(now[name] ?? null))
    .map((name) => ({ name, before: old[name], after: now[name] }));
}

/** Fields whose values the log keeps, and which have no label elsewhere. */
const LOGGED_FIELDS = {
  actNumber: { ru: 'Номер акта', en: 'Number of the act' },
  actDate: { ru: 'Дата акта', en: 'Date of the act' },
  certificateNumber: { ru: 'Удостоверение', en: 'Certificate' },
  validFrom: { ru: 'Действует с', en: 'Valid from' },
  validUntil: { ru: 'Действует по', en: 'Valid until' },
  authority: { ru: 'Кем прекращено', en: 'Ended by' },
  endedOn: { ru: 'Дата прекращения', en: 'Ended on' },
  startsOn: { ru: 'Начало миссии', en: 'Mission begins' },
  endsOn: { ru: 'Окончание миссии', en: 'Mission ends' },
  counterpart: { ru: 'С кем', en: 'With whom' },
  audience: { ru: 'Кому видна', en: 'Who may see it' },
  startsAt: { ru: 'Начало', en: 'Begins' },
  endsAt: { ru: 'Окончание', en: 'Ends' },
  participants: { ru: 'Участников', en: 'Participants' },
  severity: { ru: 'Степень', en: 'Severity' },
  knownFrom: { ru: 'Откуда известно', en: 'How it is known' },
  occurredAt: { ru: 'Когда было', en: 'When it was' },
  asOf: { ru: 'На какое время', en: 'As of' },
  printed: { ru: 'Печатается в документах', en: 'Printed in documents' },
} as const satisfies Record<
  | AccreditationDetail
  | 'startsOn'
  | 'endsOn'
  | 'counterpart'
  | 'audience'
  | 'startsAt'
  | 'endsAt'
  | 'participants'
  | 'severity'
  | 'knownFrom'
  | 'occurredAt'
  | 'asOf'
  | 'printed',
  Wording
>;

/** A field of what was changed, where there is a word for it. */
export const fieldName = (name: string): Wording | undefined =>
  [LOGGED_FIELDS, TEAM_FIELDS, LABELS.settingNames, LABELS.hostFacts]
    .map((table) => (table as Partial<Record<string, Wording>>)[name])
    .find(Boolean);

/** A value of one of the closed lists (a state, a category, an office …), where there is a word for it. */
export const valueName = (value: string, words: AssemblyWords): Wording | undefined =>
  (Object.values({ ...LABELS, ...assemblyLabels(words) }) as Partial<Record<string, Wording>>[])
    .map((table) => table[value])
    .find(Boolean);

/** What a line of the log says of the signatures under a document: how many of how many, and who has not signed. */
export type SignaturesLogged = { signed: number; signatories: number; unsigned: Wording | null };
export const signaturesIn = (details: Record<string, unknown>): SignaturesLogged | undefined =>
  typeof details.signed === 'number' && typeof details.signatories === 'number'
    ? (details as SignaturesLogged)
    : undefined;

/** Why nobody confirmed what takes two people (R-53, R-65), if nobody did: it was done for this reason, and the log says so. */
export const WITHOUT_SECOND_PERSON = {
  setting: {
    ru: 'Второй человек не подтверждал: настройка этого не требует',
    en: 'Confirmed by no second person: the setting asks for none',
  },
  'nobody-else': {
    ru: 'Второй человек не подтверждал: подтвердить было некому',
    en: 'Confirmed by no second person: there was nobody to do so',
  },
} as const satisfies Record<string, Wording>;
export const withoutSecondIn = ({ secondPerson }: Record<string, unknown>): Wording | undefined =>
  (WITHOUT_SECOND_PERSON as Partial<Record<string, Wording>>)[String(secondPerson)];

/** What a line of the log says was asked, decided or set before the public (R-53). */
export type PublicationLogged = {
  act: Wording | undefined;
  /** By which clocks and when, or null of at once; nothing of an act that has no time. */
  when: { at: string; zone?: string } | null | undefined;
  /** What the public is to read of it; of what is refused or taken back the reason is said, not these. */
  words: Wording | undefined;
};
const CALLED_OFF = ['report.publication-rejected', 'report.publication-taken-back'];
export function publicationIn({
  what,
  details,
}: {
  what: string;
  details: Record<string, unknown>;
}): PublicationLogged {
  const { act, at, zone, words } = details;
  const named = Object.hasOwn(PUBLICATION_ACTS, String(act)) ? (act as PublicationAct) : undefined;
  const isAbout = what.startsWith('report.publication-');
  const instant = typeof at === 'string' ? { at, ...(typeof zone === 'string' && { zone }) } : null;
  // Older lines of a decision do not say for what time it was.
  const isTimed = isAbout && 'at' in details && (!named || PUBLICATION_ACTS[named].time === 'may');
  return {
    act: isAbout && named ? LABELS.publicationActs[named] : undefined,
    when: isTimed ? instant : undefined,
    words: isTable(words) && !CALLED_OFF.includes(what) ? (words as Wording) : undefined,
  };
}
