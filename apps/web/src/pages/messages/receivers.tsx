import { Alert, Select, Stack, Text, Title } from '@mantine/core';
import type { MessageReceivers, MissionFile } from '#libs/contracts';
import { label, type MessageGroup } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { receiversQuery } from '../../api/queries-messages';
import { useMessages } from '../../messages';
import type { Values } from '../../forms/field';
import { Loaded } from '../../frame/query';
import { Rows, type Column } from '../../lists/rows';
import { useDelegationName } from '../observers/delegation-name';
import classes from './messages.module.css';

export type Chosen = { group: MessageGroup; delegationId: string | undefined };
type Receiver = MessageReceivers['items'][number];
type Props = {
  file: MissionFile;
  chosen: Chosen | null;
  values: Values;
  /** Told what was shown: without it nothing is sent. */
  shown: (previewed: string | undefined) => void;
};

/** Before it is sent: who receives it, in which language, and whom it does not reach. */
export function Receivers({ chosen, ...props }: Props) {
  const { shown } = props;
  useEffect(() => {
    if (!chosen) shown(undefined);
  }, [chosen, shown]);
  return chosen && <Found chosen={chosen} {...props} />;
}

function Found({ file, chosen, values, shown }: Props & { chosen: Chosen }) {
  const { t } = useMessages();
  const of = receiversQuery(file.mission.id, chosen.group, chosen.delegationId);
  const { data } = useQuery(of);
  const previewed = data?.items.some(({ unreached }) => unreached === null) ? data.previewed : undefined;
  useEffect(() => shown(previewed), [previewed, shown]);
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('messages.receivers')}
      </Title>
      <Loaded of={of}>{(found) => <Shown found={found} values={values} />}</Loaded>
    </Stack>
  );
}

function Shown({ found, values }: { found: MessageReceivers; values: Values }) {
  const { t, language } = useMessages();
  const nameOf = useDelegationName();
  const { items, byMail, replyTo } = found;
  const reached = items.filter(({ unreached }) => unreached === null);
  const columns: Column<Receiver>[] = [
    // Under the name, so that a phone shows beside it whether the mail arrives.
    {
      key: 'name',
      head: t('word.name'),
      text: ({ name, delegationId }) => `${name[language]} ${nameOf(delegationId)}`,
      cell: ({ name, delegationId }) => (
        <>
          {name[language]}
          <Text size="xs" c="dimmed">
            {nameOf(delegationId)}
          </Text>
        </>
      ),
    },
    {
      key: 'language',
      head: t('messages.gets'),
      text: ({ unreached, language: spoken }) =>
        unreached
          ? t('messages.notReached', { why: label(language, 'mailOutcomes', unreached) })
          : t(spoken === 'ru' ? 'messages.inRussian' : 'messages.inEnglish'),
    },
  ];
  return (
    <>
      <Text size="sm" role="status">
        {t('messages.count', { reached: reached.length, unreached: items.length - reached.length })}
      </Text>
      {!byMail && <Alert color="yellow">{t('messages.noMail')}</Alert>}
      {items.length > 0 && (
        <Rows
          name="message-receivers"
          isAside
          label={t('messages.receivers')}
          rows={items}
          columns={columns}
          idOf={({ personId }) => personId}
        />
      )}
      {reached.length > 0 && <Letter to={reached} values={values} />}
      <Text size="sm" c="dimmed">
        {replyTo ? t('messages.answersTo', { address: replyTo }) : t('messages.noAnswers')}
      </Text>
    </>
  );
}

/** As one of them receives it. */
function Letter({ to, values }: { to: readonly Receiver[]; values: Values }) {
  const { t, language } = useMessages();
  const [chosen, setChosen] = useState<string | null>(null);
  const { personId, language: spoken } = to.find((receiver) => receiver.personId === chosen) ?? to[0]!;
  const [heading, text] = ['heading', 'text'].map(
    (name) => (values[name] as Record<string, string> | undefined)?.[spoken],
  );
  return (
    <>
      <Select
        label={t('messages.asReadBy')}
        data={to.map((receiver) => ({ value: receiver.personId, label: receiver.name[language] }))}
        value={personId}
        onChange={setChosen}
        allowDeselect={false}
        searchable={to.length > 10}
      />
      <article lang={spoken} aria-label={t('messages.letter')}>
        <Text fw={600}>{heading || '…'}</Text>
        <Text className={classes.text ?? ''}>{text || '…'}</Text>
      </article>
    </>
  );
}
