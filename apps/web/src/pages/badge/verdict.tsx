import { Button, Stack, Text, Title } from '@mantine/core';
import type { BadgeStatement } from '#libs/contracts';
import { label, type BadgeState } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { MessageKey } from '../../messages/catalogue';
import { useMessages, type Language, type Translate } from '../../messages';
import { Loading, Problem } from '../../frame/query';
import { shownDay } from '../../time';
import classes from './check.module.css';
import { standingQuery, stateByDates, verdictQuery, type Verdict } from './verify';

type Worth = 'good' | 'open' | 'bad';

const REFUSED = {
  altered: ['bad', 'check.altered', 'check.alteredText'],
  'unknown-key': ['bad', 'check.unknownKey', 'check.unknownKeyText'],
  'key-not-here': ['open', 'check.keyNotHere', 'check.keyNotHereText'],
} as const satisfies Record<Exclude<Verdict['kind'], 'genuine'>, [Worth, MessageKey, MessageKey]>;

/** What is said of one statement: at once by its signature, and then by the server's word on the accreditation. */
export function VerdictShown({ statement }: { statement: string }) {
  const { t } = useMessages();
  const { data: verdict, error, isPending, refetch } = useQuery(verdictQuery(statement));
  return (
    <Stack>
      {isPending && <Loading />}
      {error && !verdict && <Problem error={error} again={() => void refetch()} />}
      {verdict?.kind === 'genuine' && <Genuine text={statement} statement={verdict.statement} />}
      {verdict && verdict.kind !== 'genuine' && <Refused kind={verdict.kind} />}
      <Button
        variant="default"
        onClick={() => {
          location.hash = '';
        }}
      >
        {t('check.another')}
      </Button>
    </Stack>
  );
}

function Refused({ kind }: { kind: keyof typeof REFUSED }) {
  const { t } = useMessages();
  const [worth, title, text] = REFUSED[kind];
  return (
    <VerdictFrame worth={worth} title={t(title)}>
      <Text>{t(text)}</Text>
    </VerdictFrame>
  );
}

/** In a frame whose colour says it too; readers hear it as soon as it is known. */
function VerdictFrame({ worth, title, children }: { worth: Worth; title: string; children: ReactNode }) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div ref={said} className={classes.verdict} data-worth={worth} role="status" tabIndex={-1}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children}
    </div>
  );
}

const worthOf = (state: BadgeState, asked: boolean): Worth => {
  if (state === 'valid') return asked ? 'good' : 'open';
  return state === 'not-yet' ? 'open' : 'bad';
};

function Genuine({ text, statement }: { text: string; statement: BadgeStatement }) {
  const { t, language } = useMessages();
  const { data, isPending, failureCount } = useQuery(standingQuery(text));
  const state = data?.state ?? stateByDates(statement);
  const worth = worthOf(state, Boolean(data));
  const source = data
    ? 'check.stateOnline'
    : isPending && failureCount === 0
      ? 'check.stateAsking'
      : 'check.stateOffline';
  return (
    <>
      <VerdictFrame key={worth} worth={worth} title={t(worth === 'bad' ? 'check.notValid' : 'check.genuine')}>
        {worth === 'bad' && <Text>{t('check.signatureRight')}</Text>}
        <Text fw={600}>{t('check.state', { state: label(language, 'badgeStates', state) })}</Text>
        <Text size="sm">{t(source)}</Text>
        {state === 'unknown' && <Text size="sm">{t('check.stateUnknownText')}</Text>}
      </VerdictFrame>
      <Facts statement={statement} />
      <Text>
        {t('check.noSubstitute')} <strong>{t('finding.rule', { rule: 'R-32' })}</strong>
      </Text>
      <section>
        <Title order={2} size="h4">
          {t('check.notProven')}
        </Title>
        <ul className={classes.notProven}>
          <li>{t('check.notBearer')}</li>
          <li>{t('check.notPhoto')}</li>
          {!data && <li>{t('check.notStanding')}</li>}
          {!data && <li>{t('check.notClock')}</li>}
        </ul>
      </section>
    </>
  );
}

function Facts({ statement }: { statement: BadgeStatement }) {
  const { t, language } = useMessages();
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <dl className={classes.facts}>
      <dt>{t('word.name')}</dt>
      <dd>
        <strong>{statement.name[language]}</strong>
        <br />
        <span lang={other}>{statement.name[other]}</span>
      </dd>
      <dt>{t('check.function')}</dt>
      <dd>{label(language, 'badgeFunctions', statement.function)}</dd>
      <dt>{t('word.mission')}</dt>
      <dd>{statement.mission}</dd>
      <dt>{t('check.validity')}</dt>
      <dd>{validity(statement, t, language)}</dd>
      <dt>{t('check.certificate')}</dt>
      <dd>{statement.certificate ?? t('check.noCertificate')}</dd>
    </dl>
  );
}

function validity({ validFrom, validUntil }: BadgeStatement, t: Translate, language: Language): string {
  const from = validFrom && shownDay(validFrom, language);
  const until = validUntil && shownDay(validUntil, language);
  if (from && until) return t('check.validFromUntil', { from, until });
  if (from) return t('check.validFrom', { from });
  return until ? t('check.validUntil', { until }) : t('check.validOpen');
}
