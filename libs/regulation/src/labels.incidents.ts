import type { IncidentCategory, IncidentGroup, IncidentKind, IncidentState, KnownFrom, Severity } from './incidents.js';
import type { FactField, FactKind, ResultStage, StatementAbout } from './observed-facts.js';
import type { Wording } from './report-outlines.js';

export const incidentKinds = {
  incident: { ru: 'Происшествие', en: 'Incident' },
  'positive-practice': { ru: 'Положительная практика', en: 'Positive practice' },
} as const satisfies Record<IncidentKind, Wording>;

export const incidentGroups = {
  preparation: { ru: 'Подготовка голосования', en: 'Preparation of the vote' },
  campaign: { ru: 'Агитация и средства массовой информации', en: 'Campaign and media' },
  interference: {
    ru: 'Внешнее вмешательство и информационное давление',
    en: 'Outside interference and information pressure',
  },
  access: { ru: 'Работа наблюдателей', en: 'Work of observers' },
  voting: { ru: 'Ход голосования', en: 'Conduct of voting' },
  order: { ru: 'Порядок и безопасность', en: 'Order and security' },
  counting: { ru: 'Подсчёт голосов и итоги', en: 'Counting and tabulation' },
  complaints: { ru: 'Жалобы', en: 'Complaints' },
  other: { ru: 'Другое', en: 'Other' },
} as const satisfies Record<IncidentGroup, Wording>;

/** They say what an entry is about, and not how it was: the same words serve an incident and a positive practice. */
export const incidentCategories = {
  'voter-lists': { ru: 'Списки избирателей', en: 'Voter lists' },
  'commission-work': { ru: 'Работа избирательной комиссии', en: 'Work of an election commission' },
  materials: { ru: 'Бюллетени и материалы до голосования', en: 'Ballots and materials before the vote' },
  'campaign-conditions': { ru: 'Условия агитации', en: 'Conditions of the campaign' },
  'campaign-on-voting-day': { ru: 'Агитация в день голосования', en: 'Campaigning on voting day' },
  'media-access': { ru: 'Доступ к средствам массовой информации', en: 'Access to the media' },
  'statements-from-abroad': { ru: 'Заявления из-за рубежа о голосовании', en: 'Statements from abroad about the vote' },
  disinformation: { ru: 'Ложные сообщения о голосовании', en: 'False reports about the vote' },
  'cyber-attack': { ru: 'Атаки на информационные системы', en: 'Attacks on information systems' },
  'funding-from-abroad': { ru: 'Финансирование из-за рубежа', en: 'Funding from abroad' },
  'pressure-from-outside': {
    ru: 'Давление извне на избирателей, комиссии или наблюдателей',
    en: 'Pressure from outside on voters, commissions or observers',
  },
  'false-alarm': { ru: 'Ложные сообщения об угрозе', en: 'False alarms' },
  'observer-access': { ru: 'Допуск наблюдателей', en: 'Access of observers' },
  'observer-work': { ru: 'Условия работы наблюдателей', en: 'Working conditions of observers' },
  opening: { ru: 'Открытие участка', en: 'Opening of the station' },
  identification: { ru: 'Проверка личности избирателя', en: 'Identification of voters' },
  secrecy: { ru: 'Тайна голосования', en: 'Secrecy of the vote' },
  'ballots-issued': { ru: 'Выдача бюллетеней', en: 'Issue of ballots' },
  'ballot-box': { ru: 'Ящики для голосования и пломбы', en: 'Ballot boxes and seals' },
  'mobile-voting': { ru: 'Голосование вне помещения', en: 'Mobile voting' },
  accessibility: { ru: 'Доступность для избирателей', en: 'Accessibility for voters' },
  equipment: { ru: 'Технические средства голосования', en: 'Voting equipment' },
  crowding: { ru: 'Очереди и скопление людей', en: 'Queues and crowding' },
  'unauthorised-persons': { ru: 'Присутствие посторонних', en: 'Presence of unauthorised persons' },
  intimidation: { ru: 'Угрозы и принуждение', en: 'Threats and coercion' },
  violence: { ru: 'Применение силы', en: 'Use of force' },
  'counting-procedure': { ru: 'Порядок подсчёта голосов', en: 'Counting procedure' },
  protocol: { ru: 'Протокол участковой комиссии', en: 'Protocol of a precinct commission' },
  tabulation: { ru: 'Сведение итогов', en: 'Tabulation of results' },
  'complaint-filed': { ru: 'Подача жалобы', en: 'Filing of a complaint' },
  'complaint-handling': { ru: 'Рассмотрение жалобы', en: 'Handling of a complaint' },
  other: { ru: 'Иное обстоятельство', en: 'Another matter' },
} as const satisfies Record<IncidentCategory, Wording>;

