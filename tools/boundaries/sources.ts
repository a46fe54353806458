import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

export type Source = { file: string; tree: ts.SourceFile };

export const sourceOf = (file: string, text = readFileSync(file, 'utf8')): Source => ({
  file,
  tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true),
});

/** Everything written in these folders but tests, read once. */
export const sourcesIn = (...folders: string[]): Source[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.spec|\.fixtures|\.d)\.tsx?$/.test(file))
      .map((file) => sourceOf(`${folder}/${file}`)),
  );

/** The room of a library's file: `libs/<room>/…`. */
export const roomOf = (file: string) => file.split('/')[1]!;

/** `file:line`, where a reader finds it. */
export const placeOf = (node: ts.Node): string => {
  const tree = node.getSourceFile();
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};

/** What is filled into a template, where it stands in its text. */
export const HOLE = '\uE000';

export type Text = { text: string; holes: ts.Expression[] };
export type Literal = Text & { node: ts.Node };

/** Every text of a source: a string, a template, or a chain of them; with a hole for whatever else stands in it. */
export function literalsOf(tree: ts.SourceFile): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    const text = chained(node);
    if (text) found.push({ node, ...text });
    for (const inner of text?.holes ?? childrenOf(node)) visit(inner);
  };
  visit(tree);
  return found;
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

/** The text of an expression, if it is one. */
export function chained(node: ts.Node): Text | undefined {
  if (ts.isParenthesizedExpression(node)) return chained(node.expression);
  if (ts.isStringLiteralLike(node)) return { text: node.text, holes: [] };
  if (ts.isTemplateExpression(node))
    return {
      text: node.head.text + node.templateSpans.map(({ literal }) => HOLE + literal.text).join(''),
      holes: node.templateSpans.map(({ expression }) => expression),
    };
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [chained(node.left), chained(node.right)];
  if (!left && !right) return undefined;
  const part = (side: ts.Expression, found: typeof left) => found ?? { text: HOLE, holes: [side] };
  const [one, other] = [part(node.left, left), part(node.right, right)];
  return { text: one.text + other.text, holes: [...one.holes, ...other.holes] };
}

/** Looks at a node and at everything in it. */
export function every(tree: ts.Node, look: (node: ts.Node) => void): void {
  look(tree);
  ts.forEachChild(tree, (child) => every(child, look));
}
