import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { bold, FEATURES, regular, Typeface, typefaces } from './typeface.js';

const file = (name: string) => `dejavu-fonts-ttf/ttf/${name}`;
const parse = (name: string) => create(readFileSync(createRequire(import.meta.url).resolve(file(name)))) as Font;
const shipped: [Typeface, Font][] = [
  [regular, parse('DejaVuSansCondensed.ttf')],
  [bold, parse('DejaVuSansCondensed-Bold.ttf')],
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
  it('measures every word as fontkit lays it out', () => {
    const letters = [...new Set(SENTENCES.join('').replaceAll(' ', ''))].filter((c) => !/\p{M}/u.test(c));
    const pairs = letters.flatMap((left) => letters.slice(0, 60).map((right) => left + right));
    const words = [...SENTENCES.join(' ').split(' '), ...pairs].filter(
      (word) => !/\p{Script=Hebrew}|\p{Script=Arabic}/u.test(word) || !pairs.includes(word),
    );
    const wrong = words.filter((word) => {
      const expected = font.layout(word, FEATURES).advanceWidth / font.unitsPerEm;
      return Math.abs(typeface.width(word) - expected) > 1e-9;
    });
    expect(wrong).toEqual([]);
  });

  it('gives PDFKit the very layout that was measured', () => {
    for (const sentence of SENTENCES) {
      const { positions, glyphs } = typeface.embeddable.layout(sentence);
      const drawn = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / font.unitsPerEm;
      const measured = sentence.split(/( )/).reduce((sum, part) => sum + typeface.width(part), 0);
      expect(drawn).toBeCloseTo(measured, 9);
      expect(glyphs.every(({ id }) => id !== 0)).toBe(true);
    }
  });

  it.each([
    ['Kazakh', 'ӘәҒғҚқҢңӨөҰұҮүҺһІі'],
    ['Kyrgyz', 'ҢңӨөҮү'],
    ['Tajik', 'ҒғӢӣҚқӮӯҲҳҶҷ'],
    ['Uzbek in Cyrillic', 'ЎўҚқҒғҲҳ'],
    ['Armenian', 'ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև։՝՛՞՜'],
    ['signs', '–—«»„“”‘’…№€₽₸•\ufffd'],
  ])('has the letters of %s', (_, letters) => {
    expect(Array.from(letters).filter((letter) => !typeface.has(letter.codePointAt(0)!))).toEqual([]);
  });
});

it('names the characters of a glyph that was first met as a part of another', () => {
  const typeface = new Typeface('own', file('DejaVuSansCondensed.ttf'));
  const subset = typeface.embeddable.createSubset() as unknown as { includeGlyph(id: number): void; encode(): void };
  subset.includeGlyph(typeface.embeddable.layout('й').glyphs[0]!.id);
  subset.encode();
  expect(typeface.embeddable.layout('и').glyphs[0]!.codePoints).toEqual(['и'.codePointAt(0)]);
});

it('remembers widths without being asked to remember a whole text', () => {
  for (const typeface of typefaces)
    expect(typeface.width('a b')).toBeCloseTo(typeface.width('a') + typeface.width(' ') + typeface.width('b'), 9);
});
