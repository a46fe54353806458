import { Text } from '@mantine/core';
import type { IncidentView, MissionFile } from '#libs/contracts';
import { CorrectIncident, RecordIncident } from '#libs/contracts';
import {
  groupOf,
  INCIDENT_CATEGORY_NAMES,
  INCIDENT_KINDS,
  KNOWN_FROM,
  KNOWN_FROM_NAMES,
  label,
  SEVERITIES,
  type IncidentCategory,
  type KnownFrom,
  type Severity,
} from '#libs/regulation';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import type { Field, Form, Values } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { EntryForm } from '../missions/entry-form';
import { When } from '../observers/when';
import { useParticipants } from '../programme/participants';
import { StationField } from '../visits/station-field';
import { attachAll, Chosen, Unsent, type Left } from './evidence';
import { useMayRecord } from './may';

type Given = { file: MissionFile; close: () => void };
export type OfOne = Given & { incident: IncidentView };

/** What an entry says, as the forms begin with it. */
export const entryOf = ({ observedBy, station, ...view }: IncidentView) => {
  const { kind, category, severity, description, occurredAt, region, place, knownFrom, source } = view;
  const { attributedTo, quotedFrom, evidence, printed } = view;
  const said = { kind, category, severity, description, occurredAt, region, place, knownFrom, source };
  const told = { attributedTo, quotedFrom, evidence, printed: printed ?? { ru: '', en: '' } };
  return { ...said, ...told, stationId: station?.id ?? null, observedBy: observedBy?.personId ?? null };
};
const BLANK = begun(RecordIncident, {
  kind: 'incident',
  category: '',
  severity: '',
  description: '',
  occurredAt: '',
  region: '',
  place: '',
  stationId: null,
  knownFrom: '',
  source: '',
  attributedTo: '',
  quotedFrom: '',
  evidence: '',
  observedBy: '',
  printed: { ru: '', en: '' },
});

/** With what shows it: kept here until the entry is recorded, and sent after it. */
export function RecordForm({ file, close }: Given) {
  const { mission } = file;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [left, setLeft] = useState<Left>();
  // The form closes itself when all is sent, with what it knew when sending began.
  const stays = useRef(false);
  if (left) return <Unsent left={left} retry={setLeft} close={close} />;
  return (
    <EntryForm
      file={file}
      close={() => stays.current || close()}
      schema={RecordIncident}
      initial={BLANK}
      draft={`incident:${mission.id}`}
      send={async (body) => {
        const recorded = await api.recordIncident({ params: { id: mission.id }, body });
        const { incident, warnings } = recorded;
        const rest = await attachAll(incident.id, files);
        stays.current = rest.files.length > 0;
        if (stays.current) setLeft({ id: incident.id, warnings, ...rest });
        return recorded;
      }}
    >
      {(form) => (
        <>
          <Entry form={form} file={file} at="" />
          <Chosen files={files} choose={setFiles} />
        </>
      )}
    </EntryForm>
  );
}

/** The entry as it should have been, and why it is put right. */
export function CorrectForm({ file, incident, close }: OfOne) {
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectIncident}
      initial={begun(CorrectIncident, { instead: entryOf(incident), reason: '' })}
      draft={`incident-correction:${incident.id}`}
      version={incident.version}
      send={(body, ifMatch) => api.correctIncident({ params: { id: incident.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <Entry form={form} file={file} incident={incident} at="instead." />
          <Fields form={form} of={[REASON]} />
        </>
      )}
    </EntryForm>
  );
}

export const REASON: Field = { name: 'reason', label: 'word.reason' };

type EntryProps = { form: Form; file: MissionFile; at: '' | 'instead.'; incident?: IncidentView };

/** Every field of an entry; of one that is corrected they stand below `instead`. What does not concern it is not asked. */
function Entry({ form, file, at, incident }: EntryProps) {
  const { t, language } = useMessages();
  const { zone } = file.mission.hostProfile;
  const said = (at ? form.values.instead : form.values) as Values;
  const { kind, category, severity, knownFrom, attributedTo, quotedFrom, stationId } = said as Record<
    string,
    string | null
  >;
  const positive = kind === 'positive-practice';
  // What is not asked any more says nothing.
  useEffect(() => {
    if (positive && severity) form.setFieldValue(`${at}severity`, '');
  }, [positive, severity, at, form]);
  const sourced = Boolean(knownFrom) && KNOWN_FROM[knownFrom as KnownFrom].sourced;
  const quoting =
    Boolean(attributedTo) ||
    Boolean(quotedFrom) ||
    (Boolean(category) && groupOf(category as IncidentCategory) === 'interference');
  const below = (fields: readonly (Field | false)[]): Field[] =>
    fields.flatMap((field) => (field ? [{ ...field, name: at + field.name }] : []));
  const whatFields = below([
    {
      name: 'kind',
      label: 'incidents.kind',
      kind: 'choice',
      of: INCIDENT_KINDS,
      said: 'incidentKinds',
      required: true,
    },
    {
      name: 'category',
      label: 'incidents.category',
      kind: 'choice',
      of: INCIDENT_CATEGORY_NAMES,
      said: 'incidentCategories',
      required: true,
    },
    !positive && {
      name: 'severity',
      label: 'incidents.severity',
      kind: 'choice',
      of: SEVERITIES,
      said: 'severities',
      required: true,
      help: severity ? label(language, 'severityDefinitions', severity as Severity) : t('incidents.severityHelp'),
    },
    {
      name: 'description',
      label: 'incidents.description',
      kind: 'lines',
      required: true,
      help: t('incidents.descriptionHelp'),
    },
  ]);
  const howFields = below([
    { name: 'region', label: 'incidents.region' },
    { name: 'place', label: 'incidents.place' },
    {
      name: 'knownFrom',
      label: 'incidents.knownFrom',
      kind: 'choice',
      of: KNOWN_FROM_NAMES,
      said: 'knownFrom',
      required: true,
    },
    sourced && { name: 'source', label: 'incidents.source', required: true, help: t('incidents.sourceHelp') },
    quoting && { name: 'attributedTo', label: 'incidents.attributedTo', help: t('incidents.quoteHelp') },
    quoting && { name: 'quotedFrom', label: 'incidents.quotedFrom' },
    { name: 'evidence', label: 'incidents.evidence', kind: 'lines', help: t('incidents.evidenceHelp') },
  ]);
  return (
    <>
      <Fields form={form} of={whatFields} />
      <When form={form} name={`${at}occurredAt`} label={t('incidents.when')} zone={zone} required />
      <Text size="sm">{t('observers.hostClocks', { zone })}</Text>
      <StationField form={form} name={`${at}stationId`} missionId={file.mission.id} stationId={stationId ?? null} />
      <Fields form={form} of={howFields} />
      <OfTheLead form={form} file={file} at={at} {...(incident && { incident })} />
    </>
  );
}

/** Who saw it, where somebody else enters it. */
function OfTheLead({ form, file, at, incident }: EntryProps) {
  const { t } = useMessages();
  const { leads } = useMayRecord(file);
  const people = useParticipants(file, incident?.observedBy ? [incident.observedBy] : []);
  if (!leads) return null;
  const help = t('incidents.observedByHelp');
  const seenBy: Field = {
    name: `${at}observedBy`,
    label: 'incidents.observedBy',
    kind: 'choice',
    options: people,
    help,
  };
  return <Fields form={form} of={[seenBy]} missionId={file.mission.id} />;
}
