import type { BadgeFunction } from './badges.js';
import type { Counterpart, MeetingAudience, MeetingState } from './meetings.js';
import type { Wording } from './report-outlines.js';
import type { Reach, Role } from './roles.js';
import type { RuleEffect } from './rule-effects.js';
import type { SettingName } from './settings.js';
import type { DeadlineName, DeadlineState } from './timeline.js';
import type {
  AcceptedText,
  ActivityFigure,
  ApplicantCategory,
  BatchChannel,
  CalendarDate,
  ChangedData,
  EventKind,
  EventType,
  Gender,
  HostFact,
  InviterType,
  ListColumn,
  MissionOffice,
  PersonalDocumentKind,
  QuestionnaireField,
  ReplacementLimit,
  RepresentativeOffice,
  SystemReason,
  ValidityEvent,
} from './vocabulary.js';

export const roles = {
  systemAdministrator: { ru: 'Администратор системы', en: 'System administrator' },
  executiveSecretary: { ru: 'Ответственный секретарь', en: 'Executive Secretary' },
  secretariatOfficer: { ru: 'Сотрудник Секретариата', en: 'Secretariat officer' },
  councilMember: { ru: 'Член руководящего органа', en: 'Member of the governing body' },
  auditor: { ru: 'Аудитор', en: 'Auditor' },
  delegationManager: { ru: 'Полномочный представитель', en: 'Plenipotentiary representative' },
  delegationDeputy: {
    ru: 'Заместитель полномочного представителя',
    en: 'Deputy plenipotentiary representative',
  },
  parliamentarian: { ru: 'Парламентарий', en: 'Parliamentarian' },
  invitedApplicant: { ru: 'Заявитель вне делегаций', en: 'Applicant outside the delegations' },
  coordinator: { ru: 'Координатор миссии', en: 'Mission coordinator' },
  deputyCoordinator: { ru: 'Заместитель координатора миссии', en: 'Deputy mission coordinator' },
  regionalRepresentative: { ru: 'Региональный представитель миссии', en: 'Regional representative of the mission' },
  legalExpert: { ru: 'Эксперт по правовым вопросам', en: 'Legal expert' },
  missionOfficer: { ru: 'Сотрудник Секретариата, ведущий миссию', en: 'Officer assigned to the mission' },
  headquarters: { ru: 'Сотрудник штаба миссии', en: 'Mission headquarters' },
  system: { ru: 'Система', en: 'The system' },
} as const satisfies Record<Role, Wording>;

/** What follows "назначается на уровне:" and "is granted for:". */
export const reaches = {
  assembly: { ru: 'вся Ассамблея', en: 'the whole Assembly' },
  delegation: { ru: 'одна делегация', en: 'one delegation' },
  mission: { ru: 'одна миссия', en: 'one mission' },
} as const satisfies Record<Reach, Wording>;

export const missionOffices = {
  coordinator: roles.coordinator,
  deputyCoordinator: roles.deputyCoordinator,
  regionalRepresentative: roles.regionalRepresentative,
} as const satisfies Record<MissionOffice, Wording>;

export const representativeOffices = {
  delegationManager: roles.delegationManager,
  delegationDeputy: roles.delegationDeputy,
} as const satisfies Record<RepresentativeOffice, Wording>;

export const applicantCategories = {
  member: { ru: 'Член парламентской делегации', en: 'Member of a delegation' },
  'member-of-parliament': { ru: 'Парламентарий вне делегации', en: 'Parliamentarian outside the delegation' },
  secretariat: { ru: 'Сотрудник Секретариата', en: 'Secretariat staff' },
  expert: { ru: 'Эксперт', en: 'Expert' },
  guest: { ru: 'Приглашённый наблюдатель парламента-партнёра', en: 'Invited observer of a partner parliament' },
  adviser: { ru: 'Советник миссии (вне квот)', en: 'Adviser of the mission (outside the quotas)' },
} as const satisfies Record<ApplicantCategory, Wording>;

