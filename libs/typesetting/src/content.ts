import { directedRuns } from './direction.js';
import type { Line, TextStyle } from './lines.js';
import type { DocumentFont } from './document-font.js';
import type { Mark, Step, Stroke } from './marks.js';
import type { SetWord, Typeface } from './typeface.js';
import { wordOf } from './words.js';

/** Two digits behind the point are a two-hundredth of a millimetre. */
const points = (length: number) => Math.round(length * 100) / 100;

/** Capitals are twice as high, as a part of their size. */
const MIDDLE_OF_CAPITALS = 0.36;

const OPERATORS = { from: 'm', to: 'l', curve: 'c' } as const;

const colours = new Map<string, string>();
/** `#rrggbb` as a PDF has it: three parts of one. */
function parts(colour: string): string {
  let known = colours.get(colour);
  if (known === undefined) {
    known = [1, 3, 5].map((from) => Math.round((Number.parseInt(colour.slice(from, from + 2), 16) / 255) * 1000) / 1000).join(' '); // prettier-ignore
    colours.set(colour, known);
  }
  return known;
}

/**
 * The operators of one page, or of what pages share, as text. It remembers how the last thing was drawn, so that what has
 * not changed is not said again. Places are counted from the top, as in the layout.
 */
export class Content {
  #out = '';
  #inText = false;
  #typeface: Typeface | undefined;
  #font: DocumentFont | undefined;
  #space: SetWord | undefined;
  #size = 0;
  #fill = '';
  #stroke = '';
  #thickness = 0;
  /** Where the last line of text began, in hundredths. */
  #x = 0;
  #y = 0;

  constructor(
    readonly height: number,
    readonly fontOf: (typeface: Typeface) => DocumentFont,
  ) {}

  toString(): string {
    this.#endText();
    return this.#out;
  }

  /**
   * What follows is read as one. Where it is nothing but text it may stand within a text object that goes on; otherwise it
   * holds all of those that it needs.
   */
  begin(what: string, onlyText: boolean) {
    if (onlyText) this.#beginText();
    else this.#endText();
    this.#out += what;
  }

  end(onlyText: boolean) {
    if (!onlyText) this.#endText();
    this.#out += 'EMC\n';
  }

  operators(operators: string) {
    this.#endText();
    this.#out += operators;
  }

  /** `y` is where the letters stand. */
  text(line: Line, style: TextStyle, x: number, y: number) {
    if (line.turns) this.#directed(line, style, x, y);
    else this.#words(line.words, style, x, y);
  }

