import type { Values } from '../../forms/field';
import { Checkbox, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DETAILS_OF, type AccreditationAction, type AccreditationDetail } from '#libs/regulation';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';

const LABELS = {
  actNumber: 'accreditation.actNumber',
  actDate: 'accreditation.actDate',
  certificateNumber: 'accreditation.certificate',
  validFrom: 'accreditation.validFrom',
  validUntil: 'accreditation.validUntil',
  authority: 'accreditation.authority',
  endedOn: 'accreditation.endedOn',
} as const satisfies Record<AccreditationDetail, MessageKey>;
const DAYS: readonly AccreditationDetail[] = ['actDate', 'validFrom', 'validUntil', 'endedOn'];

/** An accreditation leaves none of these out: what the Secretariat does not know is said not to be known. */
const MAY_BE_UNKNOWN: readonly AccreditationDetail[] = ['actNumber', 'actDate', 'certificateNumber'];

/** Fields for what belongs to a move, and for nothing else. */
export function DetailsFields({ form, action }: { form: UseFormReturnType<Values>; action: AccreditationAction }) {
  const { t } = useMessages();
  return DETAILS_OF[action].map((name) => (
    <Stack key={name} gap={4}>
      <TextInput
        type={DAYS.includes(name) ? 'date' : 'text'}
        label={t(LABELS[name])}
        {...form.getInputProps(name)}
        value={(form.getValues()[name] as string | null | undefined) ?? ''}
        disabled={form.getValues()[name] === null}
      />
      {action === 'accredit' && MAY_BE_UNKNOWN.includes(name) && (
        <Checkbox
          size="xs"
          label={t('accreditation.notKnown')}
          aria-label={`${t(LABELS[name])}: ${t('accreditation.notKnown')}`}
          checked={form.getValues()[name] === null}
          onChange={({ currentTarget }) => form.setFieldValue(name, currentTarget.checked ? null : '')}
        />
      )}
    </Stack>
  ));
}
