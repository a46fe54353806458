import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../messages';
import classes from './frame.module.css';
import { Tools } from './tools';

type Within = { isWide?: boolean; children: ReactNode };

/** The frame of pages before one is signed in; a list needs more room than a form. */
export function Door({ title, isWide = false, children }: Within & { title: string }) {
  return (
    <Threshold isWide={isWide}>
      <Heading title={title} />
      {children}
    </Threshold>
  );
}

/** What such a page is called. */
export function Heading({ title }: { title: string }) {
  const { t } = useMessages();
  return (
    <>
      <title>{`${title} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {title}
      </Title>
    </>
  );
}

/** The same for a page that may turn out not to be there, and then is called otherwise. */
export function Threshold({ isWide = false, children }: Within) {
  const { t } = useMessages();
  return (
    <>
      <header className={classes.head}>
        <span className={classes.brand}>
          <img src="/icon.svg" alt="" className={classes.mark} />
          {t('app.name')}
        </span>
        <div className={classes.tools}>
          <Tools />
        </div>
      </header>
      <main className={classes.page}>
        <Stack maw={isWide ? 860 : 440} mx="auto" {...(isWide ? { py: 'xl' } : { className: classes.form ?? '' })}>
          {children}
        </Stack>
      </main>
    </>
  );
}
