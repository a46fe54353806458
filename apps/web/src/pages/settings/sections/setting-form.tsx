import { Select, Text, TextInput } from '@mantine/core';
import { ChangeSetting } from '#libs/contracts';
import { SETTINGS, type Holds, type SettingName } from '#libs/regulation';
import { api } from '../../../api/client';
import { queries } from '../../../api/queries';
import { settingsQuery } from '../../../api/queries-settings';
import { useMessages } from '../../../messages';
import { begun } from '../../../forms/begun';
import { DeskForm } from '../../../forms/form';
import { WholeNumber } from '../../../forms/whole-number';
import { valueIn, type Setting } from './setting-value';

type Row = { holds: Holds } & (
  { values: readonly (string | boolean)[] } | { from: number; to: number } | { longest: number }
);

export function ChangeSettingForm({ setting, name, close }: { setting: Setting; name: string; close: () => void }) {
  const { t } = useMessages();
  const row: Row = SETTINGS[setting.setting as SettingName];
  return (
    <DeskForm
      schema={ChangeSetting}
      initial={begun(ChangeSetting, { setting: setting.setting, value: setting.value, source: '' })}
      submit={t('form.save')}
      send={async (body) => {
        await api.changeSetting({ body });
        await queries.invalidateQueries(settingsQuery);
      }}
      done={{ of: name, did: t('did.settingChanged') }}
      after={close}
      cancel={close}
    >
      {(form) => (
        <>
          <Text size="sm">{t(`settings.holds.${row.holds}`)}</Text>
          {'longest' in row && <Text size="sm">{t('settings.lettersAbout')}</Text>}
          {'values' in row ? (
            <Select
              label={name}
              required
              allowDeselect={false}
              data={row.values.map((value) => ({ value: String(value), label: valueIn(t, value) }))}
              value={String(form.values.value)}
              onChange={(chosen) =>
                form.setFieldValue('value', row.values.find((value) => String(value) === chosen) ?? '')
              }
              error={form.errors.value}
            />
          ) : 'longest' in row ? (
            <TextInput label={name} maxLength={row.longest} {...form.getInputProps('value')} />
          ) : (
            <WholeNumber
              form={form}
              name="value"
              label={name}
              description={t('settings.range', { from: row.from, to: row.to })}
              required
            />
          )}
          <TextInput
            label={t('word.source')}
            description={t('settings.sourceHelp')}
            required
            {...form.getInputProps('source')}
          />
        </>
      )}
    </DeskForm>
  );
}
