import { Select, TextInput } from '@mantine/core';
import { EndGrant, GiveGrant } from '#libs/contracts';
import { GRANTABLE_ROLES, label, ROLES, type Role } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { mayIn, useMe } from '../../api/me';
import { missionsQuery, queries } from '../../api/queries';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { ReasonForm } from '../../forms/reason-form';
import { useGiven } from './given';

const reload = () => queries.invalidateQueries({ queryKey: ['grants'] });

export function GiveGrantForm({ personId, close }: { personId: string; close: () => void }) {
  const { t, language } = useMessages();
  const places = usePlacesOf();
  const given = useGiven();
  return (
    <DeskForm
      schema={GiveGrant}
      initial={{ personId, role: '', on: null, validUntil: '' }}
      submit={t('person.giveGrant')}
      send={async (body) => {
        const answer = await api.giveGrant({ body });
        given({ ...answer, of: label(language, 'roles', body.role), did: t('did.appointed') });
        await reload();
      }}
      after={close}
      cancel={close}
    >
      {(form) => {
        const role = form.values.role as Role | '';
        const reach = role === '' ? 'assembly' : ROLES[role].reach;
        return (
          <>
            <Select
              label={t('person.role')}
              required
              allowDeselect={false}
              data={GRANTABLE_ROLES.map((name) => ({ value: name, label: label(language, 'roles', name) }))}
              value={role || null}
              onChange={(chosen) => form.setValues({ role: chosen ?? '', on: null })}
              error={form.errors.role}
            />
            {reach !== 'assembly' && (
              <Select
                label={label(language, 'reaches', reach)}
                required
                allowDeselect={false}
                searchable
                data={places[reach]}
                value={(form.values.on as string | null) ?? null}
                onChange={(on) => form.setFieldValue('on', on)}
                error={form.errors.on}
              />
            )}
            <TextInput
              type="date"
              label={t('person.untilFirstDay')}
              description={t('person.untilHelp')}
              {...form.getInputProps('validUntil')}
            />
          </>
        );
      }}
    </DeskForm>
  );
}

const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

function usePlacesOf() {
  const { language } = useMessages();
  const enabled = mayIn(useMe(), 'mission:read');
  const { data: missions } = useQuery({ ...missionsQuery, enabled });
  const { data: delegations } = useQuery(delegationsQuery);
  return {
    mission: (missions?.items ?? []).map(({ id, number, title }) =>
      named({ id, name: `${number} ${title[language]}` }),
    ),
    delegation: (delegations?.items ?? []).map(({ id, name }) => named({ id, name: name[language] })),
  };
}

export function EndGrantForm({ id, role, close }: { id: string; role: string; close: () => void }) {
  const { t } = useMessages();
  const send = async (body: { reason: string }) => {
    await api.endGrant({ params: { id }, body });
    await reload();
  };
  return (
    <ReasonForm
      isEnd
      schema={EndGrant}
      submit={t('person.endGrant')}
      send={send}
      done={{ of: role, did: t('did.grantEnded') }}
      close={close}
    />
  );
}
