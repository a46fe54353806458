import { Group, Stack, Table, Text, Title } from '@mantine/core';
import type { MandateView, PersonView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { delegationsQuery } from '../../api/queries-delegations';
import { mandatesQuery } from '../../api/queries-people';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { Loaded } from '../../frame/query';
import { ScrollRegion } from '../../lists/scroll-region';
import { shownDay } from '../../time';
import { ownName } from './name';

const SetForm = lazy(() => import('./mandate-forms').then(({ SetMandateForm }) => ({ default: SetMandateForm })));
const CorrectForm = lazy(() =>
  import('./mandate-forms').then(({ CorrectMandateForm }) => ({ default: CorrectMandateForm })),
);
const EndForm = lazy(() => import('./mandate-forms').then(({ EndMandateForm }) => ({ default: EndMandateForm })));

/** The seats in parliament that a person has or had. */
export function Mandates({ person, mayManage }: { person: PersonView; mayManage: boolean }) {
  const { t } = useMessages();
  return (
    <section>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('person.mandates')}
          </Title>
          {mayManage && person.delegationId && (
            <FormButton label={t('person.setMandate')}>
              {(close) => <SetForm person={person} close={close} />}
            </FormButton>
          )}
        </Group>
        <Loaded of={mandatesQuery(person.id)}>
          {({ items }) =>
            items.length === 0 ? (
              <Text c="dimmed">{t('person.noMandates')}</Text>
            ) : (
              <MandateTable person={person} items={items} manages={mayManage} />
            )
          }
        </Loaded>
      </Stack>
    </section>
  );
}

type TableProps = { person: PersonView; items: MandateView[]; manages: boolean };

function MandateTable({ person, items, manages }: TableProps) {
  const { t, language } = useMessages();
  const { data } = useQuery(delegationsQuery);
  const chambers = new Map((data?.items ?? []).flatMap(({ chambers: all }) => all.map(({ id, name }) => [id, name])));
  const chamberOf = ({ chamberId }: MandateView) => chambers.get(chamberId)?.[language] ?? '';
  return (
    <ScrollRegion label={t('person.mandates')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('person.chamber')}</Table.Th>
            <Table.Th scope="col">{t('person.inDelegation')}</Table.Th>
            <Table.Th scope="col">{t('person.from')}</Table.Th>
            <Table.Th scope="col">{t('person.until')}</Table.Th>
            <Table.Th scope="col">{t('word.source')}</Table.Th>
            {manages && <Table.Th scope="col">{t('person.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((mandate) => (
            <Table.Tr key={mandate.id}>
              <Table.Td>{chamberOf(mandate)}</Table.Td>
              <Table.Td>{mandate.inDelegation ? t('settings.yes') : t('settings.no')}</Table.Td>
              <Table.Td>{shownDay(mandate.validFrom, language)}</Table.Td>
              <Table.Td>{mandate.validUntil ? shownDay(mandate.validUntil, language) : t('person.open')}</Table.Td>
              <Table.Td>{mandate.source}</Table.Td>
              {manages && (
                <Table.Td>
                  <FormButton
                    isEnd={!mandate.validUntil}
                    label={t(mandate.validUntil ? 'person.correctMandate' : 'person.endMandate')}
                    of={`${ownName(person)}, ${chamberOf(mandate)}`}
                  >
                    {(close) =>
                      mandate.validUntil ? (
                        <CorrectForm mandate={mandate} chamber={chamberOf(mandate)} close={close} />
                      ) : (
                        <EndForm mandate={mandate} chamber={chamberOf(mandate)} close={close} />
                      )
                    }
                  </FormButton>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
