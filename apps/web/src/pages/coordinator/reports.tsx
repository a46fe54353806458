import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { reportQuery, reportsQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { Files } from '../reports/files';
import { Languages } from '../reports/languages';
import { Signatories } from '../reports/signatures';
import { StateShown } from '../../frame/state';

/** Each document of the mission: what is still to be written, who has signed, and its files. */
export function MissionReports({ missionId }: { missionId: string }) {
  const { t } = useMessages();
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('reports.title')}
      </Title>
      <Stack>
        <Loaded of={reportsQuery(missionId)}>
          {(reports) =>
            reports.length === 0 ? (
              <Text>{t('reports.none')}</Text>
            ) : (
              reports.map(({ id }) => (
                <Loaded key={id} of={reportQuery(id)}>
                  {(report) => <Report report={report} />}
                </Loaded>
              ))
            )
          }
        </Loaded>
        <DeskLink to="/missions/$id" params={{ id: missionId }} search={{ tab: 'report' }}>
          {t('coordinator.toReports')}
        </DeskLink>
      </Stack>
    </section>
  );
}

function Report({ report }: { report: ReportView }) {
  const { t, language } = useMessages();
  const { signatories } = report;
  const signed = signatories.filter(({ signedAt }) => signedAt).length;
  return (
    <Card withBorder>
      <Stack>
        <Group justify="space-between">
          <Title order={3} size="h5">
            <DeskLink to="/reports/$id" params={{ id: report.id }}>
              {report.title[language]} ({report.number})
            </DeskLink>
          </Title>
          <StateShown of="reportStates" is={report.state} mission={report.missionId} />
        </Group>
        <Languages report={report} order={4} />
        {signatories.length > 0 && (
          <details>
            <summary>{t('reports.signedOf', { done: signed, count: signatories.length })}</summary>
            <Signatories report={report} />
          </details>
        )}
        <Files report={report} order={4} />
      </Stack>
    </Card>
  );
}
