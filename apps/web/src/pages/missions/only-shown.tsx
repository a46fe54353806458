import { Button, Group, Text } from '@mantine/core';
import { useMessages } from '../../messages';
import { useListAddress } from '../../lists/list-address';

/** Says that a list shows the rows of one figure alone, and leads back to all of them. */
export function OnlyShown() {
  const { t } = useMessages();
  const [{ of }, narrow] = useListAddress();
  if (!of) return null;
  return (
    <Group gap="xs">
      <Text size="sm">{t('figures.onlyRows')}</Text>
      <Button size="compact-sm" variant="default" onClick={() => narrow({ of: undefined })}>
        {t('figures.allRows')}
      </Button>
    </Group>
  );
}
