import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { statusOf } from '../api/client';
import type { Paged } from '../api/pages';
import { useMessages } from '../messages';
import { NotFound } from '../frame/not-found';
import { Loading, Problem } from '../frame/query';

/** No list grows beyond what a table can show without a hitch. */
const MOST = 2_000;

/** Shows what has come so far, and a button for more; like `Loaded` for what is no list. */
export function PagedList<T>({ of, children }: { of: Paged<T>; children: (items: T[], whole: boolean) => ReactNode }) {
  const { t } = useMessages();
  const query = useInfiniteQuery(of);
  if (!query.data) {
    if (query.isPending) return <Loading serverIsAway={query.failureCount > 0} />;
    if (statusOf(query.error) === 404) return <NotFound />;
    return <Problem error={query.error} again={() => void query.refetch()} />;
  }
  const items = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      {children(items, !query.hasNextPage)}
      {query.isError && <Problem error={query.error} again={() => void query.fetchNextPage()} />}
      {query.hasNextPage && items.length >= MOST && (
        <Text size="sm" role="status">
          {t('rows.most', { count: items.length })}
        </Text>
      )}
      {query.hasNextPage && items.length < MOST && (
        <Group justify="center">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('rows.more')}
          </Button>
        </Group>
      )}
    </>
  );
}
