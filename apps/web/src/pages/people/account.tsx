import { Group, Stack, Text, Title } from '@mantine/core';
import type { AccountRowView } from '#libs/contracts';
import { lazy, useState } from 'react';
import { api } from '../../api/client';
import { accountChanged, accountOfQuery } from '../../api/queries-accounts';
import { useMessages } from '../../messages';
import { ActButton, FormButton } from '../../forms/act';
import { Loaded } from '../../frame/query';
import { Toned } from '../../frame/state';
import { LinkShown, type Link } from './link-shown';

const CreateForm = lazy(() => import('./account-forms').then(({ CreateAccountForm: form }) => ({ default: form })));
const EmailForm = lazy(() => import('./account-forms').then(({ ChangeEmailForm: form }) => ({ default: form })));

/** Whether the person can sign in, and the links by which a password is set. A link is shown once, to be handed over. */
export function AccountOf({ personId, email }: { personId: string; email: string | null }) {
  const { t } = useMessages();
  const [link, setLink] = useState<Link>();
  return (
    <section>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('person.account')}
        </Title>
        <Loaded of={accountOfQuery(personId)}>
          {(account) =>
            account ? (
              <AccountCard account={account} show={setLink} />
            ) : (
              <Group>
                <Text c="dimmed">{t('person.noAccount')}</Text>
                <FormButton label={t('person.createAccount')}>
                  {(close) => <CreateForm personId={personId} email={email ?? ''} close={close} show={setLink} />}
                </FormButton>
              </Group>
            )
          }
        </Loaded>
        {link && <LinkShown link={link} close={() => setLink(undefined)} />}
      </Stack>
    </section>
  );
}

function AccountCard({ account, show }: { account: AccountRowView; show: (link: Link) => void }) {
  const { t } = useMessages();
  const { id, email, active, hasPassword } = account;
  const params = { id };
  return (
    <>
      <Group gap="xs">
        <Text>{email}</Text>
        <AccountState account={account} />
      </Group>
      <Group gap="xs">
        {active && (
          <ActButton
            label={hasPassword ? t('person.resetLink') : t('person.firstLink')}
            ask={t('person.linkAsk')}
            done={{ of: email, did: t('did.linkMade') }}
            act={async () => {
              show(await api.makeLink({ params }));
              await accountChanged(account.personId);
            }}
          />
        )}
        <FormButton label={t('person.changeEmail')}>
          {(close) => <EmailForm account={account} close={close} />}
        </FormButton>
        {active ? (
          <ActButton
            isEnd
            label={t('person.deactivate')}
            of={email}
            ask={t('person.deactivateAsk')}
            done={{ of: email, did: t('did.deactivated') }}
            act={async () => {
              await api.deactivateAccount({ params });
              await accountChanged(account.personId);
            }}
          />
        ) : (
          <ActButton
            label={t('person.reactivate')}
            ask={t('person.reactivateAsk')}
            done={{ of: email, did: t('did.reactivated') }}
            act={async () => {
              await api.reactivateAccount({ params });
              await accountChanged(account.personId);
            }}
          />
        )}
      </Group>
    </>
  );
}

/** Whether its owner can sign in, in a word. */
export function AccountState({ account }: { account: AccountRowView }) {
  const { t } = useMessages();
  const { active, hasPassword, resetAsked } = account;
  return (
    <>
      {active ? (
        <Toned tone={hasPassword ? 'done' : 'others'} icon={hasPassword ? 'check' : 'waits'}>
          {t(hasPassword ? 'person.active' : 'person.noPassword')}
        </Toned>
      ) : (
        <Toned tone="ended" icon="away">
          {t('person.inactive')}
        </Toned>
      )}
      {resetAsked && (
        <Toned tone="mine" icon="waits">
          {t('person.resetAsked')}
        </Toned>
      )}
    </>
  );
}
