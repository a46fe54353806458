import { Checkbox, Select, TextInput } from '@mantine/core';
import { CorrectMandate, SetMandate, type MandateView, type PersonView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { todayInUtc } from '../../time';
import { ownName } from './name';
import { PeriodFields, PeriodForm } from './period';

const reload = () => queries.invalidateQueries({ queryKey: ['people'] });
/** Of a mandate one says in which chamber. */
type OfMandate = { mandate: MandateView; chamber: string; close: () => void };

export function SetMandateForm({ person, close }: { person: PersonView; close: () => void }) {
  const { t, language } = useMessages();
  const { data } = useQuery(delegationsQuery);
  const chambers = data?.items.find(({ id }) => id === person.delegationId)?.chambers ?? [];
  return (
    <DeskForm
      schema={SetMandate}
      initial={{ chamberId: '', inDelegation: true, validFrom: todayInUtc(), validUntil: '', source: '' }}
      submit={t('person.setMandate')}
      send={async (body) => {
        await api.setMandate({ params: { id: person.id }, body });
        await reload();
      }}
      done={{ of: ownName(person), did: t('did.mandateSet') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <Select
            label={t('person.chamber')}
            required
            allowDeselect={false}
            data={chambers.map(({ id, name }) => ({ value: id, label: name[language] }))}
            value={(form.values.chamberId as string) || null}
            onChange={(id) => form.setFieldValue('chamberId', id ?? '')}
            error={form.errors.chamberId}
          />
          <Checkbox label={t('person.inDelegation')} {...form.getInputProps('inDelegation', { type: 'checkbox' })} />
          <PeriodFields form={form} />
        </>
      )}
    </DeskForm>
  );
}

export function EndMandateForm({ mandate, chamber, close }: OfMandate) {
  const { t } = useMessages();
  return (
    <PeriodForm
      submit={t('person.endMandate')}
      done={{ of: chamber, did: t('did.mandateEnded') }}
      close={close}
      end={async (body) => {
        await api.endMandate({ params: { id: mandate.id }, body });
        await reload();
      }}
    />
  );
}

/** The end was recorded wrongly: it is another day, or there is none. */
export function CorrectMandateForm({ mandate, chamber, close }: OfMandate) {
  const { t } = useMessages();
  return (
    <DeskForm
      schema={CorrectMandate}
      initial={{ validUntil: mandate.validUntil ?? '', reason: '' }}
      submit={t('person.correctMandate')}
      send={async (body) => {
        await api.correctMandate({ params: { id: mandate.id }, body });
        await reload();
      }}
      done={{ of: chamber, did: t('did.mandateCorrected') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <TextInput
            type="date"
            label={t('person.untilFirstDay')}
            description={t('person.correctMandateHelp')}
            {...form.getInputProps('validUntil')}
          />
          <TextInput label={t('word.reason')} required {...form.getInputProps('reason')} />
        </>
      )}
    </DeskForm>
  );
}
