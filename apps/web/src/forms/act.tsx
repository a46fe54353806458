import { Button, Group, Stack, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../api/command';
import { queries } from '../api/queries';
import { useMessages } from '../messages';
import { Dialog } from '../frame/dialog';
import { MoreMoves } from '../frame/more-moves';
import { PrimaryButton } from '../frame/primary-button';
import { Problem } from '../frame/query';
import { useToast, type Done } from '../frame/toasts';

type OpenerProps = Pick<ButtonProps, 'size'> & {
  label: string;
  /** Whom or what it is done to: the window says so beside the act. */
  of?: string;
  /** It leads on: where it comes first on its screen, it is the filled one. */
  isPrimary?: boolean;
  /** It takes something from somebody, or ends something: it is red, in a menu, and so is the confirming button. */
  isEnd?: boolean;
  /** Its menu is that of the page: it says so in words, where three dots stand for one card or row among many. */
  isOfPage?: boolean;
};

function Opener({ label, of, size = 'xs', isPrimary, isEnd, isOfPage, open }: OpenerProps & { open: () => void }) {
  if (isEnd) return <MoreMoves of={isOfPage ? undefined : of} moves={[{ label, choose: open }]} />;
  const As = isPrimary ? PrimaryButton : Button;
  return (
    <As size={size} onClick={open}>
      {label}
    </As>
  );
}
const titleOf = ({ label, of }: OpenerProps) => (of ? `${label}: ${of}` : label);

type Props = OpenerProps & {
  /** What is asked before it is done: what will follow from it. */
  ask: ReactNode;
  act: () => Promise<unknown>;
  done?: Done;
  isWide?: boolean;
};

/** A button that says what will follow, and does it when that is confirmed. */
export function ActButton({ ask, act, done, isWide = false, ...opener }: Props) {
  const { t } = useMessages();
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const { label, isEnd } = opener;
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
      <Opener {...opener} open={() => setAsked(true)} />
      <Dialog opened={asked} close={close} title={titleOf(opener)} isWide={isWide}>
        <Stack>
          <div>{ask}</div>
          {command.error && <Problem error={command.error} />}
          <Group>
            <PrimaryButton
              {...(isEnd && { color: 'red' })}
              loading={command.isPending}
              onClick={() => command.mutate()}
            >
              {label}
            </PrimaryButton>
            <Button onClick={close}>{t(isEnd ? 'form.goBack' : 'form.cancel')}</Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}

/** A button that opens a form in a window over the page. */
export function FormButton({ isWide, children, ...opener }: FormButtonProps) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Opener {...opener} open={() => setOpened(true)} />
      <Dialog opened={opened} close={() => setOpened(false)} title={titleOf(opener)} isWide={isWide ?? false}>
        {children(() => setOpened(false))}
      </Dialog>
    </>
  );
}
type FormButtonProps = OpenerProps & {
  isWide?: boolean;
  children: (close: () => void) => ReactNode;
};
