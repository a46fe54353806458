import { Anchor, Badge, Stack, Table, Text, Title } from '@mantine/core';
import { addressOf } from '../../../api/address';
import { api } from '../../../api/client';
import { mayIn, useMe } from '../../../api/me';
import { queries } from '../../../api/queries';
import { badgeKeysQuery } from '../../../api/queries-badges';
import { documentKeysQuery } from '../../../api/queries-published';
import { useMessages } from '../../../messages';
import { ActButton } from '../../../forms/act';
import { Loaded } from '../../../frame/query';
import { ScrollRegion } from '../../../lists/scroll-region';
import { Time } from '../../../frame/time';

/** The keys that sign badges, and those that sign documents. A retired one signs no more, but what it signed stays genuine. */
export function KeysSection() {
  const { t } = useMessages();
  const me = useMe();
  return (
    <Stack>
      <Text size="sm">{t('keys.about')}</Text>
      {mayIn(me, 'badge:rotate-key') && (
        <div>
          <ActButton
            isEnd
            label={t('keys.rotate')}
            ask={t('keys.rotateAsk')}
            done={{ of: t('settings.keys'), did: t('keys.rotated') }}
            act={async () => {
              await api.rotateBadgeKey({});
              await queries.invalidateQueries(badgeKeysQuery);
            }}
          />
        </div>
      )}
      <Loaded of={badgeKeysQuery}>{({ items }) => <Keys keys={items} label={t('settings.keys')} />}</Loaded>
      <Title order={3} size="h4">
        {t('documentKeys.title')}
      </Title>
      <Text size="sm">{t('documentKeys.about')}</Text>
      {mayIn(me, 'report:rotate-key') && (
        <div>
          <ActButton
            isEnd
            label={t('documentKeys.rotate')}
            ask={t('documentKeys.rotateAsk')}
            done={{ of: t('documentKeys.title'), did: t('documentKeys.rotated') }}
            act={async () => {
              await api.rotateDocumentKey({});
              await queries.invalidateQueries(documentKeysQuery);
            }}
          />
        </div>
      )}
      <Loaded of={documentKeysQuery}>{(keys) => <Keys keys={keys} label={t('documentKeys.title')} />}</Loaded>
    </Stack>
  );
}

type Key = { kid: string; createdAt: string; retiredAt: string | null; fingerprint?: string };

function Keys({ keys, label }: { keys: readonly Key[]; label: string }) {
  const { t } = useMessages();
  if (keys.length === 0) return <Text c="dimmed">{t('keys.none')}</Text>;
  return (
    <ScrollRegion label={label}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('keys.key')}</Table.Th>
            <Table.Th scope="col">{t('keys.made')}</Table.Th>
            <Table.Th scope="col">{t('keys.retired')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map(({ kid, createdAt, retiredAt, fingerprint }) => (
            <Table.Tr key={kid}>
              <Table.Td translate="no">
                {kid}
                {fingerprint && (
                  <>
                    {' '}
                    <Anchor href={addressOf('readDocumentKey', { name: kid })} download size="sm">
                      PEM
                    </Anchor>
                    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                      {t('documentKeys.fingerprint')} {fingerprint}
                    </Text>
                  </>
                )}
              </Table.Td>
              <Table.Td>
                <Time due={{ at: createdAt }} />
              </Table.Td>
              <Table.Td>
                {retiredAt ? <Time due={{ at: retiredAt }} /> : <Badge variant="light">{t('keys.inForce')}</Badge>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
