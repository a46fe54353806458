import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { Refused, statusOf } from '../api/client';
import { useCommand } from '../api/command';
import { useWindowTitle } from '../frame/dialog';
import { showFirst } from '../frame/faults';
import { keepHere } from '../frame/keeping';
import { useMessages } from '../messages';
import { Conflict, useBase, type Latest } from './conflict';
import { putBack, readDraft, useDraftKey, useOpenDraft } from './draft';
import type { Values } from './field';
import { errorsOf, neededIn, withNeeded } from './errors-of';
import { Refusals, Unprinted, useHeard } from './form-errors';
import { useLeaveGuard } from './leave-guard';
import { refusedAt } from './refused-at';
import { Problem } from '../frame/query';
import { useIsStoring } from './store-file';
import { useToast, type Done } from '../frame/toasts';
import { PrimaryButton } from '../frame/primary-button';

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

/** A form's values as they would be sent. */
const asSent = (values: Values) => JSON.stringify(tidy(values) ?? {});

type Kept = { values: Values; version: number };
type Props<S extends z.ZodType, A> = {
  /** The contract of the request; checked as a person types on, and again by the server. */
  schema: S;
  initial: Values;
  /** What else is wrong with what was typed, by path: what the contract leaves to the rules, and a page that waits for a connection says at once. */
  wrong?: (values: Values) => Record<string, string>;
  /** Where a draft is kept until the server has it. Left out for passwords and for what is in a passport. */
  draft?: string;
  /** The version of the thing that the fields show: kept while they are filled in, whatever is read anew meanwhile. */
  version?: number;
  /** Brings what somebody else made of it meanwhile, to be shown beside one's own. */
  latest?: Latest;
  submit: string;
  /** It ends or takes away something: the button is red. */
  isEnd?: boolean;
  /** What has to be done beside the fields before anything can be sent, such as choosing somebody. */
  notYet?: string | undefined;
  send: (body: z.output<S>, version: number) => Promise<A>;
  /** Said when it is done: of what, and what; or made of what was sent and of what was answered. */
  done?: Done | ((sent: z.output<S>, answer: A) => Done);
  after?: (() => void) | undefined;
  cancel?: (() => void) | undefined;
  children: (form: UseFormReturnType<Values>) => ReactNode;
};

