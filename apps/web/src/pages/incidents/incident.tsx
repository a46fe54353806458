import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { IncidentView, MissionFile } from '#libs/contracts';
import { label, levelOf, type Severity } from '#libs/regulation';
import { lazy } from 'react';
import { mayHere, useMe } from '../../api/me';
import { incidentVersionsQuery } from '../../api/queries-incidents';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { Loaded } from '../../frame/query';
import { isOver } from '../missions/still';
import { Time, timeAsText } from '../../frame/time';
import { StateShown } from '../../frame/state';
import { Entered } from '../missions/entered';
import { Evidence } from './evidence';

const CorrectForm = lazy(() => import('./incident-forms').then((all) => ({ default: all.CorrectForm })));
const forms = () => import('./incident-act-forms');
const RemoveForm = lazy(() => forms().then((all) => ({ default: all.RemoveForm })));
const FollowUpForm = lazy(() => forms().then((all) => ({ default: all.FollowUpForm })));
const PrintForm = lazy(() => forms().then((all) => ({ default: all.PrintForm })));

/** By a shape that fills with the level, and by colour; the word stands beside it. */
const MARKS = ['○', '◔', '◑', '◕', '●'] as const;
const COLOURS = ['gray', 'blue', 'yellow', 'orange', 'red'] as const;

type Props = { file: MissionFile; incident: IncidentView };

/** What may be done with one entry. */
export function IncidentActs({ file, incident }: Props) {
  const { t, language } = useMessages();
  const me = useMe();
  const { mission } = file;
  const open = incident.mayCorrect && !isOver(mission);
  return (
    <Group gap="xs">
      {open && incident.state && (
        <FormButton isWide label={t('incidents.followUp')}>
          {(close) => <FollowUpForm file={file} incident={incident} close={close} />}
        </FormButton>
      )}
      {open && (
        <FormButton isWide label={t('act.correct')}>
          {(close) => <CorrectForm file={file} incident={incident} close={close} />}
        </FormButton>
      )}
      {open && mayHere(me, 'incident:print', mission.id) && (
        <FormButton isWide label={t('incidents.print')}>
          {(close) => <PrintForm file={file} incident={incident} close={close} />}
        </FormButton>
      )}
      {open && (
        <FormButton
          isWide
          isEnd
          label={t('act.remove')}
          of={`${label(language, 'incidentCategories', incident.category)}, ${timeAsText({ at: incident.occurredAt, zone: mission.hostProfile.zone }, language)}`}
        >
          {(close) => <RemoveForm file={file} incident={incident} close={close} />}
        </FormButton>
      )}
      {incident.version > 1 && (
        <FormButton isWide label={t('programme.versions')}>
          {() => <Versions file={file} id={incident.id} />}
        </FormButton>
      )}
    </Group>
  );
}

/** What is told of it, with what shows it and what was done about it. */
export const IncidentTold = (props: Props) => (
  <Stack gap={4}>
    <Said {...props} isInList />
    <Evidence {...props} />
    <FollowUps {...props} />
    <Entered of={props.incident} />
  </Stack>
);

function Weight({ severity }: { severity: Severity }) {
  const { language } = useMessages();
  const level = levelOf(severity);
  return (
    <Badge
      variant="light"
      color={COLOURS[level]}
      leftSection={<span aria-hidden>{MARKS[level]}</span>}
      title={label(language, 'severityDefinitions', severity)}
    >
      {label(language, 'severities', severity)}
    </Badge>
  );
}

/** How grave it is, or that it is good practice. */
export function Weighed({ incident: { severity, kind } }: { incident: IncidentView }) {
  const { language } = useMessages();
  if (severity) return <Weight severity={severity} />;
  return (
    <Badge variant="light" color="teal" leftSection={<span aria-hidden>✓</span>}>
      {label(language, 'incidentKinds', kind)}
    </Badge>
  );
}

const Marks = ({ file, incident }: Props) => (
  <Group gap="xs">
    <Weighed incident={incident} />
    {incident.state && <StateShown of="incidentStates" is={incident.state} mission={file.mission.id} />}
  </Group>
);

/** What a version says, and of blanks nothing. In the list other columns say when it was and how it stands. */
function Said({ file, incident, isInList = false }: Props & { isInList?: boolean }) {
  const { t, language } = useMessages();
  const { zone } = file.mission.hostProfile;
  const { category, group, occurredAt, region, place, station, knownFrom, source } = incident;
  const { observedBy, attributedTo, quotedFrom, evidence, printed, description } = incident;
  const known = [label(language, 'knownFrom', knownFrom), source].filter(Boolean).join(': ');
  const stationName = station && [station.code, station.name[language] ?? station.name.ru ?? station.name.en];
  const rows = [
    [t('incidents.where'), [stationName?.filter(Boolean).join(' '), region, place].filter(Boolean).join(', ')],
    [t('incidents.knownFrom'), known],
    [t('incidents.observedBy'), observedBy?.name[language]],
    [t('incidents.attributed'), attributedTo && t('incidents.quotation', { whom: attributedTo, by: quotedFrom ?? '' })],
    [t('incidents.evidence'), evidence],
    [t('incidents.printed'), printed?.[language]],
  ].filter(([, value]) => value);
  return (
    <>
      {!isInList && <Marks file={file} incident={incident} />}
      <Title order={4} size="h5">
        {label(language, 'incidentCategories', category)}
      </Title>
      <Text size="sm" c="dimmed">
        {label(language, 'incidentGroups', group)}
        {!isInList && (
          <>
            {' '}
            · <Time due={{ at: occurredAt, zone }} />
          </>
        )}
      </Text>
      <Text style={{ whiteSpace: 'pre-line' }}>{description}</Text>
      {rows.map(([what, value]) => (
        <Text key={what} size="sm" style={{ whiteSpace: 'pre-line' }}>
          {what}: {value}
        </Text>
      ))}
    </>
  );
}

function FollowUps({ file, incident: { followUps } }: Props) {
  const { t } = useMessages();
  const { zone } = file.mission.hostProfile;
  if (followUps.length === 0) return null;
  return (
    <section aria-label={t('incidents.done')}>
      <Text size="sm" fw={600}>
        {t('incidents.done')}
      </Text>
      {followUps.map((one) => (
        <Text key={one.id} size="sm" style={{ whiteSpace: 'pre-line' }}>
          <Time due={{ at: one.doneAt, zone }} /> · {one.doneBy}: {one.action}
        </Text>
      ))}
    </section>
  );
}

/** What the entry has said over time, the newest first: who wrote it, when and why. */
function Versions({ file, id }: { file: MissionFile; id: string }) {
  const { t, language } = useMessages();
  return (
    <Loaded of={incidentVersionsQuery(file.mission.id, id)}>
      {({ items }) => (
        <Stack>
          {items.map((version) => (
            <Card key={version.version} withBorder p="sm">
              <Stack gap={4}>
                <Text size="sm" c="dimmed">
                  {t('programme.version', { version: version.version })} · <Time due={{ at: version.recordedAt }} />
                  {version.recordedBy && ` · ${version.recordedBy[language]}`}
                </Text>
                {version.reason && (
                  <Text size="sm">
                    {t('word.reason')}: {version.reason}
                  </Text>
                )}
                <Said file={file} incident={version} />
              </Stack>
            </Card>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}
