import { Title } from '@mantine/core';
import { useMessages } from '../../messages';

export function ApplyPage() {
  const { t } = useMessages();
  return (
    <Title order={1} size="h2">
      {t('nav.mine')}
    </Title>
  );
}
