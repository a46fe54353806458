import type { Values } from '../../forms/field';
import { TextInput } from '@mantine/core';
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

/** Fields for what belongs to a move, and for nothing else. */
export function DetailsFields({ form, action }: { form: UseFormReturnType<Values>; action: AccreditationAction }) {
  const { t } = useMessages();
  return DETAILS_OF[action].map((name) => (
    <TextInput
      key={name}
      type={DAYS.includes(name) ? 'date' : 'text'}
      label={t(LABELS[name])}
      {...form.getInputProps(name)}
    />
  ));
}
