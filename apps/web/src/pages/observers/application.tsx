import { Anchor, Button, Card, Group, Stack, Title } from '@mantine/core';
import type { ApplicationView, MissionView } from '#libs/contracts';
import { APPLICANT_CATEGORIES, ENDORSED_STATES } from '#libs/regulation';
import { useParams } from '@tanstack/react-router';
import { lazy, useState, type ReactNode } from 'react';
import { mayIn, useMe } from '../../api/me';
import { missionQuery } from '../../api/queries';
import { applicationQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';
import { Loaded } from '../../frame/query';
import { useWanted } from '../../frame/wanted';
import { useWayBack } from '../../lists/last-list';
import { Papers } from '../accreditation/papers';
import { isOver } from '../missions/still';
import { AboutApplicant, HostDecision } from './about';
import { Conflicts } from './conflicts';
import { Dossier } from './dossier';
import { ObserverDuty } from './duty';
import { ApplicationMoves } from './moves';
import classes from './observers.module.css';
import { StageBar } from './stage-bar';
import { ObserverStay } from './stay';
import { ApplicationStory } from './story';
import { Texts } from './texts';
import { Warnings } from './warnings';

const NominateForm = lazy(() => import('./nominate-form'));

/** One person in one mission, for whoever may see it; others learn nothing, not even that it exists. */
export function ApplicationPage() {
  const { id } = useParams({ from: '/app/applications/$id' });
  return <ApplicationOf id={id} />;
}

/** The same beside the list in which it stands, which is not left. */
export function ApplicationOf({ id, isBeside = false }: { id: string; isBeside?: boolean }) {
  return (
    <Loaded of={applicationQuery(id)}>
      {(application) => (
        <Loaded of={missionQuery(application.missionId)}>
          {({ mission }) => <Application application={application} mission={mission} isBeside={isBeside} />}
        </Loaded>
      )}
    </Loaded>
  );
}

type Props = { application: ApplicationView; mission: MissionView };

function Application({ application, mission, isBeside }: Props & { isBeside: boolean }) {
  const { t, language } = useMessages();
  const me = useMe();
  const { zone } = mission.hostProfile;
  const over = isOver(mission);
  const back = useWayBack('applications', `/missions/${mission.id}?tab=observers&show=people`);
  return (
    <Stack>
      {!isBeside && (
        <>
          <title>{`${application.name[language]} – ${t('app.name')}`}</title>
          <Anchor {...back} size="sm">
            ‹ {t('observers.backToPeople', { mission: mission.number })}
          </Anchor>
          <Title order={1} size="h2">
            {application.name[language]}
          </Title>
        </>
      )}
      <StageBar application={application} zone={zone} />
      <Warnings application={application} />
      <div className={isBeside ? '' : classes.mattersAndFacts}>
        <Stack>
          <Part title={t('observers.nextMoves')}>
            <ApplicationMoves application={application} isOver={over} />
            <Replacement application={application} mission={mission} />
          </Part>
          {mayIn(me, 'application:submit') && (
            <Part title={t('observers.dossier')}>
              <Dossier application={application} zone={zone} isOver={over} />
            </Part>
          )}
          <Part title={t('observers.texts')}>
            <Texts application={application} isOver={over} />
          </Part>
          {mayIn(me, 'conflict:raise') && (
            <Part title={t('observers.conflicts')}>
              <Conflicts application={application} zone={zone} isOver={over} />
            </Part>
          )}
          <Part title={t('observers.story')}>
            <ApplicationStory id={application.id} zone={zone} />
          </Part>
        </Stack>
        <Stack>
          <Part title={t('observers.about')}>
            <AboutApplicant application={application} mission={mission} />
          </Part>
          <Part title={t('observers.hostDecision')}>
            <HostDecision application={application} zone={zone} />
            <ObserverDuty application={application} zone={zone} isOver={over} />
            {application.state === 'SENT' && !over && mayIn(me, 'paperwork:issue') && (
              <Papers mission={mission} kind="correction-letter" subjectId={application.id} />
            )}
          </Part>
          <Part title={t('observers.stay')}>
            <ObserverStay application={application} zone={zone} isOver={over} />
          </Part>
        </Stack>
      </div>
    </Stack>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Card withBorder component="section" aria-label={title}>
    <Title order={2} size="h4" mb="xs">
      {title}
    </Title>
    <Stack gap="sm">{children}</Stack>
  </Card>
);

/** Somebody else takes the place; the old name stays with the host until the new one is listed. */
function Replacement({ application, mission }: Props) {
  const { t } = useMessages();
  const me = useMe();
  const [wanted, forget] = useWanted();
  const [pressed, setAsked] = useState(false);
  const asked = pressed || wanted === 'replacement';
  const replaceable = ENDORSED_STATES.includes(application.state) || application.state === 'WITHDRAWN';
  if (!replaceable || isOver(mission) || !mayIn(me, 'application:replace')) return null;
  const close = () => {
    setAsked(false);
    forget();
  };
  return (
    <Group>
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        {t('observers.nominateReplacement')}
      </Button>
      <Dialog opened={asked} close={close} title={t('observers.nominateReplacement')}>
        <NominateForm
          mission={mission}
          delegationId={APPLICANT_CATEGORIES[application.category].sentByDelegation ? application.delegationId : null}
          replaces={application}
          close={close}
        />
      </Dialog>
    </Group>
  );
}
