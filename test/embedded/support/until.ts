import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a condition, not for a time; says what it waited for in vain. */
export async function until<T>(what: string, look: () => T | Promise<T>, within = 20_000): Promise<NonNullable<T>> {
  const giveUpAt = performance.now() + within;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > giveUpAt) throw new Error(`Waited ${within} ms in vain: ${what}`);
    await sleep(20);
  }
}
