import { useEffect, useState } from 'react';

const LOOKED_AT_MS = 30_000;

/** The present moment, looked at every half minute: a distance to it keeps true on a page left open. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), LOOKED_AT_MS);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
