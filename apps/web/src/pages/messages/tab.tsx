import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { MessageView, MissionFile } from '#libs/contracts';
import { label, MAIL_OUTCOMES } from '#libs/regulation';
import { lazy } from 'react';
import { messagesQuery } from '../../api/queries-messages';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { DeskLink } from '../../frame/desk-link';
import { PagedList } from '../../lists/paged-list';
import { useDelegationName } from '../observers/delegation-name';
import { Time } from '../../frame/time';
import { useWriter } from './writers';
import { Empty } from '../../lists/empty';

const MessageForm = lazy(() => import('./message-form').then((all) => ({ default: all.MessageForm })));
const Sent = lazy(() => import('./sent').then((all) => ({ default: all.Sent })));

/** What was written to groups of this mission, and a form for the next. */
export function MessagesTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  const { groups, reads } = useWriter(file);
  if (!reads)
    return (
      <Stack>
        <Text>{t('messages.notForYou')}</Text>
        <DeskLink to="/notices">{t('messages.toNotices')}</DeskLink>
      </Stack>
    );
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('messages.about')}
        </Text>
        {groups.length > 0 && (
          <FormButton label={t('messages.write')} isPrimary isWide>
            {(close) => <MessageForm file={file} close={close} />}
          </FormButton>
        )}
      </Group>
      <PagedList of={messagesQuery(file.mission.id)}>
        {(messages) =>
          messages.length === 0 ? (
            <Empty>{t(groups.length > 0 ? 'messages.emptyAndNext' : 'messages.empty')}</Empty>
          ) : (
            messages.map((message) => <Message key={message.id} file={file} message={message} />)
          )
        }
      </PagedList>
    </Stack>
  );
}

function Message({ file, message }: { file: MissionFile; message: MessageView }) {
  const { t, language } = useMessages();
  const nameOf = useDelegationName();
  const { heading, group, delegationId, sentAt, sentBy, counts } = message;
  const name = heading[language] || t('messages.erased');
  const numbers = new Intl.NumberFormat(language);
  const became = MAIL_OUTCOMES.flatMap((outcome) =>
    counts[outcome] ? [`${label(language, 'mailOutcomes', outcome)}: ${numbers.format(counts[outcome])}`] : [],
  );
  return (
    <Card withBorder component="article" data-row aria-label={name} p="sm">
      <Stack gap={4}>
        <Title order={3} size="h5">
          {name}
        </Title>
        <Text size="sm">
          {[label(language, 'messageGroups', group), delegationId && nameOf(delegationId)].filter(Boolean).join(' · ')}
        </Text>
        <Text size="sm" c="dimmed">
          {sentBy[language]} · <Time due={{ at: sentAt }} />
        </Text>
        <Text size="sm">{became.join(' · ')}</Text>
        <Group mt="xs">
          <FormButton label={t('messages.open')} isWide>
            {() => <Sent file={file} id={message.id} />}
          </FormButton>
        </Group>
      </Stack>
    </Card>
  );
}
