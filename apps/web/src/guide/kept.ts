import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A word that this device keeps for somebody, and how to change it: all who read it hear of it. */
export function useKept(name: string): [string | null, (word: string | null) => void] {
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(name));
  const keep = (word: string | null) => {
    if (word === null) localStorage.removeItem(name);
    else localStorage.setItem(name, word);
    for (const listener of listeners) listener();
  };
  return [kept, keep];
}
