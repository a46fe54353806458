import { LABELS, type Language } from '#libs/regulation';
import type { ColumnAliases } from '#libs/spreadsheets';

/** The columns of a list of stations, in the order of the template: how else each may be headed. A column left out says nothing. */
const COLUMNS = {
  code: {
    also: [
      'Номер',
      '№',
      '№ участка',
      '№ УИК',
      'УИК',
      'Код',
      'Код участка',
      'Number',
      'No',
      'Station',
      'Station code',
      'Station number',
      'Polling station',
    ],
    required: true,
  },
  nameRu: {
    also: ['Наименование', 'Название участка', 'Название по-русски', 'Адрес', 'Name (ru)', 'Russian name'],
    required: false,
  },
  nameEn: {
    also: ['Name', 'Station name', 'Address', 'Name (en)', 'English name', 'Название (англ.)'],
    required: false,
  },
  region: { also: ['Область', 'Территория', 'Округ', 'Region name', 'Province', 'District'], required: false },
  country: { also: ['Государство', 'Country code', 'Код страны'], required: false },
  abroad: { also: ['Зарубежный', 'За границей', 'Out of country'], required: false },
  voters: {
    also: ['Избирателей', 'Избиратели', 'Количество избирателей', 'Registered voters', 'Number of voters', 'Electors'],
    required: false,
  },
  zone: { also: ['Зона времени', 'Timezone', 'Zone'], required: false },
  closes: { also: ['Закрытие', 'Закрывается', 'Closes', 'Closing time'], required: false },
} as const satisfies Record<string, { also: readonly string[]; required: boolean }>;

export type StationColumn = keyof typeof COLUMNS;
export const STATION_COLUMNS = Object.keys(COLUMNS) as StationColumn[];

export const columnTitle = (column: StationColumn, language: Language): string =>
  LABELS.stationFields[column][language];

/** How each may be headed, whichever language the file is in. */
export const STATION_ALIASES = Object.fromEntries(
  STATION_COLUMNS.map((column) => {
    const { also, required } = COLUMNS[column];
    return [column, { aliases: [columnTitle(column, 'ru'), columnTitle(column, 'en'), ...also], required }];
  }),
) as Record<string, ColumnAliases> as Record<StationColumn, ColumnAliases>;
