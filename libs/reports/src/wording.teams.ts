import type { Wording } from '#libs/regulation';

/** What documents say of teams. */
export const TEAM_WORDS = {
  teamsOnDuty: { ru: 'Группы наблюдателей', en: 'Teams of observers' },
  teamCalled: { ru: 'Группа', en: 'Team' },
  teamRegion: { ru: 'Регион', en: 'Region' },
  teamPeople: { ru: 'Человек', en: 'People' },
  teamsTotal: { ru: 'Всего, каждый один раз', en: 'Total, everybody once' },
} as const satisfies Record<string, Wording>;
