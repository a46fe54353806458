import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { operationsOf, nameOf } from '../content.js';
import type { ProgramId } from '../conditions.js';
import { embedded, type FontReading } from '../fonts.js';
import type { Objects } from '../objects.js';
import type { Reading } from '../reading.js';
import type { Check } from './check.js';

const COLLECTIONS: Record<string, string> = {
  GB: 'GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16',
  B5: 'B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16',
  J: '83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16',
  K: 'KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16',
};
const WELL_KNOWN = new Set([
  'Identity-H',
  'Identity-V',
  'H',
  'V',
  ...Object.values(COLLECTIONS).flatMap((names) => names.split(' ').flatMap((name) => [`${name}-H`, `${name}-V`])),
]);
const SIMPLE_ENCODINGS = ['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding'];
const SYMBOLIC = 4;

type Found = (font: FontReading, reading: Reading) => string[];
/** In each font in which something is drawn. */
const inFonts =
  (found: Found): Check =>
  (reading) =>
    [...reading.pages.fonts.values()]
      .filter(({ used }) => used.size > 0)
      .flatMap((font) => found(font, reading).map((what) => `${font.name}: ${what}`));
const codesOf = (codes: Set<number>, wrong: (code: number) => boolean) =>
  [...codes].filter(wrong).map((code) => `code ${code}`);

/** Where a font of this kind is used, somebody has to look. */
const toBeLookedAt =
  (kind: (font: FontReading, objects: Objects) => boolean): Check =>
  ({ pages, objects }) =>
    [...pages.fonts.values()].some((font) => font.used.size > 0 && kind(font, objects)) ? 'person' : [];

const subtype = ({ dict }: FontReading, objects: Objects) => objects.name(objects.of(dict, 'Subtype'));
const isType1 = (font: FontReading, objects: Objects) => ['Type1', 'MMType1'].includes(subtype(font, objects) ?? '');
const isTrueType = (font: FontReading, objects: Objects) => subtype(font, objects) === 'TrueType';
const isSymbolic = ({ descriptor }: FontReading, objects: Objects) =>
  ((objects.number(objects.of(descriptor, 'Flags')) ?? 0) & SYMBOLIC) !== 0;
const isLetters = (font: FontReading, objects: Objects) => isTrueType(font, objects) && !isSymbolic(font, objects);
const isSigns = (font: FontReading, objects: Objects) => isTrueType(font, objects) && isSymbolic(font, objects);
const isCidTrueType = ({ descendant }: FontReading, objects: Objects) =>
  objects.name(objects.of(descendant, 'Subtype')) === 'CIDFontType2';
const hasCidSet = ({ descriptor }: FontReading, objects: Objects) => objects.of(descriptor, 'CIDSet') !== undefined;
const hasCharSet = (font: FontReading, objects: Objects) =>
  isType1(font, objects) && objects.of(font.descriptor, 'CharSet') !== undefined;
const encodingOf = ({ dict }: FontReading, objects: Objects) => objects.of(dict, 'Encoding');
const ownEncoding = (font: FontReading, objects: Objects) => {
  const encoding = font.composite ? encodingOf(font, objects) : undefined;
  return encoding instanceof PDFStream ? encoding : undefined;
};

/** Of the font and of an encoding that stands in the file. */
const systems = (entry: string, differ: (font: unknown, encoding: unknown) => boolean) =>
  inFonts((font, { objects }) => {
    const encoding = ownEncoding(font, objects);
    if (!encoding) return [];
    const [ours, theirs] = [font.descendant, encoding.dict].map((holder) => {
      const value = objects.of(objects.of(holder, 'CIDSystemInfo'), entry);
      return objects.text(value) ?? objects.number(value);
    });
    return differ(ours, theirs) ? [`${entry} ${ours} and ${theirs}`] : [];
  });

const ifLetters =
  (wrong: Found): Found =>
  (font, reading) =>
    isLetters(font, reading.objects) ? wrong(font, reading) : [];

/** Simple fonts with a known encoding need no table of their own. */
const isKnown = (font: FontReading, objects: Objects) => {
  const encoding = encodingOf(font, objects);
  const base = encoding instanceof PDFDict ? objects.of(encoding, 'BaseEncoding') : encoding;
  const differs = encoding instanceof PDFDict && objects.of(encoding, 'Differences') !== undefined;
  return !font.composite && !differs && SIMPLE_ENCODINGS.includes(objects.name(base) ?? '');
};

