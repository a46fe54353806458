import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMe } from '../../api/me';
import { endedQuery, meQuery, queries } from '../../api/queries';
import { applicationsQuery } from '../../api/queries-applications';
import { visitTeamsQuery } from '../../api/queries-visits';
import { Door } from '../../frame/door';
import { keptVisiting, type KeptVisiting } from '../../frame/kept-here';
import { PrimaryButton } from '../../frame/primary-button';
import { ToastsProvider } from '../../frame/toasts';
import { useMessages } from '../../messages';
import { Time } from '../../frame/time';
import { keepForOffline } from '../badge/offline';
import { Warned } from '../missions/warned';
import { Entering, useWayBack } from './entering';
import { useOutbox, type Unsent } from './outbox';
import { useReceived } from './received';
import { OutboxList } from './outbox-list';
import { EnterForm } from './visit-form';

/** What the form asks the desk for is there as this device kept it, until the desk answers; and who it is kept for. */
async function remembered(missionId: string): Promise<KeptVisiting | null> {
  const kept = await keptVisiting(missionId);
  if (!kept) return null;
  const { me, teams, applications, keptAt } = kept;
  const options = { updatedAt: Date.parse(keptAt) };
  const now = queries.setQueryData(meQuery.queryKey, (known) => known ?? me, options);
  // What is kept for one account is shown to no other.
  if (now?.accountId !== me.accountId) return null;
  queries.setQueryData(visitTeamsQuery(missionId).queryKey, (known) => known ?? { items: teams }, options);
  queries.setQueryData(applicationsQuery(missionId).queryKey, (known) => known ?? applications, options);
  return kept;
}

/** Visits entered without a network: with what this device keeps for it, into what waits here to be sent. */
export function KeptVisitsPage() {
  const { t } = useMessages();
  const { id } = useParams({ from: '/mine/visits/$id' });
  const { data: kept, error } = useQuery({ queryKey: ['kept-visiting', id], queryFn: () => remembered(id), gcTime: 0 });
  useEffect(() => keepForOffline('/mine'), []);
  return (
    <Door title={t('kept.visits')} isWide>
      <ToastsProvider>
        {kept && <Visiting kept={kept} />}
        {(error || kept === null) && <Text>{t('kept.noVisits')}</Text>}
        {/* Of the desk nothing but this page may be here: the browser has to ask for it. */}
        <Anchor href={`/missions/${id}?tab=visits`}>{t('kept.toVisits')}</Anchor>
      </ToastsProvider>
    </Door>
  );
}

function Visiting({ kept: { me, file, keptAt } }: { kept: KeptVisiting }) {
  const { t, language } = useMessages();
  const { accountId } = useMe();
  const { id, number, title } = file.mission;
  const { data: hasEnded } = useQuery(endedQuery);
  const [open, setOpen] = useState<Unsent | 'new'>();
  const back = useWayBack(open !== undefined);
  const { warned, received, seen } = useReceived();
  const outbox = useOutbox(id, received);
  // Somebody else signed in meanwhile, in another window.
  if (accountId !== me.accountId) return <Text>{t('kept.noVisits')}</Text>;
  return (
    <Stack>
      <div>
        <Text size="sm" c="dimmed">
          {number}
        </Text>
        <Title order={2} size="h4">
          {title[language]}
        </Title>
      </div>
      <Text>
        <Time due={{ at: keptAt }} said={(at) => t('kept.visitsAbout', { at })} />
      </Text>
      {hasEnded && (
        <Alert color="yellow" role="status" title={t('session.ended')}>
          {t('kept.signIn')}
        </Alert>
      )}
      <OutboxList {...outbox} zone={file.mission.hostProfile.zone} open={setOpen} isInHand={open !== undefined} />
      {warned && <Warned warnings={warned.warnings} close={seen} />}
      {open ? (
        <Entering>
          <EnterForm
            key={open === 'new' ? 'new' : open.id}
            file={file}
            put={outbox.put}
            again={open === 'new' ? undefined : open}
            close={() => setOpen(undefined)}
          />
        </Entering>
      ) : (
        <div ref={back}>
          <PrimaryButton size="md" onClick={() => setOpen('new')}>
            {t('visits.enter')}
          </PrimaryButton>
        </div>
      )}
    </Stack>
  );
}
