import { latinName } from './transliteration.js';

/** Letter by letter where a word has one that no table knows; signs alone are no sound. */
const spelt = (word: string): string =>
  latinName(word) ?? Array.from(word, (letter) => latinName(letter) ?? (/[ьъ’]/iu.test(letter) ? '' : '?')).join('');

/** A name of a person that somebody typed once, for a text in English: it has no Cyrillic letters. */
const inLatin = (name: string): string =>
  inEnglish(name.normalize('NFC').replaceAll(/[\p{Script=Cyrillic}\p{Script=Armenian}]+/gu, spelt));

/** With the signs of English; what was said in another language only stands as it was typed, for it can be no other. */
const inEnglish = (text: string): string =>
  NATIVE.test(text) ? text : text.replaceAll('№', 'No.').replaceAll(/[«»]/g, '"');

/** What a paper in English shows as it is written at home, beside the Latin form of it; and what somebody stated. */
const ORIGINALS = new Set(['ru', 'familyName', 'givenName', 'patronymic', 'dissent']);

/**
 * Words of a language, a Latin one among Russian ones too: no number of a document looks like that on both sides of a
 * stroke.
 */
const WORDS = {
  ru: /^(?:.*\p{Script=Cyrillic}{5}|\P{Nd}*\p{Script=Cyrillic}{3}\P{Nd}*$)/u,
  en: /^(?!.*\p{Script=Cyrillic})(?:.*\p{Script=Latin}{5}|\P{Nd}*\p{Script=Latin}{3}\P{Nd}*$)/u,
};

/** Short words too, beside the same numbers; letters of a number, as in 12-А, are none. */
const SHORT = {
  ru: /(?<![\p{L}\p{Nd}-])[\p{Script=Cyrillic}\p{Script=Armenian}]+(?![\p{L}\p{Nd}-])/u,
  en: /^(?!.*[\p{Script=Cyrillic}\p{Script=Armenian}]).*(?<![\p{L}\p{Nd}-])\p{Script=Latin}+(?![\p{L}\p{Nd}-])/u,
};
const numbersIn = (text: string) => (text.match(/\p{Nd}+/gu) ?? []).toSorted().join(' ');

/** Both halves, or null where one language was typed. A half may have strokes of its own: as many as the other, if that fits. */
function bothIn(text: string): Record<'ru' | 'en', string> | null {
  const parts = text.split(' / ');
  const strokes = parts
    .slice(1)
    .map((_, index) => index + 1)
    .toSorted((one, other) => Math.abs(one - parts.length / 2) - Math.abs(other - parts.length / 2));
  for (const stroke of strokes) {
    const halves = [parts.slice(0, stroke).join(' / '), parts.slice(stroke).join(' / ')] as const;
    const same = numbersIn(halves[0]) === numbersIn(halves[1]);
    for (const words of [...(same ? [SHORT] : []), ...(parts.length === 2 ? [WORDS] : [])])
      for (const [ru, en] of [halves, halves.toReversed() as [string, string]])
        if (words.ru.test(ru) && words.en.test(en)) return { ru, en };
  }
  return null;
}

/** The half that is of a language, where somebody typed both: «Public reports / Публичные сообщения». */
function halfIn(language: 'ru' | 'en', text: string): string {
  return bothIn(text)?.[language] ?? text;
}

/** Both halves of what is typed once for documents in two languages, or the one that there is. */
export const inHalves = (text: string): Record<'ru' | 'en', string> => {
  const [ru, en] = [halfIn('ru', text), halfIn('en', text)];
  if (ru !== en) return { ru, en };
  return NATIVE.test(text) ? { ru: text, en: '' } : { ru: '', en: text };
};
/** Put together again, to be typed once. */
export const ofHalves = ({ ru, en }: Record<'ru' | 'en', string>): string =>
  [ru.trim(), en.trim()].filter(Boolean).join(' / ');

/** A document in English would print it as it stands, or spell the name by its sounds: nobody has said it in English. */
export const isNotInEnglish = (text: string): boolean => NATIVE.test(halfIn('en', text));
const NATIVE = /[\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** «доб. 12» */
const EXTENSION = {
  ru: /\bext(?:\.|ension)?\s*(?=\d)/giu,
  en: /(?<!\p{L})(?:доб|вн)(?:\.|авочный|утренний)?\s*(?=\d)/giu,
};
const EXTENDED = { ru: 'доб. ', en: 'ext. ' };
/** A number of a telephone, with what stands before the extension. */
export const telephoneIn = (language: 'ru' | 'en', number: string): string =>
  number.replace(EXTENSION[language], EXTENDED[language]);

/** Of papers: what one is found by is the same in every language. */
const IDENTIFIERS = new Set(['number', 'incoming', 'reference', 'actNumber', 'certificateNumber', 'passportNumber']);
/** Where names of persons stand, alone or in both languages. */
const NAMES = new Set(['name', 'signer', 'signatory', 'familyNameLatin', 'givenNameLatin']);

/**
 * The facts of a document for its edition in a language. A name of a person that was typed once is spelt in Latin letters in
 * English; any other text stands there as it was typed, in the half that is of the language where somebody typed both.
 */
export const inLanguage = <Facts>(language: 'ru' | 'en', facts: Facts): Facts => edited(language, facts) as Facts;

function edited(language: 'ru' | 'en', fact: unknown, key = '', within = ''): unknown {
  if (typeof fact === 'string') {
    const said = key === 'phone' ? telephoneIn(language, fact) : halfIn(language, fact);
    if (language === 'ru' || IDENTIFIERS.has(key)) return said;
    return NAMES.has(key === 'en' ? within : key) ? inLatin(said) : inEnglish(said);
  }
  if (Array.isArray(fact)) return fact.map((part) => edited(language, part));
  if (typeof fact !== 'object' || fact === null) return fact;
  return Object.fromEntries(
    Object.entries(fact).map(([name, part]) => [name, ORIGINALS.has(name) ? part : edited(language, part, name, key)]),
  );
}
