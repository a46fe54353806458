import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** `code` is how a content stream names it: its two bytes as they stand within a string. */
export type Glyph = { id: number; advanceWidth: number; codePoints: number[]; code: string };
/** The glyph of a letter that is kerned by pairs, with what it was kerned to; null where the two do more than kern. */
type Letter = Glyph & { kerning: Map<number, number | null> };
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
type Run = { glyphs: Glyph[]; positions: Position[]; advanceWidth: number };

/**
 * A word, or part of one, ready to be shown: `shown` stands between the brackets of a TJ, without its outermost
 * parentheses. Tens of thousands are remembered, so there is little in one: what letters it has is asked of its typeface.
 */
export type SetWord = {
  readonly typeface: Typeface;
  readonly width: number;
  readonly shown: string;
  /** Of a word kerned by pairs its characters, which are its glyphs. */
  readonly letters: string | readonly Glyph[];
  /** Instead, of a word whose letters do not all stand on the line, as marks over capitals do not. */
  readonly rising?: readonly { shown: string; rise: number }[] | undefined;
  /** By its number, the font of a document that has met its letters last: a reference would keep that document. */
  metBy: number;
};

/** At a size of one point: the widest of its words, and all of it on one line. */
export type Extent = { widest: number; whole: number };

/** In these scripts a word's shape is its letters and the kerning between neighbours. */
const KERNED_BY_PAIRS =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Greek}\p{N}\p{P}\p{Sm}\p{Sc} \u00a0\u00ad\u202f\ufffd№]$/u;
/** A reader who searches or copies wants "fi" as two letters, as does a text cut between them. */
export const FEATURES = { liga: false, clig: false, dlig: false };
/** Armenian letters have always been joined, and are still two for who copies them. */
const JOINED = /\p{Script=Armenian}/u;
export const featuresOf = (word: string) => (JOINED.test(word) ? { ...FEATURES, liga: true } : FEATURES);
const PRESENTATION_FORMS = /[\ufb00-\ufdff\ufe70-\ufefc]/;

/** A few bytes have a meaning of their own within a string. */
const ESCAPED: Record<string, string> = { '(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r' };
const codeOf = (id: number) =>
  [id >> 8, id & 0xff].map((byte) => ESCAPED[String.fromCharCode(byte)] ?? String.fromCharCode(byte)).join('');

/** A word is put together here, and copied once it is whole: of what is joined letter by letter much would be left over. */
const LONGEST = 500;
const scratch = Buffer.alloc(LONGEST * 20) as Buffer & { latin1Slice(from: number, to: number): string };
/** Lines are broken at both; and fontkit would hide the hyphen, which here stands only where it is to be seen. */
const UNKERNED = new Set([0x20, 0xad]);
/** Letters and signs of all that is written from left to right stand below it. */
const LETTERS = 0x2200;

const IS_NUMBER = /^\p{P}*\p{Nd}[\p{Nd}\p{P}]*$/u;

/**
 * A font parsed once for all documents of the process, with the widths of the words met so far. Its glyphs are ours: those
 * of a shared font remember the characters of whoever asked first, and none at all if they were first met as a part of
 * another (и in й), so that a later document could neither be searched nor come out the same twice.
 *
 * What is measured is what is drawn: both are a word once set. Kerning between two characters is asked of fontkit once;
 * text that is more than kerned is shaped in full.
 */
export class Typeface {
  readonly name: string;
  readonly #font: Font;
  readonly #unitsPerEm: number;
  readonly #glyphs = new Map<number, Glyph>();
  /** By code; null for what is not kerned by pairs, or not in this font. */
  readonly #letters: (Letter | null | undefined)[] = Array.from({ length: LETTERS }, () => undefined);
  readonly #has = new Map<number, boolean>();
  #space: SetWord | undefined;
  #codePointOfGlyph: Map<number, number> | undefined;

  constructor(
    name: string,
    /** Of which package, and where in it. */
    readonly file: string,
  ) {
    const font = create(readFileSync(createRequire(import.meta.url).resolve(file)));
    if (!('layout' in font)) throw new Error(`${file} holds more than one font`);
    this.name = name;
    this.#font = font;
    this.#unitsPerEm = font.unitsPerEm;
  }

  has(codePoint: number): boolean {
    let has = this.#has.get(codePoint);
    if (has === undefined) this.#has.set(codePoint, (has = this.#font.hasGlyphForCodePoint(codePoint)));
    return has;
  }

