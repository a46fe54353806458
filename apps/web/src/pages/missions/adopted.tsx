import { Stack, Title } from '@mantine/core';
import type { MissionView } from '#libs/contracts';
import { isAdopted } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { addressOf } from '../../api/address';
import { mayHere, useMe } from '../../api/me';
import { reportQuery, reportsQuery } from '../../api/queries-reports';
import { DocumentFile } from '../../frame/document-file';
import { Loaded, Problem } from '../../frame/query';
import { useMessages } from '../../messages';

/** What was adopted, to be saved from the first page of its mission. */
export function AdoptedDocuments({ mission: { id } }: { mission: MissionView }) {
  const { t } = useMessages();
  const enabled = mayHere(useMe(), 'report:read', id);
  const { data, error, refetch } = useQuery({ ...reportsQuery(id), enabled });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  const adopted = (data ?? []).filter(({ state }) => isAdopted(state));
  if (adopted.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('mine.reports')}
      </Title>
      <Stack gap="xs">
        {adopted.map((document) => (
          <Loaded key={document.id} of={reportQuery(document.id)}>
            {({ artifacts }) =>
              artifacts
                .filter(({ draft }) => !draft)
                .map((file) => (
                  <DocumentFile key={file.id} href={addressOf('readArtifact', { id: file.id })} name={file.name} />
                ))
            }
          </Loaded>
        ))}
      </Stack>
    </section>
  );
}
