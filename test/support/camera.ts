import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'uqr';

const [WIDTH, HEIGHT] = [640, 480];
const WHITE = 255;
/** Of half as many points across and down: grey. */
const COLOURS = Buffer.alloc(WIDTH * HEIGHT * 0.5, 128);

/**
 * A film of one code, as a camera that is held still before it sees it. Point by point: of pictures packed as JPEG the browser
 * shows one square of a code in fifty in the other colour, which is more than many a code can bear.
 */
export function filmOf(text: string): string {
  const { data, size } = encode(text, { border: 4 });
  const module = Math.floor(HEIGHT / size);
  const [left, top] = [WIDTH, HEIGHT].map((side) => Math.floor((side - size * module) / 2)) as [number, number];
  const light = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  for (let y = 0; y < size * module; y++)
    for (let x = 0; x < size * module; x++)
      if (data[Math.floor(y / module)]![Math.floor(x / module)]) light[(top + y) * WIDTH + left + x] = 0;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'desk-camera-')), 'code.y4m');
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip C420jpeg\nFRAME\n`);
  writeFileSync(file, Buffer.concat([head, light, COLOURS]));
  return file;
}
