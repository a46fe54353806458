import type { Wording, PersonField } from './facts.js';

/**
 * What a host's list may ask for. Titles are the field's own; `number` counts the lines. The passport and the birth date
 * are blank until the person's questionnaire is in.
 */
export const LIST_COLUMN_TITLES = {
  number: { title: { ru: '№', en: 'No.' }, share: 0.6, needs: [] },
  familyName: { title: { ru: 'Фамилия', en: 'Family name (Cyrillic)' }, share: 2, needs: ['familyName'] },
  givenName: { title: { ru: 'Имя', en: 'Given name (Cyrillic)' }, share: 2, needs: ['givenName'] },
  patronymic: { title: { ru: 'Отчество', en: 'Patronymic' }, share: 2, needs: ['patronymic'] },
  familyNameLatin: { title: { ru: 'Фамилия латиницей', en: 'Family name' }, share: 2, needs: ['familyNameLatin'] },
  givenNameLatin: { title: { ru: 'Имя латиницей', en: 'Given name' }, share: 2, needs: ['givenNameLatin'] },
  citizenship: { title: { ru: 'Гражданство', en: 'Citizenship' }, share: 1.4, needs: ['citizenship'] },
  office: { title: { ru: 'Должность', en: 'Office' }, share: 3, needs: ['office'] },
  delegation: { title: { ru: 'Делегация', en: 'Delegation' }, share: 2, needs: ['delegation', 'category'] },
  birthDate: { title: { ru: 'Дата рождения', en: 'Date of birth' }, share: 1.5, needs: ['birthDate'] },
  passportNumber: { title: { ru: 'Номер паспорта', en: 'Passport number' }, share: 1.8, needs: ['passportNumber'] },
  passportExpiresOn: {
    title: { ru: 'Паспорт действителен до', en: 'Passport valid until' },
    share: 1.6,
    needs: ['passportExpiresOn'],
  },
  function: { title: { ru: 'Роль в миссии', en: 'Role in the mission' }, share: 2, needs: ['missionOffice'] },
  phone: { title: { ru: 'Телефон', en: 'Telephone' }, share: 1.8, needs: ['phone'] },
} as const satisfies Record<string, { title: Wording; share: number; needs: readonly PersonField[] }>;

export type ListColumn = keyof typeof LIST_COLUMN_TITLES;

/** Where the host has not said what it wants. */
export const DEFAULT_COLUMNS: ListColumn[] = [
  'number',
  'familyName',
  'givenName',
  'familyNameLatin',
  'givenNameLatin',
  'citizenship',
  'office',
  'delegation',
];

/** Only those that this version can fill; a host's other wishes are left out rather than guessed. */
export const columnsOf = (wanted: readonly string[] | null | undefined): ListColumn[] => {
  const known = (wanted ?? []).filter((column): column is ListColumn => column in LIST_COLUMN_TITLES);
  return known.length > 0 ? known : DEFAULT_COLUMNS;
};
