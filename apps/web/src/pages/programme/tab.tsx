import { Group, Stack, Text, Title } from '@mantine/core';
import type { MeetingView, MissionFile } from '#libs/contracts';
import { COUNTERPART_NAMES, isCounted, label, MEETING_STATES } from '#libs/regulation';
import { useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { mayHere, useMe } from '../../api/me';
import { meetingsQuery } from '../../api/queries-meetings';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { clockAt } from '../observers/host-time';
import { Loaded } from '../../frame/query';
import { shownDay } from '../../time';
import { useNow } from '../../frame/now';
import { isOneOf } from '../../lists/only';
import { Narrow } from '../missions/narrow';
import { OnlyShown } from '../missions/only-shown';
import { isOver } from '../missions/still';
import { SameHost } from '../recommendations/same-host';
import { Meeting } from './meeting';
import { toldOf } from './narrowed';
import { Empty } from '../../lists/empty';

const RecordForm = lazy(() => import('./meeting-forms').then((all) => ({ default: all.RecordForm })));

/** The meetings of a mission, day by day at the host's clocks. What it is narrowed to stays in the address. */
export function ProgrammeTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  const { mission } = file;
  const mayRecord = mayHere(me, 'activity:record', mission.id) && !isOver(mission);
  const { zone } = mission.hostProfile;
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('observers.hostClocks', { zone })}
        </Text>
        {mayRecord && (
          <FormButton label={t('programme.record')} isPrimary isWide>
            {(close) => <RecordForm file={file} close={close} />}
          </FormButton>
        )}
      </Group>
      <Loaded of={meetingsQuery(mission.id)}>
        {(meetings) =>
          meetings.length === 0 ? (
            <Empty>{t(mayRecord ? 'programme.emptyAndNext' : 'programme.empty')}</Empty>
          ) : (
            <Programme file={file} meetings={meetings} mayRecord={mayRecord} />
          )
        }
      </Loaded>
      <SameHost file={file} />
    </Stack>
  );
}

type Props = { file: MissionFile; meetings: readonly MeetingView[]; mayRecord: boolean };

function Programme({ file, meetings, mayRecord }: Props) {
  const { t, language } = useMessages();
  const { by: state, in: counterpart, q: day, of } = useSearch({ from: '/app/missions/$id' });
  const now = useNow();
  const { zone } = file.mission.hostProfile;
  const dayOf = ({ startsAt }: MeetingView) => clockAt(startsAt, zone).day;
  const days = [...new Set(meetings.map(dayOf))];
  const shown = meetings.filter(
    (meeting) =>
      (!state || meeting.state === state) &&
      (!counterpart || meeting.counterpart === counterpart) &&
      (!day || dayOf(meeting) === day) &&
      isOneOf(of, toldOf(meeting, now)),
  );
  return (
    <>
      <OnlyShown />
      <Group align="flex-end">
        <Narrow name="by" said={t('programme.state')} value={state}>
          {MEETING_STATES.map((value) => ({ value, label: label(language, 'meetingStates', value) }))}
        </Narrow>
        <Narrow name="in" said={t('programme.counterpart')} value={counterpart}>
          {COUNTERPART_NAMES.filter((name) => meetings.some((meeting) => meeting.counterpart === name)).map(
            (value) => ({
              value,
              label: label(language, 'counterparts', value),
            }),
          )}
        </Narrow>
        <Narrow name="q" said={t('programme.day')} value={day}>
          {days.map((value) => ({ value, label: shownDay(value, language) }))}
        </Narrow>
      </Group>
      <Text size="sm" role="status">
        {t('programme.count', { shown: shown.length, counted: shown.filter(isCounted).length })}
      </Text>
      {days
        .filter((each) => shown.some((meeting) => dayOf(meeting) === each))
        .map((each) => (
          <Stack key={each} component="section" gap="xs" aria-label={shownDay(each, language)}>
            <Title order={3} size="h4">
              {shownDay(each, language)}
            </Title>
            {shown
              .filter((meeting) => dayOf(meeting) === each)
              .map((meeting) => (
                <Meeting key={meeting.id} file={file} meeting={meeting} mayRecord={mayRecord} />
              ))}
          </Stack>
        ))}
    </>
  );
}
