import { Button, Group, Stack, Text } from '@mantine/core';
import type { AccountRowView } from '#libs/contracts';
import { useState } from 'react';
import { mayIn, useMe } from '../../../api/me';
import { accountsQuery } from '../../../api/queries-accounts';
import { useMessages } from '../../../messages';
import { DeskLink } from '../../../frame/desk-link';
import { Dialog } from '../../../frame/dialog';
import { PagedList } from '../../../lists/paged-list';
import { Rows, type Column } from '../../../lists/rows';
import { AccountOf, AccountState } from '../../people/account';
import { Grants } from '../../people/grants';

/** Who can sign in, who waits for a link, and what roles each was given. */
export function AccountsSection() {
  const { t, language } = useMessages();
  const me = useMe();
  const reads = mayIn(me, 'person:read');
  const nameOf = ({ name, email }: AccountRowView) => name?.[language] ?? email;
  const columns: Column<AccountRowView>[] = [
    {
      key: 'name',
      head: t('word.name'),
      text: nameOf,
      cell: (account) =>
        reads && account.name ? (
          <DeskLink to="/people/$id" params={{ id: account.personId }}>
            {nameOf(account)}
          </DeskLink>
        ) : (
          nameOf(account)
        ),
    },
    { key: 'email', head: t('word.email'), text: ({ email }) => email },
    {
      key: 'state',
      head: t('word.state'),
      text: ({ active, resetAsked, hasPassword }) =>
        resetAsked
          ? t('person.resetAsked')
          : active
            ? t(hasPassword ? 'person.active' : 'person.noPassword')
            : t('person.inactive'),
      cell: (account) => (
        <Group gap={4}>
          <AccountState account={account} />
        </Group>
      ),
    },
    {
      key: 'open',
      head: t('person.actions'),
      acts: (account) => <Open account={account} name={nameOf(account)} />,
    },
  ];
  return (
    <Stack>
      <Text size="sm">{t('accounts.about')}</Text>
      <PagedList of={accountsQuery}>
        {(accounts, _whole, more) => (
          <Rows
            name="accounts"
            sortedBy="name"
            label={t('settings.accounts')}
            rows={accounts}
            columns={columns}
            idOf={({ id }) => id}
            find={t('accounts.find')}
            mailOf={({ email }) => email}
            more={more}
          />
        )}
      </PagedList>
    </Stack>
  );
}

function Open({ account: { personId, email }, name }: { account: AccountRowView; name: string }) {
  const { t } = useMessages();
  const me = useMe();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="xs" aria-label={`${t('accounts.open')}: ${name}`} onClick={() => setOpened(true)}>
        {t('accounts.open')}
      </Button>
      <Dialog isWide opened={opened} close={() => setOpened(false)} title={name}>
        <Stack>
          <AccountOf personId={personId} email={email} />
          {mayIn(me, 'grant:manage') && <Grants personId={personId} name={name} />}
        </Stack>
      </Dialog>
    </>
  );
}
