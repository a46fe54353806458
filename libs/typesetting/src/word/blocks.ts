import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  ExternalHyperlink,
  Paragraph,
  type ParagraphChild,
  type Table,
  type XmlComponent,
} from 'docx';
import { tableOfChart } from '../blocks/chart-table.js';
import { figureHeight } from '../blocks/figure.js';
import type { Block, CodeBlock, DocumentLanguage, FigureBlock, HeadingBlock, ListBlock } from '../model.js';
import { BODY, type Sheet } from '../sheet.js';
import { inOneLine, paragraphsOf } from '../text.js';
import { chartIn } from './charts.js';
import { kept, paragraph, paragraphs } from './paragraphs.js';
import { pictureIn } from './pictures.js';
import { cardsIn, signaturesIn, spacer, tableIn } from './tables.js';
import { numbersFrom, twips } from './styles.js';
import { runsOf } from './text.js';

const PARAGRAPHS = { body: 'BodyText', lead: 'Lead', note: 'Note' } as const;

export type Place = {
  language: DocumentLanguage;
  /** Which block it is: names its bookmark, and tells its list from others. */
  at: number;
  /** It stays with the block that comes next. */
  keep: boolean;
  /** Nothing stands above it on its page. */
  first: boolean;
  /** As wide as those who sign have it. */
  body: Sheet['body'];
};

/** A block as Word has it, with Word's own styles. Another kind that is left out here does not compile. */
export function wordOf(block: Block, { language, at, keep, first, body }: Place): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return headingIn(block, at, language, first);
    case 'paragraph':
      return paragraphs(PARAGRAPHS[block.style ?? 'body'], block, language, keep, block.footnote);
    case 'quote':
      return [
        ...paragraphs('Quote', block, language, keep || Boolean(block.source)),
        ...paragraphs('QuoteSource', block.source ?? '', language, keep),
      ];
    case 'list':
      return listIn(block, at, language, keep);
    case 'table':
      return apart(tableIn(block, language, keep), 14, !first && !block.caption);
    case 'chart':
      return tableIn(tableOfChart(block, language), language, keep, chartIn(block, at + 1));
    case 'figure':
      return figureIn(block, at, language, keep);
    case 'cards':
      return apart(cardsIn(block, language, keep), 12, !first);
    case 'signatures':
      return signaturesIn(block, language, body, keep);
    case 'code':
      return codeIn(block, language);
    case 'page-break':
      return [];
    default:
      return block satisfies never;
  }
}

/** In words where it cannot be read, as in the PDF. */
function figureIn(figure: FigureBlock, at: number, language: DocumentLanguage, keep: boolean): Paragraph[] {
  const { picture, alternative, caption = '' } = figure;
  const description = inOneLine(alternative);
  const image = pictureIn(picture, { width: BODY.width, height: figureHeight(figure) }, description, at + 1);
  const centred = { alignment: AlignmentType.CENTER };
  const withCaption = { ...centred, keepNext: paragraphsOf(caption).length > 0 || keep };
  return [
    ...(image
      ? [new Paragraph({ ...withCaption, spacing: { before: twips(14) }, children: [image] })]
      : paragraph('Note', description, language, withCaption)),
    ...paragraph('Caption', caption, language, { ...centred, keepNext: keep, spacing: { before: twips(5) } }),
  ];
}

/** In letters that lead there: a picture of it would outlive the address when somebody edits. */
export const codeIn = ({ text, address }: CodeBlock, language: DocumentLanguage) => [
  ...paragraphs('Note', text, language, true),
  new Paragraph({
    style: 'BodyText',
    children: [new ExternalHyperlink({ link: address, children: runsOf(address, language) })],
  }),
];

const apart = (made: (Paragraph | Table)[], points: number, needed: boolean) =>
  needed && made.length > 0 ? [spacer(points), ...made] : made;

/** To which the contents lead. */
export const bookmarkOf = (at: number) => `_Toc${at + 1}`;

function headingIn(
  { level, text, numbered }: HeadingBlock,
  at: number,
  language: DocumentLanguage,
  first: boolean,
): Paragraph[] {
  if (paragraphsOf(text).length === 0) return [];
  const numbering = numbered !== false && { reference: 'headings', level: level - 1 };
  const above = first ? { spacing: { before: 0 } } : {};
  // The library's own bookmarks are numbered by process, not by document; the types do not know that these may stand here.
  const children: XmlComponent[] = [
    new BookmarkStart(bookmarkOf(at), at + 1),
    ...runsOf(text, language),
    new BookmarkEnd(at + 1),
  ];
  return [new Paragraph({ style: `Heading${level}`, ...above, numbering, children: children as ParagraphChild[] })];
}

function listIn(
  { items, ordered, start = 1 }: ListBlock,
  at: number,
  language: DocumentLanguage,
  keep: boolean,
): Paragraph[] {
  const style = ordered ? 'ListNumber' : 'ListBullet';
  const numbering = ordered
    ? { reference: numbersFrom(start), level: 0, instance: at }
    : { reference: 'bullets', level: 0 };
  const within = { reference: 'bullets', level: 1 };
  const said = items.flatMap((item) => {
    const { items: more = [], ...own } = typeof item === 'string' ? { text: item } : item;
    return [
      { style, said: own, numbering } as const,
      ...more.map((one) => ({ style: 'ListBullet2', said: one, numbering: within }) as const),
    ];
  });
  return said.flatMap((item, i) =>
    paragraph(item.style, item.said, language, { ...kept(keep && i === said.length - 1), numbering: item.numbering }),
  );
}
