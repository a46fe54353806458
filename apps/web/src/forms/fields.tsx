import {
  Alert,
  Checkbox,
  FileInput,
  Group,
  MultiSelect,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { assemblyLabels, inHalves, LABELS, ofHalves, type Wording } from '#libs/regulation';
import { useState, type ReactNode } from 'react';
import { addressOf } from '../api/address';
import { useMe } from '../api/me';
import { useMessages, type Language } from '../messages';
import { shownDay } from '../time';
import type { Field, Form, Kind } from './field';
import { Days, Places } from './list-fields';
import { PersonPicker } from './person-picker';
import { TitleCases } from './title-cases';
import { Problem } from '../frame/query';
import { DocumentFile } from '../frame/document-file';
import { useStoreFile } from './store-file';
import { WholeNumber } from './whole-number';

/** The inputs of a form from a table: one more field is one row. */
export function Fields({ form, of, missionId }: { form: Form; of: readonly Field[]; missionId?: string | undefined }) {
  return of.map((field) => <Input key={field.name} form={form} field={field} missionId={missionId} />);
}

type InputProps = { form: Form; field: Field; missionId: string | undefined };

function Input(props: InputProps) {
  const Control = CONTROLS[props.field.kind ?? 'text'];
  return <Control {...props} />;
}

/** Label, help, value and error of a field, as every control takes them. */
function useField({ form, field: { name, label, required = false, help } }: Pick<InputProps, 'form' | 'field'>) {
  const { t } = useMessages();
  const given = form.getInputProps(name);
  const value = (given.value as string | undefined) ?? '';
  return { label: t(label), required, description: help, ...given, value };
}

const Line = (type?: 'date' | 'time' | 'datetime-local') =>
  function LineControl(props: InputProps) {
    const { language } = useMessages();
    const field = useField(props);
    return (
      <TextInput {...field} {...(type && { type })} description={field.description ?? inWords(field.value, language)} />
    );
  };

/** A browser shows dates in its own language, which need not be the page's: so the day is said as well. */
function inWords(value: string, language: Language): string | undefined {
  const [day, time] = /^\d{4}-\d\d-\d\d/.test(value) ? value.split('T') : [];
  return day && [shownDay(day, language), time].filter(Boolean).join(', ');
}

/** A line in each language. */
function WordingControl({ form, field }: InputProps) {
  const { t } = useMessages();
  return (
    <Group grow align="flex-start">
      {(['ru', 'en'] as const).map((code) => {
        const given = form.getInputProps(`${field.name}.${code}`);
        const value = (given.value as string | undefined) ?? '';
        return (
          <TextInput
            key={code}
            label={`${t(field.label)} (${code})`}
            required={field.required ?? false}
            description={field.help}
            {...given}
            error={(given.error ?? form.errors[field.name]) as string | undefined}
            value={value}
          />
        );
      })}
    </Group>
  );
}

/** A line that documents in two languages print: in either language, or in both. */
function HalvesControl(props: InputProps) {
  const { t } = useMessages();
  const { label, required, error, value } = useField(props) as ReturnType<typeof useField> & { error?: string };
  const [halves, setHalves] = useState(() => inHalves(value));
  // Begun anew, or filled in from elsewhere.
  const shown = ofHalves(halves) === value.trim() ? halves : inHalves(value);
  return (
    <Group grow align="flex-start">
      {(['ru', 'en'] as const).map((code) => (
        <TextInput
          key={code}
          label={`${label} (${code})`}
          description={t('form.halves')}
          required={required && code === 'ru'}
          error={code === 'ru' && error}
          data-path={code === 'ru' ? props.field.name : undefined}
          value={shown[code]}
          onChange={({ currentTarget }) => {
            const now = { ...shown, [code]: currentTarget.value };
            setHalves(now);
            props.form.setFieldValue(props.field.name, ofHalves(now));
          }}
        />
      ))}
    </Group>
  );
}

function ChoiceControl(props: InputProps) {
  const options = useOptions(props.field);
  const field = useField(props);
  const { required = false } = props.field;
  // What must be chosen is not taken back by pressing it once more.
  return (
    <Select {...field} value={field.value || null} data={options} clearable={!required} allowDeselect={!required} />
  );
}

function ChoicesControl(props: InputProps) {
  const options = useOptions(props.field);
  const field = useField(props);
  const value = (props.form.getInputProps(props.field.name).value as string[] | undefined) ?? [];
  // A list of people may be long; the closed lists are short.
  return <MultiSelect {...field} value={value} data={options} searchable={props.field.options !== undefined} />;
}

/** Letters say of themselves that it is a mission of observers. */
const SAYS_MISSION = /^\s*(миссия|((election )?(observation|observer) )?mission)(?!\p{L})/iu;

const CONTROLS: Record<Kind, (props: InputProps) => ReactNode> = {
  text: Line(),
  day: Line('date'),
  moment: Line('datetime-local'),
  hour: Line('time'),
  lines: function LinesControl(props) {
    return <Textarea {...useField(props)} autosize minRows={2} />;
  },
  number: function NumberControl(props) {
    const { label, required, description } = useField(props);
    return <WholeNumber form={props.form} name={props.field.name} {...{ label, required, description }} />;
  },
  check: function CheckControl(props) {
    const { label, description } = useField(props);
    const given = props.form.getInputProps(props.field.name, { type: 'checkbox' });
    return <Checkbox label={label} description={description} {...given} />;
  },
  wording: WordingControl,
  halves: HalvesControl,
  title: function TitleControl(props) {
    const { t } = useMessages();
    const titles = ['ru', 'en'].map((code) => props.form.getInputProps(`${props.field.name}.${code}`).value as unknown);
    return (
      <>
        <WordingControl {...props} field={{ ...props.field, help: t('title.help') }} />
        {titles.some((title) => typeof title === 'string' && SAYS_MISSION.test(title)) && (
          <Alert color="yellow" role="status">
            {t('title.saysMission')}
          </Alert>
        )}
        <TitleCases {...props} />
      </>
    );
  },
  person: function PersonControl(props) {
    const { label, required, value, error } = useField(props) as ReturnType<typeof useField> & { error?: string };
    const change = (id: string) => props.form.setFieldValue(props.field.name, id);
    const eligible = props.field.eligible?.(props.form.values) ?? {};
    return (
      <PersonPicker label={label} required={required} value={value} onChange={change} error={error} {...eligible} />
    );
  },
  choice: ChoiceControl,
  choices: ChoicesControl,
  days: Days,
  places: Places,
  scan: Scan,
};

function useOptions({ of = [], said, options }: Field) {
  const { language } = useMessages();
  const { assembly } = useMe();
  if (options) return [...options];
  const tables: Record<string, Record<string, Wording>> = { ...LABELS, ...assemblyLabels(assembly) };
  const labels = said ? tables[said]! : {};
  return of.map((value) => ({ value, label: labels[value]?.[language] ?? value }));
}

/** A scan is kept as soon as it is chosen; the form then names it. */
function Scan({ form, field, missionId }: InputProps) {
  const { t } = useMessages();
  const [file, setFile] = useState<File | null>(null);
  const keep = useStoreFile(missionId, (id) => form.setFieldValue(field.name, id));
  const kept = form.getInputProps(field.name).value as string | undefined;
  return (
    <Stack gap={4}>
      <FileInput
        label={t(field.label)}
        description={t('form.scanHelp')}
        required={field.required ?? false}
        accept="application/pdf,image/png,image/jpeg"
        placeholder={t('form.chooseFile')}
        error={form.errors[field.name]}
        clearable
        clearButtonProps={{ 'aria-label': `${t('form.remove')}: ${t(field.label)}` }}
        // What could not be kept is not named as if it were.
        value={keep.error ? null : file}
        onChange={(chosen) => {
          setFile(chosen);
          keep.choose(chosen);
        }}
      />
      {keep.isPending && <Text size="sm">{t('state.loading')}</Text>}
      {kept && <DocumentFile href={addressOf('readFile', { id: kept })} name={t('form.fileKept')} />}
      {keep.error && <Problem error={keep.error} />}
    </Stack>
  );
}
