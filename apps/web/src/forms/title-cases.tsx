import { Group, TextInput } from '@mantine/core';
import { declined } from '#libs/regulation';
import { useMessages } from '../messages';
import type { Field, Form } from './field';

/** How sentences decline a Russian title: as the rule proposes, unless something else is entered. */
export function TitleCases({ form, field }: { form: Form; field: Field }) {
  const { t } = useMessages();
  const title = (form.getInputProps(`${field.name}.ru`).value as string | undefined) ?? '';
  return (
    <Group grow align="flex-start">
      {(['genitive', 'prepositional'] as const).map((name) => {
        const given = form.getInputProps(`${field.name}.${name}`);
        const proposed = declined(title.trim(), name);
        const help = title.trim() === '' ? undefined : t(proposed ? 'title.proposed' : 'title.unknown');
        return (
          <TextInput
            key={name}
            label={t(`title.${name}`)}
            lang="ru"
            placeholder={proposed}
            description={help}
            {...given}
            value={(given.value as string | undefined) ?? ''}
          />
        );
      })}
    </Group>
  );
}
