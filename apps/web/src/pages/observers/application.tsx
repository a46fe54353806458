import { Title } from '@mantine/core';
import { useMessages } from '../../messages';

export function ApplicationPage() {
  const { t } = useMessages();
  return (
    <Title order={1} size="h2">
      {t('mission.observers')}
    </Title>
  );
}
