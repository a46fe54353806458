import { Alert, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Door } from '../../frame/door';
import { Problem } from '../../frame/query';
import { PrimaryButton } from '../../frame/primary-button';

export function ForgottenPage() {
  const { t } = useMessages();
  const [email, setEmail] = useState('');
  const ask = useCommand({ mutationFn: () => api.askReset({ body: { email } }) });
  return (
    <Door title={t('reset.title')}>
      {ask.isSuccess ? (
        <Alert role="status">{t('reset.done')}</Alert>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate();
          }}
        >
          <Stack>
            <Text>{t('reset.explain')}</Text>
            {ask.error && <Problem error={ask.error} />}
            <TextInput
              type="email"
              autoComplete="username"
              label={t('word.email')}
              required
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PrimaryButton type="submit" loading={ask.isPending}>
              {t('reset.submit')}
            </PrimaryButton>
          </Stack>
        </form>
      )}
      <DeskLink to="/sign-in">{t('reset.back')}</DeskLink>
    </Door>
  );
}
