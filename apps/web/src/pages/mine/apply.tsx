import { Stack, Text, Title } from '@mantine/core';
import type { ApplicationView, MissionView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { mayIn, useMe } from '../../api/me';
import { missionQuery } from '../../api/queries';
import { applicationQuery } from '../../api/queries-applications';
import { serviceQuery } from '../../api/queries-people';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { NotFound } from '../../frame/not-found';
import { Loaded, Loading } from '../../frame/query';
import { isOver } from '../missions/still';
import { DocumentsStep } from './documents-step';
import classes from './mine.module.css';
import { ApplyStep, StepsWithLine } from './step';
import { OwnStory } from './story';
import { SubmitStep } from './submit-step';
import { TextsStep } from './texts-step';
import { isLive } from './next-steps';
import { stateShown } from '../observers/standing';

const NewApplication = lazy(() => import('./new-application').then((part) => ({ default: part.NewApplication })));
const ParticularsStep = lazy(() => import('./particulars-step').then((part) => ({ default: part.ParticularsStep })));

/** The whole application on one page, in the order in which people have things at hand; it may be left and resumed. */
export function ApplyPage() {
  const { id } = useParams({ from: '/app/missions/$id/apply' });
  const { in: named } = useSearch({ from: '/app/missions/$id/apply' });
  return (
    <Loaded of={missionQuery(id)}>
      {({ mission }) =>
        named ? <Resumed applicationId={named} mission={mission} /> : <OwnApplication mission={mission} />
      }
    </Loaded>
  );
}

function OwnApplication({ mission }: { mission: MissionView }) {
  const me = useMe();
  return (
    <Loaded of={serviceQuery(me.personId)}>
      {({ missions }) => {
        const own = missions.find(({ missionId }) => missionId === mission.id);
        const live = own?.applications.find(({ state }) => isLive(state));
        if (live) return <Resumed applicationId={live.applicationId} mission={mission} />;
        if (!mayIn(me, 'application:apply')) return <NotFound />;
        return (
          <Frame mission={mission}>
            <StepsWithLine isNew>
              <Suspense fallback={<Loading />}>
                <NewApplication mission={mission} />
              </Suspense>
            </StepsWithLine>
          </Frame>
        );
      }}
    </Loaded>
  );
}

/** Only the applicant fills it in here; others see the application where they work on it. */
function Resumed({ applicationId, mission }: { applicationId: string; mission: MissionView }) {
  const { personId } = useMe();
  return (
    <Loaded of={applicationQuery(applicationId)}>
      {(application) => {
        if (application.missionId !== mission.id) return <NotFound />;
        if (application.personId !== personId)
          return <Navigate to="/applications/$id" params={{ id: applicationId }} replace />;
        return <Steps application={application} mission={mission} />;
      }}
    </Loaded>
  );
}

function Frame({ mission, children }: { mission: MissionView; children: ReactNode }) {
  const { t, language } = useMessages();
  return (
    <Stack className={classes.page ?? ''}>
      <title>{`${t('apply.title')} – ${mission.number}`}</title>
      <DeskLink to="/mine">{t('mine.toMine')}</DeskLink>
      <div>
        <Text c="dimmed" size="sm">
          {mission.number} · {mission.title[language]}
        </Text>
        <Title order={1} size="h2">
          {t('apply.title')}
        </Title>
      </div>
      {children}
    </Stack>
  );
}

function Steps({ application, mission }: { application: ApplicationView; mission: MissionView }) {
  const { t, language } = useMessages();
  const { id, state } = application;
  const open = isLive(state) && !isOver(mission);
  return (
    <Frame mission={mission}>
      <Text>
        {state === 'SENT' && application.accreditation
          ? stateShown(application, { t, language })
          : t('apply.nowState', { state: stateShown(application, { t, language }) })}
      </Text>
      {state !== 'DRAFT' && <OwnStory applicationId={id} />}
      {open && <Text>{t('apply.intro')}</Text>}
      {!open && <About application={application} />}
      {open && (
        <StepsWithLine>
          <About application={application} />
          <Suspense fallback={<Loading />}>
            <ParticularsStep applicationId={id} asked={mission.hostProfile.questionnaire} />
          </Suspense>
          <DocumentsStep applicationId={id} />
          <TextsStep application={application} />
          <SubmitStep application={application} />
        </StepsWithLine>
      )}
    </Frame>
  );
}

/** What was said at the beginning; it is judged as it was said, so it is not changed here. */
function About({
  application: { category, candidateInHostVote, otherMissions, name },
}: {
  application: ApplicationView;
}) {
  const { t, language } = useMessages();
  const answer = t(candidateInHostVote ? 'apply.yes' : 'apply.no');
  return (
    <ApplyStep step="about" state="done">
      <Text fw={600}>{name[language]}</Text>
      <Text>{label(language, 'applicantCategories', category)}</Text>
      <Text size="sm">{t('apply.candidateAnswer', { answer })}</Text>
      {otherMissions && (
        <Text size="sm">
          {t('apply.otherMissions')}: {otherMissions}
        </Text>
      )}
    </ApplyStep>
  );
}
