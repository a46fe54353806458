import {
  AlignmentType,
  BorderStyle,
  type IBordersOptions,
  type IParagraphStyleOptions,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';
import { titleStyle } from '../cover.js';
import { sans, sansBold, serifBold, type Face } from '../faces.js';
import type { TextStyle } from '../lines.js';
import type { DocumentLanguage, DocumentModel } from '../model.js';
import { subtitleStyle } from '../letterhead.js';
import { BODY, COLOURS, STYLES } from '../sheet.js';
import { PROOFING } from './text.js';

/** Word measures in twentieths of a point, letters in halves, borders in eighths. */
export const twips = (points: number) => Math.round(points * 20);
export const colour = (hex: string) => hex.slice(1);

type Row = {
  name: string;
  of: TextStyle;
  before?: number;
  after?: number;
  /** Stays with what follows. */
  keep?: boolean;
  centred?: boolean;
  next?: string;
  border?: IBordersOptions;
  tint?: boolean;
  left?: number;
  right?: number;
  level?: 0 | 1 | 2;
  /** Counted, or given its mark, by Word: also what somebody adds in this style. */
  list?: readonly ['headings' | 'bullets' | 'numbers', level: number];
};

const line = (points: number, hex: string, space: number) => ({
  style: BorderStyle.SINGLE,
  size: Math.round(points * 8),
  color: colour(hex),
  space,
});

/** Word's own where it has one of the kind, so that whoever edits finds what they look for; by the look of the PDF. */
const ROWS = {
  BodyText: { name: 'Body Text', of: STYLES.body, before: 7.5 },
  Lead: { name: 'Lead', of: STYLES.lead, before: 10 },
  Note: { name: 'Note', of: STYLES.note, before: 6 },
  Heading1: {
    name: 'heading 1',
    of: STYLES.heading1,
    before: 30,
    keep: true,
    next: 'BodyText',
    level: 0,
    list: ['headings', 0],
  },
  Heading2: {
    name: 'heading 2',
    of: STYLES.heading2,
    before: 20,
    keep: true,
    next: 'BodyText',
    level: 1,
    list: ['headings', 1],
  },
  Heading3: {
    name: 'heading 3',
    of: STYLES.heading3,
    before: 14,
    keep: true,
    next: 'BodyText',
    level: 2,
    list: ['headings', 2],
  },
  ListBullet: { name: 'List Bullet', of: STYLES.body, before: 3, list: ['bullets', 0] },
  ListBullet2: { name: 'List Bullet 2', of: STYLES.body, before: 3, list: ['bullets', 1] },
  ListNumber: { name: 'List Number', of: STYLES.body, before: 3, list: ['numbers', 0] },
  Quote: {
    name: 'Quote',
    of: STYLES.quote,
    before: 7.5,
    left: 16,
    right: 16,
    border: { left: line(2, COLOURS.rule, 12) },
  },
  QuoteSource: {
    name: 'Quote Source',
    of: STYLES.note,
    before: 3,
    left: 16,
    right: 16,
    border: { left: line(2, COLOURS.rule, 12) },
  },
  Caption: { name: 'caption', of: STYLES.caption, before: 14, after: 3, keep: true },
  TableHeading: { name: 'Table Heading', of: STYLES.columnTitle, keep: true },
  TableText: { name: 'Table Text', of: STYLES.cell },
  TableTotal: { name: 'Table Total', of: STYLES.total },
  DenseTableHeading: { name: 'Dense Table Heading', of: STYLES.denseColumnTitle, keep: true },
  DenseTableText: { name: 'Dense Table Text', of: STYLES.denseCell },
  DenseTableTotal: { name: 'Dense Table Total', of: STYLES.denseTotal },
  Figure: { name: 'Figure', of: STYLES.cardValue },
  FigureLabel: { name: 'Figure Label', of: STYLES.cardLabel },
  Signer: { name: 'Signer', of: STYLES.signer },
  Office: { name: 'Office', of: STYLES.office },
  DenseSigner: { name: 'Dense Signer', of: STYLES.denseSigner },
  DenseOffice: { name: 'Dense Office', of: STYLES.denseOffice },
  /** Room for a hand, above a line. */
  SignHere: { name: 'Sign Here', of: STYLES.value, before: 14, border: { bottom: line(0.5, COLOURS.soft, 1) } },
  Value: { name: 'Value', of: STYLES.value },
  Label: { name: 'Label', of: STYLES.label },

  Organisation: {
    name: 'Organisation',
    of: STYLES.organisation,
    after: 120,
    border: { bottom: line(1.5, COLOURS.strong, 6) },
  },
  Kind: { name: 'Kind', of: STYLES.kind },
  Status: { name: 'Status', of: STYLES.status, before: 26, after: 44, tint: true },
  LetterName: {
    name: 'Letter Name',
    of: STYLES.letterName,
    centred: true,
    after: 16,
    border: { bottom: line(1.2, COLOURS.strong, 6) },
  },
  Reference: { name: 'Reference', of: STYLES.reference },
  Addressee: { name: 'Addressee', of: STYLES.addressee },

  TOCHeading: { name: 'TOC Heading', of: STYLES.heading1, after: 12, keep: true },
  TOC1: { name: 'toc 1', of: STYLES.contents1, before: 7 },
  TOC2: { name: 'toc 2', of: STYLES.contents2, before: 1, left: 14 },
  TOC3: { name: 'toc 3', of: STYLES.contents3, left: 28 },
  FootnoteText: { name: 'footnote text', of: STYLES.note },

  Header: { name: 'header', of: STYLES.running, border: { bottom: line(0.5, COLOURS.rule, 4) } },
  Footer: { name: 'footer', of: STYLES.running, border: { top: line(0.5, COLOURS.rule, 4) } },
  Digest: { name: 'Digest', of: STYLES.digest },
  Banner: { name: 'Banner', of: STYLES.banner, centred: true, tint: true },
} as const satisfies Record<string, Row>;

export type StyleId = keyof typeof ROWS | 'Title' | 'Subtitle';

/** Of a letter it is smaller than of a report. */
const titleOf = (model: DocumentModel): Row => {
  const { letterhead, kind } = model;
  const of = letterhead ? STYLES.letterTitle : titleStyle(model);
  return { name: 'Title', of, before: letterhead ? (kind ? 2 : 24) : 8, keep: true, next: 'BodyText' };
};

function subtitleOf({ letterhead, subtitle = '' }: DocumentModel): Row {
  const of = letterhead ? subtitleStyle(subtitle, BODY) : STYLES.subtitle;
  return { name: 'Subtitle', of, before: letterhead ? 4 : 12 };
}

/** Named, not embedded; `fontTable` says what stands in for one that a machine lacks. */
const fontOf = (face: Face) => {
  const name = face === sans || face === sansBold ? 'Noto Sans' : 'Noto Serif';
  const stands = face === sans || face === sansBold ? 'Arial' : 'Times New Roman';
  return { ascii: name, hAnsi: name, eastAsia: name, cs: stands };
};

const runOf = ({ face, size, colour: hex }: TextStyle) => ({
  font: fontOf(face),
  size: size * 2,
  sizeComplexScript: size * 2,
  color: colour(hex),
  bold: face === serifBold || face === sansBold,
});

const styleOf = ([id, row]: [string, Row]): IParagraphStyleOptions => ({
  id,
  name: row.name,
  basedOn: 'Normal',
  quickFormat: true,
  ...(row.next && { next: row.next }),
  run: runOf(row.of),
  paragraph: {
    spacing: {
      before: twips(row.before ?? 0),
      after: twips(row.after ?? 0),
      line: twips(row.of.leading),
      lineRule: LineRuleType.AT_LEAST,
    },
    ...(row.keep && { keepNext: true }),
    ...(row.centred && { alignment: AlignmentType.CENTER }),
    ...(row.border && { border: row.border }),
    ...(row.tint && { shading: { type: 'clear', fill: colour(COLOURS.tint), color: 'auto' } as const }),
    ...(row.left !== undefined && { indent: { left: twips(row.left), right: twips(row.right ?? 0) } }),
    ...(row.level !== undefined && { outlineLevel: row.level }),
    ...(row.list && { numbering: { reference: row.list[0], level: row.list[1] } }),
  },
});

export const stylesOf = (model: DocumentModel): IStylesOptions => ({
  default: {
    document: {
      // Of every size, as in the PDF: lines of letters that are not kerned are longer, and a name takes a second one.
      run: { ...runOf(STYLES.body), kern: 1, language: languages(model.language) },
      paragraph: { spacing: { after: 0, line: twips(STYLES.body.leading), lineRule: LineRuleType.AT_LEAST } },
    },
  },
  paragraphStyles: Object.entries<Row>({ ...ROWS, Title: titleOf(model), Subtitle: subtitleOf(model) }).map(styleOf),
  // Of the entries of the contents, which lead somewhere without looking like it.
  characterStyles: [{ id: 'IndexLink', name: 'Index Link' }],
});

const languages = (language: DocumentLanguage) => ({
  value: PROOFING[language]!,
  eastAsia: PROOFING[language]!,
  bidirectional: PROOFING.he!,
});

const rule = (side: string, points: number, hex: string) =>
  `<w:${side} w:val="single" w:sz="${points * 8}" w:space="0" w:color="${colour(hex)}"/>`;
const PADDING = `<w:tblCellMar><w:top w:w="80" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="90" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>`;

/** The library writes no table styles of its own. */
export const TABLE_STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => rule(side, 0.5, COLOURS.rule)).join('')}</w:tblBorders>${PADDING}</w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="RuledTable"><w:name w:val="Ruled Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="40"/><w:qFormat/><w:tblPr><w:tblBorders>${rule('bottom', 0.5, COLOURS.rule)}${rule('insideH', 0.5, COLOURS.rule)}</w:tblBorders>${PADDING}</w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="HeadedTable"><w:name w:val="Headed Table"/><w:basedOn w:val="RuledTable"/><w:uiPriority w:val="40"/><w:qFormat/><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${rule('bottom', 1, COLOURS.strong)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>
</w:styles>`;

const fontEntry = (name: string, stands: string, family: 'roman' | 'swiss') =>
  `<w:font w:name="${name}"><w:altName w:val="${stands}"/><w:charset w:val="CC"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
