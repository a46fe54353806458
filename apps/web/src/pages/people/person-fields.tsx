import type { Values } from '../../forms/field';
import { Checkbox, MultiSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { GENDERS, LABELS, SPOKEN_LANGUAGES, SPOKEN_NAMES } from '#libs/regulation';
import { api } from '../../api/client';
import { delegationsQuery } from '../../api/queries-delegations';
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
      <Stated form={form} />
      <Spoken form={form} />
      <TextInput label={t('word.email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
    </>
  );
}

/** What only the person can say; left empty it is not stated. An assembly without groups asks for none. */
function Stated({ form }: { form: Form }) {
  const { t, language } = useMessages();
  const { data } = useQuery(delegationsQuery);
  const groups = data?.groups ?? [];
  const choice = (name: string, label: string, options: { value: string; label: string }[]) => (
    <Select
      label={label}
      placeholder={t('person.notStated')}
      clearable
      data={options}
      value={textOf(form, name) || null}
      onChange={(value) => form.setFieldValue(name, value ?? '')}
      error={errorOf(form, name)}
    />
  );
  return (
    <div className={classes.pair}>
      {choice(
        'gender',
        t('person.gender'),
        GENDERS.map((value) => ({ value, label: LABELS.genders[value][language] })),
      )}
      {groups.length > 0 &&
        choice(
          'groupCode',
          t('person.group'),
          groups.map(({ code, name }) => ({ value: code, label: name[language] })),
        )}
    </div>
  );
}

/** For teams whose members are to understand each other. */
function Spoken({ form }: { form: Form }) {
  const { t, language } = useMessages();
  return (
    <MultiSelect
      label={t('person.speaks')}
      description={t('person.speaksHelp')}
      searchable
      clearable
      data={SPOKEN_NAMES.map((value) => ({ value, label: SPOKEN_LANGUAGES[value][language] }))}
      value={(form.values.speaks as string[] | undefined) ?? []}
      onChange={(spoken) => form.setFieldValue('speaks', spoken)}
      error={errorOf(form, 'speaks')}
    />
  );
}

const LATIN = ['familyNameLatin', 'givenNameLatin'] as const;
const IN_LATIN = { familyNameLatin: 'person.familyNameLatin', givenNameLatin: 'person.givenNameLatin' } as const;

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
      if (written === proposal) continue;
      form.setFieldValue(name, proposal);
      form.setFieldValue('latinProposed', true);
    }
    // What is typed into the Latin fields is no reason to propose anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [data]);
  return (
    <>
      <div className={classes.pair}>
        {LATIN.map((name) => (
          <TextInput
            key={name}
            label={t(IN_LATIN[name])}
            description={t('person.latinHelp')}
            required
            {...form.getInputProps(name)}
            onChange={({ currentTarget: { value } }) => {
              form.setFieldValue(name, value);
              form.setFieldValue('latinProposed', false);
            }}
          />
        ))}
      </div>
      <Checkbox
        label={t('person.latinProposed')}
        description={t('person.latinProposedHelp')}
        {...form.getInputProps('latinProposed', { type: 'checkbox' })}
      />
    </>
  );
}