  /** In the order of reading, wherever each part stands; of what runs from the right every word by itself. */
  #directed({ text, levels }: Line, style: TextStyle, x: number, y: number) {
    const { face, size } = style;
    let left = x;
    const placed = directedRuns(text, levels).map((run) => {
      const words = run.text
        .split(/( )/)
        .filter(Boolean)
        .map((word) => wordOf(face, word, false));
      const at = left;
      for (const { width } of words) left += width * size;
      return { ...run, words, at, end: left };
    });
    this.#fillWith(style.colour);
    this.#beginText();
    for (const { rightToLeft, words, at, end } of placed.toSorted((a, b) => a.from - b.from)) {
      if (!rightToLeft) this.#words(words, style, at, y);
      else {
        // Its letters stand in the order of the line: readers turn them (ISO 32000-1, 14.8.2.3.3).
        this.#out += '/ReversedChars BMC\n';
        let right = end;
        for (const word of words) this.#words([word], style, (right -= word.width * size), y);
        this.#out += 'EMC\n';
      }
    }
  }

  #words(words: Line['words'], style: TextStyle, x: number, y: number) {
    this.#fillWith(style.colour);
    this.#beginText();
    let shown = '';
    let placed = false;
    for (let i = 0; i < words.length; i++) {
      const { runs, spaceAfter } = words[i]!;
      for (const word of runs) {
        if (word.typeface !== this.#typeface || style.size !== this.#size) {
          this.#show(shown);
          shown = '';
          this.#use(word.typeface, style.size);
        }
        this.#font!.meet(word);
        if (!placed) this.#moveTo(x, y);
        placed = true;
        if (!word.rising) shown += word.shown;
        else {
          this.#show(shown);
          shown = '';
          for (const part of word.rising) this.#show(part.shown, part.rise * style.size);
        }
      }
      if (spaceAfter && i < words.length - 1) {
        this.#font!.meet(this.#space!);
        shown += this.#space!.shown;
      }
    }
    this.#show(shown);
  }

  #use(typeface: Typeface, size: number) {
    this.#typeface = typeface;
    this.#size = size;
    this.#font = this.fontOf(typeface);
    this.#space = typeface.space;
    this.#out += `/${this.#font.name} ${size} Tf\n`;
  }

  #show(shown: string, rise = 0) {
    if (!shown) return;
    this.#out += rise === 0 ? `[(${shown})]TJ\n` : `${points(rise)} Ts[(${shown})]TJ 0 Ts\n`;
  }

  #moveTo(left: number, top: number) {
    const x = Math.round(left * 100);
    const y = Math.round((this.height - top) * 100);
    this.#out += `${(x - this.#x) / 100} ${(y - this.#y) / 100} Td\n`;
    this.#x = x;
    this.#y = y;
  }

  rule(x: number, y: number, width: number, thickness: number, colour: string, dotted = false) {
    this.#endText();
    const line = `${points(x)} ${points(this.height - y)} m ${points(x + width)} ${points(this.height - y)} l S\n`;
    if (dotted) {
      this.#out += `q ${thickness} w ${parts(colour)} RG [0.6 2.4] 0 d ${line}Q\n`;
      return;
    }
    if (thickness !== this.#thickness) this.#out += `${(this.#thickness = thickness)} w\n`;
    if (colour !== this.#stroke) this.#out += `${parts((this.#stroke = colour))} RG\n`;
    this.#out += line;
  }

  box(x: number, y: number, width: number, height: number, fill: string, stroke?: string) {
    this.#endText();
    this.#fillWith(fill);
    const box = `${points(x)} ${points(this.height - y - height)} ${points(width)} ${points(height)} re`;
    this.#out += stroke ? `q 0.6 w ${parts(stroke)} RG ${box} B Q\n` : `${box} f\n`;
  }

  path(x: number, y: number, steps: readonly Step[], fill?: string, stroke?: Stroke) {
    this.#endText();
    if (fill) this.#fillWith(fill);
    const across = (length: number) => points(x + length);
    const down = (length: number) => points(this.height - y - length);
    let outline = '';
    for (const [kind, ...at] of steps) {
      const [left = 0, top = 0, width = 0, height = 0] = at;
      if (kind === 'close') outline += 'h ';
      else if (kind === 'box')
        outline += `${across(left)} ${down(top + height)} ${points(width)} ${points(height)} re\n`;
      else {
        const places = at.map((length, i) => (i % 2 ? down(length) : across(length))).join(' ');
        outline += `${places} ${OPERATORS[kind]}\n`;
      }
    }
    if (!stroke) this.#out += `${outline}f\n`;
    else {
      const dashes = stroke.dashes ? `[${stroke.dashes.join(' ')}] 0 d ` : '';
      const painted = fill ? 'B' : 'S';
      this.#out += `q ${stroke.thickness} w 1 j ${parts(stroke.colour)} RG ${dashes}${outline}${painted} Q\n`;
    }
  }

  /** Rising from corner to corner. */
  diagonal({ line, style, x, y, width, height }: Mark & { kind: 'diagonal' }, down: number, pale: string) {
    const angle = Math.atan(height / width);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [middle, half] = [x + width / 2, this.height - y - down - height / 2];
    const matrix = [cos, sin, -sin, cos, middle - cos * middle + sin * half, half - sin * middle - cos * half];
    this.operators(`q /${pale} gs ${matrix.map((n) => Number(n.toFixed(5))).join(' ')} cm\n`);
    this.#fill = '';
    this.#typeface = undefined;
    this.text(line, style, middle - line.width / 2, y + down + height / 2 + MIDDLE_OF_CAPITALS * style.size);
    this.operators('Q\n');
    this.#fill = '';
    this.#typeface = undefined;
  }

  #fillWith(colour: string) {
    if (colour === this.#fill) return;
    this.#out += `${parts(colour)} rg\n`;
    this.#fill = colour;
  }

  #beginText() {
    if (this.#inText) return;
    this.#out += 'BT\n';
    this.#inText = true;
    this.#x = this.#y = 0;
  }

  #endText() {
    if (!this.#inText) return;
    this.#out += 'ET\n';
    this.#inText = false;
  }
}
