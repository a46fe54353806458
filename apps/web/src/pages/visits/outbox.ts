import type { RecordVisit, VisitContent } from '#libs/contracts';
import canonicalize from 'canonicalize';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { api, Refused, statusOf, Unreachable } from '../../api/client';
import { useMe } from '../../api/me';
import { endedQuery, queries } from '../../api/queries';
import type { FindingView } from '#libs/contracts';

/** A visit that the server has not received: kept in this browser, for this account and mission, until it says so. */
export type Unsent = Omit<RecordVisit, 'digest'> & {
  /** What it is called while it waits. */
  station: string;
  /** By whose clocks its times were entered; what waits since before this was kept goes by those of the host. */
  zone?: string;
  /** Why the server would not take it, in its words: then it waits for a person. */
  refused: string | null;
};
export type Received = { id: string; station: string; warnings: FindingView[]; beside: boolean };

// The package is a function, but declares itself in a way that modules read as a namespace.
const toJson = canonicalize as unknown as (value: unknown) => string;

/** SHA-256 of the content as it is sent; a page that was not served securely cannot make one, and does without. */
async function digestOf(content: VisitContent): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(toJson(content)));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const CHANGED = 'visits-unsent';
const keyOf = (accountId: string, missionId: string) => `visits-unsent:${accountId}:${missionId}`;
const read = (key: string): Unsent[] => JSON.parse(localStorage.getItem(key) ?? '[]') as Unsent[];
function change(key: string, how: (unsent: Unsent[]) => Unsent[]) {
  const left = how(read(key));
  if (left.length > 0) localStorage.setItem(key, JSON.stringify(left));
  else localStorage.removeItem(key);
  dispatchEvent(new Event(CHANGED));
}
/** Other windows of the same browser say so by themselves. */
function subscribe(heard: () => void) {
  for (const event of [CHANGED, 'storage']) addEventListener(event, heard);
  return () => {
    for (const event of [CHANGED, 'storage']) removeEventListener(event, heard);
  };
}

/** Of a mission one at a time is on its way, whoever asks; true where it was asked for again meanwhile. */
const onItsWay = new Map<string, boolean>();

/**
 * What waits to be sent, and how it is: under the number that it got on this device, so that an answer that nobody heard
 * makes no second visit of it.
 */
export function useOutbox(missionId: string, received: (what: Received) => void) {
  const { accountId } = useMe();
  const key = keyOf(accountId, missionId);
  const stored = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const unsent = stored ? (JSON.parse(stored) as Unsent[]) : [];
  const send = useCallback(async () => {
    if (onItsWay.has(key)) {
      onItsWay.set(key, true);
      return;
    }
    try {
      // A connection that came back, or another visit, while an attempt still failed is not left until later.
      do {
        onItsWay.set(key, false);
        await sendAll(missionId, accountId, received);
      } while (onItsWay.get(key));
    } finally {
      onItsWay.delete(key);
    }
  }, [key, missionId, accountId, received]);
  useEffect(() => {
    void send();
    const again = setInterval(() => void send(), 15_000);
    addEventListener('online', send);
    return () => {
      clearInterval(again);
      removeEventListener('online', send);
    };
  }, [send]);
  return {
    unsent,
    /** Kept first, and sent then. */
    put: (content: VisitContent, shown: Pick<Unsent, 'station' | 'zone'>, id: string = crypto.randomUUID()) => {
      const one = { id, device: null, enteredAt: new Date().toISOString(), content, ...shown, refused: null };
      change(key, (all) => [...all.filter((each) => each.id !== id), one]);
      void send();
    },
    drop: (id: string) => change(key, (all) => all.filter((each) => each.id !== id)),
    again: () => {
      change(key, (all) => all.map((each) => ({ ...each, refused: null })));
      void send();
    },
  };
}

/** Sends what waits, in order, until there is no connection. */
async function sendAll(missionId: string, accountId: string, received: (what: Received) => void) {
  const key = keyOf(accountId, missionId);
  const waiting = read(key).filter(({ refused }) => refused === null);
  if (waiting.length === 0 || !(await isSignedIn(accountId))) return;
  for (const one of waiting) {
    const outcome = await sent(missionId, one);
    if (outcome === 'unreachable') return;
    // What was put in its place meanwhile is another: it is still to be sent.
    const isThis = ({ id, enteredAt }: Unsent) => id === one.id && enteredAt === one.enteredAt;
    if (typeof outcome === 'string')
      change(key, (all) => all.map((each) => (isThis(each) ? { ...each, refused: outcome } : each)));
    else {
      change(key, (all) => all.filter((each) => !isThis(each)));
      received(outcome);
      void queries.invalidateQueries({ queryKey: ['mission', missionId, 'visits'] });
    }
  }
}

/** A connection may also say nothing for ever; what was sent after all gives the same receipt when it is sent again. */
const PATIENCE_MS = 30_000;
const nobodyAnswers = () => new Promise<never>((_, refuse) => setTimeout(() => refuse(new Unreachable()), PATIENCE_MS));

/** In another window of this device somebody else may be by now, or nobody: then nothing goes out in their name. */
async function isSignedIn(accountId: string): Promise<boolean> {
  try {
    const { accountId: now } = await Promise.race([api.me(), nobodyAnswers()]);
    return now === accountId;
  } catch (error) {
    if (statusOf(error) === 401) queries.setQueryData(endedQuery.queryKey, true);
    return false;
  }
}

async function sent(
  missionId: string,
  { station, zone: _zone, refused: _refused, ...one }: Unsent,
): Promise<Received | string> {
  try {
    const body = { ...one, digest: await digestOf(one.content) };
    const receiving = api.recordVisit({ params: { id: missionId }, body });
    const { receipt, warnings } = await Promise.race([receiving, nobodyAnswers()]);
    return { id: one.id, station, warnings, beside: receipt.beside };
  } catch (error) {
    if (error instanceof Unreachable) return 'unreachable';
    // Busy, or without a session for the moment: what was refused for what it says is another matter.
    if (!(error instanceof Refused) || [401, 429].includes(error.problem.status) || error.problem.status >= 500)
      return 'unreachable';
    const [issue] = error.problem.issues ?? [];
    return issue ? `${issue.path}: ${issue.message}` : error.problem.title;
  }
}
