import { Anchor, Group, Text } from '@mantine/core';
import type { LogEntryView } from '#libs/contracts';
import {
  changesIn,
  fieldName,
  logAction,
  logActor,
  logEvent,
  logState,
  logSubject,
  publicationIn,
  reasonIn,
  signaturesIn,
  stoodBefore,
  valueName,
  withoutSecondIn,
  type AssemblyWords,
} from '#libs/regulation';
import { logQuery, logTable, type LogFilter } from '../../api/queries-log';
import { mayIn, useMe } from '../../api/me';
import { useMessages, type Language, type Translate } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { DayLine } from '../../lists/day-line';
import { DayList } from '../../lists/day-list';
import { RuleLink } from '../../frame/rule-link';
import { shownDay } from '../../time';
import { valueIn } from '../settings/sections/setting-value';
import classes from './log.module.css';
import { Time } from '../../frame/time';

/** Lines of the log, with the table of them to take away. */
export function Entries({ filter }: { filter: LogFilter }) {
  const { t, language } = useMessages();
  return (
    <>
      <Group gap="md">
        <Text size="sm">{t('log.export')}</Text>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Anchor key={format} size="sm" href={logTable(filter, format, language)} download>
            {format.toUpperCase()}
          </Anchor>
        ))}
      </Group>
      <DayList label={t('nav.log')} of={logQuery(filter)} idOf={idOf} atOf={atOf} empty={t('log.none')}>
        {(entry, details) => <Line entry={entry} {...details} />}
      </DayList>
    </>
  );
}

const idOf = ({ id }: LogEntryView) => id;
const atOf = ({ at }: LogEntryView) => at;

/** Who did what to what; the values, the rules and the exact time are read on demand. */
function Line({ entry, isOpen, toggle }: { entry: LogEntryView; isOpen: boolean; toggle: () => void }) {
  const { t, language } = useMessages();
  const { id, what, reason, rules, details } = entry;
  const alone = withoutSecondIn(details);
  const said = publicationIn(entry).words?.[language] ?? (reason && reasonIn(language, reason));
  return (
    <DayLine
      at={entry.at}
      name={`${logEvent(what)[language]}, ${t('log.number')} ${id}`}
      isOpen={isOpen}
      toggle={toggle}
      details={
        <dl className={classes.facts}>
          <dt>{t('log.number')}</dt>
          <dd>{id}</dd>
          <dt>{t('log.when')}</dt>
          <dd>
            <When entry={entry} />
          </dd>
          <dt>{t('log.move')}</dt>
          <dd>
            <Changed entry={entry} />
          </dd>
          {rules.length > 0 && (
            <>
              <dt>{t('log.rules')}</dt>
              <dd>
                {rules.map((rule) => (
                  <RuleLink key={rule} rule={rule} />
                ))}
              </dd>
            </>
          )}
          <dt>{t('log.thing')}</dt>
          <dd>
            <OnlyThis entry={entry} />
          </dd>
        </dl>
      }
    >
      <What entry={entry} />
      <div className={classes.about}>
        <Who entry={entry} />
        <Subject entry={entry} />
      </div>
      {alone && <Text size="sm">{alone[language]}</Text>}
      {said && (
        <Text size="sm">
          {t('word.reason')}: {said}
        </Text>
      )}
    </DayLine>
  );
}

/** The state before and after, and every value that was changed. */
function Changed({ entry }: { entry: LogEntryView }) {
  const { t, language } = useMessages();
  const { assembly } = useMe();
  const shown = (value: unknown) => shownValue(value, t, language, assembly);
  const { subjectType, fromState, toState, details } = entry;
  const signatures = signaturesIn(details);
  const said = (state: string) => logState(subjectType, state)[language];
  const moved = toState ? `${fromState ? said(stoodBefore(fromState, entry)) : '—'} → ${said(toState)}` : undefined;
  return (
    <>
      {moved}
      {signatures && (
        <Text size="sm">
          {t('reports.signedOf', { done: signatures.signed, count: signatures.signatories })}
          {signatures.unsigned && ` ${t('reports.unsignedBy', { names: signatures.unsigned[language] })}`}
        </Text>
      )}
      {/* A move says its states in words already. */}
      {changesIn(details)
        .filter(({ name }) => name !== '' || !moved)
        .map(({ name, before, after }) => (
          <Text key={name} size="sm">
            {fieldName(name) && `${fieldName(name)![language]}: `}
            {shown(before)} → {shown(after)}
          </Text>
        ))}
    </>
  );
}

/** A value as it was recorded, in words where it has some. */
function shownValue(value: unknown, t: Translate, language: Language, words: AssemblyWords): string {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) return value.map((item) => shownValue(item, t, language, words)).join(', ') || '—';
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return shownDay(value, language);
  const named = typeof value === 'string' && valueName(value, words);
  if (named) return named[language];
  if (typeof value !== 'object') return valueIn(t, value as string | number | boolean);
  const { [language]: wording, ...rest } = value as Record<string, unknown>;
  return typeof wording === 'string'
    ? wording
    : Object.values(rest)
        .map((part) => shownValue(part, t, language, words))
        .join(', ');
}

