const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const PICTURES = [PNG, Buffer.from('\xff\xd8\xff', 'latin1')];
const LARGEST = 1_000_000;

/**
 * The picture on top of letters, as it is kept: a JPEG as it comes, a PNG saved anew; of a drawing (SVG) a picture of it, large enough
 * for any printer, for a Word file takes no drawing by itself.
 */
export async function emblemOf(file: Buffer, name: string): Promise<Buffer> {
  if (file.length > LARGEST) throw new Error(`${name} is larger than 1 MB.`);
  const isPicture = PICTURES.some((begin) => file.subarray(0, begin.length).equals(begin));
  const picture = isPicture ? await asItIs(file) : await drawn(file, name);
  if (!picture) throw new Error(`${name} breaks off or is damaged: no document would show it. Save it anew.`);
  if (picture.length > LARGEST) throw new Error(`${name} is larger than 1 MB when it is drawn.`);
  if (isOfAPress(picture))
    throw new Error(`${name} is in the colours of a press (CMYK), which no printed document takes. Save it in RGB.`);
  return picture;
}

/** A PNG anew, in the plainest way: no document takes all the ways that there are to save one. Nothing of what breaks off. */
async function asItIs(picture: Buffer): Promise<Buffer | undefined> {
  if (!picture.subarray(0, PNG.length).equals(PNG)) return isWholeJpeg(picture) ? picture : undefined;
  const { Transformer } = await import('@napi-rs/image');
  try {
    return new Transformer(picture).pngSync();
  } catch {
    return undefined;
  }
}

/** One profile says what the colours of a printed document are, and it is that of a screen. */
export const isOfAPress = (picture: Buffer): boolean => coloursOf(picture) === 4;

/** Of a JPEG, as its frame says: one of those that begin a frame (C4, C8 and CC do not). */
function coloursOf(picture: Buffer): number | undefined {
  const frame = [...segmentsOf(picture)].find(
    ([mark]) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark),
  );
  return frame && picture[frame[1] + 9];
}

const SHOWN = 0xda;
/** Behind what is shown it says that it ends. */
const isWholeJpeg = (picture: Buffer) =>
  [...segmentsOf(picture)].some(([mark, at]) => mark === SHOWN && picture.lastIndexOf('ffd9', undefined, 'hex') > at);

/** The marker of each, and where it stands; with its length behind it, until what is shown begins. */
function* segmentsOf(picture: Buffer): Iterable<[mark: number, at: number]> {
  if (!picture.subarray(0, 2).equals(Buffer.from('\xff\xd8', 'latin1'))) return;
  for (let at = 2; at + 9 < picture.length && picture[at] === 0xff;) {
    const mark = picture[at + 1]!;
    yield [mark, at];
    if (mark === SHOWN) return;
    // It may be announced more than once.
    at += mark === 0xff ? 1 : 2 + picture.readUInt16BE(at + 2);
  }
}

/** Drawn so large, for the library doubles what is smaller; and kept at 600 dots, for every letter carries it: some 750 to the inch. */
const LONGER_SIDE = 1_200;
const KEPT = 600;
const MOST_TO_ONE = 10;

/** No font is there to write with; what is fetched or repeated has no bounds. */
const NOT_DRAWN = /<(?:[^\s<>/:]+:)?(text|image|foreignObject|use|filter|script)\b|<!(ENTITY)\b/i;
const ROOT = /<(?:[\w-]+:)?svg((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*>/;
const SIZE = /\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g;

async function drawn(file: Buffer, name: string): Promise<Buffer> {
  const text = file.toString('utf8').replace(/<!--[\s\S]*?-->/g, '');
  const root = ROOT.exec(text);
  if (!root) throw new Error(`${name} is neither a PNG nor a JPEG nor a drawing (SVG).`);
  const found = NOT_DRAWN.exec(text);
  if (found)
    throw new Error(`${name} has <${found[1] ?? found[2]}>, which is not drawn. Save it with all of it as paths.`);
  const { width, height } = sizeOf(root[1]!, name);
  const scale = LONGER_SIDE / Math.max(width, height);
  const [wide, high] = [width, height].map((side) => Math.round(side * scale)) as [number, number];
  // Enlarged before it is drawn, not after: an emblem of 24 dots would be a blur.
  const seen = /\sviewBox\s*=/.test(root[1]!) ? '' : ` viewBox="0 0 ${width} ${height}"`;
  const tag = root[0].replace(SIZE, '').replace(/\s*>$/, `${seen} width="${wide}" height="${high}">`);
  const enlarged = text.slice(0, root.index) + tag + text.slice(root.index + root[0].length);
  const { Transformer } = await import('@napi-rs/image');
  try {
    const picture = Transformer.fromSvg(enlarged);
    const { width: across, height: down } = picture.metadataSync();
    const pixels = picture.rawPixelsSync();
    if (across !== wide || down !== high || pixels.every((value) => value === 0)) throw new Error('It shows nothing');
    return picture.resize(Math.round((wide * KEPT) / LONGER_SIDE), Math.round((high * KEPT) / LONGER_SIDE)).pngSync();
  } catch (error) {
    throw new Error(`${name} cannot be drawn: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}

/** As it says of itself, in its own units: only how wide it is for its height matters. */
function sizeOf(attributes: string, name: string): { width: number; height: number } {
  const said = (attribute: string) =>
    new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]?.trim() ?? '';
  const [, , wide = Number.NaN, high = Number.NaN] = said('viewBox')
    .split(/[\s,]+/)
    .map(Number);
  const plain = (attribute: string) =>
    /^[\d.]+(?:px)?$/.test(said(attribute)) ? parseFloat(said(attribute)) : Number.NaN;
  const [width, height] = said('viewBox') ? [wide, high] : [plain('width'), plain('height')];
  if (!(width > 0 && height > 0)) throw new Error(`${name} does not say how large it is (viewBox).`);
  if (Math.max(width / height, height / width) > MOST_TO_ONE) throw new Error(`${name} is too narrow for an emblem.`);
  return { width, height };
}
