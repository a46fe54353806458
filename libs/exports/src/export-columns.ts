import { LABELS, reasonIn, type Language, type LabelTable, type Wording } from '#libs/regulation';

/** A row as the database gives it. Codes are shown by their labels, names and titles in the language of the table. */
export type ExportRow = Record<string, string | number | boolean | null | Wording>;
export type ExportColumn = {
  /** The name in JSON, which has codes and both languages as they are. */
  key: string;
  title: Wording;
  /** The list whose label stands for the code. */
  labels?: LabelTable;
  /** Days and moments of UTC, which a workbook sorts and counts as such. */
  dates?: boolean;
  /** A number with so many decimals as somebody published. */
  decimal?: boolean;
};

const YES_NO: Record<string, Wording> = { true: { ru: 'да', en: 'yes' }, false: { ru: 'нет', en: 'no' } };

/** What stands in the cell of a table for people. */
export function shown({ key, labels }: ExportColumn, row: ExportRow, language: Language): string | number | null {
  const value = row[key] ?? null;
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'object') return value[language];
  if (typeof value === 'boolean') return YES_NO[String(value)]![language];
  if (key === 'reason') return reasonIn(language, value);
  const label = labels && (LABELS[labels] as Record<string, Wording>)[value];
  return label ? label[language] : value;
}

const column = (key: string, ru: string, en: string, labels?: LabelTable): ExportColumn => ({
  key,
  title: { ru, en },
  ...(labels ? { labels } : {}),
});

const dates = (key: string, ru: string, en: string): ExportColumn => ({ ...column(key, ru, en), dates: true });

