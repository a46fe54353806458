import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { HeldBy } from '../frame/held-by';
import { cellOf, type Column } from './arrange';
import type { Hold } from './held';
import classes from './lists.module.css';

type BodyProps<Row> = {
  /** By which the browser finds again how far it was scrolled, whatever language it is read in. */
  place: string | undefined;
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  head: ReactNode;
  first: ((row: Row) => ReactNode) | undefined;
  extra: number;
  /** Of which a window is open: they stay in the document, unseen where they are shown no more. */
  held: readonly Row[];
  hold: Hold<Row>;
  /** Asked when the end comes into sight: there may be more. */
  more?: (() => void) | undefined;
};

/** More is asked for when so many rows are left below. */
const AHEAD = 40;
/** Short lists are whole in the document, so that they can be searched and printed. */
const WHOLE = 100;

/**
 * The table itself. Of a long list only what is seen is in the document; columns, the head that stays, and screen readers
 * keep working. What each part is stands beside it, for a phone shows it as no table.
 */
export function RowsBody<Row>({
  place,
  label,
  rows,
  columns,
  idOf,
  head,
  first,
  extra,
  more,
  ...kept
}: BodyProps<Row>) {
  const scroll = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const long = rows.length > WHOLE && !printing;
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: long,
    getScrollElement: () => scroll.current,
    estimateSize: () => 41,
    overscan: 10,
  });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  const goOn = useEffectEvent(() => more?.());
  useEffect(() => {
    if (long && last > rows.length - AHEAD) goOn();
  }, [long, last, rows.length]);
  const above = long ? (seen[0]?.start ?? 0) : 0;
  const below = long ? virtual.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;
  const width = columns.length + extra;
  const { held, hold } = kept;
  const drawn = long ? seen.map(({ index }) => index) : [...rows.keys()];
  const seenIds = new Set(held.length > 0 ? drawn.map((index) => idOf(rows[index]!)) : []);
  const unseen = held.filter((row) => !seenIds.has(idOf(row)));
  return (
    <div
      ref={scroll}
      className={`${classes.rows} ${long ? classes.long : classes.scrollRegion}`}
      data-scroll-restoration-id={place}
      role="region"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by the keyboard
      tabIndex={0}
      {...(rows.length === 0 && UNSEEN)}
    >
      <Table role="table" aria-rowcount={rows.length + 1} highlightOnHover stickyHeader={long}>
        <Table.Thead role="rowgroup">{head}</Table.Thead>
        <Table.Tbody role="rowgroup">
          {above > 0 && <Space height={above} width={width} />}
          {[...drawn.map((index) => ({ index, row: rows[index]! })), ...unseen.map((row) => ({ index: -1, row }))].map(
            ({ index, row }) => (
              <BodyRow
                key={idOf(row)}
                row={row}
                index={index}
                columns={columns}
                first={first}
                hold={hold}
                measure={long && index >= 0 ? virtual.measureElement : undefined}
              />
            ),
          )}
          {below > 0 && <Space height={below} width={width} />}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const UNSEEN = { style: { display: 'none' } } as const;

type BodyRowProps<Row> = Pick<BodyProps<Row>, 'columns' | 'first' | 'hold'> & {
  row: Row;
  /** Below nought where it is not seen. */
  index: number;
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
};
/** Drawn once: while the list is scrolled the rows that stay in sight are left as they are. */
const BodyRow = memo(function BodyRow<Row>({ row, index, columns, first, hold, measure }: BodyRowProps<Row>) {
  const holdThis = useCallback(() => hold(row), [hold, row]);
  const place = index < 0 ? UNSEEN : { 'data-index': index, 'data-row': true, 'aria-rowindex': index + 2 };
  return (
    <HeldBy value={holdThis}>
      <Table.Tr ref={measure} role="row" tabIndex={-1} {...place}>
        {first?.(row)}
        {columns.map((column) => (
          <Table.Td key={column.key} role="cell" data-label={column.head || undefined}>
            {cellOf(column, row)}
          </Table.Td>
        ))}
      </Table.Tr>
    </HeldBy>
  );
}) as <Row>(props: BodyRowProps<Row>) => ReactNode;

/** Paper cannot be scrolled: every row is there before the browser takes its picture. */
function usePrinting() {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

const Space = ({ height, width }: { height: number; width: number }) => (
  <tr aria-hidden>
    <td colSpan={width} style={{ height }} />
  </tr>
);
