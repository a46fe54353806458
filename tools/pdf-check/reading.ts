import { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { metadataOf, type Metadata } from './metadata.js';
import { Objects } from './objects.js';
import { Pages } from './pages.js';
import { isElement, Structure, type Element } from './structure.js';

export type Annotation = { ref: string; page: PDFDict; dict: PDFDict; kind: string; within: Element | undefined };
/** A file, read once for all checks by other hands than those that wrote it. */
export type Reading = {
  bytes: Uint8Array;
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
    bytes,
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
