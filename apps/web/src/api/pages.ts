import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

type Page<Item> = { items: Item[]; next: string | null };

/** A list that the server gives out page by page, each beginning where the last ended. */
export const inPages = <Item>(queryKey: QueryKey, ask: (cursor: string | undefined) => Promise<Page<Item>>) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined as string | undefined,
    // Whoever has come down through many pages and looks back at the window would have all of them asked for again.
    refetchOnWindowFocus: false,
    getNextPageParam: ({ next }: Page<Item>) => next ?? undefined,
  });
export type Paged<Item> = ReturnType<typeof inPages<Item>>;

/** The whole of such a list, for counting and searching need all of it. */
export async function everyPage<Item>(
  ask: (page: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const all: Item[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { items, next }: Page<Item> = await ask({ limit: 200, ...(cursor && { cursor }) });
    all.push(...items);
    cursor = next;
  }
  return all;
}
