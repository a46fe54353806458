import { Button, Group, Stack, Text } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { ACCEPTED_TEXTS, label, type AcceptedText } from '#libs/regulation';
import { lazy, useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayHere, useMe } from '../../api/me';
import { textsQuery } from '../../api/queries-settings';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';
import { Loaded, Problem } from '../../frame/query';
import { Toned } from '../../frame/state';
import { useToast } from '../../frame/toasts';
import { applicationChanged } from './changed';
import classes from './observers.module.css';
import { isEnded } from './standing';
import { PrimaryButton } from '../../frame/primary-button';

const PaperTextForm = lazy(() => import('./paper-text-form'));

/** Declaration, code and consent: read here, accepted by the applicant, or recorded from a signed paper. */
export function Texts({ application, isOver }: { application: ApplicationView; isOver: boolean }) {
  const { t, language } = useMessages();
  const me = useMe();
  const [read, setRead] = useState<AcceptedText>();
  const [recorded, setRecorded] = useState<AcceptedText>();
  const own = application.personId === me.personId;
  const open = !isOver && !isEnded(application);
  return (
    <Stack gap="xs">
      {ACCEPTED_TEXTS.map((kind) => {
        const done = application.acceptedTexts.includes(kind);
        return (
          <div key={kind}>
            <Group gap="xs" mb={4}>
              <Text size="sm">{label(language, 'acceptedTexts', kind)}</Text>
              <Toned tone={done ? 'done' : own ? 'mine' : 'others'} icon={done ? 'check' : 'waits'} size="md">
                {t(done ? 'observers.accepted' : 'observers.notAccepted')}
              </Toned>
            </Group>
            <Group gap="xs">
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('observers.read')}: ${label(language, 'acceptedTexts', kind)}`}
                onClick={() => setRead(kind)}
              >
                {t('observers.read')}
              </Button>
              {!done && !own && open && mayHere(me, 'paper:record', application.missionId) && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('observers.recordPaper')}: ${label(language, 'acceptedTexts', kind)}`}
                  onClick={() => setRecorded(kind)}
                >
                  {t('observers.recordPaper')}
                </Button>
              )}
            </Group>
          </div>
        );
      })}
      <Dialog
        isWide
        opened={Boolean(read)}
        close={() => setRead(undefined)}
        title={read ? label(language, 'acceptedTexts', read) : ''}
      >
        {read && (
          <OneText
            application={application}
            kind={read}
            accepts={own && open && !application.acceptedTexts.includes(read)}
            close={() => setRead(undefined)}
          />
        )}
      </Dialog>
      <Dialog opened={Boolean(recorded)} close={() => setRecorded(undefined)} title={t('observers.recordPaper')}>
        {recorded && <PaperTextForm application={application} kind={recorded} close={() => setRecorded(undefined)} />}
      </Dialog>
    </Stack>
  );
}

type OneProps = { application: ApplicationView; kind: AcceptedText; accepts: boolean; close: () => void };

function OneText({ application, kind, accepts, close }: OneProps) {
  const { t, language } = useMessages();
  const toast = useToast();
  const accept = useCommand({
    mutationFn: (version: number) => api.acceptText({ params: { id: application.id }, body: { text: kind, version } }),
    onSuccess: async () => {
      toast({ of: label(language, 'acceptedTexts', kind), did: t('observers.accepted') });
      await applicationChanged(application);
      close();
    },
  });
  return (
    <Loaded of={textsQuery}>
      {({ items }) => {
        const text = items.find((item) => item.kind === kind && item.language === language);
        if (!text) return <Text>{t('state.empty')}</Text>;
        return (
          <Stack>
            <Text className={classes.fact ?? ''}>{text.body}</Text>
            {accept.error && <Problem error={accept.error} />}
            {accepts && (
              <Group>
                <PrimaryButton loading={accept.isPending} onClick={() => accept.mutate(text.version)}>
                  {t('observers.accept')}
                </PrimaryButton>
              </Group>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
