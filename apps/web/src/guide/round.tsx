import { Button, Group, Text } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../api/me';
import { homeOf } from '../frame/homes';
import { useMessages } from '../messages';
import classes from './guide.module.css';
import { useRound } from './use-round';

const RoundStep = lazy(() => import('./round-step').then((part) => ({ default: part.RoundStep })));

/** Offered where the day begins until it was gone or left. It stands in the page and covers nothing: work goes on beside it. */
export function Round() {
  const { t } = useMessages();
  const home = homeOf(useMe());
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { isNew, at, go, leave } = useRound();
  if (at !== undefined)
    return (
      <Suspense>
        <RoundStep at={at} />
      </Suspense>
    );
  if (!isNew || path !== home) return null;
  return (
    <section className={classes.round} aria-label={t('guide.round')}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('guide.roundOffer')}</Text>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => go(0)}>
            {t('guide.roundBegin')}
          </Button>
          <Button size="xs" variant="subtle" onClick={leave}>
            {t('guide.roundNot')}
          </Button>
        </Group>
      </Group>
    </section>
  );
}
