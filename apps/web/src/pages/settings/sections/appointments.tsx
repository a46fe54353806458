import { Stack, Text, Title } from '@mantine/core';
import type { AppointmentView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { mayIn, useMe } from '../../../api/me';
import { appointmentsQuery, decidedAppointmentsQuery } from '../../../api/queries-accounts';
import { useMessages } from '../../../messages';
import { DeskLink } from '../../../frame/desk-link';
import { Loaded } from '../../../frame/query';
import { Empty } from '../../../lists/empty';
import { PagedList } from '../../../lists/paged-list';
import { Rows, type Column } from '../../../lists/rows';
import { timeColumn } from '../../../lists/time-column';
import { AppointmentCard } from '../../people/appointments';
import { usePlaces } from '../../people/places';
import { StateShown } from '../../../frame/state';

/** Everything that awaits a second person and is the reader’s to confirm, or was asked for by the reader; and what became of the rest. */
export function AppointmentsSection() {
  const { t } = useMessages();
  return (
    <Stack>
      <Stack maw={760}>
        <Text size="sm">{t('settings.secondPersonAbout')}</Text>
        <Loaded of={appointmentsQuery({})}>
          {(items) =>
            items.length === 0 ? (
              <Empty next={{ says: t('empty.home'), to: '/' }}>{t('appointments.none')}</Empty>
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
      <Title order={2} size="h4">
        {t('appointments.decided')}
      </Title>
      <PagedList of={decidedAppointmentsQuery}>
        {(items, _whole, more) => <Decided items={items} more={more} />}
      </PagedList>
    </Stack>
  );
}

/** Confirmed, refused, taken back or lapsed: by whom, when and why. */
function Decided({ items, more }: { items: AppointmentView[]; more: (() => void) | undefined }) {
  const { t, language } = useMessages();
  const placeOf = usePlaces();
  const reads = mayIn(useMe(), 'person:read');
  const columns: Column<AppointmentView>[] = [
    {
      key: 'name',
      head: t('word.name'),
      text: ({ name }) => name[language],
      cell: ({ name, personId }) =>
        reads ? (
          <DeskLink to="/people/$id" params={{ id: personId }}>
            {name[language]}
          </DeskLink>
        ) : (
          name[language]
        ),
    },
    { key: 'role', head: t('person.role'), text: ({ role }) => label(language, 'roles', role) },
    { key: 'where', head: t('person.where'), text: ({ on }) => placeOf(on) },
    {
      key: 'state',
      head: t('word.state'),
      text: ({ state }) => label(language, 'appointmentStates', state),
      cell: ({ state }) => <StateShown of="appointmentStates" is={state} />,
    },
    timeColumn(
      {
        key: 'asked',
        head: t('appointments.askedBy'),
        due: ({ askedAt }) => ({ at: askedAt }),
        said: (at, { askedBy }) => `${askedBy[language]}, ${at}`,
      },
      language,
    ),
    timeColumn(
      {
        key: 'decided',
        head: t('appointments.decidedBy'),
        due: ({ decidedAt }) => (decidedAt ? { at: decidedAt } : null),
        said: (at, { decidedBy }) => [decidedBy?.[language], at].filter(Boolean).join(', '),
      },
      language,
    ),
    { key: 'reason', head: t('word.reason'), text: ({ reason }) => reason?.[language] ?? '' },
  ];
  if (items.length === 0) return <Empty>{t('appointments.noneDecided')}</Empty>;
  return (
    <Rows
      name="appointments"
      isAside
      label={t('appointments.decided')}
      rows={items}
      columns={columns}
      idOf={({ id }) => id}
      more={more}
    />
  );
}
