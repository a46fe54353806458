import { useSyncExternalStore } from 'react';

let isFull = false;
const told = new Set<() => void>();

/** Kept in this browser, or not, where it has no room left: whoever asks says so. */
export function keepHere(key: string, value: unknown): boolean {
  const was = isFull;
  try {
    localStorage.setItem(key, JSON.stringify(value));
    isFull = false;
  } catch {
    isFull = true;
  }
  if (was !== isFull) for (const tell of told) tell();
  return !isFull;
}

/** Whether what was typed last found no room in this browser: then a draft is not a draft. */
export const useIsFull = () =>
  useSyncExternalStore(
    (tell) => {
      told.add(tell);
      return () => void told.delete(tell);
    },
    () => isFull,
  );

/** Stations known without a connection, under this beginning. */
export const STATIONS_KEPT = 'stations-kept:';

/** What is kept under a key that begins so goes from this browser. */
export function forgetHere(prefix: string): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
