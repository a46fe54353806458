import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { statusOf } from '../api/client';
import { queries } from '../api/queries';
import { useMessages } from '../messages';
import type { Form, Values } from './field';

/** How a thing is read anew after somebody else changed it, and what its fields are called. */
export type Latest = {
  read: () => Promise<{ values: Values; version: number }>;
  names: Readonly<Record<string, string>>;
  /** A value as its readers know it, where that is not how it is written. */
  shown?: (path: string, value: string) => string;
};
type Leaves = Record<string, unknown>;

const leavesOf = (values: Values, at = ''): Leaves =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(leavesOf(value as Values, `${at}${name}.`))
        : [[`${at}${name}`, value]],
    ),
  );
/** Nothing is nothing, whichever way a field says it; a zero is something. */
const plain = (value: unknown) => JSON.stringify(value === '' ? null : (value ?? null));
const same = (one: unknown, other: unknown) => plain(one) === plain(other);

type Opened = { values: Values; version: number; keptVersion: number | undefined; latest: Latest | undefined };

/**
 * The version that the fields were filled from: what is read anew meanwhile does not change it, or a change would
 * overwrite what nobody has seen. After such a refusal it is the present one, and what differs is shown and decided.
 */
export function useBase(opened: Opened) {
  const [base, setBase] = useState(() => ({
    // What a draft was begun from is not known any more: whatever differs from it is shown.
    leaves: opened.keptVersion === undefined ? leavesOf(opened.values) : {},
    // A draft goes on from what it was begun from, but only where it can be told what has changed since.
    version: (opened.latest && opened.keptVersion) ?? opened.version,
  }));
  const [theirs, setTheirs] = useState<Leaves>();
  const [told, setTold] = useState(false);
  const { latest } = opened;
  // Where nobody says how it is read anew, the page has read it, and gives the form what stands now.
  const now = latest ? theirs : told ? leavesOf(opened.values) : undefined;
  return {
    version: told && !latest ? opened.version : base.version,
    /** Where somebody else wrote something, and the fields say something else. */
    differing: (mine: Values) => {
      const own = leavesOf(mine);
      return Object.keys(now ?? {}).filter(
        (path) =>
          path in own && !same(now![path], own[path]) && !(path in base.leaves && same(now![path], base.leaves[path])),
      );
    },
    theirs: (path: string) => now?.[path],
    /** Nothing was typed yet: the fields are filled anew, from what stands now. */
    begin: (values: Values, version: number) => setBase({ leaves: leavesOf(values), version }),
    decide: (path: string) => setBase({ ...base, leaves: { ...base.leaves, [path]: now?.[path] } }),
    refused: async (error: unknown) => {
      if (statusOf(error) !== 412) return;
      setTold(true);
      if (!latest) return queries.invalidateQueries();
      const { values, version } = await latest.read();
      setTheirs(leavesOf(values));
      setBase((before) => ({ ...before, version }));
    },
  };
}
export type Base = ReturnType<typeof useBase>;

const said = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(said).join(', ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

/** What the field of a path is called on the page. */
const labelled = (within: HTMLElement | null, path: string) =>
  within?.querySelector<HTMLInputElement>(`[data-path="${CSS.escape(path)}"]`)?.labels?.[0]?.textContent ?? path;

type Props = { form: Form; base: Base; latest: Latest | undefined; within: HTMLElement | null };

/** What somebody else wrote meanwhile, field by field: it is taken over, or what stands in the form is kept. */
export function Conflict({ form, base, latest, within }: Props) {
  const { t } = useMessages();
  const differing = base.differing(form.values);
  if (differing.length === 0) return null;
  return (
    <Alert color="yellow" role="alert" title={t('form.conflict')}>
      <Stack gap="xs">
        {differing.map((path) => {
          const name = latest?.names[path] ?? labelled(within, path);
          const value = said(base.theirs(path));
          return (
            <div key={path}>
              <Text size="sm">
                {t('form.theirs', { name, value: (value && (latest?.shown?.(path, value) ?? value)) || '—' })}
              </Text>
              <Group gap="xs">
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${t('form.takeTheirs')}: ${name}`}
                  onClick={() => {
                    form.setFieldValue(path, base.theirs(path));
                    base.decide(path);
                  }}
                >
                  {t('form.takeTheirs')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${t('form.keepMine')}: ${name}`}
                  onClick={() => base.decide(path)}
                >
                  {t('form.keepMine')}
                </Button>
              </Group>
            </div>
          );
        })}
      </Stack>
    </Alert>
  );
}
