import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
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
  const files: Zippable = {};
  for (const [path, data] of Object.entries(parts)) files[path] = [named(path, data), { mtime: noTime() }];
  return Buffer.from(zipSync(files));
}

const HEADER = /^word\/header(\d+)\.xml$/;
function named(path: string, data: Uint8Array): Uint8Array {
  const number = HEADER.exec(path)?.[1];
  if (!number) return data;
  return strToU8(strFromU8(data).replace(/PowerPlusWaterMarkObject[\w-]+/g, `PowerPlusWaterMarkObject${number}`));
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
