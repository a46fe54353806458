import { Stack, Tabs, Text, Title } from '@mantine/core';
import type { BatchView, MissionView } from '#libs/contracts';
import { label, type Permission } from '#libs/regulation';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { mayIn, useMe } from '../../api/me';
import { missionQuery } from '../../api/queries';
import { batchesQuery, missionOfBatchQuery, type Accreditation } from '../../api/queries-accreditation';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { DeskLink } from '../../frame/desk-link';
import { NotFound } from '../../frame/not-found';
import { Loaded } from '../../frame/query';
import { TabRow } from '../../frame/tab-row';
import { Rows, type Column } from '../../lists/rows';
import { shownDay } from '../../time';
import { isOver } from '../missions/still';
import { BatchCounts } from './batches';
import { Decisions } from './decisions';
import { Papers } from './papers';
import { Replies } from './replies';
import { StateShown } from '../../frame/state';

const HERE = { from: '/app/batches/$id' } as const;

/** One batch: what was sent, the host's decisions about it, the papers it makes. Its address may say of which mission. */
export function BatchPage() {
  const { id } = useParams(HERE);
  const { in: missionId } = useSearch(HERE);
  const me = useMe();
  if (!mayIn(me, 'person:read')) return <NotFound />;
  if (missionId) return <BatchIn id={id} missionId={missionId} />;
  return <Loaded of={missionOfBatchQuery(id)}>{(found) => <BatchIn id={id} missionId={found} />}</Loaded>;
}

function BatchIn({ id, missionId }: { id: string; missionId: string }) {
  return (
    <Loaded of={missionQuery(missionId)}>
      {({ mission }) => (
        <Loaded of={batchesQuery(missionId)}>
          {(batches) => {
            const batch = batches.find((one) => one.id === id);
            return batch ? <BatchOf batch={batch} mission={mission} /> : <NotFound />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

type Props = { batch: BatchView; mission: MissionView };

const ROOMS = {
  decisions: { title: 'accreditation.decisions', needs: 'accreditation:decide', enters: true },
  reply: { title: 'accreditation.reply', needs: 'accreditation:decide', enters: true },
  names: { title: 'accreditation.namesSent', needs: undefined, enters: false },
  papers: { title: 'accreditation.papers', needs: 'paperwork:read', enters: false },
} as const satisfies Record<string, { title: MessageKey; needs: Permission | undefined; enters: boolean }>;
type Room = keyof typeof ROOMS;

function BatchOf({ batch, mission }: Props) {
  const { t, language } = useMessages();
  const me = useMe();
  const { show } = useSearch(HERE);
  const navigate = useNavigate();
  const names = (Object.keys(ROOMS) as Room[]).filter((name) => {
    const { needs, enters } = ROOMS[name];
    return (!needs || mayIn(me, needs)) && !(enters && isOver(mission));
  });
  const here = names.find((name) => name === show) ?? names[0]!;
  const choose = (name: string | null) =>
    void navigate({
      to: '/batches/$id',
      params: { id: batch.id },
      search: { in: mission.id, show: name ?? undefined },
      resetScroll: false,
    });
  return (
    <Stack>
      <title>{`${t('accreditation.batch', { number: batch.number })} – ${mission.number} – ${t('app.name')}`}</title>
      <div>
        <DeskLink to="/missions/$id" params={{ id: mission.id }} search={{ tab: 'accreditation', show: 'batches' }}>
          {mission.number} · {mission.title[language]}
        </DeskLink>
        <Title order={1} size="h2">
          {t('accreditation.batch', { number: batch.number })}
        </Title>
        <Text>
          {t('accreditation.sentHow', {
            day: shownDay(batch.sentOn, language),
            reference: batch.reference ?? t('accreditation.notKnown'),
          })}{' '}
          · {label(language, 'batchChannels', batch.channel)}
        </Text>
        <BatchCounts batch={batch} />
      </div>
      <Tabs value={here} keepMounted={false} onChange={choose}>
        <TabRow
          tabs={names.map((name) => ({ value: name, label: t(ROOMS[name].title) }))}
          value={here}
          choose={choose}
        />
        <Tabs.Panel value={here} pt="md">
          {here === 'decisions' && <Decisions batch={batch} missionId={mission.id} />}
          {here === 'reply' && <Replies batch={batch} missionId={mission.id} />}
          {here === 'names' && <Names batch={batch} />}
          {here === 'papers' && <BatchPapers batch={batch} mission={mission} />}
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Names({ batch }: { batch: BatchView }) {
  const { t, language } = useMessages();
  const day = (value: string | null) => (value ? shownDay(value, language) : '');
  const columns: Column<Accreditation>[] = [
    { key: 'line', head: t('accreditation.line'), text: ({ line }) => String(line) },
    { key: 'name', head: t('accreditation.name'), text: ({ name }) => name[language] },
    {
      key: 'state',
      head: t('accreditation.decision'),
      text: ({ state }) => label(language, 'accreditationStates', state),
      cell: ({ state }) => <StateShown of="accreditationStates" is={state} mission={batch.missionId} />,
    },
    {
      key: 'act',
      head: t('accreditation.act'),
      text: ({ actNumber, actDate }) => [actNumber, day(actDate)].filter(Boolean).join(', '),
    },
    { key: 'certificate', head: t('accreditation.certificate'), text: ({ certificateNumber: no }) => no ?? '' },
  ];
  return (
    <Rows
      name="batch"
      label={t('accreditation.namesSent')}
      rows={batch.accreditations}
      columns={columns}
      idOf={({ id }) => id}
      find={t('accreditation.findPerson')}
    />
  );
}

const BatchPapers = ({ batch, mission }: Props) => (
  <Stack>
    <Papers mission={mission} kind="observer-list" subjectId={batch.id} />
    <Papers mission={mission} kind="covering-letter" subjectId={batch.id} />
    <Papers mission={mission} kind="cancellation-request" subjectId={batch.id} />
  </Stack>
);
