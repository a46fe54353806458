import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { CommentOn, SuggestText, type OfferedSection } from '#libs/contracts';
import { LANGUAGES } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { offersQuery } from '../../api/queries-together';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { begun } from '../../forms/begun';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';
import { Problem } from '../../frame/query';
import classes from '../reports/reports.module.css';
import type { Placing } from '../reports/placed-words';
import { TextRead } from '../reports/text-read';
import { Time } from '../../frame/time';
import { WrittenBy } from '../reports/written-by';

/** Sections of a draft on which observers are asked what they think: each with what one has said of it. */
export function OfferedSections({ missionId }: { missionId: string }) {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(offersQuery(missionId));
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('mine.offered')}
      </Title>
      <Text size="sm">{t('mine.offeredHow')}</Text>
      {data.map((offered) => (
        <Offered key={`${offered.reportId} ${offered.section}`} missionId={missionId} offered={offered} />
      ))}
    </Stack>
  );
}

/** Of the figures and records of a draft an observer is told none: they stand there by their names. */
const NONE_TOLD: Placing = { placed: [], unknownReferences: [] };

type Given = { missionId: string; offered: OfferedSection };

function Offered({ missionId, offered }: Given) {
  const { t, language } = useMessages();
  const { report, number, text } = offered;
  const title = offered.title[language];
  return (
    <Card withBorder p="sm" component="article" aria-label={`${number}: ${title}`}>
      <Stack gap="xs">
        <div>
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            {report[language]}, {number}
          </Text>
        </div>
        {LANGUAGES.filter((of) => text[of]).map((of) => (
          <TextRead key={of} of={NONE_TOLD} body={text[of]!} language={of} />
        ))}
        {!text.ru && !text.en && <Text c="dimmed">{t('reports.notWritten')}</Text>}
        <OwnRemarks offered={offered} />
        <Group gap="xs">
          <FormButton label={t('together.comment')} isWide>
            {(close) => <Comment {...{ missionId, offered, close }} />}
          </FormButton>
          <FormButton label={t('together.suggest')} isWide>
            {(close) => <Suggest {...{ missionId, offered, close }} />}
          </FormButton>
        </Group>
      </Stack>
    </Card>
  );
}

/** What one said oneself, what was answered, and what became of it. */
function OwnRemarks({ offered: { comments, suggestions } }: Pick<Given, 'offered'>) {
  const { t } = useMessages();
  return (
    <>
      {comments.map(({ id, body, at: when, replies, resolvedAt }) => (
        <Card key={id} withBorder p="xs">
          <Text size="xs" c="dimmed">
            <Time due={{ at: when }} said={(at) => t('mine.yourComment', { at })} />
          </Text>
          <div className={classes.prose ?? ''}>{body}</div>
          {replies.map((reply) => (
            <div key={reply.id}>
              <Text size="xs" c="dimmed">
                <WrittenBy author={reply.author} at={reply.at} />
              </Text>
              <div className={classes.prose ?? ''}>{reply.body}</div>
            </div>
          ))}
          {resolvedAt && (
            <Text size="sm">
              <Time due={{ at: resolvedAt }} said={(at) => t('together.resolvedAt', { at })} />
            </Text>
          )}
        </Card>
      ))}
      {suggestions.map(({ id, body, at: when, accepted, reason, language: of }) => (
        <Card key={id} withBorder p="xs">
          <Text size="xs" c="dimmed">
            <Time due={{ at: when }} said={(at) => t('mine.yourText', { at })} />
            {accepted !== null && ` – ${t(accepted ? 'together.accepted' : 'together.declined')}`}
          </Text>
          <div className={classes.prose ?? ''} lang={of}>
            {body}
          </div>
          {reason && (
            <Text size="sm">
              {t('word.reason')}: {reason}
            </Text>
          )}
        </Card>
      ))}
    </>
  );
}

type FormProps = Given & { close: () => void };
const readAnew = (missionId: string) => queries.invalidateQueries({ queryKey: offersQuery(missionId).queryKey });

function Comment({ missionId, offered: { reportId, section, title }, close }: FormProps) {
  const { t, language } = useMessages();
  return (
    <DeskForm
      schema={CommentOn}
      initial={begun(CommentOn, { section, body: '', replyTo: null })}
      draft={`comment:${reportId}:${section}`}
      submit={t('form.save')}
      done={{ of: title[language], did: t('did.commented') }}
      cancel={close}
      after={close}
      send={async (body) => {
        await api.commentOn({ params: { id: reportId }, body });
        await readAnew(missionId);
      }}
    >
      {(form) => (
        <Fields form={form} of={[{ name: 'body', label: 'together.commentBody', kind: 'lines', required: true }]} />
      )}
    </DeskForm>
  );
}

/** Begins with the text in the language of the original. */
function Suggest({ missionId, offered: { reportId, section, title, originalLanguage, text }, close }: FormProps) {
  const { t, language } = useMessages();
  const initial = { section, language: originalLanguage, body: text[originalLanguage] ?? '' };
  return (
    <DeskForm
      schema={SuggestText}
      initial={begun(SuggestText, initial)}
      draft={`suggestion:${reportId}:${section}`}
      submit={t('form.save')}
      done={{ of: title[language], did: t('did.suggested') }}
      cancel={close}
      after={close}
      send={async (body) => {
        await api.suggestText({ params: { id: reportId }, body });
        await readAnew(missionId);
      }}
    >
      {(form) => (
        <Fields form={form} of={[{ name: 'body', label: 'together.newText', kind: 'lines', required: true }]} />
      )}
    </DeskForm>
  );
}
