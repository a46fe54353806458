import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useAssemblyLabel } from '../../api/me';
import { useMessages } from '../../messages';
import { Time } from '../../frame/time';
import { shownDay } from '../../time';
import { ActButton, useMay } from './act-button';
import { Appointments } from '../people/appointments';
import { EndOffice, useMayEndOffices } from './end-office';
import type { Fact } from './fact-acts';
import { ScanLink, Section } from './mandate-section';

/** What the mission rests on, and the acts that record it. */
export function MandateTab({ file }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const own = useAssemblyLabel(language);
  const correcting = useCorrecting(file);
  const may = useMay(file);
  const mayEnd = useMayEndOffices(file);
  const { mission, invitations, decisions, activity, outcomeNotes, territoryNotes } = file;
  const day = (value: string | null) => (value ? shownDay(value, language) : '—');
  const notKnown = t('mission.notKnown');
  return (
    <Stack gap="lg">
      <Votes file={file} />
      <Terms file={file} />
      <Section
        title={t('mission.invitations')}
        act={<ActButton file={file} act="invitation" label={t('act.invitation')} />}
        heads={[
          'mission.inviter',
          'mission.signatory',
          'mission.addressee',
          'word.date',
          'word.number',
          'mission.receivedOn',
          'mission.incomingNumber',
          'word.scan',
          'act.correction',
        ]}
        rows={invitations.map((each) => [
          label(language, 'inviterTypes', each.inviter),
          each.signatory ?? notKnown,
          each.addressee ?? notKnown,
          each.date ? day(each.date) : notKnown,
          each.reference ?? notKnown,
          each.receivedOn ? day(each.receivedOn) : notKnown,
          each.incomingNumber ?? '—',
          each.scanId && <ScanLink key="scan" id={each.scanId} missionId={mission.id} />,
          correcting({ fact: 'invitation', id: each.id }, label(language, 'inviterTypes', each.inviter)),
        ])}
      />
      <Section
        title={t('mission.decisions')}
        act={<ActButton file={file} act="decision" label={t('act.decision')} />}
        heads={['mission.subject', 'mission.body', 'word.date', 'word.number', 'word.scan', 'act.correction']}
        rows={decisions.map((each) => [
          own('decisionSubjects', each.subject),
          own('decisionBodies', each.body),
          each.date ? day(each.date) : notKnown,
          each.number ?? notKnown,
          each.scanId && <ScanLink key="scan" id={each.scanId} missionId={mission.id} />,
          correcting({ fact: 'decision', id: each.id }, own('decisionSubjects', each.subject)),
        ])}
      />
      <Section
        title={t('mission.offices')}
        act={<ActButton file={file} act="office" label={t('act.office')} />}
        heads={['word.office', 'mission.person', 'mission.from', 'mission.until', 'mission.end']}
        rows={file.offices.map((each) => [
          [label(language, 'missionOffices', each.office), each.region].filter(Boolean).join(', '),
          each.name[language],
          day(each.validFrom),
          each.validUntil || !each.servesUntil
            ? day(each.validUntil)
            : t('mission.untilMandateEnds', { day: day(each.servesUntil) }),
          !each.validUntil && mayEnd && <EndOffice key="end" file={file} office={each} />,
        ])}
      />
      <Appointments of={{ on: mission.id }} />
      <HostFacts file={file} />
      <Section
        title={t('mission.activity')}
        act={<ActButton file={file} act="activity" needs="activity:record" label={t('act.activity')} />}
        heads={['act.figure', 'word.value', 'word.source', 'act.correction']}
        rows={activity.map(({ id, figure, value, source }) => [
          label(language, 'activityFigures', figure),
          String(value),
          source,
          correcting({ fact: 'activity', id }, label(language, 'activityFigures', figure)),
        ])}
      />
      <Text size="sm" c="dimmed">
        {t('mission.meetingsCounted')}
      </Text>
      <Section
        title={t('mission.territories')}
        act={<ActButton file={file} act="territory" label={t('act.territory')} />}
        heads={['act.organisation', 'act.regionOrAll', 'act.note', 'word.source', 'act.correction']}
        rows={territoryNotes.map((each) => [
          each.organisation,
          each.region ?? '—',
          each.note,
          each.source ?? t('mission.notKnown'),
          correcting({ fact: 'territoryNote', id: each.id }, each.organisation),
        ])}
      />
      <Section
        title={t('mission.outcomes')}
        act={
          <Group gap="xs">
            <ActButton file={file} act="results" label={t('act.results')} />
            <ActButton file={file} act="outcome" label={t('act.outcome')} />
          </Group>
        }
        heads={['act.note', 'word.source', 'act.correction']}
        rows={[
          ...(mission.resultsOn
            ? [
                [
                  `${t('act.resultsOn')}: ${day(mission.resultsOn)}`,
                  '',
                  may('correctResults', 'record:correct') && (
                    <ActButton
                      key="correct"
                      file={file}
                      act="correctResults"
                      needs="record:correct"
                      label={t('act.correct')}
                    />
                  ),
                ],
              ]
            : []),
          ...outcomeNotes.map(({ id, note, source }) => [note, source, correcting({ fact: 'outcomeNote', id }, note)]),
        ]}
      />
      <Group>
        <ActButton file={file} act="settings" needs="settings:change" label={t('act.settings')} />
      </Group>
    </Stack>
  );
}

