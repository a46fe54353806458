import { TextInput } from '@mantine/core';
import type { z } from 'zod';
import { useMessages } from '../messages';
import type { Done } from '../frame/toasts';
import { DeskForm } from './form';

type Props = {
  schema: z.ZodType<{ reason: string }>;
  submit: string;
  done: Done;
  send: (body: { reason: string }) => Promise<unknown>;
  close: () => void;
  isEnd?: boolean;
};

/** An act of which nothing is said but why. */
export function ReasonForm({ schema, submit, done, send, close, isEnd = false }: Props) {
  const { t } = useMessages();
  return (
    <DeskForm
      schema={schema}
      initial={{ reason: '' }}
      submit={submit}
      isEnd={isEnd}
      send={send}
      done={done}
      after={close}
      cancel={close}
    >
      {(form) => <TextInput label={t('word.reason')} required {...form.getInputProps('reason')} />}
    </DeskForm>
  );
}
