import { Select } from '@mantine/core';
import { CreatePerson } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { PersonFields } from './person-fields';

const EMPTY = {
  familyName: '',
  givenName: '',
  patronymic: '',
  familyNameLatin: '',
  givenNameLatin: '',
  latinProposed: false,
  office: { ru: '', en: '' },
  citizenship: '',
  otherCitizenships: [],
  email: '',
  gender: '',
  speaks: [],
  groupCode: '',
};

export function CreatePersonForm({ delegationId, close }: { delegationId: string | undefined; close: () => void }) {
  const { t, language } = useMessages();
  const navigate = useNavigate();
  const made = useRef<string>(undefined);
  const { data } = useQuery(delegationsQuery);
  return (
    <DeskForm
      schema={CreatePerson}
      initial={{ ...EMPTY, delegationId: delegationId ?? null }}
      draft={`person:${delegationId ?? ''}`}
      submit={t('people.add')}
      send={async (body) => {
        const { id } = await api.createPerson({ body });
        made.current = id;
        await queries.invalidateQueries({ queryKey: ['people'] });
      }}
      done={({ familyName, givenName }) => ({ of: `${familyName} ${givenName}`, did: t('people.added') })}
      after={() => {
        close();
        if (made.current) void navigate({ to: '/people/$id', params: { id: made.current } });
      }}
      cancel={close}
    >
      {(form) => (
        <>
          <Select
            label={t('word.delegation')}
            description={t('people.noDelegationHelp')}
            placeholder={t('people.noDelegation')}
            clearable
            searchable
            data={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name[language] }))}
            value={(form.values.delegationId as string | null) ?? null}
            onChange={(id) => form.setFieldValue('delegationId', id)}
            error={form.errors.delegationId}
          />
          <PersonFields form={form} proposing />
        </>
      )}
    </DeskForm>
  );
}
