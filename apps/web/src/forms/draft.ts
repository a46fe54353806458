import { useState } from 'react';
import { useMe } from '../api/me';
import { keptHere } from '../frame/keeping';

/** Where something unsent of this account is kept in this browser. */
export const useDraftKey = (name: string | undefined) => {
  const { accountId } = useMe();
  return name && `draft:${accountId}:${name}`;
};

export const readDraft = (key: string | undefined): unknown => {
  const kept = key && localStorage.getItem(key);
  return kept ? JSON.parse(kept) : undefined;
};

/** What is typed outside of a form of its own, such as a reason: it is there again until it was sent. */
export function useDraft<T>(name: string, empty: T) {
  const key = useDraftKey(name)!;
  const [value, setValue] = useState(() => (readDraft(key) as T | undefined) ?? empty);
  const keep = (next: T) => {
    keptHere(key, next);
    setValue(next);
  };
  const forget = () => {
    localStorage.removeItem(key);
    setValue(empty);
  };
  return [value, keep, forget] as const;
}