/** A cell with the ways to correct a fact, for who may, as long as they may. */
function useCorrecting(file: MissionFile) {
  const may = useMay(file);
  return (fact: Fact, of: string) =>
    may({ correct: fact }, 'record:correct') && <Correcting key="correct" {...{ file, fact, of }} />;
}

/** What was recorded in error is put right or taken away; what it said is kept. */
function Correcting({ file, fact, of }: { file: MissionFile; fact: Fact; of: string }) {
  const { t } = useMessages();
  return (
    <Group gap="xs" wrap="nowrap">
      <ActButton file={file} act={{ correct: fact }} needs="record:correct" label={t('act.correct')} />
      <ActButton file={file} act={{ remove: fact }} needs="record:correct" label={t('act.remove')} of={of} />
    </Group>
  );
}

function Votes({ file }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const may = useMay(file);
  const correcting = useCorrecting(file);
  const days = (values: string[]) => values.map((value) => shownDay(value, language)).join(', ');
  return (
    <Section
      title={t('mission.votes')}
      act={<ActButton file={file} act="event" label={t('act.event')} />}
      heads={['mission.vote', 'event.type', 'mission.votingDays', 'event.place', 'word.source', 'act.moveEvent']}
      rows={file.events.map((each) => [
        each.title[language],
        `${label(language, 'eventTypes', each.type)}, ${label(language, 'eventKinds', each.kind)}`,
        [
          days(each.votingDays),
          each.earlyVotingDays.length > 0 && `${t('event.earlyVotingDay')}: ${days(each.earlyVotingDays)}`,
        ]
          .filter(Boolean)
          .join('; '),
        each.places.map(({ name, zone, opens, closes }) => `${name[language]} (${zone}) ${opens}–${closes}`).join('; '),
        each.source,
        (may({ moveEvent: each.id }) || correcting({ fact: 'event', id: each.id }, each.title[language])) && (
          <Group key="move" gap="xs">
            <ActButton file={file} act={{ moveEvent: each.id }} label={t('act.moveEvent')} />
            {correcting({ fact: 'event', id: each.id }, each.title[language])}
          </Group>
        ),
      ])}
    />
  );
}

/** Dates, cut-off and who may apply. */
function Terms({ file }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const { mission } = file;
  const { cutoff, startsOn, endsOn, categories } = mission;
  const day = (value: string | null) => (value ? shownDay(value, language) : '—');
  return (
    <Section
      title={t('mission.terms')}
      act={
        <Group gap="xs">
          <ActButton file={file} act="cutoff" label={t('act.cutoff')} />
          <ActButton file={file} act="dates" label={t('act.dates')} />
          <ActButton file={file} act="categories" label={t('act.categories')} />
          <ActButton file={file} act="correctTitle" needs="record:correct" label={t('act.correctTitle')} />
          <ActButton file={file} act="correctDates" needs="record:correct" label={t('act.correctDates')} />
        </Group>
      }
      heads={['timeline.deadline', 'timeline.when', 'word.source']}
      rows={[
        [t('create.startsOn'), day(startsOn), ''],
        [t('create.endsOn'), day(endsOn), ''],
        [
          t('missions.cutoff'),
          cutoff ? <Time due={cutoff} /> : t('missions.noCutoff'),
          cutoff ? `${cutoff.source}${cutoff.confirmed ? '' : ` – ${t('missions.noCutoff')}`}` : '',
        ],
        [t('act.whoMayApply'), categories.map((each) => label(language, 'applicantCategories', each)).join(', '), ''],
      ]}
    />
  );
}

function HostFacts({ file }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const { hostProfile, unknownFacts } = file.mission;
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('mission.hostProfile')}
        </Title>
        {unknownFacts.length > 0 && <ActButton file={file} act="hostFacts" label={t('act.hostFacts')} />}
      </Group>
      <Text size="sm">
        {hostProfile.commission[language]} · {label(language, 'batchChannels', hostProfile.channel)} ·{' '}
        {hostProfile.zone}
      </Text>
      <Text size="xs" c="dimmed">
        {t('create.fromProfile', { source: hostProfile.source })}
      </Text>
      {unknownFacts.length > 0 && (
        <Alert mt="xs" color="yellow" title={t('create.unknown')}>
          {unknownFacts.map((fact) => label(language, 'hostFacts', fact)).join(', ')}
        </Alert>
      )}
    </section>
  );
}
