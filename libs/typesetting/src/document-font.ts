import type { Typeface, SetWord, Glyph } from './typeface.js';
import type { PackedDocument } from './pdfkit-objects.js';

/** In one text of a `bfchar`, says Adobe. */
const AT_ONCE = 100;
let fonts = 0;

/**
 * A typeface in one document: the letters that it needs of it. A letter is named by its number in the whole typeface, so
 * that a word once set is the same bytes in every document.
 */
export class DocumentFont {
  readonly id: number;
  readonly #document: PackedDocument;
  readonly #typeface: Typeface;
  readonly #glyphs = new Map<number, Glyph>();
  /** Of all fonts of all documents of the process. */
  readonly #number = ++fonts;

  constructor(
    document: PackedDocument,
    typeface: Typeface,
    readonly name: string,
  ) {
    this.#document = document;
    this.#typeface = typeface;
    this.id = document.reserve();
  }

  meet(word: SetWord) {
    if (word.metBy === this.#number) return;
    word.metBy = this.#number;
    const { letters } = word;
    if (typeof letters === 'string')
      for (let i = 0; i < letters.length; i++) this.#see(this.#typeface.letterOf(letters.charCodeAt(i))!);
    else for (const glyph of letters) this.#see(glyph);
  }

  #see(glyph: Glyph) {
    if (!this.#glyphs.has(glyph.id)) this.#glyphs.set(glyph.id, glyph);
  }

  end() {
    const document = this.#document;
    const glyphs = [...this.#glyphs.values()].toSorted((a, b) => a.id - b.id);
    const { file, places } = this.#typeface.subsetOf(glyphs.map(({ id }) => id));
    const [program, descriptor, descendant, unicode, map] = Array.from({ length: 5 }, () => document.reserve());
    const name = `/${this.#tag()}+${this.#typeface.postscriptName}`;
    document.putStream(program!, `/Length1 ${file.length}`, file);
    document.put(
      descriptor!,
      `<</Type/FontDescriptor/FontName${name}${this.#typeface.description}/FontFile2 ${program} 0 R>>`,
    );
    document.putStream(map!, '', mapOf(places));
    const widths = glyphs
      .map(({ id, advanceWidth }) => `${id}[${this.#typeface.inThousandths(advanceWidth)}]`)
      .join('');
    document.put(
      descendant!,
      `<</Type/Font/Subtype/CIDFontType2/BaseFont${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 0/W[${widths}]/CIDToGIDMap ${map} 0 R>>`,
    );
    document.putStream(unicode!, '', Buffer.from(unicodeOf(glyphs), 'latin1'));
    document.put(
      this.id,
      `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
    );
  }

  /** Six letters that no other font of the file has. */
  #tag(): string {
    const number = Number(this.name.slice(1));
    return `AAAAA${String.fromCharCode(65 + number)}`;
  }
}

function mapOf(places: Map<number, number>): Buffer {
  const map = Buffer.alloc((Math.max(0, ...places.keys()) + 1) * 2);
  for (const [id, place] of places) map.writeUInt16BE(place, id * 2);
  return map;
}

const hex = (value: number) => value.toString(16).padStart(4, '0');
const inUtf16 = (codePoints: number[]) =>
  Array.from(String.fromCodePoint(...codePoints).split(''), (unit) => hex(unit.charCodeAt(0))).join('');

function unicodeOf(glyphs: Glyph[]): string {
  const lines = glyphs.map(({ id, codePoints }) => `<${hex(id)}> <${inUtf16(codePoints)}>`);
  const parts: string[] = [];
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const some = lines.slice(from, from + AT_ONCE);
    parts.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${parts.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
