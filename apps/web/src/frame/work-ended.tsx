import { Anchor, Stack, Text } from '@mantine/core';
import type { WorkEvent } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { addressOf } from '../api/address';
import { badgeSheetQuery } from '../api/queries-badges';
import { paperQuery } from '../api/queries-papers';
import { renderQuery } from '../api/queries-reports';
import { useMessages } from '../messages';
import { DeskLink } from './desk-link';

/** Tells in a toast what has become of work that was asked for, and leads to it. */
export function WorkEnded({ work: { kind, id, state } }: { work: WorkEvent }) {
  const { t } = useMessages();
  return (
    <Stack gap={4}>
      <Text size="sm">
        {t(state === 'done' ? 'work.ready' : state === 'cancelled' ? 'work.cancelled' : 'work.failed')}
      </Text>
      {kind === 'rendering' && <RenderingEnded id={id} />}
      {kind === 'paper' && <PaperEnded id={id} />}
      {kind === 'badge-sheet' && <BadgesEnded id={id} />}
    </Stack>
  );
}

function RenderingEnded({ id }: { id: string }) {
  const { t } = useMessages();
  const { data } = useQuery(renderQuery(id));
  if (!data) return null;
  return (
    <>
      {data.artifact && (
        <Anchor href={addressOf('readArtifact', { id: data.artifact.id })} download>
          {data.artifact.name}
        </Anchor>
      )}
      <DeskLink to="/reports/$id" params={{ id: data.reportId }} search={{ show: 'files' }}>
        {t('work.toReport')}
      </DeskLink>
    </>
  );
}

function PaperEnded({ id }: { id: string }) {
  const { language } = useMessages();
  const { data } = useQuery(paperQuery(id));
  if (!data) return null;
  return (
    <DeskLink to="/missions/$id" params={{ id: data.missionId }} search={{ tab: 'documents' }}>
      {data.title[language]} {data.number}
    </DeskLink>
  );
}

function BadgesEnded({ id }: { id: string }) {
  const { t } = useMessages();
  const { data } = useQuery(badgeSheetQuery(id));
  if (!data) return null;
  return (
    <DeskLink to="/missions/$id" params={{ id: data.missionId }} search={{ tab: 'accreditation' }}>
      {t('work.toBadges', { count: data.badges })}
    </DeskLink>
  );
}
