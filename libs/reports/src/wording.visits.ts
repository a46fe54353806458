import { CHOSEN_STATIONS, type Wording } from '#libs/regulation';

/** What documents say of visits. */
export const VISIT_WORDS = {
  stationsVisited: { ru: 'Посещено избирательных участков', en: 'Polling stations visited' },
  stationsVisitedAbroad: { ru: 'из них за рубежом', en: 'of them abroad' },
  visits: { ru: 'Посещений', en: 'Visits' },
  stations: { ru: 'Участков', en: 'Stations' },
  visitsBy: { ru: 'Посещения участков', en: 'Visits to polling stations' },
  visitsByStage: { ru: 'Посещения участков по этапам', en: 'Visits by stage' },
  visitsByDay: { ru: 'Посещения участков по дням', en: 'Visits by day' },
  visitsByRegion: { ru: 'Посещения участков по регионам', en: 'Visits by region' },
  visitsByTeam: { ru: 'Посещения участков по группам', en: 'Visits by team' },
  stage: { ru: 'Этап', en: 'Stage' },
  day: { ru: 'День', en: 'Day' },
  team: { ru: 'Группа', en: 'Team' },
  teamNumber: { ru: 'Группа № {number}', en: 'Team {number}' },
  withoutTeam: { ru: 'Вне групп', en: 'In no team' },
  region: { ru: 'Регион', en: 'Region' },
  withoutRegion: { ru: 'Регион не указан', en: 'Region not stated' },
  abroadIn: { ru: 'За рубежом: {country}', en: 'Abroad: {country}' },
  visitedNote: {
    ru: `Посещённым считается участок, по которому есть хотя бы одно подтверждённое посещение; участок, где побывали несколько раз или несколько групп, считается один раз. ${CHOSEN_STATIONS.ru}, поэтому показатели относятся только к ним.`,
    en: `A polling station counts as visited where one visit or more was confirmed; one that was visited several times, or by several teams, counts once. ${CHOSEN_STATIONS.en}, so the figures speak of these stations only.`,
  },
  chosenStations: {
    ru: `${CHOSEN_STATIONS.ru}, поэтому показатели относятся только к ним.`,
    en: `${CHOSEN_STATIONS.en}, so the figures speak of these stations only.`,
  },
  visitsUnconfirmed: {
    ru: 'Внесены, но не подтверждены посещения: {count}; в показатели они не включены.',
    en: 'Visits entered and not confirmed: {count}; these are not counted.',
  },
  visitsBeside: {
    ru: 'Записей с другим содержанием, по которым ещё не указано, какое верно: {count}; они не учтены.',
    en: 'Other contents kept under the number of a visit, with no word yet which is right: {count}; these are not counted.',
  },
  stationsNote: {
    ru: 'В столбцах этапов – число разных участков. Участок, посещённый на нескольких этапах, в столбце «Участков» считается один раз.',
    en: 'The columns of stages count distinct stations. A station visited at several stages counts once under “Stations”.',
  },
  answersTo: {
    ru: '{form}: ответы наблюдателей (посещений: {count})',
    en: '{form}: what observers answered (visits: {count})',
  },
  leftBlank: {
    ru: '{form}: вопросы, на которые ни в одном листе нет ответа и не указано, почему его нет, не приведены: {count}.',
    en: '{form}: not listed are questions that no form answers, nor says why not: {count}.',
  },
  question: { ru: 'Вопрос', en: 'Question' },
  answers: { ru: 'Ответы', en: 'Answers' },
  answered: { ru: 'Ответили', en: 'Answered' },
  notAnswered: { ru: 'Без ответа', en: 'No answer' },
  sumOf: { ru: 'в сумме {sum}', en: '{sum} in total' },
  fromTo: { ru: 'от {least} до {most}', en: 'from {least} to {most}' },
  answersNote: {
    ru: `Показано, сколько посещений дали каждый ответ, из числа ответивших; отсутствие ответа не считается ответом «нет». ${CHOSEN_STATIONS.ru}, поэтому ответы относятся только к ним.`,
    en: `Shown is how many visits gave each answer, of those that gave one; where there is no answer, that is not counted as a “no”. ${CHOSEN_STATIONS.en}, so the answers speak of these stations only.`,
  },
} as const satisfies Record<string, Wording>;
