import { Text } from '@mantine/core';
import { useMessages, type Translate } from '../../messages';
import { useNow } from '../../frame/now';
import { shownAt, shownUtc } from '../../time';

const MINUTE = 60_000;

/** A deadline by the clocks of its place, by UTC, and how far off it is. */
export function Countdown({ at, zone }: { at: string; zone: string }) {
  const { t, language } = useMessages();
  const left = Date.parse(at) - useNow();
  return (
    <div>
      <Text>{shownAt(at, zone, language)}</Text>
      <Text size="xs" c="dimmed">
        {zone} · {t('time.utc', { at: shownUtc(at, language) })}
      </Text>
      <Text size="sm" fw={600}>
        {distance(t, left)}
      </Text>
    </div>
  );
}

function distance(t: Translate, left: number): string {
  if (left <= 0) return t('accreditation.cutoffOver');
  const minutes = Math.floor(left / MINUTE);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return t('accreditation.leftDays', { days, hours });
  return t('accreditation.leftHours', { hours, minutes: minutes % 60 });
}
