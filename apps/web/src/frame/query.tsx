import { Alert, Button, Loader, Stack, Text } from '@mantine/core';
import type { RefusalParams } from '#libs/regulation';
import { queryOptions, useQueries, useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Refused, statusOf, Unreachable } from '../api/client';
import { useMessages } from '../messages';
import { NotFound } from './not-found';
import { RuleLink } from './rule-link';

/** Fetched when something is refused; who draws at once what says so asks for it with the rest. */
export const remediesQuery = queryOptions({
  queryKey: ['remedies'],
  staleTime: Infinity,
  queryFn: () => import('../guide/remedies').then(({ Remedies }) => ({ Remedies })),
});

type Props<T, Key extends QueryKey> = { of: UseQueryOptions<T, Error, T, Key>; children: (data: T) => ReactNode };

/** Shows what a query brings, or that it is loading, refused, out of reach or not to be seen. */
export function Loaded<T, Key extends QueryKey>({ of, children }: Props<T, Key>) {
  const query = useQuery(of);
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Loading serverIsAway={query.failureCount > 0} />;
  if (isNowhere(query.error)) return <NotFound />;
  return <Problem error={query.error} again={() => void query.refetch()} />;
}

/** For who will tell of refusals: asked for with them, so that nothing moves when it comes. Says whether it is still on its way. */
export function useRemedies(): boolean {
  const { isLoading, failureCount } = useQuery(remediesQuery);
  return isLoading && failureCount === 0;
}

type Answer = { isLoading: boolean; failureCount: number };
type Far = { isAwaited: boolean; serverIsAway: boolean };
/** What does not come at the first asking is not waited for: the rest is there, and that part says how it is with it. */
const howFar = (answers: readonly Answer[]): Far => ({
  isAwaited: answers.some(({ isLoading, failureCount }) => isLoading && failureCount === 0),
  serverIsAway: answers.some(({ isLoading, failureCount }) => isLoading && failureCount > 0),
});

type Question = { queryKey: QueryKey };
type TogetherProps = {
  of: readonly Question[];
  /** Asked in the same moment, for what is drawn below and may come later. */
  next?: readonly Question[];
  children: ReactNode;
};
const NOTHING: readonly Question[] = [];

/**
 * Draws what rests on several questions when all of them are answered: asked at once and drawn at once, so that no part
 * pushes another down as it comes. What was refused says so in its own place; what stands there once stays.
 */
export function Together({ of, next = NOTHING, children }: TogetherProps) {
  const { isAwaited, serverIsAway } = useQueries<unknown[], Far>({ queries: of, combine: howFar });
  useQueries<unknown[], null>({ queries: next, combine: () => null });
  const [isDrawn, setDrawn] = useState(false);
  if (!isAwaited && !isDrawn) setDrawn(true);
  return isAwaited && !isDrawn ? <Loading serverIsAway={serverIsAway} /> : children;
}

/** An address that somebody cut short names nothing, and is refused as malformed: to its reader there is no such page. */
const isNowhere = (error: unknown) => [400, 404].includes(statusOf(error) ?? 0);

export function Loading({ serverIsAway = false }: { serverIsAway?: boolean }) {
  const { t } = useMessages();
  return (
    <Stack align="center" py="xl" role="status" aria-live="polite">
      <Loader />
      <Text>{serverIsAway ? t('state.offline') : t('state.loading')}</Text>
    </Stack>
  );
}

/** The browser keeps no more for this desk. */
const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/**
 * What was refused, in the server's own sentence; or that nobody answered, or that the desk itself went wrong. What can
 * be asked `again` was a question; anything else was sent by a person, who still has it and sends it again.
 */
export function Problem({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useMessages();
  const unanswered = again ? 'state.unreachable' : 'state.notSent';
  const refusals = error instanceof Refused ? [{ ...error.problem, sentence: error.problem.title }] : [];
  const [refusal] = useSentences(refusals);
  const failed = isFull(error) ? 'state.storeFull' : error instanceof Unreachable ? unanswered : 'state.unexpected';
  const sentence = refusal ?? t(failed);
  return (
    <Alert color="red" role="alert" title={sentence}>
      {error instanceof Refused && <Findings findings={error.problem.findings} said={sentence} />}
      {error instanceof Refused && error.problem.findings.length === 0 && <Remedied codes={[error.problem.code]} />}
      {again && (
        <Button variant="default" size="xs" mt="xs" onClick={again}>
          {t('state.again')}
        </Button>
      )}
    </Alert>
  );
}

type FindingShown = { code: string; rule: string | null; params?: RefusalParams; sentence?: string | undefined };

/** The server said it in the language of that moment; in the other one it is said here, from the same words. */
function useSentences(said: readonly { code: string; params?: RefusalParams | undefined; sentence: string }[]) {
  const { language } = useMessages();
  const isForeign = (sentence: string) => sentence !== '' && /[а-яё]/i.test(sentence) !== (language === 'ru');
  const words = useQuery({ ...wordsQuery, enabled: said.some(({ sentence }) => isForeign(sentence)) });
  return said.map(({ code, params, sentence }) =>
    isForeign(sentence) && params && words.data ? words.data(language, code, params) : sentence,
  );
}
/** What a rule says against something, or of it, wherever it is shown: in the language of the page, whichever that is by now. */
export function Sentence({ of: { code, params, sentence = '' } }: { of: Omit<FindingShown, 'rule'> }) {
  const [said] = useSentences([{ code, params, sentence }]);
  return said;
}
const wordsQuery = queryOptions({
  queryKey: ['words of refusals'],
  staleTime: Infinity,
  queryFn: () => import('./sentences').then(({ sentence }) => sentence),
});

/** Every reason with the rule it rests on. */
export function Findings({ findings, said }: { findings: readonly FindingShown[]; said?: string }) {
  const { t } = useMessages();
  const sentences = useSentences(findings.map((finding) => ({ ...finding, sentence: finding.sentence ?? '' })));
  return (
    <Stack gap={4}>
      {findings.map(({ code, rule }, index) => (
        <Text key={code} size="sm">
          {sentences[index] !== said && sentences[index]}{' '}
          {rule && <RuleLink rule={rule}>{t('finding.rule', { rule })}</RuleLink>}
        </Text>
      ))}
      <Remedied codes={findings.map(({ code }) => code)} />
    </Stack>
  );
}

function Remedied({ codes }: { codes: readonly string[] }) {
  const { data } = useQuery(remediesQuery);
  return data && <data.Remedies codes={codes} />;
}
