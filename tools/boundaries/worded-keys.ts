import ts from 'typescript';
import { every, placeOf, type Source } from './sources.js';

/** What puts something into words of the reader's language. */
const WORDS = new Set(['t', 'label', 'sentence', 'shownAt', 'shownDay', 'shownDayShort', 'shownHour']);
/** What such words are called once they are kept. */
const WORDED = new Set(['said', 'label', 'sentence', 'title', 'heading']);

/**
 * Every key of the desk that is made of words: when they come late or change with the language, what they are the key of
 * is mounted anew, and whoever was pressing or typing there stands nowhere. Words that came from elsewhere under another
 * name are not seen.
 */
export const wordedKeys = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ tree }) => {
    const found: string[] = [];
    every(tree, (node) => {
      if (!ts.isJsxAttribute(node) || node.name.getText() !== 'key' || !node.initializer) return;
      every(node.initializer, (part) => {
        if (isWorded(part)) found.push(`${placeOf(node)} has a key of words: ${part.getText()}`);
      });
    });
    return found;
  });

function isWorded(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return WORDS.has(node.expression.getText());
  if (ts.isElementAccessExpression(node)) return node.argumentExpression.getText() === 'language';
  if (!ts.isIdentifier(node) || !WORDED.has(node.text) || ts.isCallExpression(node.parent)) return false;
  // Of a sentence in both languages one is taken, whichever is read.
  return !(ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node);
}
