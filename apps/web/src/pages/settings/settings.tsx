import { Stack, Tabs, Title } from '@mantine/core';
import type { Permission } from '#libs/regulation';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { mayIn, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { NotFound } from '../../frame/not-found';
import { TabRow } from '../../frame/tab-row';
import { WhatWaitsAtHome } from '../tasks/what-waits';
import { Loading } from '../../frame/query';

type Section = { label: MessageKey; needs: readonly Permission[]; Part: ComponentType };

/** The sections of the settings, each for those who hold one of its permissions. One more is one row. */
const SECTIONS: Record<string, Section> = {
  assembly: {
    label: 'settings.assembly',
    needs: ['settings:change', 'mission:prepare'],
    Part: lazy(() => import('./sections/assembly').then(({ AssemblySection }) => ({ default: AssemblySection }))),
  },
  hosts: {
    label: 'settings.hosts',
    needs: ['settings:change', 'mission:prepare'],
    Part: lazy(() => import('./sections/hosts').then(({ HostsSection }) => ({ default: HostsSection }))),
  },
  outlines: {
    label: 'settings.outlines',
    needs: ['settings:change', 'mission:prepare'],
    Part: lazy(() => import('./sections/outlines').then(({ OutlinesSection }) => ({ default: OutlinesSection }))),
  },
  texts: {
    label: 'settings.texts',
    needs: ['settings:change', 'mission:prepare'],
    Part: lazy(() => import('./sections/texts').then(({ TextsSection }) => ({ default: TextsSection }))),
  },
  delegations: {
    label: 'settings.delegations',
    needs: ['delegation:manage'],
    Part: lazy(() =>
      import('./sections/delegations').then(({ DelegationsSection }) => ({ default: DelegationsSection })),
    ),
  },
  accounts: {
    label: 'settings.accounts',
    needs: ['account:manage'],
    Part: lazy(() => import('./sections/accounts').then(({ AccountsSection }) => ({ default: AccountsSection }))),
  },
  appointments: {
    label: 'settings.appointments',
    needs: ['appointment:confirm'],
    Part: lazy(() =>
      import('./sections/appointments').then(({ AppointmentsSection }) => ({ default: AppointmentsSection })),
    ),
  },
  keys: {
    label: 'settings.keys',
    needs: ['badge:rotate-key', 'badge:issue'],
    Part: lazy(() => import('./sections/keys').then(({ KeysSection }) => ({ default: KeysSection }))),
  },
  erasure: {
    label: 'settings.erasure',
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
  const open = Object.entries(SECTIONS).filter(([, { needs }]) => needs.some((permission) => mayIn(me, permission)));
  const [name, section] = open.find(([key]) => key === show) ?? open[0] ?? [];
  if (!name || !section || (show && show !== name)) return <NotFound />;
  const choose = (value: string | null) =>
    void navigate({ to: '/settings', search: value ? { show: value } : {}, resetScroll: false });
  return (
    <Stack>
      <title>{`${t(section.label)} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('nav.settings')}
      </Title>
      <WhatWaitsAtHome page="/settings">
        <Tabs value={name} onChange={choose}>
          <TabRow
            tabs={open.map(([key, { label }]) => ({ value: key, label: t(label) }))}
            value={name}
            choose={choose}
          />
          <Tabs.Panel value={name} pt="md">
            <Stack>
              <Title order={2} size="h3">
                {t(section.label)}
              </Title>
              <Suspense fallback={<Loading />}>
                <section.Part />
              </Suspense>
            </Stack>
          </Tabs.Panel>
        </Tabs>
      </WhatWaitsAtHome>
    </Stack>
  );
}
