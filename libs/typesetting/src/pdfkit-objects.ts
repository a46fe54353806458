import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { saysPdfUa } from './identification.js';
import { openedPicture } from './picture-files.js';

/* oxlint-disable no-underscore-dangle -- they are PDFKit's names */
/**
 * All that this library knows of PDFKit's own insides: its names with an underscore. They are those of the version in
 * pdfkit-objects.spec.ts; with another that test fails, and each of them is looked at anew.
 *
 * A file is a row of numbered objects. PDFKit writes each by itself and gives every page objects of its own; here what is
 * no stream is packed with hundreds of others (object streams and a cross-reference stream, PDF 1.5), and pages share
 * what they have in common: a tagged file of two thousand rows is a third as large, and sooner made.
 */
type Data = Record<string, unknown>;
export type Reference = { id: number; data: Data; end(): void };
type OwnReference = Reference & { buffer: unknown[]; finalize(): void };
type Insides = {
  _root: {
    id: number;
    data: { Pages: { data: { Kids: Reference[]; Count: number } }; Names: { data: { Dests: Tree } } };
  };
  _info: Reference;
  _id: Uint8Array;
  _offsets: (number | null)[];
  _offset: number;
  _waiting: number;
  _ended: boolean;
};
type Tree = { add(key: string, value: unknown): void };
type Bookmark = PDFKit.PDFDocument['outline'];

/** The last of zlib's levels that looks ahead at nothing: measured, a fourteenth less of the time for a tenth more of the file. */
const QUICK = 3;
const PACKED = { objects: 250, bytes: 120_000 };
/** A packed object has no place of its own in the file: in `_offsets` it has a number below zero. */
const placeIn = (container: number, index: number) => -(container * 256 + index);
const WORTH_HANDING_ON = 65_536;
/** To begin packing costs as much as to pack some thousand bytes. */
const WORTH_PACKING = 400;

const insidesOf = (document: object) => document as Insides;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const escaped = (value: unknown) =>
  typeof value === 'string' ? value.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!) : value;

const addInfo = Reflect.get(PDFDocument.prototype, '_addInfo') as (this: object) => void;

export class PackedDocument extends PDFDocument {
  declare private written: Buffer[] | undefined;
  #packed = { ids: [] as number[], heads: '', bodies: '' };
  /** How many bytes were handed on. */
  #taken = 0;
  #whenFinished: () => void = () => {};

  /** PDFKit writes what the file says of itself into XML as it is, and of PDF/A and PDF/UA it knows one at a time. */
  _addInfo(this: { info: Record<string, unknown>; appendXML(xml: string): void }) {
    const { info } = this;
    this.info = Object.fromEntries(Object.entries(info).map(([name, value]) => [name, escaped(value)]));
    addInfo.call(this);
    this.info = info;
    this.appendXML(saysPdfUa(info['ModDate'] as Date));
  }

  /** The number of an object that is written later. */
  reserve(): number {
    return insidesOf(this)._offsets.push(null);
  }

  /** What is no stream. */
  put(id: number, body: string) {
    const packed = this.#packed;
    packed.heads += `${id} ${packed.bodies.length} `;
    packed.bodies += `${body}\n`;
    packed.ids.push(id);
    if (packed.ids.length >= PACKED.objects || packed.bodies.length >= PACKED.bytes) this.#flush();
  }

  /** `bytes` are packed here, unless they are too few to gain by it and nothing says that they must be. */
  putStream(id: number, entries: string, bytes: Uint8Array, least = WORTH_PACKING) {
    const small = bytes.length < least;
    // Of the room that is made for it nothing is given back, so let there be no more than is needed.
    const packed = small ? bytes : deflateSync(bytes, { level: QUICK, chunkSize: Math.max(256, bytes.length >> 1) });
    const filter = small ? '' : '/Filter/FlateDecode';
    insidesOf(this)._offsets[id - 1] = insidesOf(this)._offset;
    this._write(`${id} 0 obj\n<<${entries}${filter}/Length ${packed.length}>>\nstream`);
    this._write(packed);
    this._write('\nendstream\nendobj');
  }

  /** A page of the file, to be described later; they stand in the order in which room was made for them. */
  roomForPage(width: number, height: number): Reference {
    const { Pages } = insidesOf(this)._root.data;
    const page = this.ref({ Type: 'Page', Parent: Pages, MediaBox: [0, 0, width, height] }) as unknown as Reference;
    Pages.data.Kids.push(page);
    Pages.data.Count += 1;
    return page;
  }

  endPage(page: Reference, data: Data) {
    Object.assign(page.data, data);
    page.end();
    // What was written is kept as a number only; PDFKit keeps the page itself until the end.
    page.data = {};
  }

  destination(name: string, page: Reference, top: number) {
    insidesOf(this)._root.data.Names.data.Dests.add(name, [page, 'XYZ', 0, top, null]);
  }

  /** `top` counts from the top of the page, as PDFKit does. */
  bookmark(under: Bookmark, title: string, page: Reference, top: number, expanded: boolean): Bookmark {
    const pageNumber = insidesOf(this)._root.data.Pages.data.Kids.lastIndexOf(page);
    const [, , width] = page.data.MediaBox as number[];
    // PDFKit counts `left` from the right edge.
    return under.addItem(bounded(title), { pageNumber, left: width, top, expanded } as object);
  }

  picture(file: Buffer): { id: number; width: number; height: number } {
    const image = openedPicture(this, file);
    if (!image.obj) image.embed(this);
    return { id: image.obj!.id, width: image.width, height: image.height };
  }

