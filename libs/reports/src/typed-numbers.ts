import { MONTHS_NAMED, type Language } from '#libs/regulation';

/** A number that somebody typed, and the sentence in which it stands. */
export type TypedNumber = { number: string; value: string; sentence: string };

const sentencesIn = (language: Language, line: string) =>
  Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line));

/** What is written in figures and counts nothing: days and hours, years, numbers of documents, of articles and of stations. */
const NO_COUNTS = [
  `\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2})?\\s+(?:${MONTHS_NAMED})(?:\\s+\\d{4})?`,
  `(?:${MONTHS_NAMED})\\s+\\d{1,2}(?:,?\\s+\\d{4})?`,
  `\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}`,
  `\\d{4}-\\d{2}-\\d{2}`,
  `(?:UTC|GMT)[+−-]\\d{1,2}`,
  `\\d{1,2}:\\d{2}`,
  `(?:№|No\\.?|Nos\\.?)\\s*\\d\\S*`,
  `(?:ст|п|пп|ч|гл|разд|art|para|sec|ch|p|pp)\\.\\s*\\d[\\d.–-]*`,
  `(?:стат(?:ья|ьи|ье|ью|ьёй|ей|ьям)|пункт(?:а|е|у|ом|ы|ов)?|част(?:ь|и|ью)|глав(?:а|ы|е|у|ой)|articles?|sections?|paragraphs?|chapters?|annex|rule)\\s+\\d[\\d.–-]*`,
  `(?:19|20)\\d{2}(?:\\s*[-–]\\s*(?:19|20)?\\d{2})?`,
].map((pattern) => `(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`);
const NO_COUNT = new RegExp(NO_COUNTS.join('|'), 'giu');
const NUMBER = /(?<![\p{L}\d])\d+(?:[\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?![\p{L}\d])/gu;

/** Those of one line of a text, in their order. */
export function typedNumbersIn(line: string, language: Language): TypedNumber[] {
  // Of the whole line: "No. 12" looks like two sentences.
  const counting = line.replace(NO_COUNT, (found) => '·'.repeat(found.length));
  return sentencesIn(language, line).flatMap(({ segment, index }) =>
    [...counting.slice(index, index + segment.length).matchAll(NUMBER)].map(([number]) => ({
      number,
      value: number.replace(/[\u00a0\u202f ]/g, '').replace(',', '.'),
      sentence: segment.trim(),
    })),
  );
}
