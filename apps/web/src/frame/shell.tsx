import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { mayIn, useMe } from '../api/me';
import { endedQuery } from '../api/queries';
import { mailboxHereQuery } from '../api/queries-notices';
import { useMessages } from '../messages';
import { homeOf } from './homes';
import { placesOf } from './navigation';
import classes from './frame.module.css';
import { ToastsProvider } from './toasts';
import { Tools } from './tools';
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
  const { t, language } = useMessages();
  const me = useMe();
  const navigate = useNavigate();
  const waiting = useWaiting();
  useNumberInTitle(waiting ?? 0);
  // Asked once what waits is there: that is what the page begins with.
  const enabled = mayIn(me, 'account:manage') && waiting !== undefined;
  const { data: mailbox = false } = useQuery({ ...mailboxHereQuery, enabled });
  const home: string = homeOf(me);
  return (
    <ToastsProvider>
      <WorkProvider>
        <title>{t('app.name')}</title>
        <a href="#content" className={classes.skip}>
          {t('app.skip')}
        </a>
        <header className={classes.head}>
          <Link to="/" className={classes.brand}>
            {t('app.name')}
          </Link>
          <nav className={classes.nav} aria-label={t('app.sections')}>
            {placesOf(me, { mailbox }).map(({ to, label }) => (
              <Link key={to} to={to}>
                {to === home && waiting ? `${t(label)} (${waiting})` : t(label)}
              </Link>
            ))}
          </nav>
          <div className={classes.tools}>
            <Tools />
            <NoticesLink />
            <Link to="/account">{me.name[language]}</Link>
            <Button
              variant="default"
              size="xs"
              onClick={() => void navigate({ to: '/sign-out', state: { leaving: true } })}
            >
              {t('app.signOut')}
            </Button>
          </div>
        </header>
        <main id="content" className={classes.page} tabIndex={-1}>
          <Outlet />
        </main>
        <SessionEnded />
      </WorkProvider>
    </ToastsProvider>
  );
}
