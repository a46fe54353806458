import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { AppointmentView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { lazy } from 'react';
import { mayIn, useMe } from '../../api/me';
import { appointmentsQuery, type AppointmentsOf } from '../../api/queries-accounts';
import { useMessages } from '../../messages';
import { ActButton, FormButton } from '../../forms/act';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { shownDay } from '../../time';
import { decide } from './decide-appointment';
import { usePlaces } from './places';
import { StateShown } from '../../frame/state';
import { Time } from '../../frame/time';

const RejectForm = lazy(() => import('./reject-form').then(({ RejectForm: form }) => ({ default: form })));

/** What awaits a second person, beside what was given: nothing is shown where nothing awaits. */
export function Appointments({ of }: { of: AppointmentsOf }) {
  const { t } = useMessages();
  if (!mayIn(useMe(), 'appointment:confirm')) return null;
  return (
    <Loaded of={appointmentsQuery(of)}>
      {(items) =>
        items.length > 0 && (
          <Stack gap="xs" mt="xs">
            <Title order={3} size="h5">
              {t('appointments.title')}
            </Title>
            {items.map((each) => (
              <AppointmentCard key={each.id} appointment={each} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}

/** One of them: who is to be what and where, who asked for it, and what the one who looks may do about it. */
export function AppointmentCard({ appointment }: { appointment: AppointmentView }) {
  const { t, language } = useMessages();
  const placeOf = usePlaces();
  const reads = mayIn(useMe(), 'person:read');
  const { id, role, on, personId, name, askedBy, askedAt, validFrom, validUntil, source, state } = appointment;
  const { actions, replaces, against, warnings } = appointment;
  const said = { name: name[language], role: label(language, 'roles', role) };
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Text fw={600}>
            {reads ? (
              <DeskLink to="/people/$id" params={{ id: personId }}>
                {said.name}
              </DeskLink>
            ) : (
              said.name
            )}
          </Text>
          <StateShown of="appointmentStates" is={state} />
        </Group>
        <Text size="sm">
          {said.role} · {placeOf(on)}
        </Text>
        {(validFrom || validUntil) && (
          <Text size="sm">
            {[
              validFrom && t('appointments.from', { day: shownDay(validFrom, language) }),
              validUntil && t('appointments.until', { day: shownDay(validUntil, language) }),
            ]
              .filter(Boolean)
              .join(' ')}
          </Text>
        )}
        {source && <Text size="sm">{t('appointments.source', { source })}</Text>}
        {replaces && <Text size="sm">{t('appointments.replaces', { name: replaces[language] })}</Text>}
        {warnings.map((warning) => (
          <Text key={warning.en} size="sm">
            {warning[language]}
          </Text>
        ))}
        <Text size="xs" c="dimmed">
          <Time due={{ at: askedAt }} said={(at) => t('appointments.asked', { name: askedBy[language], at })} />
        </Text>
        <Group gap="xs">
          {actions.includes('confirm') && (
            <ActButton
              label={t('appointments.confirm')}
              ask={[
                t('appointments.confirmAsk', said),
                replaces && t('appointments.replaces', { name: replaces[language] }),
              ]
                .filter(Boolean)
                .join(' ')}
              act={() => decide(id, { action: 'confirm' })}
              done={{ of: said.name, did: t('appointments.confirmed') }}
            />
          )}
          {actions.includes('reject') && (
            <FormButton isEnd label={t('appointments.reject')} of={said.name}>
              {(close) => <RejectForm id={id} name={said.name} close={close} />}
            </FormButton>
          )}
          {actions.includes('takeBack') && (
            <ActButton
              isEnd
              label={t('appointments.takeBack')}
              of={said.name}
              ask={t('appointments.takeBackAsk', said)}
              act={() => decide(id, { action: 'takeBack' })}
              done={{ of: said.name, did: t('appointments.takenBack') }}
            />
          )}
        </Group>
        {against.map((sentence) => (
          <Text key={sentence.en} size="sm">
            {sentence[language]}
          </Text>
        ))}
      </Stack>
    </Card>
  );
}
