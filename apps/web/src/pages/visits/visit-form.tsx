import { Text, Title } from '@mantine/core';
import { CorrectVisit, VisitContent, type FindingView, type MissionFile, type VisitView } from '#libs/contracts';
import { answerFaults, FORM_AT, formFor, formOf, STAGE_NAMES } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { applicationsQuery } from '../../api/queries-applications';
import { visitTeamsQuery } from '../../api/queries-visits';
import { Loading } from '../../frame/query';
import { begun } from '../../forms/begun';
import { useDraft } from '../../forms/draft';
import type { Field, Form, Values } from '../../forms/field';
import { Fields } from '../../forms/fields';
import { DeskForm } from '../../forms/form';
import { useMessages, type Translate } from '../../messages';
import { Warned } from '../missions/warned';
import { When } from '../observers/when';
import { useParticipants } from '../programme/participants';
import type { Unsent } from './outbox';
import { Questions } from './questions';
import { useKeptStations } from './kept-stations';
import type { StationChosen } from './known-stations';
import { stationIn, StationPick, unnamed } from './station-pick';

type Put = (content: VisitContent, shown: Pick<Unsent, 'station' | 'zone'>, id?: string) => void;
/** Of a mission what a form asks: without a network there is no more of it. */
type Here = Pick<MissionFile, 'mission' | 'offices'>;
type EnterProps = { file: Here; put: Put; again?: Unsent | undefined; close: () => void };

/** A visit as it is written on the way: it is kept on the device first, and sent from there. */
export function EnterForm(props: EnterProps) {
  const { id } = props.file.mission;
  const asked = [useQuery(visitTeamsQuery(id)), useQuery(applicationsQuery(id))];
  // It begins with whoever enters it, if that is one of those who may be said to have been there; without a connection that is not known.
  if (asked.some(({ isPending, failureCount }) => isPending && failureCount === 0)) return <Loading />;
  return <Entry {...props} />;
}

function Entry({ file, put, again, close }: EnterProps) {
  const { t, language } = useMessages();
  const { personId } = useMe();
  const { mission } = file;
  // What a station is called is no part of what is sent, and is kept beside the draft.
  const [kept, keep, forget] = useDraft<StationChosen | null>(`visit-station:${mission.id}`, null);
  // One that was not taken has a station of its own, which this device knows since it was chosen: not that of the draft.
  const { offered } = useKeptStations(mission.id);
  const [instead, choose] = useState(() => offered.find(({ id }) => id === again?.content.stationId));
  const station = again ? instead : (kept ?? undefined);
  const setStation = again ? choose : (chosen: StationChosen | undefined) => keep(chosen ?? null);
  const people = usePeople(file);
  const self = people.some(({ value }) => value === personId) ? personId : null;
  const blank = begun(VisitContent, {
    stationId: '',
    teamId: null,
    stage: '',
    // Which it is follows from the stage, and is no field of its own: of an empty form only the stage is missed.
    ...formFor(STAGE_NAMES[0]!),
    arrivedAt: '',
    leftAt: '',
    authorId: self ?? '',
    observers: self ? [self] : [],
    answers: {},
  });
  return (
    <DeskForm
      schema={VisitContent}
      initial={again ? { ...again.content } : blank}
      {...(!again && { draft: `visit:${mission.id}` })}
      wrong={(values) => wrongIn(values, t)}
      submit={t('visits.save')}
      cancel={close}
      done={(_, of: string) => ({ of, did: t('visits.kept') })}
      send={async (content) => {
        const name = station ? stationIn(station, language) : (again?.station ?? '');
        const zone = station ? zoneOf(station, mission) : again?.zone;
        put(content, { station: name, ...(zone && { zone }) }, again?.id);
        if (!again) forget();
        return name || t('visits.enter');
      }}
      after={close}
    >
      {(form) => <Content form={form} file={file} people={people} at="" station={station} setStation={setStation} />}
    </DeskForm>
  );
}

/** The clocks that a station goes by: its own, or those of the host. */
const zoneOf = (station: StationChosen | undefined, { hostProfile }: Here['mission']) =>
  station?.zone ?? hostProfile.zone;

/** What the rules would refuse of it whatever the register says: told at the station, not when it arrives. */
function wrongIn({ form, formVersion, answers = {}, arrivedAt, leftAt }: Partial<VisitContent>, t: Translate) {
  const asked = form && formVersion ? formOf(form, formVersion) : undefined;
  const wrong = (asked?.questions ?? []).flatMap((question) => {
    const { id } = question;
    const answer = answers[id];
    if (question.type !== 'integer' || !answer || answerFaults(asked!, { [id]: answer }).length === 0) return [];
    return [[`answers.${id}`, t('visits.from', question)]];
  });
  return {
    ...(Object.fromEntries(wrong) as Record<string, string>),
    ...(arrivedAt && leftAt && leftAt <= arrivedAt && { leftAt: t('visits.reversed') }),
  };
}

type CorrectProps = { file: MissionFile; visit: VisitView; close: () => void };

