import { Button, Group, Notification, Stack, Text } from '@mantine/core';
import {
  createContext,
  isValidElement,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useCommand } from '../api/command';
import { queries } from '../api/queries';
import { useMessages } from '../messages';
import classes from './toasts.module.css';
import { Problem } from './query';

/**
 * What was done, and to what: neither can be left out. What `undo` takes back at once was done without being asked about;
 * it answers `false` where something newer stands in the place, which is left as it is.
 */
export type Done = { of: string; did: string; undo?: () => Promise<unknown> };
/** What was done is said in words; whatever puts itself into words, such as a warning, is an element. */
type Told = Done | ReactElement;
type Toast = { id: number; told: Told; ms: number };
type Say = (told: Told, ms?: number) => void;
const Toasts = createContext<Say>(() => undefined);

const IN_PASSING_MS = 8_000;
/** Long enough to see that it was the wrong one. */
const WITH_UNDO_MS = 20_000;
/** One that leads somewhere may be the only way there, and must be reached first. */
export const WITH_A_LINK_MS = 60_000;

/**
 * Tells, in passing, what was done to what: `toast({ of: name, did: t('…') })`. It stays for eight seconds, longer where
 * there is something to press, and while somebody is at it.
 */
export const useToast = () => use(Toasts);

let last = 0;
const isDone = (told: Told): told is Done => !isValidElement(told);

export function ToastsProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Toast[]>([]);
  const [over, setOver] = useState(false);
  const [within, setWithin] = useState(false);
  const { language } = useMessages();
  const [spoken, setSpoken] = useState(language);
  // What was said in passing is not said again in another language: only what puts itself into words stays.
  if (spoken !== language) {
    setSpoken(language);
    setShown((toasts) => toasts.filter(({ told }) => !isDone(told)));
  }
  const close = useCallback((id: number) => setShown((toasts) => toasts.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>((told, ms = isDone(told) && told.undo ? WITH_UNDO_MS : IN_PASSING_MS) => {
    const id = (last += 1);
    setShown((toasts) => [...toasts.slice(-3), { id, told, ms }]);
  }, []);
  return (
    <Toasts value={say}>
      {children}
      <Stack
        className={classes.toasts ?? ''}
        role="status"
        aria-live="polite"
        onMouseEnter={() => setOver(true)}
        onMouseLeave={() => setOver(false)}
        onFocus={() => setWithin(true)}
        onBlur={() => setWithin(false)}
      >
        {shown.map((toast) => (
          <Shown
            key={toast.id}
            toast={toast}
            held={over || within}
            close={() => {
              close(toast.id);
              // What is taken away tells of neither.
              setOver(false);
              setWithin(false);
            }}
          />
        ))}
      </Stack>
    </Toasts>
  );
}

function Shown({ toast: { told, ms }, held, close }: { toast: Toast; held: boolean; close: () => void }) {
  const { t } = useMessages();
  const end = useEffectEvent(close);
  const toast = useToast();
  const back = useCommand({
    mutationFn: async () => (isDone(told) ? told.undo?.() : undefined),
    onSuccess: (answer) => {
      close();
      if (isDone(told))
        toast(answer === false ? { ...told, did: t('toast.newer') } : { of: told.of, did: t('toast.undone') });
    },
    // What was refused may stand otherwise by now: whatever it is of, it is read anew.
    onError: () => void queries.invalidateQueries(),
  });
  // What is being taken back is waited for, and why it was not is to be read.
  const stays = held || back.isPending || back.error !== null;
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => end(), ms);
    return () => clearTimeout(timer);
  }, [stays, ms]);
  return (
    <Notification withBorder onClose={close} closeButtonProps={{ 'aria-label': t('form.close') }}>
      {isDone(told) ? <DoneShown done={told} back={back} /> : told}
    </Notification>
  );
}

type DoneProps = { done: Done; back: { mutate: () => void; isPending: boolean; error: Error | null } };

function DoneShown({ done: { of, did, undo }, back }: DoneProps) {
  const { t } = useMessages();
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {of}
      </Text>
      <Group justify="space-between" gap="xs">
        <Text size="sm" className={classes.did ?? ''}>
          {did}
        </Text>
        {undo && !back.error && (
          <Button size="compact-sm" variant="light" loading={back.isPending} onClick={() => back.mutate()}>
            {t('toast.undo')}
          </Button>
        )}
      </Group>
      {back.error && <Problem error={back.error} />}
    </Stack>
  );
}

/** Each is tried, whatever became of the others; the first that was refused is told. */
export async function eachOf<One>(of: readonly One[], take: (one: One) => Promise<unknown>): Promise<void> {
  const tried = await Promise.allSettled(of.map((one) => take(one)));
  const refused = tried.find(({ status }) => status === 'rejected');
  if (refused?.status === 'rejected') throw refused.reason;
}
