import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
type Run = { glyphs: Glyph[]; positions: Position[]; advanceWidth: number };

/** In these scripts a word's shape is its letters and the kerning between neighbours. */
const KERNED_BY_PAIRS =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Greek}\p{N}\p{P}\p{Sm}\p{Sc}\u00a0\ufffd№]*$/u;
/** A reader who searches or copies wants "fi" as two letters, as does a text cut between them. */
export const FEATURES = { liga: false, clig: false, dlig: false };
/** Armenian letters have always been joined, and are still two for who copies them. */
const JOINED = /\p{Script=Armenian}/u;
export const featuresOf = (word: string) => (JOINED.test(word) ? { ...FEATURES, liga: true } : FEATURES);
const PRESENTATION_FORMS = /[\ufb00-\ufdff\ufe70-\ufefc]/;
const REMEMBERED_WORDS = 100_000;

/**
 * A font parsed once for all documents of the process, with the widths of the words met so far.
 *
 * Lines are broken by `width` and drawn by `embeddable`, and both go through `shape`, so that what was measured is what
 * is drawn. Kerning between two characters is asked of fontkit once; text that is more than kerned is shaped in full.
 */
export class Typeface {
  readonly name: string;
  readonly embeddable: Font;
  readonly #font: Font;
  readonly #glyphs = new Map<number, Glyph>();
  readonly #kerning = new Map<number, number | null>();
  readonly #widths = new Map<string, number>();
  readonly #has = new Map<number, boolean>();
  #codePointOfGlyph: Map<number, number> | undefined;

  constructor(name: string, file: string) {
    const font = create(readFileSync(createRequire(import.meta.url).resolve(file)));
    if (!('layout' in font)) throw new Error(`${file} holds more than one font`);
    this.name = name;
    this.#font = font;
    // PDFKit takes any parsed font. This one is fontkit's with our layout: a parsed font that is shared remembers for each
    // glyph the characters of whoever asked first, and none at all if it was first met as a part of another glyph (и in й),
    // so that a later document could neither be searched nor come out the same twice.
    this.embeddable = Object.create(font, { layout: { value: (text: string) => this.#layout(text) } }) as Font;
  }

  has(codePoint: number): boolean {
    let has = this.#has.get(codePoint);
    if (has === undefined) this.#has.set(codePoint, (has = this.#font.hasGlyphForCodePoint(codePoint)));
    return has;
  }

  /** At a size of one point. */
  width(text: string): number {
    let width = text.includes(' ') ? undefined : this.#widths.get(text);
    if (width === undefined) {
      width = this.#layout(text).advanceWidth / this.#font.unitsPerEm;
      if (this.#widths.size >= REMEMBERED_WORDS) this.#widths.clear();
      this.#widths.set(text, width);
    }
    return width;
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
    return (KERNED_BY_PAIRS.test(word) || word === ' ' ? this.#shapeByPairs(word) : null) ?? this.#shapeInFull(word);
  }

  #shapeByPairs(word: string): Run | null {
    const glyphs = Array.from(word, (character) => this.#glyph(character.codePointAt(0)!));
    const positions: Position[] = [];
    let advanceWidth = 0;
    for (const [i, glyph] of glyphs.entries()) {
      const next = glyphs[i + 1];
      const kern = next ? this.#kern(glyph.codePoints[0]!, next.codePoints[0]!) : 0;
      if (kern === null) return null;
      positions.push({ xAdvance: glyph.advanceWidth + kern, yAdvance: 0, xOffset: 0, yOffset: 0 });
      advanceWidth += glyph.advanceWidth + kern;
    }
    return { glyphs, positions, advanceWidth };
  }

  #shapeInFull(word: string): Run {
    const { glyphs, positions } = this.#font.layout(word, featuresOf(word));
    return {
      glyphs: glyphs.map(({ id, advanceWidth, codePoints }) => {
        const own = this.#ownCodePoint(id);
        return { id, advanceWidth, codePoints: own === undefined ? codePoints : [own] };
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
      glyph = { id, advanceWidth, codePoints: [codePoint] };
      this.#glyphs.set(codePoint, glyph);
    }
    return glyph;
  }

  /** What `right` adds to the advance of `left`; null if the two do more than kern. */
  #kern(left: number, right: number): number | null {
    const key = left * 0x110000 + right;
    let kern = this.#kerning.get(key);
    if (kern === undefined) {
      const pair = [this.#glyph(left), this.#glyph(right)];
      const letters = String.fromCodePoint(left, right);
      const { glyphs, positions } = this.#font.layout(letters, featuresOf(letters));
      const plain =
        glyphs.length === 2 &&
        glyphs.every((glyph, i) => glyph.id === pair[i]!.id) &&
        positions.every(({ xOffset, yOffset }) => !xOffset && !yOffset) &&
        positions[1]!.xAdvance === pair[1]!.advanceWidth;
      kern = plain ? positions[0]!.xAdvance - pair[0]!.advanceWidth : null;
      this.#kerning.set(key, kern);
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