/** A form that validates with the server's schema, keeps a draft, asks before it is left, and shows refusals in place. */
export function DeskForm<S extends z.ZodType, A>({ schema, initial, draft, submit, send, done, ...more }: Props<S, A>) {
  const { t, language } = useMessages();
  const toast = useToast();
  const within = useWindowTitle();
  const element = useRef<HTMLFormElement>(null);
  const key = useDraftKey(draft);
  const [kept] = useState(() => readDraft(key) as Kept | undefined);
  const { latest, version = 0 } = more;
  const base = useBase({ values: initial, version, keptVersion: kept?.version, latest });
  // What was sent last, or stood there at first: as long as the fields say the same, there is nothing to lose.
  const [clean, setClean] = useState(() => asSent(initial));
  const [beside, setBeside] = useState(false);
  const [full, setFull] = useState(false);
  const form = useForm<Values>({
    initialValues: { ...initial, ...kept?.values },
    validate: (values) => {
      const sent = withNeeded(tidy(values) ?? {}, values, neededIn(element.current));
      return { ...more.wrong?.(values), ...errorsOf(schema, sent, values, language, t('form.fillIn')) };
    },
    onValuesChange: (values) => {
      // What was refused was said of other values.
      if (command.error && statusOf(command.error) !== 412) command.reset();
      if (!key) return;
      if (asSent(values) === clean) localStorage.removeItem(key);
      else setFull(!keepHere(key, { values, version: base.version } satisfies Kept));
    },
  });
  const dirty = beside || asSent(form.values) !== clean;
  const leaving = useLeaveGuard({ hasUnsent: dirty, draftIsKept: Boolean(draft) && !full });
  const forget = (now: Values) => {
    if (key) localStorage.removeItem(key);
    setClean(asSent(now));
    setBeside(false);
  };
  useOpenDraft(key, (before) => {
    const { values, version: begun } = before as Kept;
    if (dirty || begun !== base.version) return false;
    form.setValues(values);
    return true;
  });
  // It may have been opened on what was read before, while it was read anew: who has typed nothing yet sees what stands now.
  // Where the fields show nothing of it, it stays the version that was decided upon.
  const given = asSent(initial);
  const follow = useEffectEvent(() => {
    if (dirty || given === clean) return;
    form.setValues(initial);
    forget(initial);
    base.begin(initial, version);
  });
  useEffect(() => follow(), [given]);
  const command = useCommand({
    // What is said of it, and how it is taken back, is of what stood there when it was sent: by the time of the answer the page
    // may have read anew what it has become.
    mutationFn: async (values: Values) => ({
      told: done,
      answer: await send(schema.parse(tidy(values) ?? {}), base.version),
    }),
    onSuccess: ({ told, answer }, sent) => {
      forget(sent);
      if (told) toast(typeof told === 'function' ? told(schema.parse(tidy(sent) ?? {}), answer) : told);
      more.after?.();
    },
    onError: async (error) => {
      if (error instanceof Refused) {
        const { issues = [], findings, code, title } = error.problem;
        const said = Object.fromEntries(issues.map(({ path, message }) => [path, message]));
        const refusals = [{ effect: 'refuses', code, sentence: title }, ...findings];
        const wrong = { ...refusedAt(refusals, heard), ...said };
        if (Object.keys(wrong).length > 0) form.setErrors(wrong);
      }
      await base.refused(error);
    },
  });
  // Once it is drawn: as long as the answer was waited for, the button could not keep the cursor.
  useEffect(() => {
    if (command.error) showFirst(element.current);
  }, [command.error]);
  const { fields, heard, hints, told } = useHeard(form, schema);
  // What the fields were said to lack is said in the language of the page, whichever that is by now.
  const spoken = useRef(language);
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    if (Object.keys(form.errors).length > 0) form.validate();
  }, [language, form]);
  const undecided = base.differing(form.values).length > 0;
  const storing = useIsStoring();
  const why = useId();
  const whyNotYet = storing ? t('form.storing') : undecided ? t('form.decideFirst') : more.notYet;
  return (
    <form
      ref={element}
      noValidate
      // What is chosen beside the form's own values is unsent as well.
      onChange={({ target }) => (target as HTMLElement).dataset['path'] === undefined && setBeside(true)}
      onSubmit={
        whyNotYet ? (event) => event.preventDefault() : form.onSubmit(command.mutate, () => showFirst(element.current))
      }
    >
      {leaving.question}
      <Stack gap="sm">
        {full && (
          <Alert color="red" role="alert">
            {t('form.notKept')}
          </Alert>
        )}
        {kept && dirty && (
          <Alert color="yellow" role="status">
            {t('form.restored')}{' '}
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                const before = { values: form.values, version: base.version } satisfies Kept;
                form.setValues(initial);
                forget(initial);
                toast({
                  of: within || submit,
                  did: t('form.startedOver'),
                  // The window may be closed by then: what was kept is there when it is opened again.
                  undo: async () => putBack(key!, before),
                });
              }}
            >
              {t('form.startOver')}
            </Button>
          </Alert>
        )}
        {more.children(fields)}
        <Unprinted hints={hints} told={told} />
        <Refusals errors={form.errors} heard={heard} />
        <Conflict form={form} base={base} latest={latest} within={element.current} />
        {command.error && !undecided && <Problem error={command.error} />}
        {whyNotYet && (
          <Text id={why} size="sm" role="status">
            {whyNotYet}
          </Text>
        )}
        <Group>
          <PrimaryButton
            type="submit"
            {...(more.isEnd && { color: 'red' })}
            loading={command.isPending}
            isPossible={!whyNotYet}
            aria-describedby={whyNotYet && why}
          >
            {submit}
          </PrimaryButton>
          {more.cancel && (
            <Button variant="default" onClick={() => leaving.leave(more.cancel!)}>
              {t(more.isEnd ? 'form.goBack' : 'form.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
