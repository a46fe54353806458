import { Stack, Title } from '@mantine/core';
import type { DelegationView } from '#libs/contracts';
import { missionStates } from '#libs/regulation';
import { missionsQuery } from '../../api/queries';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { NotFound } from '../../frame/not-found';
import { Loaded } from '../../frame/query';
import { Empty } from '../../lists/empty';
import { WhatWaits } from '../tasks/what-waits';
import { MissionCall } from './call';
import { Members } from './members';

const OFFICES: readonly string[] = ['delegationManager', 'delegationDeputy'];
/** In these missions somebody of the delegation may be on the way, or still be named. */
const LIVE = missionStates('forming', 'ready', 'observing', 'concluding');

/** The day of a delegation's manager: what waits, where people are called for, who there is. Nothing of others. */
export function DelegationHomePage() {
  const { t } = useMessages();
  const me = useMe();
  const own = new Set(me.roles.filter(({ role }) => OFFICES.includes(role)).map(({ on }) => on));
  if (own.size === 0) return <NotFound />;
  return (
    <Stack gap="xl">
      <title>{`${t('nav.delegation')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('nav.delegation')}
      </Title>
      <WhatWaits>
        <Loaded of={delegationsQuery}>
          {({ items }) =>
            items
              .filter(({ id }) => own.has(id))
              .map((delegation) => <Home key={delegation.id} delegation={delegation} />)
          }
        </Loaded>
      </WhatWaits>
    </Stack>
  );
}

function Home({ delegation }: { delegation: DelegationView }) {
  const { t, language } = useMessages();
  return (
    <Stack gap="lg">
      <Title order={2} size="h3">
        {delegation.name[language]}
      </Title>
      <Loaded of={missionsQuery}>
        {({ items }) => {
          const missions = items.filter(({ state }) => LIVE.includes(state));
          return (
            <section>
              <Title order={3} size="h4" mb="sm">
                {t('delegation.calls')}
              </Title>
              {missions.length === 0 && (
                <Empty next={{ says: t('empty.calendar'), to: '/calendar' }}>{t('delegation.noCalls')}</Empty>
              )}
              <Stack>
                {missions.map(({ id }) => (
                  <MissionCall key={id} missionId={id} delegation={delegation} />
                ))}
              </Stack>
            </section>
          );
        }}
      </Loaded>
      <Members delegation={delegation} />
    </Stack>
  );
}
