import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { CommentView, RemarksView, ReportView, SuggestionView } from '#libs/contracts';
import { isDiscussed, isWritable, type SectionId } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { api } from '../../api/client';
import { mayHere, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { remarksQuery } from '../../api/queries-together';
import { useMessages } from '../../messages';
import { ActButton, FormButton } from '../../forms/act';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { isEarlier } from './editions';
import { Offer } from './offer';
import classes from './reports.module.css';
import { writtenIn, type OutlineSection } from './section';
import { Difference } from './writing/difference';
import { Time } from '../../frame/time';
import { WrittenBy } from './written-by';

const forms = () => import('./remark-forms');
const CommentForm = lazy(() => forms().then((all) => ({ default: all.CommentForm })));
const SuggestForm = lazy(() => forms().then((all) => ({ default: all.SuggestForm })));
const DeclineForm = lazy(() => forms().then((all) => ({ default: all.DeclineForm })));

/** Everything that was said of a document, section by section: what is open keeps it from being agreed to. */
export function Remarks({ report }: { report: ReportView }) {
  const { t, language } = useMessages();
  return (
    <Loaded of={remarksQuery(report)}>
      {(all) => {
        const sections = report.sections.filter(({ id }) => ofSection(all, id).some);
        return (
          <Stack>
            {sections.length === 0 && <Text>{t('together.noComments')}</Text>}
            {sections.map((section) => (
              <Stack key={section.id} component="section" gap="xs" aria-label={section.title[language]}>
                <Title order={2} size="h4">
                  <DeskLink to="/reports/$id" params={{ id: report.id }} hash={section.id}>
                    {section.title[language]}
                  </DeskLink>
                </Title>
                <Thread report={report} section={section} all={all} />
              </Stack>
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}

const ofSection = ({ comments, suggestions }: RemarksView, id: SectionId) => {
  const own = {
    comments: comments.filter(({ section }) => section === id),
    suggestions: suggestions.filter(({ section }) => section === id),
  };
  return { ...own, some: own.comments.length + own.suggestions.length > 0 };
};

/** The same below one section of the text, and the way to say something of it. */
export function SectionRemarks({ report, section }: { report: ReportView; section: OutlineSection }) {
  const { t } = useMessages();
  const me = useMe();
  const { data: all } = useQuery(remarksQuery(report));
  const discusses = useDiscusses(report);
  const offers = mayHere(me, 'report:draft', report.missionId) && discusses && section.text !== 'none';
  if (!all || !mayHere(me, 'report:read', report.missionId)) return null;
  const { some, comments } = ofSection(all, section.id);
  const open = comments.filter(({ resolvedAt }) => !resolvedAt).length;
  if (!some && !discusses) return null;
  return (
    <Stack gap="xs" mt="xs" component="aside" aria-label={`${t('together.comments')}: ${section.id}`}>
      {open > 0 && (
        <Badge color="yellow" variant="light">
          {t('together.open', { count: open })}
        </Badge>
      )}
      <Thread report={report} section={section} all={all} />
      {discusses && (
        <Group gap="xs">
          <FormButton label={t('together.comment')} isWide>
            {(close) => <CommentForm report={report} section={section.id} close={close} />}
          </FormButton>
          {section.text !== 'none' && (
            <FormButton label={t('together.suggest')} isWide>
              {(close) => <SuggestForm report={report} section={section} close={close} />}
            </FormButton>
          )}
          {offers && <Offer report={report} section={section} isOpen={all.offered.includes(section.id)} />}
        </Group>
      )}
    </Stack>
  );
}

function useDiscusses(report: ReportView) {
  const me = useMe();
  return isDiscussed(report.state) && mayHere(me, 'report:comment', report.missionId) && !isEarlier(report);
}

function Thread({ report, section, all }: { report: ReportView; section: OutlineSection; all: RemarksView }) {
  const { comments, suggestions } = ofSection(all, section.id);
  return (
    <>
      {comments.map((comment) => (
        <Comment key={comment.id} report={report} comment={comment} />
      ))}
      {suggestions.map((suggestion) => (
        <Suggested key={suggestion.id} report={report} section={section} suggestion={suggestion} />
      ))}
    </>
  );
}

function By({ author, at }: Pick<CommentView, 'author' | 'at'>) {
  return (
    <Text size="xs" c="dimmed">
      <WrittenBy author={author} at={at} />
    </Text>
  );
}

function Comment({ report, comment }: { report: ReportView; comment: CommentView }) {
  const { t, language } = useMessages();
  const me = useMe();
  const discusses = useDiscusses(report);
  const { resolvedAt, resolvedBy } = comment;
  const mayResolve =
    !isEarlier(report) &&
    (mayHere(me, 'report:draft', report.missionId) ||
      (comment.authorId === me.personId && mayHere(me, 'report:comment', report.missionId)));
  return (
    <Card withBorder p="sm" component="article" aria-label={comment.body.slice(0, 60)}>
      <Stack gap={4}>
        <By {...comment} />
        <div className={classes.prose}>{comment.body}</div>
        {comment.replies.map((reply) => (
          <Card key={reply.id} withBorder p="xs">
            <By {...reply} />
            <div className={classes.prose}>{reply.body}</div>
          </Card>
        ))}
        {resolvedAt && (
          <Text size="sm">
            <Time
              due={{ at: resolvedAt }}
              said={(at) =>
                resolvedBy
                  ? t('together.resolvedBy', { name: resolvedBy[language], at })
                  : t('together.resolvedAt', { at })
              }
            />
          </Text>
        )}
        {!resolvedAt && (
          <Group gap="xs">
            {discusses && (
              <FormButton label={t('together.reply')} isWide>
                {(close) => (
                  <CommentForm report={report} section={comment.section} replyTo={comment.id} close={close} />
                )}
              </FormButton>
            )}
            {mayResolve && (
              <ActButton
                label={t('together.resolve')}
                ask={<Text>{t('together.resolveAsk')}</Text>}
                done={{ of: report.number, did: t('did.commentResolved') }}
                act={async () => {
                  await api.resolveComment({ params: { id: comment.id } });
                  await queries.invalidateQueries({ queryKey: ['report', report.id] });
                }}
              />
            )}
          </Group>
        )}
      </Stack>
    </Card>
  );
}

type SuggestedProps = { report: ReportView; section: OutlineSection; suggestion: SuggestionView };

function Suggested({ report, section, suggestion }: SuggestedProps) {
  const { t, language: read } = useMessages();
  const me = useMe();
  const { id, language, body, base, accepted, reason } = suggestion;
  const standing = writtenIn(report, language, section);
  const current = standing?.version ?? 0;
  const writes = mayHere(me, 'report:draft', report.missionId) && !isEarlier(report);
  const mayAccept = writes && isWritable(report.state, language === report.originalLanguage);
  const name = t('together.suggestion', { language: t(`reports.in.${language}`) });
  return (
    <Card withBorder p="sm" component="article" aria-label={`${name}: ${section.title[language]}`}>
      <Stack gap={4}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {name}
          </Text>
          {accepted !== null && (
            <Badge variant="light">{t(accepted ? 'together.accepted' : 'together.declined')}</Badge>
          )}
        </Group>
        <By {...suggestion} />
        {accepted === null ? (
          <Difference before={standing?.body ?? ''} after={body} language={language} />
        ) : (
          <div className={classes.prose} lang={language}>
            {body}
          </div>
        )}
        {accepted === null && current !== base && <Text size="sm">{t('together.suggestedOn', { base, current })}</Text>}
        {reason && (
          <Text size="sm">
            {t('word.reason')}: {reason}
          </Text>
        )}
        {accepted === null && writes && (
          <Group gap="xs">
            {mayAccept && (
              <ActButton
                label={t('together.accept')}
                ask={<Text>{t('together.acceptAsk')}</Text>}
                done={{ of: section.title[read], did: t('did.suggestionAccepted') }}
                act={async () => {
                  await api.decideSuggestion({ params: { id }, body: { accept: true }, ifMatch: current });
                  await queries.invalidateQueries({ queryKey: ['report', report.id] });
                }}
              />
            )}
            <FormButton label={t('together.decline')} isWide>
              {(close) => <DeclineForm report={report} suggestion={suggestion} current={current} close={close} />}
            </FormButton>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