export const genders = {
  female: { ru: 'Женский', en: 'Female' },
  male: { ru: 'Мужской', en: 'Male' },
} as const satisfies Record<Gender, Wording>;

/** As a badge says it to those who meet its bearer. */
export const badgeFunctions = {
  coordinator: { ru: 'Координатор миссии наблюдателей', en: 'Mission coordinator' },
  deputyCoordinator: { ru: 'Заместитель координатора миссии', en: 'Deputy mission coordinator' },
  member: { ru: 'Международный наблюдатель', en: 'International observer' },
  'member-of-parliament': { ru: 'Международный наблюдатель, парламентарий', en: 'International observer, MP' },
  secretariat: { ru: 'Международный наблюдатель, Секретариат', en: 'International observer, Secretariat' },
  expert: { ru: 'Международный наблюдатель, эксперт', en: 'International observer, expert' },
  guest: { ru: 'Приглашённый международный наблюдатель', en: 'International observer, invited' },
  adviser: { ru: 'Советник миссии наблюдателей', en: 'Adviser to the observation mission' },
} as const satisfies Record<BadgeFunction, Wording>;

export const inviterTypes = {
  'head-of-state': { ru: 'Глава государства', en: 'Head of state' },
  parliament: { ru: 'Парламент', en: 'Parliament' },
  chamber: { ru: 'Палата парламента', en: 'Chamber of parliament' },
  government: { ru: 'Правительство', en: 'Government' },
  'foreign-ministry': { ru: 'Министерство иностранных дел', en: 'Ministry of Foreign Affairs' },
  'election-commission': { ru: 'Центральная избирательная комиссия', en: 'Central election commission' },
} as const satisfies Record<InviterType, Wording>;

export const eventTypes = {
  presidential: { ru: 'Президентские выборы', en: 'Presidential election' },
  parliamentary: { ru: 'Парламентские выборы', en: 'Parliamentary election' },
  local: { ru: 'Местные выборы', en: 'Local election' },
  referendum: { ru: 'Референдум', en: 'Referendum' },
} as const satisfies Record<EventType, Wording>;

export const eventKinds = {
  regular: { ru: 'Очередное проведение', en: 'Regular vote' },
  early: { ru: 'Досрочное проведение', en: 'Called early' },
  snap: { ru: 'Внеочередное проведение', en: 'Snap vote' },
  'by-election': { ru: 'Дополнительные выборы', en: 'By-election' },
  repeat: { ru: 'Повторное проведение', en: 'Repeat vote' },
} as const satisfies Record<EventKind, Wording>;

export const calendarDates = {
  departure: { ru: 'Окончание миссии', en: 'Mission ends' },
  'polls-close': { ru: 'Закрытие последнего участка', en: 'Last polling station closes' },
} as const satisfies Record<CalendarDate, Wording>;

export const batchChannels = {
  direct: { ru: 'Напрямую в избирательную комиссию', en: 'Directly to the election commission' },
  'foreign-ministry': { ru: 'Через Министерство иностранных дел', en: 'Through the Ministry of Foreign Affairs' },
} as const satisfies Record<BatchChannel, Wording>;

export const personalDocumentKinds = {
  passport: { ru: 'Страница паспорта', en: 'Passport page' },
  photo: { ru: 'Фотография', en: 'Photograph' },
  cv: { ru: 'Биографическая справка', en: 'Curriculum vitae' },
  questionnaire: { ru: 'Анкета', en: 'Questionnaire' },
  letter: { ru: 'Письмо', en: 'Letter' },
} as const satisfies Record<PersonalDocumentKind, Wording>;

