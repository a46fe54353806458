import { Stack, TextInput } from '@mantine/core';
import type { MeView } from '#libs/contracts';
import { useState, type ReactNode } from 'react';
import { api } from '../api/client';
import { useCommand } from '../api/command';
import { useMessages } from '../messages';
import { useFaults, useFillIn } from './faults';
import { Password } from './password';
import { Problem } from './query';
import { PrimaryButton } from './primary-button';

type Props = {
  /** Whoever was signed in here before. */
  known?: string;
  signedIn: (me: MeView) => unknown;
  children?: ReactNode;
};

/** E-mail and password, at the door and over a page whose session has ended. */
export function SignInForm({ known = '', signedIn, children }: Props) {
  const { t } = useMessages();
  const fillIn = useFillIn();
  const over = known !== '';
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const signIn = useCommand({
    mutationFn: () => api.signIn({ body: { email, password } }),
    onSuccess: (me) => signedIn(me),
  });
  const { faults, form } = useFaults({ email: fillIn(email), password: fillIn(password) }, signIn.mutate);
  return (
    <form {...form}>
      <Stack>
        {signIn.error && <Problem error={signIn.error} />}
        <TextInput
          // Escape is no answer to whether one signs in again.
          data-mantine-stop-propagation={over}
          type="email"
          name="email"
          autoComplete="username"
          label={t('word.email')}
          required
          error={faults.email}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Password
          data-mantine-stop-propagation={over}
          name="password"
          autoComplete="current-password"
          label={t('signIn.password')}
          required
          error={faults.password}
          data-autofocus={over || undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <PrimaryButton type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </PrimaryButton>
        {children}
      </Stack>
    </form>
  );
}
