import type { Values } from '../../../forms/field';
import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { label, type HostFact } from '#libs/regulation';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages';
import { wordingProps } from '../../../forms/wording-props';
import classes from './sections.module.css';

export type Form = UseFormReturnType<Values>;
type Option = { value: string; label: string };

/** One fact with where it is known from. */
export function Fact({ form, fact, children }: { form: Form; fact: HostFact; children: ReactNode }) {
  const { t, language } = useMessages();
  const name = label(language, 'hostFacts', fact);
  return (
    <fieldset className={classes.group}>
      <legend>{name}</legend>
      <Stack gap="xs">
        {children}
        {form.errors[fact] && (
          <Text c="var(--mantine-color-error)" size="sm" role="alert">
            {form.errors[fact]}
          </Text>
        )}
        <TextInput
          label={t('word.source')}
          size="xs"
          {...form.getInputProps(`provenance.${fact}`)}
          value={(form.values.provenance as Record<string, string> | undefined)?.[fact] ?? ''}
        />
      </Stack>
    </fieldset>
  );
}

type Field = { form: Form; name: string; label: string };

/** The same in both languages. */
export function PairField({ form, name, label: said, required = false }: Field & { required?: boolean }) {
  const { t } = useMessages();
  return (
    <div className={classes.pair}>
      <TextInput
        label={t('hosts.inRussian', { name: said })}
        lang="ru"
        required={required}
        {...wordingProps(form, name, 'ru')}
      />
      <TextInput
        label={t('hosts.inEnglish', { name: said })}
        lang="en"
        required={required}
        {...wordingProps(form, name, 'en')}
      />
    </div>
  );
}

const chosenIn = (form: Form, name: string) => (form.values[name] as string[] | null | undefined) ?? null;

/** Any of a few; with `knowable` also that it is not known at all, which is not the same as none. */
export function ChoiceField({ form, name, label: said, options, knowable = false }: Field & Choosing) {
  const { t } = useMessages();
  const chosen = chosenIn(form, name);
  return (
    <>
      {knowable && (
        <Checkbox
          label={t('hosts.known')}
          checked={chosen !== null}
          onChange={({ currentTarget }) => form.setFieldValue(name, currentTarget.checked ? [] : null)}
        />
      )}
      {(chosen !== null || !knowable) && (
        <Checkbox.Group
          label={said}
          value={chosen ?? []}
          onChange={(values) => form.setFieldValue(name, values)}
          error={form.errors[name]}
        >
          <div className={classes.boxes}>
            {options.map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  );
}
type Choosing = { options: Option[]; knowable?: boolean };

/** Some of a list in an order of their own; moved by buttons, so that the keyboard can. */
export function InOrder({ form, name, options }: { form: Form; name: string; options: Option[] }) {
  const { t } = useMessages();
  const chosen = chosenIn(form, name) ?? [];
  const set = (values: string[]) => form.setFieldValue(name, values.length > 0 ? values : null);
  const swap = (index: number) => set(chosen.toSpliced(index, 2, chosen[index + 1]!, chosen[index]!));
  const nameOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return (
    <Stack gap={4}>
      {chosen.length === 0 && <Text size="sm">{t('hosts.notKnown')}</Text>}
      {chosen.map((value, index) => (
        <Group key={value} gap="xs" wrap="nowrap">
          <Text size="sm" flex={1}>
            {index + 1}. {nameOf(value)}
          </Text>
          <ActionIcon
            variant="default"
            aria-label={t('hosts.up', { name: nameOf(value) })}
            disabled={index === 0}
            onClick={() => swap(index - 1)}
          >
            ↑
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t('hosts.down', { name: nameOf(value) })}
            disabled={index === chosen.length - 1}
            onClick={() => swap(index)}
          >
            ↓
          </ActionIcon>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('hosts.removeColumn', { name: nameOf(value) })}
            onClick={() => set(chosen.filter((other) => other !== value))}
          >
            {t('form.remove')}
          </Button>
        </Group>
      ))}
      <Select
        label={t('hosts.addColumn')}
        data={options.filter(({ value }) => !chosen.includes(value))}
        value={null}
        onChange={(value) => value && set([...chosen, value])}
      />
    </Stack>
  );
}
