import { Text, Title } from '@mantine/core';
import type { LogEntryView, MissionFile } from '#libs/contracts';
import { label, logAction, logActor, logEvent, logState, logSubject } from '#libs/regulation';
import { queryOptions } from '@tanstack/react-query';
import { Fragment } from 'react';
import { api } from '../../api/client';
import { mayEverywhere, useAssemblyLabel, useMe, type AssemblyWord } from '../../api/me';
import { useMessages, type Language, type Translate } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { ownDay, shownDay, shownHour } from '../../time';
import { byDayAndKind, type Line } from './happened-groups';
import classes from './happened.module.css';

/** So many different things are told. */
const SHOWN = 10;
/** So far back is looked for them: a day on which much was read is no day on which nothing was done. */
const PAGES = 5;
/** Who has looked at what stands in the log as well; here is told what was done. */
const LOOKED = /\.(\w+-)?(read|listed|downloaded|tried|used|asked|drawn|made)$/;

export const recentQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'happened'],
    queryFn: async () => {
      const done: LogEntryView[] = [];
      let cursor: string | null | undefined;
      for (let page = 0; page < PAGES && cursor !== null && done.length < SHOWN; page += 1) {
        const { items, next } = await api.readLog({ query: { missionId, limit: 100, ...(cursor && { cursor }) } });
        done.push(...items.filter(({ what }) => !LOOKED.test(what)));
        cursor = next;
      }
      return done;
    },
  });

/** What was done lately: by the log for who may read it, by the mission's own papers for everybody else. */
export function MissionHistory({ file }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const own = useAssemblyLabel(language);
  const me = useMe();
  const { zone } = file.mission.hostProfile;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('mission.happened')}
      </Title>
      {mayEverywhere(me, 'log:read') ? (
        <Loaded of={recentQuery(file.mission.id)}>
          {(entries) => (
            <>
              <Told of={entries.map((entry) => toldOf(entry, language, zone))} />
              <DeskLink to="/missions/$id" params={{ id: file.mission.id }} search={{ tab: 'log' }} size="sm">
                {t('mission.wholeLog')}
              </DeskLink>
            </>
          )}
        </Loaded>
      ) : (
        <Told of={recordedIn(file, t, language, own)} />
      )}
    </section>
  );
}

function Told({ of }: { of: readonly Line[] }) {
  const { t, language } = useMessages();
  if (of.length === 0) return <Text c="dimmed">{t('mission.nothingHappened')}</Text>;
  return byDayAndKind(of, SHOWN).map(({ day, kinds }) => (
    <section key={day} className={classes.day}>
      <Title order={3} size="h6">
        {day ? shownDay(day, language) : t('mission.notKnown')}
      </Title>
      <dl>
        {kinds.map(({ kind, told }) => (
          <Fragment key={kind}>
            <dt>{kind}</dt>
            {told.map(({ key, hours, what, count }) => (
              <dd key={key}>
                {hours && <span className={classes.hours}>{hours}</span>}
                {what}
                {count > 1 && ` (${count})`}
              </dd>
            ))}
          </Fragment>
        ))}
      </dl>
    </section>
  ));
}

function toldOf(entry: LogEntryView, of: Language, zone: string): Line {
  const { id, at, what, subjectType, action, fromState, toState } = entry;
  const by = logActor(entry)?.[of];
  const move = action && `: ${logAction(subjectType, action)[of]}`;
  const states = toState && [fromState, toState].map((state) => state && logState(subjectType, state)[of]);
  const told = [logEvent(what)[of], move, states && ` (${states.filter(Boolean).join(' → ')})`, by && `, ${by}`];
  return {
    key: id,
    day: ownDay(Date.parse(at), zone),
    hour: shownHour(at, zone, of),
    kind: logSubject(subjectType)[of],
    what: told.filter(Boolean).join(''),
  };
}

/** The invitations, decisions and appointments that everybody may read, the latest first. */
function recordedIn(
  { invitations, decisions, offices, mission }: MissionFile,
  t: Translate,
  language: Language,
  own: AssemblyWord,
): Line[] {
  const dated = [
    ...invitations.map(({ id, date, inviter }) => ({
      key: id,
      day: date,
      kind: t('mission.invitations'),
      what: `${logEvent('mission.invitation-registered')[language]}: ${label(language, 'inviterTypes', inviter)}`,
    })),
    ...decisions.map(({ id, date, subject, body }) => ({
      key: id,
      day: date,
      kind: t('mission.decisions'),
      what: `${own('decisionSubjects', subject)} (${own('decisionBodies', body)})`,
    })),
    ...offices.map(({ id, validFrom, office, name }) => ({
      key: id,
      day: validFrom,
      kind: t('mission.offices'),
      what: `${label(language, 'missionOffices', office)}: ${name[language]}`,
    })),
    ...(mission.resultsOn
      ? [{ key: 'results', day: mission.resultsOn, kind: t('word.mission'), what: t('act.resultsOn') }]
      : []),
  ];
  return dated
    .toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
    .map(({ day, ...line }) => ({ ...line, day: day ?? '' }));
}
