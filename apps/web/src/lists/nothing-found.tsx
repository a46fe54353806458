import { Button, Group, Text } from '@mantine/core';
import { useMessages } from '../messages';
import { useListAddress, type ListAddress } from './list-address';

/** The words of the address by which a list is narrowed; its order leaves nothing out. */
const NARROWS = [
  'q',
  'in',
  'by',
  'region',
  'team',
  'state',
  'since',
  'of',
] as const satisfies readonly (keyof ListAddress)[];

/** Whether the address leaves anything out of its list, and how to have all of it again. */
export function useNarrowed(): [boolean, () => void] {
  const [address, narrow] = useListAddress();
  return [
    NARROWS.some((word) => address[word]),
    () => narrow(Object.fromEntries(NARROWS.map((word) => [word, undefined]))),
  ];
}

/** A list that was narrowed to nothing: it is not empty, and one press shows it whole. */
export function NothingFound({ clear }: { clear: () => void }) {
  const { t } = useMessages();
  return (
    <Group gap="sm" py="sm">
      <Text c="dimmed">{t('rows.none')}</Text>
      <Button size="xs" variant="default" onClick={clear}>
        {t('rows.clear')}
      </Button>
    </Group>
  );
}
