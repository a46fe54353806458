import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { useMessages } from '../messages';

type Props = {
  label: string;
  value: string;
  onChange: (personId: string) => void;
  delegationId?: string | undefined;
  error?: string | undefined;
  required?: boolean;
};

/** Finds a person by parts of the name in either script. */
export function PersonPicker({ label, value, onChange, delegationId, error, required }: Props) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const query = { limit: 50, sort: 'name' as const, ...(q && { q }), ...(delegationId && { delegationId }) };
  const { data } = useQuery({ queryKey: ['people', query], queryFn: () => api.listPeople({ query }) });
  const named = (data?.items ?? []).map(({ id, familyName, givenName, patronymic, familyNameLatin }) => ({
    value: id,
    label: `${[familyName, givenName, patronymic].filter(Boolean).join(' ')} (${familyNameLatin})`,
  }));
  return (
    <Select
      label={label}
      searchable
      clearable
      required={required ?? false}
      error={error}
      data={named}
      // The server has searched already, in both scripts.
      filter={({ options }) => options}
      nothingFoundMessage={t('rows.none')}
      value={value || null}
      onChange={(chosen) => onChange(chosen ?? '')}
      onSearchChange={setTyped}
    />
  );
}
