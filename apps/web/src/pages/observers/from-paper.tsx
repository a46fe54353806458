import { Stack, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../../messages';
import { Loading } from '../../frame/query';
import { PaperSteps } from './paper-steps';
import type { PaperNomination } from './paper-form';

const PaperForm = lazy(() => import('./paper-form'));

/** A nomination that came as letters: the delegation's, and the applicant's signed texts. Recording is not deciding. */
export default function FromPaper({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const [recorded, setRecorded] = useState<PaperNomination>();
  return (
    <Stack maw={640}>
      <Title order={3} size="h5">
        {t('observers.paperTitle')}
      </Title>
      {recorded ? (
        <PaperSteps mission={mission} nomination={recorded} again={() => setRecorded(undefined)} />
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
