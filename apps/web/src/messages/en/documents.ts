import type { TranslationOf } from '../message';
import type { documents as source } from '../ru/documents';

export const documents: TranslationOf<typeof source> = {
  'documents.title': 'Documents',
};
