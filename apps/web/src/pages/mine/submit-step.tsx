import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { ApplicationView, NextMoves } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useId, useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { applicationMovesQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { useDraft } from '../../forms/draft';
import { PlainForm } from '../../forms/plain-form';
import { Findings, Loaded, Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { ApplyStep } from './step';
import { PrimaryButton } from '../../frame/primary-button';

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

/** Makes a move of the application and has everything about it read anew. */
function useMove({ id, version, missionId }: ApplicationView, action: 'submit' | 'withdraw', after: () => void) {
  const { personId } = useMe();
  return useCommand({
    mutationFn: (reason: string | undefined) =>
      api.moveApplication({ params: { id }, body: { action, reason }, ifMatch: version }),
    onSuccess: async () => {
      after();
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['application', id] }),
        queries.invalidateQueries({ queryKey: ['people', personId] }),
        queries.invalidateQueries({ queryKey: ['mission', missionId] }),
      ]);
    },
  });
}

function Submit({ application, move: { possible, findings } }: { application: ApplicationView; move: Move }) {
  const { t, language } = useMessages();
  const toast = useToast();
  const reasons = useId();
  const submit = useMove(application, 'submit', () => {
    toast({ of: application.name[language], did: t('apply.submitted') });
    scrollTo({ top: 0 });
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
        onClick={() => submit.mutate(undefined)}
      >
        {label(language, 'applicationActions', 'submit')}
      </PrimaryButton>
    </ApplyStep>
  );
}

function Withdraw({ application }: { application: ApplicationView }) {
  const { t, language } = useMessages();
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const [reason, setReason, forget] = useDraft(`withdraw:${application.id}`, '');
  const withdraw = useMove(application, 'withdraw', () => {
    forget();
    setAsked(false);
    toast({ of: application.name[language], did: t('did.withdrawn') });
  });
  if (!asked)
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        {label(language, 'applicationActions', 'withdraw')}
      </Button>
    );
  return (
    <PlainForm
      label={label(language, 'applicationActions', 'withdraw')}
      hasUnsent={reason !== ''}
      draftIsKept
      submit={() => withdraw.mutate(reason.trim() || undefined)}
    >
      <Stack gap="xs">
        <Textarea
          label={t('apply.withdrawReason')}
          required
          autosize
          minRows={2}
          maxLength={1_000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {withdraw.error && <Problem error={withdraw.error} />}
        <Group>
          <PrimaryButton type="submit" color="red" loading={withdraw.isPending}>
            {label(language, 'applicationActions', 'withdraw')}
          </PrimaryButton>
          <Button variant="default" onClick={() => setAsked(false)}>
            {t('form.cancel')}
          </Button>
        </Group>
      </Stack>
    </PlainForm>
  );
}
