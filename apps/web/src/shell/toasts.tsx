import { Notification, Stack } from '@mantine/core';
import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { useMessages } from '../messages';
import classes from './shell.module.css';

type Toast = { id: number; text: ReactNode };
const Toasts = createContext<(text: ReactNode) => void>(() => undefined);

/** Tells, in passing, that something is done: `toast(t('…'))`. It stays for eight seconds or until it is closed. */
export const useToast = () => use(Toasts);

let last = 0;

export function ToastsProvider({ children }: { children: ReactNode }) {
  const { t } = useMessages();
  const [shown, setShown] = useState<Toast[]>([]);
  const close = (id: number) => setShown((toasts) => toasts.filter((toast) => toast.id !== id));
  const say = useCallback((text: ReactNode) => {
    const id = (last += 1);
    setShown((toasts) => [...toasts.slice(-3), { id, text }]);
    setTimeout(() => close(id), 8_000);
  }, []);
  return (
    <Toasts value={say}>
      {children}
      <Stack className={classes.toasts ?? ''} role="status" aria-live="polite">
        {shown.map(({ id, text }) => (
          <Notification
            key={id}
            withBorder
            onClose={() => close(id)}
            closeButtonProps={{ 'aria-label': t('form.close') }}
          >
            {text}
          </Notification>
        ))}
      </Stack>
    </Toasts>
  );
}
