/** SQL: how the log and other rooms name a mission of table `m`: its number and its title. */
export const MISSION_NAME = (m: string) =>
  `json_build_object('ru', ${m}.number || ' ' || ${m}.title_ru, 'en', ${m}.number || ' ' || ${m}.title_en)`;
