import { Button } from '@mantine/core';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { api } from '../api/client';
import { mayIn, useMe } from '../api/me';
import { meQuery, queries } from '../api/queries';
import { useMessages } from '../messages';
import { PLACES } from './navigation';
import classes from './shell.module.css';
import { Tools } from './tools';

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
    <>
      <title>{t('app.name')}</title>
      <a href="#content" className={classes.skip}>
        {t('app.skip')}
      </a>
      <header className={classes.head}>
        <Link to="/" className={classes.brand}>
          {t('app.name')}
        </Link>
        <nav className={classes.nav} aria-label={t('app.sections')}>
          {PLACES.filter(({ needs }) => !needs || mayIn(me, needs)).map(({ to, label }) => (
            <Link key={to} to={to}>
              {t(label)}
            </Link>
          ))}
        </nav>
        <div className={classes.tools}>
          <Tools />
          <Link to="/account">{me.name[language]}</Link>
          <Button variant="default" size="xs" onClick={() => void leave()}>
            {t('app.signOut')}
          </Button>
        </div>
      </header>
      <main id="content" className={classes.page} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
