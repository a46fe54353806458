import { Title } from '@mantine/core';
import { useMessages } from '../../messages';

export function PersonPage() {
  const { t } = useMessages();
  return (
    <Title order={1} size="h2">
      {t('nav.people')}
    </Title>
  );
}
