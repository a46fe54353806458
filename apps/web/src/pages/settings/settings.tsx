import { Stack, Tabs, Title } from '@mantine/core';
import type { Permission } from '#libs/regulation';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { mayIn, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { NotFound } from '../../frame/not-found';
import { TabRow } from '../../frame/tab-row';
import { WhatWaitsAtHome } from '../tasks/what-waits';
import { Loading } from '../../frame/query';
import { SETTINGS_TITLES, type SettingsSection } from './titles';

type Section = { needs: readonly Permission[]; Part: ComponentType };

/** The sections of the settings, each for those who hold one of its permissions. One more is one row. */
const SECTIONS: Record<SettingsSection, Section> = {
  assembly: {
    needs: ['settings:change', 'mission:prepare'],
    Part: lazy(() => import('./sections/assembly').then(({ AssemblySection }) => ({ default: AssemblySection }))),
  },
  hosts: {
    needs: ['settings:change', 'mission:prepare'],
    Part: lazy(() => import('./sections/hosts').then(({ HostsSection }) => ({ default: HostsSection }))),
  },
  outlines: {
    needs: ['settings:change', 'mission:prepare'],
    Part: lazy(() => import('./sections/outlines').then(({ OutlinesSection }) => ({ default: OutlinesSection }))),
  },
  texts: {
    needs: ['settings:change', 'mission:prepare'],
    Part: lazy(() => import('./sections/texts').then(({ TextsSection }) => ({ default: TextsSection }))),
  },
  delegations: {
    needs: ['delegation:manage'],
    Part: lazy(() =>
      import('./sections/delegations').then(({ DelegationsSection }) => ({ default: DelegationsSection })),
    ),
  },
  accounts: {
    needs: ['account:manage'],
    Part: lazy(() => import('./sections/accounts').then(({ AccountsSection }) => ({ default: AccountsSection }))),
  },
  appointments: {
    needs: ['appointment:confirm'],
    Part: lazy(() =>
      import('./sections/appointments').then(({ AppointmentsSection }) => ({ default: AppointmentsSection })),
    ),
  },
  keys: {
    needs: ['badge:rotate-key', 'badge:issue'],
    Part: lazy(() => import('./sections/keys').then(({ KeysSection }) => ({ default: KeysSection }))),
  },
  erasure: {
    needs: ['data:erase'],
    Part: lazy(() => import('./sections/erasure').then(({ ErasureSection }) => ({ default: ErasureSection }))),
  },
};

/** What the whole assembly works by; each sees the sections that are theirs. */
export function SettingsPage() {
  const { t } = useMessages();
  const me = useMe();
  const { show } = useSearch({ from: '/app/settings' });
  const navigate = useNavigate();
  const open = (Object.keys(SETTINGS_TITLES) as SettingsSection[]).filter((key) =>
    SECTIONS[key].needs.some((permission) => mayIn(me, permission)),
  );
  const name = open.find((key) => key === show) ?? open[0];
  if (!name || (show && show !== name)) return <NotFound />;
  const { Part } = SECTIONS[name];
  const choose = (value: string | null) =>
    void navigate({ to: '/settings', search: value ? { show: value } : {}, resetScroll: false });
  return (
    <Stack>
      <title>{`${t(SETTINGS_TITLES[name])} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('nav.settings')}
      </Title>
      <WhatWaitsAtHome page="/settings">
        <Tabs value={name} onChange={choose}>
          <TabRow
            tabs={open.map((key) => ({ value: key, label: t(SETTINGS_TITLES[key]) }))}
            value={name}
            choose={choose}
          />
          <Tabs.Panel value={name} pt="md">
            <Stack>
              <Title order={2} size="h3">
                {t(SETTINGS_TITLES[name])}
              </Title>
              <Suspense fallback={<Loading />}>
                <Part />
              </Suspense>
            </Stack>
          </Tabs.Panel>
        </Tabs>
      </WhatWaitsAtHome>
    </Stack>
  );
}
