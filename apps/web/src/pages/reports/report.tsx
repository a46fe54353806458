import { Title } from '@mantine/core';
import { useMessages } from '../../messages';

export function ReportPage() {
  const { t } = useMessages();
  return (
    <Title order={1} size="h2">
      {t('mission.report')}
    </Title>
  );
}
