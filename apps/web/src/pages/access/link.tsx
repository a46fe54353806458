import { Alert, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { meQuery, queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { Door } from '../../frame/door';
import { Password } from '../../frame/password';
import { Problem } from '../../frame/query';
import { PrimaryButton } from '../../frame/primary-button';

/** The token stands behind the `#`, so that it never reaches a server's log. */
export function LinkPage() {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [token] = useState(() => location.hash.slice(1));
  const [password, setPassword] = useState('');
  const use = useCommand({
    mutationFn: () => api.useLink({ body: { token, password } }),
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me);
      return navigate({ to: '/', replace: true });
    },
  });
  return (
    <Door title={t('link.title')}>
      {token.length < 20 ? (
        <Alert color="red">{t('link.missing')}</Alert>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            use.mutate();
          }}
        >
          <Stack>
            <Text>{t('link.explain')}</Text>
            {use.error && <Problem error={use.error} />}
            <Password
              autoComplete="new-password"
              label={t('account.next')}
              required
              minLength={12}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <PrimaryButton type="submit" loading={use.isPending}>
              {t('link.submit')}
            </PrimaryButton>
          </Stack>
        </form>
      )}
    </Door>
  );
}
