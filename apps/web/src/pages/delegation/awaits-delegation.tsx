import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { ApplicationView } from '#libs/contracts';
import { ACCEPTED_TEXTS, applicationStates, label, reasonIn } from '#libs/regulation';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/me';
import { applicationsQuery, applicationStoryQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loading, Problem } from '../../frame/query';
import { nextOf } from '../observers/standing';
import { StateShown } from '../../frame/state';

/** Where the delegation is next: to submit, to endorse, or to mend what came back. Of oneself somebody else decides. */
const WAIT = applicationStates('applicant', 'delegation');

/** What waits for the manager, over all missions. */
export function AwaitsDelegation({ delegationId, missions }: { delegationId: string; missions: readonly string[] }) {
  const { t } = useMessages();
  const { personId } = useMe();
  const found = useQueries({ queries: missions.map((id) => applicationsQuery(id)) });
  const failed = found.find(({ isError }) => isError);
  const waiting = found
    .flatMap(({ data }) => data ?? [])
    .filter((application) => application.delegationId === delegationId && WAIT.includes(application.state))
    .filter((application) => application.personId !== personId || application.state !== 'SUBMITTED');
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('delegation.waits')}
      </Title>
      {failed && <Problem error={failed.error} again={() => void failed.refetch()} />}
      {found.some(({ isPending }) => isPending) && <Loading />}
      {waiting.length === 0 && found.every(({ isSuccess }) => isSuccess) && (
        <Text c="dimmed">{t('delegation.nothingWaits')}</Text>
      )}
      {waiting.length > 0 && (
        <Stack gap="sm">
          {waiting.map((application) => (
            <Case key={application.id} application={application} />
          ))}
        </Stack>
      )}
    </section>
  );
}

function Case({ application }: { application: ApplicationView }) {
  const { t, language } = useMessages();
  const { id, name, state, acceptedTexts } = application;
  const missing = ACCEPTED_TEXTS.filter((kind) => !acceptedTexts.includes(kind));
  return (
    <Card withBorder padding="sm">
      <DeskLink to="/applications/$id" params={{ id }}>
        {name[language]}
      </DeskLink>
      <Group gap="xs">
        <StateShown of="applicationStates" is={state} mission={application.missionId} />
        <Text size="sm">{t('delegation.next', { action: nextOf(application, language) })}</Text>
      </Group>
      {missing.length > 0 && state !== 'SUBMITTED' && (
        <Text size="sm">
          {t('delegation.textsMissing', {
            what: missing.map((kind) => label(language, 'acceptedTexts', kind)).join('; '),
          })}
        </Text>
      )}
      {state === 'RETURNED' && <Why id={id} />}
    </Card>
  );
}

/** Why it came back. */
function Why({ id }: { id: string }) {
  const { t, language } = useMessages();
  const { data } = useQuery(applicationStoryQuery(id));
  const reason = data?.items.findLast(({ state }) => state === 'RETURNED')?.reason;
  if (!reason) return null;
  return <Text size="sm">{t('observers.because', { reason: reasonIn(language, reason) })}</Text>;
}
