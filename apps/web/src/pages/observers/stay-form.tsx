import { Text, Textarea, TextInput } from '@mantine/core';
import type { StayView } from '#libs/contracts';
import { SetStay } from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { applicationStayQuery, staysQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import { DeskForm } from '../../forms/form';
import { When } from './when';
import { timeAsText } from '../../frame/time';

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
  const shown = (name: string, value: string) =>
    name.endsWith('At') ? timeAsText({ at: value, zone }, language) : value;
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
      done={{ of: stay.name[language], did: t('did.staySaved') }}
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
