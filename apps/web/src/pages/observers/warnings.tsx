import { Alert, Stack } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useMessages } from '../../messages';

/** What somebody should look at before anything else. */
export function Warnings({ application }: { application: ApplicationView }) {
  const { t, language } = useMessages();
  const { mandateOver, changedAfterSending, conflict, latinProposed } = application;
  const said = [
    mandateOver && t('observers.mandateOver'),
    conflict === 'open' && t('observers.conflictOpen'),
    latinProposed && t('observers.latinProposed'),
    changedAfterSending.length > 0 &&
      t('observers.changedAfterSending', {
        what: changedAfterSending.map((name) => label(language, 'changedData', name)).join(', '),
      }),
  ].filter(Boolean) as string[];
  if (said.length === 0) return null;
  return (
    <Stack gap="xs">
      {said.map((sentence) => (
        <Alert key={sentence} color="yellow">
          {sentence}
        </Alert>
      ))}
    </Stack>
  );
}
