import { PDFNumber, PDFStream, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { operationsOf, type Operand } from './content.js';
import type { Objects } from './objects.js';

/** What a font program of the TrueType kind says of its glyphs, in thousandths of the size. */
type Program = { glyphs: number; advance: (glyph: number) => number | undefined };
export type ToUnicode = {
  has: (code: number) => boolean;
  text: (code: number) => string | undefined;
  values: string[];
};

/** A font as the file describes it, and what text has been drawn in it. */
export type FontReading = {
  name: string;
  dict: PDFDict;
  descendant: PDFDict | undefined;
  descriptor: PDFDict | undefined;
  composite: boolean;
  toUnicode: ToUnicode | undefined;
  program: Program | undefined;
  /** The codes of a string that is drawn. */
  codes: (bytes: Uint8Array) => number[];
  width: (code: number) => number | undefined;
  glyph: (code: number) => number | undefined;
  /** Codes that are drawn so that they can be seen, and those that are drawn at all. */
  shown: Set<number>;
  used: Set<number>;
};

export function readFont(objects: Objects, dict: PDFDict): FontReading {
  const composite = objects.name(objects.of(dict, 'Subtype')) === 'Type0';
  const descendant = composite ? objects.dict(objects.array(objects.of(dict, 'DescendantFonts'))[0]) : undefined;
  const descriptor = objects.dict(objects.of(descendant ?? dict, 'FontDescriptor'));
  const file = objects.bytes(objects.of(descriptor, 'FontFile2'));
  const map = objects.of(descendant, 'CIDToGIDMap');
  const isTrueType = objects.name(objects.of(descendant, 'Subtype')) === 'CIDFontType2';
  const mapBytes = map instanceof PDFStream ? objects.bytes(map) : undefined;
  const toUnicode = objects.bytes(objects.of(dict, 'ToUnicode'));
  return {
    name: objects.name(objects.of(dict, 'BaseFont')) ?? '',
    dict,
    descendant,
    descriptor,
    composite,
    toUnicode: toUnicode && readToUnicode(toUnicode),
    program: file && readProgram(file),
    codes: composite ? pairs : (bytes) => Array.from(bytes),
    width: composite ? compositeWidths(objects, descendant) : simpleWidths(objects, dict),
    // Of simple fonts the encoding and the tables of the program decide, which are not read here.
    glyph: (code) =>
      !composite || (map === undefined && isTrueType)
        ? undefined
        : mapBytes
          ? (mapBytes[2 * code]! << 8) | mapBytes[2 * code + 1]!
          : code,
    shown: new Set(),
    used: new Set(),
  };
}

const pairs = (bytes: Uint8Array) =>
  Array.from({ length: bytes.length >> 1 }, (_, i) => (bytes[2 * i]! << 8) | bytes[2 * i + 1]!);

function simpleWidths(objects: Objects, dict: PDFDict) {
  const first = objects.number(objects.of(dict, 'FirstChar')) ?? 0;
  const widths = objects.array(objects.of(dict, 'Widths')).map((width) => objects.number(width));
  return (code: number) => widths[code - first];
}

function compositeWidths(objects: Objects, descendant: PDFDict | undefined) {
  const usual = objects.number(objects.of(descendant, 'DW')) ?? 1000;
  const widths = new Map<number, number>();
  const all = objects.array(objects.of(descendant, 'W')).map((entry) => objects.at(entry));
  for (let i = 0; i < all.length;) {
    const first = objects.number(all[i]) ?? 0;
    const next = all[i + 1];
    if (next instanceof PDFNumber) {
      const last = Math.min(next.asNumber(), first + 0xffff);
      for (let code = first; code <= last; code++) widths.set(code, objects.number(all[i + 2]) ?? usual);
      i += 3;
    } else {
      for (const [at, width] of objects.array(next).entries()) widths.set(first + at, objects.number(width) ?? usual);
      i += 2;
    }
  }
  return (code: number) => widths.get(code) ?? usual;
}

const utf16 = (bytes: Operand | undefined) => (bytes instanceof Uint8Array ? Buffer.from(bytes).swap16().toString('utf16le') : ''); // prettier-ignore
const numberOf = (bytes: Operand | undefined) =>
  bytes instanceof Uint8Array ? bytes.reduce((sum, byte) => sum * 256 + byte, 0) : 0;

/** A character map is written in the language of content streams. */
function readToUnicode(bytes: Uint8Array): ToUnicode {
  const letters = new Map<number, string>();
  for (const { operator, operands } of operationsOf(bytes)) {
    if (operator === 'endbfchar')
      for (let i = 0; i + 1 < operands.length; i += 2) letters.set(numberOf(operands[i]), utf16(operands[i + 1]));
    if (operator === 'endbfrange')
      for (let i = 0; i + 2 < operands.length; i += 3) rangeOf(letters, operands.slice(i, i + 3));
  }
  return { has: (code) => letters.has(code), text: (code) => letters.get(code), values: [...letters.values()] };
}

function rangeOf(letters: Map<number, string>, [from, to, begins]: Operand[]) {
  const first = numberOf(from);
  for (let code = first; code <= Math.min(numberOf(to), first + 0xffff); code++) {
    if (Array.isArray(begins)) letters.set(code, utf16(begins[code - first]));
    else {
      const text = utf16(begins);
      const last = text.charCodeAt(text.length - 1) + code - first;
      letters.set(code, text.slice(0, -1) + String.fromCharCode(last));
    }
  }
}

function readProgram(bytes: Uint8Array): Program | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = new Map<string, number>();
    for (let i = 0; i < view.getUint16(4); i++) {
      const at = 12 + 16 * i;
      tables.set(Buffer.from(bytes.subarray(at, at + 4)).toString('latin1'), view.getUint32(at + 8));
    }
    const at = (table: string, offset: number) => view.getUint16(tables.get(table)! + offset);
    const unitsPerEm = at('head', 18);
    const [glyphs, metrics] = [at('maxp', 4), at('hhea', 34)];
    const advance = (glyph: number) =>
      glyph >= 0 && glyph < glyphs ? (at('hmtx', 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm : undefined;
    return tables.has('hmtx') ? { glyphs, advance } : undefined;
  } catch {
    return undefined;
  }
}

/** The program of a font, of whatever kind. */
export const embedded = (objects: Objects, { descriptor, dict }: FontReading): boolean =>
  objects.name(objects.of(dict, 'Subtype')) === 'Type3' ||
  ['FontFile', 'FontFile2', 'FontFile3'].some((entry): boolean => isStream(objects.of(descriptor, entry)));

const isStream = (object: PDFObject | undefined) => object instanceof PDFStream;
