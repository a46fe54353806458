import type { LogEntryView } from '#libs/contracts';
import { logAction, logActor, logEvent, logState, logSubject, publicationIn, stoodBefore } from '#libs/regulation';
import { COLUMN, type ExportColumn, type ExportRow } from './export-columns.js';

const column = (key: string, ru: string, en: string): ExportColumn => ({ key, title: { ru, en } });

/** Everything the screen of the log shows, and the numbers by which things are found again. */
export const LOG_EXPORT = {
  title: { ru: 'Журнал', en: 'Log' },
  columns: [
    column('id', 'Запись №', 'Entry'),
    COLUMN.at,
    column('who', 'Кто', 'Who'),
    column('what', 'Что произошло', 'What happened'),
    column('subject', 'Объект', 'Subject'),
    column('subjectName', 'Название или имя', 'Name'),
    column('action', 'Действие', 'Action'),
    { ...column('due', 'На какое время (UTC)', 'For what time (UTC)'), dates: true },
    column('fromState', 'Было', 'From'),
    column('toState', 'Стало', 'To'),
    COLUMN.reason,
    column('rules', 'Правила', 'Rules'),
    column('address', 'Сетевой адрес', 'Network address'),
    column('times', 'Сколько раз', 'How often'),
    column('follows', 'Следствие записи №', 'Follows from entry'),
    column('corrects', 'Исправляет запись №', 'Corrects entry'),
    column('subjectId', 'Номер объекта', 'Number of the subject'),
    column('missionId', 'Номер миссии', 'Number of the mission'),
    column('personId', 'Номер действовавшего', 'Number of who acted'),
  ],
};

export const logRow = ({ subjectType, action, fromState, toState, ...entry }: LogEntryView): ExportRow => ({
  id: entry.id,
  at: entry.at,
  who: logActor(entry),
  what: logEvent(entry.what),
  subject: logSubject(subjectType),
  subjectName: entry.subjectName,
  action: action ? logAction(subjectType, action) : (publicationIn(entry).act ?? null),
  due: publicationIn(entry).when?.at ?? null,
  fromState: fromState && logState(subjectType, stoodBefore(fromState, entry)),
  toState: toState && logState(subjectType, toState),
  reason: publicationIn(entry).words ?? entry.reason,
  rules: entry.rules.join(', '),
  address: entry.attempt?.address ?? null,
  times: entry.attempt?.times ?? null,
  follows: entry.follows,
  corrects: entry.corrects,
  subjectId: entry.subjectId,
  missionId: entry.missionId,
  personId: entry.personId,
});
