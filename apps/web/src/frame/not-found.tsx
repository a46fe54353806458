import { Stack, Text, Title } from '@mantine/core';
import { useMessages } from '../messages';
import { DeskLink } from './desk-link';

/** The same for what does not exist and for what one may not see: nobody learns which. */
export function NotFound() {
  const { t } = useMessages();
  return (
    <Stack py="xl" align="center">
      <Title order={1} size="h3">
        404
      </Title>
      <Text>{t('state.notFound')}</Text>
      <DeskLink to="/">{t('state.toStart')}</DeskLink>
    </Stack>
  );
}
