import { Alert, Select, Text, Textarea } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { MoveApplication } from '#libs/contracts';
import { applicationLifecycle, label } from '#libs/regulation';
import { api } from '../../api/client';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { Sentence } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { applicationChanged } from './changed';
import { ConsentFields, NO_CONSENT, NO_PAPER, PaperFields } from './paper-fields';
import { endsApplication, followsFrom, movesFrom, needsReason, stateShown, type MadeByPeople } from './standing';

/** How the move comes about: made by the one who asks, with the host's late consent, or recorded from a paper. */
export type Manner = 'plain' | 'late' | 'paper';
type Props = { application: ApplicationView; action?: MadeByPeople | undefined; manner: Manner; close: () => void };

/** One move of one application; from paper any that its state allows, for its author's authority counts. */
export default function MoveForm({ application, action, manner, close }: Props) {
  const { t, language } = useMessages();
  const toast = useToast();
  const { id, missionId, delegationId, state } = application;
  return (
    <DeskForm
      schema={MoveApplication}
      initial={{
        action: action ?? '',
        reason: '',
        ...(manner === 'paper' && { paper: NO_PAPER }),
        ...(manner === 'late' && { lateConsent: NO_CONSENT }),
      }}
      draft={`move:${id}:${action ?? ''}:${manner}`}
      version={application.version}
      submit={action ? label(language, 'applicationActions', action) : t('observers.record')}
      isEnd={action !== undefined && endsApplication(action)}
      send={async (body, ifMatch) => {
        const { warnings, application: after } = await api.moveApplication({ params: { id }, body, ifMatch });
        for (const warning of warnings) toast(<Sentence of={warning} />);
        await applicationChanged(application);
        return after;
      }}
      done={(_sent, after) => ({
        of: application.name[language],
        did: t('did.nowStands', { state: stateShown(after, { t, language }) }),
      })}
      after={close}
      cancel={close}
    >
      {(form) => {
        const chosen = (form.values.action || undefined) as MadeByPeople | undefined;
        return (
          <>
            <Text>{application.name[language]}</Text>
            {!action && (
              <Select
                label={t('observers.whatPaperSays')}
                required
                allowDeselect={false}
                data={movesFrom(state).map((value) => ({ value, label: label(language, 'applicationActions', value) }))}
                {...form.getInputProps('action')}
              />
            )}
            {chosen && <Follows sentences={followsFrom(application, chosen)} />}
            {chosen && needsReason(chosen) && (
              <Textarea label={t('word.reason')} required autosize {...form.getInputProps('reason')} />
            )}
            {manner === 'late' && <ConsentFields form={form} missionId={missionId} />}
            {manner === 'paper' && (
              <PaperFields
                form={form}
                missionId={missionId}
                delegationId={delegationId}
                holds={chosen && applicationLifecycle.moves[chosen].permission}
              />
            )}
          </>
        );
      }}
    </DeskForm>
  );
}

function Follows({ sentences }: { sentences: ReturnType<typeof followsFrom> }) {
  const { t } = useMessages();
  if (sentences.length === 0) return null;
  return (
    <Alert color="yellow" role="status" title={t('acts.follows')}>
      <ul>
        {sentences.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </Alert>
  );
}
