import type { Wording } from './report-outlines.js';
import type { RuleId } from './rules/index.js';
import type { Language } from './vocabulary.js';

/** In which list the rows behind a figure stand: those that the desk leads to, and those that are frozen with it. */
export const FIGURE_ROWS = ['observers', 'teams', 'meetings', 'visits', 'incidents', 'facts', 'activity'] as const;
export type FigureRows = (typeof FIGURE_ROWS)[number];

type Row = {
  name: Wording;
  /** What is counted, and what is not: printed in the annex, shown at the desk. */
  definition: Wording;
  rule: RuleId;
  rows: FigureRows;
  /** What tells the several numbers of this name apart, in this order; without it there is one. */
  by?: readonly string[];
  /** It speaks of stations that the mission chose itself: the sentence that says so stands beside it. */
  chosen?: true;
  /** A part of `n`: written as a count of a count, "27 of 31", and in no other way. */
  outOf?: true;
  /** Others published it, or the mission typed it: its source stands beside it. */
  sourced?: true;
  /** Of a hundred. Only what others published is. */
  percent?: true;
};

/**
 * Every number that a document prints of a mission's work, by its name. What a snapshot can tell of them says `figuresOf`
 * (libs/reports); documents, the desk, the archive and `npm run recompute` know a figure by its id here.
 */
