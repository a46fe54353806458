import { Text } from '@mantine/core';
import type { ApplicationView, MissionView } from '#libs/contracts';
import { label } from '#libs/regulation';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { StateShown } from '../../frame/state';
import { Time } from '../../frame/time';
import { shownDay } from '../../time';
import { useDelegationName } from './delegation-name';
import classes from './observers.module.css';
import { Stands } from './stands';

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** Who it is, for whom, how it stands with the assembly and with the host. */
export function AboutApplicant({ application, mission }: { application: ApplicationView; mission: MissionView }) {
  const { t, language } = useMessages();
  const delegationName = useDelegationName();
  const { category, endorsedAt, endorsedOn, replaces, lateConsent, otherMissions, conflict } = application;
  const { zone } = mission.hostProfile;
  return (
    <dl className={classes.facts}>
      <Fact name={t('word.mission')}>
        <DeskLink to="/missions/$id" params={{ id: mission.id }}>
          {mission.number} · {mission.title[language]}
        </DeskLink>
      </Fact>
      <Fact name={t('word.delegation')}>{delegationName(application.delegationId)}</Fact>
      <Fact name={t('observers.category')}>{label(language, 'applicantCategories', category)}</Fact>
      <Fact name={t('word.state')}>
        <Stands application={application} />
      </Fact>
      <Fact name={t('observers.origin')}>
        {t(application.origin === 'self' ? 'observers.self' : 'observers.nominated')}
      </Fact>
      {endorsedAt && (
        <Fact name={t('observers.endorsedAt')}>
          <Time
            due={{ at: endorsedAt, zone }}
            said={(at) =>
              endorsedOn ? t('observers.endorsedOnPaper', { day: shownDay(endorsedOn, language), at }) : at
            }
          />
        </Fact>
      )}
      {conflict && <Fact name={t('observers.conflict')}>{t(CONFLICTS[conflict])}</Fact>}
      {otherMissions && <Fact name={t('observers.otherMissions')}>{otherMissions}</Fact>}
      {replaces && (
        <Fact name={t('observers.replaces')}>
          <DeskLink to="/applications/$id" params={{ id: replaces }}>
            {t('observers.replacedApplication')}
          </DeskLink>
        </Fact>
      )}
      {lateConsent && <Fact name={t('observers.lateByConsent')}>{lateConsent}</Fact>}
    </dl>
  );
}

export const CONFLICTS = {
  open: 'observers.conflictOpen',
  cleared: 'observers.conflictCleared',
  confirmed: 'observers.conflictConfirmed',
} as const;
/** Only who decides them reads the reviews. */
export const CONFLICT_MARKS = {
  open: { icon: 'waits', tone: 'mine' },
  cleared: { icon: 'check', tone: 'done' },
  confirmed: { icon: 'cross', tone: 'ended' },
} as const;

/** What the host said. What of the certificate the reader may not see, the server has left out. */
export function HostDecision({ application, zone }: { application: ApplicationView; zone: string }) {
  const { t, language } = useMessages();
  const { accreditation } = application;
  if (!accreditation) return <Text c="dimmed">{t('observers.notSent')}</Text>;
  const day = (value: string | null) => value && shownDay(value, language);
  const at = (value: string | null) => value && <Time due={{ at: value, zone }} />;
  const { actNumber, actDate, certificateNumber, validFrom, validUntil } = accreditation;
  const facts: [string, ReactNode][] = [
    [t('observers.batch'), String(accreditation.batchNumber)],
    [t('word.state'), <StateShown of="accreditationStates" is={accreditation.state} mission={application.missionId} />],
    [t('observers.act'), [actNumber, day(actDate)].filter(Boolean).join(', ') || null],
    [t('observers.certificate'), certificateNumber],
    [t('observers.validFrom'), day(validFrom)],
    [t('observers.validUntil'), day(validUntil)],
    [t('observers.authority'), accreditation.authority],
    [t('observers.endedOn'), day(accreditation.endedOn)],
    [t('observers.returnedOn'), day(accreditation.certificateReturnedOn)],
    [t('observers.arrivedAt'), at(accreditation.arrivedAt)],
    [t('observers.onDutyFrom'), at(accreditation.onDutyFrom)],
    [t('observers.leftAt'), at(accreditation.leftAt)],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
    </dl>
  );
}
