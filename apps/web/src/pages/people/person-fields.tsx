import type { Values } from '../../forms/field';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../api/client';
import { useMessages } from '../../messages';
import { wordingProps } from '../../forms/wording-props';
import { CountriesField, CountryField } from './countries';
import classes from './people.module.css';

type Form = UseFormReturnType<Values>;
const textOf = (form: Form, name: string) => (form.values[name] as string | null | undefined) ?? '';
export const errorOf = (form: Form, name: string): string | undefined => {
  const key = Object.keys(form.errors).find((path) => path === name || path.startsWith(`${name}.`));
  return key === undefined ? undefined : (form.errors[key] as string);
};

/** Everything the desk keeps of a person, but for the delegation. */
export function PersonFields({ form, proposing }: { form: Form; proposing: boolean }) {
  const { t } = useMessages();
  const office = (language: 'ru' | 'en') => wordingProps(form, 'office', language);
  return (
    <>
      <div className={classes.pair}>
        <TextInput label={t('person.familyName')} required {...form.getInputProps('familyName')} />
        <TextInput label={t('person.givenName')} required {...form.getInputProps('givenName')} />
        <TextInput label={t('person.patronymic')} {...form.getInputProps('patronymic')} />
      </div>
      <CountryField
        label={t('people.citizenship')}
        required
        value={textOf(form, 'citizenship')}
        onChange={(code) => form.setFieldValue('citizenship', code)}
        error={errorOf(form, 'citizenship')}
      />
      <LatinNames form={form} proposing={proposing} />
      <CountriesField
        label={t('person.otherCitizenships')}
        value={(form.values.otherCitizenships as string[] | undefined) ?? []}
        onChange={(codes) => form.setFieldValue('otherCitizenships', codes)}
        error={errorOf(form, 'otherCitizenships')}
      />
      <div className={classes.pair}>
        <TextInput label={t('person.officeRu')} lang="ru" required {...office('ru')} />
        <TextInput label={t('person.officeEn')} lang="en" required {...office('en')} />
      </div>
      <TextInput label={t('word.email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
    </>
  );
}

const LATIN = ['familyNameLatin', 'givenNameLatin'] as const;

/** The passport's spelling is proposed by the table of letters; whatever is typed by hand stays. */
function LatinNames({ form, proposing }: { form: Form; proposing: boolean }) {
  const { t } = useMessages();
  const names = { familyName: textOf(form, 'familyName').trim(), givenName: textOf(form, 'givenName').trim() };
  const citizenship = textOf(form, 'citizenship');
  const country = /^[A-Z]{3}$/.test(citizenship) ? { country: citizenship } : {};
  const [query] = useDebouncedValue({ ...names, ...country }, 300);
  const { data } = useQuery({
    queryKey: ['latin-names', query],
    queryFn: () => api.proposeLatinNames({ query }),
    enabled: proposing && Boolean(query.familyName && query.givenName),
    staleTime: Infinity,
  });
  const proposed = useRef<Record<string, string>>({});
  useEffect(() => {
    if (!data) return;
    for (const name of LATIN) {
      const written = textOf(form, name);
      const proposal = data[name];
      if (!proposal || (written !== '' && written !== proposed.current[name])) continue;
      proposed.current[name] = proposal;
      if (written !== proposal) form.setFieldValue(name, proposal);
    }
    // What is typed into the Latin fields is no reason to propose anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [data]);
  return (
    <div className={classes.pair}>
      <TextInput
        label={t('person.familyNameLatin')}
        description={t('person.latinHelp')}
        required
        {...form.getInputProps('familyNameLatin')}
      />
      <TextInput
        label={t('person.givenNameLatin')}
        description={t('person.latinHelp')}
        required
        {...form.getInputProps('givenNameLatin')}
      />
    </div>
  );
}
