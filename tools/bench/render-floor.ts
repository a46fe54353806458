import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import type { DocumentModel } from '#libs/typesetting';

const FACES = ['serif/400Regular/NotoSerif_400Regular', 'serif/700Bold/NotoSerif_700Bold', 'sans/400Regular/NotoSans_400Regular', 'sans/700Bold/NotoSans_700Bold']; // prettier-ignore
const resolve = createRequire(import.meta.url).resolve;
const faces = FACES.map((name) => create(readFileSync(resolve(`@expo-google-fonts/noto-${name}.ttf`))) as Font);

/** What no engine on Node can do without, in milliseconds: packing all that is in the file, and its letters taken out of four fonts. */
export function floorOf(pdf: Uint8Array, model: DocumentModel): number {
  const streams = streamsOf(pdf);
  const letters = new Set(JSON.stringify(model));
  const before = process.cpuUsage();
  for (const stream of streams) deflateSync(stream);
  for (const face of faces) {
    const subset = face.createSubset() as unknown as { includeGlyph(id: number): void; encode(): Uint8Array };
    for (const letter of letters) subset.includeGlyph(face.glyphForCodePoint(letter.codePointAt(0)!).id);
    subset.encode();
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function streamsOf(pdf: Uint8Array): Buffer[] {
  const file = Buffer.from(pdf);
  const streams: Buffer[] = [];
  for (let from = 0; ;) {
    const word = file.indexOf('stream\n', from, 'latin1');
    if (word < 0) return streams;
    const end = file.indexOf('endstream', word, 'latin1');
    from = end + 'endstream'.length;
    // Not all are packed, and what is packed may hold the word itself.
    try {
      streams.push(inflateSync(file.subarray(word + 'stream\n'.length, end)));
    } catch {
      continue;
    }
  }
}
