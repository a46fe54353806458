import { Stack, Title } from '@mantine/core';
import { mayIn, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { NotFound } from '../../frame/not-found';
import { useListAddress } from '../../lists/list-address';
import { WhatWaitsAtHome } from '../tasks/what-waits';
import { Entries } from './entries';
import { filterOf, LogFilters } from './filters';

/** Who did what and when, over all missions. */
export function LogPage() {
  const { t } = useMessages();
  const me = useMe();
  const [address] = useListAddress();
  if (!mayIn(me, 'log:read')) return <NotFound />;
  return (
    <Stack>
      <title>{`${t('nav.log')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('nav.log')}
      </Title>
      <WhatWaitsAtHome page="/log">
        <LogFilters />
        <Entries filter={filterOf(address)} />
      </WhatWaitsAtHome>
    </Stack>
  );
}
