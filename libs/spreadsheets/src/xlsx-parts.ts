import { unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Refusal } from '#libs/regulation';

const NEEDED = /^xl\/(worksheets\/[^/]+|workbook|styles|sharedStrings|_rels\/workbook)\.xml(\.rels)?$/i;

export type Parts = Map<string, Uint8Array>;

/** Some programs write the names of parts as Windows has them, or from the root. */
export const partName = (name: string) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** Only the parts that are read, and only up to so many bytes as they say they are: fflate fills what it was told, no more. */
export function unfolded(bytes: Buffer, limit: number): Parts {
  const names: string[] = [];
  let size = 0;
  let swollen = false;
  const filter = ({ name, originalSize, compression }: { name: string; originalSize: number; compression: number }) => {
    names.push(partName(name));
    if (!NEEDED.test(partName(name))) return false;
    size += originalSize;
    swollen ||= size > limit;
    return !swollen && (compression === 0 || compression === 8);
  };
  const parts = readable(() => unzipSync(bytes, { filter }));
  if (swollen) throw new Refusal('sheet.swollen');
  const named = new Map(Object.entries(parts).map(([name, content]) => [partName(name), content]));
  if (!named.has('xl/workbook.xml')) throw new Refusal('sheet.wrong-file', { found: kindOf(names) });
  return named;
}

const kindOf = (names: string[]): string =>
  names.includes('word/document.xml')
    ? 'DOCX'
    : names.includes('content.xml')
      ? 'ODS / ODT'
      : names.includes('xl/workbook.bin')
        ? 'XLSB'
        : 'ZIP';

/** What breaks while a part is read is a broken file; what we refuse is refused. */
export function readable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('sheet.broken');
  }
}

const PIECE = 1024 * 1024;

type Visitor = {
  open: (name: string, attributes: Record<string, string>, within: readonly string[]) => void;
  text?: (text: string, within: readonly string[]) => void;
  close?: (name: string) => void;
};

/** Goes through a part from its beginning to its end; names without their prefixes, text and CDATA alike. */
export function walk(part: Uint8Array | undefined, { open, text, close }: Visitor): void {
  if (!part) return;
  const within: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, value]) => [local(name), value]));
    within.push(local(tag.name));
    open(within.at(-1)!, attributes, within);
  });
  parser.on('closetag', () => {
    const name = within.pop()!;
    close?.(name);
  });
  if (text)
    for (const kind of ['text', 'cdata'] as const)
      parser.on(kind, (piece: string) => {
        text(piece, within);
      });
  // Piece by piece: a large part as one text would be held several times over.
  const decoder = new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-8', { fatal: true });
  for (let from = 0; from < part.length; from += PIECE)
    parser.write(decoder.decode(part.subarray(from, from + PIECE), { stream: true }));
  parser.write(decoder.decode()).close();
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
