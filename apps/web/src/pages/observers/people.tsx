import { Group, Select, Stack } from '@mantine/core';
import type { ApplicationView, MissionFile } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { mayIn, useMe } from '../../api/me';
import { applicationsQuery } from '../../api/queries-applications';
import { delegationsQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { FormButton } from '../../forms/act';
import { Dialog } from '../../frame/dialog';
import { Loaded } from '../../frame/query';
import { useListAddress } from '../../lists/list-address';
import { isOneOf } from '../../lists/only';
import { OnlyShown } from '../missions/only-shown';
import { isOver } from '../missions/still';
import { useDelegationName } from './delegation-name';
import { standsAs } from './narrowed';
import { PeopleRows } from './people-rows';
import { isEnded } from './standing';
import { OUTSIDE } from './views';
import { PrimaryButton } from '../../frame/primary-button';

const NominateForm = lazy(() => import('./nominate-form'));
const NominateSeveral = lazy(() => import('./nominate-several'));

/** Everyone, or one delegation's; found by words, chosen from by boxes. What is narrowed to stays in the address. */
export function People({ file: { mission } }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  const [{ in: within, of }, narrow] = useListAddress();
  const { data: delegations } = useQuery(delegationsQuery);
  return (
    <Loaded of={applicationsQuery(mission.id)}>
      {(applications) => (
        <Stack>
          {mayIn(me, 'application:nominate') && !isOver(mission) && (
            <Group justify="flex-end">
              {within && within !== OUTSIDE && (
                <FormButton label={t('observers.nominateSeveral')} size="sm" isWide>
                  {(close) => (
                    <NominateSeveral
                      mission={mission}
                      delegationId={within}
                      live={applications.filter((each) => !isEnded(each))}
                      close={close}
                    />
                  )}
                </FormButton>
              )}
              <Nomination mission={mission} within={within} />
            </Group>
          )}
          <OnlyShown />
          <PeopleRows
            missionId={mission.id}
            isOver={isOver(mission)}
            rows={applications.filter(
              (one) =>
                (!within || (one.delegationId ?? OUTSIDE) === within) &&
                (!of || isOneOf(of, standsAs(one, delegations?.items ?? []))),
            )}
            filters={
              <DelegationChoice
                applications={applications}
                value={within}
                choose={(id) => narrow({ in: id ?? undefined })}
              />
            }
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
      <PrimaryButton onClick={() => setOpen(true)}>{t('observers.nominate')}</PrimaryButton>
      <Dialog opened={open} close={() => setOpen(false)} title={t('observers.nominate')}>
        {open && (
          <NominateForm
            mission={mission}
            delegationId={within === OUTSIDE ? null : within}
            close={() => setOpen(false)}
          />
        )}
      </Dialog>
    </>
  );
}
