import { Notification, Stack } from '@mantine/core';
import { createContext, use, useCallback, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useMessages } from '../messages';
import classes from './frame.module.css';

type Toast = { id: number; text: ReactNode; ms: number };
const Toasts = createContext<(text: ReactNode, ms?: number) => void>(() => undefined);

const IN_PASSING_MS = 8_000;
/** One that leads somewhere may be the only way there, and must be reached first. */
export const WITH_A_LINK_MS = 60_000;

/**
 * Tells, in passing, that something is done: `toast(t('…'))`. It stays for eight seconds, or as long as is said, and
 * while somebody is at it.
 */
export const useToast = () => use(Toasts);

let last = 0;

export function ToastsProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Toast[]>([]);
  const [over, setOver] = useState(false);
  const [within, setWithin] = useState(false);
  const { language } = useMessages();
  const [spoken, setSpoken] = useState(language);
  // What was said in passing is not said again in another language: only what puts itself into words stays.
  if (spoken !== language) {
    setSpoken(language);
    setShown((toasts) => toasts.filter(({ text }) => typeof text !== 'string'));
  }
  const close = useCallback((id: number) => setShown((toasts) => toasts.filter((toast) => toast.id !== id)), []);
  const say = useCallback((text: ReactNode, ms = IN_PASSING_MS) => {
    const id = (last += 1);
    setShown((toasts) => [...toasts.slice(-3), { id, text, ms }]);
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

function Shown({ toast: { text, ms }, held, close }: { toast: Toast; held: boolean; close: () => void }) {
  const { t } = useMessages();
  const end = useEffectEvent(close);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => end(), ms);
    return () => clearTimeout(timer);
  }, [held, ms]);
  return (
    <Notification withBorder onClose={close} closeButtonProps={{ 'aria-label': t('form.close') }}>
      {text}
    </Notification>
  );
}
