import type { Wording } from '#libs/regulation';

/** What documents say of teams. */
export const TEAM_WORDS = {
  teamsWorked: {
    ru: 'Групп, члены которых вели наблюдение: {teams}; человек в них: {people}.',
    en: 'Teams whose members were on duty: {teams}; people in them: {people}.',
  },
  teamsRegions: { ru: 'Регионы: {regions}.', en: 'Regions: {regions}.' },
  teamsOnDuty: { ru: 'Группы наблюдателей', en: 'Teams of observers' },
  teamCalled: { ru: 'Группа', en: 'Team' },
  teamRegion: { ru: 'Регион', en: 'Region' },
  teamPeople: { ru: 'Человек', en: 'People' },
  teamsTotal: { ru: 'Всего, каждый один раз', en: 'Total, everybody once' },
  teamsNote: {
    ru: 'Подсчитано по составу групп: учтены те, кто состоял в группе в дни своей работы наблюдателем. Состоявший в двух группах учтён в каждой из них.',
    en: 'Counted from the teams as they were: those who were in a team on days on which they were on duty. Who was in two teams is counted in each.',
  },
} as const satisfies Record<string, Wording>;
