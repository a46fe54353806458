import { Anchor, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import type { MissionFile, QueryOf, RosterReport } from '#libs/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { addressOf } from '../../api/address';
import { sendTable } from '../../api/files';
import { useCommand } from '../../api/command';
import { queries } from '../../api/queries';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { useAnew } from '../../frame/anew';
import { LeaveGuard } from '../../forms/leave-guard';
import { Loaded, Loading, Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { useDelegationName } from './delegation-name';
import classes from './observers.module.css';
import { RosterRows } from './roster-rows';
import { FileField } from './scan-field';
import { PrimaryButton } from '../../frame/primary-button';

const ACCEPTED = '.xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv';

/** Within a mission. Its delegations are mostly there before it: the people's page has the same. */
export default function MissionRoster({ file: { mission } }: { file: MissionFile }) {
  const { in: delegationId } = useSearch({ from: '/app/missions/$id' });
  const navigate = useNavigate();
  return (
    <Roster
      delegationId={delegationId}
      choose={(id) =>
        void navigate({
          to: '/missions/$id',
          params: { id: mission.id },
          search: { tab: 'observers', show: 'roster', in: id },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}

type Props = { delegationId: string | undefined; choose: (delegationId: string) => void };

/** Members of a delegation from a table: first what would happen to each row, then, with the same file, it happens. */
export function Roster({ delegationId, choose }: Props) {
  const { t, language } = useMessages();
  return (
    <Stack>
      <Title order={2} size="h5">
        {t('observers.rosterTitle')}
      </Title>
      <Text size="sm">{t('observers.rosterHint')}</Text>
      <div className={classes.files}>
        <span>{t('observers.template')}:</span>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Anchor
            key={format}
            size="sm"
            href={addressOf('rosterTemplate', {}, { format, language })}
            aria-label={`${t('observers.template')}, ${format.toUpperCase()}`}
            download
          >
            {format.toUpperCase()}
          </Anchor>
        ))}
      </div>
      <Loaded of={delegationsQuery}>
        {({ items }) => (
          <Select
            label={t('word.delegation')}
            required
            allowDeselect={false}
            maw={420}
            data={items.map(({ id, name }) => ({ value: id, label: name[language] }))}
            value={delegationId ?? null}
            onChange={(id) => id && choose(id)}
          />
        )}
      </Loaded>
      {delegationId && <Import key={delegationId} delegationId={delegationId} />}
    </Stack>
  );
}

const send = (file: File, query: QueryOf<'importRoster'>) => sendTable('importRoster', file, {}, query);

function Import({ delegationId }: { delegationId: string }) {
  const { t } = useMessages();
  const nameOf = useDelegationName();
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const [skip, setSkip] = useState(false);
  const attempt = useCommand({
    each: (chosen) => chosen,
    mutationFn: (chosen: File) => send(chosen, { delegationId }),
  });
  const apply = useCommand({
    mutationFn: ({ digest }: RosterReport) =>
      send(file!, { delegationId, dryRun: 'false', digest, skipRefused: `${skip}` }),
    onSuccess: async () => {
      toast({ of: nameOf(delegationId), did: t('observers.rosterApplied') });
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  useAnew(() => file && attempt.data && !apply.data && attempt.mutate(file));
  const report = apply.data ?? attempt.data;
  const refused = report?.totals.refused ?? 0;
  return (
    <Stack>
      <LeaveGuard hasUnsent={Boolean(attempt.data) && !apply.data} />
      <FileField
        label={t('observers.rosterFile')}
        description={t('observers.rosterKinds')}
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
      {report && <RosterRows report={report} />}
      {attempt.data && !apply.data && (
        <>
          {refused > 0 && (
            <Checkbox
              label={t('observers.skipRefused', { count: refused })}
              checked={skip}
              onChange={({ currentTarget }) => setSkip(currentTarget.checked)}
            />
          )}
          {apply.error && <Problem error={apply.error} />}
          <Group>
            <PrimaryButton loading={apply.isPending} onClick={() => apply.mutate(attempt.data)}>
              {t('observers.applyRoster')}
            </PrimaryButton>
          </Group>
        </>
      )}
    </Stack>
  );
}
