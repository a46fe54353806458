import { Radio, Select, TextInput } from '@mantine/core';
import { AppointRepresentative, SetSeats, SetStanding, type DelegationView } from '#libs/contracts';
import { label, REPRESENTATIVE_OFFICES } from '#libs/regulation';
import { api } from '../../../api/client';
import { queries } from '../../../api/queries';
import { delegationsQuery } from '../../../api/queries-delegations';
import { useMessages } from '../../../messages';
import { begun } from '../../../forms/begun';
import { DeskForm } from '../../../forms/form';
import { WholeNumber } from '../../../forms/whole-number';
import { useGiven } from '../../people/given';
import { PersonPicker } from '../../../forms/person-picker';
import { todayInUtc } from '../../../time';
import { PeriodFields, PeriodForm } from '../../people/period';

const reload = () => queries.invalidateQueries(delegationsQuery);
type Chamber = DelegationView['chambers'][number];

export function SetSeatsForm({ chamber: { id, name, seats }, close }: { chamber: Chamber; close: () => void }) {
  const { t, language } = useMessages();
  return (
    <DeskForm
      schema={SetSeats}
      initial={begun(SetSeats, { seats, validFrom: todayInUtc(), source: '' })}
      submit={t('form.save')}
      send={async (body) => {
        await api.setSeats({ params: { id }, body });
        await reload();
      }}
      done={{ of: name[language], did: t('did.seatsSaved') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <WholeNumber
            form={form}
            name="seats"
            label={t('delegations.seats')}
            description={t('delegations.seatsHelp')}
            empty={null}
          />
          <TextInput type="date" label={t('person.from')} required {...form.getInputProps('validFrom')} />
          <TextInput label={t('word.source')} required {...form.getInputProps('source')} />
        </>
      )}
    </DeskForm>
  );
}

type OfDelegation = { delegation: DelegationView; close: () => void };

export function SetStandingForm({ delegation, close }: OfDelegation) {
  const { t, language } = useMessages();
  return (
    <DeskForm
      schema={SetStanding}
      initial={{ kind: 'participation', holds: !delegation.participates, validFrom: todayInUtc(), source: '' }}
      submit={t('form.save')}
      send={async (body) => {
        await api.setStanding({ params: { id: delegation.id }, body });
        await reload();
      }}
      done={{ of: delegation.name[language], did: t('did.standingSaved') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <Select
            label={t('delegations.standing')}
            allowDeselect={false}
            data={[
              { value: 'membership', label: t('delegations.membership') },
              { value: 'participation', label: t('delegations.participation') },
            ]}
            {...form.getInputProps('kind')}
          />
          <Radio.Group
            label={t('delegations.holds')}
            value={String(form.values.holds)}
            onChange={(value) => form.setFieldValue('holds', value === 'true')}
          >
            <Radio value="true" label={t('settings.yes')} />
            <Radio value="false" label={t('settings.no')} mt={4} />
          </Radio.Group>
          <TextInput type="date" label={t('person.from')} required {...form.getInputProps('validFrom')} />
          <TextInput label={t('word.source')} required {...form.getInputProps('source')} />
        </>
      )}
    </DeskForm>
  );
}

export function AppointForm({ delegation, close }: OfDelegation) {
  const { t, language } = useMessages();
  const given = useGiven();
  return (
    <DeskForm
      schema={AppointRepresentative}
      initial={{ personId: '', office: 'delegationManager', validFrom: todayInUtc(), validUntil: '', source: '' }}
      submit={t('delegations.appoint')}
      send={async (body) => {
        const answer = await api.appointRepresentative({ params: { id: delegation.id }, body });
        given({ ...answer, of: delegation.name[language], did: t('did.appointed') });
        await reload();
      }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <PersonPicker
            label={t('word.name')}
            required
            delegationId={delegation.id}
            who="seated"
            value={form.values.personId as string}
            onChange={(id) => form.setFieldValue('personId', id)}
            error={form.errors.personId as string | undefined}
          />
          <Select
            label={t('word.office')}
            allowDeselect={false}
            data={REPRESENTATIVE_OFFICES.map((office) => ({
              value: office,
              label: label(language, 'representativeOffices', office),
            }))}
            {...form.getInputProps('office')}
          />
          <PeriodFields form={form} />
        </>
      )}
    </DeskForm>
  );
}

export function EndRepresentativeForm({ id, name, close }: { id: string; name: string; close: () => void }) {
  const { t } = useMessages();
  return (
    <PeriodForm
      submit={t('delegations.endRepresentative')}
      done={{ of: name, did: t('did.representativeEnded') }}
      close={close}
      end={async (body) => {
        await api.endRepresentative({ params: { id }, body });
        await reload();
      }}
    />
  );
}