  structureRoot(): Reference {
    return (this as unknown as { getStructTreeRoot(): Reference }).getStructTreeRoot();
  }

  /** What was written since it was last asked for, if that is worth handing on. */
  finishedPart(): Buffer | undefined {
    const { written } = this;
    const waiting = insidesOf(this)._offset - this.#taken;
    if (waiting < WORTH_HANDING_ON) return undefined;
    this.written = [];
    this.#taken += waiting;
    return Buffer.concat(written!);
  }

  /** All that was not taken. What PDFKit has yet to unpack, as pictures one can see through, it waits for. */
  async finished(): Promise<Buffer> {
    const finished = new Promise<void>((resolve) => (this.#whenFinished = resolve));
    this.end();
    await finished;
    return Buffer.concat(this.written!);
  }

  override ref(data?: object): PDFKit.PDFKitReference {
    const reference = super.ref(data as object) as unknown as OwnReference;
    // oxlint-disable-next-line unbound-method -- it is only ever applied
    const { finalize } = reference;
    reference.finalize = () => {
      if (reference.buffer.length > 0) {
        Reflect.apply(finalize, reference, []);
        return;
      }
      this.put(reference.id, inFull(reference, finalize));
      insidesOf(this)._waiting -= 1;
      if (insidesOf(this)._waiting === 0 && insidesOf(this)._ended) {
        this._finalize();
        insidesOf(this)._ended = false;
      }
    };
    return reference as unknown as PDFKit.PDFKitReference;
  }

  /** PDFKit calls it before this class has any fields of its own. */
  _write(data: string | Uint8Array) {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : Buffer.from(data.buffer, data.byteOffset, data.length); // prettier-ignore
    (this.written ??= []).push(bytes);
    insidesOf(this)._offset += bytes.length;
  }

  _finalize() {
    this.#flush();
    const {
      _offsets: offsets,
      _root: { id: rootId },
      _info: info,
      _id: fileId,
    } = insidesOf(this);
    const id = this.reserve();
    const start = insidesOf(this)._offset;
    offsets[id - 1] = start;
    const hex = Buffer.from(fileId).toString('hex');
    const trailer = `/Root ${rootId} 0 R/Info ${info.id} 0 R/ID[<${hex}><${hex}>]`;
    const table = `/Type/XRef/Size ${offsets.length + 1}/W[1 4 2]${trailer}/DecodeParms<</Predictor 12/Columns 7>>`;
    // Who reads it undoes the prediction only of what is packed.
    this.putStream(id, table, this.#crossReferences(offsets), 0);
    this._write(`startxref\n${start}\n%%EOF`);
    this.#whenFinished();
  }

  /** Where each object is: seven bytes, of which only the difference to those before is kept. */
  #crossReferences(offsets: (number | null)[]): Buffer {
    const rows = Buffer.alloc((offsets.length + 1) * 8);
    const row = new DataView(new ArrayBuffer(7));
    const before = new Uint8Array(7);
    for (let id = 0; id <= offsets.length; id++) {
      const offset = offsets[id - 1] ?? null;
      const packed = offset !== null && offset < 0;
      row.setUint8(0, packed ? 2 : offset === null ? 0 : 1);
      row.setUint32(1, packed ? Math.floor(-offset / 256) : (offset ?? 0));
      row.setUint16(5, packed ? -offset % 256 : id === 0 ? 65_535 : 0);
      rows[id * 8] = 2;
      for (let i = 0; i < 7; i++) {
        const byte = row.getUint8(i);
        rows[id * 8 + 1 + i] = byte - before[i]!;
        before[i] = byte;
      }
    }
    return rows;
  }

  #flush() {
    const { ids, heads, bodies } = this.#packed;
    if (ids.length === 0) return;
    this.#packed = { ids: [], heads: '', bodies: '' };
    const container = this.reserve();
    for (const [index, id] of ids.entries()) insidesOf(this)._offsets[id - 1] = placeIn(container, index);
    const entries = `/Type/ObjStm/N ${ids.length}/First ${heads.length}`;
    this.putStream(container, entries, Buffer.from(heads + bodies, 'latin1'));
  }
}

/** As PDFKit would have written it: it is asked to write, into nothing but a list. */
function inFull({ id, data }: OwnReference, finalize: () => void): string {
  const lines: string[] = [];
  const document = { _offset: 0, _security: null, _write: (line: string) => lines.push(line), _refEnd() {} };
  Reflect.apply(finalize, { id, gen: 0, data, buffer: [], document }, []);
  return lines[1]!;
}

/** What PDFKit writes as it stands. */
export class Written {
  constructor(readonly text: string) {}
  get [Symbol.toStringTag]() {
    return 'Written';
  }
  toString() {
    return this.text;
  }
}

/** A file for the archive has no text longer than 32,767 bytes, as they are written. */
const MOST_LETTERS = 8_000;
export const bounded = (text: string) =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** A text that is no operator: names of places, what a picture shows. */
export function literal(given: string): string {
  const text = bounded(given);
  // eslint-disable-next-line no-control-regex
  const plain = /^[\x20-\x7e]*$/.test(text);
  const bytes = plain ? text : `\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`;
  return `(${bytes.replace(/[\\()\r\n]/g, (sign) => (sign === '\r' ? '\\r' : sign === '\n' ? '\\n' : `\\${sign}`))})`;
}
