import PDFDocument from 'pdfkit';

/** In pixels, of a PNG or JPEG; whatever else it is is refused here as where it is drawn. */
export function sizeOf(file: Buffer): { width: number; height: number } {
  const opener = new PDFDocument({ autoFirstPage: false, font: '' }) as unknown as {
    openImage(file: Buffer): { width: number; height: number };
  };
  const { width, height } = opener.openImage(file);
  return { width, height };
}
