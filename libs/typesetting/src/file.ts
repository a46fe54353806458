import type { DocumentLanguage } from './model.js';

/** What the file says of itself. The instant is the only date it carries, so that the same model makes the same bytes. */
export type FileFacts = {
  language: DocumentLanguage;
  title: string;
  author: string;
  subject?: string;
  keywords?: string;
  createdAt: Date;
};

/** As PDFKit takes them: of a file that says it is tagged as PDF/UA-1 asks. Who draws into it tags what they draw. */
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
