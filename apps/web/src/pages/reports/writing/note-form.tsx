import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { PlainForm } from '../../../forms/plain-form';
import { Dialog } from '../../../frame/dialog';
import { useUnprintable } from '../../../frame/unprintable';
import { useMessages } from '../../../messages';
import { PrimaryButton } from '../../../frame/primary-button';

type Props = { opened: boolean; close: () => void; send: (said: string) => void };

/** What a footnote says, before it is called for where the cursor stands. */
export function NoteForm({ opened, close, send }: Props) {
  const { t } = useMessages();
  return (
    <Dialog opened={opened} close={close} title={t('writing.act.note')}>
      <Said
        send={(said) => {
          close();
          send(said);
        }}
      />
    </Dialog>
  );
}

function Said({ send }: Pick<Props, 'send'>) {
  const { t } = useMessages();
  const lacking = useUnprintable();
  const [said, setSaid] = useState('');
  const isEmpty = said.trim() === '';
  return (
    <PlainForm hasUnsent={!isEmpty} submit={() => !isEmpty && send(said.trim())}>
      <Stack>
        <Textarea
          label={t('writing.noteText')}
          description={lacking(said)}
          autosize
          minRows={2}
          value={said}
          onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        />
        <PrimaryButton type="submit" isPossible={!isEmpty}>
          {t('writing.insertNote')}
        </PrimaryButton>
      </Stack>
    </PlainForm>
  );
}
