import { MultiSelect } from '@mantine/core';
import { CorrectFinding, RecordFinding, type FindingEntryView } from '#libs/contracts';
import { label, YARDSTICKS, type BasisKind } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { missionQuery } from '../../api/queries';
import { incidentsQuery } from '../../api/queries-incidents';
import { meetingsQuery } from '../../api/queries-meetings';
import { visitsQuery } from '../../api/queries-visits';
import { timeAsText } from '../../frame/time';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import type { Form } from '../../forms/field';
import { Fields } from '../../forms/fields';
import {
  BLANK,
  blankIfNull,
  EntryForm,
  inBoth,
  Removing,
  Why,
  type FieldsProps,
  type Given,
  type Removed,
} from './report-entry';
import { titleIn } from './section';

const findingOf = ({ section, yardstick, text, basis }: FindingEntryView) => ({
  section,
  yardstick,
  text: blankIfNull(text),
  basis,
});

/** A finding as it is, or as it should have been. */
export function FindingForm({ report, all, finding, close }: Given & { finding?: FindingEntryView }) {
  if (!finding)
    return (
      <EntryForm
        {...{ report, close }}
        schema={RecordFinding}
        initial={begun(RecordFinding, { section: '', yardstick: '', text: BLANK, basis: [] })}
        draft={`finding:${report.id}`}
        send={(body) => api.recordFinding({ params: { id: report.id }, body })}
      >
        {(form) => <FindingFields {...{ form, report, all }} at="" />}
      </EntryForm>
    );
  return (
    <EntryForm
      {...{ report, close }}
      schema={CorrectFinding}
      initial={begun(CorrectFinding, { instead: findingOf(finding), reason: '', holds: false })}
      draft={`finding-correction:${finding.id}`}
      version={finding.version}
      send={(body, ifMatch) => api.correctFinding({ params: { id: finding.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <FindingFields {...{ form, report, all }} at="instead." />
          <Why form={form} />
        </>
      )}
    </EntryForm>
  );
}

function FindingFields({ form, report, all, at }: FieldsProps) {
  const { language } = useMessages();
  const sections = all.sections.map((value) => ({ value, label: titleIn(report, value)[language] }));
  return (
    <>
      <Fields
        form={form}
        of={[
          { name: `${at}section`, label: 'together.section', kind: 'choice', options: sections, required: true },
          {
            name: `${at}yardstick`,
            label: 'together.yardstick',
            kind: 'choice',
            of: YARDSTICKS,
            said: 'yardsticks',
            required: true,
          },
          ...inBoth(report, at, 'text', ['together.textRu', 'together.textEn']),
        ]}
      />
      <BasisPicker form={form} name={`${at}basis`} missionId={report.missionId} />
    </>
  );
}

type Row = { kind: BasisKind; id: string };

/** Entries of the mission, each by what it is known by; a number of ours is nobody's to read. */
function BasisPicker({ form, name, missionId }: { form: Form; name: string; missionId: string }) {
  const { t, language } = useMessages();
  const incidents = useQuery(incidentsQuery(missionId)).data ?? [];
  const meetings = useQuery(meetingsQuery(missionId)).data ?? [];
  const visits = useQuery(visitsQuery(missionId, {})).data ?? [];
  const host = useQuery(missionQuery(missionId)).data?.mission.hostProfile.zone;
  // By the clocks at the place, as in the lists of these entries.
  const at = (instant: string, zone = host) => timeAsText({ at: instant, ...(zone && { zone }) }, language);
  const options = [
    group(
      'incident',
      incidents,
      ({ category, occurredAt }) => `${label(language, 'incidentCategories', category)}, ${at(occurredAt)}`,
    ),
    group(
      'meeting',
      meetings,
      ({ counterpart, startsAt }) => `${label(language, 'counterparts', counterpart)}, ${at(startsAt)}`,
    ),
    group(
      'visit',
      visits,
      ({ station, stage, arrivedAt }) =>
        `${station.code} ${label(language, 'stages', stage)}, ${at(arrivedAt, station.zone ?? host)}`,
    ),
  ]
    .filter(({ items }) => items.length > 0)
    .map(({ kind, items }) => ({ group: label(language, 'basisKinds', kind), items }));
  const chosen = (form.getInputProps(name).value ?? []) as Row[];
  return (
    <MultiSelect
      label={t('together.basis')}
      searchable
      data={options}
      value={chosen.map(({ kind, id }) => `${kind} ${id}`)}
      error={form.errors[name]}
      onChange={(values) =>
        form.setFieldValue(
          name,
          values.map((value) => ({ kind: value.split(' ')[0], id: value.split(' ')[1] })),
        )
      }
    />
  );
}

const group = <T extends { id: string }>(kind: BasisKind, rows: readonly T[], name: (row: T) => string) => ({
  kind,
  items: rows.map((row) => ({ value: `${kind} ${row.id}`, label: name(row) })),
});

export function RemoveFinding({ report, entry, close }: Removed<FindingEntryView>) {
  return (
    <EntryForm
      {...{ report, close }}
      schema={CorrectFinding}
      initial={{ instead: null, reason: '' }}
      version={entry.version}
      send={(body, ifMatch) => api.correctFinding({ params: { id: entry.id }, body, ifMatch })}
    >
      {(form) => <Removing form={form} />}
    </EntryForm>
  );
}
