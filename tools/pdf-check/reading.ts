import { PDFDict, PDFDocument, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { SaxesParser } from 'saxes';
import { Objects } from './objects.js';
import { Pages } from './pages.js';
import { isElement, Structure, type Element } from './structure.js';

export type Annotation = { ref: string; page: PDFDict; dict: PDFDict; kind: string; within: Element | undefined };
export type Metadata = { title: string; pdfua: string; language: boolean };

/** A file, read once for all checks by other hands than those that wrote it. */
export type Reading = {
  objects: Objects;
  catalog: PDFDict;
  encryption: PDFDict | undefined;
  structure: Structure;
  pages: Pages;
  pageDicts: PDFDict[];
  annotations: Annotation[];
  metadata: Metadata | undefined;
  /** The language of the whole, or nothing. */
  language: string | undefined;
  /** What of the pages belongs to which element. */
  owners: Map<string, Element>;
};

export const placeOf = (owner: string, mcid: number | undefined) => `${owner} ${mcid}`;

export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const objects = new Objects(pdf.context);
  const { catalog } = pdf;
  const structure = new Structure(objects, objects.of(catalog, 'StructTreeRoot'));
  const pages = pdf.getPages().map(({ ref, node }): [PDFRef, PDFDict] => [ref, node]);
  const [owners, annotated] = ownersIn(structure);
  return {
    objects,
    catalog,
    encryption: objects.dict(pdf.context.trailerInfo.Encrypt),
    structure,
    pages: new Pages(objects, pages),
    pageDicts: pages.map(([, page]) => page),
    annotations: pages.flatMap(([, page]) => annotationsOf(objects, page, annotated)),
    metadata: metadataOf(objects, catalog),
    language: objects.text(objects.of(catalog, 'Lang')) || undefined,
    owners,
  };
}

function ownersIn(structure: Structure): [Map<string, Element>, Map<string, Element>] {
  const [content, annotations] = [new Map<string, Element>(), new Map<string, Element>()];
  for (const element of structure.elements)
    for (const kid of element.kids) {
      if ('annotation' in kid) annotations.set(kid.annotation.toString(), element);
      else if (!isElement(kid)) content.set(placeOf(kid.page, kid.mcid), element);
    }
  return [content, annotations];
}

function annotationsOf(objects: Objects, page: PDFDict, annotated: Map<string, Element>): Annotation[] {
  return objects.array(objects.of(page, 'Annots')).flatMap((object): Annotation[] => {
    const dict = objects.dict(object);
    if (!dict) return [];
    const ref = object instanceof PDFRef ? object.toString() : '';
    return [{ ref, page, dict, kind: objects.name(objects.of(dict, 'Subtype')) ?? '', within: annotated.get(ref) }];
  });
}

const DC = 'http://purl.org/dc/elements/1.1/';
const PDFUA = 'http://www.aiim.org/pdfua/ns/id/';

function metadataOf(objects: Objects, catalog: PDFDict): Metadata | undefined {
  const stream = objects.of(catalog, 'Metadata');
  const bytes = stream instanceof PDFStream ? objects.bytes(stream) : undefined;
  if (!bytes) return undefined;
  const found: Metadata = { title: '', pdfua: '', language: false };
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let broken = false;
  parser.on('error', () => (broken = true));
  parser.on('opentag', ({ uri, local, attributes }) => {
    open.push(`${uri} ${local}`);
    for (const { uri: space, local: name, value } of Object.values(attributes)) {
      if (space === PDFUA && name === 'part') found.pdfua = value;
      if (name === 'lang' && value !== 'x-default') found.language = true;
    }
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    if (open.includes(`${DC} title`)) found.title += text.trim();
    if (open.at(-1) === `${PDFUA} part`) found.pdfua = text.trim();
  });
  // The bytes that say which encoding it is are no part of the XML.
  parser
    .write(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
    .close();
  return broken ? undefined : found;
}
