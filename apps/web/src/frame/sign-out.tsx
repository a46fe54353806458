import { Stack, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api, statusOf } from '../api/client';
import { useCommand } from '../api/command';
import { meQuery, queries } from '../api/queries';
import { forgetRecent } from '../find/recent';
import { useMessages } from '../messages';
import { forgetHere, STATIONS_KEPT } from './keeping';
import { forgetKept } from './kept-here';
import { Loading, Problem } from './query';

/** Where one signs out: a page of its own, so that the one left may first ask about what is unsent. */
export function SignOut() {
  const { t } = useMessages();
  const navigate = useNavigate();
  const { mutate, error } = useCommand({
    mutationFn: () =>
      api.signOut().catch((refused: unknown) => {
        // It has ended already.
        if (statusOf(refused) !== 401) throw refused;
      }),
    onSuccess: async () => {
      forgetRecent();
      forgetHere(STATIONS_KEPT);
      // A browser that forbids its stores keeps nothing either.
      await forgetKept().catch(() => undefined);
      await navigate({ to: '/sign-in', replace: true });
      queries.clear();
      queries.setQueryData(meQuery.queryKey, null);
    },
  });
  useEffect(() => mutate(), [mutate]);
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('app.signOut')}
      </Title>
      {error ? <Problem error={error} again={() => mutate()} /> : <Loading />}
    </Stack>
  );
}
