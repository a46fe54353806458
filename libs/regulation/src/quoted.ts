import type { Wording } from './report-outlines.js';
import type { Language } from './vocabulary.js';

/** A text as a sentence quotes it: each language has its own marks. */
export const inMarks = (text: string, language: Language): string => (language === 'ru' ? `«${text}»` : `“${text}”`);

/** Several of them, in both languages. */
export const quoted = (texts: readonly string[]): Wording => ({
  ru: texts.map((text) => inMarks(text, 'ru')).join(', '),
  en: texts.map((text) => inMarks(text, 'en')).join(', '),
});
