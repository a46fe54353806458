import { isWithinBounds, placedIn, textOf, treeOf, type Placed } from '#libs/prose';
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast';

/** The text as the editor holds it: plain data, of the shape that ProseMirror gives its documents. */
export type RichNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: RichNode[];
  marks?: { type: string }[];
  text?: string;
};

/** What stands in a text that the editor has no place for: then it is shown as it is stored. */
class NotHeld extends Error {}

/**
 * A text as the editor shows it, or null where that would lose something of it: it is read back, and must be the same text.
 */
export function richOf(text: string): RichNode | null {
  if (!isWithinBounds(text)) return null;
  try {
    const rich = toRich(treeOf(text));
    return textOfRich(rich) === canonical(text) ? rich : null;
  } catch (error) {
    if (error instanceof NotHeld) return null;
    throw error;
  }
}

/** A text in the one way in which the editor writes it. */
export const canonical = (text: string): string => {
  const children = numbered(tidied(treeOf(text).children));
  return textOf({ type: 'root', children: children as RootContent[] });
};

/** What the editor holds as text: written so that reading it gives the same again. */
export function textOfRich({ content = [] }: RichNode): string {
  const notes: string[] = [];
  const children = content.map((node) => blockOf(node, notes)) as RootContent[];
  const definitions = notes.map((said, at): RootContent => ({
    type: 'footnoteDefinition',
    identifier: String(at + 1),
    label: String(at + 1),
    children: treeOf(said).children as (BlockContent | DefinitionContent)[],
  }));
  return canonical(textOf({ type: 'root', children: [...children, ...definitions] }));
}

type Tree = { type: string; children?: Tree[]; value?: string; [name: string]: unknown };

/** Without what makes no difference to what is printed: where it stood, and how far apart. */
function tidied(nodes: readonly unknown[]): Tree[] {
  return (nodes as Tree[]).flatMap(({ position: _position, ...node }): Tree[] => {
    if (node.type === 'break') return [{ type: 'text', value: '\n' }];
    if (node.type === 'text')
      return placedIn(node.value!).map((part) =>
        typeof part === 'string' ? { type: 'text', value: part } : rawOf(part),
      );
    const children = node.children && joinedTexts(tidied(node.children));
    return [{ ...node, ...('spread' in node && { spread: false }), ...(children && { children }) }];
  });
}

/** Written as it stands, also where a line begins with it. */
const rawOf = (part: Placed): Tree => ({
  type: 'placed',
  value: part.kind === 'fact' ? `{${part.name}}` : `[[${part.to} ${part.number}]]`,
});

/** Footnotes count in the order in which they are called for, and stand below the text in that order. */
function numbered(blocks: Tree[]): Tree[] {
  const order: string[] = [];
  const call = (node: Tree): Tree => {
    if (node.type === 'footnoteReference') {
      const identifier = String(node.identifier);
      if (!order.includes(identifier)) order.push(identifier);
      return { ...node, ...named(order.indexOf(identifier)) };
    }
    return node.children ? { ...node, children: node.children.map(call) } : node;
  };
  const isNote = ({ type }: Tree) => type === 'footnoteDefinition';
  const text = blocks.filter((node) => !isNote(node)).map(call);
  const notes = blocks.filter(isNote).map((node) => {
    const at = order.indexOf(String(node.identifier));
    return { at: at < 0 ? Infinity : at, node: at < 0 ? node : { ...node, ...named(at) } };
  });
  return [
    ...text,
    ...notes.toSorted((one, other) => Number(one.at > other.at) - Number(one.at < other.at)).map(({ node }) => node),
  ];
}
const named = (at: number) => ({ identifier: String(at + 1), label: String(at + 1) });

const joinedTexts = (nodes: Tree[]): Tree[] =>
  nodes.reduce<Tree[]>((joined, node) => {
    const last = joined.at(-1);
    if (node.type !== 'text' || last?.type !== 'text') return [...joined, node];
    return [...joined.slice(0, -1), { type: 'text', value: `${last.value}${node.value}` }];
  }, []);

function toRich({ children }: Root): RichNode {
  const notes = new Map<string, string>();
  for (const node of children)
    if (node.type === 'footnoteDefinition')
      notes.set(node.identifier, textOf({ type: 'root', children: node.children }));
  const content = children.flatMap((node) => (node.type === 'footnoteDefinition' ? [] : [toBlock(node, notes)]));
  // One that nobody calls for, or that is called for twice, has no place of its own.
  if (notes.size > 0) throw new NotHeld();
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

type Notes = Map<string, string>;

function toBlock(node: RootContent, notes: Notes): RichNode {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', content: toLine(node.children, notes) };
    case 'heading':
      if (node.depth > 2) throw new NotHeld();
      return { type: 'heading', attrs: { level: node.depth }, content: toLine(node.children, notes) };
    case 'blockquote':
      return { type: 'blockquote', content: node.children.map((child) => toBlock(child, notes)) };
    case 'list': {
      const content = node.children.map((item): RichNode => {
        const [first, ...rest] = item.children;
        if (first?.type !== 'paragraph') throw new NotHeld();
        return { type: 'listItem', content: [first, ...rest].map((child) => toBlock(child, notes)) };
      });
      return node.ordered
        ? { type: 'orderedList', attrs: { start: node.start ?? 1 }, content }
        : { type: 'bulletList', content };
    }
    case 'table': {
      const aligned = node.align ?? [];
      const content = node.children.map((row, at): RichNode => ({
        type: 'tableRow',
        content: row.children.map((cell, column) => ({
          type: at === 0 ? 'tableHeader' : 'tableCell',
          attrs: { align: aligned[column] ?? null },
          content: [{ type: 'paragraph', content: toLine(cell.children, notes) }],
        })),
      }));
      return { type: 'table', content };
    }
    default:
      throw new NotHeld();
  }
}

