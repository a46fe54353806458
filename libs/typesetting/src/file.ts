import PDFDocument from 'pdfkit';
import { typefaces } from './faces.js';
import type { DocumentLanguage } from './model.js';
import { escaped } from './pdfkit-objects.js';

/** What the file says of itself. The instant is the only date it carries, so that the same model makes the same bytes. */
export type FileFacts = {
  language: DocumentLanguage;
  title: string;
  author: string;
  subject?: string;
  keywords?: string;
  createdAt: Date;
};

/** A file with our fonts that says it is tagged as PDF/UA-1 asks: who draws into it tags what they draw. */
export function createFile({ language, title, author, subject, keywords, createdAt }: FileFacts) {
  const doc = new TaggedDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    // No font yet: one that PDFKit meets before it is registered is found by its name ever after and parsed each time.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    // The types know PDF/A only.
    subset: 'PDF/UA' as 'PDF/A-2a',
    info: {
      Title: title,
      Author: author,
      ...(subject && { Subject: subject }),
      ...(keywords && { Keywords: keywords }),
      Creator: author,
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  // The types know files only; PDFKit takes parsed fonts since 0.20.
  for (const { name, embeddable } of typefaces) doc.registerFont(name, embeddable as unknown as Buffer);
  return doc;
}

const addInfo = Reflect.get(PDFDocument.prototype, '_addInfo') as (this: object) => void;
const REPLACEMENT = '\ufffd'.codePointAt(0)!;

class TaggedDocument extends PDFDocument {
  /** PDFKit writes what the file says of itself into XML as it is. */
  _addInfo(this: { info: Record<string, unknown> }) {
    const { info } = this;
    this.info = Object.fromEntries(Object.entries(info).map(([name, value]) => [name, escaped(value)]));
    addInfo.call(this);
    this.info = info;
  }

  /** PDFKit says of every font that its empty glyph is the character 0, which no text may hold. */
  override end() {
    const fonts = Reflect.get(this, '_fontFamilies') as Record<string, { unicode?: number[][] }>;
    for (const { unicode } of Object.values(fonts)) if (unicode) unicode[0] = [REPLACEMENT];
    super.end();
  }
}
