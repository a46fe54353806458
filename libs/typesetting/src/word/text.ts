import { TextRun, type IRunOptions } from 'docx';
import { RIGHT_TO_LEFT } from '../direction.js';
import { languageOf } from '../language.js';
import type { DocumentLanguage, Span } from '../model.js';
import { paragraphsOf } from '../text.js';
import { bound } from '../words.js';

/** In which language Word looks for misspellings; of one that it is not told, in that of the document. */
export const PROOFING: Readonly<Record<string, string>> = Object.fromEntries(
  ['ru-RU', 'en-GB', 'hy-AM', 'he-IL'].map((tag) => [tag.slice(0, 2), tag]),
);

/** What runs from the right as one: from its first letter to its last. */
const FROM_THE_RIGHT = new RegExp(`(${RIGHT_TO_LEFT.source}(?:[^\\p{L}\\p{N}]*${RIGHT_TO_LEFT.source})*)`, 'u');

/** Where several lines are one paragraph: a line break begins a line. */
export const runsOf = (text: string, language: DocumentLanguage): TextRun[] =>
  runsOfLines(paragraphsOf(text), language);

const STYLES = { strong: { bold: true }, emphasis: { italics: true } } as const satisfies Record<string, IRunOptions>;

export function runsOfLines(lines: readonly string[], language: DocumentLanguage, style?: Span['style']): TextRun[] {
  const set = style ? STYLES[style] : {};
  return lines.flatMap((line, i) => {
    const spoken = languageOf(line, language);
    const told = spoken ? { language: { value: PROOFING[spoken]! } } : {};
    return partsOf(bound(line)).map((part, j) => {
      const broken = i > 0 && j === 0 ? { break: 1 } : {};
      const turned = RIGHT_TO_LEFT.test(part) ? { rightToLeft: true, language: { bidirectional: PROOFING.he! } } : {};
      return new TextRun({ text: part, ...set, ...told, ...broken, ...turned } satisfies IRunOptions);
    });
  });
}

const partsOf = (line: string): string[] =>
  RIGHT_TO_LEFT.test(line) ? line.split(FROM_THE_RIGHT).filter(Boolean) : [line];
