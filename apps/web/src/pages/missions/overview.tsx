import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { MissionFile } from '#libs/contracts';
import { label } from '#libs/regulation';
import { lazy, Suspense, useState } from 'react';
import { mayHere, mayIn, useMe } from '../../api/me';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Dialog } from '../../frame/dialog';
import { Loading } from '../../frame/query';
import { SameHost } from '../recommendations/same-host';
import { valueIn } from '../settings/sections/setting-value';
import { AdoptedDocuments } from './adopted';
import { MissionHistory } from './happened';
import { InTheWay } from './moves';
import { isStillOpen } from './still';
import { Timeline } from './timeline';
import { WhoActs } from './who-acts';
import { StateShown } from '../../frame/state';

const PeopleAtAGlance = lazy(() =>
  import('../observers/overview').then(({ PeopleAtAGlance: glance }) => ({ default: glance })),
);
const RunOffForm = lazy(() => import('./run-off').then(({ RunOffForm: form }) => ({ default: form })));

/** Who has to act, what happened, what is due, and the second round if there is one. */
export function OverviewTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  return (
    <Stack>
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('mission.nextMoves')}
        </Title>
        <InTheWay mission={file.mission} />
      </section>
      <WhoActs mission={file.mission} />
      <AdoptedDocuments mission={file.mission} />
      <People file={file} />
      <MissionHistory file={file} />
      <Title order={2} size="h4">
        {t('mission.deadlines')}
      </Title>
      <Timeline id={file.mission.id} />
      <RunOffs file={file} />
      <SameHost file={file} />
      <MediaContacts file={file} />
    </Stack>
  );
}

/** Shown to whoever sees them all: of a part of them the figures would say nothing. */
function People({ file }: { file: MissionFile }) {
  const me = useMe();
  if (!mayHere(me, 'person:read', file.mission.id)) return null;
  return (
    <Suspense fallback={<Loading />}>
      <PeopleAtAGlance file={file} />
    </Suspense>
  );
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
