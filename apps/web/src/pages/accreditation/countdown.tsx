import { Text } from '@mantine/core';
import { useMessages, type Translate } from '../../messages';
import { useNow } from '../../frame/now';
import { Time } from '../../frame/time';

const MINUTE = 60_000;

/** A deadline by the clocks of its place, and how far off it is. */
export function Countdown({ at, zone }: { at: string; zone: string }) {
  const { t } = useMessages();
  const left = Date.parse(at) - useNow();
  return (
    <div>
      <Text>
        <Time due={{ at, zone }} />
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
