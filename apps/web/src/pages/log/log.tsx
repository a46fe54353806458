import { Title } from '@mantine/core';
import { useMessages } from '../../messages';

export function LogPage() {
  const { t } = useMessages();
  return (
    <Title order={1} size="h2">
      {t('nav.log')}
    </Title>
  );
}
