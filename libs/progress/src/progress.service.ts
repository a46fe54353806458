import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { NoticesEvent, WorkEvent } from '#libs/contracts';
import { Transactions, type Actor } from '#libs/platform';
import { isAwaited, Refusal } from '#libs/regulation';
import { newestPromise, standing, unreadOf, workOf, type Work } from './work.js';

/** How often the database is looked at, once for all who watch here. */
const LOOK_MS = 1_000;
/** So many looks back a promise still counts as made lately. */
const LATELY = 10;
/** Windows of one account; who opens more is told of nothing in them, and asks from time to time. */
const STREAMS = 6;

export type Told = { name: 'work'; data: WorkEvent } | { name: 'notices'; data: NoticesEvent };
type Watcher = {
  accountId: string;
  sessionId: string;
  tell: (told: Told) => void;
  end: () => void;
  /** What was told last, by what it is about. */
  said: Map<string, string>;
};

/** Tells everyone who watches how their own work stands. It says that something changed, never what it is about. */
@Injectable()
export class ProgressService implements BeforeApplicationShutdown {
  private readonly watchers = new Set<Watcher>();
  /** Promises that were open when last seen: their end is told as well. */
  private open: string[] = [];
  private readonly newest: string[] = [];
  private next: NodeJS.Timeout | undefined;

  constructor(private readonly transactions: Transactions) {}

  beforeApplicationShutdown() {
    clearTimeout(this.next);
    for (const { end } of this.watchers) end();
    this.watchers.clear();
  }

  /** From now on, until `leave` is called or the session ends. */
  watch({ accountId }: Actor, sessionId: string, { tell, end }: Pick<Watcher, 'tell' | 'end'>): () => void {
    const own = [...this.watchers].filter((watcher) => watcher.accountId === accountId);
    if (own.length >= STREAMS) throw new Refusal('events.too-many', { count: STREAMS });
    const watcher = { accountId: accountId!, sessionId, tell, end, said: new Map<string, string>() };
    this.watchers.add(watcher);
    if (this.watchers.size === 1) this.lookIn(0);
    return () => void this.watchers.delete(watcher);
  }

  /** How it stands at this moment, for those who do not wait. */
  async now({ accountId }: Actor): Promise<Told[]> {
    return this.transactions
      .asSystem('it is told that work gets on, never what it is about')
      .look(async ({ manager }) => {
        const [notices] = await unreadOf(manager, [accountId!]);
        const work = await workOf(manager, [accountId!], await newestPromise(manager), []);
        return [noticesEvent(notices?.unread ?? 0), ...work.map(workEvent)];
      });
  }

  private lookIn(ms: number) {
    clearTimeout(this.next);
    this.next = setTimeout(() => void this.look(), ms).unref();
  }

  private async look() {
    if (this.watchers.size === 0) {
      this.newest.length = 0;
      this.open = [];
      return;
    }
    // A database that is away for a moment is asked again at the next look.
    await this.tellAll().catch(() => {});
    this.lookIn(LOOK_MS);
  }

  private async tellAll() {
    const watchers = [...this.watchers];
    const accounts = [...new Set(watchers.map(({ accountId }) => accountId))];
    const seen = await this.transactions
      .asSystem('it is told that work gets on, never what it is about')
      .look(async ({ manager }) => {
        this.newest.push(await newestPromise(manager));
        if (this.newest.length > LATELY) this.newest.shift();
        return {
          sessions: await standing(
            manager,
            watchers.map(({ sessionId }) => sessionId),
          ),
          work: await workOf(manager, accounts, this.newest[0]!, this.open),
          notices: await unreadOf(manager, accounts),
        };
      });
    this.open = seen.work.filter(({ state }) => isAwaited(state)).map(({ entry }) => entry);
    for (const watcher of watchers) {
      if (!seen.sessions.has(watcher.sessionId)) {
        this.watchers.delete(watcher);
        watcher.end();
        continue;
      }
      for (const { account, unread } of seen.notices)
        if (account === watcher.accountId) say(watcher, 'notices', noticesEvent(unread));
      for (const work of seen.work) if (work.account === watcher.accountId) say(watcher, work.id, workEvent(work));
    }
  }
}

const noticesEvent = (unread: number): Told => ({ name: 'notices', data: { unread } });
const workEvent = ({ kind, id, state, done, planned }: Work): Told => ({
  name: 'work',
  data: { kind, id, state, done, planned },
});

/** Only what is news to this watcher. */
function say({ said, tell }: Watcher, about: string, told: Told) {
  const now = JSON.stringify(told.data);
  if (said.get(about) === now) return;
  said.set(about, now);
  tell(told);
}
