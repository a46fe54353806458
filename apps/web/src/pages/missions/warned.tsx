import { Alert, Group, Stack } from '@mantine/core';
import type { FindingView } from '#libs/contracts';
import { useMessages } from '../../messages';
import { Findings } from '../../frame/query';
import { PrimaryButton } from '../../frame/primary-button';

/** In the place of a form that was sent: it is recorded, and this is what the rules warn of. */
export function Warned({ warnings, close }: { warnings: readonly FindingView[]; close: () => void }) {
  const { t } = useMessages();
  return (
    <Stack>
      <Alert color="yellow" title={t('act.recordedWithWarnings')} role="status">
        <Findings findings={warnings} />
      </Alert>
      <Group>
        <PrimaryButton onClick={close}>{t('form.close')}</PrimaryButton>
      </Group>
    </Stack>
  );
}
