import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject, type PDFPage } from '@cantoo/pdf-lib';
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

/** What there is against keeping a PDF, and how many of its pages have something drawn on them. */
export async function readPdf(bytes: Buffer): Promise<{ unsafe: string | undefined; pages: number }> {
  const pdf = await opened(bytes);
  const unsafe = unsafePart(pdf);
  return { unsafe, pages: unsafe ? 0 : pagesOf(pdf).filter(isDrawnOn).length };
}

/**
 * The first thing in a PDF for which it is not taken. Its objects are looked at as its reader has understood them, those
 * packed together too: what is only spoken of in a text or a link is none of them.
 */
function unsafePart(pdf: PDFDocument): string | undefined {
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

function pagesOf(pdf: PDFDocument): PDFPage[] {
  try {
    return pdf.getPages();
  } catch {
    return []; // its pages lead nowhere
  }
}

function isDrawnOn({ node }: PDFPage): boolean {
  const drawn = node.Contents();
  const parts = drawn instanceof PDFArray ? drawn.asArray().map((part) => node.context.lookup(part)) : [drawn];
  return parts.some((part) => part instanceof PDFStream && part.getContentsSize() > 0);
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
