import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { meQuery, queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { DeskLink } from '../../shell/desk-link';
import { Door } from '../../shell/door';
import { Password } from '../../shell/password';
import { Problem } from '../../shell/query';

export function SignInPage() {
  const { t } = useMessages();
  const navigate = useNavigate();
  const { back } = useSearch({ from: '/sign-in' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => api.signIn({ body: { email, password } }),
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me);
      return navigate({ href: back ?? '/' });
    },
  });
  return (
    <Door title={t('signIn.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        <Stack>
          {signIn.error && <Problem error={signIn.error} />}
          <TextInput
            type="email"
            name="email"
            autoComplete="username"
            label={t('word.email')}
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Password
            name="password"
            autoComplete="current-password"
            label={t('signIn.password')}
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={signIn.isPending}>
            {t('signIn.submit')}
          </Button>
          <DeskLink to="/forgotten">{t('signIn.forgotten')}</DeskLink>
          {/* A page of its own, not one within this: only there may a camera be used. */}
          <Anchor href="/check">{t('signIn.check')}</Anchor>
        </Stack>
      </form>
    </Door>
  );
}
