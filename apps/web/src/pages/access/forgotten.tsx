import { Alert, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Door } from '../../frame/door';
import { useFaults, useFillIn } from '../../frame/faults';
import { Problem } from '../../frame/query';
import { PrimaryButton } from '../../frame/primary-button';

export function ForgottenPage() {
  const { t } = useMessages();
  const fillIn = useFillIn();
  const [email, setEmail] = useState('');
  const ask = useCommand({ mutationFn: () => api.askReset({ body: { email } }) });
  const { faults, form } = useFaults({ email: fillIn(email) }, ask.mutate);
  return (
    <Door title={t('reset.title')}>
      {ask.isSuccess ? (
        <Alert role="status">{t('reset.done')}</Alert>
      ) : (
        <form {...form}>
          <Stack>
            <Text>{t('reset.explain')}</Text>
            {ask.error && <Problem error={ask.error} />}
            <TextInput
              type="email"
              autoComplete="username"
              label={t('word.email')}
              required
              error={faults.email}
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
