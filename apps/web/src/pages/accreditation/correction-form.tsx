import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { CorrectAccreditation, type MissionView } from '#libs/contracts';
import { DETAILS_OF, label, type AccreditationAction } from '#libs/regulation';
import { useState } from 'react';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import type { Accreditation } from '../../api/queries-accreditation';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { DetailsFields } from './details-fields';

type Props = { mission: MissionView; who: Accreditation; close: () => void };

const UNDO = 'undo';
const INSTEAD: readonly AccreditationAction[] = [
  'accredit',
  'refuse',
  'returnForDocs',
  'cancelOnRequest',
  'revoke',
  'recall',
];

/** The last move was recorded wrongly: what should stand instead, why, and on which document that rests. */
export function CorrectionForm({ mission, who, close }: Props) {
  const { t, language } = useMessages();
  const [instead, setInstead] = useState<AccreditationAction | typeof UNDO>('accredit');
  return (
    <>
      <Text size="sm">{t('accreditation.correctHow')}</Text>
      <NativeSelect
        label={t('accreditation.instead')}
        value={instead}
        data={[
          { value: UNDO, label: t('accreditation.undo') },
          ...INSTEAD.map((value) => ({ value, label: label(language, 'accreditationActions', value) })),
        ]}
        onChange={({ currentTarget }) => setInstead(currentTarget.value as AccreditationAction)}
      />
      <DeskForm
        key={instead}
        schema={CorrectAccreditation}
        initial={{ instead: instead === UNDO ? null : instead, reason: '', evidence: '', ...standing(who, instead) }}
        draft={`correct-accreditation:${who.id}:${instead}`}
        version={who.version}
        submit={t('accreditation.correct')}
        done={{ of: who.name[language], did: t('did.recordCorrected') }}
        send={async (body, ifMatch) => {
          await api.correctAccreditation({ params: { id: who.id }, body, ifMatch });
          await queries.invalidateQueries({ queryKey: ['mission', mission.id] });
        }}
        after={close}
        cancel={close}
      >
        {(form) => (
          <>
            {instead !== UNDO && <DetailsFields form={form} action={instead} />}
            <Textarea label={t('accreditation.reason')} required autosize {...form.getInputProps('reason')} />
            <TextInput label={t('accreditation.evidence')} required {...form.getInputProps('evidence')} />
          </>
        )}
      </DeskForm>
    </>
  );
}

/** What was recorded stands in the fields, to be mended rather than typed again. */
const standing = (who: Accreditation, instead: AccreditationAction | typeof UNDO) =>
  instead === UNDO ? {} : Object.fromEntries(DETAILS_OF[instead].map((name) => [name, who[name] ?? '']));
