import { Button, Group, Select, Stack } from '@mantine/core';
import type { ApplicationView, MissionFile } from '#libs/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { mayIn, useMe } from '../../api/me';
import { applicationsQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { Dialog } from '../../frame/dialog';
import { Loaded, Loading } from '../../frame/query';
import { isOver } from '../missions/still';
import { useDelegationName } from './delegation-name';
import { PeopleRows } from './people-rows';
import { OUTSIDE } from './views';

const NominateForm = lazy(() => import('./nominate-form'));

/** Everyone, or one delegation's; found by words, chosen from by boxes. What is narrowed to stays in the address. */
export function People({ file: { mission } }: { file: MissionFile }) {
  const me = useMe();
  const { in: within, q, by } = useSearch({ from: '/app/missions/$id' });
  const navigate = useNavigate();
  const narrow = (change: { q?: string; in?: string; by?: string }) => {
    const kept = Object.entries({ in: within, q, by, ...change }).filter(([, value]) => value);
    void navigate({
      to: '/missions/$id',
      params: { id: mission.id },
      search: { tab: 'observers', show: 'people', ...Object.fromEntries(kept) },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <Loaded of={applicationsQuery(mission.id)}>
      {(applications) => (
        <Stack>
          <Group align="flex-end">
            <DelegationChoice applications={applications} value={within} choose={(id) => narrow({ in: id ?? '' })} />
            {mayIn(me, 'application:nominate') && !isOver(mission) && <Nomination mission={mission} within={within} />}
          </Group>
          <PeopleRows
            key={within}
            missionId={mission.id}
            isOver={isOver(mission)}
            rows={applications.filter(({ delegationId }) => !within || (delegationId ?? OUTSIDE) === within)}
            found={{ value: q ?? '', change: (value) => narrow({ q: value }) }}
            order={{ value: by, change: (value) => narrow({ by: value }) }}
          />
        </Stack>
      )}
    </Loaded>
  );
}

type ChoiceProps = {
  applications: readonly ApplicationView[];
  value: string | undefined;
  choose: (id: string | null) => void;
};

function DelegationChoice({ applications, value, choose }: ChoiceProps) {
  const { t } = useMessages();
  const delegationName = useDelegationName();
  const ids = new Set(applications.map(({ delegationId }) => delegationId ?? OUTSIDE));
  if (value) ids.add(value);
  return (
    <Select
      label={t('word.delegation')}
      placeholder={t('observers.allDelegations')}
      clearable
      clearButtonProps={{ 'aria-label': t('observers.allDelegations') }}
      data={[...ids].map((id) => ({ value: id, label: delegationName(id === OUTSIDE ? null : id) }))}
      value={value ?? null}
      onChange={choose}
    />
  );
}

function Nomination({ mission, within }: { mission: MissionFile['mission']; within: string | undefined }) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('observers.nominate')}</Button>
      <Dialog opened={open} close={() => setOpen(false)} title={t('observers.nominate')}>
        <Suspense fallback={<Loading />}>
          {open && (
            <NominateForm
              mission={mission}
              delegationId={within === OUTSIDE ? null : within}
              close={() => setOpen(false)}
            />
          )}
        </Suspense>
      </Dialog>
    </>
  );
}
