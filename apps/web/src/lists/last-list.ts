import { useRouter } from '@tanstack/react-router';
import { useEffect, type MouseEvent } from 'react';

type Left = { href: string; index: number };
/** Where each list was seen last in this window, as it was narrowed then. */
const lists = new Map<string, Left>();
// oxlint-disable no-underscore-dangle -- it is the router's name
const here = (): Left => ({
  href: location.pathname + location.search,
  index: (history.state as { __TSR_index?: number } | null)?.__TSR_index ?? 0,
});

const path = (href: string) => href.split('?')[0];

export function useSeenList(name: string | undefined): void {
  useEffect(() => {
    if (name) lists.set(name, here());
  });
}

/** The way back to a list as it was: by the history where it lies right behind, for then it is scrolled to where it was. */
export function useWayBack(name: string, otherwise: string) {
  const router = useRouter();
  const left = lists.get(name);
  const href = left && path(left.href) === path(otherwise) ? left.href : otherwise;
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (left && left.href === href && left.index === here().index - 1) router.history.back();
    else router.history.push(href);
  };
  return { href, onClick };
}
