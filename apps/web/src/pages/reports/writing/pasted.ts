/** What is pasted, out of Word say, so that the editor takes it for what it is: lists, and tables of which nothing slips into another column. */
export function asPasted(html: string): string {
  if (!/<t[dh]\b|\bmso-list\b/i.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  listsIn(page);
  for (const cell of page.querySelectorAll('td, th')) onOneLine(cell, page);
  for (const table of page.querySelectorAll('table')) withoutSpans(table);
  return page.body.innerHTML;
}

const isListed = (element: Element | null) => /mso-list:(?!\s*Ignore)/i.test(element?.getAttribute('style') ?? '');

/** Word has paragraphs that begin with a bullet or a number: those that follow each other are one list, and deeper ones a list within. */
function listsIn(page: Document) {
  for (const first of page.querySelectorAll('p[style*="mso-list"]')) {
    if (!isListed(first) || !first.isConnected) continue;
    const list = listOf(first, page);
    let item: Element | undefined;
    let within: Element | undefined;
    first.before(list);
    for (let next = list.nextElementSibling; isListed(next); next = list.nextElementSibling) {
      const isDeeper = item && !/level1\b/i.test(next!.getAttribute('style')!);
      if (isDeeper && !within) item!.append((within = listOf(next!, page)));
      if (!isDeeper) within = undefined;
      for (const mark of next!.querySelectorAll('[style*="mso-list"]')) mark.remove();
      const one = page.createElement('li');
      const line = page.createElement('p');
      line.append(...next!.childNodes);
      one.append(line);
      (within ?? list).append(one);
      if (!within) item = one;
      next!.remove();
    }
  }
}

const listOf = (paragraph: Element, page: Document) => {
  const mark = paragraph.querySelector('[style*="mso-list"]')?.textContent.trim() ?? '';
  return page.createElement(/^\(?[\p{L}\d]{1,4}[.)]/u.test(mark) ? 'ol' : 'ul');
};

/** A cell is one line: what stood in it on several stands there one after the other. */
function onOneLine(cell: Element, page: Document) {
  const lines = cell.querySelectorAll('p, li, div, h1, h2, h3, h4, h5, h6');
  if (lines.length === 0) return;
  // From within: a line that holds others has what they hold by then, in its place.
  for (const each of [...lines].toReversed()) each.replaceWith(' ', ...each.childNodes, ' ');
  for (const list of cell.querySelectorAll('ul, ol')) list.replaceWith(...list.childNodes);
  const line = page.createElement('p');
  line.append(...cell.childNodes);
  cell.replaceChildren(line);
}

/** Beside a cell that spans several stand empty ones. */
function withoutSpans(table: HTMLTableElement) {
  /** For how many rows more a column is taken from above. */
  const taken: number[] = [];
  for (const row of table.rows)
    for (let column = 0; column < Math.max(row.cells.length, taken.length); column++) {
      const cell = row.cells[column];
      if (taken[column]) {
        row.insertCell(Math.min(column, row.cells.length));
        taken[column]! -= 1;
      } else if (cell) {
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
