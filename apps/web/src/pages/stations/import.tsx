import { Anchor, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import type { MissionFile, QueryOf, StationImportReport } from '#libs/contracts';
import { useState } from 'react';
import { addressOf } from '../../api/address';
import { sendTable } from '../../api/files';
import { useCommand } from '../../api/command';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { useAnew } from '../../frame/anew';
import { LeaveGuard } from '../../forms/leave-guard';
import { Loading, Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import classes from '../observers/observers.module.css';
import { FileField } from '../observers/scan-field';
import { ImportReport } from './import-report';
import { PrimaryButton } from '../../frame/primary-button';

const ACCEPTED = '.xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv';

/** The host's list: first what would happen to each row, then, with the same file, it happens. */
export function ImportRoom({ file: { mission } }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const [source, setSource] = useState('');
  const [skip, setSkip] = useState(false);
  const [withdraw, setWithdraw] = useState(false);
  const send = (chosen: File, query: QueryOf<'importStations'>) =>
    sendTable('importStations', chosen, { id: mission.id }, query);
  const attempt = useCommand({ each: (chosen) => chosen, mutationFn: (chosen: File) => send(chosen, {}) });
  const apply = useCommand({
    mutationFn: ({ digest }: StationImportReport) =>
      send(file!, {
        dryRun: 'false',
        digest,
        ...(source.trim() && { source: source.trim() }),
        skipRefused: `${skip}`,
        withdrawMissing: `${withdraw}`,
      }),
    onSuccess: async () => {
      toast({ of: mission.number, did: t('stations.applied') });
      await queries.invalidateQueries({ queryKey: ['mission', mission.id] });
    },
  });
  useAnew(() => file && attempt.data && !apply.data && attempt.mutate(file));
  const report = apply.data ?? attempt.data;
  const { refused = 0, missing = 0 } = report?.totals ?? {};
  return (
    <Stack>
      <Title order={2} size="h5">
        {t('stations.import')}
      </Title>
      <Text size="sm">{t('stations.importHint')}</Text>
      <div className={classes.files}>
        <span>{t('stations.template')}:</span>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Anchor
            key={format}
            size="sm"
            href={addressOf('stationTemplate', {}, { format, language })}
            aria-label={`${t('stations.template')}, ${format.toUpperCase()}`}
            download
          >
            {format.toUpperCase()}
          </Anchor>
        ))}
      </div>
      <LeaveGuard hasUnsent={Boolean(attempt.data) && !apply.data} />
      <FileField
        label={t('stations.file')}
        description={t('stations.kinds')}
        accept={ACCEPTED}
        choose={(chosen) => {
          setFile(chosen);
          attempt.reset();
          apply.reset();
          attempt.mutate(chosen);
        }}
      />
      {attempt.isPending && <Loading />}
      {attempt.error && <Problem error={attempt.error} />}
      {report && <ImportReport report={report} />}
      {attempt.data && !apply.data && (
        <>
          {missing > 0 && (
            <Checkbox
              label={t('stations.withdrawMissing', { count: missing })}
              checked={withdraw}
              onChange={({ currentTarget }) => setWithdraw(currentTarget.checked)}
            />
          )}
          {refused > 0 && (
            <Checkbox
              label={t('observers.skipRefused', { count: refused })}
              checked={skip}
              onChange={({ currentTarget }) => setSkip(currentTarget.checked)}
            />
          )}
          <TextInput
            label={t('stations.source')}
            required
            maxLength={500}
            value={source}
            onChange={({ currentTarget }) => setSource(currentTarget.value)}
          />
          {apply.error && <Problem error={apply.error} />}
          <Group>
            <PrimaryButton loading={apply.isPending} onClick={() => apply.mutate(attempt.data)}>
              {t('stations.apply')}
            </PrimaryButton>
          </Group>
        </>
      )}
    </Stack>
  );
}
