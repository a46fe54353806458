/**
 * One rule for names of people and numbers of documents, wherever they come in: a form, a roster, a questionnaire, a host's
 * reply. What nobody sees is taken out; what cannot be a name is refused, and nothing is proposed from it.
 */

/** Signs that only steer how text runs, and those that nobody sees. */
const UNSEEN = /(?![\t-\r\u0085])[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** Joiners make one letter or picture of several; all other signs of this kind only steer. */
const STEERING = /(?![\t-\r\u0085]|\u200c|\u200d)[\p{Cf}\p{Cc}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;
const BREAKS = /[\s\u0085\p{Zl}\p{Zp}]+/gu;

/** As a title or any text of one line is kept: no line breaks, no marks of direction. */
export const oneLine = (text: string): string =>
  text.normalize('NFC').replace(STEERING, '').replace(BREAKS, ' ').trim();

/** As a name or a number is kept: nothing in it that nobody sees. */
export const visible = (text: string): string => text.normalize('NFC').replace(UNSEEN, '').replace(BREAKS, ' ').trim();

/** Capitals, ё, hyphens and punctuation do not tell names apart. */
export const nameKey = (name: string): string =>
  visible(name)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

export const sameName = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && nameKey(one) === nameKey(other));

const NONE = new Set(['', 'нет', 'н д', 'б о', 'не имеет', 'без отчества', 'отсутствует', 'none', 'no', 'n a', 'nil']);
/** A dash, “нет”, “н/д” where a patronymic or another fact would stand: there is none. */
export const meansNone = (text: string): boolean => !/[?\ufffd]/.test(text) && NONE.has(nameKey(text));

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
];
/** Letters of two scripts in one word: a look-alike was typed, and no search would find it. */
const mixesScripts = (text: string): boolean =>
  text.split(/[^\p{L}\p{M}'’ʼʻ‘`´]+/u).some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1);

const LOST = /[?\ufffd]/;
const ENTITY = /&(?:#x?[\da-f]+|[a-z]\w*);|[<>]/i;
const LETTERS_AND_MARKS = /^[\p{L}\p{M} .'’ʼʻ‘`´()\-‐‑‒–—·]+$/u;
const isLatin = (text: string) => !/(?!\p{Script=Latin})\p{L}/u.test(text);

/** Whether a letter may be of any script, or must be as passports have it for machines and hosts. */
export type Script = 'any' | 'latin';
/** Why a text is no name or number. */
export const NAME_FAULTS = {
  lost: {
    en: 'has letters lost to question marks: save the file as UTF-8 or XLSX, or type it anew',
    ru: 'содержит буквы, потерянные при сохранении (вместо них знак вопроса): сохраните файл в UTF-8 или XLSX либо наберите заново',
  },
  entity: {
    en: 'holds code instead of letters, such as &amp;',
    ru: 'содержит вместо букв код, например &amp;',
  },
  digit: { en: 'holds a digit, which no name has', ru: 'содержит цифру, которой в имени не бывает' },
  mixed: {
    en: 'mixes letters of two alphabets in one word, such as a Latin C in a Cyrillic name',
    ru: 'смешивает в одном слове буквы двух алфавитов, например латинскую C в русском имени',
  },
  latin: { en: 'must be in Latin letters', ru: 'пишется латинскими буквами' },
  sign: {
    en: 'holds a sign that no name has: only letters, spaces, hyphens, apostrophes and full stops',
    ru: 'содержит знак, которого в имени не бывает: только буквы, пробелы, дефисы, апострофы и точки',
  },
  letterless: { en: 'has no letter', ru: 'не содержит ни одной буквы' },
  digitless: { en: 'has no digit', ru: 'не содержит ни одной цифры' },
  numberSign: {
    en: 'holds a sign that no number of a passport has: only Latin letters, digits, spaces and hyphens',
    ru: 'содержит знак, которого в номере паспорта не бывает: только латинские буквы, цифры, пробелы и дефисы',
  },
} as const satisfies Record<string, { en: string; ru: string }>;
export type NameFault = keyof typeof NAME_FAULTS;

/** Why this is no name, or undefined. What is given is already `visible`. */
export function nameFault(name: string, script: Script = 'any'): NameFault | undefined {
  if (LOST.test(name)) return 'lost';
  if (ENTITY.test(name)) return 'entity';
  if (/\p{N}/u.test(name)) return 'digit';
  if (!/\p{L}/u.test(name)) return 'letterless';
  if (mixesScripts(name)) return 'mixed';
  if (script === 'latin' && !isLatin(name)) return 'latin';
  return LETTERS_AND_MARKS.test(name) ? undefined : 'sign';
}

/** Why this is no number of an act or a certificate, or with `latin` of a passport. */
export function numberFault(number: string, script: Script = 'any'): NameFault | undefined {
  if (LOST.test(number)) return 'lost';
  if (ENTITY.test(number)) return 'entity';
  if (mixesScripts(number)) return 'mixed';
  if (script === 'any') return undefined;
  if (!isLatin(number)) return 'latin';
  if (!/\d/.test(number)) return 'digitless';
  return /^[A-Za-z\d /.-]+$/.test(number) ? undefined : 'numberSign';
}

/** By which the number of a document is known however it was written: its letters and figures. */
export const documentKey = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
