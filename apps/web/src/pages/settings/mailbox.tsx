import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { MailboxMessageView } from '#libs/contracts';
import { mayIn, useMe } from '../../api/me';
import { mailboxQuery } from '../../api/queries-notices';
import { useMessages } from '../../messages';
import { PagedList } from '../../lists/paged-list';
import { NotFound } from '../../frame/not-found';
import { ownZone, shownAt } from '../../time';
import classes from './sections/sections.module.css';

/** What would have been mailed, where there is no mail server: the links in it can be followed from here. */
export function MailboxPage() {
  const { t } = useMessages();
  const me = useMe();
  if (!mayIn(me, 'account:manage')) return <NotFound />;
  return (
    <Stack>
      <title>{`${t('nav.mailbox')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('nav.mailbox')}
      </Title>
      <Text size="sm">{t('mailbox.about')}</Text>
      <PagedList of={mailboxQuery}>
        {(mails) =>
          mails.length === 0 ? (
            <Text c="dimmed">{t('mailbox.none')}</Text>
          ) : (
            mails.map((mail) => <Mail key={mail.id} mail={mail} />)
          )
        }
      </PagedList>
    </Stack>
  );
}

function Mail({ mail: { recipient, subject, body, at, language: written } }: { mail: MailboxMessageView }) {
  const { t, language } = useMessages();
  const sent = (
    <Text size="sm" c="dimmed">
      {shownAt(at, ownZone(), language)}
    </Text>
  );
  if (subject === '')
    return (
      <Card withBorder>
        <Group gap="md">
          <Text size="sm">{t('mailbox.erased')}</Text>
          {sent}
        </Group>
      </Card>
    );
  return (
    <Card withBorder>
      <Title order={2} size="h5" lang={written}>
        {subject}
      </Title>
      <Group gap="md">
        <Text size="sm">{t('mailbox.to', { recipient })}</Text>
        {sent}
      </Group>
      <Text className={classes.body ?? ''} lang={written} mt="xs">
        {partsOf(body).map((part, index) =>
          part.startsWith('http') ? (
            <Anchor key={index} href={part} rel="noreferrer">
              {part}
            </Anchor>
          ) : (
            part
          ),
        )}
      </Text>
    </Card>
  );
}

/** Addresses apart from the words around them. */
const partsOf = (body: string) => body.split(/(https?:\/\/[^\s<>"]+)/);
