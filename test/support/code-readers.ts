import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

export type Picture = { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number };

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** Two programs that share no line: what each reads of a code in a picture. */
export const READERS: Record<string, (picture: Picture) => Promise<string | undefined>> = {
  jsQR: ({ data, width, height }) => Promise.resolve(jsQR.default(data, width, height)?.data),
  ZXing: async (picture) => {
    const [found] = await readBarcodes(picture as ImageData, { formats: ['QRCode'], tryHarder: true });
    return found?.text;
  },
};
