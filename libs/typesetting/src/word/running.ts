import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ParagraphChild,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { canBeDrawn } from '../blocks/chart.js';
import { isDrawn } from './charts.js';
import { pictureIn } from './pictures.js';
import { EMBLEM, RAISED } from '../letterhead.js';
import type { DocumentLanguage, DocumentModel, Picture } from '../model.js';
import { copyOf } from '../running.js';
import { COLOURS, PORTRAIT, STYLES, type Sheet } from '../sheet.js';
import { inOneLine } from '../text.js';
import { colour, twips } from './styles.js';
import { runsOf } from './text.js';

/** The editable copy says that it is one: what is kept, signed and checked is the PDF. */
export const COPY: Record<DocumentLanguage, string> = {
  ru: 'Копия для правки. Хранится и подписывается документ в формате PDF; по контрольному коду проверяется он.',
  en: 'Editable copy. The document that is kept and signed is the PDF, and its checksum is what is checked.',
};

/** One that Word would not draw legibly is its figures there: whoever compares the two is told. */
const CHARTS: Record<DocumentLanguage, string> = {
  ru: 'Диаграммы, которые Word не показал бы разборчиво, стоят в копии таблицами.',
  en: 'Charts that Word would not draw legibly are tables in the copy.',
};

/** How far from the edges of the page its header begins and its footer ends. */
export const EDGES = { header: 24, footer: 22 };
const WATERMARK = { width: 460, opacity: 0.12 };

/** `first` is that of a document's first page, which needs no running header. */
export function headerOf(model: DocumentModel, first: boolean): Header {
  const { language, banner = '', runningHeader, letterhead, organisation } = model;
  const emblem = first && letterhead?.emblem;
  const children = [
    ...line('Banner', banner, language),
    ...(emblem ? emblemOf(emblem, inOneLine(organisation), banner ? STYLES.banner.leading : 0) : []),
    ...(first ? [] : line('Header', runningHeader, language, banner ? 14 : 0)),
  ];
  const marked = watermarkOf(model);
  return new Header({
    children:
      marked || children.length === 0 ? [...children, new Paragraph({ children: marked ? [marked] : [] })] : children,
  });
}

function line(style: 'Banner' | 'Header' | 'Digest', text: string, language: DocumentLanguage, before?: number) {
  const said = inOneLine(text);
  if (!said) return [];
  const distance = before === undefined ? {} : { spacing: { before: twips(before) } };
  return [new Paragraph({ style, ...distance, children: runsOf(said, language) })];
}

/** As far from the edge as in the PDF, whatever stands `above` it. */
function emblemOf(emblem: Picture, description: string, above: number): Paragraph[] {
  const image = pictureIn(emblem, { width: EMBLEM, height: EMBLEM }, description, 1);
  if (!image) return [];
  const spacing = { before: twips(PORTRAIT.body.top - RAISED - EDGES.header - above), after: twips(8) };
  return [new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [image] })];
}

function watermarkOf({ watermark = '' }: DocumentModel) {
  const text = inOneLine(watermark);
  return text
    ? new TextWatermark({
        text,
        font: 'Noto Sans',
        bold: true,
        color: colour(COLOURS.watermark),
        ...WATERMARK,
      })
    : null;
}

/** Which copy it is, its page of how many, and its digest, as in the PDF; and that it is no more than a copy. */
export function footerOf({ language, footer, wording, blocks }: DocumentModel, { body }: Sheet): Footer {
  const counted = wording.page.split(/(\{pages?\})/).map((part): ParagraphChild => {
    if (part === '{page}') return new TextRun({ children: [PageNumber.CURRENT] });
    return new TextRun(part === '{pages}' ? { children: [PageNumber.TOTAL_PAGES] } : { text: part });
  });
  const lacks = blocks.some((block) => block.kind === 'chart' && canBeDrawn(block) && !isDrawn(block));
  const copy = [COPY[language], ...(lacks ? [CHARTS[language]] : [])];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: twips(body.width) }],
        children: [
          ...runsOf(inOneLine(copyOf(footer, wording)), language),
          new TextRun({ children: [new Tab()] }),
          ...counted,
        ],
      }),
      ...line('Digest', `${wording.digest} ${footer.digest}`, language),
      ...line('Digest', copy.join(' '), language),
    ],
  });
}
