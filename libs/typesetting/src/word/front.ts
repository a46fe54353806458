import { Paragraph, TableOfContents, type FileChild } from 'docx';
import { anchorsOf } from '../blocks/pieces.js';
import type { DocumentModel, Letterhead } from '../model.js';
import { BODY, type Sheet } from '../sheet.js';
import { inOneLine, paragraphsOf } from '../text.js';
import { bookmarkOf, codeIn } from './blocks.js';
import { paragraph, paragraphs } from './paragraphs.js';
import { sideBySide, spacer } from './tables.js';
import { runsOfLines } from './text.js';

/** The first page of a report. */
export function coverOf(model: DocumentModel): FileChild[] {
  const { language, organisation, kind, title, subtitle = '', status, coverLines } = model;
  const lines = coverLines
    .map(({ label, value }) => [paragraphs('Label', label, language), paragraphs('Value', value, language)] as const)
    .filter(([label, value]) => label.length + value.length > 0);
  return [
    ...paragraph('Organisation', organisation, language),
    ...paragraph('Kind', kind, language),
    ...paragraph('Title', title, language),
    ...paragraph('Subtitle', subtitle, language),
    ...paragraph('Status', status, language),
    ...(lines.length > 0
      ? [
          sideBySide(
            [BODY.width * 0.35, BODY.width * 0.65],
            lines.map(([label, value]) => [label, value]),
            'RuledTable',
          ),
        ]
      : []),
    ...(model.code ? codeIn(model.code, language) : []),
  ];
}

/**
 * What the headings are. The pages are Word's to count, once it is told to: those of the PDF would be wrong as soon as
 * somebody edits.
 */
export function contentsOf(model: DocumentModel): FileChild[] {
  const anchors = anchorsOf(model);
  if (anchors.length === 0) return [];
  const cachedEntries = anchors.map(({ id, level, text }) => ({
    level,
    title: text,
    href: bookmarkOf(Number(id.replace(/\D/g, ''))),
  }));
  return [
    ...paragraph('TOCHeading', model.wording.contents, model.language),
    new TableOfContents(inOneLine(model.wording.contents), {
      cachedEntries,
      hyperlink: true,
      headingStyleRange: '1-3',
      beginDirty: false,
      tabLeader: 'none',
    }),
  ];
}

/** The top of a letter, below its emblem. */
export function letterheadOf(
  { language, organisation, kind, title, subtitle = '' }: DocumentModel,
  { reference, addressee }: Letterhead,
  { body }: Sheet,
): FileChild[] {
  const [ours, theirs] = [reference.flatMap(paragraphsOf), addressee.flatMap(paragraphsOf)];
  const linesOf = (style: 'Reference' | 'Addressee', lines: string[]) =>
    lines.length > 0 ? [new Paragraph({ style, children: runsOfLines(lines, language) })] : [];
  return [
    ...paragraph('LetterName', organisation, language),
    ...(ours.length + theirs.length > 0
      ? [
          sideBySide(
            [body.width * 0.52, body.width * 0.48],
            [[linesOf('Reference', ours), linesOf('Addressee', theirs)]],
            'TableNormal',
          ),
        ]
      : []),
    ...(kind ? [spacer(24)] : []),
    ...paragraph('Kind', kind, language),
    ...paragraph('Title', title, language),
    ...paragraph('Subtitle', subtitle, language),
  ];
}
