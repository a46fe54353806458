import { Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { HostProfileView } from '#libs/contracts';
import { HOST_FACTS } from '#libs/regulation';
import { useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { mayIn, useMe } from '../../../api/me';
import { hostProfilesQuery } from '../../../api/queries-settings';
import { useMessages } from '../../../messages';
import { FormButton } from '../../../forms/act';
import { DeskLink } from '../../../frame/desk-link';
import { Loaded } from '../../../frame/query';
import { RuleLink } from '../../../frame/rule-link';
import { ScrollRegion } from '../../../lists/scroll-region';
import { HostFactsTable, variantOf } from './host-facts-table';

const SaveForm = lazy(() => import('./host-form').then(({ SaveHostForm: form }) => ({ default: form })));
const keyOf = ({ host, variant }: HostProfileView) => `${host}:${variant}`;

/** Most hosts have one way, which has no name of its own. */
/** How each host state accredits, with the source of every fact. A mission takes a copy when it is created. */
export function HostsSection() {
  const { t } = useMessages();
  const { in: chosen } = useSearch({ from: '/app/settings' });
  return (
    <Stack>
      <Text size="sm">
        {t('hosts.about')} <RuleLink rule="R-34" />
      </Text>
      <Loaded of={hostProfilesQuery}>
        {({ items }) => {
          const profile = items.find((item) => keyOf(item) === chosen);
          return profile ? <Profile key={keyOf(profile)} profile={profile} /> : <Profiles profiles={items} />;
        }}
      </Loaded>
    </Stack>
  );
}

function Profiles({ profiles }: { profiles: HostProfileView[] }) {
  const { t, language } = useMessages();
  const may = mayIn(useMe(), 'settings:change');
  return (
    <>
      {may && (
        <Group>
          <FormButton label={t('hosts.add')} isWide>
            {(close) => <SaveForm close={close} />}
          </FormButton>
        </Group>
      )}
      <ScrollRegion label={t('settings.hosts')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('hosts.host')}</Table.Th>
              <Table.Th scope="col">{t('hosts.variant')}</Table.Th>
              <Table.Th scope="col">{t('hosts.commission')}</Table.Th>
              <Table.Th scope="col">{t('hosts.unknown')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {profiles.map((profile) => (
              <Table.Tr key={keyOf(profile)}>
                <Table.Td>
                  <DeskLink to="/settings" search={{ show: 'hosts', in: keyOf(profile) }}>
                    {profile.name[language]}
                  </DeskLink>
                </Table.Td>
                <Table.Td>
                  {variantOf(profile, t, language)}{' '}
                  {profile.current && <Badge variant="light">{t('hosts.current')}</Badge>}
                </Table.Td>
                <Table.Td>{profile.commission[language]}</Table.Td>
                <Table.Td>{HOST_FACTS.filter((fact) => (profile[fact] ?? null) === null).length || '—'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </>
  );
}

function Profile({ profile }: { profile: HostProfileView }) {
  const { t, language } = useMessages();
  const may = mayIn(useMe(), 'settings:change');
  return (
    <>
      <DeskLink to="/settings" search={{ show: 'hosts' }}>
        {t('hosts.toAll')}
      </DeskLink>
      <Group justify="space-between">
        <Title order={3} size="h4">
          {profile.name[language]}
        </Title>
        {may && (
          <FormButton label={t('settings.change')} isWide>
            {(close) => <SaveForm profile={profile} close={close} />}
          </FormButton>
        )}
      </Group>
      {profile.current && <Text size="sm">{t('hosts.currentHelp')}</Text>}
      <Text size="sm">{t('hosts.sourceOfAll', { source: profile.source })}</Text>
      <HostFactsTable profile={profile} />
    </>
  );
}
