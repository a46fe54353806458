import { Alert, Stack } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useMessages } from '../../messages';

/** What somebody should look at before anything else. */
export function Warnings({ application }: { application: ApplicationView }) {
  const { t, language } = useMessages();
  const { mandateOver, changedAfterSending, conflict, latinProposed } = application;
  const warnings = {
    mandate: mandateOver && t('observers.mandateOver'),
    conflict: conflict === 'open' && t('observers.conflictOpen'),
    latin: latinProposed && t('observers.latinProposed'),
    changed:
      changedAfterSending.length > 0 &&
      t('observers.changedAfterSending', {
        what: changedAfterSending.map((name) => label(language, 'changedData', name)).join(', '),
      }),
  };
  const shown = Object.entries(warnings).filter(([, sentence]) => sentence);
  if (shown.length === 0) return null;
  return (
    <Stack gap="xs">
      {shown.map(([what, sentence]) => (
        <Alert key={what} color="yellow">
          {sentence}
        </Alert>
      ))}
    </Stack>
  );
}
