import { drawBadges } from '#libs/badges';
import { READERS, type Picture } from '../support/code-readers.js';
import { badgeSpecimens } from '../../tools/specimen/badges.js';
import { itWith, run, save } from './pdf-tools.js';

type Seen = { dpi: number; turn?: number; gain?: number; blur?: number };

/** Within a dot. */
const SAMPLES = [1 / 6, 3 / 6, 5 / 6];
/** In millimetres: how wide the badge is, where its code stands, and the white around it that nothing is printed on. */
type Place = { width: number; x: number; y: number; side: number; quiet: number };
const CARD: Place = { width: 86, x: 54.5, y: 3, side: 28.5, quiet: 2 };
const A6: Place = { width: 105, x: 54, y: 28, side: 44, quiet: 3 };

/** How a badge may look to who reads it: as printed at so many dots, turned, with ink that ran, out of focus. */
function seenAs(page: Picture, code: Place, { dpi, turn = 0, gain = 0, blur = 0 }: Seen): Picture {
  const scale = page.width / ((code.width / 25.4) * dpi);
  const at = (mm: number) => (mm / 25.4) * dpi;
  const side = Math.ceil(at(code.side) * 1.75);
  const [cx, cy] = [at(code.x + code.side / 2), at(code.y + code.side / 2)];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const half = at(code.side / 2 + code.quiet);
  const lightAt = (x: number, y: number) => {
    const [u, v] = [cos * (x - side / 2) + sin * (y - side / 2), cos * (y - side / 2) - sin * (x - side / 2)];
    // Of what stands beside the quiet zone nothing is shown: it may be anything.
    if (Math.abs(u) > half || Math.abs(v) > half) return 255;
    const [column, row] = [Math.round((cx + u) * scale), Math.round((cy + v) * scale)];
    return page.data[(row * page.width + column) * 4] ?? 255;
  };
  const near = gain ? [-gain / 2, gain / 2] : [0];
  const grey = new Float64Array(side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      let sum = 0;
      for (const part of SAMPLES)
        for (const other of SAMPLES) {
          let darkest = 255;
          for (const dx of near)
            for (const dy of near) darkest = Math.min(darkest, lightAt(x + part + dx, y + other + dy));
          sum += darkest;
        }
      grey[y * side + x] = sum / SAMPLES.length ** 2;
    }
  const blurred = blur ? smeared(smeared(grey, side, blur, 1, 0), side, blur, 0, 1) : grey;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [i, light] of blurred.entries()) data.fill(light, i * 4, i * 4 + 3);
  return { data, width: side, height: side };
}

/** Gaussian, along one axis. */
function smeared(grey: Float64Array, side: number, sigma: number, dx: number, dy: number): Float64Array {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const within = (place: number) => Math.min(side - 1, Math.max(0, place));
  return grey.map((_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    let sum = 0;
    for (const [k, weight] of weights.entries())
      sum += weight * grey[within(y + dy * (k - reach)) * side + within(x + dx * (k - reach))]!;
    return sum / whole;
  });
}

const SEEN = [
  ['at 100 dots to the inch', { dpi: 100 }],
  ['at 100 dots, turned by 15°', { dpi: 100, turn: 15 }],
  ['at 300 dots, with 2 dots of blur', { dpi: 300, blur: 2 }],
  ['at 300 dots, with 1 dot of gain', { dpi: 300, gain: 1 }],
  ['at 300 dots, turned, blurred and with gain at once', { dpi: 300, turn: 15, gain: 1, blur: 2 }],
] as const satisfies [string, Seen][];
/** With ink that ran as well, at 100 dots, only one of the two reads it. */
const SEEN_A6 = [
  ['at 100 dots, turned and with half a dot of blur', { dpi: 100, turn: 15, blur: 0.5 }],
  ['at 300 dots, turned, blurred and with gain at once', { dpi: 300, turn: 15, gain: 1, blur: 2 }],
] as const satisfies [string, Seen][];
const SIZES = {
  card: { place: CARD, badges: [0, 1, 4], seen: SEEN },
  A6: { place: A6, badges: [1], seen: SEEN_A6 },
} as const;

itWith('pdftoppm')(
  'shows codes that two readers read letter by letter, however they are held',
  async () => {
    const unread: string[] = [];
    for (const [size, { place, badges, seen }] of Object.entries(SIZES)) {
      const { input } = badgeSpecimens().find(({ name }) => name === `badges-${size}-ru`)!;
      const { bytes } = await drawBadges({ ...input, sheet: false, rules: null, telephone: null });
      const file = save(bytes);
      for (const i of badges) {
        const { address } = input.badges[i]!;
        const page = String(i + 1);
        const picture = pixelsOf(Buffer.from(run('pdftoppm', '-r', '600', '-f', page, '-l', page, file), 'latin1'));
        for (const [how, one] of seen) {
          const shown = seenAs(picture, place, one);
          for (const [reader, read] of Object.entries(READERS))
            if ((await read(shown)) !== address) unread.push(`${reader}: ${size} ${page} ${how}`);
        }
      }
    }
    expect(unread).toEqual([]);
  },
  120_000,
);

itWith('pdftoppm')('cannot be read where it is too small, by neither: the pictures are hard enough', async () => {
  const { input } = badgeSpecimens().find(({ name }) => name === 'badges-card-ru')!;
  const { bytes } = await drawBadges({ ...input, sheet: false, badges: input.badges.slice(0, 1) });
  const picture = pixelsOf(Buffer.from(run('pdftoppm', '-r', '600', '-f', '1', '-l', '1', save(bytes)), 'latin1'));
  for (const read of Object.values(READERS))
    expect(await read(seenAs(picture, CARD, { dpi: 100, blur: 2 }))).toBeUndefined();
});

/** Of a picture as pdftoppm writes it. */
function pixelsOf(ppm: Buffer): Picture {
  const [, columns = '', rows = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40))!;
  const [width, height] = [Number(columns), Number(rows)];
  const body = ppm.subarray(ppm.length - width * height * 3);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) for (let c = 0; c < 3; c++) data[i * 4 + c] = body[i * 3 + c]!;
  return { data, width, height };
}
