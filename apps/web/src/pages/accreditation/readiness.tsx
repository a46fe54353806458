import { Card, Stack, Text, Title } from '@mantine/core';
import type { ApplicationView, MissionView } from '#libs/contracts';
import { applicationStates, label, PLACE_STATES } from '#libs/regulation';
import type { ReactNode } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { mayHere, useMe } from '../../api/me';
import { missionQuery, queries } from '../../api/queries';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Findings, Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { StateShown, Toned } from '../../frame/state';
import classes from './accreditation.module.css';
import { LatinProposed } from '../observers/latin-proposed';
import { isOver, isStillOpen } from '../missions/still';
import { Countdown } from './countdown';
import { PrimaryButton } from '../../frame/primary-button';

type Props = { mission: MissionView; applications: readonly ApplicationView[] };

/** Whether the list can go: until when, on whose approval, in what way, and who is not on it yet. */
export function Readiness({ mission, applications }: Props) {
  const { t, language } = useMessages();
  const { cutoff, hostProfile } = mission;
  return (
    <div className={classes.facts}>
      <Fact title={t('missions.cutoff')}>
        {cutoff ? <Countdown at={cutoff.at} zone={cutoff.zone} /> : <Text>{t('missions.noCutoff')}</Text>}
      </Fact>
      <Fact title={t('accreditation.approval')}>
        <LatinProposed applications={applications} />
        <Approval mission={mission} listed={applications.filter(({ state }) => PLACE_STATES.includes(state))} />
      </Fact>
      <Fact title={t('accreditation.hostWants')}>
        <Text size="sm">{hostProfile.commission[language]}</Text>
        <Text size="sm">{label(language, 'batchChannels', hostProfile.channel)}</Text>
        <Text size="sm" c="dimmed">
          {(hostProfile.documents ?? []).map((kind) => label(language, 'personalDocumentKinds', kind)).join(', ')}
        </Text>
      </Fact>
      <Fact title={t('accreditation.notYetListed')}>
        <Waiting missionId={mission.id} applications={applications} />
      </Fact>
    </div>
  );
}

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <Card withBorder>
    <Title order={3} size="h6" mb={4}>
      {title}
    </Title>
    {children}
  </Card>
);

const APPROVED = { tone: 'done', icon: 'check' } as const;
const YOURS = { tone: 'mine', icon: 'waits' } as const;
const THEIRS = { tone: 'others', icon: 'clock' } as const;

function Approval({ mission, listed }: { mission: MissionView; listed: readonly ApplicationView[] }) {
  const { t, language } = useMessages();
  const me = useMe();
  const toast = useToast();
  const approve = useCommand({
    mutationFn: () => api.approveList({ params: { id: mission.id } }),
    onSuccess: async () => {
      toast({ of: mission.number, did: t('did.listApproved') });
      await queries.invalidateQueries({ queryKey: missionQuery(mission.id).queryKey });
    },
  });
  const may = mayHere(me, 'list:approve', mission.id) && isStillOpen('approveList', mission);
  return (
    <Stack gap="xs" align="flex-start">
      <Toned {...(mission.listApproved ? APPROVED : may ? YOURS : THEIRS)}>
        {t(mission.listApproved ? 'accreditation.approved' : 'accreditation.notApproved')}
      </Toned>
      {!mission.listApproved && !may && !isOver(mission) && <Text size="sm">{t('accreditation.approvesWho')}</Text>}
      {!mission.listApproved && may && listed.length === 0 && (
        <Text size="sm">{t('accreditation.nobodyToApprove')}</Text>
      )}
      {may && listed.length > 0 && (
        <>
          <Text size="sm">
            {t('accreditation.approvesWhom', {
              count: listed.length,
              names: listed.map(({ name }) => name[language]).join(', '),
            })}
          </Text>
          <PrimaryButton size="xs" loading={approve.isPending} onClick={() => approve.mutate()}>
            {t(mission.listApproved ? 'accreditation.approveAgain' : 'accreditation.approve')}
          </PrimaryButton>
        </>
      )}
      {approve.error && <Problem error={approve.error} />}
      {approve.data && <Findings findings={approve.data.warnings} />}
    </Stack>
  );
}

const ON_THE_WAY = applicationStates('applicant', 'delegation', 'secretariat', 'queue');

function Waiting({ missionId, applications }: { missionId: string; applications: readonly ApplicationView[] }) {
  const { t, language } = useMessages();
  const counts = ON_THE_WAY.map((state) => ({
    state,
    count: applications.filter((one) => one.state === state).length,
  }));
  const some = counts.filter(({ count }) => count > 0);
  if (some.length === 0) return <Text size="sm">{t('accreditation.everyoneListed')}</Text>;
  return (
    <>
      {some.map(({ state, count }) => (
        <div key={state}>
          <StateShown of="applicationStates" is={state} mission={missionId} size="md">
            {label(language, 'applicationStates', state)}: {count}
          </StateShown>
        </div>
      ))}
      <DeskLink to="/missions/$id" params={{ id: missionId }} search={{ tab: 'observers' }} size="sm">
        {t('accreditation.toObservers')}
      </DeskLink>
    </>
  );
}