export const severities = {
  'no-consequence': { ru: 'Степень 0: без последствий', en: 'Severity 0: no consequence' },
  'put-right': { ru: 'Степень 1: устранено на месте', en: 'Severity 1: put right on the spot' },
  interrupted: { ru: 'Степень 2: процедура прервана', en: 'Severity 2: procedure interrupted' },
  prevented: { ru: 'Степень 3: людям помешали', en: 'Severity 3: people prevented' },
  stopped: { ru: 'Степень 4: голосование или подсчёт остановлены', en: 'Severity 4: voting or counting stopped' },
} as const satisfies Record<Severity, Wording>;

/** What each level means, by the consequence of the fact and without a judgement of the vote. */
export const severityDefinitions = {
  'no-consequence': {
    ru: 'Факт замечен, процедура продолжалась, последствий не наступило',
    en: 'The fact was noticed, the procedure went on, and nothing followed from it',
  },
  'put-right': {
    ru: 'Устранено на месте; проголосовать, наблюдать и считать голоса смогли все',
    en: 'It was put right on the spot; everybody could vote, observe and count',
  },
  interrupted: {
    ru: 'Процедура прерывалась или шла иначе, чем предусмотрено, и затем продолжилась; права голоса никто не лишился',
    en: 'A procedure was interrupted, or went otherwise than provided, and then continued; nobody lost the vote',
  },
  prevented: {
    ru: 'Кто-то не смог проголосовать, наблюдать или считать голоса, либо изменены данные участка',
    en: 'Somebody could not vote, observe or count, or the figures of a station were altered',
  },
  stopped: {
    ru: 'Голосование или подсчёт остановлены, бюллетени или протоколы утрачены, либо есть пострадавшие',
    en: 'Voting or counting was stopped, ballots or protocols were lost, or people were hurt',
  },
} as const satisfies Record<Severity, Wording>;

export const knownFrom = {
  'first-hand': { ru: 'Увидено наблюдателем', en: 'Seen first hand' },
  'named-authority': { ru: 'Сообщено названным органом или лицом', en: 'Told by a named authority' },
  media: { ru: 'Из средств массовой информации', en: 'From the media' },
} as const satisfies Record<KnownFrom, Wording>;

export const incidentStates = {
  open: { ru: 'меры не завершены', en: 'open' },
  'followed-up': { ru: 'меры приняты', en: 'followed up' },
} as const satisfies Record<IncidentState, Wording>;

export const factKinds = {
  turnout: { ru: 'Явка', en: 'Turnout' },
  result: { ru: 'Результат голосования', en: 'Result' },
  'media-statement': { ru: 'Заявление в средствах массовой информации', en: 'Statement in the media' },
  'press-conference': { ru: 'Пресс-конференция', en: 'Press conference' },
  organisation: { ru: 'Другая организация, ведущая наблюдение', en: 'Another observing organisation' },
  'remote-monitoring': { ru: 'Дистанционное наблюдение', en: 'Remote monitoring' },
} as const satisfies Record<FactKind, Wording>;

export const factFields = {
  name: { ru: 'Название или имя', en: 'Name' },
  place: { ru: 'Регион или место', en: 'Region or place' },
  count: { ru: 'Число', en: 'Number' },
  share: { ru: 'Доля, %', en: 'Share, %' },
  means: { ru: 'Где или каким способом', en: 'Where or by what means' },
  stage: { ru: 'Предварительно или окончательно', en: 'Preliminary or final' },
  about: { ru: 'Чьё заявление', en: 'Whose statement' },
  link: { ru: 'Ссылка', en: 'Link' },
  language: { ru: 'Язык', en: 'Language' },
} as const satisfies Record<FactField, Wording>;

export const resultStages = {
  preliminary: { ru: 'Предварительные данные', en: 'Preliminary' },
  final: { ru: 'Окончательные данные', en: 'Final' },
} as const satisfies Record<ResultStage, Wording>;

export const statementAbouts = {
  'by-mission': { ru: 'Заявление миссии', en: 'By the mission' },
  'about-mission': { ru: 'Сообщение о миссии', en: 'About the mission' },
} as const satisfies Record<StatementAbout, Wording>;
