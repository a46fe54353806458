import { Card, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages';
import classes from './mine.module.css';
import { Toned } from '../../frame/state';

const STATES = { done: 'apply.done', toDo: 'apply.toDo', notAsked: 'apply.notAsked' } as const;
const MARKS = {
  done: { tone: 'done', icon: 'check' },
  toDo: { tone: 'mine', icon: 'pen' },
  notAsked: { tone: 'ended', icon: 'pause' },
} as const;

type Props = { title: string; state?: keyof typeof STATES | undefined; children: ReactNode };

/** One part of an application, and whether anything is left to do in it. */
export function ApplyStep({ title, state, children }: Props) {
  const { t } = useMessages();
  return (
    <Card withBorder component="section" aria-label={title}>
      <Stack gap="sm">
        <div className={classes.head}>
          <Title order={2} size="h4">
            {title}
          </Title>
          {state && <Toned {...MARKS[state]}>{t(STATES[state])}</Toned>}
        </div>
        {children}
      </Stack>
    </Card>
  );
}
