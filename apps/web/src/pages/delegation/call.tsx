import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { ApplicationView, DelegationView, MissionView } from '#libs/contracts';
import { NOMINATING_STATES } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { lazy, useId, useState } from 'react';
import { missionQuery, missionTimelineQuery } from '../../api/queries';
import { applicationsQuery, waitingListQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { FormButton } from '../../forms/act';
import { Dialog } from '../../frame/dialog';
import { Loaded } from '../../frame/query';
import { countsOf, placesOf } from '../observers/composition';
import { PeopleRows } from '../observers/people-rows';
import { isEnded } from '../observers/standing';
import { StateShown } from '../../frame/state';
import { PrimaryButton } from '../../frame/primary-button';
import { Time } from '../../frame/time';

const NominateForm = lazy(() => import('../observers/nominate-form'));
const NominateSeveral = lazy(() => import('../observers/nominate-several'));

/** One mission that calls for nominees: until when, how many places, whom the delegation has named already. */
export function MissionCall({ missionId, delegation }: { missionId: string; delegation: DelegationView }) {
  const { t, language } = useMessages();
  return (
    <Loaded of={missionQuery(missionId)}>
      {({ mission }) => (
        <Card withBorder component="section" data-row aria-label={`${mission.number} · ${mission.title[language]}`}>
          <Group justify="space-between" align="flex-start">
            <Title order={3} size="h4">
              <DeskLink to="/missions/$id" params={{ id: missionId }}>
                {mission.number} · {mission.title[language]}
              </DeskLink>
            </Title>
            <StateShown of="missionStates" is={mission.state} mission={mission.id} />
          </Group>
          <Text size="sm">{mission.hostName[language]}</Text>
          <Deadline mission={mission} />
          <Own mission={mission} delegation={delegation} />
          {delegation.country === mission.host && <Text size="sm">{t('delegation.hostItself')}</Text>}
        </Card>
      )}
    </Loaded>
  );
}

/** By the host's clocks; whether it is over, the server says. */
function Deadline({ mission: { id, nominationDeadline, hostProfile } }: { mission: MissionView }) {
  const { t } = useMessages();
  const { data } = useQuery(missionTimelineQuery(id));
  if (!nominationDeadline) return <Text size="sm">{t('delegation.noDeadline')}</Text>;
  const deadline = data?.items.find(({ key }) => key === 'nomination');
  return (
    <Text size="sm" component="div">
      <strong>
        <Time
          due={{ at: nominationDeadline, zone: hostProfile.zone }}
          said={(at) => t('delegation.deadline', { at })}
        />
      </strong>{' '}
      {deadline && <StateShown of="deadlineWords" is={deadline.state} mission={id} size="md" />}
    </Text>
  );
}

function Own({ mission, delegation }: { mission: MissionView; delegation: DelegationView }) {
  const { t } = useMessages();
  return (
    <Loaded of={applicationsQuery(mission.id)}>
      {(applications) => (
        <Loaded of={waitingListQuery(mission.id)}>
          {(quotas) => {
            const own = applications.filter(({ delegationId }) => delegationId === delegation.id);
            const places = placesOf(quotas, delegation.id);
            const { nominated, endorsed, listed } = countsOf(own);
            return (
              <Stack gap="sm" mt="sm">
                <Text size="sm">
                  {t('delegation.places', { places: places ?? t('observers.noLimit') })}{' '}
                  {t('delegation.counts', { nominated, endorsed, listed })}
                </Text>
                <Nominate mission={mission} delegation={delegation} live={own.filter((each) => !isEnded(each))} />
                {own.length > 0 && (
                  <PeopleRows
                    missionId={mission.id}
                    rows={own}
                    of="one"
                    called={`${t('observers.viewPeople')}: ${mission.number}`}
                  />
                )}
              </Stack>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

type NominateProps = { mission: MissionView; delegation: DelegationView; live: readonly ApplicationView[] };

function Nominate({ mission, delegation, live }: NominateProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const why = useId();
  const takes = NOMINATING_STATES.includes(mission.state);
  return (
    <Group gap="xs">
      <PrimaryButton
        size="xs"
        isPossible={takes}
        aria-describedby={takes ? undefined : why}
        onClick={() => setOpen(true)}
      >
        {t('observers.nominate')}
      </PrimaryButton>
      {takes && (
        <FormButton label={t('observers.nominateSeveral')} isWide>
          {(close) => <NominateSeveral mission={mission} delegationId={delegation.id} live={live} close={close} />}
        </FormButton>
      )}
      {!takes && (
        <Text size="sm" id={why}>
          {t('delegation.takesNobody')}
        </Text>
      )}
      <Dialog opened={open} close={() => setOpen(false)} title={t('observers.nominate')}>
        {open && <NominateForm mission={mission} delegationId={delegation.id} close={() => setOpen(false)} />}
      </Dialog>
    </Group>
  );
}
