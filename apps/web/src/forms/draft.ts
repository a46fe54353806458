import { useEffect, useEffectEvent, useState } from 'react';
import { useMe } from '../api/me';
import { keepHere } from '../frame/keeping';

/** Where something unsent of this account is kept in this browser. */
export const useDraftKey = (name: string | undefined) => {
  const { accountId } = useMe();
  return name && `draft:${accountId}:${name}`;
};

export const readDraft = (key: string | undefined): unknown => {
  const kept = key && localStorage.getItem(key);
  return kept ? JSON.parse(kept) : undefined;
};

/** The forms that stand open, by where their drafts are kept. */
const open = new Map<string, (draft: unknown) => boolean>();

/** What is put back comes to the form that stands open now, which says whether it could take it. */
export function useOpenDraft(key: string | undefined, take: (draft: unknown) => boolean): void {
  const latest = useEffectEvent(take);
  useEffect(() => {
    if (!key) return undefined;
    const own = (draft: unknown) => latest(draft);
    open.set(key, own);
    return () => {
      if (open.get(key) === own) open.delete(key);
    };
  }, [key]);
}

/** A draft that was thrown away is there again, unless something newer stands in its place; or it is said that there is no room for it. */
export function putBack(key: string, draft: unknown): boolean {
  const take = open.get(key);
  if (take) return take(draft);
  if (localStorage.getItem(key) !== null) return false;
  if (!keepHere(key, draft)) throw new DOMException('', 'QuotaExceededError');
  return true;
}

/** What is typed outside of a form of its own, such as a reason: it is there again until it was sent. */
export function useDraft<T>(name: string, empty: T) {
  const key = useDraftKey(name)!;
  const [value, setValue] = useState(() => (readDraft(key) as T | undefined) ?? empty);
  const keep = (next: T) => {
    keepHere(key, next);
    setValue(next);
  };
  const forget = () => {
    localStorage.removeItem(key);
    setValue(empty);
  };
  return [value, keep, forget] as const;
}
