import type { Language } from '#libs/regulation';
import type { Block } from '#libs/typesetting';
import type { PaperFacts } from './facts.js';

export type Cell = string | number | null;
/** For the workbook, with columns of its own: a row for each row of what is printed. */
export type Sheet = { columns: { title: string; dates?: true }[]; rows: Cell[][] };

/** A list that is drawn in the PDF and, where the kind has one, written into the workbook. */
export type Listed = {
  columns: { title: string; share: number; align?: 'left' | 'right' | 'center' }[];
  rows: string[][];
  /** In both languages on a sheet on its side. */
  wide?: true;
  sheet?: Sheet;
};

/** What one kind says, from nothing but the facts. */
export type Paper = {
  title: string;
  subtitle?: string;
  blocks: Block[];
  list?: Listed;
  /** A letter greets and takes leave; it and some lists end with room for the signature of the Executive Secretary. */
  ends: 'letter' | 'signature' | 'text';
};
export type Composer = (facts: PaperFacts, language: Language, datedOn: string) => Paper;

export const body = (text: string): Block => ({ kind: 'paragraph', style: 'lead', text });
export const note = (text: string): Block => ({ kind: 'paragraph', style: 'note', text });
export const tableOf = ({ columns, rows, wide }: Listed): Block => ({
  kind: 'table',
  columns,
  rows,
  ...(wide && { wide }),
});