export const FIGURES = {
  'observers.accredited': {
    name: { ru: 'Аккредитовано наблюдателей', en: 'Observers accredited' },
    definition: {
      ru: 'Все, кого аккредитовал принимающий орган и чья аккредитация не отозвана, по одному разу. Те, чей мандат окончился до начала работы миссии, не учитываются.',
      en: 'Everyone whom the host accredited and whose accreditation was not revoked, once each. Those whose mandate had ended before the mission began are not counted.',
    },
    rule: 'R-33',
    rows: 'observers',
  },
  'observers.total': {
    name: { ru: 'Наблюдателей', en: 'Observers' },
    definition: {
      ru: 'Аккредитованные, которые приступили к работе наблюдателя; каждый учтён один раз. Советники миссии входят в это число.',
      en: 'Those accredited who were on duty as observers, once each. Advisers of the mission are among them.',
    },
    rule: 'R-33',
    rows: 'observers',
  },
  'observers.absent': {
    name: { ru: 'Аккредитованы и не участвовали', en: 'Accredited, and did not take part' },
    definition: {
      ru: 'Аккредитованные, о которых не отмечено, что они приступили к работе.',
      en: 'Those accredited of whom it is not recorded that they were on duty.',
    },
    rule: 'R-33',
    rows: 'observers',
  },
  'advisers.accredited': {
    name: { ru: 'Советников миссии среди аккредитованных', en: 'Advisers of the mission among those accredited' },
    definition: {
      ru: 'Аккредитованные, которые внесены в список как советники миссии.',
      en: 'Those accredited who are on the list as advisers of the mission.',
    },
    rule: 'R-33',
    rows: 'observers',
  },
  'advisers.total': {
    name: { ru: 'Советников миссии', en: 'Advisers of the mission' },
    definition: {
      ru: 'Принявшие участие, которые внесены в список как советники миссии.',
      en: 'Those who took part and are on the list as advisers of the mission.',
    },
    rule: 'R-33',
    rows: 'observers',
  },
  'delegations.total': {
    name: { ru: 'Делегаций', en: 'Delegations' },
    definition: {
      ru: 'Разные делегации, от которых участвовал хотя бы один наблюдатель.',
      en: 'Distinct delegations from which one observer or more took part.',
    },
    rule: 'R-33',
    rows: 'observers',
  },
  'observers.by-delegation': {
    name: { ru: 'Наблюдателей от делегации', en: 'Observers of a delegation' },
    definition: {
      ru: 'Принявшие участие по делегации, которая их направила.',
      en: 'Those who took part, by the delegation that sent them.',
    },
    rule: 'R-33',
    rows: 'observers',
    by: ['country'],
  },
  'observers.by-chamber': {
    name: { ru: 'Наблюдателей от палаты', en: 'Observers of a chamber' },
    definition: {
      ru: 'Принявшие участие по палате, мандат которой они имели во время работы миссии; отдельно те из делегации, чья палата не указана.',
      en: 'Those who took part, by the chamber of which they held a mandate during the mission; apart from them, those of a delegation whose chamber is not stated.',
    },
    rule: 'R-33',
    rows: 'observers',
    by: ['country', 'chamber'],
  },
  'observers.outside': {
    name: { ru: 'Наблюдателей вне делегаций', en: 'Observers outside the delegations' },
    definition: {
      ru: 'Принявшие участие, которых не направляла ни одна делегация; советники миссии сюда не входят.',
      en: 'Those who took part and were sent by no delegation; advisers of the mission are not among them.',
    },
    rule: 'R-33',
    rows: 'observers',
  },
  'observers.by-group': {
    name: { ru: 'Наблюдателей политической группы', en: 'Observers of a political group' },
    definition: {
      ru: 'Принявшие участие по политической группе, как они её указали.',
      en: 'Those who took part, by the political group that they stated.',
    },
    rule: 'R-33',
    rows: 'observers',
    by: ['group'],
  },
  'observers.by-gender': {
    name: { ru: 'Наблюдателей по полу', en: 'Observers by gender' },
    definition: {
      ru: 'Принявшие участие по полу, как он указан в их записи.',
      en: 'Those who took part, by gender as their record states it.',
    },
    rule: 'R-33',
    rows: 'observers',
    by: ['gender'],
  },
  'teams.total': {
    name: { ru: 'Групп наблюдателей', en: 'Teams of observers' },
    definition: {
      ru: 'Группы, в которых хотя бы один человек вёл наблюдение в день, когда он состоял в группе.',
      en: 'Teams in which one person or more was on duty on a day in the team.',
    },
    rule: 'R-35',
    rows: 'teams',
  },
  'teams.people': {
    name: { ru: 'Человек в группах', en: 'People in teams' },
    definition: {
      ru: 'Разные люди, которые вели наблюдение в группах; состоявший в двух группах учтён один раз.',
      en: 'Distinct people who were on duty in teams; whoever was in two teams counts once.',
    },
    rule: 'R-35',
    rows: 'teams',
  },
  'teams.by-team': {
    name: { ru: 'Человек в группе', en: 'People in a team' },
    definition: {
      ru: 'Разные люди, которые вели наблюдение в этой группе; состоявший в двух группах учтён в каждой.',
      en: 'Distinct people who were on duty in this team; whoever was in two teams counts in each.',
    },
    rule: 'R-35',
    rows: 'teams',
    by: ['team'],
  },
  'meetings.total': {
    name: { ru: 'Встреч проведено', en: 'Meetings held' },
    definition: {
      ru: 'Встречи, о которых внесено, что они состоялись; собственные совещания миссии не учитываются.',
      en: 'Meetings of which it was entered that they were held; the mission’s own briefings are not counted.',
    },
    rule: 'R-44',
    rows: 'meetings',
  },
  'meetings.by-counterpart': {
    name: { ru: 'Встреч по категории собеседника', en: 'Meetings by counterpart' },
    definition: {
      ru: 'Состоявшиеся встречи по категории того, с кем встречались.',
      en: 'Meetings held, by the kind of counterpart.',
    },
    rule: 'R-44',
    rows: 'meetings',
    by: ['counterpart'],
  },
  'meetings.unsettled': {
    name: { ru: 'Встреч без отметки', en: 'Meetings not accounted for' },
    definition: {
      ru: 'Встречи, время которых наступило и о которых не отмечено, состоялись ли они; в число встреч не входят.',
      en: 'Meetings whose time has come, with no record of whether they were held; they are not among the meetings held.',
    },
    rule: 'R-44',
    rows: 'meetings',
  },
  'stations.visited': {
    name: { ru: 'Посещено избирательных участков', en: 'Polling stations visited' },
    definition: {
      ru: 'Разные участки, по которым есть хотя бы одно подтверждённое посещение. Участок, где побывали несколько раз или несколько групп, учтён один раз.',
      en: 'Distinct stations with one confirmed visit or more. A station that was visited several times, or by several teams, counts once.',
    },
    rule: 'R-39',
    rows: 'visits',
  },
  'stations.in-host': {
    name: { ru: 'Посещено участков в государстве проведения', en: 'Stations visited in the host state' },
    definition: {
      ru: 'То же, только участки на территории государства проведения.',
      en: 'The same, of stations in the host state only.',
    },
    rule: 'R-39',
    rows: 'visits',
  },
  'stations.abroad': {
    name: { ru: 'Посещено участков за рубежом', en: 'Stations visited abroad' },
    definition: {
      ru: 'То же, только участки за пределами государства проведения.',
      en: 'The same, of stations beyond the borders of the host state only.',
    },
    rule: 'R-39',
    rows: 'visits',
  },
  'stations.by-stage': {
    name: { ru: 'Участков на этапе', en: 'Stations at a stage' },
    definition: {
      ru: 'Разные участки с подтверждённым посещением на этом этапе; участок двух этапов учтён в каждом, поэтому в сумму они не складываются.',
      en: 'Distinct stations with a confirmed visit at this stage; a station of two stages counts in each, so these do not add up to the total.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['stage'],
  },
  'stations.by-day': {
    name: { ru: 'Участков за день', en: 'Stations on a day' },
    definition: {
      ru: 'Разные участки с подтверждённым посещением в этот день по времени государства проведения; участок двух дней учтён в каждом.',
      en: 'Distinct stations with a confirmed visit on this day of the host’s calendar; a station of two days counts in each.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['day'],
  },
  'stations.by-region': {
    name: { ru: 'Участков в регионе', en: 'Stations in a region' },
    definition: {
      ru: 'Разные участки с подтверждённым посещением по региону, указанному в реестре участков.',
      en: 'Distinct stations with a confirmed visit, by region as the register of stations states it.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['place', 'country', 'region'],
  },
  'stations.by-region-and-stage': {
    name: { ru: 'Участков в регионе на этапе', en: 'Stations in a region at a stage' },
    definition: {
      ru: 'Разные участки региона с подтверждённым посещением на этом этапе.',
      en: 'Distinct stations of a region with a confirmed visit at this stage.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['place', 'country', 'region', 'stage'],
  },
  'stations.by-team': {
    name: { ru: 'Участков у группы', en: 'Stations of a team' },
    definition: {
      ru: 'Разные участки с подтверждённым посещением этой группы; участок двух групп учтён у каждой.',
      en: 'Distinct stations with a confirmed visit by this team; a station of two teams counts with each.',
    },
    rule: 'R-40',
    rows: 'visits',
    by: ['team'],
  },
  'visits.confirmed': {
    name: { ru: 'Посещений', en: 'Visits' },
    definition: {
      ru: 'Подтверждённые посещения, каждое отдельно, сколько бы их ни было на одном участке. С числом участков не складываются.',
      en: 'Confirmed visits, each of them, however many there were at a station. They are not added to the number of stations.',
    },
    rule: 'R-39',
    rows: 'visits',
  },
  'visits.in-host': {
    name: { ru: 'Посещений в государстве проведения', en: 'Visits in the host state' },
    definition: {
      ru: 'Подтверждённые посещения участков на территории государства проведения.',
      en: 'Confirmed visits to stations in the host state.',
    },
    rule: 'R-39',
    rows: 'visits',
  },
  'visits.abroad': {
    name: { ru: 'Посещений за рубежом', en: 'Visits abroad' },
    definition: {
      ru: 'Подтверждённые посещения участков за пределами государства проведения.',
      en: 'Confirmed visits to stations beyond the borders of the host state.',
    },
    rule: 'R-39',
    rows: 'visits',
  },
  'visits.by-stage': {
    name: { ru: 'Посещений на этапе', en: 'Visits at a stage' },
    definition: { ru: 'Подтверждённые посещения на этом этапе.', en: 'Confirmed visits at this stage.' },
    rule: 'R-39',
    rows: 'visits',
    by: ['stage'],
  },
  'visits.by-day': {
    name: { ru: 'Посещений за день', en: 'Visits on a day' },
    definition: {
      ru: 'Подтверждённые посещения по дню прибытия, по времени государства проведения.',
      en: 'Confirmed visits by the day of arrival, by the host’s calendar.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['day'],
  },
  'visits.by-region': {
    name: { ru: 'Посещений в регионе', en: 'Visits in a region' },
    definition: {
      ru: 'Подтверждённые посещения участков этого региона.',
      en: 'Confirmed visits to stations of this region.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['place', 'country', 'region'],
  },
  'visits.by-team': {
    name: { ru: 'Посещений группы', en: 'Visits of a team' },
    definition: {
      ru: 'Подтверждённые посещения этой группы; отдельно посещения вне групп.',
      en: 'Confirmed visits of this team; apart from them, visits in no team.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['team'],
  },
  'visits.unconfirmed': {
    name: { ru: 'Посещений не подтверждено', en: 'Visits not confirmed' },
    definition: {
      ru: 'Внесённые посещения, которых никто не подтвердил; ни в один другой показатель они не входят.',
      en: 'Visits entered that nobody has confirmed; they are in no other figure.',
    },
    rule: 'R-39',
    rows: 'visits',
  },
  'visits.beside': {
    name: { ru: 'Записей с другим содержанием', en: 'Other contents of a visit' },
    definition: {
      ru: 'Записи, пришедшие под номером посещения с другим содержанием, о которых ещё не указано, какое верно; ни в один другой показатель они не входят.',
      en: 'Contents that came under the number of a visit and differ from it, with no word yet which is right; they are in no other figure.',
    },
    rule: 'R-38',
    rows: 'visits',
  },
  'answers.forms': {
    name: { ru: 'Посещений с этим опросным листом', en: 'Visits with this form' },
    definition: {
      ru: 'Подтверждённые посещения, при которых заполнен опросный лист этой редакции.',
      en: 'Confirmed visits at which this version of the form was filled in.',
    },
    rule: 'R-38',
    rows: 'visits',
    by: ['form', 'version'],
  },
  'answers.given': {
    name: { ru: 'Ответили на вопрос', en: 'Answered a question' },
    definition: {
      ru: 'Из подтверждённых посещений с этим листом – те, в которых на вопрос дан ответ. Отсутствие ответа не считается ответом «нет».',
      en: 'Of the confirmed visits with this form, those that gave an answer to the question. Where there is no answer, that is not counted as a “no”.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['form', 'version', 'question'],
    chosen: true,
    outOf: true,
  },
  'answers.silent': {
    name: { ru: 'Без ответа', en: 'No answer' },
    definition: {
      ru: 'Из подтверждённых посещений с этим листом – те, в которых ответа нет, по причине: не наблюдали, не применимо или не заполнено.',
      en: 'Of the confirmed visits with this form, those without an answer, by the reason: not observed, not applicable or not filled in.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['form', 'version', 'question', 'silence'],
    chosen: true,
  },
  'answers.said': {
    name: { ru: 'Дали этот ответ', en: 'Gave this answer' },
    definition: {
      ru: 'Из ответивших – сколько посещений дали этот ответ. Где можно назвать несколько, посещение учтено в каждом из названных.',
      en: 'Of those that answered, how many visits gave this answer. Where several may be named, a visit counts under each of them.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['form', 'version', 'question', 'answer'],
    chosen: true,
    outOf: true,
  },
  'answers.sum': {
    name: { ru: 'В сумме по ответам', en: 'In total of the answers' },
    definition: {
      ru: 'Сумма чисел, названных в ответах; только если ни один участок не посещён дважды.',
      en: 'The sum of the numbers answered; only where no station was visited twice.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['form', 'version', 'question'],
    chosen: true,
  },
  'answers.least': {
    name: { ru: 'Наименьшее в ответах', en: 'The least of the answers' },
    definition: {
      ru: 'Наименьшее число или самое раннее время из названных в ответах.',
      en: 'The smallest number or the earliest time that was answered.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['form', 'version', 'question'],
    chosen: true,
  },
  'answers.most': {
    name: { ru: 'Наибольшее в ответах', en: 'The most of the answers' },
    definition: {
      ru: 'Наибольшее число или самое позднее время из названных в ответах.',
      en: 'The largest number or the latest time that was answered.',
    },
    rule: 'R-39',
    rows: 'visits',
    by: ['form', 'version', 'question'],
    chosen: true,
  },
  'incidents.total': {
    name: { ru: 'Записей о происшествиях', en: 'Incidents recorded' },
    definition: {
      ru: 'Записи миссии о происшествиях, которые не сняты; число записей не говорит о том, как часто такое бывало.',
      en: 'Entries of incidents that stand; the number of entries does not say how often such things happened.',
    },
    rule: 'R-41',
    rows: 'incidents',
  },
  'incidents.open': {
    name: { ru: 'Происшествий без завершения', en: 'Incidents to be followed up' },
    definition: {
      ru: 'Записи о происшествиях, по которым ещё не указано, что предпринято.',
      en: 'Entries of incidents of which it is not recorded yet what was done about them.',
    },
    rule: 'R-41',
    rows: 'incidents',
  },
  'incidents.by-severity': {
    name: { ru: 'Происшествий по степени', en: 'Incidents by severity' },
    definition: {
      ru: 'Записи о происшествиях по последствиям факта, от 0 до 4; степень не является оценкой голосования.',
      en: 'Entries of incidents by the consequence of the fact, from 0 to 4; severity is no assessment of the vote.',
    },
    rule: 'R-41',
    rows: 'incidents',
    by: ['severity'],
  },
  'incidents.positive': {
    name: { ru: 'Записей о положительной практике', en: 'Positive practice recorded' },
    definition: {
      ru: 'Записи миссии о положительной практике, которые не сняты.',
      en: 'Entries of positive practice that stand.',
    },
    rule: 'R-41',
    rows: 'incidents',
  },
  'incidents.entries': {
    name: { ru: 'Записей одного вида', en: 'Entries of one kind' },
    definition: {
      ru: 'Записи о происшествиях и положительной практике по категории, степени и тому, откуда факт известен.',
      en: 'Entries of incidents and positive practice, by category, severity and how the fact is known.',
    },
    rule: 'R-41',
    rows: 'incidents',
    by: ['kind', 'category', 'severity', 'known-from'],
  },
  'activity.recorded': {
    name: { ru: 'Показатель, внесённый миссией', en: 'A figure that the mission recorded' },
    definition: {
      ru: 'Число, внесённое миссией с указанием источника; это не результат подсчёта по записям. Где есть записи, печатается подсчёт по ним.',
      en: 'A number that the mission recorded with its source; it is not the result of a count of entries. Where there are entries, the count of them is printed instead.',
    },
    rule: 'R-39',
    rows: 'activity',
    by: ['figure'],
    sourced: true,
  },
  'remote.stations': {
    name: { ru: 'Участков под дистанционным наблюдением', en: 'Stations watched remotely' },
    definition: {
      ru: 'Число участков, за которыми миссия наблюдала дистанционно; посещениями они не являются и к ним не прибавляются.',
      en: 'The number of stations that the mission watched from afar; these are no visits, and are not added to them.',
    },
    rule: 'R-39',
    rows: 'facts',
    by: ['as-of', 'place', 'means'],
    sourced: true,
  },
  'turnout.share': {
    name: { ru: 'Явка, %', en: 'Turnout, %' },
    definition: {
      ru: 'Доля принявших участие в голосовании на указанное время, как её сообщил указанный источник; миссия её не подсчитывала.',
      en: 'The share of voters who had voted by that time, as its source told it; the mission did not count it.',
    },
    rule: 'R-46',
    rows: 'facts',
    by: ['as-of', 'place'],
    sourced: true,
    percent: true,
  },
  'turnout.voted': {
    name: { ru: 'Проголосовало', en: 'Voted' },
    definition: {
      ru: 'Число проголосовавших на указанное время, как его сообщил указанный источник; миссия его не подсчитывала.',
      en: 'How many had voted by that time, as its source told it; the mission did not count them.',
    },
    rule: 'R-46',
    rows: 'facts',
    by: ['as-of', 'place'],
    sourced: true,
  },
  'results.votes': {
    name: { ru: 'Голосов', en: 'Votes' },
    definition: {
      ru: 'Опубликованный результат в голосах, как его сообщил указанный источник; миссия его не подсчитывала.',
      en: 'A published result in votes, as its source told it; the mission did not count it.',
    },
    rule: 'R-46',
    rows: 'facts',
    by: ['option', 'place', 'stage', 'as-of'],
    sourced: true,
  },
  'results.share': {
    name: { ru: 'Голосов, %', en: 'Votes, %' },
    definition: {
      ru: 'Опубликованный результат в процентах, как его сообщил указанный источник; миссия его не подсчитывала.',
      en: 'A published result in per cent, as its source told it; the mission did not count it.',
    },
    rule: 'R-46',
    rows: 'facts',
    by: ['option', 'place', 'stage', 'as-of'],
    sourced: true,
    percent: true,
  },
  'organisations.observers': {
    name: { ru: 'Наблюдателей другой организации', en: 'Observers of another organisation' },
    definition: {
      ru: 'Число наблюдателей другой организации, как его сообщил указанный источник; в число наблюдателей миссии они не входят.',
      en: 'How many observers another organisation had, as its source told it; they are not among the observers of the mission.',
    },
    rule: 'R-10',
    rows: 'facts',
    by: ['organisation', 'as-of'],
    sourced: true,
  },
  'turnout.last': {
    name: { ru: 'Явка по последним данным, %', en: 'Turnout as last told, %' },
    definition: {
      ru: 'Последняя по времени явка по всем участкам, как её сообщил указанный источник; миссия её не подсчитывала.',
      en: 'The latest turnout of the whole vote as its source told it; the mission did not count it.',
    },
    rule: 'R-46',
    rows: 'facts',
    sourced: true,
    percent: true,
  },
} as const satisfies Record<string, Row>;

export type FigureId = keyof typeof FIGURES;
export const FIGURE_IDS = Object.keys(FIGURES) as FigureId[];
export type FigureRow = Row;
export const figureRow = (id: FigureId): FigureRow => FIGURES[id];

/** One number of a mission's work. */
export type Figure = {
  id: FigureId;
  /** Which of the several of this name it is: a code or a word for each of `by`, null where none was stated. */
  of: readonly (string | null)[];
  /** The same as it is read. */
  called: Wording | null;
  /** A number; of a time or of what others published, as it was written. */
  value: number | string;
  asOf: string;
  /** Out of how many. */
  n?: number;
  /** How many of whom it is asked say nothing. */
  blanks?: number;
  source?: string;
};

/** By what a figure is named in a text, in an archive and in an address: `stations.visited`, `visits.by-stage:opening`. */
export const figureKey = ({ id, of }: Pick<Figure, 'id' | 'of'>): string =>
  [id, ...of.map((part) => (part ?? '').replace(/[%:{}|\n]/g, encodeURIComponent))].join(':');

/** The name of a figure, with which of several it is. */
export const figureName = ({ id, called }: Pick<Figure, 'id' | 'called'>): Wording => {
  const { ru, en } = FIGURES[id].name;
  return called ? { ru: `${ru}: ${called.ru}`, en: `${en}: ${called.en}` } : { ru, en };
};

/** What joins a count to the number that it is of. */
const OUT_OF: Wording = { ru: '{value} из {n}', en: '{value} of {n}' };

/**
 * The one way in which a figure is written. What speaks of stations that the mission chose itself is a count of a count:
 * there is no other way to write it, so that no share and no margin can come to stand for it. A share that others published
 * keeps its decimals, and has the separator of the language.
 */
export function writtenFigure({ id, value, n }: Pick<Figure, 'id' | 'value' | 'n'>, language: Language): string {
  const { outOf, percent } = figureRow(id);
  const written = percent && language === 'ru' ? String(value).replace('.', ',') : String(value);
  return outOf ? OUT_OF[language].replace('{value}', written).replace('{n}', String(n)) : written;
}

/** What the sentence says that stands beside whatever speaks of stations that the mission chose itself. */
export const CHOSEN_STATIONS = {
  ru: 'Участки миссия выбирала сама',
  en: 'The mission chose the stations itself',
} as const satisfies Wording;
