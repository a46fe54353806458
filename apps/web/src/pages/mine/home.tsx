import { Button, Card, Stack, Text, Title } from '@mantine/core';
import type { ApplicationView, ServiceView } from '#libs/contracts';
import { accreditationStates, label, missionStates, OBSERVER_STATES, type MissionOffice } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { mayIn, useMe } from '../../api/me';
import { applicationQuery } from '../../api/queries-applications';
import { homeQuery } from '../../api/queries-home';
import { serviceQuery } from '../../api/queries-people';
import { offersQuery } from '../../api/queries-together';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { NotFound } from '../../frame/not-found';
import { Empty } from '../../lists/empty';
import { Loaded, Loading } from '../../frame/query';
import { WhatWaits } from '../tasks/what-waits';
import { keepOnly } from '../../frame/kept-here';
import { keepForOffline } from '../badge/offline';
import { shownDay } from '../../time';
import { isOver } from '../missions/still';
import { OpenCalls } from './calls';
import { Certificate } from './certificate';
import classes from './mine.module.css';
import { OwnReports } from './reports';
import { OwnStory } from './story';
import { isLive, StillMissing } from './next-steps';
import { StateShown } from '../../frame/state';

/** Who is accredited enters what they see. */
const GRANTED = accreditationStates('granted');

type Served = ServiceView['missions'][number];
const OfferedSections = lazy(() => import('./offered').then((part) => ({ default: part.OfferedSections })));
const SignPage = lazy(() => import('./sign').then((part) => ({ default: part.SignPage })));

/** A parliamentarian's own, on one screen: what is to be done, how the applications stand, where the badge is; then how it came so, and what is called for. */
export function ObserverHomePage() {
  const { show } = useSearch({ from: '/app/mine' });
  if (!show) return <Mine />;
  return (
    <Suspense fallback={<Loading />}>
      <SignPage reportId={show} />
    </Suspense>
  );
}

