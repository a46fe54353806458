import { Alert, Button, Stack } from '@mantine/core';
import { useMessages } from '../messages';

/** Instead of a blank page, when a part of it did not come or failed: what was typed is kept as a draft. */
export function Broken() {
  const { t } = useMessages();
  return (
    <Stack py="xl" maw={480}>
      <Alert color="red" role="alert" title={t('state.broken')}>
        <Button variant="default" size="xs" onClick={() => location.reload()}>
          {t('state.again')}
        </Button>
      </Alert>
    </Stack>
  );
}
