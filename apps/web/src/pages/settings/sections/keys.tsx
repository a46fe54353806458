import { Badge, Stack, Table, Text } from '@mantine/core';
import { api } from '../../../api/client';
import { mayIn, useMe } from '../../../api/me';
import { queries } from '../../../api/queries';
import { badgeKeysQuery } from '../../../api/queries-badges';
import { useMessages } from '../../../messages';
import { ActButton } from '../../../forms/act';
import { Loaded } from '../../../frame/query';
import { ScrollRegion } from '../../../lists/scroll-region';
import { ownZone, shownAt } from '../../../time';

/** The keys that sign badges. A retired one signs no more, but what it signed stays genuine. */
export function KeysSection() {
  const { t, language } = useMessages();
  const at = (instant: string) => shownAt(instant, ownZone(), language);
  return (
    <Stack>
      <Text size="sm">{t('keys.about')}</Text>
      {mayIn(useMe(), 'badge:rotate-key') && (
        <div>
          <ActButton
            label={t('keys.rotate')}
            ask={t('keys.rotateAsk')}
            done={t('keys.rotated')}
            act={async () => {
              await api.rotateBadgeKey({});
              await queries.invalidateQueries(badgeKeysQuery);
            }}
          />
        </div>
      )}
      <Loaded of={badgeKeysQuery}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('keys.none')}</Text>
          ) : (
            <ScrollRegion label={t('settings.keys')}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('keys.key')}</Table.Th>
                    <Table.Th scope="col">{t('keys.made')}</Table.Th>
                    <Table.Th scope="col">{t('keys.retired')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map(({ kid, createdAt, retiredAt }) => (
                    <Table.Tr key={kid}>
                      <Table.Td translate="no">{kid}</Table.Td>
                      <Table.Td>{at(createdAt)}</Table.Td>
                      <Table.Td>
                        {retiredAt ? at(retiredAt) : <Badge variant="light">{t('keys.inForce')}</Badge>}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </ScrollRegion>
          )
        }
      </Loaded>
    </Stack>
  );
}
