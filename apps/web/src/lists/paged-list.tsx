import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { statusOf } from '../api/client';
import type { Paged } from '../api/pages';
import { useMessages } from '../messages';
import { NotFound } from '../frame/not-found';
import { Loading, Problem } from '../frame/query';
import classes from './lists.module.css';

/** More than an assembly has people; beyond it one searches. */
const MOST = 20_000;

type Props<T> = {
  of: Paged<T>;
  /** What has come, whether that is all of it, and how to have the next of it, where any more can be had. */
  children: (items: T[], whole: boolean, more: More | undefined) => ReactNode;
};
/** What failed is tried anew only where somebody asks for it. */
export type More = (isAsked?: boolean) => void;

/** Which list it is, whatever that is narrowed to. */
const listOf = (key: QueryKey) => key.filter((part) => typeof part === 'string').join(' ');

/** Shows what has come so far, and a button for more; like `Loaded` for what is no list. */
export function PagedList<T>({ of, children }: Props<T>) {
  const { t } = useMessages();
  // What stands there stays until the same list comes otherwise narrowed: a window opened from a row does not go with it.
  const query = useInfiniteQuery({
    ...of,
    placeholderData: (before, last) => (last && listOf(last.queryKey) === listOf(of.queryKey) ? before : undefined),
  });
  if (!query.data) {
    if (query.isPending) return <Loading serverIsAway={query.failureCount > 0} />;
    if (statusOf(query.error) === 404) return <NotFound />;
    return <Problem error={query.error} again={() => void query.refetch()} />;
  }
  const items = query.data.pages.flatMap((page) => page.items);
  // What is being read anew after an act is waited for: to ask for more would leave it as it was.
  const more: More = (isAsked = false) => {
    if (!query.isFetching && (isAsked || !query.isError)) void query.fetchNextPage();
  };
  const isShort = query.isPlaceholderData || (query.hasNextPage && items.length < MOST);
  return (
    <>
      {/* These are the answer to what was asked before, until the next is there. */}
      {query.isPlaceholderData && (
        <Text size="sm" role="status">
          {t('state.loading')}
        </Text>
      )}
      <div className={classes.asIs} aria-busy={query.isPlaceholderData}>
        {children(items, !query.hasNextPage && !query.isPlaceholderData, isShort ? more : undefined)}
      </div>
      {query.isError && <Problem error={query.error} again={() => void query.fetchNextPage()} />}
      {query.hasNextPage && items.length >= MOST && (
        <Text size="sm" role="status">
          {t('rows.most', { count: items.length })}
        </Text>
      )}
      {isShort && (
        <Group justify="center">
          <Button
            variant="default"
            loading={query.isFetchingNextPage || query.isPlaceholderData}
            onClick={() => void query.fetchNextPage()}
          >
            {t('rows.more')}
          </Button>
        </Group>
      )}
    </>
  );
}
