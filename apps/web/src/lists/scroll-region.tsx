import { useEffect, useRef, type ReactNode } from 'react';
import classes from './lists.module.css';

/** What each part of a table is, which is said beside it, for a phone shows it as no table. */
const ROLES = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' } as const;

/** Each cell learns under which head it stands, and each row that it may be shown as a card and stepped to by a key. */
function nameCells(table: HTMLTableElement) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.textContent.trim());
  table.setAttribute('role', ROLES.table);
  for (const [tag, role] of Object.entries(ROLES))
    for (const part of table.querySelectorAll(tag)) part.setAttribute('role', role);
  for (const row of [...table.tBodies].flatMap(({ rows }) => [...rows])) {
    row.setAttribute('data-card', '');
    row.tabIndex = -1;
    for (const cell of row.cells) {
      const label = row.cells.length === heads.length ? heads[cell.cellIndex] : undefined;
      if (cell.tagName === 'TH') cell.setAttribute('role', 'rowheader');
      else if (label && cell.textContent !== '') cell.setAttribute('data-label', label);
      else cell.removeAttribute('data-label');
    }
  }
  for (const head of table.querySelectorAll('thead th')) head.setAttribute('role', 'columnheader');
}

/** What may be wider than a phone: it scrolls by itself, with the keyboard too; rows of a table are cards there. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const look = () => {
      for (const table of region.current?.querySelectorAll('table') ?? []) nameCells(table);
    };
    look();
    const watch = new MutationObserver(look);
    watch.observe(region.current!, { childList: true, characterData: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={region}
      className={`${classes.rows} ${classes.scrollRegion}`}
      role="region"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by the keyboard
      tabIndex={0}
    >
      {children}
    </div>
  );
}
