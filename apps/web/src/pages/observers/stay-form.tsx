import { Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { StayView } from '#libs/contracts';
import { SetStay } from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { applicationStayQuery, staysQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import type { Values } from '../../forms/field';
import { DeskForm } from '../../forms/form';
import { shownAt } from '../../time';
import { clockAt, instantAt } from './host-time';
import classes from './observers.module.css';

type Props = { stay: StayView; zone: string; close: () => void };

/** What is left empty is not known. */
const orNull = (value: unknown) => value || null;

const fieldsOf = ({ arrivesAt, departsAt, travel, phone, interpreter, note }: StayView) =>
  begun(SetStay, { arrivesAt, departsAt, travel, phone, interpreter, note });

/** Arrival and departure by the host's clocks, typed as a day and a time, and what the hosts need to know. */
export default function StayForm({ stay, zone, close }: Props) {
  const { t, language } = useMessages();
  const { applicationId: id, missionId } = stay;
  const names = {
    arrivesAt: t('observers.arrives'),
    departsAt: t('observers.departs'),
    travel: t('observers.travel'),
    phone: t('observers.phone'),
    interpreter: t('observers.interpreter'),
    note: t('observers.stayNote'),
  };
  const shown = (name: string, value: string) => (name.endsWith('At') ? shownAt(value, zone, language) : value);
  const read = async () => {
    const now = await queries.fetchQuery({ ...applicationStayQuery(id), staleTime: 0 });
    return { values: fieldsOf(now), version: now.version };
  };
  return (
    <DeskForm
      schema={SetStay}
      initial={fieldsOf(stay)}
      version={stay.version}
      latest={{ read, names, shown }}
      submit={t('form.save')}
      send={async (body, ifMatch) => {
        const saved = await api.setStay({ params: { id }, body, ifMatch });
        queries.setQueryData(applicationStayQuery(id).queryKey, saved);
        await queries.invalidateQueries({ queryKey: staysQuery(missionId).queryKey, refetchType: 'none' });
      }}
      done={t('form.saved')}
      after={close}
      cancel={close}
    >
      {(form) => {
        const field = (name: 'travel' | 'phone' | 'interpreter' | 'note') => ({
          ...form.getInputProps(name),
          value: (form.values[name] as string | null) ?? '',
          onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
            form.setFieldValue(name, orNull(currentTarget.value)),
        });
        return (
          <>
            <Text size="sm">{t('observers.hostClocks', { zone })}</Text>
            <When form={form} name="arrivesAt" label={t('observers.arrives')} zone={zone} />
            <When form={form} name="departsAt" label={t('observers.departs')} zone={zone} />
            <TextInput label={t('observers.travel')} {...field('travel')} />
            <TextInput label={t('observers.phone')} type="tel" autoComplete="off" {...field('phone')} />
            <TextInput label={t('observers.interpreter')} {...field('interpreter')} />
            <Textarea label={t('observers.stayNote')} autosize {...field('note')} />
          </>
        );
      }}
    </DeskForm>
  );
}

type WhenProps = { form: UseFormReturnType<Values>; name: string; label: string; zone: string };

/** Two plain fields: a browser's own field for both shows the browser's language, not the page's. */
function When({ form, name, label, zone }: WhenProps) {
  const { t } = useMessages();
  const value = form.values[name] as string | null;
  // What is half typed is kept as it is; it becomes an instant once both parts are there.
  const { day, time } = value && !value.endsWith('Z') ? halves(value) : clockAt(value, zone);
  const set = (nextDay: string, nextTime: string) => form.setFieldValue(name, instantAt(nextDay, nextTime, zone));
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('observers.dayOf', { what: label })}
        type="date"
        value={day}
        error={form.errors[name]}
        onChange={({ currentTarget }) => set(currentTarget.value, time)}
      />
      <TextInput
        label={t('observers.timeOf', { what: label })}
        type="time"
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
