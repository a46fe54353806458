import type { IncidentView, MissionFile } from '#libs/contracts';
import { label, levelOf } from '#libs/regulation';
import type { ReactNode } from 'react';
import { Rows, type Column } from '../../lists/rows';
import { timeColumn } from '../../lists/time-column';
import { StateShown } from '../../frame/state';
import { useMessages, type Language, type Translate } from '../../messages';
import { IncidentActs, IncidentTold, Weighed } from './incident';

type Props = { file: MissionFile; incidents: readonly IncidentView[]; filters: ReactNode };

/** Incidents and positive practice as a list; what an entry says stands in its first column. */
export function IncidentRows({ file, incidents, filters }: Props) {
  const { t, language } = useMessages();
  return (
    <Rows
      name="incidents"
      label={t('mission.incidents')}
      rows={incidents}
      columns={columnsOf(file, t, language)}
      idOf={({ id }) => id}
      find={t('incidents.find')}
      filters={filters}
    />
  );
}

const columnsOf = (file: MissionFile, t: Translate, language: Language): Column<IncidentView>[] => [
  {
    key: 'told',
    head: t('incidents.category'),
    text: (incident) => toldIn(incident, language),
    cell: (incident) => <IncidentTold file={file} incident={incident} />,
  },
  timeColumn(
    {
      key: 'when',
      head: t('incidents.when'),
      due: ({ occurredAt }) => ({ at: occurredAt, zone: file.mission.hostProfile.zone }),
    },
    language,
  ),
  {
    key: 'severity',
    head: t('incidents.severity'),
    text: ({ severity, kind }) =>
      severity ? label(language, 'severities', severity) : label(language, 'incidentKinds', kind),
    order: ({ severity }) => (severity ? String(levelOf(severity)) : ''),
    cell: (incident) => <Weighed incident={incident} />,
  },
  {
    key: 'state',
    head: t('incidents.state'),
    text: ({ state, followUps }) =>
      [state && label(language, 'incidentStates', state), ...followUps.map(({ action }) => action)]
        .filter(Boolean)
        .join('; '),
    // By its code too: views that were saved when the words of the address were the state still find it.
    also: ({ state }) => state ?? '',
    cell: ({ state }) => state && <StateShown of="incidentStates" is={state} mission={file.mission.id} />,
  },
  {
    key: 'acts',
    head: t('person.actions'),
    acts: (incident) => <IncidentActs file={file} incident={incident} />,
  },
];

/** The entry in words: what kind it is, where it was, how it is known, and what happened. */
function toldIn(
  { category, group, region, place, station, knownFrom, source, description }: IncidentView,
  of: Language,
) {
  const known = [label(of, 'knownFrom', knownFrom), source].filter(Boolean).join(': ');
  const where = [station?.code, region, place].filter(Boolean).join(', ');
  return [label(of, 'incidentCategories', category), label(of, 'incidentGroups', group), where, known, description]
    .filter(Boolean)
    .join('; ');
}
