import ts from 'typescript';
import type { Mutation, SourceChange } from './mutation.js';

type Span = { start: number; end: number };

/** Whether a node stands in these names, in this order, with others between them or not. */
function standsIn(node: ts.Node, within: string): boolean {
  const wanted = within.split('.');
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    const name = ts.isPropertyAccessExpression(at) ? undefined : (at as { name?: ts.Node }).name;
    if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === wanted.at(-1)) wanted.pop();
  }
  return wanted.length === 0;
}

/** How the code is laid out does not count. */
const bare = (code: string) => code.replaceAll(/\s+/g, '').replaceAll(/,(?=[)\]}])/g, '');

const calleeOf = ({ expression }: ts.CallExpression) =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();

const isText = (node: ts.Node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

function wordsIn(node: ts.Node, words: string): Span[] {
  const escaped = words.split(/\s+/).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return [...node.getText().matchAll(new RegExp(escaped.join(String.raw`\s+`), 'g'))].map(({ 0: found, index }) => {
    const start = node.getStart() + index;
    return { start, end: start + found.length };
  });
}

function spansIn(node: ts.Node, change: SourceChange): Span[] {
  const itself = { start: node.getStart(), end: node.getEnd() };
  if ('sql' in change) return isText(node) ? wordsIn(node, change.sql) : [];
  if ('call' in change) return ts.isCallExpression(node) && calleeOf(node) === change.call ? [itself] : [];
  return ts.isExpression(node) && bare(node.getText()) === bare(change.code) ? [itself] : [];
}

const parsed = (source: string) => ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);

function spanOf(source: string, change: SourceChange): Span {
  const spans: Span[] = [];
  const visit = (node: ts.Node) => {
    const found = spansIn(node, change).filter(() => standsIn(node, change.within));
    spans.push(...found);
    // What is found whole is not looked for in its parts again.
    if (found.length === 0) ts.forEachChild(node, visit);
  };
  visit(parsed(source));
  const [span, another] = spans;
  const { within, becomes: _, ...what } = change;
  if (!span || another)
    throw new Error(`${spans.length} times within ${within}, instead of once: ${Object.values(what).join('')}`);
  return span;
}

/**
 * The text of a file as the tests are to load it: without what the mutation takes away, if it is of this file. Fails when
 * that is no longer there, or is there more than once.
 */
export function mutate(source: string, path: string, mutation: Mutation | null): string {
  if (mutation?.kind !== 'source' || !path.replaceAll('\\', '/').endsWith(mutation.file)) return source;
  return mutation.changes.reduce((text, change) => {
    const { start, end } = spanOf(text, change);
    return text.slice(0, start) + change.becomes + text.slice(end);
  }, source);
}
