import { VisuallyHidden } from '@mantine/core';
import type { WorkEvent } from '#libs/contracts';
import { isAwaited } from '#libs/regulation';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { api } from '../api/client';
import { queries } from '../api/queries';
import { useMessages } from '../messages';
import classes from './frame.module.css';
import { askForNews, listenForNews, type News } from './news';
import { useToast, WITH_A_LINK_MS } from './toasts';
import { WorkEnded } from './work-ended';

export type WorkKind = WorkEvent['kind'];
type Work = {
  /** How each piece of the own work stands that was asked for here, or that the server told of. */
  stands: ReadonlyMap<string, WorkEvent>;
  /** Call it with what a command answered: from then on its end is told, wherever one is by then. */
  asked: (kind: WorkKind, id: string) => void;
  /** Call it with how it stands now, where an answer says so. */
  learn: (work: WorkEvent) => void;
  unread: number;
};
const WorkContext = createContext<Work | null>(null);

/** How long work gets on that goes on elsewhere: renderings, papers, badges. */
export const useWork = () => use(WorkContext)!;

export const isOpen = ({ state }: Pick<WorkEvent, 'state'>) => isAwaited(state);

/** How often it is asked while nothing can be heard: while something is going on, and otherwise. */
const BUSY_MS = 2_000;
const IDLE_MS = 30_000;

export function WorkProvider({ children }: { children: ReactNode }) {
  const toast = useToast();
  const [stands, setStands] = useState<ReadonlyMap<string, WorkEvent>>(new Map());
  const [unread, setUnread] = useState(0);
  // Until something is heard: behind a proxy that holds everything back neither an opening nor an error ever comes.
  const [live, setLive] = useState(false);
  const told = useRef(new Set<string>());
  const heard = useRef(false);
  const learn = useCallback(
    (work: WorkEvent) => {
      setStands((before) => new Map(before).set(work.id, work));
      if (isOpen(work) || told.current.has(work.id)) return;
      told.current.add(work.id);
      void outdate(work);
      toast(<WorkEnded work={work} />, WITH_A_LINK_MS);
    },
    [toast],
  );
  const hear = useCallback(
    (news: News) => {
      if ('work' in news) return learn(news.work);
      setUnread(news.notices.unread);
      void queries.invalidateQueries({ queryKey: ['notices'] });
      // The first is how it stands as the page begins, which has just been read; each after it is something new.
      if (heard.current) void queries.invalidateQueries({ queryKey: ['tasks'] });
      heard.current = true;
    },
    [learn],
  );
  useEffect(() => listenForNews({ onNews: hear, onLive: setLive }), [hear]);
  const open = useMemo(() => [...stands.values()].filter(isOpen), [stands]);
  useEffect(() => {
    if (live) return undefined;
    const timer = setInterval(
      () => {
        const rest = open.map(async (work) => learn(await standOf(work)));
        void Promise.all([askForNews().then((news) => news.forEach(hear)), ...rest]).catch(() => {});
      },
      open.length > 0 ? BUSY_MS : IDLE_MS,
    );
    return () => clearInterval(timer);
  }, [live, open, hear, learn]);
  const asked = useCallback((kind: WorkKind, id: string) => {
    const fresh: WorkEvent = { kind, id, state: 'waiting', done: 0, planned: 0 };
    setStands((before) => {
      const { state } = before.get(id) ?? {};
      if (state && state !== 'failed' && state !== 'cancelled') return before;
      // One that came to nothing is asked for again as the same: its end is told once more.
      told.current.delete(id);
      return new Map(before).set(id, fresh);
    });
  }, []);
  const work = useMemo(() => ({ stands, asked, learn, unread }), [stands, asked, learn, unread]);
  return <WorkContext value={work}>{children}</WorkContext>;
}

const ASKED = { rendering: api.getRender, paper: api.getPaper, 'badge-sheet': api.getBadgeSheet };

/** How a piece of work stands, from the thing itself. */
async function standOf({ kind, id }: WorkEvent): Promise<WorkEvent> {
  const { state, done, planned } = await ASKED[kind]({ params: { id } });
  return { kind, id, state, done, planned };
}

/** What pages show of it is asked for anew. */
const outdate = ({ kind, id }: WorkEvent) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ['work', id] }),
    queries.invalidateQueries({
      predicate: ({ queryKey: [area, , list] }) =>
        kind === 'rendering'
          ? area === 'report'
          : area === 'mission' && list === (kind === 'paper' ? 'papers' : 'badges'),
    }),
  ]);

/** The way to the own notices, with the number of those unread. */
export function NoticesLink() {
  const { t } = useMessages();
  const { unread } = useWork();
  return (
    <Link to="/notices" className={classes.tool} title={t('nav.notices')}>
      <VisuallyHidden>{unread > 0 ? t('nav.noticesUnread', { count: unread }) : t('nav.notices')}</VisuallyHidden>
      <IconBell size={20} stroke={1.7} aria-hidden />
      {unread > 0 && (
        <span className={classes.count} aria-hidden>
          {unread}
        </span>
      )}
    </Link>
  );
}
