import { Group, Stack, Text } from '@mantine/core';
import type { IncidentView, MissionFile } from '#libs/contracts';
import { INCIDENT_GROUP_NAMES, INCIDENT_STATES, label, SEVERITIES } from '#libs/regulation';
import { useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { incidentsQuery } from '../../api/queries-incidents';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { Loaded } from '../../frame/query';
import { Narrow } from '../missions/narrow';
import { IncidentRows } from './incident-rows';
import { useMayRecord } from './may';
import { Empty } from '../../lists/empty';
import { isOneOf } from '../../lists/only';
import { OnlyShown } from '../missions/only-shown';
import { factsOf } from './narrowed';

const RecordForm = lazy(() => import('./incident-forms').then((all) => ({ default: all.RecordForm })));

/** Incidents and positive practice that one may see, the latest first. */
export function IncidentsRoom({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  const { records } = useMayRecord(file);
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('incidents.whoSees')}
        </Text>
        {records && (
          <FormButton label={t('incidents.record')} isPrimary size="sm" isWide>
            {(close) => <RecordForm file={file} close={close} />}
          </FormButton>
        )}
      </Group>
      <Loaded of={incidentsQuery(file.mission.id)}>
        {(incidents) =>
          incidents.length === 0 ? (
            <Empty>{t(records ? 'incidents.emptyAndNext' : 'incidents.empty')}</Empty>
          ) : (
            <List file={file} incidents={incidents} />
          )
        }
      </Loaded>
    </Stack>
  );
}

function List({ file, incidents }: { file: MissionFile; incidents: readonly IncidentView[] }) {
  const { t, language } = useMessages();
  const { by: group, in: severity, state, of, q } = useSearch({ from: '/app/missions/$id' });
  // Links of before said the state among the words, where it is found in what people wrote as well.
  const among = state ?? INCIDENT_STATES.find((name) => name === q);
  const shown = incidents.filter(
    (incident) =>
      (!group || incident.group === group) &&
      (!severity || incident.severity === severity) &&
      (!among || incident.state === among) &&
      isOneOf(of, factsOf(incident)),
  );
  const open = shown.filter((incident) => incident.state === 'open').length;
  const filters = (
    <>
      <Narrow name="by" said={t('incidents.group')} value={group}>
        {INCIDENT_GROUP_NAMES.filter((name) => incidents.some((one) => one.group === name)).map((value) => ({
          value,
          label: label(language, 'incidentGroups', value),
        }))}
      </Narrow>
      <Narrow name="in" said={t('incidents.severity')} value={severity}>
        {SEVERITIES.map((value) => ({ value, label: label(language, 'severities', value) }))}
      </Narrow>
      <Narrow name="state" said={t('incidents.state')} value={state}>
        {INCIDENT_STATES.map((value) => ({ value, label: label(language, 'incidentStates', value) }))}
      </Narrow>
    </>
  );
  return (
    <>
      <OnlyShown />
      <Text size="sm" role="status">
        {t('incidents.count', { shown: shown.length, open })}
      </Text>
      <IncidentRows file={file} incidents={shown} filters={filters} />
    </>
  );
}
