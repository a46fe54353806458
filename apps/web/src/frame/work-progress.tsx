import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { WorkEvent } from '#libs/contracts';
import { api } from '../api/client';
import { useCommand } from '../api/command';
import { useMessages } from '../messages';
import { Problem } from './query';
import { useWork } from './work';

/** A bar that shows pages finished of pages planned, until they are known that it waits; and the way to take it back. */
export function WorkProgress({ work, label }: { work: WorkEvent; label: string }) {
  const { t } = useMessages();
  const { learn } = useWork();
  const { id, state, done, planned } = work;
  const cancel = useCommand({ mutationFn: () => api.cancelWork({ params: { id } }), onSuccess: learn });
  return (
    <Stack gap={4} align="stretch">
      <Stack gap={4} role="status">
        <Text size="sm">
          {label}{' '}
          {planned > 0 ? t('work.pages', { done, planned }) : t(state === 'waiting' ? 'work.waiting' : 'work.begun')}
        </Text>
        <Progress
          aria-label={label}
          value={planned > 0 ? (100 * done) / planned : 100}
          animated
          striped={planned === 0}
        />
      </Stack>
      <Group>
        <Button size="compact-sm" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('work.cancel')}
        </Button>
      </Group>
      {cancel.error && <Problem error={cancel.error} />}
    </Stack>
  );
}
