import { Refusal } from '#libs/regulation';

/** What a table in Cyrillic or accented Latin letters is saved as, besides Unicode. */
const READ = ['windows-1251', 'koi8-r', 'windows-1252'] as const;
/** Known for what they are, and refused: too seldom to be told from each other with certainty. */
const REFUSED = ['ibm866', 'x-mac-cyrillic'] as const;
const among = (charsets: readonly string[], charset: string) => charsets.includes(charset);

/** How much better than any other a reading must be, so that it is no guess. */
const CLEARLY = 4;

/** UTF-8 is so strict that what passes as it is it. Of the others each passes anything: letters tell them apart. */
export function decoded(bytes: Buffer): { text: string; charset: string } {
  const marked = (
    [
      ['utf-16le', 0xff, 0xfe],
      ['utf-16be', 0xfe, 0xff],
    ] as const
  ).find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  const wide = marked?.[0] ?? utf16WithoutMark(bytes);
  if (wide) return strictly(wide, bytes);
  try {
    return as('utf-8', bytes, true);
  } catch {
    return ofOneByte(bytes);
  }
}

function strictly(charset: string, bytes: Buffer) {
  try {
    return as(charset, bytes, true);
  } catch {
    throw new Refusal('sheet.charset-mixed');
  }
}

const as = (charset: string, bytes: Buffer, fatal: boolean) => ({
  text: new TextDecoder(charset, { fatal }).decode(bytes),
  charset,
});

/** Every second byte of a table in UTF-16 that is a comma, a line end or a Latin letter is nought. */
function utf16WithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 4_000);
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (odd > head.length / 8 && even === 0) return 'utf-16le';
  return even > head.length / 8 && odd === 0 ? 'utf-16be' : undefined;
}

function ofOneByte(bytes: Buffer) {
  // Some letters in a row that are right in UTF-8, and not all: parts of the file were saved differently.
  if (/(?:[\xd0\xd1][\x80-\xbf]){2}/.test(bytes.toString('latin1'))) throw new Refusal('sheet.charset-mixed');
  const ranked = [...READ, ...REFUSED]
    .map((charset) => ({ charset, text: as(charset, bytes, false).text }))
    .map((reading) => ({ ...reading, likely: likelihood(reading.text) }))
    .toSorted((one, other) => other.likely - one.likely);
  const [best] = ranked as [(typeof ranked)[number]];
  const rival = ranked.find(({ charset, text }) => among(READ, charset) && text !== best.text);
  if (among(REFUSED, best.charset) || (rival && best.likely - rival.likely < CLEARLY))
    throw new Refusal('sheet.charset-unclear');
  return { text: best.text, charset: best.charset };
}

/** How often each letter stands in Russian text, as the logarithm of its share. */
const OFTEN: Record<string, number> = Object.fromEntries(
  ['оеаинт', 'срвлкмд', 'пуяыьгзбчй', 'хжшюцщэфъё'].flatMap((letters, rank) =>
    Array.from(letters, (letter) => [letter, -2.3 - rank * 0.8] as const),
  ),
);
const NATIONAL = -7;
const UNLIKELY = -12;

/** The higher, the more the letters beyond ASCII look like words of people. Nothing is added for ASCII. */
function likelihood(text: string): number {
  let sum = 0;
  // What stands in a table over and over tells no more than what stands in it once.
  for (const word of new Set(text.slice(0, 200_000).match(/[^\s,;|"]*[^\x00-\x7f][^\s,;|"]*/g))) sum += ofWord(word); // eslint-disable-line no-control-regex
  return sum;
}

function ofWord(word: string): number {
  const cyrillic = /\p{Script=Cyrillic}/u.test(word);
  const latin = /[A-Za-z\u00c0-\u024f]/.test(word);
  let sum = cyrillic && latin ? UNLIKELY : 0;
  // Ivanov, IVANOV and ivanov are words; iVANOV is one read with the wrong table.
  for (const part of word.split(/[^\p{L}]+/u)) if (/\p{Ll}\p{Lu}/u.test(part)) sum += UNLIKELY;
  const accents =
    word.match(/[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0160\u0161\u017d\u017e\u0152\u0153\u0178]/g) ?? [];
  const letters = word.match(/\p{L}/gu) ?? [];
  for (const sign of word) if (sign > '\x7f') sum += ofSign(sign, accents.length * 2 <= letters.length);
  return sum;
}

function ofSign(sign: string, fewAccents: boolean): number {
  if (/[«»„“”‘’–—…№\u00a0]/.test(sign)) return -4;
  if (/\p{Script=Cyrillic}/u.test(sign)) return OFTEN[sign.toLowerCase()] ?? NATIONAL;
  if (/\p{Script=Latin}/u.test(sign)) return fewAccents ? -4 : UNLIKELY;
  return UNLIKELY;
}
