import PDFDocument from 'pdfkit';

/** In pixels, of a PNG or JPEG; undefined of one that cannot be read, which is left out as where it is drawn. */
export function sizeOf(file: Buffer): { width: number; height: number } | undefined {
  const opener = new PDFDocument({ autoFirstPage: false, font: '' }) as unknown as {
    openImage(file: Buffer): { width: number; height: number };
  };
  try {
    const { width, height } = opener.openImage(file);
    return { width, height };
  } catch {
    return undefined;
  }
}
