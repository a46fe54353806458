import { Group, TextInput } from '@mantine/core';
import { declined } from '#libs/regulation';
import { useEffect, useRef } from 'react';
import { useMessages } from '../messages';
import type { Field, Form } from './field';

const CASES = ['genitive', 'prepositional'] as const;
const IN_CASE = { genitive: 'title.genitive', prepositional: 'title.prepositional' } as const;
const textAt = (form: Form, path: string) => (form.getInputProps(path).value as string | undefined) ?? '';

/**
 * How sentences decline a Russian title: as it is stored, or else as the rule proposes. The cases of a title that is changed
 * are left behind with it, as the server leaves them; what is typed here stays.
 */
export function TitleCases({ form, field }: { form: Form; field: Field }) {
  const { t } = useMessages();
  const title = textAt(form, `${field.name}.ru`);
  const began = useRef({
    title,
    ...Object.fromEntries(CASES.map((name) => [name, textAt(form, `${field.name}.${name}`)])),
  });
  const before = useRef(title);
  useEffect(() => {
    if (before.current === title) return;
    before.current = title;
    for (const name of CASES) {
      const path = `${field.name}.${name}`;
      const stored = (began.current as Record<string, string>)[name] ?? '';
      if (['', stored].includes(textAt(form, path)))
        form.setFieldValue(path, title === began.current.title ? stored : '');
    }
  }, [title, form, field.name]);
  return (
    <Group grow align="flex-start">
      {CASES.map((name) => {
        const given = form.getInputProps(`${field.name}.${name}`);
        const value = textAt(form, `${field.name}.${name}`);
        const proposed = declined(title.trim(), name);
        const help = title.trim() === '' || value !== '' ? undefined : t(proposed ? 'title.proposed' : 'title.unknown');
        return (
          <TextInput
            key={name}
            label={t(IN_CASE[name])}
            lang="ru"
            placeholder={proposed}
            description={help}
            {...given}
            value={value}
          />
        );
      })}
    </Group>
  );
}