export const questionnaireFields = {
  birthDate: { ru: 'Дата рождения', en: 'Date of birth' },
  birthPlace: { ru: 'Место рождения', en: 'Place of birth' },
  passportNumber: { ru: 'Номер паспорта', en: 'Passport number' },
  passportIssuedOn: { ru: 'Дата выдачи паспорта', en: 'Passport issued on' },
  passportExpiresOn: { ru: 'Паспорт действителен до', en: 'Passport expires on' },
  employer: { ru: 'Место работы', en: 'Employer' },
  education: { ru: 'Образование', en: 'Education' },
  languages: { ru: 'Владение языками', en: 'Languages' },
  observedBefore: { ru: 'Опыт наблюдения за выборами', en: 'Elections observed before' },
  contactInHost: { ru: 'Контакт в государстве проведения выборов', en: 'Contact in the host state' },
} as const satisfies Record<QuestionnaireField, Wording>;

export const listColumns = {
  number: { ru: 'Номер по порядку', en: 'Number' },
  familyName: { ru: 'Фамилия', en: 'Family name (Cyrillic)' },
  givenName: { ru: 'Имя', en: 'Given name (Cyrillic)' },
  patronymic: { ru: 'Отчество', en: 'Patronymic (Cyrillic)' },
  familyNameLatin: { ru: 'Фамилия латиницей', en: 'Family name (Latin)' },
  givenNameLatin: { ru: 'Имя латиницей', en: 'Given name (Latin)' },
  citizenship: { ru: 'Гражданство', en: 'Citizenship' },
  office: { ru: 'Должность', en: 'Office' },
  delegation: { ru: 'Делегация', en: 'Delegation' },
  birthDate: { ru: 'Дата рождения', en: 'Date of birth' },
  passportNumber: { ru: 'Номер паспорта', en: 'Passport number' },
  passportExpiresOn: { ru: 'Паспорт действителен до', en: 'Passport expires on' },
  function: { ru: 'Функция в миссии', en: 'Function in the mission' },
  phone: { ru: 'Телефон', en: 'Telephone' },
} as const satisfies Record<ListColumn, Wording>;

export const systemReasons = {
  'mission-cancelled': { ru: 'Миссия отменена', en: 'The mission was cancelled' },
  'mission-declined': { ru: 'Ассамблея отказалась от наблюдения', en: 'The Assembly declined to observe' },
  'results-official': { ru: 'Официально объявлены результаты', en: 'The results became official' },
  'place-taken': { ru: 'Место занял другой наблюдатель', en: 'A replacement took the place' },
  'data-changed': { ru: 'Изменились данные', en: 'Data changed' },
  'mission-over': { ru: 'Миссия окончена', en: 'The mission is over' },
  'account-closed': { ru: 'Учётная запись отключена', en: 'The account was deactivated' },
  'mandate-over': { ru: 'Мандат прекращён', en: 'The mandate ended' },
  'membership-over': { ru: 'Прекратилось членство делегации', en: 'The membership of the delegation ended' },
  'period-over': { ru: 'Срок назначения истёк', en: 'The period of the appointment is over' },
  'office-taken': { ru: 'В должность вступил другой', en: 'Somebody else came into the office' },
} as const satisfies Record<SystemReason, Wording>;

export const changedData = {
  familyName: { ru: 'Фамилия', en: 'Family name' },
  givenName: { ru: 'Имя', en: 'Given name' },
  patronymic: { ru: 'Отчество', en: 'Patronymic' },
  familyNameLatin: { ru: 'Фамилия латиницей', en: 'Family name in Latin letters' },
  givenNameLatin: { ru: 'Имя латиницей', en: 'Given name in Latin letters' },
  citizenship: { ru: 'Гражданство', en: 'Citizenship' },
  otherCitizenships: { ru: 'Другие гражданства', en: 'Other citizenships' },
  name: { ru: 'Имя и фамилия', en: 'Name' },
  passport: { ru: 'Паспорт', en: 'Passport' },
} as const satisfies Record<ChangedData, Wording>;

export const validityEvents = {
  'official-results': { ru: 'Официальное опубликование результатов', en: 'Official publication of the results' },
  'results-established': { ru: 'Установление результатов', en: 'The results are established' },
  'certificate-date': { ru: 'Дата, указанная в удостоверении', en: 'The date given in the certificate' },
} as const satisfies Record<ValidityEvent, Wording>;

