import { documentTitle } from './cover.js';
import type { DocumentLanguage, DocumentModel } from './model.js';
import { bounded } from './pdfkit-objects.js';
import { inOneLine } from './text.js';

/** What the file says of itself. The instant is the only date it carries, so that the same model makes the same bytes. */
export type FileFacts = {
  language: DocumentLanguage;
  title: string;
  author: string;
  subject?: string;
  keywords?: string;
  createdAt: Date;
};

export function factsOf(model: DocumentModel): FileFacts {
  const createdAt = new Date(model.createdAt);
  if (Number.isNaN(createdAt.getTime())) throw new RangeError(`createdAt is not an instant: ${model.createdAt}`);
  const { number, version, digest } = model.footer;
  return {
    language: model.language,
    title: documentTitle(model) || nameOf(model),
    author: inOneLine(model.organisation),
    subject: inOneLine(model.runningHeader),
    keywords: inOneLine([number, version, digest].filter(Boolean).join(' ')),
    createdAt,
  };
}

const UNNAMED: Record<DocumentLanguage, string> = { ru: 'Документ', en: 'Document' };
/** No file is without a title: who cannot see it hears that first. */
const nameOf = ({ language, runningHeader, footer, organisation }: DocumentModel): string =>
  [runningHeader, footer.number, organisation].map(inOneLine).find(Boolean) ?? UNNAMED[language];

/** As PDFKit takes them: of a file that says it is PDF/A-2a and PDF/UA-1. Who draws into it tags what they draw. */
export const optionsOf = ({ language, title, author, subject, keywords, createdAt }: FileFacts) => ({
  size: 'A4',
  margin: 0,
  autoFirstPage: false,
  // No font yet: one that PDFKit meets before it is registered is found by its name ever after and parsed each time.
  font: '',
  pdfVersion: '1.7' as const,
  tagged: true,
  lang: language,
  displayTitle: true,
  // That it is PDF/UA-1 as well is said beside it (pdfkit-objects.ts).
  subset: 'PDF/A-2a' as const,
  info: {
    Title: bounded(title),
    Author: bounded(author),
    ...(subject && { Subject: bounded(subject) }),
    ...(keywords && { Keywords: bounded(keywords) }),
    Creator: bounded(author),
    CreationDate: createdAt,
    ModDate: createdAt,
  },
});
