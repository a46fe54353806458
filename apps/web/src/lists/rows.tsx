import { Checkbox, Table, Text, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '../messages';
import { SearchInput } from './search-input';
import classes from './lists.module.css';

export type Column<Row> = {
  key: string;
  head: ReactNode;
  /** What is shown; left out, `text` is. */
  cell?: (row: Row) => ReactNode;
  /** What is searched and sorted by. */
  text?: (row: Row) => string;
};
export type RowsProps<Row> = {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  /** Shows a field that keeps the rows with these words in any column that has `text`. */
  find?: string;
  found?: { value: string; change: (value: string) => void };
  /** Where the order is kept, as `name` or `-name`; in the list itself if left out. */
  order?: { value: string | undefined; change: (order: string) => void };
  chosen?: ReadonlySet<string>;
  choose?: (chosen: ReadonlySet<string>) => void;
  nameOf?: (row: Row) => string;
  empty?: ReactNode;
};

/**
 * A list of any length as a real table: sorted by its heads, found by words, chosen from by boxes. Only what is seen is
 * in the document; columns, the head that stays, and screen readers keep working.
 */
export function Rows<Row>({
  label,
  rows,
  columns,
  idOf,
  find,
  found,
  chosen,
  choose,
  nameOf,
  empty,
  order,
}: RowsProps<Row>) {
  const { t, language } = useMessages();
  const [own, setOwn] = useState('');
  const wanted = found?.value ?? own;
  const [ownOrder, setOwnOrder] = useState<string>();
  const asked = order ? order.value : ownOrder;
  const sorted = orderOf(asked);
  const setSorted = ({ key, down }: Order) => (order?.change ?? setOwnOrder)(down ? `-${key}` : key);
  const shown = useMemo(
    () => arrange(rows, columns, wanted, orderOf(asked), language),
    [rows, columns, wanted, asked, language],
  );
  const all = shown.length > 0 && shown.every((row) => chosen?.has(idOf(row)));
  const toggle = (ids: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    choose?.(next);
  };
  return (
    <div>
      {find && <SearchInput label={find} maw={360} mb="xs" value={wanted} change={found?.change ?? setOwn} />}
      {find && (
        <Text size="sm" role="status" mb="xs">
          {t('rows.count', { shown: shown.length, count: rows.length })}
        </Text>
      )}
      {shown.length === 0 ? (
        <Text c="dimmed">{rows.length === 0 ? (empty ?? t('state.empty')) : t('rows.none')}</Text>
      ) : (
        <Body<Row>
          label={label}
          rows={shown}
          columns={columns}
          extra={choose ? 1 : 0}
          idOf={idOf}
          head={
            <Table.Tr>
              {choose && (
                <Table.Th scope="col">
                  <Checkbox
                    aria-label={t('rows.chooseAll')}
                    checked={all}
                    onChange={({ currentTarget }) => toggle(shown.map(idOf), currentTarget.checked)}
                  />
                </Table.Th>
              )}
              {columns.map(({ key, head, text }) => (
                <Table.Th key={key} scope="col" aria-sort={ariaSort(sorted, key)}>
                  {text ? (
                    <UnstyledButton
                      className={classes.sort ?? ''}
                      onClick={() => setSorted({ key, down: sorted?.key === key && !sorted.down })}
                    >
                      {head} {sorted?.key === key && <span aria-hidden>{sorted.down ? '↓' : '↑'}</span>}
                    </UnstyledButton>
                  ) : (
                    head
                  )}
                </Table.Th>
              ))}
            </Table.Tr>
          }
          first={
            choose &&
            ((row) => (
              <Table.Td>
                <Checkbox
                  aria-label={t('rows.choose', { name: nameOf?.(row) ?? '' })}
                  checked={chosen?.has(idOf(row)) ?? false}
                  onChange={({ currentTarget }) => toggle([idOf(row)], currentTarget.checked)}
                />
              </Table.Td>
            ))
          }
        />
      )}
    </div>
  );
}

type Order = { key: string; down: boolean };
const orderOf = (text: string | undefined): Order | undefined =>
  text ? { key: text.replace(/^-/, ''), down: text.startsWith('-') } : undefined;

const ariaSort = (sorted: Order | undefined, key: string) =>
  sorted?.key === key ? (sorted.down ? 'descending' : 'ascending') : undefined;

function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  wanted: string,
  sorted: Order | undefined,
  language: string,
): readonly Row[] {
  const small = (text: string) => text.toLocaleLowerCase(language);
  const words = small(wanted).split(/\s+/).filter(Boolean);
  const textOf = (row: Row) => small(columns.map(({ text }) => text?.(row) ?? '').join(' '));
  const kept = words.length === 0 ? rows : rows.filter((row) => words.every((word) => textOf(row).includes(word)));
  const by = columns.find(({ key }) => key === sorted?.key)?.text;
  if (!by || !sorted) return kept;
  const { compare } = new Intl.Collator(language, { numeric: true });
  return kept.toSorted((a, b) => (sorted.down ? -1 : 1) * compare(by(a), by(b)));
}

type BodyProps<Row> = Pick<RowsProps<Row>, 'label' | 'rows' | 'columns' | 'idOf'> & {
  head: ReactNode;
  first: ((row: Row) => ReactNode) | undefined;
  extra: number;
};

/** So many columns are read on a phone as they stand, without moving the table to and fro. */
const NARROW = 2;
/** Short lists are whole in the document, so that they can be searched and printed. */
const WHOLE = 100;

function Body<Row>({ label, rows, columns, idOf, head, first, extra }: BodyProps<Row>) {
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
  const above = long ? (seen[0]?.start ?? 0) : 0;
  const below = long ? virtual.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;
  const width = columns.length + extra;
  return (
    <div
      ref={scroll}
      className={`${long ? classes.long : classes.scrollRegion} ${width <= NARROW ? classes.narrow : ''}`}
      data-scroll-restoration-id={label}
      role="region"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by the keyboard
      tabIndex={0}
    >
      <Table aria-rowcount={rows.length + 1} highlightOnHover stickyHeader={long}>
        <Table.Thead>{head}</Table.Thead>
        <Table.Tbody>
          {above > 0 && <Space height={above} width={width} />}
          {(long ? seen.map(({ index }) => index) : [...rows.keys()]).map((index) => {
            const row = rows[index]!;
            return (
              <Table.Tr
                key={idOf(row)}
                ref={long ? virtual.measureElement : undefined}
                data-index={index}
                aria-rowindex={index + 2}
              >
                {first?.(row)}
                {columns.map(({ key, cell, text }) => (
                  <Table.Td key={key}>{cell ? cell(row) : text?.(row)}</Table.Td>
                ))}
              </Table.Tr>
            );
          })}
          {below > 0 && <Space height={below} width={width} />}
        </Table.Tbody>
      </Table>
    </div>
  );
}

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
