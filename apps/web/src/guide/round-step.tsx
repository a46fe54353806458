import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useMessages } from '../messages';
import classes from './guide.module.css';
import { stepsOf } from './rounds';
import { useRound } from './use-round';

/** One step: what is to be seen here, and the next. Escape leaves the round, as its button does. */
export function RoundStep({ at }: { at: number }) {
  const { t } = useMessages();
  const { journey, go, leave } = useRound();
  const steps = stepsOf(journey);
  const step = steps[at];
  const said = useRef<HTMLElement>(null);
  // Whoever goes by keyboard, or hears the page, is at what is said of the step.
  useEffect(() => said.current?.focus(), [at]);
  if (!step) return null;
  const isLast = at === steps.length - 1;
  return (
    <section
      ref={said}
      tabIndex={-1}
      className={classes.round}
      aria-label={t('guide.round')}
      onKeyDown={({ key }) => key === 'Escape' && leave()}
    >
      <Text size="sm" fw={600}>
        {t('guide.step', { at: at + 1, count: steps.length })}
      </Text>
      <Text size="sm">{t(step.says as 'guide.stepLast')}</Text>
      <Group gap="xs" mt="xs">
        {at > 0 && (
          <Button size="xs" variant="default" onClick={() => go(at - 1)}>
            {t('guide.stepBack')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => go(at + 1)}>
          {t(isLast ? 'guide.stepDone' : 'guide.stepOn')}
        </Button>
        {!isLast && (
          <Button size="xs" variant="subtle" onClick={leave}>
            {t('guide.stepLeave')}
          </Button>
        )}
      </Group>
    </section>
  );
}
