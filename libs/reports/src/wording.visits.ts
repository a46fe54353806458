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
  teamNumber: { ru: 'Группа {number}', en: 'Team {number}' },
  withoutTeam: { ru: 'Вне групп', en: 'In no team' },
  region: { ru: 'Регион', en: 'Region' },
  withoutRegion: { ru: 'Регион не указан', en: 'Region not stated' },
  abroadIn: { ru: 'За рубежом: {country}', en: 'Abroad: {country}' },
  chosenStations: {
    ru: `${CHOSEN_STATIONS.ru}, поэтому показатели относятся только к ним.`,
    en: `${CHOSEN_STATIONS.en}, so the figures speak of these stations only.`,
  },
  answersTo: {
    ru: '{form}: ответы наблюдателей (посещений: {count})',
    en: '{form}: what observers answered (visits: {count})',
  },
  question: { ru: 'Вопрос', en: 'Question' },
  answers: { ru: 'Ответы', en: 'Answers' },
  answered: { ru: 'Ответили', en: 'Answered' },
  notAnswered: { ru: 'Без ответа', en: 'No answer' },
  sumOf: { ru: 'в сумме {sum}', en: '{sum} in total' },
  fromTo: { ru: 'от {least} до {most}', en: 'from {least} to {most}' },
} as const satisfies Record<string, Wording>;
