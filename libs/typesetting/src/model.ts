/**
 * What a document says, as plain JSON: it can be stored, sent to another process and compared. It knows pages, tables
 * and signatures, and nothing of what they are about. All text is plain: a line break in a paragraph, a list item or a
 * cell begins a new line, and nothing in it is ever markup.
 */
export type DocumentModel = {
  language: DocumentLanguage;
  /** Whose document it is: the top of the cover, and the author in the file's properties. */
  organisation: string;
  /** What the organisation calls such a paper, e.g. "Final conclusion". */
  kind: string;
  title: string;
  subtitle?: string;
  /** On the cover, for a reader who has one minute. */
  coverLines: { label: string; value: string }[];
  status: string;
  /** Identifies the copy on every page. */
  footer: { number: string; version: string; digest: string };
  runningHeader: string;
  /** Printed large and pale under every page, e.g. "DRAFT". */
  watermark?: string;
  /** Printed at the top of every page, the cover too. */
  banner?: string;
  wording: DocumentWording;
  /** ISO instant. The only date the file carries, so that the same model always makes the same bytes. */
  createdAt: string;
  blocks: Block[];
  /** On the cover, below all else. */
  code?: CodeBlock;
  /** With one, the document is a letter or a sheet: the text begins below it, and there is neither cover nor contents. */
  letterhead?: Letterhead;
  /** Part of a longer document, as its pages will be: neither cover nor contents, and so many headings of the first level before. */
  part?: { headingsBefore: number };
};

/** The top of a letter. Its title is the document's `title`, its `kind` and `subtitle` stand with it. */
export type Letterhead = {
  emblem?: Picture;
  /** On the left: number and date, and the letter that is answered. */
  reference: string[];
  /** On the right: to whom. */
  addressee: string[];
};

/** `data` is the file itself in base64, so that a model stays plain JSON. */
export type Picture = { type: 'image/png' | 'image/jpeg'; data: string };

export type DocumentLanguage = 'ru' | 'en';

/** The few words the renderer adds of its own. */
export type DocumentWording = {
  contents: string;
  /** "page {page} of {pages}" */
  page: string;
  /** Stands beside the caption of a table that goes on from the page before. */
  continued: string;
  version: string;
  digest: string;
};

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | QuoteBlock
  | ListBlock
  | TableBlock
  | ChartBlock
  | FigureBlock
  | CardsBlock
  | SignaturesBlock
  | CodeBlock
  | { kind: 'page-break' };

/** Numbered 1, 1.1, 1.1.1 unless `numbered` is false (an annex brings its own label). All enter the contents. */
export type HeadingBlock = { kind: 'heading'; level: 1 | 2 | 3; text: string; numbered?: boolean };

/**
 * What a text says part by part, where one of them is set otherwise or calls for a footnote, which is counted through the
 * document and stands at the foot of that page. Put together they are the text beside which they stand.
 */
export type Span = { text: string; style?: 'strong' | 'emphasis'; footnote?: string };

/** `footnote` is called for behind its last word, as one of a span is behind the last of that. */
export type ParagraphBlock = {
  kind: 'paragraph';
  text: string;
  spans?: Span[];
  style?: ParagraphStyle;
  footnote?: string;
};
export type ParagraphStyle = 'body' | 'note' | 'lead';

/** Somebody's own words, printed as they were said; `source` says whose. */
export type QuoteBlock = { kind: 'quote'; text: string; spans?: Span[]; source?: string };

/** An item may have items of its own, and those none. Where it counts it counts from `start`, or from one. */
export type ListBlock = { kind: 'list'; items: ListItem[]; ordered?: boolean; start?: number };
export type ListItem = string | { text: string; spans?: Span[]; items: (string | SaidItem)[] };
export type SaidItem = { text: string; spans?: Span[] };

/**
 * `share` is a column's part of the width; a column may get more where a word would not fit otherwise, or a name would take
 * a second line. So many rows at a time as `together` says are told from the next, and stay on one page. With `total` the
 * last row is the sum of those above it. One that is `wide` has a page on its side even where its words would go on another:
 * the same list in two languages is the same kind of sheet.
 */
export type TableBlock = {
  kind: 'table';
  caption?: string;
  columns: { title: string; share: number; align?: Align }[];
  rows: string[][];
  together?: number;
  total?: true;
  wide?: true;
};
export type Align = 'left' | 'right' | 'center';

/** One value of each series for each label. What it shows is printed in figures too, and is a table to who cannot see it. */
export type ChartBlock = {
  kind: 'chart';
  form: 'bars' | 'stacked-bars' | 'dots' | 'line';
  title: string;
  /** What the labels are, e.g. "Delegation". */
  of: string;
  labels: string[];
  /** `written` is for values that others published: as they wrote them, which is what is printed. */
  series: { name: string; values: number[]; written?: string[] }[];
};

/**
 * A picture in the middle of the text, as large as its width and `height` (points, half a page at most) allow; `alternative`
 * is what it shows, in words: for who cannot see it, and in its place where the file cannot be read.
 */
export type FigureBlock = { kind: 'figure'; picture: Picture; alternative: string; height: number; caption?: string };

export type CardsBlock = { kind: 'cards'; cards: { label: string; value: string }[] };

/** `mark` says how it was signed ("signed 20.11.2022 21:40"); an empty one leaves a line to sign on. */
export type SignaturesBlock = {
  kind: 'signatures';
  intro?: string;
  signers: { name: string; office: string; mark: string }[];
  /** In small letters under the last of them, on the same page. */
  below?: string;
};

/** An address as a code for a telephone and in letters, and what it leads to. */
export type CodeBlock = { kind: 'code'; address: string; text: string };
