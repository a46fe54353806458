import { nameFault, visible } from './names.js';

/**
 * A proposal for the Latin form of a name: Cyrillic by the table of ICAO Doc 9303 part 3, Armenian as Armenian passports
 * have it. Only a proposal: whoever enters a person may write what the passport says.
 */

/** Letters by capital. What the ICAO table leaves open (Kazakh, Kyrgyz and Tajik letters) is as those passports spell it. */
const LETTERS: Record<string, string> = {
  // Russian
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Д: 'D',
  Е: 'E',
  Ё: 'E',
  Ж: 'ZH',
  З: 'Z',
  И: 'I',
  Й: 'I',
  К: 'K',
  Л: 'L',
  М: 'M',
  Н: 'N',
  О: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ф: 'F',
  Х: 'KH',
  Ц: 'TS',
  Ч: 'CH',
  Ш: 'SH',
  Щ: 'SHCH',
  Ъ: 'IE',
  Ы: 'Y',
  Ь: '',
  Э: 'E',
  Ю: 'IU',
  Я: 'IA',
  // Ukrainian, Belarusian, Serbian
  Ґ: 'G',
  Є: 'IE',
  І: 'I',
  Ї: 'I',
  Ў: 'U',
  Ђ: 'D',
  Ј: 'J',
  Љ: 'LJ',
  Њ: 'NJ',
  Ћ: 'C',
  Џ: 'DZ',
  // Macedonian, Bulgarian
  Ѓ: 'G',
  Ѕ: 'DZ',
  Ќ: 'K',
  Ѫ: 'U',
  // Kazakh, Kyrgyz, Tajik
  Ә: 'A',
  Ғ: 'G',
  Қ: 'K',
  Ң: 'N',
  Ө: 'O',
  Ұ: 'U',
  Ү: 'U',
  Һ: 'H',
  Ӣ: 'I',
  Ӯ: 'U',
  Ҳ: 'H',
  Ҷ: 'J',
  // Armenian
  Ա: 'A',
  Բ: 'B',
  Գ: 'G',
  Դ: 'D',
  Ե: 'E',
  Զ: 'Z',
  Է: 'E',
  Ը: 'Y',
  Թ: 'T',
  Ժ: 'ZH',
  Ի: 'I',
  Լ: 'L',
  Խ: 'KH',
  Ծ: 'TS',
  Կ: 'K',
  Հ: 'H',
  Ձ: 'DZ',
  Ղ: 'GH',
  Ճ: 'CH',
  Մ: 'M',
  Յ: 'Y',
  Ն: 'N',
  Շ: 'SH',
  Ո: 'O',
  Չ: 'CH',
  Պ: 'P',
  Ջ: 'J',
  Ռ: 'R',
  Ս: 'S',
  Վ: 'V',
  Տ: 'T',
  Ր: 'R',
  Ց: 'TS',
  ՈՒ: 'U',
  Ւ: 'V',
  Փ: 'P',
  Ք: 'K',
  և: 'EV',
  Օ: 'O',
  Ֆ: 'F',
  // Latin letters that no sign can be taken off
  Đ: 'D',
  Ł: 'L',
  Ø: 'O',
  ı: 'I',
  ẞ: 'SS',
  ß: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ə: 'A',
};

/** Where the same letter is another sound. */
const BY_COUNTRY: Record<string, Record<string, string>> = {
  BLR: { Г: 'H', Ё: 'IO', "'": '' },
  // Where the state has a table of its own, passports follow it.
  BGR: { Ж: 'ZH', Й: 'Y', Х: 'H', Щ: 'SHT', Ъ: 'A', Ь: 'Y', Ю: 'YU', Я: 'YA' },
  MKD: { Ѓ: 'GJ', Ж: 'ZH', Ѕ: 'DZ', Ќ: 'KJ', Х: 'H', Ц: 'C', Џ: 'DJ' },
  UKR: { Г: 'H', И: 'Y', "'": '' },
  SRB: { Ж: 'Z', Х: 'H', Ц: 'C', Ч: 'C', Ш: 'S' },
  TJK: { Ғ: 'GH', Қ: 'Q' },
};

/** At the beginning of a word. */
const FIRST: Record<string, string> = { Ե: 'YE', Ո: 'VO', և: 'YEV' };
const FIRST_BY_COUNTRY: Record<string, Record<string, string>> = {
  BLR: { Е: 'YE', Ё: 'YO', Ю: 'YU', Я: 'YA' },
  UKR: { Є: 'YE', Ї: 'YI', Й: 'Y', Ю: 'YU', Я: 'YA' },
};

/** The alphabets a name may be written in; a test holds that every letter has its entry above. */
export const ALPHABETS = {
  RUS: 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
  BLR: 'АБВГДЕЁЖЗІЙКЛМНОПРСТУЎФХЦЧШЫЬЭЮЯ',
  UKR: 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ',
  SRB: 'АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ',
  BGR: 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ',
  MKD: 'АБВГДЃЕЖЗЅИЈКЛЉМНЊОПРСТЌУФХЦЧЏШ',
  KAZ: 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ',
  KGZ: 'АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ',
  TJK: 'АБВГҒДЕЁЖЗИӢЙКҚЛМНОПРСТУӮФХҲЧҶШЪЭЮЯ',
  ARM: 'ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՈՒՓՔԵՎՕՖ',
} as const;

