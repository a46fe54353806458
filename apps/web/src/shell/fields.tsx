import {
  Checkbox,
  FileInput,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { LABELS, type LabelTable, type Wording } from '#libs/regulation';
import { useMutation } from '@tanstack/react-query';
import { storeFile } from '../api/files';
import { useMessages } from '../messages';
import type { MessageKey } from '../messages/catalogue';
import type { Values } from './form';
import { Days, Places } from './lists';
import { PersonPicker } from './person-picker';
import { Problem } from './query';

type Kind =
  | 'text'
  | 'lines'
  | 'day'
  | 'moment'
  | 'hour'
  | 'number'
  | 'check'
  | 'wording'
  | 'person'
  | 'scan'
  | 'choice'
  | 'choices'
  | 'days'
  | 'places';
export type Field = {
  /** The path in the request, `event.title`. */
  name: string;
  label: MessageKey;
  /** How it is entered; a line of text if left out. `wording` is a line in each language, `scan` a file that is kept. */
  kind?: Kind;
  /** For a choice: the codes that may be chosen, and the table of labels that says them. */
  of?: readonly string[];
  said?: LabelTable;
  options?: readonly { value: string; label: string }[];
  required?: boolean;
  /** Where a value that stands there already comes from. */
  help?: string | undefined;
};
export type Form = UseFormReturnType<Values>;

/** The inputs of a form from a table: one more field is one row. */
export function Fields({ form, of, missionId }: { form: Form; of: readonly Field[]; missionId?: string | undefined }) {
  return of.map((field) => <Input key={field.name} form={form} field={field} missionId={missionId} />);
}

function Input({ form, field, missionId }: { form: Form; field: Field; missionId: string | undefined }) {
  const { t, language } = useMessages();
  const { name, kind = 'text', required = false, help } = field;
  const shared = { label: t(field.label), required, description: help };
  const given = form.getInputProps(name);
  const props = { ...shared, ...given, value: (given.value as string | undefined) ?? '' };
  switch (kind) {
    case 'text':
      return <TextInput {...props} />;
    case 'lines':
      return <Textarea {...props} autosize minRows={2} />;
    case 'day':
      return <TextInput {...props} type="date" />;
    case 'moment':
      return <TextInput {...props} type="datetime-local" />;
    case 'hour':
      return <TextInput {...props} type="time" />;
    case 'number':
      return <NumberInput {...shared} {...given} value={(given.value as number | undefined) ?? ''} />;
    case 'check':
      return <Checkbox {...shared} {...form.getInputProps(name, { type: 'checkbox' })} />;
    case 'wording':
      return (
        <Group grow align="flex-start">
          {(['ru', 'en'] as const).map((code) => (
            <TextInput
              key={code}
              {...shared}
              label={`${t(field.label)} (${code})`}
              {...form.getInputProps(`${name}.${code}`)}
              value={(form.getInputProps(`${name}.${code}`).value as string | undefined) ?? ''}
            />
          ))}
        </Group>
      );
    case 'person':
      return (
        <PersonPicker
          label={t(field.label)}
          required={required}
          value={(given.value as string | undefined) ?? ''}
          onChange={(id) => form.setFieldValue(name, id)}
          error={given.error as string | undefined}
        />
      );
    case 'days':
      return <Days form={form} field={field} />;
    case 'places':
      return <Places form={form} field={field} />;
    case 'scan':
      return <Scan form={form} field={field} missionId={missionId} />;
    case 'choice':
    case 'choices': {
      const data = optionsOf(field, language);
      if (kind === 'choices')
        return <MultiSelect {...shared} {...given} value={(given.value as string[] | undefined) ?? []} data={data} />;
      return (
        <Select {...shared} {...given} value={(given.value as string) || null} data={data} clearable={!required} />
      );
    }
  }
}

function optionsOf({ of = [], said, options }: Field, language: 'ru' | 'en') {
  if (options) return [...options];
  const labels = said ? (LABELS[said] as Record<string, Wording>) : {};
  return of.map((value) => ({ value, label: labels[value]?.[language] ?? value }));
}

/** A scan is kept as soon as it is chosen; the form then names it. */
function Scan({ form, field, missionId }: { form: Form; field: Field; missionId: string | undefined }) {
  const { t } = useMessages();
  const keep = useMutation({
    mutationFn: (file: File) => storeFile(file, missionId),
    onSuccess: ({ id }) => form.setFieldValue(field.name, id),
  });
  return (
    <Stack gap={4}>
      <FileInput
        label={t(field.label)}
        description={t('form.scanHelp')}
        required={field.required ?? false}
        accept="application/pdf,image/png,image/jpeg"
        placeholder={t('form.chooseFile')}
        error={form.errors[field.name]}
        onChange={(file) => file && keep.mutate(file)}
      />
      {keep.isPending && <Text size="sm">{t('state.loading')}</Text>}
      {keep.isSuccess && <Text size="sm">{t('form.fileKept')}</Text>}
      {keep.error && <Problem error={keep.error} />}
    </Stack>
  );
}
