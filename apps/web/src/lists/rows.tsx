import { Button, Checkbox, Table, Text, UnstyledButton } from '@mantine/core';
import type { ListName } from '#libs/regulation';
import { lazy, Suspense, useEffect, useEffectEvent, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import { Loading } from '../frame/query';
import { useMessages } from '../messages';
import { useHeld } from './held';
import { arrange, orderOf, rangeOf, says, turned, type Column, type Order } from './arrange';
import { useHidden } from './hidden-columns';
import { useSeenList } from './last-list';
import { useListAddress, type ListAddress, type Narrow } from './list-address';
import { NothingFound, useNarrowed } from './nothing-found';
import type { More } from './paged-list';
import { RowsBody } from './rows-body';
import { SearchInput } from './search-input';
import classes from './lists.module.css';
import { Empty } from './empty';

export type { Column } from './arrange';

const ListMenu = lazy(() => import('../views/list-menu').then((part) => ({ default: part.ListMenu })));

export type RowsProps<Row> = {
  /** By which its columns and views are remembered. */
  name: ListName;
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  /** Shows a field that keeps the rows with these words in any column. */
  find?: string;
  /** What else the list is narrowed by: it stands in one row with the field. */
  filters?: ReactNode;
  chosen?: ReadonlySet<string>;
  choose?: (chosen: ReadonlySet<string>) => void;
  /** Of which rows there is anything to choose: the others have no box. */
  mayChoose?: (row: Row) => boolean;
  nameOf?: (row: Row) => string;
  /** Where the list says how to write to somebody. */
  mailOf?: (row: Row) => string | null;
  /** The column in whose order they stand, once all are there, unless the reader wants another; without it, as they come. */
  sortedBy?: string;
  empty?: ReactNode;
  /** Said where nothing is left to show, if what is sought lies where this list does not look. */
  elsewhere?: ReactNode;
  /**
   * How to have more rows, of a list that comes page by page and is not all there yet. Nothing is found, sorted or taken
   * away of a part as if it were the whole: then the rest is fetched, and until it is there the list says so.
   */
  more?: More | undefined;
  /** In a window, or one of several on a page: it keeps words and order to itself, and has no views. */
  isAside?: boolean;
};

/**
 * A list of any length as a real table: sorted by its heads, found by words, chosen from by boxes, with the columns one
 * wants. Words and order stand in the address. On a phone each row is a card with the same in it.
 */
export function Rows<Row>({
  name,
  label,
  rows,
  columns,
  idOf,
  find,
  filters,
  empty,
  elsewhere,
  mailOf,
  sortedBy,
  more,
  isAside = false,
  ...choosing
}: RowsProps<Row>) {
  const { t, language } = useMessages();
  const [{ q = '', order: wanted }, narrow] = useKept(isAside);
  const order = wanted ?? sortedBy;
  const [isNarrowed, showAll] = useNarrowed();
  useSeenList(isAside ? undefined : name);
  const [hidden, hide] = useHidden(name);
  // As they come until all are there: sorted in one by one, they would move away under the pointer.
  const isWhole = more === undefined;
  const shown = useMemo(
    () => arrange(rows, columns, find ? q : '', isWhole ? orderOf(order) : undefined, language),
    [rows, columns, find, q, order, isWhole, language],
  );
  const [leading, ...others] = columns;
  const seen = leading ? [leading, ...others.filter(({ key }) => !hidden.includes(key))] : [];
  const [held, hold] = useHeld(rows, idOf);
  const boxes = useBoxes({ rows, shown, idOf, ...choosing });
  const [isTaken, setTaken] = useState(false);
  const isFetching = !isWhole && (isTaken || Boolean(find && q) || wanted !== undefined);
  useRest(isFetching ? more : undefined, rows);
  return (
    <div>
      <div className={classes.tools}>
        {find && <SearchInput label={find} value={q} change={(words) => narrow({ q: words })} />}
        {filters}
        {!isAside && rows.length > 0 && (
          <Suspense fallback={<MenuPlace />}>
            <ListMenu
              list={name}
              columns={others.map(({ key, head }) => ({ key, head }))}
              hidden={hidden}
              hide={hide}
              table={{ name: label, rows: shown, columns: seen }}
              rest={
                more && {
                  isAsked: isFetching,
                  ask: () => {
                    setTaken(true);
                    more(true);
                  },
                }
              }
              mail={
                mailOf &&
                shown.flatMap((row) =>
                  !choosing.chosen?.size || choosing.chosen.has(idOf(row)) ? (mailOf(row) ?? []) : [],
                )
              }
            />
          </Suspense>
        )}
      </div>
      {(find || isFetching) && (
        <Text size="sm" role="status" mb="xs">
          {t(isFetching ? 'rows.countFetching' : more ? 'rows.countSoFar' : 'rows.count', {
            shown: shown.length,
            count: rows.length,
          })}
        </Text>
      )}
      {shown.length === 0 &&
        (isFetching ? (
          <Loading />
        ) : elsewhere ? (
          elsewhere
        ) : rows.length > 0 || (filters && isNarrowed && !isAside) ? (
          <NothingFound clear={isAside ? () => narrow({ q: undefined }) : showAll} />
        ) : typeof empty === 'object' ? (
          empty
        ) : (
          <Empty>{empty ?? t('state.empty')}</Empty>
        ))}
      {shown.length + held.length > 0 && (
        <RowsBody<Row>
          place={isAside ? undefined : name}
          label={label}
          rows={shown}
          columns={seen}
          extra={boxes ? 1 : 0}
          idOf={idOf}
          held={held}
          hold={hold}
          more={more}
          head={
            <Table.Tr role="row">
              {boxes?.all}
              {seen.map((column) => (
                <Head key={column.key} column={column} order={orderOf(order)} sort={(by) => narrow({ order: by })} />
              ))}
            </Table.Tr>
          }
          first={boxes?.one}
        />
      )}
    </div>
  );
}

/** Keeps the height of the menu until it is there: nothing below it moves then. */
const MenuPlace = () => <Button variant="default" className={classes.place ?? ''} aria-hidden tabIndex={-1} />;

/** Fetches page after page as long as there is a way to. */
function useRest(more: More | undefined, rows: readonly unknown[]) {
  const next = useEffectEvent(() => more?.());
  const isAsked = more !== undefined;
  useEffect(() => {
    if (isAsked) next();
  }, [isAsked, rows]);
}

/** What is asked of the list: in the address, or in the list itself. */
function useKept(isAside: boolean): [Pick<ListAddress, 'q' | 'order'>, Narrow] {
  const inAddress = useListAddress();
  const [own, setOwn] = useState<ListAddress>({});
  return isAside ? [own, (change) => setOwn((before) => ({ ...before, ...change }))] : inAddress;
}

type HeadProps<Row> = { column: Column<Row>; order: Order | undefined; sort: (by: string) => void };
function Head<Row>({ column, order, sort }: HeadProps<Row>) {
  const { key, head, drawn = head } = column;
  const down = order?.key === key ? order.down : undefined;
  return (
    <Table.Th
      scope="col"
      role="columnheader"
      data-sorts={says(column) || undefined}
      aria-sort={down === undefined ? undefined : down ? 'descending' : 'ascending'}
    >
      {says(column) ? (
        <UnstyledButton className={classes.sort ?? ''} onClick={() => sort(turned(order, key))}>
          {drawn} {down !== undefined && <span aria-hidden>{down ? '↓' : '↑'}</span>}
        </UnstyledButton>
      ) : (
        drawn
      )}
    </Table.Th>
  );
}

type Choosing<Row> = Pick<RowsProps<Row>, 'rows' | 'idOf' | 'chosen' | 'choose' | 'mayChoose' | 'nameOf'> & {
  shown: readonly Row[];
};

/** A box for each row that may be chosen and one for all of them; with shift, everything from the last that was touched. */
function useBoxes<Row>({ rows, shown, idOf, chosen, choose, mayChoose = () => true, nameOf }: Choosing<Row>) {
  const { t } = useMessages();
  const [last, setLast] = useState<string>();
  if (!choose || !rows.some(mayChoose)) return undefined;
  const ids = shown.filter(mayChoose).map(idOf);
  const toggle = (some: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of some)
      if (on) next.add(id);
      else next.delete(id);
    choose(next);
  };
  return {
    all: (
      <Table.Th scope="col" role="columnheader" data-sorts>
        <Checkbox
          aria-label={t('rows.chooseAll')}
          checked={ids.length > 0 && ids.every((id) => chosen?.has(id))}
          onChange={({ currentTarget }) => toggle(ids, currentTarget.checked)}
        />
      </Table.Th>
    ),
    one: (row: Row) => (
      <Table.Td role="cell">
        {mayChoose(row) && (
          <Checkbox
            aria-label={t('rows.choose', { name: nameOf?.(row) ?? '' })}
            checked={chosen?.has(idOf(row)) ?? false}
            onChange={({ currentTarget, nativeEvent }) => {
              const isRange = (nativeEvent as unknown as MouseEvent).shiftKey;
              toggle(rangeOf(ids, isRange ? last : undefined, idOf(row)), currentTarget.checked);
              setLast(idOf(row));
            }}
          />
        )}
      </Table.Td>
    ),
  };
}