  /** At a size of one point. */
  width(text: string): number {
    return this.set(text).width;
  }

  get space(): SetWord {
    return (this.#space ??= this.set(' '));
  }

  /** Kerning with a space would depend on where a line is broken: none is asked for. */
  set(text: string): SetWord {
    return this.setByPairs(text) ?? this.#setRun(this.#layout(text));
  }

  /** What nearly all words are. */
  setByPairs(text: string): SetWord | undefined {
    let before: Letter | undefined;
    let length = 0;
    let advance = 0;
    const write = (code: string) => {
      for (let i = 0; i < code.length; i++) scratch[length++] = code.charCodeAt(i);
    };
    if (text.length > LONGEST) return undefined;
    for (let i = 0; i < text.length; i++) {
      const letter = this.letterOf(text.charCodeAt(i));
      if (!letter) return undefined;
      const kern = before ? this.#kern(before, letter) : 0;
      if (kern === null) return undefined;
      if (kern !== 0) write(`)${-this.inThousandths(kern)}(`);
      write(letter.code);
      advance += kern + letter.advanceWidth;
      before = letter;
    }
    const shown = scratch.latin1Slice(0, length);
    return { typeface: this, width: advance / this.#unitsPerEm, shown, letters: text, metBy: 0 };
  }

  /** How wide a text is, and its widest part between spaces; null unless all of it is kerned by pairs. */
  extentOf(text: string): Extent | null {
    let before: Letter | undefined;
    let [part, widest, spaces, all] = [0, 0, 0, 0];
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 0x20;
      if (code === 0x20) {
        if (part > widest) widest = part;
        all += part;
        part = 0;
        before = undefined;
        if (i < text.length) spaces += 1;
        continue;
      }
      const letter = this.letterOf(code);
      const kern = letter && before ? this.#kern(before, letter) : 0;
      if (!letter || kern === null) return null;
      part += kern + letter.advanceWidth;
      before = letter;
    }
    return { widest: widest / this.#unitsPerEm, whole: all / this.#unitsPerEm + spaces * this.space.width };
  }

  /** In their order, for tests to hold against fontkit's. */
  glyphsOf({ letters }: SetWord): readonly Glyph[] {
    return typeof letters === 'string' ? this.#lettersOf(letters) : letters;
  }

  #lettersOf(text: string): Letter[] {
    return Array.from(text, (_, i) => this.letterOf(text.charCodeAt(i))!);
  }

  /** Fontkit's own, to which tests hold what is drawn. */
  get parsed(): Font {
    return this.#font;
  }

  get postscriptName(): string {
    return this.#font.postscriptName;
  }

  /** The letters of these numbers in a font file of their own, and the number of each in it. */
  subsetOf(glyphs: number[]): { file: Uint8Array; places: Map<number, number> } {
    const subset = this.#font.createSubset() as unknown as { includeGlyph(id: number): number; encode(): Uint8Array };
    const places = new Map(glyphs.map((id) => [id, subset.includeGlyph(id)]));
    return { file: subset.encode(), places };
  }

  /** What a reader's program asks of a font, as entries of its descriptor. */
  get description(): string {
    const { bbox, ascent, descent, capHeight, xHeight, italicAngle } = this.#font;
    const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((units) => this.inThousandths(units)).join(' ');
    const [a, d, c, x] = [ascent, descent, capHeight || ascent, xHeight || 0].map((units) => this.inThousandths(units));
    return `/Flags 4/FontBBox[${box}]/ItalicAngle ${italicAngle}/Ascent ${a}/Descent ${d}/CapHeight ${c}/XHeight ${x}/StemV 0`;
  }

  /** In thousandths of the size, as a PDF counts. */
  inThousandths(units: number): number {
    return Math.round((units * 100_000) / this.#unitsPerEm) / 100;
  }

  #setRun({ glyphs, positions, advanceWidth }: Run): SetWord {
    const parts: { shown: string; rise: number }[] = [];
    let shown = '';
    let rise = 0;
    let owed = 0;
    for (const [i, glyph] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      owed += xOffset;
      if (yOffset !== rise) {
        if (shown) parts.push({ shown, rise: rise / this.#unitsPerEm });
        [shown, rise] = ['', yOffset];
      }
      if (owed) shown += `)${-this.inThousandths(owed)}(`;
      shown += glyph.code;
      owed = xAdvance - glyph.advanceWidth - xOffset;
    }
    if (owed) shown += `)${-this.inThousandths(owed)}(`;
    const rising = parts.length > 0 ? [...parts, { shown, rise: rise / this.#unitsPerEm }] : undefined;
    return { typeface: this, width: advanceWidth / this.#unitsPerEm, shown, letters: glyphs, rising, metBy: 0 };
  }

  /** Word by word, as PDFKit asks too: kerning with a space would depend on which of its slices a space falls into. */
  #layout(text: string): Run {
    const whole: Run = { glyphs: [], positions: [], advanceWidth: 0 };
    const runs = text.split(/( )/).filter(Boolean);
    for (const run of runs.map((word) => this.#shape(word))) {
      whole.glyphs.push(...run.glyphs);
      whole.positions.push(...run.positions);
      whole.advanceWidth += run.advanceWidth;
    }
    return whole;
  }

  #shape(word: string): Run {
    const byPairs = this.setByPairs(word);
    return byPairs ? this.#runOf(this.#lettersOf(word)) : this.#shapeInFull(word);
  }

  #runOf(glyphs: Letter[]): Run {
    const positions = glyphs.map((glyph, i) => {
      const next = glyphs[i + 1];
      return {
        xAdvance: glyph.advanceWidth + (next ? this.#kern(glyph, next)! : 0),
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
      };
    });
    return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
  }

  #shapeInFull(word: string): Run {
    // A number runs from the left in whatever script; fontkit would go by that of its figures.
    const direction = IS_NUMBER.test(word) ? 'ltr' : undefined;
    const { glyphs, positions } = this.#font.layout(word, featuresOf(word), undefined, undefined, direction);
    return {
      glyphs: glyphs.map(({ id, advanceWidth, codePoints }) => {
        const own = this.#ownCodePoint(id);
        return { id, advanceWidth, codePoints: own === undefined ? codePoints : [own], code: codeOf(id) };
      }),
      // PDFKit scales these in place, and fontkit may hand out one object twice.
      positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
        xAdvance,
        yAdvance,
        xOffset,
        yOffset,
      })),
      advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
    };
  }

  #glyph(codePoint: number): Glyph {
    let glyph = this.#glyphs.get(codePoint);
    if (!glyph) {
      const { id, advanceWidth } = this.#font.glyphForCodePoint(codePoint);
      glyph = { id, advanceWidth, codePoints: [codePoint], code: codeOf(id) };
      this.#glyphs.set(codePoint, glyph);
    }
    return glyph;
  }

