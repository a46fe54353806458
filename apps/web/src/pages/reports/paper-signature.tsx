import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { SignReport, type ReportView } from '#libs/contracts';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { reportQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { DeskForm } from '../../forms/form';
import { ScanField } from '../observers/scan-field';

/** Signatures that came on one sheet of paper: whose they are, the paper's number and date, and its scan. */
export function PaperSignature({ report, close }: { report: ReportView; close: () => void }) {
  const { t, language } = useMessages();
  const unsigned = report.signatories.filter(({ signedAt }) => !signedAt);
  return (
    <DeskForm
      schema={SignReport}
      initial={{
        contentDigest: report.contentDigests[report.originalLanguage],
        paper: { authorPersonId: '', number: '', date: '', scanId: '' },
        together: [],
      }}
      draft={`paper-signature:${report.id}`}
      submit={t('reports.recordPaper')}
      send={async (body) => {
        const { report: after } = await api.signReport({ params: { id: report.id }, body });
        queries.setQueryData(reportQuery(report.id).queryKey, after);
        await queries.invalidateQueries({ queryKey: ['report', report.id] });
      }}
      done={{ of: report.number, did: t('reports.signedDone') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <NativeSelect
            label={t('reports.signatory')}
            required
            data={[
              { value: '', label: '—' },
              ...unsigned.map(({ personId, name }) => ({ value: personId, label: name[language] })),
            ]}
            {...form.getInputProps('paper.authorPersonId')}
          />
          {unsigned.length > 1 && (
            <Checkbox.Group
              label={t('reports.together')}
              value={(form.values.together as string[] | undefined) ?? []}
              onChange={(chosen) => form.setFieldValue('together', chosen)}
            >
              <Stack gap="xs" mt="xs">
                {unsigned
                  .filter(
                    ({ personId }) => personId !== (form.values.paper as { authorPersonId: string }).authorPersonId,
                  )
                  .map(({ personId, name }) => (
                    <Checkbox key={personId} value={personId} label={name[language]} />
                  ))}
              </Stack>
            </Checkbox.Group>
          )}
          <TextInput label={t('reports.paperNumber')} required {...form.getInputProps('paper.number')} />
          <TextInput type="date" label={t('reports.paperDate')} required {...form.getInputProps('paper.date')} />
          <ScanField
            label={t('word.scan')}
            missionId={report.missionId}
            kept={(form.values.paper as { scanId: string }).scanId}
            keep={(id) => form.setFieldValue('paper.scanId', id)}
            error={form.errors['paper.scanId'] as string | undefined}
          />
        </>
      )}
    </DeskForm>
  );
}
