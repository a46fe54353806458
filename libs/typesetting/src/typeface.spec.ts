import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { faces, sans, sansBold, serif, serifBold, typefaces } from './faces.js';
import { featuresOf, Typeface } from './typeface.js';

const DEJAVU = 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf';
const parse = (file: string) => create(readFileSync(createRequire(import.meta.url).resolve(file))) as Font;
const noto = (file: string) => parse(`@expo-google-fonts/noto-${file}.ttf`);
const shipped: [Typeface, Font][] = [
  [serif.typefaces[0], noto('serif/400Regular/NotoSerif_400Regular')],
  [serifBold.typefaces[0], noto('serif/700Bold/NotoSerif_700Bold')],
  [sans.typefaces[0], noto('sans/400Regular/NotoSans_400Regular')],
  [sansBold.typefaces[0], noto('sans/700Bold/NotoSans_700Bold')],
  [serif.typefaces[1]!, noto('sans-armenian/400Regular/NotoSansArmenian_400Regular')],
  [serifBold.typefaces[1]!, noto('sans-armenian/700Bold/NotoSansArmenian_700Bold')],
  [serif.typefaces[2]!, parse(DEJAVU)],
  [serifBold.typefaces[2]!, parse(DEJAVU.replace('Condensed', 'Condensed-Bold'))],
];

const SENTENCES = [
  'Съешь же ещё этих мягких французских булок, да выпей чаю; ГУТ «Газета» Т.А. Уткин – № 15',
  'Sphinx of black quartz, judge my vow: AVATAR (Type) "To-We" office final waffle 1,234.50 €',
  'Әрбір сайлаушы өз құқығын еркін жүзеге асырды Ғылым Ңһұүі',
  'Шайлоочулар өз үнүн эркин беришти Ңөү',
  'Ҳар як интихобкунанда ҳуқуқи худро озодона истифода бурд Ғӣқӯҷ',
  'Դիտորդները այցելեցին ընտրատեղամասեր և հանձնաժողովներ՝ մնալով',
  'Ўзбекистон Республикаси Ғалаба Oʻzbekiston',
  'שלום עולם مرحبا بالعالم',
  'e\u0301\u0323x а\u0301 q\u0307\u0323',
];

describe.each(shipped)('the %# font that is shipped', (typeface, font) => {
  const hasAll = (word: string) => Array.from(word).every((letter) => typeface.has(letter.codePointAt(0)!));

  it('measures every word as fontkit lays it out', () => {
    const letters = [...new Set(SENTENCES.join('').replaceAll(' ', ''))].filter((c) => !/\p{M}/u.test(c) && hasAll(c));
    const pairs = letters.flatMap((left) => letters.slice(0, 30).map((right) => left + right));
    const words = [...SENTENCES.join(' ').split(' ').filter(hasAll), ...pairs].filter(
      (word) => !/\p{Script=Hebrew}|\p{Script=Arabic}/u.test(word) || !pairs.includes(word),
    );
    const wrong = words.filter((word) => {
      const expected = font.layout(word, featuresOf(word)).advanceWidth / font.unitsPerEm;
      return Math.abs(typeface.width(word) - expected) > 1e-9;
    });
    expect(words.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  it('draws the very words that were measured', () => {
    for (const sentence of SENTENCES.filter(hasAll)) {
      const set = typeface.set(sentence);
      const measured = sentence.split(/( )/).reduce((sum, part) => sum + typeface.width(part), 0);
      expect(set.width).toBeCloseTo(measured, 9);
      expect(typeface.glyphsOf(set).every(({ id }) => id !== 0)).toBe(true);
    }
  });
});

describe.each([
  ['serif', serif],
  ['bold serif', serifBold],
  ['sans', sans],
  ['bold sans', sansBold],
])('the %s face', (_name, face) => {
  it.each([
    ['Kazakh', 'ӘәҒғҚқҢңӨөҰұҮүҺһІі'],
    ['Kyrgyz', 'ҢңӨөҮү'],
    ['Tajik', 'ҒғӢӣҚқӮӯҲҳҶҷ'],
    ['Belarusian', 'ЎўІіЁё’'],
    ['Serbian', 'ЂђЈјЉљЊњЋћЏџĐđŽžĆćČčŠš'],
    ['Uzbek in Cyrillic', 'ЎўҚқҒғҲҳ'],
    ['Armenian', 'ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև։՝՛՞՜'],
    ['signs', '–—«»„“”‘’…№€₽₸•\u00a0\u202f\u00ad\ufffd'],
  ])('has the letters of %s', (_, letters) => {
    expect(Array.from(letters).filter((letter) => !face.has(letter.codePointAt(0)!))).toEqual([]);
  });

  it('sets a word in one typeface, and what that has not in the next that has it', () => {
    const [first, armenian, other] = face.typefaces;
    expect(face.runs('Ղազախстан one two')).toEqual([
      { typeface: other, text: 'Ղազախстан ' },
      { typeface: first, text: 'one two' },
    ]);
    expect(face.runs('Դիտորդ ый')).toEqual([
      { typeface: armenian, text: 'Դիտորդ ' },
      { typeface: first, text: 'ый' },
    ]);
    for (const sentence of SENTENCES) {
      const runs = face.runs(sentence);
      expect(runs.map(({ text }) => text).join('')).toBe(sentence);
      expect(runs.reduce((sum, { typeface, text }) => sum + typeface.width(text), 0)).toBeCloseTo(
        face.width(sentence),
        9,
      );
    }
  });
});

it('sets what is written in the alphabets of the members and of their neighbours in Noto', () => {
  const members = SENTENCES.slice(0, 5).join(' ');
  for (const face of faces) expect(face.runs(members)).toEqual([{ typeface: face.typefaces[0], text: members }]);
});

it('names the characters of a glyph that was first met as a part of another', () => {
  const typeface = new Typeface('own', DEJAVU);
  const first = (word: string) => typeface.glyphsOf(typeface.set(word))[0]!;
  typeface.subsetOf([first('й').id]);
  expect(first('и').codePoints).toEqual(['и'.codePointAt(0)]);
});

it('remembers widths without being asked to remember a whole text', () => {
  for (const typeface of typefaces)
    expect(typeface.width('a b')).toBeCloseTo(typeface.width('a') + typeface.width(' ') + typeface.width('b'), 9);
});

it('draws a number from the left, whatever its figures are', () => {
  const arabic = typefaces.find((typeface) => typeface.has('١'.codePointAt(0)!))!;
  const drawn = (text: string) => arabic.glyphsOf(arabic.set(text)).map(({ id }) => id);
  for (const number of ['١٢٣', '٢٠٢٦,', '١٢-١٥'])
    expect(drawn(number)).toEqual(Array.from(number).flatMap((figure) => drawn(figure)));
});
