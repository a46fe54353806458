import { Text, Title } from '@mantine/core';
import { useMessages } from '../../messages';

/** Whoever holds a paper or a file that was never published is told so, by what it was looked for. */
export function Unknown({ by, order }: { by: 'file' | 'number'; order: 2 | 3 }) {
  const { t } = useMessages();
  return (
    <>
      <Title order={order} size="h4">
        {t('published.unknown')}
      </Title>
      <Text>{t(`published.unknownBy.${by}`)}</Text>
    </>
  );
}
