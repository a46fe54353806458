import type { Values } from '../../forms/field';
import { TextInput } from '@mantine/core';
import type { Permission } from '#libs/regulation';
import type { UseFormReturnType } from '@mantine/form';
import { useMessages } from '../../messages';
import { PersonPicker } from '../../forms/person-picker';
import classes from './observers.module.css';
import { ScanField } from './scan-field';

export const NO_PAPER = { authorPersonId: '', number: '', date: '', scanId: '' };
export const NO_CONSENT = { text: '', evidenceId: '' };

type Props = {
  form: UseFormReturnType<Values>;
  missionId: string;
  /** Where in the form the paper stands. */
  at?: string;
  delegationId?: string | null | undefined;
  /** Whose act it may be: nobody else is offered. */
  holds?: Permission | undefined;
  /** Whose paper it is, where there is no choice. */
  author?: string;
};

/** "Received on paper": whose act it is, its number, its day and its scan. */
export function PaperFields({ form, missionId, at = 'paper', delegationId, holds, author }: Props) {
  const { t } = useMessages();
  const valueOf = (field: keyof typeof NO_PAPER) =>
    (form.getInputProps(`${at}.${field}`).value as string | undefined) ?? '';
  const errorOf = (field: string) => form.errors[`${at}.${field}`] as string | undefined;
  return (
    <>
      {author === undefined && (
        <PersonPicker
          label={t('observers.paperAuthor')}
          required
          holds={holds}
          at={[missionId, delegationId]}
          value={valueOf('authorPersonId')}
          onChange={(id) => form.setFieldValue(`${at}.authorPersonId`, id)}
          error={errorOf('authorPersonId')}
        />
      )}
      <div className={classes.fields}>
        <TextInput label={t('observers.paperNumber')} required {...form.getInputProps(`${at}.number`)} />
        <TextInput label={t('observers.paperDate')} type="date" required {...form.getInputProps(`${at}.date`)} />
      </div>
      <ScanField
        label={t('observers.scan')}
        missionId={missionId}
        kept={valueOf('scanId')}
        keep={(id) => form.setFieldValue(`${at}.scanId`, id)}
        error={errorOf('scanId')}
      />
    </>
  );
}

/** After the cut-off: what the host consented to, and the evidence of it. */
export function ConsentFields({ form, missionId }: Pick<Props, 'form' | 'missionId'>) {
  const { t } = useMessages();
  const { evidenceId } = (form.values.lateConsent ?? NO_CONSENT) as typeof NO_CONSENT;
  return (
    <>
      <TextInput label={t('observers.lateConsent')} required {...form.getInputProps('lateConsent.text')} />
      <ScanField
        label={t('observers.lateEvidence')}
        missionId={missionId}
        kept={evidenceId}
        keep={(id) => form.setFieldValue('lateConsent.evidenceId', id)}
        error={form.errors['lateConsent.evidenceId'] as string | undefined}
      />
    </>
  );
}
