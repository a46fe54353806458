import { Transformer } from '@napi-rs/image';

/** Invented like all else here: of nobody, and of no assembly. Places are from -1 to 1. */
type Paint = (x: number, y: number) => readonly [red: number, green: number, blue: number, alpha: number];

function painted(width: number, height: number, paint: Paint): Transformer {
  const pixels = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels.set(paint((2 * x) / width - 1, (2 * y) / height - 1), (y * width + x) * 4);
  return Transformer.fromRgbaPixels(pixels, width, height);
}

const GOLD = [200, 162, 74, 255] as const;
const WHITE = [255, 255, 255, 255] as const;
const NOTHING = [0, 0, 0, 0] as const;

/** A ring and a star of eight points, on nothing. */
const emblem = painted(240, 240, (x, y) => {
  const [far, turn] = [Math.hypot(x, y), Math.atan2(y, x)];
  if (far < 0.45 + 0.2 * Math.cos(8 * turn)) return GOLD;
  return far > 0.82 && far < 0.98 ? GOLD : far < 0.82 ? WHITE : NOTHING;
});

/** Head and shoulders, wider than a badge wants them. */
const portrait = painted(480, 480, (x, y) => {
  const head = Math.hypot(x / 0.3, (y + 0.25) / 0.4) < 1;
  const shoulders = y > 0.2 && Math.hypot(x / 0.75, (y - 1) / 0.75) < 1;
  return head ? [196, 160, 130, 255] : shoulders ? [40, 60, 90, 255] : [214, 222, 230, 255];
});

export const EMBLEM = { type: 'image/png', data: emblem.pngSync().toString('base64') } as const;
export const PORTRAIT = portrait.jpegSync(88);
