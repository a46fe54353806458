/** Larger than any page of a passport needs; smaller than what travels badly. */
const SIDE = 3000;
const SMALL_ENOUGH = 3 * 1024 * 1024;
const SENT_AS_IS = ['image/jpeg', 'image/png'];

/** A telephone's picture made fit to be sent: not heavier than it need be, and of a type the server takes. */
export async function fitToSend(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file;
  if (SENT_AS_IS.includes(file.type) && file.size <= SMALL_ENOUGH) return file;
  // What the browser cannot open either goes as it is; the server says what it is.
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return file;
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob((made) => resolve(made ?? file), 'image/jpeg', 0.9));
}
