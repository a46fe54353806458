import { Button, Checkbox, Fieldset, Group, Input, Stack, TextInput } from '@mantine/core';
import { useMessages } from '../messages';
import type { Field, Form } from './field';

/** What is said of the whole list, of which no single item is to blame. */
const ListError = ({ form, name }: { form: Form; name: string }) =>
  form.errors[name] ? (
    // Where the cursor goes, for a list may have no field yet.
    <Input.Error role="group" tabIndex={-1} aria-invalid>
      {form.errors[name]}
    </Input.Error>
  ) : null;

const itemsOf = <T,>(form: Form, name: string) => (form.getInputProps(name).value as T[] | undefined) ?? [];

/** Calendar days, one input each. */
export function Days({ form, field: { name, label, required, help } }: { form: Form; field: Field }) {
  const { t } = useMessages();
  const days = itemsOf<string>(form, name);
  return (
    <Stack gap={4}>
      {days.map((_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a day being typed has no other name
        <Group key={index} align="flex-end" gap="xs">
          <TextInput
            type="date"
            label={`${t(label)} ${days.length > 1 ? index + 1 : ''}`.trim()}
            description={index === 0 ? help : undefined}
            required={required ?? false}
            {...form.getInputProps(`${name}.${index}`)}
          />
          {(days.length > 1 || !required) && (
            <Button variant="default" onClick={() => form.removeListItem(name, index)}>
              {t('form.remove')}
            </Button>
          )}
        </Group>
      ))}
      <ListError form={form} name={name} />
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => form.insertListItem(name, '')}
      >
        {t('form.addTo', { what: t(label) })}
      </Button>
    </Stack>
  );
}

type Place = { name?: { ru?: string; en?: string }; zone?: string; abroad?: boolean; opens?: string; closes?: string };

/** Where stations close: one entry for each time zone, those abroad included. */
export function Places({ form, field: { name, label, help } }: { form: Form; field: Field }) {
  const { t } = useMessages();
  const places = itemsOf<Place>(form, name);
  return (
    <Stack gap="xs">
      {places.map((_, index) => {
        const at = (part: string, whole = part) => {
          const given = form.getInputProps(`${name}.${index}.${part}`) as { value?: string; error?: string };
          const error = given.error ?? form.errors[`${name}.${index}.${whole}`];
          return { ...given, error, value: given.value ?? '' };
        };
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a place being typed has no other name
          <Fieldset key={index} legend={`${t(label)} ${index + 1}`}>
            <Group align="flex-start">
              <TextInput label={`${t('place.name')} (ru)`} required {...at('name.ru', 'name')} />
              <TextInput label={`${t('place.name')} (en)`} required {...at('name.en', 'name')} />
              <TextInput
                label={t('place.zone')}
                required
                description={index === 0 ? help : undefined}
                {...at('zone')}
              />
              <TextInput type="time" label={t('place.opens')} required {...at('opens')} />
              <TextInput type="time" label={t('place.closes')} required {...at('closes')} />
              <Checkbox
                mt={30}
                label={t('place.abroad')}
                {...form.getInputProps(`${name}.${index}.abroad`, { type: 'checkbox' })}
              />
            </Group>
            {places.length > 1 && (
              <Button mt="xs" size="xs" variant="default" onClick={() => form.removeListItem(name, index)}>
                {t('form.remove')}
              </Button>
            )}
          </Fieldset>
        );
      })}
      <ListError form={form} name={name} />
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => form.insertListItem(name, { name: { ru: '', en: '' }, zone: '', abroad: false })}
      >
        {t('form.addTo', { what: t(label) })}
      </Button>
    </Stack>
  );
}
