import { Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { DelegationView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { delegationsQuery } from '../../../api/queries-delegations';
import { useMessages } from '../../../messages';
import { FormButton } from '../../../forms/act';
import { DeskLink } from '../../../frame/desk-link';
import { Loaded } from '../../../frame/query';
import { ScrollRegion } from '../../../lists/scroll-region';
import { isStillHeld, shownDay } from '../../../time';
import { Appointments } from '../../people/appointments';
import { Dissolution } from './dissolution';

const SeatsForm = lazy(() => import('./delegation-forms').then(({ SetSeatsForm: form }) => ({ default: form })));
const StandingForm = lazy(() => import('./delegation-forms').then(({ SetStandingForm: form }) => ({ default: form })));
const AppointForm = lazy(() => import('./delegation-forms').then(({ AppointForm: form }) => ({ default: form })));
const EndForm = lazy(() => import('./delegation-forms').then(({ EndRepresentativeForm: form }) => ({ default: form })));

/** The delegations as they stand today: their chambers, their standing, and who speaks for them. */
export function DelegationsSection() {
  const { in: chosen } = useSearch({ from: '/app/settings' });
  return (
    <Loaded of={delegationsQuery}>
      {({ items }) => {
        const delegation = items.find(({ id }) => id === chosen);
        return delegation ? <DelegationOf delegation={delegation} /> : <All delegations={items} />;
      }}
    </Loaded>
  );
}

function All({ delegations }: { delegations: DelegationView[] }) {
  const { t, language } = useMessages();
  return (
    <ScrollRegion label={t('settings.delegations')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('word.delegation')}</Table.Th>
            <Table.Th scope="col">{t('delegations.parliament')}</Table.Th>
            <Table.Th scope="col">{t('delegations.seats')}</Table.Th>
            <Table.Th scope="col">{t('delegations.standing')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {delegations.map((delegation) => (
            <Table.Tr key={delegation.id}>
              <Table.Td>
                <DeskLink to="/settings" search={{ show: 'delegations', in: delegation.id }}>
                  {delegation.name[language]}
                </DeskLink>
              </Table.Td>
              <Table.Td>{delegation.parliament[language]}</Table.Td>
              <Table.Td>{delegation.seats ?? t('delegations.notKnown')}</Table.Td>
              <Table.Td>
                <Standing delegation={delegation} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

function Standing({ delegation: { member, participates } }: { delegation: DelegationView }) {
  const { t } = useMessages();
  return (
    <Group gap={4}>
      <Badge variant={member ? 'light' : 'default'}>
        {member ? t('delegations.member') : t('delegations.notMember')}
      </Badge>
      <Badge variant={participates ? 'light' : 'default'}>
        {participates ? t('delegations.participates') : t('delegations.notParticipates')}
      </Badge>
    </Group>
  );
}

function DelegationOf({ delegation }: { delegation: DelegationView }) {
  const { t, language } = useMessages();
  return (
    <Stack>
      <DeskLink to="/settings" search={{ show: 'delegations' }}>
        {t('delegations.toAll')}
      </DeskLink>
      <Title order={3} size="h4">
        {delegation.name[language]}
      </Title>
      <Text>{delegation.parliament[language]}</Text>
      <Group>
        <Standing delegation={delegation} />
        <FormButton label={t('delegations.setStanding')}>
          {(close) => <StandingForm delegation={delegation} close={close} />}
        </FormButton>
        <DeskLink to="/people" search={{ in: delegation.id }}>
          {t('delegations.people')}
        </DeskLink>
      </Group>
      <Chambers delegation={delegation} />
      <Representatives delegation={delegation} />
      <Appointments of={{ on: delegation.id }} />
      <Dissolution delegation={delegation} />
    </Stack>
  );
}

function Chambers({ delegation }: { delegation: DelegationView }) {
  const { t, language } = useMessages();
  return (
    <>
      <Title order={4} size="h5">
        {t('delegations.chambers')}
      </Title>
      <ScrollRegion label={t('delegations.chambers')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('person.chamber')}</Table.Th>
              <Table.Th scope="col">{t('delegations.seats')}</Table.Th>
              <Table.Th scope="col">{t('person.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {delegation.chambers.map((chamber) => (
              <Table.Tr key={chamber.id}>
                <Table.Td>{chamber.name[language]}</Table.Td>
                <Table.Td>{chamber.seats ?? t('delegations.notKnown')}</Table.Td>
                <Table.Td>
                  <FormButton label={t('delegations.setSeats')}>
                    {(close) => <SeatsForm chamber={chamber} close={close} />}
                  </FormButton>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </>
  );
}

function Representatives({ delegation }: { delegation: DelegationView }) {
  const { t, language } = useMessages();
  return (
    <>
      <Group justify="space-between">
        <Title order={4} size="h5">
          {t('delegations.representatives')}
        </Title>
        <FormButton label={t('delegations.appoint')}>
          {(close) => <AppointForm delegation={delegation} close={close} />}
        </FormButton>
      </Group>
      {delegation.representatives.length === 0 && <Text c="dimmed">{t('delegations.noRepresentatives')}</Text>}
      {delegation.representatives.map(({ id, personId, name, office, validFrom, validUntil, source }) => (
        <Group key={id} justify="space-between">
          <div>
            <DeskLink to="/people/$id" params={{ id: personId }}>
              {name[language]}
            </DeskLink>
            <Text size="sm">
              {label(language, 'representativeOffices', office)}, {shownDay(validFrom, language)} –{' '}
              {validUntil ? shownDay(validUntil, language) : t('person.open')}
            </Text>
            <Text size="xs" c="dimmed">
              {source}
            </Text>
          </div>
          {isStillHeld(validUntil) && (
            <FormButton isEnd label={t('delegations.endRepresentative')} of={name[language]}>
              {(close) => <EndForm id={id} name={name[language]} close={close} />}
            </FormButton>
          )}
        </Group>
      ))}
    </>
  );
}
