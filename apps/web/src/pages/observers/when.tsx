import { TextInput } from '@mantine/core';
import { useMessages } from '../../messages';
import type { Form } from '../../forms/field';
import { clockAt, instantAt } from './host-time';
import classes from './observers.module.css';

type Props = { form: Form; name: string; label: string; zone: string; required?: boolean };

/** The value at a path such as `instead.startsAt`. */
const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], values);

/** Two plain fields, by the clocks of a zone: a browser's own field for both shows the browser's language, not the page's. */
export function When({ form, name, label, zone, required = false }: Props) {
  const { t } = useMessages();
  const value = valueAt(form.values, name) as string | null | undefined;
  // What is half typed is kept as it is; it becomes an instant once both parts are there.
  const { day, time } = value && !value.endsWith('Z') ? halves(value) : clockAt(value ?? null, zone);
  const set = (nextDay: string, nextTime: string) => form.setFieldValue(name, instantAt(nextDay, nextTime, zone));
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('observers.dayOf', { what: label })}
        type="date"
        required={required}
        value={day}
        error={form.errors[name]}
        onChange={({ currentTarget }) => set(currentTarget.value, time)}
      />
      <TextInput
        label={t('observers.timeOf', { what: label })}
        type="time"
        required={required}
        value={time}
        error={Boolean(form.errors[name])}
        onChange={({ currentTarget }) => set(day, currentTarget.value)}
      />
    </div>
  );
}

const halves = (value: string) => {
  const [day = '', time = ''] = value.split('T');
  return { day, time };
};
