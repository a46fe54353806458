import { Text, Title } from '@mantine/core';
import type { LogEntryView, MissionFile } from '#libs/contracts';
import { label, logAction, logActor, logEvent, logState } from '#libs/regulation';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { mayEverywhere, useAssemblyLabel, useMe, type AssemblyWord } from '../../api/me';
import { useMessages, type Language, type Translate } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { shownAt, shownDay } from '../../time';

const SHOWN = 10;
/** Who has looked at what stands in the log as well; here is told what was done. */
const LOOKED = /\.(\w+-)?(read|listed|downloaded|tried|used|asked|drawn|made)$/;

const recentQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'happened'],
    queryFn: async () => {
      const { items } = await api.readLog({ query: { missionId, limit: 100 } });
      return items.filter(({ what }) => !LOOKED.test(what)).slice(0, SHOWN);
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

type Line = { key: string; when: string; what: string };

function Told({ of }: { of: readonly Line[] }) {
  const { t } = useMessages();
  if (of.length === 0) return <Text c="dimmed">{t('mission.nothingHappened')}</Text>;
  return (
    <ul>
      {of.map(({ key, when, what }) => (
        <li key={key}>
          <Text size="sm">
            <strong>{when}</strong> – {what}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function toldOf(entry: LogEntryView, of: Language, zone: string) {
  const { id, at, what, subjectType, action, fromState, toState } = entry;
  const by = logActor(entry)?.[of];
  const move = action && `: ${logAction(subjectType, action)[of]}`;
  const states = toState && [fromState, toState].map((state) => state && logState(subjectType, state)[of]);
  const told = [logEvent(what)[of], move, states && ` (${states.filter(Boolean).join(' → ')})`, by && `, ${by}`];
  return { key: id, when: shownAt(at, zone, of), what: told.filter(Boolean).join('') };
}

/** The invitations, decisions and appointments that everybody may read, the latest first. */
function recordedIn(
  { invitations, decisions, offices, mission }: MissionFile,
  t: Translate,
  language: Language,
  own: AssemblyWord,
) {
  const dated = [
    ...invitations.map(({ id, date, inviter }) => ({
      key: id,
      day: date,
      what: `${logEvent('mission.invitation-registered')[language]}: ${label(language, 'inviterTypes', inviter)}`,
    })),
    ...decisions.map(({ id, date, subject, body }) => ({
      key: id,
      day: date,
      what: `${own('decisionSubjects', subject)} (${own('decisionBodies', body)})`,
    })),
    ...offices.map(({ id, validFrom, office, name }) => ({
      key: id,
      day: validFrom,
      what: `${label(language, 'missionOffices', office)}: ${name[language]}`,
    })),
    ...(mission.resultsOn ? [{ key: 'results', day: mission.resultsOn, what: t('act.resultsOn') }] : []),
  ];
  return dated
    .toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
    .slice(0, SHOWN)
    .map(({ key, day, what }) => ({ key, when: day ? shownDay(day, language) : t('mission.notKnown'), what }));
}
