import { Stack, Text, Title } from '@mantine/core';
import type { MessageFile, MissionFile } from '#libs/contracts';
import { label, LANGUAGES } from '#libs/regulation';
import { messageQuery } from '../../api/queries-messages';
import { useMessages } from '../../messages';
import { Loaded } from '../../frame/query';
import { Rows, type Column } from '../../lists/rows';
import { timeColumn } from '../../lists/time-column';
import classes from './messages.module.css';

type Receiver = MessageFile['receivers'][number];

/** What was sent, in both languages, to whom, and what became of each mail. */
export function Sent({ file, id }: { file: MissionFile; id: string }) {
  const { t, language } = useMessages();
  const columns: Column<Receiver>[] = [
    { key: 'name', head: t('word.name'), text: ({ name }) => name[language] },
    {
      key: 'outcome',
      head: t('messages.outcome'),
      text: ({ outcome }) => label(language, 'mailOutcomes', outcome),
    },
    timeColumn(
      {
        key: 'mailed',
        head: t('messages.mailed'),
        due: ({ mailedAt }) => (mailedAt ? { at: mailedAt } : null),
      },
      language,
    ),
  ];
  return (
    <Loaded of={messageQuery(file.mission.id, id)}>
      {({ heading, text, replyTo, receivers }) => (
        <Stack>
          {heading.ru === '' ? (
            <Text>{t('messages.erased')}</Text>
          ) : (
            LANGUAGES.map((written) => (
              <section key={written} lang={written}>
                <Title order={3} size="h5">
                  {heading[written]}
                </Title>
                <Text className={classes.text ?? ''}>{text[written]}</Text>
              </section>
            ))
          )}
          <Text size="sm" c="dimmed">
            {replyTo ? t('messages.answersTo', { address: replyTo }) : t('messages.noAnswers')}
          </Text>
          <Rows
            name="message-outcomes"
            isAside
            label={t('messages.receivers')}
            rows={receivers}
            columns={columns}
            idOf={({ personId }) => personId}
            find={t('messages.find')}
          />
        </Stack>
      )}
    </Loaded>
  );
}
