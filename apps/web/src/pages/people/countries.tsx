import { Autocomplete, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';

type Props = {
  label: string;
  value: string;
  onChange: (code: string) => void;
  error?: string | undefined;
  required?: boolean;
};

/** A country by its three letters; the states of the assembly are offered by name. */
export function CountryField({ label, value, onChange, error, required = false }: Props) {
  const { t, language } = useMessages();
  const { data } = useQuery(delegationsQuery);
  const names = new Map((data?.items ?? []).map(({ country, name }) => [country, name[language]]));
  return (
    <Autocomplete
      label={label}
      description={t('people.countryHelp')}
      required={required}
      maxLength={3}
      data={[...names.keys()]}
      renderOption={({ option }) => `${option.value} – ${names.get(option.value)}`}
      value={value}
      onChange={(code) => onChange(code.toUpperCase())}
      error={error}
    />
  );
}

const codesIn = (typed: string) =>
  typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);

/** Several of them, with commas or spaces between. */
export function CountriesField({ label, value, onChange, error }: Omit<Props, 'value' | 'onChange'> & Several) {
  const { t } = useMessages();
  const [typed, setTyped] = useState(value.join(', '));
  return (
    <TextInput
      label={label}
      description={t('people.countriesHelp')}
      // What was not typed here, but taken over, is shown as well.
      value={codesIn(typed).join() === value.join() ? typed : value.join(', ')}
      error={error}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(codesIn(currentTarget.value));
      }}
    />
  );
}
type Several = { value: string[]; onChange: (codes: string[]) => void };