function When({ entry: { at, domainTime } }: { entry: LogEntryView }) {
  const { t } = useMessages();
  const recordedFor = Math.abs(Date.parse(at) - Date.parse(domainTime)) > 60_000;
  return (
    <>
      <Text size="sm" className={classes.when ?? ''}>
        <Time due={{ at }} />
      </Text>
      {recordedFor && (
        <Text size="xs" c="dimmed">
          <Time due={{ at: domainTime }} said={(on) => t('log.domainTime', { at: on })} />
        </Text>
      )}
    </>
  );
}

function Who({ entry }: { entry: LogEntryView }) {
  const { t, language } = useMessages();
  const me = useMe();
  const { personId, personName, attempt, follows } = entry;
  if (follows !== null) return <Text size="sm">{logActor(entry)?.[language]}</Text>;
  if (!personId) return <Text size="sm">{t(attempt ? 'log.stranger' : 'log.bySystem')}</Text>;
  if (!personName)
    return (
      <Text size="sm" c="dimmed">
        {t('log.unnamed')}
      </Text>
    );
  // Who may not open what is kept of people finds here what each has done.
  if (!mayIn(me, 'person:read'))
    return (
      <DeskLink to="/log" search={{ show: personId }} size="sm" display="inline-block" py={4}>
        {personName[language]}
      </DeskLink>
    );
  return (
    <DeskLink to="/people/$id" params={{ id: personId }} size="sm" display="inline-block" py={4}>
      {personName[language]}
    </DeskLink>
  );
}

function What({ entry }: { entry: LogEntryView }) {
  const { t, language } = useMessages();
  const { what, subjectType, action, corrects, paperId, attempt, details } = entry;
  const { act, when } = publicationIn(entry);
  return (
    <>
      {logEvent(what)[language]}
      {action && <Text size="sm">{logAction(subjectType, action)[language]}</Text>}
      {act && <Text size="sm">{act[language]}</Text>}
      {when && (
        <Text size="sm">
          <Time due={when} said={(at) => t('publication.when', { at })} />
        </Text>
      )}
      {when === null && <Text size="sm">{t('publication.atOnce')}</Text>}
      {corrects && <Text size="xs">{t('log.corrects', { id: corrects })}</Text>}
      {paperId && <Text size="xs">{t('log.onPaper')}</Text>}
      {attempt && <Attempt attempt={attempt} details={details} />}
    </>
  );
}

/** Whence something was tried, how often, and what was asked for. */
function Attempt({
  attempt: { address, times },
  details: { endpoint, more },
}: {
  attempt: NonNullable<LogEntryView['attempt']>;
  details: LogEntryView['details'];
}) {
  const { t } = useMessages();
  return (
    <>
      <Text size="xs">
        {address ? t('log.attemptFrom', { address }) : t('log.attemptFromMany')},{' '}
        {t('log.attemptTimes', { count: times })}
      </Text>
      {typeof endpoint === 'string' && <Text size="xs">{t('log.attemptAsked', { endpoint })}</Text>}
      {more === true && <Text size="xs">{t('log.attemptMore')}</Text>}
    </>
  );
}

/** Pages of ours that show one thing. */
const PAGES = {
  mission: '/missions/$id',
  application: '/applications/$id',
  batch: '/batches/$id',
  report: '/reports/$id',
  person: '/people/$id',
} as const;
/** What is kept of people, and of what went to a host about them. */
const OF_PEOPLE = ['application', 'batch', 'person'];
const pageOf = (subjectType: string) => PAGES[subjectType as keyof typeof PAGES] as '/missions/$id' | undefined;

/** The thing itself, where it has a page, and what else the log says of it. */
function Subject({ entry: { subjectType, subjectId, subjectName, details } }: { entry: LogEntryView }) {
  const { t, language } = useMessages();
  const kind = logSubject(subjectType)[language];
  const number = subjectType === 'report' && (details.version ?? details.to);
  const edition = typeof number === 'number' && t('reports.versionNumber', { number });
  const name = [subjectName ? `${kind}: ${subjectName[language]}` : kind, edition].filter(Boolean).join(', ');
  const me = useMe();
  const page = OF_PEOPLE.includes(subjectType) && !mayIn(me, 'person:read') ? undefined : pageOf(subjectType);
  return page ? (
    <DeskLink to={page} params={{ id: subjectId }} size="sm" display="inline-block" py={4}>
      {name}
    </DeskLink>
  ) : (
    <Text size="sm">{name}</Text>
  );
}

/** What else the log says of the same thing. */
function OnlyThis({ entry: { subjectId } }: { entry: LogEntryView }) {
  const { t } = useMessages();
  return /^[\w-]{1,60}$/.test(subjectId) ? (
    <DeskLink to="/log" search={{ q: subjectId }} size="sm" py={4}>
      {t('log.only')}
    </DeskLink>
  ) : (
    subjectId
  );
}
