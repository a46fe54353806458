import ts from 'typescript';
import { STATE_MARKS } from '#libs/regulation';
import { every, placeOf, type Source } from './sources.js';

/** What shows a state with its icon and its tone; words of its own may stand in it. A badge that is checked has a frame. */
const SHOWS = new Set(['StateShown', 'StateSeen', 'Toned', 'VerdictFrame']);

/** Every place of the desk that draws a state as bare words: neither its tone nor its icon is seen there. */
export const plainStates = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ tree }) => {
    const found: string[] = [];
    every(tree, (node) => {
      const table = labelled(node);
      if (table && isDrawnBare(node)) found.push(`${placeOf(node)} draws ${table} as bare words`);
    });
    return found;
  });

/** The table of states that a call of `label` takes its words from. */
function labelled(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'label') return undefined;
  const [, table] = node.arguments;
  return table && ts.isStringLiteralLike(table) && table.text in STATE_MARKS ? table.text : undefined;
}

const isWithinShown = (node: ts.Node): boolean =>
  (ts.isJsxElement(node) && SHOWS.has(node.openingElement.tagName.getText())) ||
  ((ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)) && isWithinShown(node.parent));

/** Drawn by an element, and in none of those that show states; an attribute is said and not drawn. */
function isDrawnBare(node: ts.Node): boolean {
  for (let at = node; at.parent && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isJsxAttribute(at) || ts.isFunctionLike(at)) return false;
    if (ts.isJsxElement(at) || ts.isJsxFragment(at)) return !isWithinShown(at);
  }
  return false;
}
