import { MultiSelect, Text } from '@mantine/core';
import type { FindingEntryView, FindingsView, RecommendationView, ReportView } from '#libs/contracts';
import { CorrectFinding, CorrectRecommendation, RecordFinding, RecordRecommendation } from '#libs/contracts';
import { ADDRESSEES, label, PRIORITIES, YARDSTICKS, type BasisKind } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { incidentsQuery } from '../../api/queries-incidents';
import { meetingsQuery } from '../../api/queries-meetings';
import { visitsQuery } from '../../api/queries-visits';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import type { Field, Form, Values } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';
import { titleIn } from './section';
import { timeAsText } from '../../frame/time';

type Given = { report: ReportView; all: FindingsView; close: () => void };

const BLANK = { ru: '', en: '' };
const blankIfNull = ({ ru, en }: { ru: string | null; en: string | null }) => ({ ru: ru ?? '', en: en ?? '' });

type FrameProps<S extends z.ZodType> = {
  report: ReportView;
  close: () => void;
  schema: S;
  initial: Values;
  draft?: string;
  version?: number;
  send: (body: z.output<S>, version: number) => Promise<unknown>;
  children: (form: Form) => ReactNode;
};

/** What is sent is part of the document: its digest, its moves and its entries are read anew. */
function EntryForm<S extends z.ZodType>({ report, close, send, ...of }: FrameProps<S>) {
  const { t } = useMessages();
  const isRemoval = of.initial['instead'] === null;
  return (
    <DeskForm
      {...of}
      submit={t(isRemoval ? 'act.remove' : 'form.save')}
      isEnd={isRemoval}
      done={{ of: report.number, did: t(isRemoval ? 'did.entryRemoved' : 'did.entrySaved') }}
      cancel={close}
      send={async (body, version) => {
        await send(body, version);
        await queries.invalidateQueries({ queryKey: ['report', report.id] });
        close();
      }}
    />
  );
}

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

type FieldsProps = Omit<Given, 'close'> & { form: Form; at: '' | 'instead.' };

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

/** The original is owed, its translation may come later. */
const inBoth = (
  { originalLanguage }: ReportView,
  at: string,
  name: 'text' | 'ground',
  [ru, en]: [Field['label'], Field['label']],
): Field[] => [
  { name: `${at}${name}.ru`, label: ru, kind: 'lines', required: name === 'text' && originalLanguage === 'ru' },
  { name: `${at}${name}.en`, label: en, kind: 'lines', required: name === 'text' && originalLanguage === 'en' },
];

type Row = { kind: BasisKind; id: string };

/** Entries of the mission, each by what it is known by; a number of ours is nobody's to read. */
function BasisPicker({ form, name, missionId }: { form: Form; name: string; missionId: string }) {
  const { t, language } = useMessages();
  const incidents = useQuery(incidentsQuery(missionId)).data ?? [];
  const meetings = useQuery(meetingsQuery(missionId)).data ?? [];
  const visits = useQuery(visitsQuery(missionId, {})).data ?? [];
  const at = (instant: string) => timeAsText({ at: instant }, language);
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
      ({ station, stage, arrivedAt }) => `${station.code} ${label(language, 'stages', stage)}, ${at(arrivedAt)}`,
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

const recommendationOf = (view: RecommendationView) => ({
  addressee: view.addressee ?? '',
  addresseeName: blankIfNull(view.addresseeName),
  priority: view.priority,
  text: blankIfNull(view.text),
  ground: blankIfNull(view.ground),
  findings: view.findings,
});
const NEW = { addressee: '', addresseeName: BLANK, priority: '', text: BLANK, ground: BLANK, findings: [] };

export function RecommendationForm({
  report,
  all,
  recommendation,
  close,
}: Given & { recommendation?: RecommendationView }) {
  if (!recommendation)
    return (
      <EntryForm
        {...{ report, close }}
        schema={RecordRecommendation}
        initial={begun(RecordRecommendation, NEW)}
        draft={`recommendation:${report.id}`}
        send={(body) => api.recordRecommendation({ params: { id: report.id }, body })}
      >
        {(form) => <RecommendationFields {...{ form, report, all }} at="" />}
      </EntryForm>
    );
  return (
    <EntryForm
      {...{ report, close }}
      schema={CorrectRecommendation}
      initial={begun(CorrectRecommendation, { instead: recommendationOf(recommendation), reason: '', holds: false })}
      draft={`recommendation-correction:${recommendation.id}`}
      version={recommendation.version}
      send={(body, ifMatch) => api.correctRecommendation({ params: { id: recommendation.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <RecommendationFields {...{ form, report, all }} at="instead." />
          <Why form={form} />
        </>
      )}
    </EntryForm>
  );
}

function RecommendationFields({ form, report, all, at }: FieldsProps) {
  const { t } = useMessages();
  const help = t('together.neededAtReview');
  const options = all.findings.map(({ id, number, text }) => ({
    value: id,
    label: `${number}. ${(text[report.originalLanguage] ?? '').slice(0, 80)}`,
  }));
  return (
    <Fields
      form={form}
      of={[
        {
          name: `${at}addressee`,
          label: 'together.addressee',
          kind: 'choice',
          of: ADDRESSEES,
          said: 'addressees',
          help,
        },
        { name: `${at}addresseeName`, label: 'together.addresseeName', kind: 'wording' },
        {
          name: `${at}priority`,
          label: 'together.priority',
          kind: 'choice',
          of: PRIORITIES,
          said: 'priorities',
          required: true,
        },
        ...inBoth(report, at, 'text', ['together.textRu', 'together.textEn']),
        { name: `${at}findings`, label: 'together.restsOn', kind: 'choices', options, help },
        ...inBoth(report, at, 'ground', ['together.groundRu', 'together.groundEn']),
      ]}
    />
  );
}

function Why({ form, required = false }: { form: Form; required?: boolean }) {
  const { t } = useMessages();
  const help = required ? undefined : t('together.reasonHelp');
  return <Fields form={form} of={[{ name: 'reason', label: 'word.reason', required, help }]} />;
}

type Removed<V> = { report: ReportView; entry: V; close: () => void };

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

export function RemoveRecommendation({ report, entry, close }: Removed<RecommendationView>) {
  return (
    <EntryForm
      {...{ report, close }}
      schema={CorrectRecommendation}
      initial={{ instead: null, reason: '' }}
      version={entry.version}
      send={(body, ifMatch) => api.correctRecommendation({ params: { id: entry.id }, body, ifMatch })}
    >
      {(form) => <Removing form={form} />}
    </EntryForm>
  );
}

function Removing({ form }: { form: Form }) {
  const { t } = useMessages();
  return (
    <>
      <Text size="sm">{t('together.removing')}</Text>
      <Why form={form} required />
    </>
  );
}
