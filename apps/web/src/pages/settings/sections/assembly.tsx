import { Badge, Stack, Table, Text } from '@mantine/core';
import { label, SETTINGS, type ProvenanceCode, type SettingName } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { mayIn, useMe } from '../../../api/me';
import { personQuery } from '../../../api/queries-people';
import { regulationQuery } from '../../../api/queries-rules';
import { settingsQuery } from '../../../api/queries-settings';
import { useMessages } from '../../../messages';
import { FormButton } from '../../../forms/act';
import { Loaded } from '../../../frame/query';
import { RuleLink } from '../../../frame/rule-link';
import { ScrollRegion } from '../../../lists/scroll-region';
import { nameIn } from '../../people/name';
import { valueIn, type Setting } from './setting-value';
import { Time } from '../../../frame/time';

const ChangeForm = lazy(() => import('./setting-form').then(({ ChangeSettingForm: form }) => ({ default: form })));

/** The values the Secretariat may choose, each under its rule: where the rule comes from, and who confirmed the value. */
export function AssemblySection() {
  const { t } = useMessages();
  const may = mayIn(useMe(), 'settings:change');
  return (
    <Stack>
      <Text size="sm">{t('settings.assemblyAbout')}</Text>
      <Loaded of={settingsQuery}>
        {({ items }) => (
          <ScrollRegion label={t('settings.assembly')}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('settings.setting')}</Table.Th>
                  <Table.Th scope="col">{t('word.value')}</Table.Th>
                  <Table.Th scope="col">{t('settings.holds')}</Table.Th>
                  <Table.Th scope="col">{t('settings.rule')}</Table.Th>
                  <Table.Th scope="col">{t('settings.confirmed')}</Table.Th>
                  {may && <Table.Th scope="col">{t('person.actions')}</Table.Th>}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((setting) => (
                  <SettingRow key={setting.setting} setting={setting} may={may} />
                ))}
              </Table.Tbody>
            </Table>
          </ScrollRegion>
        )}
      </Loaded>
    </Stack>
  );
}

function SettingRow({ setting, may }: { setting: Setting; may: boolean }) {
  const { t, language } = useMessages();
  const name = label(language, 'settingNames', setting.setting as SettingName);
  const { in: sought } = useSearch({ from: '/app/settings' });
  const isSought = sought === setting.setting;
  return (
    <Table.Tr
      data-row
      aria-current={isSought || undefined}
      ref={(row: HTMLTableRowElement | null) => void (isSought && row?.scrollIntoView({ block: 'center' }))}
    >
      <Table.Td>
        {name}
        {setting.setting === 'secondPerson' && (
          <Text size="xs" c="dimmed">
            {t('settings.secondPersonAbout')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <strong>{valueIn(t, setting.value)}</strong>
      </Table.Td>
      <Table.Td>{t(`settings.holds.${SETTINGS[setting.setting as SettingName].holds}`)}</Table.Td>
      <Table.Td>
        <RuleLink rule={setting.rule} />
        <Provenance rule={setting.rule} />
      </Table.Td>
      <Table.Td>
        {setting.changedAt ? <Confirmed setting={setting} /> : <Text size="sm">{t('settings.byDefault')}</Text>}
      </Table.Td>
      {may && (
        <Table.Td>
          <FormButton label={t('settings.change')}>
            {(close) => <ChangeForm setting={setting} name={name} close={close} />}
          </FormButton>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function Provenance({ rule }: { rule: string }) {
  const { language } = useMessages();
  const { data } = useQuery(regulationQuery);
  return data?.rules
    .find(({ id }) => id === rule)
    ?.provenance.codes.map((code) => (
      <Badge key={code} variant="default" mr={4} size="sm">
        {label(language, 'provenanceCodes', code as ProvenanceCode)}
      </Badge>
    ));
}

function Confirmed({ setting: { source, changedBy, changedAt } }: { setting: Setting }) {
  const { t, language } = useMessages();
  const enabled = Boolean(changedBy) && mayIn(useMe(), 'person:read');
  const { data } = useQuery({ ...personQuery(changedBy ?? ''), enabled });
  return (
    <>
      <Text size="sm">{source}</Text>
      <Text size="xs" c="dimmed">
        <Time
          due={{ at: changedAt! }}
          said={(at) => (data ? t('settings.confirmedBy', { name: nameIn(language, data), at }) : at)}
        />
      </Text>
    </>
  );
}
