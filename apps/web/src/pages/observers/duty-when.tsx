import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../messages';
import { momentAt } from './host-time';

/** When somebody arrived, went on duty or left, where it is entered later: its field, and the moment that it names. */
export function useDutyWhen(zone: string) {
  const { t } = useMessages();
  const [when, setWhen] = useState('');
  const field = (
    <TextInput
      type="datetime-local"
      maw={320}
      label={t('accreditation.dutyWhen')}
      value={when}
      onChange={({ currentTarget }) => setWhen(currentTarget.value)}
    />
  );
  return { field, at: () => momentAt(when, zone) };
}