/** The visit as it should have been, and why it is put right; it has to be confirmed anew. */
export function CorrectForm({ file, visit, close }: CorrectProps) {
  const { t } = useMessages();
  const [station, setStation] = useState<StationChosen | undefined>(visit.station);
  const [warnings, setWarnings] = useState<FindingView[]>([]);
  const people = usePeople(file, visit.observers);
  const { stage, form, formVersion, arrivedAt, leftAt, answers } = visit;
  const instead = {
    stage,
    form,
    formVersion,
    arrivedAt,
    leftAt,
    answers,
    stationId: visit.station.id,
    teamId: visit.team?.id ?? null,
    authorId: visit.author.personId,
    observers: visit.observers.map(({ personId }) => personId),
  };
  if (warnings.length > 0) return <Warned warnings={warnings} close={close} />;
  return (
    <DeskForm
      schema={CorrectVisit}
      initial={begun(CorrectVisit, { instead, reason: '' })}
      draft={`visit-correction:${visit.id}`}
      version={visit.version}
      submit={t('form.save')}
      cancel={close}
      send={async (body, ifMatch) => {
        const answer = await api.correctVisit({ params: { id: visit.id }, body, ifMatch });
        await queries.invalidateQueries({ queryKey: ['mission', file.mission.id] });
        if (answer.warnings.length > 0) setWarnings(answer.warnings);
        else close();
      }}
    >
      {(of) => (
        <>
          <Content form={of} file={file} people={people} at="instead." station={station} setStation={setStation} />
          <Fields form={of} of={[{ name: 'reason', label: 'word.reason', required: true }]} />
        </>
      )}
    </DeskForm>
  );
}

/** What should not have been entered at all; all that it said is kept. */
export function RemoveForm({ file, visit, close }: CorrectProps) {
  const { t } = useMessages();
  return (
    <DeskForm
      schema={CorrectVisit}
      initial={{ instead: null, reason: '' }}
      version={visit.version}
      submit={t('act.remove')}
      isEnd
      cancel={close}
      send={async (body, ifMatch) => {
        await api.correctVisit({ params: { id: visit.id }, body, ifMatch });
        await queries.invalidateQueries({ queryKey: ['mission', file.mission.id] });
        close();
      }}
    >
      {(form) => (
        <>
          <Text size="sm">{t('visits.removing')}</Text>
          <Fields form={form} of={[{ name: 'reason', label: 'word.reason', required: true }]} />
        </>
      )}
    </DeskForm>
  );
}

/** Those whom one may see of the mission, and whoever is in a team with oneself. */
function usePeople(file: Here, already: VisitView['observers'] = []) {
  const { data } = useQuery(visitTeamsQuery(file.mission.id));
  return useParticipants(file, [...already, ...(data?.items.flatMap(({ members }) => members) ?? [])]);
}

type ContentProps = {
  form: Form;
  file: Here;
  people: readonly { value: string; label: string }[];
  at: string;
  station: StationChosen | undefined;
  setStation: (station: StationChosen | undefined) => void;
};

/** What a visit says: where, when, who, and then the questions of its stage. */
function Content({ form, file, people, at, station, setStation }: ContentProps) {
  const { t, language } = useMessages();
  const { mission } = file;
  const said = (at === '' ? form.values : (form.values as { instead: Values }).instead) as Partial<VisitContent>;
  const zone = zoneOf(station, mission);
  const there = people.filter(({ value }) => (said.observers ?? []).includes(value));
  const stage = said.stage || undefined;
  useEffect(() => {
    // Where the form stays the same, it stays in the version in which it was begun.
    if (!stage || said.form === FORM_AT[stage]) return;
    const { form: name, formVersion } = formFor(stage);
    form.setFieldValue(`${at}form`, name);
    form.setFieldValue(`${at}formVersion`, formVersion);
  }, [stage, said.form, at, form]);
  const asked = stage && said.form && said.formVersion ? formOf(said.form, said.formVersion) : undefined;
  const first: Field[] = [
    { name: `${at}stage`, label: 'visits.stage', kind: 'choice', of: STAGE_NAMES, said: 'stages', required: true },
  ];
  const second: Field[] = [
    { name: `${at}observers`, label: 'visits.observers', kind: 'choices', options: people, required: true },
    {
      name: `${at}authorId`,
      label: 'visits.author',
      kind: 'choice',
      options: there,
      required: true,
      help: t('visits.authorHelp'),
    },
  ];
  return (
    <>
      <StationPick
        missionId={mission.id}
        chosen={said.stationId ? (station ?? unnamed(said.stationId)) : undefined}
        choose={(chosen) => {
          setStation(chosen);
          form.setFieldValue(`${at}stationId`, chosen?.id ?? '');
        }}
        error={form.errors[`${at}stationId`] as string | undefined}
      />
      <Fields form={form} of={first} />
      <When form={form} name={`${at}arrivedAt`} label={t('visits.arrived')} zone={zone} required />
      <When form={form} name={`${at}leftAt`} label={t('visits.left')} zone={zone} required />
      <Text size="sm">{t('visits.stationClocks', { zone })}</Text>
      <Fields form={form} of={second} />
      <Title order={3} size="h4">
        {asked ? asked.title[language] : t('visits.form')}
      </Title>
      {asked ? (
        <Questions form={form} asked={asked} name={`${at}answers`} />
      ) : (
        <Text size="sm">{t('visits.chooseStage')}</Text>
      )}
    </>
  );
}
