import type { Wording } from './report-outlines.js';
import type { Language } from './vocabulary.js';

/** What people speak, by the code of ISO 639-3: the languages of the member states, and those of wider use. */
export const SPOKEN_LANGUAGES = {
  rus: { ru: 'русский', en: 'Russian' },
  hye: { ru: 'армянский', en: 'Armenian' },
  bel: { ru: 'белорусский', en: 'Belarusian' },
  kaz: { ru: 'казахский', en: 'Kazakh' },
  kir: { ru: 'киргизский', en: 'Kyrgyz' },
  tgk: { ru: 'таджикский', en: 'Tajik' },
  srp: { ru: 'сербский', en: 'Serbian' },
  aze: { ru: 'азербайджанский', en: 'Azerbaijani' },
  uzb: { ru: 'узбекский', en: 'Uzbek' },
  tuk: { ru: 'туркменский', en: 'Turkmen' },
  mon: { ru: 'монгольский', en: 'Mongolian' },
  fas: { ru: 'персидский', en: 'Persian' },
  tur: { ru: 'турецкий', en: 'Turkish' },
  ron: { ru: 'румынский', en: 'Romanian' },
  ukr: { ru: 'украинский', en: 'Ukrainian' },
  eng: { ru: 'английский', en: 'English' },
  fra: { ru: 'французский', en: 'French' },
  spa: { ru: 'испанский', en: 'Spanish' },
  deu: { ru: 'немецкий', en: 'German' },
  ara: { ru: 'арабский', en: 'Arabic' },
  zho: { ru: 'китайский', en: 'Chinese' },
} as const satisfies Record<string, Wording>;
export type SpokenLanguage = keyof typeof SPOKEN_LANGUAGES;
export const SPOKEN_NAMES = Object.keys(SPOKEN_LANGUAGES) as [SpokenLanguage, ...SpokenLanguage[]];

/** `Russian, Armenian`; nothing where nothing was stated. */
export const spokenIn = (speaks: readonly SpokenLanguage[], language: Language): string =>
  speaks.map((code) => SPOKEN_LANGUAGES[code][language]).join(', ');
