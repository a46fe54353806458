import { Stack, Text } from '@mantine/core';
import type { MeView } from '#libs/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../api/me';
import { endedQuery, meQuery, queries } from '../api/queries';
import { useMessages } from '../messages';
import { Dialog } from './dialog';
import { SignInForm } from './sign-in-form';

const close = () => queries.setQueryData(endedQuery.queryKey, false);

/** Over the page, so that what was typed there stays: whoever signs in again goes on where the session ended. */
export function SignInAgain() {
  const { t } = useMessages();
  const { accountId, email } = useMe();
  const navigate = useNavigate();
  const signedIn = async (me: MeView) => {
    if (me.accountId === accountId) {
      queries.setQueryData(meQuery.queryKey, me);
      close();
      // What was refused meanwhile is asked for anew.
      await queries.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
      return;
    }
    // Somebody else begins at home, and with nothing of what this person saw.
    queries.clear();
    queries.setQueryData(meQuery.queryKey, me);
    await navigate({ to: '/', ignoreBlocker: true });
  };
  return (
    <Dialog opened close={close} title={t('session.ended')}>
      <Stack>
        <Text>{t('session.endedText')}</Text>
        <SignInForm known={email} signedIn={signedIn} />
      </Stack>
    </Dialog>
  );
}
