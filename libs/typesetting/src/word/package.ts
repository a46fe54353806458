import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate';
import type { FileFacts } from '../file.js';
import { COPY } from './running.js';
import { FONT_TABLE } from './styles.js';
import { PROOFING } from './text.js';

/** What Word itself writes: the parts of a file have no time of their own. */
const noTime = () => new Date(1980, 0, 1);

/** The same document always makes the same bytes: the library writes the hour and chance names. */
export async function packed(document: Document, facts: FileFacts): Promise<Buffer> {
  const parts = unzipSync(
    await Packer.toBuffer(document, undefined, [
      { path: 'docProps/core.xml', data: properties(facts) },
      { path: 'word/fontTable.xml', data: FONT_TABLE },
    ]),
  );
  const named = namesOf(PROOFING[facts.language]!);
  return Buffer.from(
    zipped(parts, (path, data) => (WORKBOOK.test(path) ? zipped(unzipSync(data)) : named(path, data))),
  );
}

function zipped(parts: Unzipped, made = (_path: string, data: Uint8Array) => data): Uint8Array {
  const files: Zippable = {};
  for (const [path, data] of Object.entries(parts)) files[path] = [made(path, data), { mtime: noTime() }];
  return zipSync(files);
}

/** The figures of a chart. */
const WORKBOOK = /^word\/embeddings\/.*\.xlsx$/;
const CHART = /^word\/charts\/.*\.xml$/;
const NAMES_OTHERS = /^word\/(?:document|_rels\/document|charts\/.*)\.xml/;
const HEADER = /^word\/header(\d+)\.xml$/;
/** By what one part names another: drawn by lot. */
const LOT = /rId[\w-]{21}(?![\w-])/g;

/** Charts speak English to whoever hears them, unless they are told. */
function namesOf(language: string): (path: string, data: Uint8Array) => Uint8Array {
  const lots = new Map<string, string>();
  const numbered = (lot: string) => {
    if (!lots.has(lot)) lots.set(lot, `rIdPart${lots.size + 1}`);
    return lots.get(lot)!;
  };
  return (path, data) => {
    const header = HEADER.exec(path)?.[1];
    if (header)
      return strToU8(strFromU8(data).replace(/PowerPlusWaterMarkObject[\w-]+/g, `PowerPlusWaterMarkObject${header}`));
    if (!NAMES_OTHERS.test(path)) return data;
    const text = strFromU8(data).replace(LOT, numbered);
    return strToU8(CHART.test(path) ? text.replaceAll('en-US', language) : text);
  };
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => MARKUP[sign]!);

/** No person is named: whose document it is, and when it came to be what it says. */
function properties({ title, author, subject = '', keywords = '', language, createdAt }: FileFacts): string {
  const instant = createdAt.toISOString();
  const said = {
    'dc:title': title,
    'dc:subject': subject,
    'dc:creator': author,
    'cp:keywords': keywords,
    'dc:description': COPY[language],
    'cp:lastModifiedBy': author,
    'dc:language': PROOFING[language]!,
  };
  const elements = Object.entries(said).map(([name, text]) => `<${name}>${escaped(text)}</${name}>`);
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${[...elements, ...dates].join('')}</cp:coreProperties>`;
}
