import { Stack, Text, Title } from '@mantine/core';
import { addressOf } from '../../api/address';
import { mayHere, useMe } from '../../api/me';
import { reportQuery, reportsQuery } from '../../api/queries-reports';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { DocumentFile, WordFile } from '../../frame/document-file';
import { Loaded } from '../../frame/query';
import { Empty } from '../../lists/empty';

/** The mission's conclusion and report as they were rendered. */
export function ReportFiles({ missionId }: { missionId: string }) {
  const { t, language } = useMessages();
  const me = useMe();
  return (
    <Loaded of={reportsQuery(missionId)}>
      {(reports) =>
        reports.length === 0 ? (
          <Text c="dimmed">
            {t(mayHere(me, 'report:read', missionId) ? 'documents.noReports' : 'reports.noneAdopted')}
          </Text>
        ) : (
          <Stack>
            {reports.map(({ id, title, number }) => (
              <Stack key={id} gap="xs">
                <Title order={3} size="h5">
                  <DeskLink to="/reports/$id" params={{ id }} search={{ show: 'files' }}>
                    {title[language]} ({number})
                  </DeskLink>
                </Title>
                <Loaded of={reportQuery(id)}>
                  {({ artifacts }) =>
                    artifacts.length === 0 ? (
                      <Empty>{t('documents.noFiles')}</Empty>
                    ) : (
                      artifacts.map((file) => (
                        <Stack key={file.id} gap={2}>
                          <DocumentFile href={addressOf('readArtifact', { id: file.id })} name={file.name} />
                          <WordFile of={file} />
                        </Stack>
                      ))
                    )
                  }
                </Loaded>
              </Stack>
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}
