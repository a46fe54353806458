import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../messages';
import classes from './frame.module.css';
import { Tools } from './tools';

/** The frame of pages before one is signed in; a list needs more room than a form. */
export function Door({ title, isWide = false, children }: { title: string; isWide?: boolean; children: ReactNode }) {
  const { t } = useMessages();
  return (
    <>
      <title>{`${title} – ${t('app.name')}`}</title>
      <header className={classes.head}>
        <span className={classes.brand}>{t('app.name')}</span>
        <div className={classes.tools}>
          <Tools />
        </div>
      </header>
      <main className={classes.page}>
        <Stack maw={isWide ? 860 : 420} mx="auto" py="xl">
          <Title order={1} size="h2">
            {title}
          </Title>
          {children}
        </Stack>
      </main>
    </>
  );
}
