import { Alert, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { meQuery, queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { Door } from '../../frame/door';
import { useFaults } from '../../frame/faults';
import { Password, useWrongPassword } from '../../frame/password';
import { Problem } from '../../frame/query';
import { PrimaryButton } from '../../frame/primary-button';

/** The token stands behind the `#`, so that it never reaches a server's log. */
export function LinkPage() {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [token] = useState(() => location.hash.slice(1));
  const wrongPassword = useWrongPassword();
  const [password, setPassword] = useState('');
  const use = useCommand({
    mutationFn: () => api.useLink({ body: { token, password } }),
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me);
      return navigate({ to: '/', replace: true });
    },
  });
  const { faults, form } = useFaults({ password: wrongPassword(password) }, use.mutate);
  return (
    <Door title={t('link.title')}>
      {token.length < 20 ? (
        <Alert color="red">{t('link.missing')}</Alert>
      ) : (
        <form {...form}>
          <Stack>
            <Text>{t('link.explain')}</Text>
            {use.error && <Problem error={use.error} />}
            <Password
              autoComplete="new-password"
              label={t('account.next')}
              required
              error={faults.password}
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
