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

/** Whether the address leaves anything out of its list, and how to have all of it again; `groups` only orders it. */
export function useNarrowed(groups?: (typeof NARROWS)[number]): [boolean, () => void] {
  const [address, narrow] = useListAddress();
  // A day narrows; a period, which has an end as well, only says what of the time is shown.
  const narrows = NARROWS.filter((word) => word !== groups && !(word === 'since' && address.until));
  return [
    narrows.some((word) => address[word]),
    () => narrow(Object.fromEntries(narrows.map((word) => [word, undefined]))),
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
