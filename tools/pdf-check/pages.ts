import { PDFName, PDFRef, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { nameOf, operationsOf, type Operand, type Operation } from './content.js';
import { readFont, type FontReading } from './fonts.js';
import type { Objects } from './objects.js';
import { Position } from './position.js';

/** What is drawn, and as what. */
export type Painted = {
  /** The page or form whose numbers these are. */
  owner: string;
  mcid: number | undefined;
  artefact: boolean;
  /** Language of the marked content itself. */
  language: boolean;
  text?: string;
};
export type Nesting = { owner: string; mcid: number | undefined; inside: 'artefact' | 'tagged' };

const TEXT = new Set(['Tj', 'TJ', "'", '"']);
const PAINT = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'EI']);
const DEEPEST = 20;

/** Names of a page's own resources are what these call for. */
const CALLS = new Set(['Tf', 'Do', 'gs', 'cs', 'CS', 'sh', 'scn', 'SCN']);
const COLOURS: Record<string, string> = {
  g: 'DeviceGray',
  G: 'DeviceGray',
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
};

/** What is short within the page. */
const INLINE: Record<string, string> = { G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK', I: 'Indexed' };

/** What of all that is drawn counts for the archive. */
export type Drawn = {
  operators: Set<string>;
  /** Spaces that the operators themselves mean or name. */
  colours: Set<string>;
  intents: Set<string>;
  /** How deep states of graphics are kept. */
  deepest: number;
  longestText: number;
  /** Pages and forms that call for what another holds. */
  borrowing: Set<string>;
  /** Of pictures within the page. */
  filters: Set<string>;
};

type Marked = {
  artefact: boolean;
  mcid: number | undefined;
  owner: string;
  language: boolean;
  /** What is read instead of what is drawn, until it has been said. */
  instead?: string | undefined;
  /** What runs from right to left is drawn from the left. */
  reversed?: boolean;
};
type State = { font: FontReading | undefined; invisible: boolean };

/** Goes through what is drawn on the pages, forms too, as a viewer would. */
export class Pages {
  readonly painted: Painted[] = [];
  /** Artefacts in what is tagged, and the other way round. */
  readonly nested: Nesting[] = [];
  readonly fonts = new Map<PDFDict, FontReading>();
  /** How often each form with tagged content is drawn. */
  readonly formsWithTags = new Map<string, number>();
  readonly drawn: Drawn = {
    operators: new Set(),
    colours: new Set(),
    intents: new Set(),
    deepest: 0,
    longestText: 0,
    borrowing: new Set(),
    filters: new Set(),
  };
  readonly #objects: Objects;
  #state: State = { font: undefined, invisible: false };
  readonly #position = new Position();

  constructor(objects: Objects, pages: [PDFRef, PDFDict][]) {
    this.#objects = objects;
    for (const [ref, page] of pages) {
      this.#state = { font: undefined, invisible: false };
      const own = objects.of(page, 'Resources');
      this.#run(contentOf(objects, page), own ?? inherited(objects, page, 'Resources'), ref.toString(), [], 0, !own);
    }
  }

  #run(
    bytes: Uint8Array,
    resources: PDFObject | undefined,
    owner: string,
    marked: Marked[],
    depth: number,
    borrows: boolean,
  ) {
    const saved: State[] = [];
    for (const operation of operationsOf(bytes)) {
      const { operator, operands } = operation;
      this.#note(operation, saved.length);
      if (borrows && CALLS.has(operator)) this.drawn.borrowing.add(owner);
      this.#position.follow(operator, operands);
      if (operator === 'q') saved.push({ ...this.#state });
      else if (operator === 'Q') this.#state = saved.pop() ?? this.#state;
      else if (operator === 'Tf') this.#state.font = this.#font(resources, nameOf(operands[0]));
      else if (operator === 'Tr') this.#state.invisible = operands[0] === 3;
      else if (operator === 'BMC' || operator === 'BDC') marked.push(this.#mark(operation, resources, owner, marked));
      else if (operator === 'EMC') marked.pop();
      else if (operator === 'Do') this.#draw(nameOf(operands[0]), resources, owner, marked, depth);
      else if (TEXT.has(operator)) this.#write(operands, owner, marked);
      else if (PAINT.has(operator)) this.#paint(owner, marked);
    }
  }

  #note({ operator, operands }: Operation, depth: number) {
    const { drawn } = this;
    drawn.operators.add(operator);
    const colour = COLOURS[operator] ?? (/^cs$/i.test(operator) ? nameOf(operands[0]) : undefined);
    if (colour) drawn.colours.add(colour);
    if (operator === 'ri') drawn.intents.add(nameOf(operands[0]) ?? '');
    if (operator === 'q') drawn.deepest = Math.max(drawn.deepest, depth + 1);
    for (const operand of operands.flat())
      if (operand instanceof Uint8Array) drawn.longestText = Math.max(drawn.longestText, operand.length);
    if (operator === 'ID')
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const [key, value] = [nameOf(operands[at]), operands[at + 1]];
        const names = [value].flat().map((name) => nameOf(name) ?? '');
        if (key === 'F' || key === 'Filter') names.forEach((name) => drawn.filters.add(name));
        if (key === 'CS' || key === 'ColorSpace') drawn.colours.add(INLINE[names[0]!] ?? names[0]!);
      }
  }

  #mark({ operands }: Operation, resources: PDFObject | undefined, owner: string, around: Marked[]): Marked {
    const [tag, given] = operands;
    const objects = this.#objects;
    let mcid: number | undefined;
    let language = false;
    let instead: string | undefined;
    if (given instanceof Map) {
      mcid = numberOf(given.get('MCID'));
      language = given.has('Lang');
      instead = textOf(given.get('ActualText'));
    } else {
      const properties = objects.of(objects.of(resources, 'Properties'), nameOf(given) ?? '');
      mcid = objects.number(objects.of(properties, 'MCID'));
      language = objects.of(properties, 'Lang') !== undefined;
    }
    const artefact = nameOf(tag) === 'Artifact';
    const [inArtefact, inTagged] = [around.some((one) => one.artefact), around.some((one) => one.mcid !== undefined)];
    if (artefact && inTagged) this.nested.push({ owner, mcid, inside: 'tagged' });
    if (mcid !== undefined && inArtefact) this.nested.push({ owner, mcid, inside: 'artefact' });
    if (mcid !== undefined) this.formsWithTags.set(owner, this.formsWithTags.get(owner) ?? 0);
    return { artefact, mcid, owner, language, instead, reversed: nameOf(tag) === 'ReversedChars' };
  }

  #draw(name: string | undefined, resources: PDFObject | undefined, owner: string, marked: Marked[], depth: number) {
    const objects = this.#objects;
    const drawn = objects.dict(objects.of(resources, 'XObject'))?.get(PDFName.of(name ?? ''));
    if (objects.name(objects.of(drawn, 'Subtype')) !== 'Form' || depth > DEEPEST) return this.#paint(owner, marked);
    const own = drawn instanceof PDFRef ? drawn.toString() : owner;
    const state = { ...this.#state };
    this.#run(objects.bytes(drawn) ?? new Uint8Array(), objects.of(drawn, 'Resources') ?? resources, own, [...marked], depth + 1, !objects.of(drawn, 'Resources')); // prettier-ignore
    this.#state = state;
    const times = this.formsWithTags.get(own);
    if (times !== undefined) this.formsWithTags.set(own, times + 1);
  }

  #write(operands: Operand[], owner: string, marked: Marked[]) {
    const { font, invisible } = this.#state;
    const strings = operands.flat().filter((operand) => operand instanceof Uint8Array);
    const codes = strings.flatMap((bytes) => font?.codes(bytes) ?? []);
    for (const code of codes) {
      font?.used.add(code);
      if (!invisible) font?.shown.add(code);
    }
    const reversed = marked.some((one) => one.reversed);
    const apart = this.#position.show(this.#widthOf(operands, font), codes.length, reversed) ? '\n' : '';
    const replaced = marked.find(({ instead }) => instead !== undefined);
    const letters = (reversed ? codes.toReversed() : codes).map((code) => font?.toUnicode?.text(code) ?? '\ufffd');
    const text = replaced?.instead ?? letters.join('');
    if (replaced) replaced.instead = '';
    // A mark over a letter is drawn apart from it, and is read as one with it.
    this.#paint(owner, marked, (/^\p{M}/u.test(text) ? '' : apart) + text);
  }

  /** With what is taken back between the letters. */
  #widthOf(operands: Operand[], font: FontReading | undefined): number {
    return operands.flat().reduce<number>((sum, operand) => {
      if (typeof operand === 'number') return sum - operand;
      if (!(operand instanceof Uint8Array)) return sum;
      return (font?.codes(operand) ?? []).reduce((wide, code) => wide + (font?.width(code) ?? 0), sum);
    }, 0);
  }

  #paint(owner: string, marked: Marked[], text?: string) {
    const tagged = marked.findLast(({ mcid }) => mcid !== undefined);
    this.painted.push({
      owner: tagged?.owner ?? owner,
      mcid: tagged?.mcid,
      artefact: marked.some(({ artefact }) => artefact),
      language: marked.some(({ language }) => language),
      ...(text !== undefined && { text }),
    });
  }

  #font(resources: PDFObject | undefined, name = ''): FontReading | undefined {
    const dict = this.#objects.dict(this.#objects.of(this.#objects.of(resources, 'Font'), name));
    if (!dict) return undefined;
    let font = this.fonts.get(dict);
    if (!font) this.fonts.set(dict, (font = readFont(this.#objects, dict)));
    return font;
  }
}

/** A text string: UTF-16 behind its mark, or else letter by letter. */
function textOf(operand: Operand | undefined): string | undefined {
  if (!(operand instanceof Uint8Array)) return undefined;
  const bytes = Buffer.from(operand);
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}

const numberOf = (operand: Operand | undefined) => (typeof operand === 'number' ? operand : undefined);

function contentOf(objects: Objects, page: PDFDict): Uint8Array {
  const contents = objects.of(page, 'Contents');
  const streams = objects.array(contents);
  const parts = (streams.length > 0 ? streams : [contents]).map((stream) => objects.bytes(stream) ?? new Uint8Array());
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}

export function inherited(objects: Objects, page: PDFDict, entry: string): PDFObject | undefined {
  let holder: PDFDict | undefined = page;
  for (let steps = 0; holder && steps < 50; steps++) {
    const found = objects.of(holder, entry);
    if (found) return found;
    holder = objects.dict(objects.of(holder, 'Parent'));
  }
  return undefined;
}
