import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../../messages';
import { Loading } from '../../frame/query';
import { DeskLink } from '../../frame/desk-link';

const PaperForm = lazy(() => import('./paper-form'));

/** A nomination that came as letters: the delegation's, and the applicant's signed texts. Recording is not deciding. */
export default function FromPaper({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const [recorded, setRecorded] = useState<string>();
  return (
    <Stack maw={640}>
      <Title order={3} size="h5">
        {t('observers.paperTitle')}
      </Title>
      {recorded ? (
        <>
          <Text role="status">{t('observers.paperRecorded')}</Text>
          <DeskLink to="/applications/$id" params={{ id: recorded }}>
            {t('observers.toApplication')}
          </DeskLink>
          <Group>
            <Button variant="default" onClick={() => setRecorded(undefined)}>
              {t('observers.recordAnother')}
            </Button>
          </Group>
        </>
      ) : (
        <>
          <Text size="sm">{t('observers.paperHint')}</Text>
          <Suspense fallback={<Loading />}>
            <PaperForm mission={mission} record={setRecorded} />
          </Suspense>
        </>
      )}
    </Stack>
  );
}
