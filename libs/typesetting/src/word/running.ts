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
import { pictureIn } from './pictures.js';
import { EMBLEM } from '../letterhead.js';
import type { DocumentLanguage, DocumentModel, Picture } from '../model.js';
import { copyOf } from '../running.js';
import { COLOURS, type Sheet } from '../sheet.js';
import { inOneLine } from '../text.js';
import { colour, twips } from './styles.js';
import { runsOf } from './text.js';

/** The editable copy says that it is one: what is kept, signed and checked is the PDF. */
export const COPY: Record<DocumentLanguage, string> = {
  ru: 'Копия для правки. Хранится и подписывается документ в формате PDF; по контрольному коду проверяется он.',
  en: 'Editable copy. The document that is kept and signed is the PDF, and its checksum is what is checked.',
};

/** A drawing could not be edited, so a chart is its figures there: whoever compares the two is told. */
const CHARTS: Record<DocumentLanguage, string> = {
  ru: 'Диаграммы документа стоят в копии таблицами.',
  en: 'Charts of the document are tables in the copy.',
};

const WATERMARK = { width: 460, opacity: 0.12 };

/** `first` is that of a document's first page, which needs no running header. */
export function headerOf(model: DocumentModel, first: boolean): Header {
  const { language, banner = '', runningHeader, letterhead, organisation } = model;
  const emblem = first && letterhead?.emblem;
  const children = [
    ...line('Banner', banner, language),
    ...(emblem ? emblemOf(emblem, inOneLine(organisation)) : []),
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

function emblemOf(emblem: Picture, description: string): Paragraph[] {
  const image = pictureIn(emblem, { width: EMBLEM, height: EMBLEM }, description, 1);
  if (!image) return [];
  return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: twips(6) }, children: [image] })];
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
  const copy = [COPY[language], ...(blocks.some(({ kind }) => kind === 'chart') ? [CHARTS[language]] : [])];
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
