import { LIST_COLUMNS, type ListColumn } from '#libs/regulation';
import type { PersonField } from './facts.js';

/** A column of the host's list: its part of the width, and what of a person it prints. */
export const LIST_COLUMN_PARTS = {
  number: { share: 0.6, needs: ['line'] },
  familyName: { share: 2, needs: ['familyName'] },
  givenName: { share: 2, needs: ['givenName'] },
  patronymic: { share: 2, needs: ['patronymic'] },
  familyNameLatin: { share: 2, needs: ['familyNameLatin'] },
  givenNameLatin: { share: 2, needs: ['givenNameLatin'] },
  citizenship: { share: 1.3, needs: ['citizenship'] },
  office: { share: 3, needs: ['office'] },
  delegation: { share: 2, needs: ['delegation', 'category'] },
  birthDate: { share: 1.5, needs: ['birthDate'] },
  passportNumber: { share: 1.8, needs: ['passportNumber'] },
  passportExpiresOn: { share: 1.6, needs: ['passportExpiresOn'] },
  function: { share: 2, needs: ['missionOffice'] },
  phone: { share: 1.8, needs: ['phone'] },
} as const satisfies Record<ListColumn, { share: number; needs: readonly PersonField[] }>;

/** Where the host has not said what it wants: what every list has, in either script. */
export const DEFAULT_COLUMNS: ListColumn[] = LIST_COLUMNS.filter((column) =>
  [
    'number',
    'familyName',
    'givenName',
    'familyNameLatin',
    'givenNameLatin',
    'citizenship',
    'office',
    'delegation',
  ].includes(column),
);
