import ts from 'typescript';
import { LIFECYCLES } from '#libs/regulation';
import { every, HOLE, literalsOf, placeOf, type Source } from './sources.js';

const STATES = new Set<string>(Object.values(LIFECYCLES).flatMap(({ states }) => [...states]));

/** What an SQL text says between its quotes, be it one state or an array of them. */
const quotedIn = (text: string): string[] =>
  [...text.matchAll(/'([^']*)'/g)].flatMap(([, said]) => said!.match(/[A-Z][A-Z_]+/g) ?? []);

/** States compared with something that is filled in by hand, instead of by `among` or as a parameter. */
const FILLED_IN = new RegExp(`state"?\\s*(=|<>|!=|(NOT\\s+)?IN\\s*\\()\\s*'${HOLE}`, 'i');

/** Every place in which states are listed by hand: in SQL, even one; in code, two or more in a row. */
export const stateLists = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ tree }) => {
    const found: string[] = [];
    for (const { node, text } of literalsOf(tree)) {
      const states = quotedIn(text).filter((word) => STATES.has(word));
      if (states.length > 0) found.push(`${placeOf(node)} says ${states.join(', ')} in SQL`);
      if (FILLED_IN.test(text)) found.push(`${placeOf(node)} fills states into SQL`);
    }
    every(tree, (node) => {
      const states = ts.isArrayLiteralExpression(node) ? node.elements.flatMap(stateIn) : comparedIn(node);
      if (states.length > 1) found.push(`${placeOf(node)} lists ${states.join(', ')}`);
    });
    return found;
  });

const stateIn = (node: ts.Node): string[] => (ts.isStringLiteralLike(node) && STATES.has(node.text) ? [node.text] : []);

/** The states of a whole chain like `state === 'A' || state === 'B'`, or of its opposite; once for each chain. */
function comparedIn(node: ts.Node): string[] {
  if (!ts.isBinaryExpression(node) || !isChain(node) || isChain(node.parent)) return [];
  const compared: { what: string; states: string[] }[] = [];
  const visit = (part: ts.Expression): void => {
    if (ts.isParenthesizedExpression(part)) return visit(part.expression);
    if (!ts.isBinaryExpression(part)) return;
    if (isChain(part)) return [part.left, part.right].forEach(visit);
    if (COMPARES.has(part.operatorToken.kind))
      compared.push({ what: part.left.getText(), states: stateIn(part.right) });
  };
  visit(node);
  const [first] = compared;
  return compared.filter(({ what }) => what === first?.what).flatMap(({ states }) => states);
}

const CHAINS = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.AmpersandAmpersandToken]);
const COMPARES = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]);
const isChain = (node: ts.Node): boolean => ts.isBinaryExpression(node) && CHAINS.has(node.operatorToken.kind);
