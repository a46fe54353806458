import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import { Refusal } from '#libs/regulation';

/** Entries by which a PDF does more than be read, or carries something along, whatever stands in them. */
const ENTRIES = new Set(['JavaScript', 'JS', 'EmbeddedFiles', 'EF', 'XFA', 'RichMediaContent', 'RichMediaSettings']);
/** What an action does (S), and what an annotation or a stream is (Subtype, Type), likewise. */
const KINDS = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Rendition',
  'RichMedia',
  'RichMediaExecute',
  'FileAttachment',
  'EmbeddedFile',
]);
const SAYS_KIND = ['S', 'Subtype', 'Type'];

/**
 * The first thing in a PDF for which it is not taken. Its objects are looked at as its reader has understood them, those
 * packed together too: what is only spoken of in a text or a link is none of them.
 */
export async function unsafePart(bytes: Buffer): Promise<string | undefined> {
  const pdf = await opened(bytes);
  if (pdf.context.trailerInfo.Encrypt) return 'Encrypt';
  const ahead: PDFObject[] = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = ahead.pop(); object; object = ahead.pop()) {
    if (object instanceof PDFArray) ahead.push(...object.asArray());
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    for (const [name, value] of dict.entries()) {
      const entry = name.decodeText();
      if (ENTRIES.has(entry)) return entry;
      if (value instanceof PDFName && SAYS_KIND.includes(entry) && KINDS.has(value.decodeText()))
        return value.decodeText();
      ahead.push(value);
    }
  }
  return undefined;
}

async function opened(bytes: Buffer): Promise<PDFDocument> {
  try {
    const options = { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: true };
    const pdf = await PDFDocument.load(bytes, options);
    const { Root } = pdf.context.trailerInfo;
    if (pdf.context.lookup(Root) instanceof PDFDict) return pdf;
  } catch {
    // Said below, as of one that begins nowhere.
  }
  throw new Refusal('dossier.unreadable');
}
