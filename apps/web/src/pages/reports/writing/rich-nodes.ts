import { mergeAttributes, Node } from '@tiptap/core';

/** What stands in the text in the place of something else: moved over and removed as one, and told by its words. */
const chip = (name: string, attrs: Record<string, unknown>, className: string) =>
  Node.create<{ said: (attrs: Record<string, unknown>) => string; className: string }>({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addOptions: () => ({ said: () => name, className }),
    addAttributes: () =>
      Object.fromEntries(Object.entries(attrs).map(([key, value]) => [key, { default: value, rendered: false }])),
    parseHTML: () => [{ tag: `span[data-chip="${name}"]` }],
    renderHTML({ node, HTMLAttributes }) {
      const own = { 'data-chip': name, class: this.options.className };
      return ['span', mergeAttributes(HTMLAttributes, own), this.options.said(node.attrs)];
    },
    renderText({ node }) {
      return this.options.said(node.attrs);
    },
  });

export const Fact = chip('fact', { name: '' }, '');
export const Reference = chip('reference', { to: 'meeting', number: 0 }, '');
export const Note = chip('note', { said: '' }, '');