/** Columns that several tables have. */
export const COLUMN = {
  familyName: column('familyName', 'Фамилия', 'Family name'),
  givenName: column('givenName', 'Имя', 'Given name'),
  patronymic: column('patronymic', 'Отчество', 'Patronymic'),
  familyNameLatin: column('familyNameLatin', 'Фамилия латиницей', 'Family name in Latin letters'),
  givenNameLatin: column('givenNameLatin', 'Имя латиницей', 'Given name in Latin letters'),
  name: column('name', 'Имя и фамилия', 'Name'),
  office: column('office', 'Должность', 'Office'),
  delegation: column('delegation', 'Делегация', 'Delegation'),
  category: column('category', 'Категория', 'Category', 'applicantCategories'),
  applicationState: column('applicationState', 'Состояние заявки', 'State of the application', 'applicationStates'),
  origin: column('origin', 'Кем заявлен', 'Origin'),
  candidate: column('candidateInHostVote', 'Участвует в этих выборах', 'Candidate in this vote'),
  otherMissions: column('otherMissions', 'Другие миссии', 'Other missions'),
  declaration: column('declarationAccepted', 'Заявление подписано', 'Declaration accepted'),
  codeOfConduct: column('codeOfConductAccepted', 'Кодекс поведения принят', 'Code of conduct accepted'),
  consent: column('consentAccepted', 'Согласие дано', 'Consent given'),
  state: column('accreditationState', 'Состояние аккредитации', 'State of the accreditation', 'accreditationStates'),
  batch: column('batchNumber', 'Список №', 'Batch'),
  line: column('line', '№ в списке', 'Number in the list'),
  channel: column('channel', 'Канал', 'Channel', 'batchChannels'),
  sentOn: dates('sentOn', 'Направлен', 'Sent on'),
  reference: column('reference', 'Сопроводительное письмо', 'Covering letter'),
  lateConsent: column('lateConsent', 'Согласие на позднюю подачу', 'Late consent'),
  actNumber: column('actNumber', 'Номер акта', 'Number of the act'),
  actDate: dates('actDate', 'Дата акта', 'Date of the act'),
  certificate: column('certificateNumber', 'Удостоверение №', 'Certificate'),
  validFrom: dates('validFrom', 'Действует с', 'Valid from'),
  validUntil: dates('validUntil', 'Действует по', 'Valid until'),
  reason: column('reason', 'Причина', 'Reason'),
  arrivedAt: dates('arrivedAt', 'Прибытие (UTC)', 'Arrived (UTC)'),
  onDutyFrom: dates('onDutyFrom', 'Начало работы (UTC)', 'On duty from (UTC)'),
  leftAt: dates('leftAt', 'Отъезд (UTC)', 'Left (UTC)'),
  meetingStarts: dates('startsAt', 'Начало (местное время)', 'Begins (local time)'),
  meetingEnds: dates('endsAt', 'Окончание (местное время)', 'Ends (local time)'),
  meetingState: column('state', 'Состояние встречи', 'State of the meeting', 'meetingStates'),
  counterpart: column('counterpart', 'Категория собеседника', 'Counterpart', 'counterparts'),
  meetingNameRu: column('nameRu', 'С кем (рус.)', 'With whom (ru)'),
  meetingNameEn: column('nameEn', 'С кем (англ.)', 'With whom (en)'),
  place: column('place', 'Место', 'Place'),
  topics: column('topics', 'Темы', 'Topics'),
  note: column('note', 'Заметка', 'Note'),
  audience: column('audience', 'Кому видна', 'Who may see it', 'meetingAudiences'),
  participants: column('participants', 'Участники от миссии', 'Participants of the mission'),
  stage: column('stage', 'Этап', 'Stage', 'stages'),
  stationArrived: dates('stationArrived', 'Прибытие на участок (местное время)', 'Arrival (local time)'),
  stationLeft: dates('stationLeft', 'Убытие с участка (местное время)', 'Departure (local time)'),
  teamNumber: column('team', 'Группа №', 'Team'),
  visitAuthor: column('visitAuthor', 'Наблюдал', 'Observed by'),
  visitObservers: column('visitObservers', 'Кто был на участке от миссии', 'Observers of the mission there'),
  visitState: column('visitState', 'Состояние записи', 'State of the visit', 'visitStates'),
  visitEnteredBy: column('visitEnteredBy', 'Кто внёс', 'Entered by'),
  visitVersionBy: column('visitVersionBy', 'Кто внёс эту редакцию', 'This version entered by'),
  visitEntered: dates('visitEntered', 'Внесено (UTC)', 'Entered (UTC)'),
  formName: column('form', 'Опросный лист', 'Form', 'visitForms'),
  formVersion: column('formVersion', 'Редакция листа', 'Version of the form'),
  participantCount: column('participantCount', 'Число участников от миссии', 'Number of participants of the mission'),
  stationCode: column('code', LABELS.stationFields.code.ru, LABELS.stationFields.code.en),
  stationNameRu: column('nameRu', LABELS.stationFields.nameRu.ru, LABELS.stationFields.nameRu.en),
  stationNameEn: column('nameEn', LABELS.stationFields.nameEn.ru, LABELS.stationFields.nameEn.en),
  region: column('region', LABELS.stationFields.region.ru, LABELS.stationFields.region.en),
  country: column('country', LABELS.stationFields.country.ru, LABELS.stationFields.country.en),
  abroad: column('abroad', LABELS.stationFields.abroad.ru, LABELS.stationFields.abroad.en),
  voters: column('voters', LABELS.stationFields.voters.ru, LABELS.stationFields.voters.en),
  closes: column('closes', LABELS.stationFields.closes.ru, LABELS.stationFields.closes.en),
  stationOrigin: column('origin', LABELS.stationFields.origin.ru, LABELS.stationFields.origin.en, 'stationOrigins'),
  withdrawn: column('withdrawn', LABELS.stationFields.withdrawn.ru, LABELS.stationFields.withdrawn.en),
  source: column('source', 'Источник', 'Source'),
  recordedBy: column('recordedBy', 'Кто внёс', 'Entered by'),
  recordedAt: dates('recordedAt', 'Внесено (UTC)', 'Entered (UTC)'),
  teamNameRu: column('nameRu', 'Название группы (рус.)', 'Name of the team (ru)'),
  teamNameEn: column('nameEn', 'Название группы (англ.)', 'Name of the team (en)'),
  leader: column('leader', 'Руководитель', 'Leader'),
  fromDay: dates('fromDay', 'С дня', 'From'),
  untilDay: dates('untilDay', 'По день', 'Until'),
  tentative: column('tentative', 'Предварительно', 'Tentative'),
  stationAt: column('stationCode', 'Участок №', 'Station'),
  station: column('station', 'Название участка', 'Name of the station'),
  occurredAt: dates('occurredAt', 'Когда (местное время)', 'When (local time)'),
  incidentKind: column('kind', 'Вид записи', 'Kind of entry', 'incidentKinds'),
  incidentGroup: column('group', 'Группа', 'Group', 'incidentGroups'),
  incidentCategory: column('category', 'Категория', 'Category', 'incidentCategories'),
  severity: column('severity', 'Степень', 'Severity', 'severities'),
  description: column('description', 'Что увидено', 'What was seen'),
  incidentStation: column('station', 'Участок', 'Station'),
  knownFrom: column('knownFrom', 'Откуда известно', 'How it is known', 'knownFrom'),
  attributedTo: column('attributedTo', 'Кому приписывают', 'Attributed to'),
  quotedFrom: column('quotedFrom', 'Кто об этом сказал', 'Quoted from'),
  evidence: column('evidence', 'Подтверждение', 'Evidence'),
  incidentState: column('state', 'Меры', 'Follow-up', 'incidentStates'),
  followUps: column('followUps', 'Что сделано', 'What was done'),
  printedRu: column('printedRu', 'Печатается (рус.)', 'Printed (ru)'),
  printedEn: column('printedEn', 'Печатается (англ.)', 'Printed (en)'),
  observedBy: column('observedBy', 'Кто видел', 'Seen by'),
  asOf: dates('asOf', 'На какое время (местное)', 'As of (local time)'),
  factKind: column('kind', 'Вид сведений', 'Kind of fact', 'factKinds'),
  factName: column('name', 'Название или имя', 'Name'),
  factPlace: column('place', 'Регион или место', 'Region or place'),
  factCount: column('count', 'Число', 'Number'),
  factShare: { ...column('share', 'Доля, %', 'Share, %'), decimal: true },
  factMeans: column('means', 'Где или каким способом', 'Where or by what means'),
  factStage: column('stage', 'Предварительно или окончательно', 'Preliminary or final', 'resultStages'),
  factAbout: column('about', 'Чьё заявление', 'Whose statement', 'statementAbouts'),
  factLink: column('link', 'Ссылка', 'Link'),
  factLanguage: column('language', 'Язык', 'Language'),
  deadline: column('deadline', 'Срок', 'Deadline'),
  local: dates('local', 'Местное время', 'Local time'),
  zone: column('zone', 'Часовой пояс', 'Time zone'),
  at: dates('at', 'Время UTC', 'UTC'),
  deadlineState: column('state', 'Состояние', 'State', 'deadlineWords'),
  actsBy: column('actsBy', 'Кто действует', 'Who acts'),
  rule: column('rule', 'Правило', 'Rule'),
} as const satisfies Record<string, ExportColumn>;

export const NAME_COLUMNS = [
  COLUMN.familyName,
  COLUMN.givenName,
  COLUMN.patronymic,
  COLUMN.familyNameLatin,
  COLUMN.givenNameLatin,
];
