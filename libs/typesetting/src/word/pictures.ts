import { ImageRun } from 'docx';
import PDFDocument from 'pdfkit';
import type { Picture } from '../model.js';
import { openedPicture } from '../picture-files.js';

/** As large as it may be in points; undefined where it cannot be read. `id` tells it from others in its part of the file. */
export function pictureIn(
  { type, data }: Picture,
  most: { width: number; height: number },
  description: string,
  id: number,
): ImageRun | undefined {
  const file = Buffer.from(data, 'base64');
  const size = sizeOf(file);
  if (!size) return undefined;
  const { width, height } = size;
  // Points in pixels, at 96 to the inch.
  const scale = (Math.min(most.width / width, most.height / height) * 96) / 72;
  return new ImageRun({
    type: type === 'image/png' ? 'png' : 'jpg',
    data: file,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: String(id), name: description, description },
  });
}

/** In pixels; undefined of one that cannot be printed, which is left out as where it is drawn. */
function sizeOf(file: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height } = openedPicture(new PDFDocument({ autoFirstPage: false, font: '' }), file);
    return { width, height };
  } catch {
    return undefined;
  }
}
