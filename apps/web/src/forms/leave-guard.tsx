import { Button, Group, Stack } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMessages } from '../messages';
import { Dialog } from '../frame/dialog';

type Place = { pathname: string; search: { tab?: unknown; show?: unknown; in?: unknown } };
/** What is drawn on a page: another tab of it takes a form away as another page does. */
const viewOf = ({ pathname, search: { tab, show, in: within } }: Place) =>
  JSON.stringify([pathname, tab, show, within]);

type Props = {
  hasUnsent: boolean;
  /** A draft is kept: it is there again on the way back to its tab. */
  draftIsKept?: boolean;
};

/** Asks before a page with something unsent is left, be it by a link or by closing the tab. */
export function LeaveGuard({ hasUnsent, draftIsKept = false }: Props) {
  const { t } = useMessages();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      hasUnsent &&
      (draftIsKept ? current.pathname !== next.pathname : viewOf(current as Place) !== viewOf(next as Place)),
    enableBeforeUnload: () => hasUnsent,
    withResolver: true,
  });
  // What is sent meanwhile need not be asked about.
  useEffect(() => {
    if (!hasUnsent && status === 'blocked') proceed();
  }, [hasUnsent, status, proceed]);
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
