import { lettersOf } from './syllables.js';
import { Typeface, type Extent, type SetWord } from './typeface.js';

/** Neighbouring letters that one typeface sets. */
export type Run = { typeface: Typeface; text: string };

/**
 * What a text is set in: its first typeface, and others for the letters which that has not. A word is set in one
 * typeface where one has all of its letters, so that no name changes its look in the middle.
 */
export class Face {
  constructor(readonly typefaces: readonly [Typeface, ...Typeface[]]) {}

  has(codePoint: number): boolean {
    return this.typefaces.some((typeface) => typeface.has(codePoint));
  }

  /** At a size of one point. */
  width(text: string): number {
    return widthOf(this.set(text));
  }

  /** How wide it is, at a size of one point. */
  get space(): number {
    return this.typefaces[0].space.width;
  }

  /** A word, or part of one, each run of it in its typeface. */
  set(word: string): readonly SetWord[] {
    const [first] = this.typefaces;
    const plain = first.setByPairs(word);
    return plain ? [plain] : this.runs(word).map(({ typeface, text }) => typeface.set(text));
  }

  /** Null where it is not known at once. */
  extentOf(text: string): Extent | null {
    return this.typefaces[0].extentOf(text);
  }

  runs(text: string): Run[] {
    const [first] = this.typefaces;
    if (hasAll(first, text)) return [{ typeface: first, text }];
    const runs: Run[] = [];
    for (const word of text.split(/(?<= )/))
      for (const run of this.#wordRuns(word)) {
        const last = runs.at(-1);
        if (last?.typeface === run.typeface) last.text += run.text;
        else runs.push(run);
      }
    return runs;
  }

  #wordRuns(word: string): Run[] {
    const whole = this.typefaces.find((typeface) => hasAll(typeface, word));
    if (whole) return [{ typeface: whole, text: word }];
    const [first] = this.typefaces;
    return lettersOf(word).map((letter) => ({
      typeface: this.typefaces.find((typeface) => hasAll(typeface, letter)) ?? first,
      text: letter,
    }));
  }
}

export function widthOf(runs: readonly SetWord[]): number {
  let sum = 0;
  for (const { width } of runs) sum += width;
  return sum;
}

function hasAll(typeface: Typeface, text: string): boolean {
  for (const character of text) if (!typeface.has(character.codePointAt(0)!)) return false;
  return true;
}

const noto = (family: string, weight: string) =>
  `@expo-google-fonts/noto-${family.toLowerCase().replace(' ', '-')}/${weight}/Noto${family.replace(' ', '')}_${weight}.ttf`;
const shipped = {
  serif: new Typeface('serif', noto('Serif', '400Regular')),
  serifBold: new Typeface('serif-bold', noto('Serif', '700Bold')),
  serifItalic: new Typeface('serif-italic', noto('Serif', '400Regular_Italic')),
  sans: new Typeface('sans', noto('Sans', '400Regular')),
  sansBold: new Typeface('sans-bold', noto('Sans', '700Bold')),
  armenian: new Typeface('armenian', noto('Sans Armenian', '400Regular')),
  armenianBold: new Typeface('armenian-bold', noto('Sans Armenian', '700Bold')),
  other: new Typeface('other', 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  otherBold: new Typeface('other-bold', 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
};

export const typefaces: readonly Typeface[] = Object.values(shipped);

/** For what is read: Latin and Cyrillic with the letters of Kazakh, Kyrgyz, Tajik and Serbian. */
export const serif = new Face([shipped.serif, shipped.armenian, shipped.other]);
export const serifBold = new Face([shipped.serifBold, shipped.armenianBold, shipped.otherBold]);
/** Of what is read, the words that are stressed: where there are no slanted letters of a script, its upright ones. */
export const serifItalic = new Face([shipped.serifItalic, shipped.serif, shipped.armenian, shipped.other]);
/** For what is looked up: tables, captions, cards, what runs along the edges, badges. */
export const sans = new Face([shipped.sans, shipped.armenian, shipped.other]);
export const sansBold = new Face([shipped.sansBold, shipped.armenianBold, shipped.otherBold]);
export const faces = [serif, serifBold, serifItalic, sans, sansBold];
