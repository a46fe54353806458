import { Badge, Card, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages';
import classes from './mine.module.css';

const STATES = { done: 'apply.done', toDo: 'apply.toDo', notAsked: 'apply.notAsked' } as const;

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
          {state && (
            <Badge variant="default">
              {state === 'done' && '✓ '}
              {t(STATES[state])}
            </Badge>
          )}
        </div>
        {children}
      </Stack>
    </Card>
  );
}
