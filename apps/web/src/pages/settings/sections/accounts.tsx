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
  // Above the list: the window stays when its row is narrowed away or read anew.
  const [opened, setOpened] = useState<AccountRowView>();
  const [isOpen, setOpen] = useState(false);
  const open = (account: AccountRowView) => {
    setOpened(account);
    setOpen(true);
  };
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
      acts: (account) => (
        <Button size="xs" aria-label={`${t('accounts.open')}: ${nameOf(account)}`} onClick={() => open(account)}>
          {t('accounts.open')}
        </Button>
      ),
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
      <Dialog isWide opened={isOpen} close={() => setOpen(false)} title={opened ? nameOf(opened) : ''}>
        {opened && (
          <Stack>
            <AccountOf personId={opened.personId} email={opened.email} />
            {mayIn(me, 'grant:manage') && <Grants personId={opened.personId} name={nameOf(opened)} />}
          </Stack>
        )}
      </Dialog>
    </Stack>
  );
}