/** As long as a stored name may be. */
const LONGEST = 80;

const upper = (letter: string) => (letter === 'և' || letter === 'ı' || letter === 'ß' ? letter : letter.toUpperCase());

/** One letter, without regard to its case; undefined for a letter of a script that is not known here. */
function latinOf(letter: string, first: boolean, country: string | undefined): string | undefined {
  const key = upper(letter);
  const known =
    (first ? (FIRST_BY_COUNTRY[country ?? '']?.[key] ?? FIRST[key]) : undefined) ??
    BY_COUNTRY[country ?? '']?.[key] ??
    LETTERS[key];
  if (known !== undefined) return known;
  const plain = key.normalize('NFD').replaceAll(/\p{M}/gu, '');
  // A stress or another mark that makes no letter of its own is not spelt.
  if (/^[A-Z' .·()-]?$/.test(plain)) return plain;
  return plain === key ? undefined : latinOf(plain, first, country);
}

/** Endings that one sign stands for: Юрый and Юрий are Yury, Віталій is Vitali. */
const ENDINGS: Record<string, readonly [RegExp, string][]> = {
  BLR: [
    [/[ыи]й(?![\p{L}])/giu, 'ы'],
    [/ій(?![\p{L}])/giu, 'і'],
  ],
  BGR: [[/ия(?![\p{L}])/giu, 'иа']],
};
const asSpoken = (name: string, country = ''): string =>
  (ENDINGS[country] ?? []).reduce(
    (spoken, [ending, sign]) =>
      spoken.replace(ending, (found) => (found === found.toUpperCase() ? sign.toUpperCase() : sign)),
    name,
  );

/** As the machine-readable lines of a passport have Latin letters with signs (ICAO Doc 9303, part 3). */
const MACHINE: Record<string, string> = {
  Ä: 'AE',
  Ö: 'OE',
  Ü: 'UE',
  Å: 'AA',
  Æ: 'AE',
  Ø: 'OE',
  Œ: 'OE',
  ẞ: 'SS',
  ß: 'SS',
  Ð: 'D',
  Đ: 'D',
  Þ: 'TH',
  Ł: 'L',
  Ñ: 'N',
  ı: 'I',
  Ə: 'E',
};

/** A Latin name as machines and hosts' systems have it: MUELLER for Müller, which stays in print. */
export const machineReadable = (latin: string): string =>
  Array.from(latin.normalize('NFC'), (letter) => {
    const key = upper(letter);
    return MACHINE[key] ?? key.normalize('NFD').replaceAll(/\p{M}/gu, '');
  }).join('');

/** The Latin form to propose, or null where a letter is unknown or nothing is left: then a person must write it. */
export function latinName(typed: string, country?: string): string | null {
  const written = visible(typed);
  const fault = nameFault(written);
  // Other alphabets side by side have no look-alikes that would be taken for each other.
  if (fault && !(fault === 'mixed' && !/\p{Script=Latin}/u.test(written))) return null;
  // A name in Latin letters is printed as it is written; what machines read of it is another matter.
  if (!nameFault(written, 'latin')) return written.length <= LONGEST ? written : null;
  const name = asSpoken(written, country);
  // An Armenian u is two letters; hyphens, apostrophes and spaces are of one kind each.
  const letters =
    name
      .normalize('NFC')
      .replaceAll(/[’ʼ‘`´]/g, "'")
      .replaceAll(/[‐‑‒–—]/g, '-')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .match(/[Ոո][Ււ]|./gu) ?? [];
  let latin = '';
  for (const [index, letter] of letters.entries()) {
    const before = letters[index - 1];
    const spelt = latinOf(letter, before === undefined || /[ .·(-]/.test(before), country);
    if (spelt === undefined) return null;
    latin += inCaseOf(letter, spelt, before, letters[index + 1]);
  }
  return /[A-Z]/i.test(latin) && latin.length <= LONGEST ? latin : null;
}

const isCapital = (letter: string | undefined) => letter !== undefined && /^\p{Lu}/u.test(letter);
const isSmall = (letter: string | undefined) => letter !== undefined && /^\p{Ll}/u.test(letter);

/** A capital of several letters is all capitals only among capitals: Shchukina, SHCHUKINA. */
function inCaseOf(letter: string, spelt: string, before: string | undefined, after: string | undefined): string {
  if (!isCapital(letter)) return spelt.toLowerCase();
  const loud = isCapital(after) || (isCapital(before) && !isSmall(after)) || /^\p{Lu}{2}$/u.test(letter);
  return loud ? spelt : spelt.charAt(0) + spelt.slice(1).toLowerCase();
}
