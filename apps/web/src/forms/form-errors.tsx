import { Stack, Text } from '@mantine/core';
import { isOwnSentence, isPrinted } from '#libs/contracts';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { useMessages } from '../messages';
import { useUnprintable } from '../frame/unprintable';
import { Lines } from '../frame/lines';
import type { Form } from './field';

/** Every text that stands in a form, by its path. */
const textsIn = (value: unknown, path: string[] = []): [path: string[], text: string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, [...path, name]));
};

/**
 * The form as its fields see it: a path whose error a field asks for is a path that has a field. What documents will not be
 * able to print is said at the field that takes its props from here, and otherwise below them all.
 */
export function useHeard(form: Form, schema: z.ZodType) {
  const lacking = useUnprintable();
  const [heard] = useState(() => new Set<PropertyKey>());
  const [told] = useState(() => new Set<string>());
  heard.clear();
  told.clear();
  const hints = new Map(
    textsIn(form.values).flatMap(([path, text]) => {
      const hint = lacking(text);
      return hint && isPrinted(schema, path) ? [[path.join('.'), hint] as const] : [];
    }),
  );
  const fields: Form = {
    ...form,
    errors: new Proxy(form.errors, {
      get: (errors, path) => {
        heard.add(path);
        return errors[path as string];
      },
    }),
    getInputProps: (path, options) => {
      heard.add(path);
      const given = form.getInputProps(path, options);
      const description = hints.get(path);
      if (description) told.add(path);
      return description ? { ...given, description } : given;
    },
  };
  return { fields, heard, hints, told };
}

/** What documents cannot print of a text whose field does not say so itself. */
export function Unprinted({ hints, told }: { hints: ReadonlyMap<string, string>; told: ReadonlySet<string> }) {
  const [unsaid, setUnsaid] = useState<string[]>([]);
  const said = [...hints].map(([path, hint]) => `${path} ${hint}`).join();
  // Which fields say it is known once they have been drawn.
  useEffect(
    () => setUnsaid([...hints].flatMap(([path, hint]) => (told.has(path) ? [] : [hint]))),
    // oxlint-disable-next-line react/exhaustive-deps -- what is said, not the map that is made anew each time
    [said],
  );
  return [...new Set(unsaid)].map((hint) => (
    <Text key={hint} size="sm" role="status">
      {hint}
    </Text>
  ));
}

type Props = { errors: Form['errors']; heard: ReadonlySet<PropertyKey> };

/** That something was refused, and what no field shows. */
export function Refusals({ errors, heard }: Props) {
  const { t } = useMessages();
  const [unsaid, setUnsaid] = useState<string[]>([]);
  // Which fields there are is known once they have been drawn.
  useEffect(() => setUnsaid(Object.keys(errors).filter((path) => !heard.has(path))), [errors, heard]);
  if (Object.keys(errors).length === 0) return null;
  // A sentence of ours says what is wrong by itself; any other speaks of a field, and there is none: its path is no word.
  const said = unsaid.flatMap((path) => (errors[path] ? [errors[path] as string] : []));
  const sentences = new Set(said.map((sentence) => (isOwnSentence(sentence) ? sentence : t('form.unshown'))));
  return (
    <Stack gap={4} role="alert" tabIndex={-1} data-refusals c="var(--mantine-color-error)">
      <Text size="sm">{t('form.check')}</Text>
      <Lines of={sentences} size="sm" />
    </Stack>
  );
}
