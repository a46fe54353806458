import { renderDocument, renderWord } from '#libs/typesetting';
import { readPdf } from '../../tools/pdf-check/reading.js';
import { textInOrder as textOfPdf } from '../../tools/pdf-check/text.js';
import { documentSpecimens } from '../../tools/specimen/index.js';
import { wordsOf } from './pdf-tools.js';
import { readWord, textInOrder } from './word-reading.js';

/** A word wider than its column is cut in the PDF; Word does that when it opens the file. */
function madeWhole(pieces: readonly string[], words: readonly string[]): string[] {
  const left = [...pieces];
  const whole = words.map((word) => {
    let said = left.shift() ?? '';
    while (said !== word && left.length > 0 && word.startsWith(said + left[0]!)) said += left.shift()!;
    return said;
  });
  return [...whole, ...left];
}

it.each(documentSpecimens(30).map(({ name, model }) => [name, model] as const))(
  'says %s in Word as in the PDF, word by word',
  async (_name, model) => {
    const pdf = await renderDocument(model);
    const word = await renderWord({ model, pages: pdf.pages });
    const { root, warnings } = await readWord(word.bytes);
    const words = wordsOf(textInOrder(root));
    expect(words).toEqual(madeWhole(wordsOf(textOfPdf(await readPdf(pdf.bytes), 'TOC')), words));
    expect(warnings.filter((warning) => !warning.startsWith('Unrecognised'))).toEqual([]);
  },
);
