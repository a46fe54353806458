import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '#libs/contracts';
import type { Desk } from '../../tools/demonstration/desk.js';
import type { TestInstallation } from './house.js';

// Who waits for conditions is not hurried by a busy machine.
/** What a call was refused with; a call that was not refused fails the test. */
export async function refusal(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { problem } = error;
    return { ...problem, codes: problem.findings.filter(({ effect }) => effect === 'refuses').map(({ code }) => code) };
  }
  throw new Error('A refusal was expected, but the call was granted.');
}

/** `granted`, or the code it was refused with: for acts of which some must fail. */
export async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'granted';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.problem.code;
  }
}

/** Looks until there is something to see; never sleeps for a time that somebody guessed. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  patience = 120_000,
): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(50)) {
    const seen = await look();
    if (seen) return seen;
  }
  throw new Error(`Not within ${patience / 1000} s: ${what}.`);
}

/** An answer as it came over the wire, for what the typed client hides: headers, bytes, streams. */
export const raw = (desk: Desk, path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  desk['fetch'](desk['url'] + path, { ...init, headers: { 'x-requested-with': 'test', ...headers } });

/** The log of a mission or of one thing in it, oldest line first. */
export async function logOf({ secretary }: TestInstallation, query: { missionId?: string; subjectId?: string }) {
  const { items } = await secretary.call.readLog({ query: { ...query, limit: 200 } });
  return items.toReversed();
}
