import { Button, Fieldset, Stack, Text } from '@mantine/core';
import { AddEvent, CreateMission, type HostProfileView } from '#libs/contracts';
import { DEFAULT_SETTINGS, EVENT_KINDS, EVENT_TYPES, HOST_FACTS, label, type SettingName } from '#libs/regulation';
import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { z } from 'zod';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import { settingsQuery } from '../../api/queries-settings';
import { useMessages } from '../../messages';
import { blankValues, type Field, type Form } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';
import { Loading, Problem } from '../../frame/query';
import { dayPlus, shownDay } from '../../time';
import { HostFactsTable } from '../settings/sections/host-facts-table';
import { factFields } from './host-fact-fields';
import { useProposedDays } from './proposed-days';

const Body = z.object({ mission: CreateMission, event: AddEvent });

const EVENT: readonly Field[] = [
  { name: 'event.type', label: 'event.type', kind: 'choice', of: EVENT_TYPES, said: 'eventTypes', required: true },
  { name: 'event.kind', label: 'event.kind', kind: 'choice', of: EVENT_KINDS, said: 'eventKinds', required: true },
  { name: 'event.title', label: 'event.title', kind: 'wording', required: true },
  { name: 'event.votingDays', label: 'event.votingDay', kind: 'days', required: true },
  { name: 'event.earlyVotingDays', label: 'event.earlyVotingDay', kind: 'days' },
];

/** Where the vote is known from may itself be unknown. */
const SOURCE: Field = { name: 'event.source', label: 'word.source' };

type Props = {
  profile: HostProfileView;
  day: string;
  /** A mission that was made stays made, by its number: a second try only adds the vote that was refused. */
  made: Map<string, string>;
  back: () => void;
};

/** Everything else, filled in from the host's profile and the settings, each value with where it comes from. */
export function CreateForm({ profile, day, made, back }: Props) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const id = useRef<string>(undefined);
  const { data, error, refetch } = useQuery(settingsQuery);
  const setting = (name: SettingName) =>
    (data?.items.find((item) => item.setting === name)?.value ?? DEFAULT_SETTINGS[name]) as number;
  const arrival = setting('arrivalDaysBefore');
  const departure = setting('departureDaysAfter');
  const unknown = HOST_FACTS.filter((fact) => profile[fact] === null);
  const facts: readonly Field[] = [
    ...factFields(unknown, 'mission.hostFacts.facts'),
    { name: 'mission.hostFacts.source', label: 'word.source' },
  ];
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <DeskForm
      schema={Body}
      draft={`mission:${profile.host}:${profile.variant}:${day}`}
      initial={blankValues([...EVENT, SOURCE, ...facts], {
        mission: {
          number: `${profile.host}-${day.slice(0, 7)}`,
          title: { ru: '', en: '' },
          host: profile.host,
          profileVariant: profile.variant,
          startsOn: dayPlus(day, -arrival),
          endsOn: dayPlus(day, departure),
          demonstration: false,
        },
        event: {
          kind: 'regular',
          votingDays: [day],
          earlyVotingDays: [],
          places: [{ name: profile.name, zone: profile.zone, abroad: false }],
        },
      })}
      submit={t('create.submit')}
      done={({ mission }) => ({ of: mission.number, did: t('create.done') })}
      cancel={back}
      send={async ({ mission, event }) => {
        const before = made.get(mission.number);
        id.current = before ?? (await api.createMission({ body: mission })).id;
        made.set(mission.number, id.current);
        await api.addEvent({ params: { id: id.current }, body: event });
        made.delete(mission.number);
        await queries.invalidateQueries({ queryKey: ['missions'] });
      }}
      after={() => void navigate({ to: '/missions/$id', params: { id: id.current! } })}
    >
      {(form) => (
        <Stack>
          <Fieldset legend={t('create.vote')}>
            <Stack gap="sm">
              <Fields
                form={form}
                of={[
                  ...EVENT,
                  {
                    name: 'event.places',
                    label: 'event.place',
                    kind: 'places',
                    help: t('create.fromProfile', { source: profile.source }),
                  },
                  { ...SOURCE, help: t('event.sourceHelp') },
                ]}
              />
            </Stack>
          </Fieldset>
          <MissionFields form={form} arrival={arrival} departure={departure}>
            <Cutoff profile={profile} day={day} nomination={setting('nominationDaysBeforeCutoff')} />
          </MissionFields>
          <Fieldset legend={t('create.known')}>
            <Text size="sm" mb="xs">
              {t('create.knownHelp')}
            </Text>
            <HostFactsTable profile={profile} />
          </Fieldset>
          {unknown.length > 0 && (
            <Fieldset legend={t('create.unknown')}>
              <Stack gap="sm">
                <Text size="sm">{t('create.unknownHelp')}</Text>
                <Fields form={form} of={facts} />
              </Stack>
            </Fieldset>
          )}
          <Button variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={back}>
            {t('create.back')}
          </Button>
        </Stack>
      )}
    </DeskForm>
  );
}

type MissionProps = { form: Form; arrival: number; departure: number; children: ReactNode };

/** The mission itself: its days as the settings propose them, said so as long as they are. */
function MissionFields({ form, arrival, departure, children }: MissionProps) {
  const { t } = useMessages();
  const isProposed = useProposedDays(form, { arrival, departure });
  return (
    <Fieldset legend={t('create.mission')}>
      <Stack gap="sm">
        <Fields
          form={form}
          of={[
            { name: 'mission.number', label: 'word.number', required: true, help: t('create.numberHelp') },
            { name: 'mission.title', label: 'word.mission', kind: 'title', required: true },
            {
              name: 'mission.startsOn',
              label: 'create.startsOn',
              kind: 'day',
              help: isProposed.startsOn ? t('create.daysBefore', { days: arrival }) : undefined,
            },
            {
              name: 'mission.endsOn',
              label: 'create.endsOn',
              kind: 'day',
              help: isProposed.endsOn ? t('create.daysAfter', { days: departure }) : undefined,
            },
            { name: 'mission.demonstration', label: 'create.rehearsal', kind: 'check' },
          ]}
        />
        {children}
      </Stack>
    </Fieldset>
  );
}

type CutoffProps = { profile: HostProfileView; day: string; nomination: number };

/** What will be proposed as the cut-off: it holds once a person has confirmed it with its source. */
function Cutoff({ profile, day, nomination }: CutoffProps) {
  const { t, language } = useMessages();
  const { cutoff, zone, provenance } = profile;
  if (!cutoff?.at) return <Text size="sm">{t('create.cutoffUnknown')}</Text>;
  const last = dayPlus(day, -cutoff.daysBefore);
  return (
    <div>
      <Text size="sm">
        {t('missions.cutoff')}: {shownDay(last, language)}, {cutoff.at} ({zone}). {t('create.cutoffConfirm')}
      </Text>
      <Text size="xs" c="dimmed">
        {label(language, 'hostFacts', 'cutoff')}:{' '}
        {t('create.fromProfile', { source: provenance.cutoff ?? profile.source })}
      </Text>
      <Text size="sm">{t('create.nomination', { day: shownDay(dayPlus(last, -nomination), language) })}</Text>
    </div>
  );
}
