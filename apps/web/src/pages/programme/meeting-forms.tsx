import { Text } from '@mantine/core';
import type { MeetingView, MissionFile } from '#libs/contracts';
import { CorrectMeeting, RecordMeeting } from '#libs/contracts';
import { COUNTERPART_NAMES, MEETING_AUDIENCES, MEETING_STATES } from '#libs/regulation';
import { api } from '../../api/client';
import { useMessages } from '../../messages';
import { begun } from '../../forms/begun';
import type { Field, Form } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { EntryForm } from '../missions/entry-form';
import { When } from '../observers/when';
import { useParticipants } from './participants';

type Given = { file: MissionFile; close: () => void };
type OfOne = Given & { meeting: MeetingView };

const STATE = {
  name: 'state',
  label: 'programme.state',
  kind: 'choice',
  said: 'meetingStates',
  required: true,
} as const;
const NOTE: Field = { name: 'note', label: 'programme.note', kind: 'lines' };

/** What an entry says, as the forms begin with it. */
const entryOf = (meeting: MeetingView) => {
  const { state, counterpart, name, place, startsAt, endsAt, topics, note, audience } = meeting;
  const participants = meeting.participants.map(({ personId }) => personId);
  return { state, counterpart, name, place, startsAt, endsAt, topics, note, audience, participants };
};
const BLANK = begun(RecordMeeting, {
  state: 'planned',
  counterpart: '',
  name: { ru: '', en: '' },
  place: '',
  startsAt: '',
  endsAt: null,
  topics: '',
  note: '',
  audience: 'public',
  participants: [],
});

/** Planned, or recorded as it was: one form for both. */
export function RecordForm({ file, close }: Given) {
  const { mission } = file;
  return (
    <EntryForm
      {...{ file, close }}
      schema={RecordMeeting}
      initial={BLANK}
      draft={`meeting:${mission.id}`}
      send={(body) => api.recordMeeting({ params: { id: mission.id }, body })}
    >
      {(form) => <Entry form={form} file={file} />}
    </EntryForm>
  );
}

/** Whether it was held, when it really was, and what is to be noted of it. */
export function SettleForm({ file, meeting, close }: OfOne) {
  const { t } = useMessages();
  const { zone } = file.mission.hostProfile;
  const people = useParticipants(file, meeting.participants);
  const fields = within([
    { ...STATE, of: MEETING_STATES.filter((state) => state !== 'planned') },
    { name: 'participants', label: 'programme.participants', kind: 'choices', options: people },
    NOTE,
  ]);
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectMeeting}
      initial={begun(CorrectMeeting, { instead: { ...entryOf(meeting), state: '' }, reason: '' })}
      draft={`meeting-outcome:${meeting.id}`}
      version={meeting.version}
      send={(body, ifMatch) => api.correctMeeting({ params: { id: meeting.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <Fields form={form} of={fields} />
          <When form={form} name="instead.startsAt" label={t('programme.starts')} zone={zone} required />
          <When form={form} name="instead.endsAt" label={t('programme.ends')} zone={zone} />
          <Text size="sm">{t('observers.hostClocks', { zone })}</Text>
        </>
      )}
    </EntryForm>
  );
}

/** The entry as it should have been, and why it is put right. */
export function CorrectForm({ file, meeting, close }: OfOne) {
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectMeeting}
      initial={begun(CorrectMeeting, { instead: entryOf(meeting), reason: '' })}
      draft={`meeting-correction:${meeting.id}`}
      version={meeting.version}
      send={(body, ifMatch) => api.correctMeeting({ params: { id: meeting.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <Entry form={form} file={file} meeting={meeting} />
          <Fields form={form} of={[reason(meeting.state === 'held')]} />
        </>
      )}
    </EntryForm>
  );
}

/** What should not have been entered at all; all that it said is kept. */
export function RemoveForm({ file, meeting, close }: OfOne) {
  const { t } = useMessages();
  return (
    <EntryForm
      {...{ file, close }}
      schema={CorrectMeeting}
      initial={{ instead: null, reason: '' }}
      version={meeting.version}
      send={(body, ifMatch) => api.correctMeeting({ params: { id: meeting.id }, body, ifMatch })}
    >
      {(form) => (
        <>
          <Text size="sm">{t('programme.removing')}</Text>
          <Fields form={form} of={[reason(true)]} />
        </>
      )}
    </EntryForm>
  );
}

const reason = (required: boolean): Field => ({ name: 'reason', label: 'word.reason', required });
const within = (fields: readonly Field[]): Field[] =>
  fields.map((field) => ({ ...field, name: `instead.${field.name}` }));

/** Every field of an entry; of one that is corrected they stand below `instead`. */
function Entry({ form, file, meeting }: { form: Form; file: MissionFile; meeting?: MeetingView }) {
  const { t } = useMessages();
  const { zone } = file.mission.hostProfile;
  const people = useParticipants(file, meeting?.participants);
  const first: Field[] = [
    { ...STATE, of: MEETING_STATES },
    {
      name: 'counterpart',
      label: 'programme.counterpart',
      kind: 'choice',
      of: COUNTERPART_NAMES,
      said: 'counterparts',
      required: true,
    },
    { name: 'name', label: 'programme.name', kind: 'wording', help: t('programme.nameHelp') },
    { name: 'place', label: 'programme.place' },
  ];
  const second: Field[] = [
    { name: 'participants', label: 'programme.participants', kind: 'choices', options: people },
    {
      name: 'audience',
      label: 'programme.audience',
      kind: 'choice',
      of: MEETING_AUDIENCES,
      said: 'meetingAudiences',
      required: true,
      help: t('programme.audienceHelp'),
    },
    { name: 'topics', label: 'programme.topics', kind: 'lines' },
    NOTE,
  ];
  const at = (name: string) => (meeting ? `instead.${name}` : name);
  return (
    <>
      <Fields form={form} of={meeting ? within(first) : first} />
      <When form={form} name={at('startsAt')} label={t('programme.starts')} zone={zone} required />
      <When form={form} name={at('endsAt')} label={t('programme.ends')} zone={zone} />
      <Text size="sm">{t('observers.hostClocks', { zone })}</Text>
      <Fields form={form} of={meeting ? within(second) : second} />
    </>
  );
}
