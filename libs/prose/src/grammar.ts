import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Signs that mean something elsewhere, and are letters like any others here: HTML is text, and so are links and code. */
const LITERAL = [
  'autolink',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakTrailing',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
];

const READ = {
  extensions: [gfmTable(), gfmFootnote(), { disable: { null: LITERAL } }],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
};

/** Links and pictures mean something in what the house itself wrote; HTML is text there too. */
const OF_THE_HOUSE = LITERAL.filter((sign) => !sign.startsWith('labelStart'));

/** What ships with the product as a tree, its links and pictures too. Never for what a stranger wrote. */
export const shippedTreeOf = (text: string): Root =>
  fromMarkdown(text, { ...READ, extensions: [gfmTable(), { disable: { null: OF_THE_HOUSE } }] });

/** A text as a tree of what it is made of. Whoever reads what strangers wrote asks first whether it is `within` bounds. */
export const treeOf = (text: string): Root => fromMarkdown(text, READ);

/** What is placed in a text: nothing of it is a sign. As HTML it would take the line break before it for a space. */
const placed = Object.assign(({ value }: { value: string }) => value, { peek: () => '<' });

const WRITTEN: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  incrementListMarker: true,
  handlers: { placed } as Options['handlers'],
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()],
};

/** The tree as text again: read once more it is the same tree. */
export const textOf = (tree: Root): string => toMarkdown(tree, WRITTEN).replace(/\n$/, '');

/** What an author typed when there was nothing but paragraphs, so that it says the same as Markdown. */
export function plainAsMarkdown(plain: string): string {
  const paragraphs = paragraphsIn(plain);
  const children = paragraphs.map((value) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value }],
  }));
  return textOf({ type: 'root', children });
}

/** An empty line ends a paragraph; a single line break stays one. */
export const paragraphsIn = (plain: string): string[] =>
  plain
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** More levels than this are no text that anybody wrote, and a longer paragraph is none that anybody reads. */
const LEVELS = 12;
const LONGEST_PARAGRAPH = 20_000;
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/** Whether a text can be read in a time in proportion to its length. */
export function isWithinBounds(text: string): boolean {
  let paragraph = 0;
  for (const line of text.split('\n')) {
    paragraph = line.trim() === '' ? 0 : paragraph + line.length + 1;
    if (paragraph > LONGEST_PARAGRAPH) return false;
    const opens = CONTAINERS.exec(line)?.[0].replace(/[ \t\d]/g, '').length ?? 0;
    if (opens > LEVELS || /^[ \t]*/.exec(line)![0].length > 4 * LEVELS) return false;
  }
  return true;
}
