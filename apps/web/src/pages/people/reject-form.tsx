import { Textarea } from '@mantine/core';
import { DecideAppointment } from '#libs/contracts';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { decide } from './decide-appointment';

const Rejected = DecideAppointment.required({ reason: true });

/** Whoever refuses says why: it is told to the one who asked. */
export function RejectForm({ id, name, close }: { id: string; name: string; close: () => void }) {
  const { t } = useMessages();
  return (
    <DeskForm
      schema={Rejected}
      initial={{ action: 'reject', reason: '' }}
      submit={t('appointments.reject')}
      send={(body) => decide(id, body)}
      done={{ of: name, did: t('appointments.rejected') }}
      after={close}
      cancel={close}
    >
      {(form) => <Textarea label={t('word.reason')} required autosize {...form.getInputProps('reason')} />}
    </DeskForm>
  );
}
