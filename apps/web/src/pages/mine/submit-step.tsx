import { Text } from '@mantine/core';
import type { ApplicationView, NextMoves } from '#libs/contracts';
import { label } from '#libs/regulation';
import { lazy, useId } from 'react';
import type { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { applicationMovesQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { Findings, Loaded, Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { applicationChanged } from '../observers/changed';
import { ApplyStep } from './step';
import { PrimaryButton } from '../../frame/primary-button';

const MoveForm = lazy(() => import('../observers/move-form'));

type Move = z.infer<typeof NextMoves>['items'][number];

/** Handing it in, or taking it back; what stands against it is said with its rule. */
export function SubmitStep({ application }: { application: ApplicationView }) {
  return (
    <Loaded of={applicationMovesQuery(application.id)}>
      {({ items }) => {
        const submit = items.find(({ action }) => action === 'submit');
        const withdraw = items.find(({ action, possible }) => action === 'withdraw' && possible);
        return (
          <>
            {submit && <Submit application={application} move={submit} />}
            {withdraw && <Withdraw application={application} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Submit({ application, move: { possible, findings } }: { application: ApplicationView; move: Move }) {
  const { t, language } = useMessages();
  const toast = useToast();
  const reasons = useId();
  const { id, version } = application;
  const submit = useCommand({
    mutationFn: () => api.moveApplication({ params: { id }, body: { action: 'submit' }, ifMatch: version }),
    onSuccess: async () => {
      toast({ of: application.name[language], did: t('apply.submitted') });
      scrollTo({ top: 0 });
      await applicationChanged(application);
    },
  });
  return (
    <ApplyStep step="submit" state="toDo">
      <Text>{t('apply.submitText')}</Text>
      {findings.length > 0 && (
        <div id={reasons}>
          <Findings findings={findings} />
        </div>
      )}
      {submit.error && <Problem error={submit.error} />}
      <PrimaryButton
        isPossible={possible}
        aria-describedby={findings.length > 0 ? reasons : undefined}
        loading={submit.isPending}
        onClick={() => submit.mutate()}
      >
        {label(language, 'applicationActions', 'submit')}
      </PrimaryButton>
    </ApplyStep>
  );
}

/** What it takes away is said before it is done; it is asked about in a window of its own. */
function Withdraw({ application }: { application: ApplicationView }) {
  const { language } = useMessages();
  return (
    <FormButton
      isEnd
      isOfPage
      label={label(language, 'applicationActions', 'withdraw')}
      of={application.name[language]}
    >
      {(close) => <MoveForm application={application} action="withdraw" manner="plain" close={close} />}
    </FormButton>
  );
}
