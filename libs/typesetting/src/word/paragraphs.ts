import {
  AlignmentType,
  FootnoteReferenceRun,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { ANNOUNCES } from '../blocks/text-blocks.js';
import type { Align, DocumentLanguage, Span } from '../model.js';
import { spanLines } from '../spans.js';
import { paragraphsOf } from '../text.js';
import type { StyleId } from './styles.js';
import { runsOf, runsOfLines } from './text.js';

type Said = string | { text: string; spans?: Span[] };

/** One paragraph, whatever lines its text has; none where it says nothing. */
export function paragraph(
  style: StyleId,
  said: Said,
  language: DocumentLanguage,
  options: IParagraphOptions = {},
): Paragraph[] {
  const { text, spans } = typeof said === 'string' ? { text: said, spans: undefined } : said;
  const children = spans ? brokenRuns(spanLines({ text, spans }), language) : runsOf(text, language);
  return children.length > 0 ? [new Paragraph({ ...options, style, children })] : [];
}

const brokenRuns = (lines: Span[][], language: DocumentLanguage): ParagraphChild[] =>
  lines.flatMap((line, i) => [...(i > 0 ? [new TextRun({ break: 1 })] : []), ...runsIn(line, language)]);

const linesIn = (said: Said): Span[][] => spanLines(typeof said === 'string' ? { text: said } : said);

/** What stands in a line, each part as it is set, with the footnotes it calls for. */
const runsIn = (line: readonly Span[], language: DocumentLanguage): ParagraphChild[] =>
  line.flatMap(({ text, style, footnote = '' }) => [
    ...runsOfLines([text], language, style),
    ...(paragraphsOf(footnote).length > 0 ? [noteOf(footnote, language)] : []),
  ]);

/** A paragraph for each line; the last stays with what follows, if it is told to, and has the footnote. */
export function paragraphs(
  style: StyleId,
  said: Said,
  language: DocumentLanguage,
  keepNext = false,
  footnote = '',
): Paragraph[] {
  const lines = linesIn(said);
  return lines.map((line, i) => {
    const last = i === lines.length - 1;
    const called = last && paragraphsOf(footnote).length > 0 ? [noteOf(footnote, language)] : [];
    const stays = last && (keepNext || ANNOUNCES.test(line.map(({ text }) => text).join('')));
    return new Paragraph({ ...kept(stays), style, children: [...runsIn(line, language), ...called] });
  });
}

/** Word sets its number; the space behind that is ours. */
const noteOf = (text: string, language: DocumentLanguage) =>
  new FootnoteReferenceRun({
    children: paragraphsOf(text).map((line, i) => {
      const distance = i === 0 ? [new TextRun(' ')] : [];
      return new Paragraph({ style: 'FootnoteText', children: [...distance, ...runsOf(line, language)] });
    }),
  });

/** Said only where it is so: most of a long table would say that it is not. */
export const kept = (keepNext: boolean): IParagraphOptions => (keepNext ? { keepNext } : {});

const ALIGNMENTS = { right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** What stands in a cell: never nothing, for Word opens no table with an empty one. */
export function inCell(
  style: StyleId,
  text: string,
  language: DocumentLanguage,
  { align, keepNext = false }: { align?: Align | undefined; keepNext?: boolean } = {},
): Paragraph[] {
  const set = { ...kept(keepNext), ...(align && align !== 'left' && { alignment: ALIGNMENTS[align] }) };
  const said = paragraphsOf(text).flatMap((line) => paragraph(style, line, language, set));
  return said.length > 0 ? said : [new Paragraph({ ...kept(keepNext), style })];
}
