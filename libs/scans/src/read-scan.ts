import { beside, readApart, type Reading } from '#libs/apart';
import { Refusal, type ImageUse } from '#libs/regulation';

/** What scans come as, and how their bytes begin. */
export const SCAN_TYPES = {
  'application/pdf': '%PDF-',
  'image/png': '\x89PNG\r\n\x1a\n',
  'image/jpeg': '\xff\xd8\xff',
} as const;

/** What a file of that type is called by. */
export const SCAN_EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} satisfies Record<keyof typeof SCAN_TYPES, string>;

export type Scan = { mediaType: string; bytes: Buffer };
/** What may be kept of it, and what is on it: pages, or pixels; of a picture that is listed a small JPEG besides. */
export type ReadScan = Scan & { shows: { pages: number } | { width: number; height: number }; small?: Buffer };
export type AskedOfScan = Scan & { use: ImageUse };

const SCAN: Reading<AskedOfScan, ReadScan> = beside(import.meta.url, 'scan-reading.js');

/**
 * Makes what strangers send into what may be kept: type by content, then, in a process of its own, pixels by the header,
 * and the image is drawn anew, so that nothing of the sender's bytes is left in it: no place, no camera, no second meaning.
 */
export async function readScan(use: ImageUse, { mediaType, bytes }: Scan): Promise<ReadScan> {
  if (bytes.length === 0) throw new Refusal('file.empty');
  const beginning = SCAN_TYPES[mediaType as keyof typeof SCAN_TYPES];
  if (!beginning) throw new Refusal('request.media-type');
  if (!bytes.subarray(0, beginning.length).equals(Buffer.from(beginning, 'latin1')))
    throw new Refusal('file.content-differs', { types: mediaType });
  const read = await readApart(SCAN, { use, mediaType, bytes });
  return { ...read, bytes: Buffer.from(read.bytes), ...(read.small && { small: Buffer.from(read.small) }) };
}
