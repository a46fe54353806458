import { faces } from './faces.js';
import { featuresOf, type Typeface } from './typeface.js';

/** How many words each face is held to; `test:long` asks for 5,000, which are 40,000 in all. */
const WORDS = Number(process.env.TYPEFACE_WORDS ?? 300);
const LETTERS = {
  serif: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіӣӯҳҷ',
  capitals: 'АБВГДЕЖЗИКЛМНОПРСТУФХЧШЮЯТГУАФ',
  latin: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  armenian: 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆ',
  signs: '0123456789.,:;-–«»()№%/',
};

/** The same sequence each time. */
function* wordsOf(alphabets: string[]): Iterable<string> {
  let state = 7;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  for (;;) {
    const letters = alphabets[next(alphabets.length)]!;
    const length = 2 + next(9);
    const word = Array.from({ length }, () => letters[next(letters.length)]!).join('');
    yield next(5) === 0 ? word + LETTERS.signs[next(LETTERS.signs.length)]! : word;
  }
}

const shipped = [...new Set(faces.flatMap(({ typefaces }) => typefaces))];

it.each(shipped.map((typeface) => [typeface.name, typeface] as const))(
  'measures and places every letter of words in %s as fontkit does',
  (_, typeface) => {
    const own = (letters: string) => Array.from(letters).every((letter) => typeface.has(letter.codePointAt(0)!));
    const wrong: string[] = [];
    let count = 0;
    for (const word of wordsOf(Object.values(LETTERS).filter(own))) {
      if (!agrees(typeface, word)) wrong.push(word);
      if (++count === WORDS) break;
    }
    expect(count).toBe(WORDS);
    expect(wrong).toEqual([]);
  },
);

function agrees(typeface: Typeface, word: string): boolean {
  const set = typeface.set(word);
  const glyphs = typeface.glyphsOf(set);
  const font = typeface.parsed;
  const expected = font.layout(word, featuresOf(word));
  return (
    Math.abs(set.width - expected.advanceWidth / font.unitsPerEm) < 1e-9 &&
    // So no column is made too narrow for it.
    (typeface.extentOf(word)?.widest ?? set.width) === set.width &&
    glyphs.length === expected.glyphs.length &&
    glyphs.every(({ id }, i) => id === expected.glyphs[i]!.id)
  );
}
