import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { mayIn, useMe } from '../api/me';
import { endedQuery } from '../api/queries';
import { mailboxHereQuery } from '../api/queries-notices';
import { FindPlace } from '../find/place';
import { RoomHelp } from '../guide/room-help';
import { Round } from '../guide/round';
import { useMessages } from '../messages';
import { forgetKept } from './kept-here';
import classes from './frame.module.css';
import { MeMenu } from './me-menu';
import { homeOf } from './homes';
import { placesOf } from './navigation';
import { Brand, Sections } from './sections';
import { ToastsProvider } from './toasts';
import { Trail } from '../trail/trail';
import { TasksLink } from './tasks-link';
import { useNumberInTitle, useWaiting } from './waiting';
import { NoticesLink, WorkProvider } from './work';

// Comes with the frame: without a connection nothing more could be had, and that must be said.
export { SignOut } from './sign-out';

const SignInAgain = lazy(() => import('./sign-in-again').then((part) => ({ default: part.SignInAgain })));

/** Put there only when the session has ended, so that it lies over whatever window is open already. */
function SessionEnded() {
  const { data: ended } = useQuery(endedQuery);
  return (
    ended && (
      <Suspense>
        <SignInAgain />
      </Suspense>
    )
  );
}

/** A layout of our own: Mantine's AppShell writes <style> elements, which the policy forbids. */
export function Shell() {
  const { t } = useMessages();
  const me = useMe();
  // Whoever signed in last leaves nothing of their own to the next.
  useEffect(() => void forgetKept(me.accountId).catch(() => undefined), [me.accountId]);
  const waiting = useWaiting();
  useNumberInTitle(waiting ?? 0);
  // Asked once the page with what waits is drawn: nothing is to be asked before it that it can do without.
  const isDrawn = useRouterState({ select: ({ status }) => status === 'idle' }) && waiting !== undefined;
  const enabled = mayIn(me, 'account:manage') && isDrawn;
  const { data: mailbox = false } = useQuery({ ...mailboxHereQuery, enabled });
  return (
    <ToastsProvider>
      <WorkProvider>
        <title>{t('app.name')}</title>
        <a href="#content" className={classes.skip}>
          {t('app.skip')}
        </a>
        <div className={classes.desk}>
          <header className={classes.head}>
            <Brand onPhone />
            <Trail />
            <div className={classes.tools}>
              <FindPlace />
              <TasksLink count={waiting} />
              <NoticesLink />
              <MeMenu />
            </div>
          </header>
          <Sections places={placesOf(me, { mailbox })} counts={{ [homeOf(me)]: waiting ?? 0 }} />
          <main id="content" className={classes.page} tabIndex={-1}>
            <Round />
            <RoomHelp />
            <Outlet />
          </main>
        </div>
        <SessionEnded />
      </WorkProvider>
    </ToastsProvider>
  );
}
