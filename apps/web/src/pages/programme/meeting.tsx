import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { MeetingView, MissionFile } from '#libs/contracts';
import { label } from '#libs/regulation';
import { lazy } from 'react';
import { meetingVersionsQuery } from '../../api/queries-meetings';
import { useMessages, type Language } from '../../messages';
import { FormButton } from '../../forms/act';
import { clockAt } from '../observers/host-time';
import { Loaded } from '../../frame/query';
import { StateShown } from '../../frame/state';
import { Time } from '../../frame/time';
import { shownDay } from '../../time';
import { Entered } from '../missions/entered';

const forms = () => import('./meeting-forms');
const SettleForm = lazy(() => forms().then((all) => ({ default: all.SettleForm })));
const CorrectForm = lazy(() => forms().then((all) => ({ default: all.CorrectForm })));
const RemoveForm = lazy(() => forms().then((all) => ({ default: all.RemoveForm })));

/** One of the two may not be entered: then the other is what it is called. */
const nameIn = ({ name }: MeetingView, language: Language) => name[language] ?? name.ru ?? name.en ?? '';

/** `10:00–11:30`, with the day where it ends on another one. */
function shownTimes({ startsAt, endsAt }: MeetingView, zone: string, language: Language): string {
  const [from, until] = [clockAt(startsAt, zone), endsAt ? clockAt(endsAt, zone) : undefined];
  if (!until) return from.time;
  return until.day === from.day
    ? `${from.time}–${until.time}`
    : `${from.time} – ${shownDay(until.day, language)}, ${until.time}`;
}

type Props = { file: MissionFile; meeting: MeetingView; mayRecord: boolean };

/** One entry of the programme, and what may be done with it. */
export function Meeting({ file, meeting, mayRecord }: Props) {
  const { t, language } = useMessages();
  const name = nameIn(meeting, language);
  return (
    <Card withBorder component="article" data-row aria-label={name} p="sm">
      <Stack gap={4}>
        <Said meeting={meeting} zone={file.mission.hostProfile.zone} />
        <Entered of={meeting} />
        <Group gap="xs" mt="xs">
          {mayRecord && (
            <>
              {meeting.state === 'planned' && (
                <FormButton isWide label={t('programme.settle')}>
                  {(close) => <SettleForm file={file} meeting={meeting} close={close} />}
                </FormButton>
              )}
              <FormButton isWide label={t('act.correct')} of={name}>
                {(close) => <CorrectForm file={file} meeting={meeting} close={close} />}
              </FormButton>
              <FormButton isWide isEnd label={t('act.remove')} of={name}>
                {(close) => <RemoveForm file={file} meeting={meeting} close={close} />}
              </FormButton>
            </>
          )}
          {meeting.version > 1 && (
            <FormButton isWide label={t('programme.versions')} of={name}>
              {() => <Versions file={file} id={meeting.id} />}
            </FormButton>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

/** What a version says, and of blanks nothing. */
function Said({ meeting, zone }: { meeting: MeetingView; zone: string }) {
  const { t, language } = useMessages();
  const { state, counterpart, place, participants, topics, note, audience } = meeting;
  const rows = [
    [t('programme.place'), place],
    [t('programme.participants'), participants.map((one) => one.name[language]).join('; ')],
    [t('programme.topics'), topics],
    [t('programme.note'), note],
  ].filter(([, value]) => value);
  return (
    <>
      <Group gap="xs">
        <Text fw={600}>
          <Time due={{ at: meeting.startsAt, zone }} said={() => shownTimes(meeting, zone, language)} />
        </Text>
        <StateShown of="meetingStates" is={state} />
        {audience === 'internal' && <Badge variant="default">{t('programme.internal')}</Badge>}
      </Group>
      <Title order={4} size="h5">
        {nameIn(meeting, language)}
      </Title>
      <Text size="sm" c="dimmed">
        {label(language, 'counterparts', counterpart)}
      </Text>
      {rows.map(([what, value]) => (
        <Text key={what} size="sm" style={{ whiteSpace: 'pre-line' }}>
          {what}: {value}
        </Text>
      ))}
    </>
  );
}

/** What the entry has said over time, the newest first: who wrote it, when and why. */
function Versions({ file, id }: { file: MissionFile; id: string }) {
  const { t, language } = useMessages();
  const { zone } = file.mission.hostProfile;
  return (
    <Loaded of={meetingVersionsQuery(file.mission.id, id)}>
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
                <Text size="sm">
                  <Time due={{ at: version.startsAt, zone }} />
                </Text>
                <Said meeting={version} zone={zone} />
              </Stack>
            </Card>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}
