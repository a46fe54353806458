import { RecordOutcome } from '#libs/contracts';
import { OUTCOMES } from '#libs/regulation';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';

/** What became of a recommendation, with its source: nobody here judges it. */
export function OutcomeForm({ id, of, close }: { id: string; of: string; close: () => void }) {
  const { t } = useMessages();
  return (
    <DeskForm
      schema={RecordOutcome}
      initial={begun(RecordOutcome, { outcome: '', source: '', date: '', reason: '' })}
      draft={`outcome:${id}`}
      submit={t('form.save')}
      done={{ of: of, did: t('did.outcomeRecorded') }}
      cancel={close}
      send={async (body) => {
        await api.recordOutcome({ params: { id }, body });
        await queries.invalidateQueries({ queryKey: ['recommendations'] });
        close();
      }}
    >
      {(form) => (
        <Fields
          form={form}
          of={[
            {
              name: 'outcome',
              label: 'together.outcome',
              kind: 'choice',
              of: OUTCOMES,
              said: 'outcomes',
              required: true,
            },
            { name: 'source', label: 'word.source', kind: 'halves', required: true },
            { name: 'date', label: 'together.outcomeDate', kind: 'day', required: true },
            { name: 'reason', label: 'together.outcomeReason' },
          ]}
        />
      )}
    </DeskForm>
  );
}
