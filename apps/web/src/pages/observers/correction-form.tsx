import { Select, Text, Textarea, TextInput } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { CorrectApplication } from '#libs/contracts';
import { label, type ApplicationAction } from '#libs/regulation';
import { api } from '../../api/client';
import { applicationStoryQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { StateShown } from '../../frame/state';
import { Loaded } from '../../frame/query';
import { applicationChanged } from './changed';
import { movesFrom } from './standing';

const NONE = 'none';

/** Mends a slip in the last move: it is undone, or another that was possible then stands in its place. */
export default function CorrectionForm({ application, close }: { application: ApplicationView; close: () => void }) {
  const { t, language } = useMessages();
  const named = (action: ApplicationAction) => label(language, 'applicationActions', action);
  return (
    <Loaded of={applicationStoryQuery(application.id)}>
      {({ items }) => {
        const states = items.filter(({ about }) => about === 'application').map(({ state }) => state);
        const before = states.at(-2);
        // What has gone to the host is told by its batch; that is not a slip of the pen any more.
        if (!before || states.at(-1) !== application.state) return <Text>{t('observers.nothingToCorrect')}</Text>;
        const others = movesFrom(before);
        return (
          <DeskForm
            schema={CorrectApplication}
            initial={{ instead: null, reason: '', evidence: '' }}
            draft={`correct:${application.id}`}
            version={application.version}
            submit={t('observers.correctIt')}
            send={async (body, ifMatch) => {
              const { id } = application;
              await api.correctApplication({ params: { id }, body, ifMatch });
              await applicationChanged(application);
            }}
            done={{ of: application.name[language], did: t('observers.corrected') }}
            after={close}
            cancel={close}
          >
            {(form) => (
              <>
                <Text component="div">
                  {t('observers.lastMove')}{' '}
                  <StateShown of="applicationStates" is={application.state} mission={application.missionId} />
                </Text>
                <Select
                  label={t('observers.instead')}
                  required
                  allowDeselect={false}
                  data={[
                    { value: NONE, label: t('observers.insteadNothing') },
                    ...others.map((value) => ({ value, label: named(value) })),
                  ]}
                  value={(form.values.instead as string | null) ?? NONE}
                  onChange={(value) => form.setFieldValue('instead', value === NONE ? null : value)}
                />
                <Textarea label={t('word.reason')} required autosize {...form.getInputProps('reason')} />
                <TextInput
                  label={t('observers.evidence')}
                  description={t('observers.evidenceHint')}
                  required
                  {...form.getInputProps('evidence')}
                />
              </>
            )}
          </DeskForm>
        );
      }}
    </Loaded>
  );
}