export const replacementLimits = {
  cutoff: { ru: 'До истечения срока представления документов на аккредитацию', en: 'Until the accreditation deadline' },
  'voting-day': { ru: 'До дня голосования', en: 'Until voting day' },
} as const satisfies Record<ReplacementLimit, Wording>;

export const hostFacts = {
  opens: { ru: 'Начало аккредитации', en: 'Opening of the accreditation' },
  cutoff: { ru: 'Срок представления документов на аккредитацию', en: 'Accreditation deadline' },
  listCutoff: { ru: 'Срок представления списка лиц', en: 'Time limit for the list of persons' },
  certificatesWithinDays: { ru: 'Срок выдачи удостоверений', en: 'Time limit for the certificates' },
  documents: { ru: 'Документы каждого наблюдателя', en: 'Documents of each observer' },
  questionnaire: { ru: 'Поля анкеты', en: 'Fields of the questionnaire' },
  listColumns: { ru: 'Столбцы списка наблюдателей', en: 'Columns of the list of observers' },
  validityEnds: { ru: 'Окончание действия аккредитации', en: 'End of the accreditation' },
  validityEvent: { ru: 'Событие, завершающее аккредитацию', en: 'Event that ends the accreditation' },
  replacement: { ru: 'Замена наблюдателя', en: 'Replacement of an observer' },
  revocationAuthority: { ru: 'Орган, отзывающий аккредитацию', en: 'Body that revokes an accreditation' },
} as const satisfies Record<HostFact, Wording>;

export const deadlines = {
  opening: { ru: 'Начало аккредитации', en: 'Accreditation opens' },
  nomination: { ru: 'Представление кандидатур', en: 'Nominations close' },
  listApproval: { ru: 'Утверждение списка наблюдателей', en: 'Approval of the list of observers' },
  cutoff: { ru: 'Срок представления документов на аккредитацию', en: 'Accreditation deadline' },
  hostList: { ru: 'Представление списка лиц принимающей стороне', en: 'List of persons due at the host' },
  arrival: { ru: 'Прибытие миссии', en: 'Arrival of the mission' },
  earlyVoting: { ru: 'День досрочного голосования', en: 'Day of early voting' },
  voting: { ru: 'День голосования', en: 'Voting day' },
  conclusion: { ru: 'Итоговое заключение', en: 'Final conclusion' },
  report: { ru: 'Отчёт миссии', en: 'Mission report' },
  erasure: { ru: 'Удаление личных документов', en: 'Erasure of personal documents' },
} as const satisfies Record<DeadlineName, Wording>;

export const deadlineWords = {
  'not-set': { ru: 'Не установлено', en: 'Not set' },
  upcoming: { ru: 'Предстоит', en: 'Upcoming' },
  'due-soon': { ru: 'Скоро', en: 'Soon' },
  today: { ru: 'Сегодня', en: 'Today' },
  overdue: { ru: 'Просрочено', en: 'Overdue' },
  done: { ru: 'Выполнено', en: 'Done' },
  'not-in-force': { ru: 'Не действует', en: 'Not in force' },
} as const satisfies Record<DeadlineState, Wording>;

export const acceptedTexts = {
  declaration: {
    ru: 'Заявление о беспристрастности и отсутствии конфликта интересов',
    en: 'Declaration of impartiality and of no conflict of interest',
  },
  'code-of-conduct': { ru: 'Кодекс поведения наблюдателя', en: 'Code of conduct of observers' },
  'personal-data-consent': {
    ru: 'Согласие на обработку персональных данных',
    en: 'Consent to the use of personal data',
  },
} as const satisfies Record<AcceptedText, Wording>;

export const activityFigures = {
  'stations-in-host': {
    ru: 'Посещено избирательных участков в государстве проведения выборов',
    en: 'Polling stations visited in the host state',
  },
  'stations-abroad': { ru: 'Посещено избирательных участков за рубежом', en: 'Polling stations visited abroad' },
  'stations-monitored': {
    ru: 'Участки под дистанционным наблюдением (посещениями не считаются)',
    en: 'Stations monitored remotely (not counted as visits)',
  },
  'working-groups': { ru: 'Рабочие группы', en: 'Working groups' },
  meetings: { ru: 'Проведено встреч', en: 'Meetings held' },
} as const satisfies Record<ActivityFigure, Wording>;

