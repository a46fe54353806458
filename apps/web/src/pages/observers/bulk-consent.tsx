import { Stack, TextInput } from '@mantine/core';
import type { Dispatch, SetStateAction } from 'react';
import { useMessages } from '../../messages';
import classes from './observers.module.css';
import type { NO_CONSENT } from './paper-fields';
import { ScanField } from './scan-field';

export type Consent = typeof NO_CONSENT;
export const isGiven = ({ text, evidenceId }: Consent) => text.trim() !== '' && evidenceId !== '';

type Props = { missionId: string; count: number; consent: Consent; change: Dispatch<SetStateAction<Consent>> };

/** One letter of the host may consent to several late names: they go on with it, and stay where they are without. */
export function BulkConsent({ missionId, count, consent, change }: Props) {
  const { t } = useMessages();
  return (
    <fieldset className={classes.group}>
      <legend>{t('observers.bulkLate', { count })}</legend>
      <Stack gap="sm">
        <TextInput
          label={t('observers.lateConsent')}
          value={consent.text}
          onChange={({ currentTarget: { value: text } }) => change((before) => ({ ...before, text }))}
        />
        <ScanField
          label={t('observers.lateEvidence')}
          missionId={missionId}
          kept={consent.evidenceId}
          keep={(evidenceId) => change((before) => ({ ...before, evidenceId }))}
        />
      </Stack>
    </fieldset>
  );
}
