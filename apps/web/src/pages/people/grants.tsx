import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { label, type Role } from '#libs/regulation';
import { lazy } from 'react';
import { useMe } from '../../api/me';
import { grantsQuery } from '../../api/queries-accounts';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { Loaded } from '../../frame/query';
import { Toned } from '../../frame/state';
import { ScrollRegion } from '../../lists/scroll-region';
import { isStillHeld, shownDay } from '../../time';
import { Appointments } from './appointments';
import { usePlaces } from './places';

const GiveForm = lazy(() => import('./grant-forms').then(({ GiveGrantForm: form }) => ({ default: form })));
const EndForm = lazy(() => import('./grant-forms').then(({ EndGrantForm: form }) => ({ default: form })));

type Props = { personId: string; name: string };

/** Roles that were given by hand. Those that come with an office or a mandate are not among them. */
export function Grants({ personId, name }: Props) {
  const { t } = useMessages();
  const me = useMe();
  return (
    <section>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('person.grants')}
          </Title>
          {personId !== me.personId && (
            <FormButton label={t('person.giveGrant')}>
              {(close) => <GiveForm personId={personId} close={close} />}
            </FormButton>
          )}
        </Group>
        <Text size="sm">{t('person.grantsHelp')}</Text>
        <GrantTable personId={personId} name={name} />
        <Appointments of={{ personId }} />
      </Stack>
    </section>
  );
}

function GrantTable({ personId, name }: Props) {
  const { t, language } = useMessages();
  const placeOf = usePlaces();
  return (
    <Loaded of={grantsQuery(personId)}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('person.noGrants')}</Text>
        ) : (
          <ScrollRegion label={t('person.grants')}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('person.role')}</Table.Th>
                  <Table.Th scope="col">{t('person.where')}</Table.Th>
                  <Table.Th scope="col">{t('person.from')}</Table.Th>
                  <Table.Th scope="col">{t('person.until')}</Table.Th>
                  <Table.Th scope="col">{t('person.actions')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((grant) => (
                  <Table.Tr key={grant.id}>
                    <Table.Td>{label(language, 'roles', grant.role as Role)}</Table.Td>
                    <Table.Td>{placeOf(grant.on)}</Table.Td>
                    <Table.Td>{shownDay(grant.validFrom, language)}</Table.Td>
                    <Table.Td>{grant.validUntil ? shownDay(grant.validUntil, language) : t('person.open')}</Table.Td>
                    <Table.Td>
                      {grant.validUntil && (
                        <Toned tone={isStillHeld(grant.validUntil) ? 'underway' : 'ended'} icon="clock" size="md">
                          {t('person.ends')}
                        </Toned>
                      )}
                      {isStillHeld(grant.validUntil) && (
                        <FormButton
                          isEnd
                          label={t('person.endGrant')}
                          of={`${name}, ${label(language, 'roles', grant.role as Role)}`}
                        >
                          {(close) => (
                            <EndForm id={grant.id} role={label(language, 'roles', grant.role as Role)} close={close} />
                          )}
                        </FormButton>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollRegion>
        )
      }
    </Loaded>
  );
}