function Mine() {
  const { t } = useMessages();
  const me = useMe();
  const applies = mayIn(me, 'application:apply');
  return (
    <Loaded of={homeQuery}>
      {({ calls, documents }) => (
        <Loaded of={serviceQuery(me.personId)}>
          {({ missions }) => {
            if (!applies && missions.length === 0) return <NotFound />;
            return (
              <Stack className={classes.page ?? ''}>
                <KeptOnly missions={missions} />
                <title>{`${t('nav.mine')} – ${t('app.name')}`}</title>
                <Title order={1} size="h2">
                  {t('nav.mine')}
                </Title>
                <WhatWaits>
                  {missions.map((mission) => (
                    <MissionCard
                      key={mission.missionId}
                      mission={mission}
                      isBrought={documents.some(({ missionId }) => missionId === mission.missionId)}
                    />
                  ))}
                  {missions.length === 0 && (
                    <Empty next={{ says: t('empty.guide'), to: '/guide/observer' }}>{t('mine.none')}</Empty>
                  )}
                  {applies && <OpenCalls calls={calls} served={missions} />}
                </WhatWaits>
              </Stack>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

/** This device opens one's own badge and certificate without a network; one that was revoked or recalled goes from it. */
function KeptOnly({ missions }: { missions: readonly Served[] }) {
  const { accountId } = useMe();
  useEffect(() => keepForOffline('/mine'), []);
  useEffect(() => {
    const counting = missions.flatMap(({ applications }) =>
      applications.filter(({ accreditations }) => accreditations.some(({ state }) => OBSERVER_STATES.includes(state))),
    );
    const entered = missions.filter((mission) => !isOver(mission));
    keepOnly(accountId, [
      ...counting.map(({ applicationId }) => applicationId),
      ...entered.map(({ missionId }) => missionId),
    ]).catch(() => undefined);
  }, [accountId, missions]);
  return null;
}

/** An application that ended is of interest only until there is another. */
function shownOf({ applications }: Served): Served['applications'] {
  const live = applications.filter((one) => isLive(one.state));
  return live.length > 0 ? live : applications.slice(-1);
}

/** States in which there are stations to go to, or visits still to be entered. */
const OBSERVED_IN: readonly string[] = missionStates('observing', 'concluding');

/** The room for it comes with forms, and is fetched only where something is offered, or where one is told why nothing can be said. */
function Offers({ missionId }: { missionId: string }) {
  const { data, error } = useQuery(offersQuery(missionId));
  if (!error && !data?.length) return null;
  return (
    <Suspense fallback={null}>
      <OfferedSections missionId={missionId} />
    </Suspense>
  );
}

/** What the home did not bring of an older mission is asked for when it is opened. */
function MissionCard({ mission, isBrought }: { mission: Served; isBrought: boolean }) {
  const { t, language } = useMessages();
  const [isOpen, setOpen] = useState(isBrought);
  const { missionId, number, title, state, offices } = mission;
  return (
    <Card withBorder component="section" data-row aria-label={`${number} · ${title[language]}`}>
      <Stack>
        <div>
          <div className={classes.head}>
            <Text c="dimmed" size="sm">
              {number}
            </Text>
            <StateShown of="missionStates" is={state} mission={missionId} />
          </div>
          <Title order={2} size="h3">
            <DeskLink to="/missions/$id" params={{ id: missionId }}>
              {title[language]}
            </DeskLink>
          </Title>
          {offices
            .filter(({ validUntil }) => !validUntil)
            .map(({ office, validFrom }) => (
              <Text key={`${office} ${validFrom}`} size="sm">
                {t('mine.offices', {
                  office: label(language, 'missionOffices', office as MissionOffice),
                  from: shownDay(validFrom, language),
                })}
              </Text>
            ))}
        </div>
        {isOpen ? (
          <Details mission={mission} />
        ) : (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('mine.open', { number })}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function Details({ mission }: { mission: Served }) {
  const { t } = useMessages();
  const { missionId, state } = mission;
  return (
    <>
      {!isOver(mission) && OBSERVED_IN.includes(state) && (
        <DeskLink to="/missions/$id" params={{ id: missionId }} search={{ tab: 'visits' }}>
          {t('mine.visits')}
        </DeskLink>
      )}
      {shownOf(mission).map(({ applicationId }) => (
        <OneApplication key={applicationId} id={applicationId} mission={mission} />
      ))}
      <Offers missionId={missionId} />
      <OwnReports missionId={missionId} />
    </>
  );
}

function OneApplication({ id, mission }: { id: string; mission: Served }) {
  const { t } = useMessages();
  const missionIsOver = isOver(mission);
  return (
    <Loaded of={applicationQuery(id)}>
      {(application) => (
        <>
          <div className={classes.head}>
            <Title order={3} size="h5">
              {t('mine.story')}
            </Title>
            <Standing application={application} />
          </div>
          {isLive(application.state) && !missionIsOver && <StillMissing application={application} />}
          {application.accreditation && OBSERVER_STATES.includes(application.accreditation.state) && (
            <Certificate accreditation={application.accreditation} mission={mission} />
          )}
          <OwnStory applicationId={id} />
          {!missionIsOver && application.accreditation && GRANTED.includes(application.accreditation.state) && (
            <DeskLink to="/missions/$id" params={{ id: application.missionId }} search={{ tab: 'incidents' }}>
              {t('mine.incidents')}
            </DeskLink>
          )}
          <DeskLink to="/missions/$id/apply" params={{ id: application.missionId }} search={{ in: id }}>
            {t('mine.openApplication')}
          </DeskLink>
        </>
      )}
    </Loaded>
  );
}

/** What the host said, as soon as it was asked; until then how far the application has come. */
function Standing({ application: { state, accreditation, missionId } }: { application: ApplicationView }) {
  return isLive(state) && accreditation ? (
    <StateShown of="accreditationStates" is={accreditation.state} mission={missionId} />
  ) : (
    <StateShown of="applicationStates" is={state} mission={missionId} />
  );
}
