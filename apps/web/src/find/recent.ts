import { forgetHere } from '../frame/keeping';

/** What was opened last on this device, by one account and in one language: an address and what its page is called. */
export type Recent = { href: string; title: string };

const PREFIX = 'recent:';
const MOST = 8;
/** Pages of a thing that has a name; lists are in the navigation. */
const THINGS = /^\/(?:missions|people|reports|applications|batches)\/(?!new(?:$|[?/]))[^?#/]+/;
const keyOf = (accountId: string) => `${PREFIX}${accountId}:${document.documentElement.lang}`;

export const recentOf = (accountId: string): Recent[] =>
  JSON.parse(localStorage.getItem(keyOf(accountId)) ?? '[]') as Recent[];

/** Under the name that the page had when it was left: until then it may still have been loading. */
export function noteRecent(accountId: string, href: string): void {
  const [path] = THINGS.exec(href) ?? [];
  const title = document.title
    .replace(/^\(\d+\) /, '')
    .split(' – ')
    .slice(0, -1)
    .join(' – ');
  if (!path || !title) return;
  const others = recentOf(accountId).filter((each) => each.href !== path);
  localStorage.setItem(keyOf(accountId), JSON.stringify([{ href: path, title }, ...others].slice(0, MOST)));
}

/** Whoever signs out leaves no names behind. */
export const forgetRecent = () => forgetHere(PREFIX);
