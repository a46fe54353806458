import { TextInput } from '@mantine/core';
import { EndPeriod } from '#libs/contracts';
import { useMessages } from '../../messages';
import type { Form } from '../../forms/field';
import { DeskForm } from '../../forms/form';
import type { Done } from '../../frame/toasts';
import { todayInUtc } from '../../time';

/** From which day something holds, until when, and where that is known from. */
export function PeriodFields({ form }: { form: Form }) {
  const { t } = useMessages();
  return (
    <>
      <TextInput type="date" label={t('person.from')} required {...form.getInputProps('validFrom')} />
      <TextInput
        type="date"
        label={t('person.untilFirstDay')}
        description={t('person.untilHelp')}
        {...form.getInputProps('validUntil')}
      />
      <TextInput label={t('word.source')} required {...form.getInputProps('source')} />
    </>
  );
}

type PeriodProps = {
  submit: string;
  done: Done;
  close: () => void;
  end: (body: { validUntil: string; reason: string }) => Promise<void>;
};

/** The first day on which something no longer holds, and why. */
export function PeriodForm({ submit, done, close, end }: PeriodProps) {
  const { t } = useMessages();
  return (
    <DeskForm
      schema={EndPeriod}
      initial={{ validUntil: todayInUtc(), reason: '' }}
      submit={submit}
      isEnd
      send={end}
      done={done}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <TextInput type="date" label={t('person.untilFirstDay')} required {...form.getInputProps('validUntil')} />
          <TextInput label={t('word.reason')} required {...form.getInputProps('reason')} />
        </>
      )}
    </DeskForm>
  );
}
