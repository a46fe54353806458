import { typedAt } from './labels.writing.js';
import type { Wording } from './report-outlines.js';
import type { Language } from './vocabulary.js';

/** A text as a sentence quotes it: each language has its own marks. */
export const inMarks = (text: string, language: Language): string => (language === 'ru' ? `«${text}»` : `“${text}”`);

/** Several of them, in both languages. */
export const quoted = (texts: readonly string[]): Wording => ({
  ru: texts.map((text) => inMarks(text, 'ru')).join(', '),
  en: texts.map((text) => inMarks(text, 'en')).join(', '),
});

export type TypedAt = keyof typeof typedAt;
/** A text that people typed once for documents in both languages, and where they did. */
export type Typed = { at: TypedAt; text: string };

/** The same, under the names of the tabs on which they stand. */
export const quotedAt = (typed: readonly Typed[]): Wording => {
  const said = (language: Language) =>
    [...new Set(typed.map(({ at }) => at))]
      .map((at) => {
        const texts = typed.filter((one) => one.at === at).map(({ text }) => inMarks(text, language));
        return `${inMarks(typedAt[at][language], language)} – ${texts.join(', ')}`;
      })
      .join('; ');
  return { ru: said('ru'), en: said('en') };
};
