import type { TranslationOf } from '../message';
import type { accreditation as source } from '../ru/accreditation';

export const accreditation: TranslationOf<typeof source> = {
  'accreditation.title': 'Accreditation',
};
