import { useState } from 'react';

const keyOf = (list: string) => `columns:${list}`;

/** The columns of a list that are not wanted on this device, and how to say which. */
export function useHidden(list: string): [readonly string[], (keys: readonly string[]) => void] {
  const [hidden, setHidden] = useState(() => (localStorage.getItem(keyOf(list)) ?? '').split(' ').filter(Boolean));
  const hide = (keys: readonly string[]) => {
    if (keys.length === 0) localStorage.removeItem(keyOf(list));
    else localStorage.setItem(keyOf(list), keys.join(' '));
    setHidden([...keys]);
  };
  return [hidden, hide];
}
