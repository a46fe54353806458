import { Alert, Button, Group, Stack, Table, Text, Textarea } from '@mantine/core';
import type { ErasureView } from '#libs/contracts';
import { useState } from 'react';
import { api } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useMessages } from '../../../messages';
import { ActButton } from '../../../forms/act';
import { useDraft } from '../../../forms/draft';
import { PersonPicker } from '../../../forms/person-picker';
import { PlainForm } from '../../../forms/plain-form';
import { useFillIn } from '../../../frame/faults';
import { Problem } from '../../../frame/query';
import { RuleLink } from '../../../frame/rule-link';
import { ScrollRegion } from '../../../lists/scroll-region';
import { Time } from '../../../frame/time';

/** Personal documents and particulars that are due to be destroyed: first shown, then, once that is confirmed, done. */
export function ErasureSection() {
  const { t } = useMessages();
  const fillIn = useFillIn();
  const [personId, setPersonId] = useState('');
  const [reason, setReason, forget] = useDraft('erasure', '');
  const body = { reason, ...(personId && { personId }) };
  const show = useCommand({ mutationFn: () => api.erase({ query: { dryRun: 'true' }, body }) });
  const [erased, setErased] = useState<ErasureView>();
  // What was shown is only that for which it was shown.
  const changed = () => {
    show.reset();
    setErased(undefined);
  };
  const ask = () => {
    setErased(undefined);
    show.mutate();
  };
  return (
    <Stack maw={800}>
      <Text size="sm">
        {t('erasure.about')} <RuleLink rule="R-60" />
      </Text>
      <PlainForm hasUnsent={reason !== ''} draftIsKept wrong={{ reason: fillIn(reason) }} submit={ask}>
        {(faults) => (
          <Stack gap="sm">
            <PersonPicker
              label={t('erasure.person')}
              who="erasable"
              value={personId}
              onChange={(id) => {
                setPersonId(id);
                changed();
              }}
            />
            <Textarea
              label={t('word.reason')}
              description={t('erasure.reasonHelp')}
              required
              autosize
              error={faults.reason}
              value={reason}
              onChange={({ currentTarget }) => {
                setReason(currentTarget.value);
                changed();
              }}
            />
            <Group>
              <Button type="submit" variant="default" loading={show.isPending}>
                {t('erasure.show')}
              </Button>
            </Group>
          </Stack>
        )}
      </PlainForm>
      {show.error && <Problem error={show.error} />}
      {show.data && <Falls erasure={show.data} />}
      {show.data && show.data.missions.length > 0 && (
        <Group>
          <ActButton
            isEnd
            isWide
            label={t('erasure.submit')}
            ask={
              <Stack gap="sm">
                <Text>{t('erasure.forGood')}</Text>
                <Falls erasure={show.data} label={t('erasure.forGood')} />
              </Stack>
            }
            done={{ of: t('settings.erasure'), did: t('erasure.done') }}
            act={async () => {
              setErased(await api.erase({ query: { dryRun: 'false' }, body }));
              forget();
              show.reset();
            }}
          />
        </Group>
      )}
      {erased && (
        <Alert role="status" title={t('erasure.done')}>
          <Falls erasure={erased} />
        </Alert>
      )}
    </Stack>
  );
}

function Falls({ erasure: { missions }, label }: { erasure: ErasureView; label?: string }) {
  const { t, language } = useMessages();
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  if (missions.length === 0) return <Text role="status">{t('erasure.nothing')}</Text>;
  return (
    <ScrollRegion label={label ?? t('erasure.falls')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('word.mission')}</Table.Th>
            <Table.Th scope="col">{t('erasure.closed')}</Table.Th>
            <Table.Th scope="col">{t('erasure.keys')}</Table.Th>
            <Table.Th scope="col">{t('erasure.files')}</Table.Th>
            <Table.Th scope="col">{t('erasure.particulars')}</Table.Th>
            <Table.Th scope="col">{t('erasure.stays')}</Table.Th>
            <Table.Th scope="col">{t('erasure.texts')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {missions.map(({ missionId, number, closedAt, keys, files, bytes, particulars, stays, texts }) => (
            <Table.Tr key={missionId}>
              <Table.Th scope="row">{number}</Table.Th>
              <Table.Td>{closedAt ? <Time due={{ at: closedAt }} /> : '—'}</Table.Td>
              <Table.Td>{keys}</Table.Td>
              <Table.Td>{t('erasure.filesOf', { files, megabytes: size.format(bytes / 1_000_000) })}</Table.Td>
              <Table.Td>{particulars}</Table.Td>
              <Table.Td>{stays}</Table.Td>
              <Table.Td>{texts}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
