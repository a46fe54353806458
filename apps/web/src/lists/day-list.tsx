import { Button, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { statusOf } from '../api/client';
import type { Paged } from '../api/pages';
import { NotFound } from '../frame/not-found';
import { Loading, Problem } from '../frame/query';
import { useMessages } from '../messages';
import { ownDay, shownDay } from '../time';
import classes from './lists.module.css';
import { Empty } from './empty';

type Props<Row> = {
  label: string;
  of: Paged<Row>;
  idOf: (row: Row) => string;
  /** When it was, newest first. */
  atOf: (row: Row) => string;
  empty: string;
  /** One row, and whether what is not needed at a glance is open. */
  children: (row: Row, details: { isOpen: boolean; toggle: () => void }) => ReactNode;
};

/** More comes when so many rows are left below. */
const AHEAD = 30;

/**
 * What happened, by days: read from the top down, fetched as it is read. However long it is, only what is seen is in the
 * document, and the page itself scrolls.
 */
export function DayList<Row>({ label, of, idOf, atOf, empty, children }: Props<Row>) {
  const { t, language } = useMessages();
  const query = useInfiniteQuery(of);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const lines = useMemo(() => linesOf(data?.pages.flatMap(({ items }) => items) ?? [], atOf), [data, atOf]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // What stands above the list may grow and shrink: it is looked at whenever something was drawn.
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0));
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => 64,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => (lines[index]!.row ? idOf(lines[index]!.row) : lines[index]!.day),
  });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  const toggle = useCallback(
    (id: string) =>
      setOpen((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const more = useEffectEvent(() => {
    if (hasNextPage && !isFetchingNextPage && !query.isError) void fetchNextPage();
  });
  useEffect(() => {
    if (last > lines.length - AHEAD) more();
  }, [last, lines.length]);
  if (!data) {
    if (query.isPending) return <Loading serverIsAway={query.failureCount > 0} />;
    if (statusOf(query.error) === 404) return <NotFound />;
    return <Problem error={query.error} again={() => void query.refetch()} />;
  }
  if (lines.length === 0) return <Empty>{empty}</Empty>;
  return (
    <>
      <div
        ref={list}
        role="region"
        aria-label={label}
        className={classes.days}
        style={{ height: virtual.getTotalSize() }}
      >
        {seen.map(({ key, index, start }) => {
          const { day, row } = lines[index]!;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-row={row ? true : undefined}
              className={classes.line}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              {row ? (
                <Drawn row={row} id={idOf(row)} isOpen={open.has(idOf(row))} toggle={toggle} draw={children} />
              ) : (
                <Title order={2} size="h5" className={classes.ofDay ?? ''}>
                  {shownDay(day, language)}
                </Title>
              )}
            </div>
          );
        })}
      </div>
      {query.isError && <Problem error={query.error} again={() => void fetchNextPage()} />}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('rows.more')}
        </Button>
      )}
    </>
  );
}

type DrawnProps<Row> = {
  row: Row;
  id: string;
  isOpen: boolean;
  toggle: (id: string) => void;
  draw: Props<Row>['children'];
};
/** Drawn once: while the list is scrolled the rows that stay in sight are left as they are. */
const Drawn = memo(function Drawn<Row>({ row, id, isOpen, toggle, draw }: DrawnProps<Row>) {
  return draw(row, { isOpen, toggle: () => toggle(id) });
}) as <Row>(props: DrawnProps<Row>) => ReactNode;

type Line<Row> = { day: string; row?: Row };

/** A heading before the first row of each day, by the reader's own clock. */
function linesOf<Row>(rows: readonly Row[], atOf: (row: Row) => string): Line<Row>[] {
  const lines: Line<Row>[] = [];
  for (const row of rows) {
    const day = ownDay(Date.parse(atOf(row)));
    if (lines.at(-1)?.day !== day) lines.push({ day });
    lines.push({ day, row });
  }
  return lines;
}
