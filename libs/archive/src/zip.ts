import { Readable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export type Bytes = Uint8Array | string;
/** A file of an archive. Its content comes piece by piece, so that no archive is ever held whole. */
export type Entry = { path: string; content: AsyncIterable<Bytes> | Iterable<Bytes> };

/** What is compressed already is stored as it is. */
const COMPRESSED = /\.(pdf|docx|zip|png|jpe?g)$/;

/** The entries as one ZIP, written as it is read: a slow reader holds up the reading, and fills no memory. */
export function zipOf(entries: AsyncIterable<Entry>, at: Date): Readable {
  async function* pieces() {
    const ready: Uint8Array[] = [];
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      ready.push(piece);
    });
    for await (const { path, content } of entries) {
      const file = COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      file.mtime = at;
      zip.add(file);
      for await (const piece of content) {
        file.push(Buffer.from(piece));
        yield* ready.splice(0);
      }
      file.push(new Uint8Array(), true);
      yield* ready.splice(0);
    }
    zip.end();
    yield* ready.splice(0);
  }
  return Readable.from(pieces(), { objectMode: false });
}
