import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { BatchView, MissionFile } from '#libs/contracts';
import { accreditationLifecycle, label } from '#libs/regulation';
import { batchesQuery } from '../../api/queries-accreditation';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { shownDay } from '../../time';
import { StateShown } from '../../frame/state';
import { Empty } from '../../lists/empty';

/** Every batch that went to the host, newest first, and what came back. */
export function BatchesRoom({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  return (
    <Loaded of={batchesQuery(mission.id)}>
      {(batches) => (
        <Stack>
          {batches.length === 0 && (
            <Empty next={{ says: t('empty.list'), to: '.', search: { tab: 'accreditation' } }}>
              {t('accreditation.noBatches')}
            </Empty>
          )}
          {batches.toReversed().map((batch) => (
            <BatchCard key={batch.id} batch={batch} missionId={mission.id} />
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

function BatchCard({ batch, missionId }: { batch: BatchView; missionId: string }) {
  const { t, language } = useMessages();
  return (
    <Card withBorder component="article" data-row>
      <Title order={3} size="h5">
        <DeskLink to="/batches/$id" params={{ id: batch.id }} search={{ in: missionId }}>
          {t('accreditation.batch', { number: batch.number })}
        </DeskLink>
      </Title>
      <Text size="sm">
        {t('accreditation.sentHow', {
          day: shownDay(batch.sentOn, language),
          reference: batch.reference ?? t('accreditation.notKnown'),
        })}{' '}
        · {label(language, 'batchChannels', batch.channel)}
      </Text>
      <BatchCounts batch={batch} />
    </Card>
  );
}

/** How many names it has, and in which states they are. */
export function BatchCounts({ batch: { accreditations, lateConsent, missionId } }: { batch: BatchView }) {
  const { t, language } = useMessages();
  return (
    <Group gap="xs" mt={4}>
      <Text size="sm">{t('accreditation.names', { count: accreditations.length })}</Text>
      {accreditationLifecycle.states.map((state) => {
        const count = accreditations.filter((one) => one.state === state).length;
        return count > 0 ? (
          <StateShown key={state} of="accreditationStates" is={state} mission={missionId}>
            {label(language, 'accreditationStates', state)}: {count}
          </StateShown>
        ) : null;
      })}
      {lateConsent && <Text size="sm">{t('accreditation.lateWith', { consent: lateConsent })}</Text>}
    </Group>
  );
}
