import { Radio, Stack, Textarea } from '@mantine/core';
import type { ApplicationView, ConflictReviewView } from '#libs/contracts';
import { DecideConflict, RaiseConflict } from '#libs/contracts';
import { api } from '../../api/client';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { CONFLICTS } from './about';
import { applicationChanged } from './changed';

type Props = { application: ApplicationView; close: () => void };

export function RaiseConflictForm({ application, close }: Props) {
  const { t, language } = useMessages();
  return (
    <DeskForm
      schema={RaiseConflict}
      initial={{ statement: '' }}
      draft={`conflict:${application.id}`}
      submit={t('observers.raiseConflict')}
      send={async (body) => {
        await api.raiseConflict({ params: { id: application.id }, body });
        await applicationChanged(application);
      }}
      done={{ of: application.name[language], did: t('did.conflictRaised') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <Textarea
          label={t('observers.statement')}
          description={t('observers.statementHint')}
          required
          autosize
          minRows={2}
          {...form.getInputProps('statement')}
        />
      )}
    </DeskForm>
  );
}

export function DecideConflictForm({ review, application, close }: Props & { review: ConflictReviewView }) {
  const { t, language } = useMessages();
  return (
    <DeskForm
      schema={DecideConflict}
      initial={{ decision: '', reasons: '' }}
      draft={`conflict-decision:${review.id}`}
      submit={t('observers.decideConflict')}
      send={async (body) => {
        await api.decideConflict({ params: { id: review.id }, body });
        await applicationChanged(application);
      }}
      done={{ of: application.name[language], did: t('did.conflictDecided') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <Radio.Group label={t('observers.decision')} required {...form.getInputProps('decision')}>
            <Stack gap="xs" mt="xs">
              <Radio value="cleared" label={t(CONFLICTS.cleared)} />
              <Radio value="confirmed" label={t(CONFLICTS.confirmed)} />
            </Stack>
          </Radio.Group>
          <Textarea label={t('observers.reasons')} required autosize {...form.getInputProps('reasons')} />
        </>
      )}
    </DeskForm>
  );
}
