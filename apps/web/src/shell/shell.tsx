import { Button } from '@mantine/core';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { api } from '../api/client';
import { useMe } from '../api/me';
import { meQuery, queries } from '../api/queries';
import { useMessages } from '../messages';
import { placesOf } from './navigation';
import classes from './shell.module.css';
import { ToastsProvider } from './toasts';
import { Tools } from './tools';
import { NoticesLink, WorkProvider } from './work';

/** A layout of our own: Mantine's AppShell writes <style> elements, which the policy forbids. */
export function Shell() {
  const { t, language } = useMessages();
  const me = useMe();
  const navigate = useNavigate();
  const leave = async () => {
    await api.signOut();
    queries.clear();
    queries.setQueryData(meQuery.queryKey, null);
    await navigate({ to: '/sign-in' });
  };
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
            {placesOf(me).map(({ to, label }) => (
              <Link key={to} to={to}>
                {t(label)}
              </Link>
            ))}
          </nav>
          <div className={classes.tools}>
            <Tools />
            <NoticesLink />
            <Link to="/account">{me.name[language]}</Link>
            <Button variant="default" size="xs" onClick={() => void leave()}>
              {t('app.signOut')}
            </Button>
          </div>
        </header>
        <main id="content" className={classes.page} tabIndex={-1}>
          <Outlet />
        </main>
      </WorkProvider>
    </ToastsProvider>
  );
}