const STYLES = { strong: 'bold', emphasis: 'italic' } as const;

function toLine(nodes: readonly PhrasingContent[], notes: Notes, marks: readonly string[] = []): RichNode[] {
  const marked = marks.length > 0 && { marks: marks.map((type) => ({ type })) };
  return nodes.flatMap((node): RichNode[] => {
    switch (node.type) {
      case 'text':
        return placedIn(node.value).flatMap((part): RichNode[] => {
          if (typeof part === 'string') return broken(part).map((one) => ({ ...one, ...marked }));
          const { kind, ...attrs } = part;
          return [{ type: kind, attrs, ...marked }];
        });
      case 'break':
        return [{ type: 'hardBreak', ...marked }];
      case 'strong':
      case 'emphasis':
        return toLine(node.children, notes, [...new Set([...marks, STYLES[node.type]])]);
      case 'footnoteReference': {
        const said = notes.get(node.identifier);
        if (said === undefined) throw new NotHeld();
        notes.delete(node.identifier);
        return [{ type: 'note', attrs: { said } }];
      }
      default:
        throw new NotHeld();
    }
  });
}

const broken = (text: string): RichNode[] =>
  text
    .split('\n')
    .flatMap((line, i): RichNode[] => [
      ...(i > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);

function blockOf({ type, attrs = {}, content = [] }: RichNode, notes: string[]): Tree {
  const blocks = () => content.map((node) => blockOf(node, notes));
  switch (type) {
    case 'heading':
      return { type, depth: attrs.level, children: trimmed(lineOf(content, notes)) };
    case 'blockquote':
      return { type, children: blocks() };
    case 'bulletList':
      return { type: 'list', ordered: false, spread: false, children: blocks() };
    case 'orderedList':
      return { type: 'list', ordered: true, start: attrs.start ?? 1, spread: false, children: blocks() };
    case 'listItem':
      return { type, spread: false, children: blocks() };
    case 'table': {
      const align = content[0]?.content?.map((cell) => cell.attrs?.align ?? null) ?? [];
      return { type, align, children: blocks() };
    }
    case 'tableRow':
      return { type, children: blocks() };
    case 'tableHeader':
    case 'tableCell': {
      const lines = content.flatMap((node, i) => [
        ...(i > 0 ? [{ type: 'text', text: ' ' }] : []),
        ...(node.content ?? []),
      ]);
      const inOne = lines.map((node) => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node));
      return { type: 'tableCell', children: trimmed(lineOf(inOne, notes)) };
    }
    default:
      return { type: 'paragraph', children: trimmed(lineOf(content, notes)) };
  }
}

/** Marks that stand side by side in the editor stand one within the other in the text; spaces stay outside of them. */
function lineOf(nodes: readonly RichNode[], notes: string[], done: readonly string[] = []): Tree[] {
  const line: Tree[] = [];
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at]!;
    const mark = node.marks?.map(({ type }) => type).find((type) => !done.includes(type));
    if (!mark) {
      line.push(partOf(node, notes));
      at += 1;
      continue;
    }
    const end = nodes.findIndex((one, i) => i > at && !one.marks?.some(({ type }) => type === mark));
    const within = nodes.slice(at, end < 0 ? undefined : end);
    const children = joinedTexts(lineOf(within, notes, [...done, mark]));
    const [before, after] = [takeSpace(children, 0), takeSpace(children, -1)];
    if (before) line.push({ type: 'text', value: before });
    if (children.length > 0) line.push({ type: mark === 'bold' ? 'strong' : 'emphasis', children });
    if (after) line.push({ type: 'text', value: after });
    at += within.length;
  }
  return joinedTexts(line);
}

/** White space at the end of a line says nothing. */
function trimmed(children: Tree[]): Tree[] {
  takeSpace(children, 0);
  takeSpace(children, -1);
  return children.map((node) =>
    node.type === 'text' ? { ...node, value: node.value!.replace(/[ \t]*\n[ \t]*/g, '\n') } : node,
  );
}

/** Takes the white space off one end of a line. */
function takeSpace(children: Tree[], at: 0 | -1): string {
  const node = children.at(at);
  if (node?.type !== 'text') return '';
  const [space] = (at === 0 ? /^\s*/ : /\s*$/).exec(node.value!)!;
  if (space.length === node.value!.length) children.splice(at, 1);
  else
    node.value = at === 0 ? node.value!.slice(space.length) : node.value!.slice(0, node.value!.length - space.length);
  return space;
}

function partOf({ type, attrs = {}, text = '' }: RichNode, notes: string[]): Tree {
  switch (type) {
    case 'hardBreak':
      return { type: 'text', value: '\n' };
    case 'fact':
    case 'reference':
      return rawOf({ kind: type, ...attrs } as Placed);
    case 'note': {
      const identifier = String(notes.push(String(attrs.said)));
      return { type: 'footnoteReference', identifier, label: identifier };
    }
    default:
      return { type: 'text', value: text };
  }
}
