import { Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import type { HostProfileView } from '#libs/contracts';
import { useState } from 'react';
import { mayIn, useMe } from '../../api/me';
import { hostProfilesQuery } from '../../api/queries-settings';
import { useMessages } from '../../messages';
import { PlainForm } from '../../forms/plain-form';
import { useFillIn } from '../../frame/faults';
import { NotFound } from '../../frame/not-found';
import { Loaded } from '../../frame/query';
import { CreateForm } from './create-form';
import { PrimaryButton } from '../../frame/primary-button';

/** Begins with what everything else follows from: whose election it is, and when. */
export function CreateMissionPage() {
  const { t } = useMessages();
  const me = useMe();
  if (!mayIn(me, 'mission:create')) return <NotFound />;
  return (
    <Stack maw={820}>
      <title>{`${t('missions.create')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('missions.create')}
      </Title>
      <Loaded of={hostProfilesQuery}>{({ items }) => <Begin profiles={items} />}</Loaded>
    </Stack>
  );
}

const keyOf = ({ host, variant }: HostProfileView) => `${host}/${variant}`;

function Begin({ profiles }: { profiles: readonly HostProfileView[] }) {
  const { t, language } = useMessages();
  const fillIn = useFillIn();
  const [chosen, setChosen] = useState('');
  const [day, setDay] = useState('');
  const [made] = useState(() => new Map<string, string>());
  const [begun, setBegun] = useState(false);
  const profile = profiles.find((each) => keyOf(each) === chosen);
  if (begun && profile) return <CreateForm profile={profile} day={day} made={made} back={() => setBegun(false)} />;
  return (
    <PlainForm
      hasUnsent={Boolean(chosen || day)}
      wrong={{ host: fillIn(chosen), day: fillIn(day) }}
      submit={() => setBegun(true)}
    >
      {(faults) => (
        <Stack maw={480}>
          <Text>{t('create.begin')}</Text>
          <Select
            label={t('missions.host')}
            required
            allowDeselect={false}
            searchable
            error={faults.host}
            data={profiles.map((each) => ({
              value: keyOf(each),
              label: [each.name[language], each.variantName?.[language], !each.current && t('create.notCurrent')]
                .filter(Boolean)
                .join(' · '),
            }))}
            value={chosen || null}
            onChange={(value) => setChosen(value ?? '')}
          />
          <TextInput
            type="date"
            label={t('create.firstDay')}
            required
            error={faults.day}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          {profile && (
            <Text size="sm" c="dimmed">
              {t('create.profileSource', { source: profile.source })}
            </Text>
          )}
          <Group>
            <PrimaryButton type="submit">{t('create.next')}</PrimaryButton>
          </Group>
        </Stack>
      )}
    </PlainForm>
  );
}