  /** Of a character that is kerned by pairs. */
  letterOf(code: number): Letter | null {
    let letter = this.#letters[code];
    if (letter === undefined) {
      const kerned = code < LETTERS && KERNED_BY_PAIRS.test(String.fromCharCode(code)) && this.has(code);
      letter = kerned ? { ...this.#glyph(code), kerning: new Map() } : null;
      if (code < LETTERS) this.#letters[code] = letter;
    }
    return letter;
  }

  /** What `right` adds to the advance of `left`; fontkit is asked once. */
  #kern(left: Letter, right: Letter): number | null {
    const [from, to] = [left.codePoints[0]!, right.codePoints[0]!];
    let kern = left.kerning.get(to);
    if (kern === undefined) {
      const letters = String.fromCodePoint(from, to);
      const { glyphs, positions } = this.#font.layout(letters, featuresOf(letters));
      const plain =
        glyphs.length === 2 &&
        glyphs[0]!.id === left.id &&
        glyphs[1]!.id === right.id &&
        positions.every(({ xOffset, yOffset }) => !xOffset && !yOffset) &&
        positions[1]!.xAdvance === right.advanceWidth;
      kern = UNKERNED.has(from) || UNKERNED.has(to) ? 0 : plain ? positions[0]!.xAdvance - left.advanceWidth : null;
      left.kerning.set(to, kern);
    }
    return kern;
  }

  /** The character a glyph stands for by itself; a glyph that only shaping leads to has none. */
  #ownCodePoint(glyphId: number): number | undefined {
    this.#codePointOfGlyph ??= new Map(
      this.#font.characterSet
        .filter((codePoint) => !PRESENTATION_FORMS.test(String.fromCodePoint(codePoint)))
        .map((codePoint) => [this.#font.glyphForCodePoint(codePoint).id, codePoint]),
    );
    return this.#codePointOfGlyph.get(glyphId);
  }
}
