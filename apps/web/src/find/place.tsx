import { UnstyledButton } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useMe } from '../api/me';
import { useMessages } from '../messages';
import classes from './find.module.css';
import { noteRecent } from './recent';
import { keyPressed, stepRow } from './typing';

const Find = lazy(() => import('./find').then((part) => ({ default: part.Find })));
const Keys = lazy(() => import('./keys').then((part) => ({ default: part.Keys })));

/** Where the search is opened in the head, and the keys that work all over the desk. */
export function FindPlace() {
  const { t } = useMessages();
  const { accountId } = useMe();
  const router = useRouter();
  const [open, setOpen] = useState<'find' | 'keys'>();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const pressed = keyPressed(event);
      if (!pressed) return;
      event.preventDefault();
      if (pressed === 'next' || pressed === 'previous') stepRow(pressed === 'next' ? 1 : -1);
      else setOpen(pressed);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  useEffect(
    () =>
      router.subscribe(
        'onBeforeNavigate',
        ({ fromLocation }) => fromLocation && noteRecent(accountId, fromLocation.href),
      ),
    [router, accountId],
  );
  const close = () => setOpen(undefined);
  return (
    <>
      <UnstyledButton className={classes.place ?? ''} aria-keyshortcuts="Control+K" onClick={() => setOpen('find')}>
        {t('find.open')} <kbd className={classes.key}>Ctrl K</kbd>
      </UnstyledButton>
      <Suspense>
        {open === 'find' && <Find close={close} />}
        {open === 'keys' && <Keys close={close} />}
      </Suspense>
    </>
  );
}
