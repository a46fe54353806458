import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { PAPER_KIND_NAMES, paperKindOf } from '#libs/regulation';
import { lazy, Suspense } from 'react';
import { addressOf } from '../../api/address';
import { mayHere, mayIn, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { Loading } from '../../frame/query';
import { MissionExports } from './exports';
import { Register } from './register';
import { ReportFiles } from './report-files';

const Make = lazy(() => import('./make').then((module) => ({ default: module.MakePaper })));

/** All that has been put on paper for a mission, what can be, and its tables to take away. */
export function DocumentsTab({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  const kinds = PAPER_KIND_NAMES.filter((kind) => mayHere(me, paperKindOf(kind).permission, mission.id));
  return (
    <Stack>
      {kinds.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('documents.make')}
          </Title>
          <Suspense fallback={<Loading />}>
            <Make missionId={mission.id} kinds={kinds} />
          </Suspense>
        </section>
      )}
      {mayIn(me, 'paperwork:read') && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('documents.register')}
          </Title>
          <Register missionId={mission.id} />
        </section>
      )}
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('documents.reports')}
        </Title>
        <ReportFiles missionId={mission.id} />
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('documents.exports')}
        </Title>
        <MissionExports missionId={mission.id} />
      </section>
      {mayIn(me, 'archive:take') && (
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('figures.archive')}
          </Title>
          <Text size="sm" mb="xs">
            {t('figures.archiveAbout')}
          </Text>
          <Anchor href={addressOf('takeArchive', { id: mission.id })} download>
            {t('figures.takeArchive')}
          </Anchor>
        </section>
      )}
    </Stack>
  );
}
