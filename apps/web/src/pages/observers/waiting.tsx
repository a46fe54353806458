import { Button, Group, Stack, Text } from '@mantine/core';
import type { MissionFile, WaitingListView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { mayIn, useMe } from '../../api/me';
import { waitingListQuery } from '../../api/queries-applications';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';
import { Loaded } from '../../frame/query';
import { Rows, type Column } from '../../lists/rows';
import { timeColumn } from '../../lists/time-column';
import { Empty } from '../../lists/empty';
import { Fact } from './about';
import { isOver } from '../missions/still';
import { useDelegationName } from './delegation-name';
import classes from './observers.module.css';
import { nameColumn } from './name-column';

const QuotasForm = lazy(() => import('./quotas-form'));

type Waiting = WaitingListView['items'][number];
const FULL = {
  total: 'observers.quotaTotal',
  delegation: 'observers.quotaDelegation',
  chamber: 'observers.quotaChamber',
  group: 'observers.quotaGroup',
  gender: 'observers.quotaGender',
} as const;

/** How many places there are, who waits for one, in which order, and what is full. */
export function WaitingList({ file: { mission } }: { file: MissionFile }) {
  const { t, language } = useMessages();
  const delegationName = useDelegationName();
  const { zone } = mission.hostProfile;
  const columns: Column<Waiting>[] = [
    { key: 'position', head: t('observers.position'), text: ({ position }) => String(position) },
    nameColumn(t('word.name'), language, ({ applicationId }) => applicationId),
    { key: 'delegation', head: t('word.delegation'), text: ({ delegationId }) => delegationName(delegationId) },
    timeColumn(
      {
        key: 'endorsed',
        head: t('observers.endorsedAt'),
        due: ({ endorsedAt, endorsedOn }) => {
          const at = endorsedOn ?? endorsedAt;
          return at ? { at, day: endorsedOn, zone } : null;
        },
      },
      language,
    ),
    {
      key: 'for',
      head: t('observers.waitsFor'),
      text: ({ waitsFor }) =>
        waitsFor.length > 0 ? waitsFor.map((kind) => t(FULL[kind])).join(', ') : t('observers.otherCheck'),
    },
  ];
  return (
    <Loaded of={waitingListQuery(mission.id)}>
      {(list) => (
        <Stack>
          <Quotas mission={mission} list={list} />
          <Rows
            name="waiting"
            label={t('observers.viewWaiting')}
            rows={list.items}
            columns={columns}
            idOf={({ applicationId }) => applicationId}
            empty={
              <Empty next={{ says: t('empty.guide'), to: '/guide/observers' }}>{t('observers.nobodyWaits')}</Empty>
            }
          />
          {list.waiting > list.items.length && (
            <Text size="sm" c="dimmed">
              {t('observers.othersWait', { count: list.waiting - list.items.length })}
            </Text>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function Quotas({ mission, list }: { mission: MissionFile['mission']; list: WaitingListView }) {
  const { t, language } = useMessages();
  const groups = useQuery(delegationsQuery).data?.groups ?? [];
  const me = useMe();
  const delegationName = useDelegationName();
  const [editing, setEditing] = useState(false);
  const limit = (places: number) => (places === 0 ? t('observers.noLimit') : String(places));
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t('observers.taken')}>{list.taken}</Fact>
        <Fact name={t('observers.totalCap')}>{limit(list.totalCap)}</Fact>
        <Fact name={t('observers.delegationQuota')}>{limit(list.delegationQuota)}</Fact>
        <Fact name={t('observers.chamberQuota')}>{limit(list.chamberQuota)}</Fact>
        {groups.length > 0 && <Fact name={t('observers.groupQuota')}>{limit(list.groupQuota)}</Fact>}
        <Fact name={t('observers.genderCap')}>{limit(list.genderCap)}</Fact>
        <Fact name={t('observers.genderMinimum')}>{list.genderMinimum || t('observers.notSet')}</Fact>
        {groups.flatMap(({ code, name }) => {
          const own = list.perGroup[code];
          return own === undefined
            ? []
            : [
                <Fact key={code} name={name[language]}>
                  {own}
                </Fact>,
              ];
        })}
        {Object.entries(list.perDelegation).map(([id, places]) => (
          <Fact key={id} name={delegationName(id)}>
            {limit(places)}
          </Fact>
        ))}
      </dl>
      {mayIn(me, 'settings:change') && !isOver(mission) && (
        <Group>
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {t('observers.setQuotas')}
          </Button>
        </Group>
      )}
      <Dialog opened={editing} close={() => setEditing(false)} title={t('observers.setQuotas')}>
        {editing && <QuotasForm missionId={mission.id} list={list} close={() => setEditing(false)} />}
      </Dialog>
    </>
  );
}