export const FONTS = {
  '10-001': inFonts((font, { objects }) =>
    isKnown(font, objects) ? [] : codesOf(font.used, (code) => !font.toUnicode?.text(code)),
  ),
  '31-001': systems('Registry', (font, encoding) => font !== encoding),
  '31-002': systems('Ordering', (font, encoding) => font !== encoding),
  '31-003': systems('Supplement', (font, encoding) => Number(font) < Number(encoding)),
  '31-004': inFonts((font, { objects }) => {
    const map = isCidTrueType(font, objects) ? objects.of(font.descendant, 'CIDToGIDMap') : undefined;
    return map === undefined || map instanceof PDFStream || objects.name(map) === 'Identity' ? [] : [String(map)];
  }),
  '31-005': inFonts((font, { objects }) =>
    isCidTrueType(font, objects) && objects.of(font.descendant, 'CIDToGIDMap') === undefined ? ['no CIDToGIDMap'] : [],
  ),
  '31-006': inFonts((font, { objects }) => {
    const name = font.composite ? objects.name(encodingOf(font, objects)) : undefined;
    return name !== undefined && !WELL_KNOWN.has(name) ? [name] : [];
  }),
  '31-007': inFonts((font, { objects }) => {
    const encoding = ownEncoding(font, objects);
    if (!encoding) return [];
    const operations = [...operationsOf(objects.bytes(encoding)!)];
    const within = operations.find(({ operands }) => nameOf(operands[0]) === 'WMode')?.operands[1] ?? 0;
    const without = objects.number(objects.of(encoding, 'WMode')) ?? 0;
    return within === without ? [] : [`WMode ${without} and another within`];
  }),
  '31-008': inFonts((font, { objects }) => {
    const other = objects.name(objects.of(ownEncoding(font, objects), 'UseCMap'));
    return other !== undefined && !WELL_KNOWN.has(other) ? [other] : [];
  }),
  '31-009': inFonts((font, { objects }) =>
    font.shown.size > 0 && !embedded(objects, font) ? ['not in the file'] : [],
  ),
  '31-011': inFonts(({ program, shown, glyph }) =>
    program ? codesOf(shown, (code) => (glyph(code) ?? 0) >= program.glyphs) : [],
  ),
  '31-012': toBeLookedAt(hasCharSet),
  '31-013': toBeLookedAt(hasCharSet),
  '31-014': toBeLookedAt(hasCidSet),
  '31-015': toBeLookedAt(hasCidSet),
  '31-016': inFonts(({ program, shown, glyph, width }) =>
    codesOf(shown, (code) => {
      const [told, drawn] = [width(code), program?.advance(glyph(code) ?? -1)];
      return told !== undefined && drawn !== undefined && Math.abs(told - drawn) > 1;
    }),
  ),
  '31-017': toBeLookedAt(isLetters),
  '31-018': toBeLookedAt(isLetters),
  '31-019': inFonts(ifLetters((font, { objects }) => (encodingOf(font, objects) ? [] : ['no Encoding']))),
  '31-020': inFonts(
    ifLetters((font, { objects }) => {
      const encoding = encodingOf(font, objects);
      return encoding instanceof PDFDict && !encoding.has(PDFName.of('BaseEncoding')) ? ['no BaseEncoding'] : [];
    }),
  ),
  '31-021': inFonts(
    ifLetters((font, { objects }) => {
      const encoding = encodingOf(font, objects);
      const name = objects.name(encoding instanceof PDFDict ? objects.of(encoding, 'BaseEncoding') : encoding);
      return name === undefined || ['WinAnsiEncoding', 'MacRomanEncoding'].includes(name) ? [] : [name];
    }),
  ),
  '31-022': toBeLookedAt((font, objects) => isLetters(font, objects) && encodingOf(font, objects) instanceof PDFDict),
  '31-023': toBeLookedAt((font, objects) => isLetters(font, objects) && encodingOf(font, objects) instanceof PDFDict),
  '31-024': inFonts((font, { objects }) => (isSigns(font, objects) && encodingOf(font, objects) ? ['Encoding'] : [])),
  '31-025': toBeLookedAt(isSigns),
  '31-026': toBeLookedAt(isSigns),
  '31-027': inFonts((font, { objects }) => (font.toUnicode || isKnown(font, objects) ? [] : ['no ToUnicode'])),
  '31-028': inFonts(({ toUnicode }) => (toUnicode?.values.some((text) => text.includes('\0')) ? ['U+0000'] : [])),
  '31-029': inFonts(({ toUnicode }) =>
    toUnicode?.values.some((text) => /[\ufeff\ufffe]/.test(text)) ? ['U+FEFF'] : [],
  ),
  '31-030': inFonts(({ used, glyph }) => codesOf(used, (code) => glyph(code) === 0)),
} satisfies Partial<Record<ProgramId, Check>>;
