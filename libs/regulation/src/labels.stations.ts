import type { Wording } from './report-outlines.js';
import type { StationOrigin, StationWay } from './stations.js';

export const stationOrigins = {
  host: { ru: 'Из списка принимающей стороны', en: 'On the host’s list' },
  mission: { ru: 'Внесён миссией, в списке нет', en: 'Entered by the mission, on no list' },
} as const satisfies Record<StationOrigin, Wording>;

export const stationWays = {
  list: { ru: 'Загружен из списка', en: 'Taken from a list' },
  hand: { ru: 'Внесено вручную', en: 'Entered by hand' },
} as const satisfies Record<StationWay, Wording>;

/** What a station of the register says, as tables and the desk head it. */
export const stationFields = {
  code: { ru: 'Номер участка', en: 'Code' },
  nameRu: { ru: 'Название', en: 'Name in Russian' },
  nameEn: { ru: 'Название по-английски', en: 'Name in English' },
  region: { ru: 'Регион', en: 'Region' },
  country: { ru: 'Страна', en: 'Country' },
  abroad: { ru: 'За рубежом', en: 'Abroad' },
  voters: { ru: 'Число избирателей', en: 'Voters' },
  zone: { ru: 'Часовой пояс', en: 'Time zone' },
  closes: { ru: 'Закрытие по местному времени', en: 'Closes, local time' },
  origin: { ru: 'Откуда известен', en: 'Known from' },
  withdrawn: { ru: 'Снят', en: 'Withdrawn' },
} as const satisfies Record<string, Wording>;
