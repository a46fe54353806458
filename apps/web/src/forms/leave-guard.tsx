import { Button, Group, Stack } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMessages } from '../messages';
import { useIsFull } from '../frame/keeping';
import { Dialog, useAskedBeforeClosing } from '../frame/dialog';
import { PrimaryButton } from '../frame/primary-button';

type Place = { pathname: string; search: { tab?: unknown; show?: unknown; in?: unknown } };
/** What is drawn on a page: another tab of it takes a form away as another page does. */
const viewOf = ({ pathname, search: { tab, show, in: within } }: Place) =>
  JSON.stringify([pathname, tab, show, within]);

type Props = {
  hasUnsent: boolean;
  /** A draft is kept: it is there again on the way back to its tab, and when its window is opened again. */
  draftIsKept?: boolean;
};

/**
 * Asks before something unsent is left: by a link, by closing the tab, by closing the window it is in. `leave` asks
 * before whatever else takes it away, such as the form's own button.
 */
export function useLeaveGuard({ hasUnsent, draftIsKept: isKept = false }: Props) {
  const { t } = useMessages();
  // What found no room in the browser is no draft.
  const isFull = useIsFull();
  const draftIsKept = isKept && !isFull;
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      hasUnsent &&
      (draftIsKept ? current.pathname !== next.pathname : viewOf(current as Place) !== viewOf(next as Place)),
    enableBeforeUnload: () => hasUnsent,
    withResolver: true,
  });
  const [closing, setClosing] = useState<() => void>();
  useAskedBeforeClosing((go) => (hasUnsent ? setClosing(() => go) : go()));
  const leave = (go: () => void) => (hasUnsent && !draftIsKept ? setClosing(() => go) : go());
  // What is sent meanwhile need not be asked about.
  useEffect(() => {
    if (hasUnsent) return;
    if (status === 'blocked') proceed();
    setClosing(undefined);
  }, [hasUnsent, status, proceed]);
  const stay = () => setClosing(undefined);
  const question = (
    <>
      <Question
        title={t('form.leaveTitle')}
        text={t('form.leaveText')}
        go={t('form.leave')}
        asked={status === 'blocked'}
        stay={reset}
        goOn={proceed}
      />
      <Question
        title={t(draftIsKept ? 'form.closeUnsent' : 'form.closeTitle')}
        text={t(draftIsKept ? 'form.draftStays' : 'form.leaveText')}
        go={t('form.close')}
        asked={closing !== undefined}
        stay={stay}
        goOn={() => {
          stay();
          closing?.();
        }}
      />
    </>
  );
  return { leave, question };
}

/** For what is no form of its own. */
export const LeaveGuard = (props: Props) => useLeaveGuard(props).question;

type Asked = {
  title: string;
  text: string;
  go: string;
  asked: boolean;
  stay: (() => void) | undefined;
  goOn: (() => void) | undefined;
};

function Question({ title, text, go, asked, stay, goOn }: Asked) {
  const { t } = useMessages();
  return (
    <Dialog opened={asked} close={() => stay?.()} title={title}>
      <Stack>
        {text}
        <Group>
          <PrimaryButton onClick={stay}>{t('form.stay')}</PrimaryButton>
          <Button variant="default" onClick={goOn}>
            {go}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
