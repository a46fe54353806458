import { Text } from '@mantine/core';
import { Time } from '../../frame/time';
import { useMessages } from '../../messages';

type Recorded = { version: number; recordedAt: string; recordedBy: { ru: string; en: string } | null };

/** Who wrote what stands there, and when; of whom one may not know only when. */
export function Entered({ of: { version, recordedAt, recordedBy } }: { of: Recorded }) {
  const { t, language } = useMessages();
  return (
    <Text size="xs" c="dimmed">
      {t(version === 1 ? 'entry.entered' : 'entry.corrected')}: {recordedBy && `${recordedBy[language]}, `}
      <Time due={{ at: recordedAt }} />
    </Text>
  );
}
