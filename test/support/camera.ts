import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transformer } from '@napi-rs/image';
import { encode } from 'uqr';

const [WIDTH, HEIGHT] = [640, 480];

/** A film of one code, as a camera that is held still before it sees it: pictures one after the other. */
export async function filmOf(text: string): Promise<string> {
  const { data, size } = encode(text, { border: 4 });
  const module = Math.floor(HEIGHT / size);
  const [left, top] = [WIDTH, HEIGHT].map((side) => Math.floor((side - size * module) / 2)) as [number, number];
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4, 255);
  for (let y = 0; y < size * module; y++)
    for (let x = 0; x < size * module; x++)
      if (data[Math.floor(y / module)]![Math.floor(x / module)])
        pixels.fill(0, ((top + y) * WIDTH + left + x) * 4, ((top + y) * WIDTH + left + x) * 4 + 3);
  const picture = Buffer.from(await Transformer.fromRgbaPixels(pixels, WIDTH, HEIGHT).jpeg(90));
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'desk-camera-')), 'code.mjpeg');
  writeFileSync(file, Buffer.concat([picture, picture]));
  return file;
}