/** With whom a mission met, as documents and the desk say it. */
export const counterparts = {
  parliament: { ru: 'Парламент: председатели и палаты', en: 'Parliament: speakers and chambers' },
  'central-commission': { ru: 'Центральная избирательная комиссия', en: 'Central election commission' },
  'other-commission': { ru: 'Другая избирательная комиссия', en: 'Another election commission' },
  candidate: {
    ru: 'Кандидат, доверенные лица или избирательный штаб',
    en: 'Candidate, agents or campaign headquarters',
  },
  party: { ru: 'Политическая партия', en: 'Political party' },
  government: { ru: 'Министерство или орган местной власти', en: 'Ministry or local authority' },
  court: { ru: 'Суд или прокуратура', en: 'Court or prosecution' },
  'civil-society': { ru: 'Общественная организация', en: 'Civil society' },
  'other-observers': { ru: 'Другая миссия наблюдателей', en: 'Another observation mission' },
  media: { ru: 'Средства массовой информации', en: 'Media' },
  'mission-itself': {
    ru: 'Сама миссия: инструктаж или план наблюдения',
    en: 'The mission itself: briefing or strategy',
  },
} as const satisfies Record<Counterpart, Wording>;

export const meetingStates = {
  planned: { ru: 'запланирована', en: 'planned' },
  held: { ru: 'состоялась', en: 'held' },
  'called-off': { ru: 'не состоялась', en: 'called off' },
} as const satisfies Record<MeetingState, Wording>;

export const meetingAudiences = {
  public: { ru: 'Открытая: может быть напечатана в документах', en: 'Public: may be printed in documents' },
  internal: { ru: 'Внутренняя: в документах только учитывается', en: 'Internal: documents only count it' },
} as const satisfies Record<MeetingAudience, Wording>;

export const ruleEffects = {
  refuses: { ru: 'Не допускает нарушения', en: 'Refuses' },
  warns: { ru: 'Предупреждает', en: 'Warns' },
  recorded: { ru: 'Только ведёт запись', en: 'Recorded only' },
  'not-in-this-version': { ru: 'В этой версии не действует', en: 'Not in this version' },
} as const satisfies Record<RuleEffect, Wording>;

