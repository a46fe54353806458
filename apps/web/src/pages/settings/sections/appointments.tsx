import { Stack, Text } from '@mantine/core';
import { appointmentsQuery } from '../../../api/queries-accounts';
import { useMessages } from '../../../messages';
import { Loaded } from '../../../frame/query';
import { AppointmentCard } from '../../people/appointments';

/** Everything that awaits a second person and is the reader’s to confirm, or was asked for by the reader. */
export function AppointmentsSection() {
  const { t } = useMessages();
  return (
    <Stack maw={760}>
      <Text size="sm">{t('settings.secondPersonAbout')}</Text>
      <Loaded of={appointmentsQuery({})}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('appointments.none')}</Text>
          ) : (
            <Stack gap="xs">
              {items.map((each) => (
                <AppointmentCard key={each.id} appointment={each} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  );
}
