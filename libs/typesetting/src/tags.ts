/** What a mark is to those who hear the document instead of seeing it. One tag may go on over many pieces and pages. */
export type Tag = {
  role: Role;
  /** Within which it stands; without one it stands in the document itself. */
  parent?: Tag;
  /** What a picture shows, in words. */
  alternative?: string;
  /** Of a note, by which it is told from the others. */
  id?: string;
  /** Of a cell that is the head of its row, not of its column. */
  acrossRow?: true;
  /** A list that counts. */
  numbered?: true;
};
type Role =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Note'
  | 'BlockQuote'
  /** One of several things on a sheet, as a badge. */
  | 'Sect';

export const tag = (role: Role, parent?: Tag): Tag => (parent ? { role, parent } : { role });