export const settingNames = {
  hostOutsideMembership: {
    ru: 'Миссия в государство, не являющееся членом организации',
    en: 'Mission to a non-member state',
  },
  coordinatorServingMember: {
    ru: 'Координатор – только действующий депутат',
    en: 'The coordinator is a serving member of parliament',
  },
  coordinatorNotFromHost: {
    ru: 'Координатор не из государства проведения выборов',
    en: 'The coordinator is not from the host state',
  },
  datesContainVotingDays: {
    ru: 'Сроки миссии охватывают все дни голосования',
    en: 'The mission dates contain every voting day',
  },
  arrivalDaysBefore: { ru: 'Прибытие, дней до голосования', en: 'Arrival, days before the vote' },
  departureDaysAfter: { ru: 'Отъезд, дней после голосования', en: 'Departure, days after the vote' },
  nominationDaysBeforeCutoff: {
    ru: 'Представление кандидатур, дней до истечения срока представления документов на аккредитацию',
    en: 'Nominations close, days before the accreditation deadline',
  },
  endorsementNeeded: {
    ru: 'Заявку поддерживает полномочный представитель',
    en: 'The plenipotentiary representative endorses an application',
  },
  hostNationalsRefused: {
    ru: 'Граждане государства проведения выборов не допускаются',
    en: 'Nationals of the host state are refused',
  },
  delegationQuota: {
    ru: 'Квота на делегацию, человек (0 – без квоты)',
    en: 'Quota per delegation, persons (0 for none)',
  },
  chamberQuota: {
    ru: 'Мест на палату одной делегации (0 – без предела)',
    en: 'Places for one chamber of a delegation (0 for no limit)',
  },
  teamSize: { ru: 'Человек в группе, не меньше', en: 'People in a team, at least' },
  teamsMixed: {
    ru: 'Предупреждать о группе из одной делегации',
    en: 'Warn of a team of one delegation',
  },
  mediaContacts: { ru: 'Общение наблюдателей со СМИ', en: 'Contacts of observers with the media' },
  totalCap: {
    ru: 'Предельная численность миссии (0 – без предела)',
    en: 'Largest size of the mission (0 for no limit)',
  },
  groupQuota: {
    ru: 'Мест на политическую группу (0 – без предела)',
    en: 'Places for one political group (0 for no limit)',
  },
  genderCap: {
    ru: 'Мест для лиц одного пола (0 – без предела)',
    en: 'Places for people of one gender (0 for no limit)',
  },
  genderMinimum: {
    ru: 'Наименьшее число женщин и наименьшее число мужчин (0 – не задано)',
    en: 'The smallest number of women, and of men (0 for none)',
  },
  declarationNeeded: {
    ru: 'Нужно заявление о беспристрастности',
    en: 'The declaration of impartiality is needed',
  },
  codeOfConductNeeded: { ru: 'Нужно принять кодекс поведения', en: 'The code of conduct must be accepted' },
  consentNeeded: {
    ru: 'Нужно согласие на обработку персональных данных',
    en: 'The consent to the use of personal data is needed',
  },
  advisersAdmitted: {
    ru: 'Новая миссия открыта для советников',
    en: 'A new mission is open to advisers',
  },
  registrationNumbers: {
    ru: 'Регистрационные номера: присваиваются или вводятся',
    en: 'Registration numbers: assigned or entered',
  },
  conclusionDaysAfter: { ru: 'Срок заключения, дней после голосования', en: 'Conclusion due, days after the vote' },
  reportDaysAfter: { ru: 'Срок отчёта миссии, дней после голосования', en: 'Mission report due, days after the vote' },
  adoptionMode: { ru: 'Порядок принятия заключения', en: 'How the conclusion is adopted' },
  dissentPrinted: {
    ru: 'Особые мнения печатаются приложением к документу',
    en: 'Dissenting opinions are printed as an annex',
  },
  executorName: { ru: 'Исполнитель писем', en: 'Who prepares letters' },
  answersTo: { ru: 'Адрес для ответов на сообщения группам', en: 'Address for answers to messages to groups' },
  executorPhone: { ru: 'Телефон исполнителя', en: 'Telephone of who prepares letters' },
  originalLanguage: { ru: 'Язык оригинала документов', en: 'Original language of the documents' },
  noAdoptionBeforePollsClose: {
    ru: 'Заключение не принимается до закрытия участков',
    en: 'No adoption before the polls close',
  },
  publicationByTwo: {
    ru: 'Публикацию подтверждает второй человек',
    en: 'A second person confirms a publication',
  },
  submissionToCouncil: {
    ru: 'Заключение представляется на заседание до закрытия миссии',
    en: 'The conclusion goes to a session before the mission is closed',
  },
  dossierReaders: {
    ru: 'Кто читает личные документы наблюдателей',
    en: 'Who reads the observers’ personal documents',
  },
  personalDataDays: {
    ru: 'Удаление персональных данных, дней после закрытия миссии',
    en: 'Personal data are erased, days after the mission is closed',
  },
  attemptAddressDays: {
    ru: 'Сколько дней хранятся сетевые адреса отклонённых попыток',
    en: 'Network addresses of refused attempts are kept, days',
  },
  secondPerson: {
    ru: 'Роли, представители и координаторы ждут подтверждения вторым лицом, если оно есть',
    en: 'Roles, representatives and coordinators await a second person, where there is one',
  },
} as const satisfies Record<SettingName, Wording>;
