import { PDFStream, type PDFDict } from '@cantoo/pdf-lib';
import { SaxesParser } from 'saxes';
import type { Objects } from './objects.js';

/** What a file says of itself in XMP. */
export type Metadata = {
  title: string;
  pdfua: string;
  language: boolean;
  /** For the archive: part and conformance. */
  pdfa: { part: string; conformance: string };
  /** The first line, which may say how the rest is written. */
  header: string;
  /** Of whose properties there are any, by namespace; and those that are described in the file itself. */
  schemas: Set<string>;
  described: Set<string>;
};

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DC = 'http://purl.org/dc/elements/1.1/';
const PDFUA = 'http://www.aiim.org/pdfua/ns/id/';
const PDFA = 'http://www.aiim.org/pdfa/ns/id/';
const EXTENSION = 'http://www.aiim.org/pdfa/ns/extension/';
const SCHEMA = 'http://www.aiim.org/pdfa/ns/schema#';
const PROPERTY = 'http://www.aiim.org/pdfa/ns/property#';
const FIELDS = [
  ...['schema', 'namespaceURI', 'prefix', 'property'].map((field) => `${SCHEMA} ${field}`),
  ...['name', 'valueType', 'category', 'description'].map((field) => `${PROPERTY} ${field}`),
];

export function metadataOf(objects: Objects, catalog: PDFDict): Metadata | undefined {
  const stream = objects.of(catalog, 'Metadata');
  const bytes = stream instanceof PDFStream ? objects.bytes(stream) : undefined;
  if (!bytes) return undefined;
  // The bytes that say which encoding it is are no part of the XML.
  const xml = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const found: Metadata = {
    title: '',
    pdfua: '',
    language: false,
    pdfa: { part: '', conformance: '' },
    header: /<\?xpacket [^>]*>/.exec(xml)?.[0] ?? '',
    schemas: new Set(),
    described: new Set(),
  };
  return read(xml, found) ? found : undefined;
}

/** Whether it is XML at all. */
function read(xml: string, found: Metadata): boolean {
  const open: string[] = [];
  let whole = true;
  const described = new Descriptions(found.described);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => (whole = false));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.at(-1) === `${RDF} Description` && open.at(-2) === `${RDF} RDF`) found.schemas.add(uri);
    open.push(`${uri} ${local}`);
    described.opened(`${uri} ${local}`);
    for (const { uri: space, local: name, value, prefix } of Object.values(attributes)) {
      if (space === PDFUA && name === 'part') found.pdfua = value;
      if (space === PDFA && (name === 'part' || name === 'conformance')) found.pdfa[name] = value;
      if (name === 'lang' && value !== 'x-default') found.language = true;
      if (local === 'Description' && prefix && !['xmlns', 'rdf', 'xml'].includes(prefix)) found.schemas.add(space);
    }
  });
  parser.on('closetag', () => {
    if (open.pop() === `${RDF} li` && open.at(-2) === `${EXTENSION} schemas`) described.closed();
  });
  parser.on('text', (text) => {
    if (open.includes(`${DC} title`)) found.title += text.trim();
    if (open.at(-1) === `${PDFUA} part`) found.pdfua = text.trim();
    for (const name of ['part', 'conformance'] as const)
      if (open.at(-1) === `${PDFA} ${name}`) found.pdfa[name] = text.trim();
    if (open.at(-1) === `${SCHEMA} namespaceURI`) described.space = text.trim();
  });
  parser.write(xml).close();
  return whole;
}

/** A schema of one's own counts if all is said of it that must be. */
class Descriptions {
  #fields = new Set<string>();
  space = '';
  constructor(readonly described: Set<string>) {}

  opened(name: string) {
    this.#fields.add(name);
  }

  closed() {
    if (FIELDS.every((field) => this.#fields.has(field))) this.described.add(this.space);
    this.#fields = new Set();
  }
}