export const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fontEntry('Noto Serif', 'Times New Roman', 'roman')}${fontEntry('Noto Sans', 'Arial', 'swiss')}</w:fonts>`;

/** `of`: what is written in that style is of this level; Word asks the level, not the style. */
const hanging = (points: number, from: number, of?: StyleId) => ({
  ...(of && { style: of }),
  paragraph: { indent: { left: twips(from + points), hanging: twips(points) } },
});

/** Lists that count from the same number share one scheme; each begins it anew. */
export const numbersFrom = (start: number): string => (start === 1 ? 'numbers' : `numbers-${start}`);

const startsIn = ({ blocks }: DocumentModel): number[] => [
  ...new Set([1, ...blocks.flatMap((block) => (block.kind === 'list' && block.ordered && block.start) || [])]),
];

const HEADINGS = ['Heading1', 'Heading2', 'Heading3'] as const;
const BULLETS = ['ListBullet', 'ListBullet2'] as const;

/** How headings and lists are counted: by Word, so that what is added later is counted too. */
export const numberingOf = (model: DocumentModel): INumberingOptions => ({
  config: [
    {
      reference: 'headings',
      levels: ['%1.', '%1.%2', '%1.%2.%3'].map((text, level) => ({
        level,
        text,
        format: LevelFormat.DECIMAL,
        style: hanging(30 + 6 * level, 0, HEADINGS[level]),
      })),
    },
    {
      reference: 'bullets',
      levels: ['•', '–'].map((text, level) => ({
        level,
        text,
        format: LevelFormat.BULLET,
        style: hanging(18, 18 * level, BULLETS[level]),
      })),
    },
    ...startsIn(model).map((start) => ({
      reference: numbersFrom(start),
      levels: [
        start === 1
          ? { level: 0, text: '%1.', format: LevelFormat.DECIMAL, style: hanging(24, 0, 'ListNumber') }
          : { level: 0, text: '%1.', format: LevelFormat.DECIMAL, style: hanging(24, 0), start },
      ],
    })),
  ],
});
