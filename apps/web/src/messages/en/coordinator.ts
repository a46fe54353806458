import type { TranslationOf } from '../message';
import type { coordinator as source } from '../ru/coordinator';

export const coordinator: TranslationOf<typeof source> = {
  'coordinator.title': 'Coordinator',
};
