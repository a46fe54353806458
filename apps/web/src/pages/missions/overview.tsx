import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { isAdopted, label } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { mayEverywhere, mayHere, mayIn, useMe } from '../../api/me';
import { missionDueQuery, missionMovesQuery, missionTimelineQuery } from '../../api/queries';
import { applicationsQuery, waitingListQuery } from '../../api/queries-applications';
import { delegationsQuery } from '../../api/queries-delegations';
import { reportQuery, reportsQuery } from '../../api/queries-reports';
import { awaitedQuery, missionTasksQuery } from '../../api/queries-tasks';
import { registerQuery } from '../../api/queries-together';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Dialog } from '../../frame/dialog';
import { remediesQuery, Together } from '../../frame/query';
import { PeopleAtAGlance } from '../observers/overview';
import { SameHost } from '../recommendations/same-host';
import { valueIn } from '../settings/sections/setting-value';
import { AdoptedDocuments } from './adopted';
import { MissionHistory, recentQuery } from './happened';
import { InTheWay } from './moves';
import { isStillOpen } from './still';
import { Timeline } from './timeline';
import { WhoActs } from './who-acts';
import { StateShown } from '../../frame/state';

const RunOffForm = lazy(() => import('./run-off').then(({ RunOffForm: form }) => ({ default: form })));

/** Who has to act, what is due, and the second round if there is one; then who comes, and what happened. */
export function OverviewTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  const { mission } = file;
  const seesPeople = mayHere(useMe(), 'person:read', mission.id);
  const [first, next] = useAsked(mission);
  return (
    <Together key={mission.id} of={first} next={next}>
      <Stack>
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('mission.nextMoves')}
          </Title>
          <InTheWay mission={mission} />
        </section>
        <WhoActs mission={mission} />
        <AdoptedDocuments mission={mission} />
        <section>
          <Title order={2} size="h4" mb="xs">
            {t('mission.deadlines')}
          </Title>
          <Timeline id={mission.id} />
        </section>
        <RunOffs file={file} />
        <MediaContacts file={file} />
        <Together of={next}>
          {/* Shown to whoever sees them all: of a part of them the figures would say nothing. */}
          {seesPeople && <PeopleAtAGlance file={file} />}
          <MissionHistory file={file} />
          <SameHost file={file} />
        </Together>
      </Stack>
    </Together>
  );
}

/** All that the page asks: what it begins with, and what stands below that and may be long. */
function useAsked({ id, host }: MissionFile['mission']) {
  const me = useMe();
  const reads = { enabled: mayHere(me, 'report:read', id) };
  const counts = { enabled: mayHere(me, 'person:read', id) };
  const { data: reports = [] } = useQuery({ ...reportsQuery(id), ...reads });
  const adopted = reports.filter(({ state }) => isAdopted(state));
  const first = [
    missionMovesQuery(id),
    missionDueQuery(id),
    missionTimelineQuery(id),
    missionTasksQuery(id),
    awaitedQuery(id),
    remediesQuery,
    { ...reportsQuery(id), ...reads },
    ...adopted.map((report) => reportQuery(report.id)),
  ];
  const next = [
    { ...delegationsQuery, ...counts },
    { ...applicationsQuery(id), ...counts },
    { ...waitingListQuery(id), ...counts },
    { ...recentQuery(id), enabled: mayEverywhere(me, 'log:read') },
    { ...registerQuery({ host }), enabled: mayIn(me, 'recommendation:read') },
  ];
  return [first, next] as const;
}

/** How observers speak with the media: everybody in the mission is to know. */
function MediaContacts({ file }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const { mediaContacts } = file.mission.settings;
  if (mediaContacts === undefined) return null;
  return (
    <Text size="sm">
      {label(language, 'settingNames', 'mediaContacts')}: {valueIn(t, mediaContacts)}
    </Text>
  );
}

function RunOffs({ file }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const { mission, runOffs } = file;
  const close = () => setOpen(false);
  return (
    <section>
      {mission.parentId && (
        <DeskLink to="/missions/$id" params={{ id: mission.parentId }}>
          {t('runOff.first')}
        </DeskLink>
      )}
      {runOffs.map(({ id, number, title, state }) => (
        <Text key={id}>
          {t('runOff.second')}:{' '}
          <DeskLink to="/missions/$id" params={{ id }}>
            {number} {title[language]}
          </DeskLink>{' '}
          <StateShown of="missionStates" is={state} mission={id} size="md" />
        </Text>
      ))}
      {mayIn(me, 'mission:create') && file.events.length > 0 && isStillOpen('openRunOff', mission) && (
        <Group mt="xs">
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {t('runOff.open')}
          </Button>
        </Group>
      )}
      <Dialog opened={open} close={close} title={t('runOff.open')} isWide>
        <RunOffForm file={file} close={close} />
      </Dialog>
    </section>
  );
}
