import { Alert, FileInput, Group, Stack, Table, Text } from '@mantine/core';
import type { BatchView, ReplyReport } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useId, useState } from 'react';
import { sendTable } from '../../api/files';
import { useCommand } from '../../api/command';
import { queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { Toned } from '../../frame/state';
import { useAnew } from '../../frame/anew';
import { Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { ScrollRegion } from '../../lists/scroll-region';
import { PrimaryButton } from '../../frame/primary-button';

type Props = { batch: BatchView; missionId: string };

/** The host's reply as a table: first it is said what each row would do, then the very same file is recorded. */
export function Replies({ batch, missionId }: Props) {
  const { t } = useMessages();
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const of = { id: batch.id };
  const attempt = useCommand({
    each: (given) => given,
    mutationFn: (given: File) => sendTable('importReplies', given, of),
  });
  const record = useCommand({
    mutationFn: ({ digest }: ReplyReport) => sendTable('importReplies', file!, of, { dryRun: 'false', digest }),
    onSuccess: async ({ totals }) => {
      toast({
        of: batch.reference ?? t('accreditation.decisions'),
        did: t('accreditation.decisionsSaved', { count: totals.decided }),
      });
      await queries.invalidateQueries({ queryKey: ['mission', missionId] });
    },
  });
  useAnew(() => file && attempt.data && !record.data && attempt.mutate(file));
  const report = record.data ?? attempt.data;
  return (
    <Stack>
      <FileInput
        maw={480}
        label={t('accreditation.replyFile')}
        description={t('accreditation.replyFileHow')}
        placeholder={t('accreditation.chooseFile')}
        accept=".csv,.xlsx"
        value={file ?? null}
        onChange={(given) => {
          if (!given) return;
          setFile(given);
          record.reset();
          attempt.mutate(given);
        }}
      />
      {attempt.isPending && <Text role="status">{t('accreditation.replyTried')}</Text>}
      {attempt.error && <Problem error={attempt.error} />}
      {record.error && <Problem error={record.error} />}
      {report && <Report report={report} />}
      {attempt.data && !record.data && (
        <RecordButton report={attempt.data} pending={record.isPending} record={() => record.mutate(attempt.data)} />
      )}
    </Stack>
  );
}

type RecordProps = { report: ReplyReport; pending: boolean; record: () => void };

function RecordButton({ report: { totals }, pending, record }: RecordProps) {
  const { t } = useMessages();
  const why = useId();
  const reason =
    totals.refused > 0
      ? t('accreditation.replyRefused', { count: totals.refused })
      : totals.decided === 0
        ? t('accreditation.replyNothing')
        : undefined;
  return (
    <Group>
      <PrimaryButton
        loading={pending}
        isPossible={!reason}
        aria-describedby={reason ? why : undefined}
        onClick={record}
      >
        {t('accreditation.replyRecord', { count: totals.decided })}
      </PrimaryButton>
      {reason && (
        <Text id={why} size="sm">
          {reason}
        </Text>
      )}
    </Group>
  );
}

const MARKS = {
  decided: { tone: 'done', icon: 'check' },
  unchanged: { tone: 'ended', icon: 'pause' },
  refused: { tone: 'late', icon: 'cross' },
} as const;

function Report({ report: { applied, totals, rows, unknownColumns } }: { report: ReplyReport }) {
  const { t, language } = useMessages();
  return (
    <Stack gap="xs">
      <Text role="status" fw={600}>
        {t(applied ? 'accreditation.replyDone' : 'accreditation.replyWould', totals)}
      </Text>
      {unknownColumns.length > 0 && (
        <Alert color="yellow">{t('accreditation.replyUnknown', { columns: unknownColumns.join(', ') })}</Alert>
      )}
      <ScrollRegion label={t('accreditation.replyRows')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('accreditation.fileLine')}</Table.Th>
              <Table.Th scope="col">{t('accreditation.name')}</Table.Th>
              <Table.Th scope="col">{t('accreditation.decision')}</Table.Th>
              <Table.Th scope="col">{t('accreditation.outcome')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ line, asked, name, action, outcome, reasons }) => (
              <Table.Tr key={line}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>{name?.[language] ?? asked}</Table.Td>
                <Table.Td>{action && label(language, 'accreditationActions', action)}</Table.Td>
                <Table.Td>
                  <Toned {...MARKS[outcome]}>
                    {t(
                      applied && outcome === 'decided'
                        ? 'accreditation.outcomeDone'
                        : `accreditation.outcome.${outcome}`,
                    )}
                  </Toned>
                  {reasons.map(({ column, code, sentence }) => (
                    <Text key={`${column} ${code}`} size="sm">
                      {column && `${column}: `}
                      {sentence[language]}
                    </Text>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </Stack>
  );
}
