import { Table, TableCell, TableHeader } from '@tiptap/extension-table';
import { Plugin } from '@tiptap/pm/state';

/** A table as a document prints it: its first row is its head, and a cell is one line in one row and one column. */
const attributes = () => ({
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
  align: { default: null, rendered: false },
});
export const PlainHeader = TableHeader.extend({ addAttributes: attributes, content: 'paragraph' });
export const PlainCell = TableCell.extend({ addAttributes: attributes, content: 'paragraph' });

/** Whatever becomes of the first row, the one that is first then is the head. */
export const headed = () =>
  new Plugin({
    appendTransaction: (done, _before, { doc, tr, schema: { nodes } }) => {
      if (!done.some(({ docChanged }) => docChanged)) return null;
      doc.descendants((table, at) => {
        if (table.type !== nodes['table']) return true;
        table.forEach((row, rowAt, index) =>
          row.forEach((cell, cellAt) => {
            const type = nodes[index === 0 ? 'tableHeader' : 'tableCell']!;
            if (cell.type !== type) tr.setNodeMarkup(at + rowAt + cellAt + 2, type, cell.attrs);
          }),
        );
        return false;
      });
      return tr.docChanged ? tr : null;
    },
  });

/** Without the widths that it would write into the page. */
export const HeadedTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addProseMirrorPlugins() {
    return [...(this.parent?.() ?? []), headed()];
  },
}).configure({ resizable: false });
