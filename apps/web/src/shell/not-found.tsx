import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../messages';

/** The same for what does not exist and for what one may not see: nobody learns which. */
export function NotFound() {
  const { t } = useMessages();
  return (
    <Stack py="xl" align="center">
      <Title order={1} size="h3">
        404
      </Title>
      <Text>{t('state.notFound')}</Text>
      <Anchor component={Link} to="/">
        {t('state.toStart')}
      </Anchor>
    </Stack>
  );
}
