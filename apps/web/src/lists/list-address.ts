import { useNavigate, useSearch } from '@tanstack/react-router';

/** What a list is narrowed to and in which order it stands, as words of the address. */
export type ListAddress = Partial<Record<(typeof KEPT)[number] | 'show' | 'of', string | undefined>>;
/** Those that a saved view has: which room is shown is no part of it. */
export const KEPT = ['q', 'in', 'by', 'order', 'region', 'team', 'state', 'since', 'until'] as const;
/** What somebody changed in the address by hand narrows nothing. */
export const isId = (value: string | undefined): value is string => /^[0-9a-f-]{36}$/i.test(value ?? '');
export const isDay = (value: string | undefined): value is string =>
  /^\d{4}-\d\d-\d\d$/.test(value ?? '') && !Number.isNaN(Date.parse(value!));

export type Narrow = (change: ListAddress) => void;

/**
 * The address of the page that is open, and how to change some of its words: it can be sent to somebody, and back leads
 * to the same list. An empty word is taken out.
 */
export function useListAddress(): [ListAddress, Narrow] {
  const address: ListAddress = useSearch({ strict: false });
  const navigate = useNavigate();
  const narrow = (change: ListAddress) =>
    void navigate({
      to: '.',
      search: (before: ListAddress) =>
        Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, word]) => word)),
      replace: true,
      resetScroll: false,
    });
  return [address, narrow];
}
