import { Alert, Stack, Text } from '@mantine/core';
import type { FindingView } from '#libs/contracts';
import { useMessages } from '../../messages';
import { Findings } from '../../frame/query';
import { Time } from '../../frame/time';

/** What the rules warn of in something that stands. */
export function Against({ title, warnings }: { title: string; warnings: readonly FindingView[] }) {
  if (warnings.length === 0) return null;
  return (
    <Alert color="yellow" title={title} p="xs">
      <Stack gap={4}>
        {warnings.map((finding, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may say the same of different votes
          <Findings key={index} findings={[finding]} />
        ))}
      </Stack>
    </Alert>
  );
}

type Recorded = {
  version: number;
  recordedAt: string;
  recordedBy: { ru: string; en: string } | null;
  reason: string | null;
};

/** Who wrote a version, when and why. */
export function WrittenBy({ of: { version, recordedAt, recordedBy, reason } }: { of: Recorded }) {
  const { t, language } = useMessages();
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('teams.version', { version })} · <Time due={{ at: recordedAt }} />
        {recordedBy && ` · ${recordedBy[language]}`}
      </Text>
      {reason && (
        <Text size="sm">
          {t('word.reason')}: {reason}
        </Text>
      )}
    </>
  );
}
