import { inflateSync } from 'node:zlib';

/** What makes a PDF do more than be read, or hides what is in it. */
const MARKERS = ['Encrypt', 'JavaScript', 'Launch', 'EmbeddedFile', 'RichMedia'];
const NAMED = new RegExp(`/(${MARKERS.join('|')})`);
/** Objects may lie packed together; more than this no paper of a person needs. */
const UNPACKED_LIMIT = 32 * 1024 * 1024;

/** The first thing in a PDF for which it is not taken; packed objects that cannot be looked into are such a thing. */
export function unsafePart(bytes: Buffer): string | undefined {
  const text = bytes.toString('latin1');
  const found = NAMED.exec(plainNames(text))?.[1];
  if (found) return found;
  let left = UNPACKED_LIMIT;
  let before = 0;
  for (const { 0: keyword, index } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const header = plainNames(text.slice(Math.max(before, index - 2_000), index));
    before = index + keyword.length;
    if (!header.includes('/ObjStm')) continue;
    const end = text.indexOf('endstream', before);
    const unpacked = unpack(bytes.subarray(before, end < 0 ? undefined : end), header, left);
    if (unpacked === undefined) return 'ObjStm';
    left -= unpacked.length;
    const inside = NAMED.exec(plainNames(unpacked))?.[1];
    if (inside) return inside;
  }
  return undefined;
}

/** Names may be written with some of their letters as #xx. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function unpack(stream: Buffer, header: string, limit: number): string | undefined {
  if (!header.includes('/Filter')) return stream.toString('latin1');
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*(?:\]|\/|>)/.test(header) || limit <= 0) return undefined;
  try {
    return inflateSync(stream, { maxOutputLength: limit }).toString('latin1');
  } catch {
    return undefined;
  }
}
