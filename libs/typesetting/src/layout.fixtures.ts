import { laidPages } from './laid-pages.js';
import type { Block, DocumentModel } from './model.js';

/** For tests of what stands on which page. */
export function documentOf(blocks: Block[], more: Partial<DocumentModel> = {}): DocumentModel {
  return {
    language: 'en',
    organisation: 'Organisation',
    kind: 'Kind',
    title: 'Title',
    coverLines: [],
    status: 'Status',
    footer: { number: 'N-1', version: '2', digest: 'abc' },
    runningHeader: 'Header',
    wording: {
      contents: 'Contents',
      page: 'page {page} of {pages}',
      continued: 'continued',
      version: 'v',
      digest: 'd',
    },
    createdAt: '2022-11-21T06:00:00Z',
    blocks,
    ...more,
  };
}

/** The texts of each page. */
export const pagesOf = (blocks: Block[], more?: Partial<DocumentModel>) =>
  laidPages(documentOf(blocks, more)).map(({ marks }) =>
    marks.flatMap((mark) => (mark.text !== undefined ? [mark.text] : [])),
  );

export const heading = (level: 1 | 2 | 3, text: string, numbered?: boolean): Block => ({
  kind: 'heading',
  level,
  text,
  numbered,
});
