import { mergeAttributes, Node } from '@tiptap/core';

/** Its words; of what nobody knows, also what there is not. */
export type Chip = { words: string; lacking?: string };

/** What stands in the text in the place of something else: moved over and removed as one, and told by its words. */
const chip = (name: string, attrs: Record<string, unknown>) =>
  Node.create<{ said: (attrs: Record<string, unknown>) => Chip; className: string; unknown: string }>({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addOptions: () => ({ said: () => ({ words: name }), className: '', unknown: '' }),
    addAttributes: () =>
      Object.fromEntries(Object.entries(attrs).map(([key, value]) => [key, { default: value, rendered: false }])),
    parseHTML: () => [{ tag: `span[data-chip="${name}"]` }],
    renderHTML({ node, HTMLAttributes }) {
      const { said, className, unknown } = this.options;
      const { words, lacking } = said(node.attrs);
      const own = {
        'data-chip': name,
        class: lacking ? `${className} ${unknown}` : className,
        ...(lacking && { title: lacking }),
      };
      return ['span', mergeAttributes(HTMLAttributes, own), words];
    },
    renderText({ node }) {
      return this.options.said(node.attrs).words;
    },
  });

export const Fact = chip('fact', { name: '' });
export const Reference = chip('reference', { to: 'meeting', number: 0 });
export const Note = chip('note', { said: '' });
