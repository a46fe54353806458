import type { Wording } from './report-outlines.js';
import type { Language } from './vocabulary.js';

/** What people speak, by the code of ISO 639: the languages of the member states, and those of wider use. */
export const SPOKEN_LANGUAGES = {
  ru: { ru: 'русский', en: 'Russian' },
  hy: { ru: 'армянский', en: 'Armenian' },
  be: { ru: 'белорусский', en: 'Belarusian' },
  kk: { ru: 'казахский', en: 'Kazakh' },
  ky: { ru: 'киргизский', en: 'Kyrgyz' },
  tg: { ru: 'таджикский', en: 'Tajik' },
  sr: { ru: 'сербский', en: 'Serbian' },
  az: { ru: 'азербайджанский', en: 'Azerbaijani' },
  uz: { ru: 'узбекский', en: 'Uzbek' },
  tk: { ru: 'туркменский', en: 'Turkmen' },
  mn: { ru: 'монгольский', en: 'Mongolian' },
  fa: { ru: 'персидский', en: 'Persian' },
  tr: { ru: 'турецкий', en: 'Turkish' },
  ro: { ru: 'румынский', en: 'Romanian' },
  uk: { ru: 'украинский', en: 'Ukrainian' },
  en: { ru: 'английский', en: 'English' },
  fr: { ru: 'французский', en: 'French' },
  es: { ru: 'испанский', en: 'Spanish' },
  de: { ru: 'немецкий', en: 'German' },
  ar: { ru: 'арабский', en: 'Arabic' },
  zh: { ru: 'китайский', en: 'Chinese' },
} as const satisfies Record<string, Wording>;
export type SpokenLanguage = keyof typeof SPOKEN_LANGUAGES;
export const SPOKEN_NAMES = Object.keys(SPOKEN_LANGUAGES) as [SpokenLanguage, ...SpokenLanguage[]];

/** `Russian, Armenian`; nothing where nothing was stated. */
export const spokenIn = (speaks: readonly SpokenLanguage[], language: Language): string =>
  speaks.map((code) => SPOKEN_LANGUAGES[code][language]).join(', ');
