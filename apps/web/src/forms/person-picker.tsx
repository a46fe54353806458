import { Select } from '@mantine/core';
import type { PersonView } from '#libs/contracts';
import type { Permission } from '#libs/regulation';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { queries } from '../api/queries';
import { personQuery } from '../api/queries-people';
import { useMessages } from '../messages';
import { Problem } from '../frame/query';

/** Whom the rules leave to be chosen. */
export type Eligible = {
  who?: 'anyone' | 'seated' | 'serving' | 'outside' | 'erasable';
  notOf?: string | undefined;
  /** Whose act it may be, in this mission and this delegation. */
  holds?: Permission | undefined;
  at?: readonly (string | null | undefined)[];
};

type Props = Eligible & {
  /** Who cannot be chosen, such as those who are in already. */
  except?: ReadonlySet<string>;
  label: string;
  value: string;
  onChange: (personId: string) => void;
  delegationId?: string | undefined;
  error?: string | undefined;
  required?: boolean;
};

const named = ({ id, familyName, givenName, patronymic, familyNameLatin }: PersonView) => ({
  value: id,
  label: `${[familyName, givenName, patronymic].filter(Boolean).join(' ')} (${familyNameLatin})`,
});

/** Finds a person by parts of the name in either script. */
export function PersonPicker({ label, value, onChange, delegationId, error, required, except, ...of }: Props) {
  const { who, notOf, holds, at = [] } = of;
  const places = at.filter(Boolean).join(',');
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  // Whoever is chosen already, such as in a draft, need not be among the first that are found.
  const chosen = useQuery({ ...personQuery(value), enabled: value !== '' });
  const own = value && chosen.data ? named(chosen.data) : undefined;
  const [q] = useDebouncedValue(typed === own?.label ? '' : typed.trim(), 200);
  const query = {
    limit: 50,
    sort: 'name' as const,
    ...(q && { q }),
    ...(delegationId && { delegationId }),
    ...(who && { who }),
    ...(notOf && { notOf }),
    ...(holds && { holds, ...(places && { at: places }) }),
  };
  const found = useQuery({ queryKey: ['people', query], queryFn: () => api.listPeople({ query }) });
  const options = (found.data?.items ?? []).filter(({ id }) => !except?.has(id)).map(named);
  return (
    <>
      <Select
        label={label}
        searchable
        clearable
        required={required ?? false}
        allowDeselect={!required}
        error={error}
        data={own && !options.some((option) => option.value === value) ? [own, ...options] : options}
        // The server has searched already, in both scripts.
        filter={({ options: all }) => all}
        nothingFoundMessage={t(found.isPending ? 'state.loading' : 'rows.none')}
        value={value || null}
        onChange={(id) => {
          const person = found.data?.items.find((one) => one.id === id);
          if (person) queries.setQueryData(personQuery(person.id).queryKey, person);
          onChange(id ?? '');
        }}
        onSearchChange={setTyped}
      />
      {found.error && <Problem error={found.error} again={() => void found.refetch()} />}
    </>
  );
}
