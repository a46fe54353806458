import type { Language, Wording } from '#libs/regulation';
import type { ColumnAliases } from '#libs/spreadsheets';

type Column = { title: Wording; also: readonly string[]; required: boolean };

/** The columns of a roster, in the order of the template. A column that is left out is a fact that is not said. */
export const ROSTER_COLUMNS = {
  familyName: { title: { ru: 'Фамилия', en: 'Family name' }, also: ['Surname', 'Last name'], required: true },
  givenName: { title: { ru: 'Имя', en: 'Given name' }, also: ['First name', 'Given names'], required: true },
  patronymic: { title: { ru: 'Отчество', en: 'Patronymic' }, also: ['Middle name'], required: false },
  familyNameLatin: {
    title: { ru: 'Фамилия латиницей', en: 'Family name in Latin letters' },
    also: ['Фамилия (лат.)', 'Фамилия как в паспорте'],
    required: false,
  },
  givenNameLatin: {
    title: { ru: 'Имя латиницей', en: 'Given name in Latin letters' },
    also: ['Имя (лат.)', 'Имя как в паспорте'],
    required: false,
  },
  officeRu: { title: { ru: 'Должность', en: 'Office in Russian' }, also: ['Должность по-русски'], required: true },
  officeEn: { title: { ru: 'Должность по-английски', en: 'Office in English' }, also: ['Office'], required: true },
  citizenship: { title: { ru: 'Гражданство', en: 'Citizenship' }, also: ['Nationality'], required: true },
  otherCitizenships: {
    title: { ru: 'Другие гражданства', en: 'Other citizenships' },
    also: ['Второе гражданство', 'Second citizenship'],
    required: false,
  },
  email: {
    title: { ru: 'Адрес электронной почты', en: 'E-mail' },
    also: ['Электронная почта', 'Эл. почта', 'Почта', 'E-mail address'],
    required: false,
  },
  gender: { title: { ru: 'Пол', en: 'Gender' }, also: ['Sex'], required: false },
  groupCode: {
    title: { ru: 'Политическая группа', en: 'Political group' },
    also: ['Группа', 'Фракция', 'Group'],
    required: false,
  },
  chamber: { title: { ru: 'Палата', en: 'Chamber' }, also: [], required: false },
  inDelegation: {
    title: { ru: 'Член делегации', en: 'Member of the delegation' },
    also: ['В составе делегации', 'In the delegation'],
    required: false,
  },
  mandateFrom: {
    title: { ru: 'Мандат с', en: 'Mandate from' },
    also: ['Начало мандата', 'Начало полномочий'],
    required: false,
  },
  mandateUntil: {
    title: { ru: 'Мандат до (первый день без мандата)', en: 'Mandate until (the first day without it)' },
    also: ['Мандат до', 'Mandate until'],
    required: false,
  },
  source: { title: { ru: 'Источник', en: 'Source' }, also: ['Основание'], required: false },
} as const satisfies Record<string, Column>;

export type RosterColumn = keyof typeof ROSTER_COLUMNS;
export const ROSTER_COLUMN_NAMES = Object.keys(ROSTER_COLUMNS) as RosterColumn[];
/** What is written out and asked for: an assembly without political groups has no column for them. */
export const columnsShown = (hasGroups: boolean) =>
  ROSTER_COLUMN_NAMES.filter((name) => hasGroups || name !== 'groupCode');

export const titleOf = (column: RosterColumn, language: Language): string => ROSTER_COLUMNS[column].title[language];

/** How each may be headed, whichever language the file is in. */
export const ROSTER_ALIASES = Object.fromEntries(
  ROSTER_COLUMN_NAMES.map((name) => {
    const { title, also, required } = ROSTER_COLUMNS[name];
    return [name, { aliases: [title.ru, title.en, ...also], required }];
  }),
) as Record<string, ColumnAliases> as Record<RosterColumn, ColumnAliases>;
