import { Text } from '@mantine/core';
import type { DayFactView, MissionFile } from '#libs/contracts';
import { CorrectDayFact, RecordDayFact } from '#libs/contracts';
import { FACT_KINDS, fieldsOf, needsField, type FactField, type FactKind } from '#libs/regulation';
import { api } from '../../api/client';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import type { Field, Form } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { EntryForm } from '../missions/entry-form';
import { When } from '../observers/when';
import { fieldLabel, KINDS, ofLists, shownShare } from './fact-fields';

type Given = { file: MissionFile; close: () => void };
type OfOne = Given & { fact: DayFactView };

const BLANK = {
  asOf: '',
  source: '',
  name: '',
  place: '',
  count: '',
  share: '',
  means: '',
  stage: '',
  about: '',
  link: '',
  language: '',
};

export function RecordForm({ file, kind, close }: Given & { kind: FactKind }) {
  const { id } = file.mission;
  return (
    <EntryForm
      {...{ file, close }}
      schema={RecordDayFact}
      initial={begun(RecordDayFact, { kind, ...BLANK })}
      draft={`day-fact:${kind}:${id}`}
      send={(body) => api.recordDayFact({ params: { id }, body })}
    >
      {(form) => <Entry form={form} file={file} kind={kind} at="" />}
    </EntryForm>
  );
}

/** The entry as it should have been, and why it is put right. */
export function CorrectForm({ file, fact, close }: OfOne) {
  const { language: spoken } = useMessages();
  const { kind, asOf, source, name, place, count, share, means, stage, about, link, language } = fact;
  const shown = share && shownShare(share, spoken);
  const said = { kind, asOf, source, name, place, count, share: shown, means, stage, about, link, language };
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectDayFact}
      initial={begun(CorrectDayFact, { instead: said, reason: '' })}
      draft={`day-fact-correction:${fact.id}`}
      version={fact.version}
      send={(body, ifMatch) => api.correctDayFact({ params: { id: fact.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <Entry form={form} file={file} kind={kind} at="instead." />
          <Fields form={form} of={[REASON]} />
        </>
      )}
    </EntryForm>
  );
}

/** What should not have been entered at all; all that it said is kept. */
export function RemoveForm({ file, fact, close }: OfOne) {
  const { t } = useMessages();
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectDayFact}
      initial={{ instead: null, reason: '' }}
      version={fact.version}
      send={(body, ifMatch) => api.correctDayFact({ params: { id: fact.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <Text size="sm">{t('facts.removing')}</Text>
          <Fields form={form} of={[REASON]} />
        </>
      )}
    </EntryForm>
  );
}

const REASON: Field = { name: 'reason', label: 'word.reason', required: true };

/** The fields that this kind has, and no others. */
function Entry({ form, file, kind, at }: { form: Form; file: MissionFile; kind: FactKind; at: '' | 'instead.' }) {
  const { t } = useMessages();
  const { zone } = file.mission.hostProfile;
  const helps: Partial<Record<FactField, string>> = {
    share: t('facts.shareHelp'),
    place: t('facts.regionHelp'),
  };
  const happens = kind === 'media-statement' || kind === 'press-conference';
  const oneOf: readonly FactField[] = FACT_KINDS[kind].oneOf;
  const fields = fieldsOf(kind).map((field): Field => {
    const how = KINDS[field];
    const help = happens && field === 'place' ? undefined : helps[field];
    return {
      name: at + field,
      label: fieldLabel(kind, field),
      required: needsField(kind, field),
      ...(how && { kind: how }),
      ...ofLists(field),
      ...(help && { help }),
    };
  });
  return (
    <>
      <When form={form} name={`${at}asOf`} label={t(happens ? 'facts.happened' : 'facts.asOf')} zone={zone} required />
      <Text size="sm">{t('observers.hostClocks', { zone })}</Text>
      <Fields form={form} of={fields} />
      {oneOf.length > 0 && <Text size="sm">{t('facts.oneOf')}</Text>}
      <Fields form={form} of={[{ name: `${at}source`, label: 'word.source', kind: 'halves', required: true }]} />
    </>
  );
}
