import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { letterPressed } from '../../find/typing';
import { useMessages } from '../../messages';
import { shownDay } from '../../time';
import { SPANS, turned, zoomed, type Period, type Span } from './board-period';

type Props = { period: Period; today: string; show: (period: Period) => void };

/** Which part of time is shown: earlier, later, closer, further, by buttons and by keys. */
export function PeriodBar({ period, today, show }: Props) {
  const { t, language } = useMessages();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const next = KEYS[letterPressed(event) ?? '']?.(period, today);
    if (!next) return;
    event.preventDefault();
    show(next);
  });
  useEffect(() => {
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <Group mb="sm">
      <Button.Group>
        <Button
          variant="default"
          aria-label={t('board.earlier')}
          aria-keyshortcuts="["
          onClick={() => show(turned(period, -1))}
        >
          ‹
        </Button>
        <Button
          variant="default"
          onClick={() => show(zoomed({ ...period, since: today, until: today }, period.span, today))}
        >
          {t('dates.today')}
        </Button>
        <Button
          variant="default"
          aria-label={t('board.later')}
          aria-keyshortcuts="]"
          onClick={() => show(turned(period, 1))}
        >
          ›
        </Button>
      </Button.Group>
      <SegmentedControl
        aria-label={t('board.span')}
        value={period.span}
        onChange={(span) => show(zoomed(period, span, today))}
        data={(Object.keys(SPANS) as Span[]).map((value) => ({ value, label: t(`board.span.${value}`) }))}
      />
      <Text fw={600} aria-live="polite">
        {shownDay(period.since, language)} – {shownDay(period.until, language)}
      </Text>
    </Group>
  );
}

/** By the place of the key, as all keys of the desk. */
const KEYS: Readonly<Record<string, (period: Period, today: string) => Period>> = {
  BracketLeft: (period) => turned(period, -1),
  BracketRight: (period) => turned(period, 1),
  Equal: (period, today) => zoomed(period, 'quarter', today),
  Minus: (period, today) => zoomed(period, 'year', today),
};
