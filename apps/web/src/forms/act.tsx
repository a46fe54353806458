import { Button, Group, Stack, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../api/command';
import { queries } from '../api/queries';
import { useMessages } from '../messages';
import { Dialog } from '../frame/dialog';
import { Problem } from '../frame/query';
import { useToast, type Done } from '../frame/toasts';

type Props = Pick<ButtonProps, 'size' | 'variant' | 'color'> & {
  label: string;
  /** What is asked before it is done: what will follow from it. */
  ask: ReactNode;
  act: () => Promise<unknown>;
  done?: Done;
  /** It takes something from somebody, or ends something: the confirming button is red. */
  isEnd?: boolean;
};

/** A button that says what will follow, and does it when that is confirmed. */
export function ActButton({ label, ask, act, done, isEnd = false, ...look }: Props) {
  const { t } = useMessages();
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const command = useCommand({
    mutationFn: act,
    onSuccess: () => {
      setAsked(false);
      if (done) toast(done);
    },
  });
  // What was refused may stand otherwise by now: it is read, and shown anew.
  const close = () => {
    setAsked(false);
    if (!command.error) return;
    command.reset();
    void queries.invalidateQueries();
  };
  return (
    <>
      <Button size="xs" variant="default" {...look} onClick={() => setAsked(true)}>
        {label}
      </Button>
      <Dialog opened={asked} close={close} title={label}>
        <Stack>
          <div>{ask}</div>
          {command.error && <Problem error={command.error} />}
          <Group>
            <Button {...(isEnd && { color: 'red' })} loading={command.isPending} onClick={() => command.mutate()}>
              {label}
            </Button>
            <Button variant="default" onClick={close}>
              {t(isEnd ? 'form.goBack' : 'form.cancel')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}

/** A button that opens a form in a window over the page. */
export function FormButton({ label, isWide, children, ...look }: FormButtonProps) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" {...look} onClick={() => setOpened(true)}>
        {label}
      </Button>
      <Dialog opened={opened} close={() => setOpened(false)} title={label} isWide={isWide ?? false}>
        {children(() => setOpened(false))}
      </Dialog>
    </>
  );
}
type FormButtonProps = Pick<ButtonProps, 'size' | 'variant'> & {
  label: string;
  isWide?: boolean;
  children: (close: () => void) => ReactNode;
};
