import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

// From our own house: by default it would be fetched from a stranger's.
prepareZXingModule({ overrides: { locateFile: () => wasm } });

type Detector = { detect(source: ImageData): Promise<{ rawValue: string }[]> };
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };

/** Many telephones read codes by themselves, and faster. */
async function ownDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats = await BarcodeDetector?.getSupportedFormats().catch((): string[] => []);
  return BarcodeDetector && formats?.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined;
}
const detector = ownDetector();

/** Sharp enough for a code, small enough to be read at once. */
const SIDE = 1600;
const canvas = document.createElement('canvas');

function pixelsOf(source: CanvasImageSource, width: number, height: number): ImageData {
  const scale = Math.min(1, SIDE / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

async function textIn(pixels: ImageData): Promise<string | undefined> {
  const native = await (await detector)?.detect(pixels).catch(() => []);
  if (native?.[0]) return native[0].rawValue;
  const [found] = await readBarcodes(pixels, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 });
  return found?.text;
}

export const codeInVideo = (video: HTMLVideoElement) => textIn(pixelsOf(video, video.videoWidth, video.videoHeight));

export async function codeInPicture(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  return picture && textIn(pixelsOf(picture, picture.width, picture.height));
}
