import { Card, Stack } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { lazy, Suspense } from 'react';
import { mayIn, useMe } from '../../api/me';
import { applicationsQuery } from '../../api/queries-applications';
import { Loaded, Loading } from '../../frame/query';
import { isOver } from '../missions/still';
import { Funnel } from './funnel';
import { Readiness } from './readiness';

const SendForm = lazy(() => import('./send').then(({ SendForm: form }) => ({ default: form })));

/** The list for the host: how far it is, who is on it, what they lack, and sending it. */
export function ListRoom({ file: { mission } }: { file: MissionFile }) {
  const me = useMe();
  return (
    <Loaded of={applicationsQuery(mission.id)}>
      {(applications) => {
        const listed = applications.filter(({ state }) => state === 'LISTED');
        return (
          <Stack>
            <Readiness mission={mission} applications={applications} />
            {mayIn(me, 'batch:send') && !isOver(mission) && (
              <Card withBorder>
                <Suspense fallback={<Loading />}>
                  <SendForm mission={mission} listed={listed} />
                </Suspense>
              </Card>
            )}
            <Funnel applications={applications} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
