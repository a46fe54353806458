import { unzipSync } from 'fflate';
import { installed, openedUp, textOfPages } from '../../render/pdf-tools.js';
import type { Answer } from '../browser.js';
import { CANARY } from './world.js';

const readsPdf = process.env.REQUIRE_TOOLS === '1' || (installed('pdftotext') && installed('qpdf'));

/** What the owner must find in a PDF; without the tools that open one there is only that it is one. */
export const inPdf = () => (readsPdf ? CANARY : '%PDF-');

/** All that a reader of the answer could find in it: what is packed is unpacked first. */
export function legible({ text, bytes, headers }: Answer): string {
  const kind = headers['content-type'] ?? '';
  if (kind.includes('spreadsheetml') || kind.includes('wordprocessingml') || kind === 'application/zip')
    return unpacked(bytes);
  // What stands in for a scan is no whole file. A long word may be broken over lines.
  if (kind === 'application/pdf' && readsPdf && text.includes('startxref'))
    return text + openedUp(bytes) + textOfPages(bytes).join('').replace(/\s+/g, '');
  return text;
}

const unpacked = (bytes: Buffer) =>
  Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
