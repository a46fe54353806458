import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { issueSentence, type Issue } from '#libs/contracts';
import { useBlocker } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { Refused } from '../api/client';
import { useMe } from '../api/me';
import { useMessages, type Language } from '../messages';
import { Dialog } from './dialog';
import { Problem } from './query';
import { useToast } from './toasts';

export type Values = Record<string, unknown>;

/** What a person leaves empty is left out: the contract says whether that may be. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy).filter((item) => item !== undefined);
  if (value === '') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, part]) => [key, tidy(part)] as const)
    .filter(([, part]) => part !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The server's own schema, asked before the server is. */
function errorsOf(schema: z.ZodType, values: Values, language: Language): Record<string, string> {
  const { error } = schema.safeParse(tidy(values) ?? {});
  return Object.fromEntries(
    (error?.issues ?? []).map((issue) => [issue.path.join('.'), issueSentence(issue as Issue, language)]),
  );
}

const read = (key: string | undefined): Values | undefined => {
  const kept = key && localStorage.getItem(key);
  return kept ? (JSON.parse(kept) as Values) : undefined;
};

type Props<S extends z.ZodType> = {
  /** The contract of the request; checked as a person types on, and again by the server. */
  schema: S;
  initial: Values;
  /** Where a draft is kept until the server has it. Left out for passwords and for what is in a passport. */
  draft?: string;
  submit: string;
  send: (body: z.output<S>) => Promise<unknown>;
  /** Said when it is done. */
  done?: string;
  after?: (() => void) | undefined;
  cancel?: (() => void) | undefined;
  children: (form: UseFormReturnType<Values>) => ReactNode;
};

/** A form that validates with the server's schema, keeps a draft, asks before it is left, and shows refusals in place. */
export function DeskForm<S extends z.ZodType>({ schema, initial, draft, submit, send, done, ...more }: Props<S>) {
  const { t, language } = useMessages();
  const toast = useToast();
  const key = `draft:${useMe().accountId}:${draft}`;
  const kept = useState(() => read(draft && key))[0];
  const form = useForm<Values>({
    initialValues: { ...initial, ...kept },
    validate: (values) => errorsOf(schema, values, language),
    onValuesChange: (values) => draft && localStorage.setItem(key, JSON.stringify(values)),
  });
  const [dirty, setDirty] = useState(Boolean(kept));
  const forget = () => {
    localStorage.removeItem(key);
    setDirty(false);
  };
  const command = useMutation({
    mutationFn: (values: Values) => send(schema.parse(tidy(values) ?? {})),
    onSuccess: () => {
      forget();
      if (done) toast(done);
      more.after?.();
    },
    onError: (error) => {
      if (error instanceof Refused)
        form.setErrors(Object.fromEntries((error.problem.issues ?? []).map(({ path, message }) => [path, message])));
    },
  });
  return (
    <form
      noValidate
      onChange={() => setDirty(true)}
      onSubmit={form.onSubmit(
        (values) => command.mutate(values),
        () => showFirst(),
      )}
    >
      <LeaveGuard when={dirty && !command.isSuccess} />
      <Stack gap="sm">
        {kept && dirty && (
          <Alert color="yellow" role="status">
            {t('form.restored')}{' '}
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                form.setValues(initial);
                forget();
              }}
            >
              {t('form.startOver')}
            </Button>
          </Alert>
        )}
        {more.children(form)}
        {Object.keys(form.errors).length > 0 && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t('form.check')}
          </Text>
        )}
        {command.error && <Problem error={command.error} />}
        <Group>
          <Button type="submit" loading={command.isPending}>
            {submit}
          </Button>
          {more.cancel && (
            <Button variant="default" onClick={more.cancel}>
              {t('form.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** The first field that was refused gets the cursor, so that nobody has to look for it. */
const showFirst = () => setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());

/** Asks before a page with something unsent is left, be it by a link or by closing the tab. */
export function LeaveGuard({ when }: { when: boolean }) {
  const { t } = useMessages();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  // What is sent meanwhile need not be asked about.
  useEffect(() => {
    if (!when && status === 'blocked') proceed();
  }, [when, status, proceed]);
  return (
    <Dialog opened={status === 'blocked'} close={() => reset?.()} title={t('form.leaveTitle')}>
      <Stack>
        {t('form.leaveText')}
        <Group>
          <Button onClick={() => reset?.()}>{t('form.stay')}</Button>
          <Button variant="default" onClick={() => proceed?.()}>
            {t('form.leave')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
