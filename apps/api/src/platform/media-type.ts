/** What some programs call types that are known by another name. */
export const ALSO_CALLED: Record<string, string> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'application/x-pdf': 'application/pdf',
};

/** The type that a request says its bytes have; the bytes themselves are looked at later. */
export function mediaTypeOf(header = ''): string {
  const type = header.split(';')[0]!.trim().toLowerCase();
  return ALSO_CALLED[type] ?? type;
}
