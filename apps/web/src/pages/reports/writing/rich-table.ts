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

/** A table out of Word may have cells that span several: beside them stand empty ones, so that nothing slips into another column. */
export function withoutSpans(html: string): string {
  if (!/\b(?:col|row)span\b/i.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const table of page.querySelectorAll('table')) {
    /** For how many rows more a column is taken from above. */
    const taken: number[] = [];
    for (const row of table.rows) {
      for (let column = 0; column < Math.max(row.cells.length, taken.length); column++) {
        if (taken[column]) {
          row.insertCell(Math.min(column, row.cells.length));
          taken[column]! -= 1;
          continue;
        }
        const cell = row.cells[column];
        if (!cell) continue;
        const { colSpan, rowSpan } = cell;
        for (let within = 0; within < colSpan; within++) {
          taken[column + within] = rowSpan - 1;
          if (within > 0) row.insertCell(column + within);
        }
        [cell.colSpan, cell.rowSpan] = [1, 1];
        column += colSpan - 1;
      }
    }
  }
  return page.body.innerHTML;
}
