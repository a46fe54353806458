import { Card, Stack, Text, Title } from '@mantine/core';
import type { ServiceView } from '#libs/contracts';
import { label, type MissionOffice } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { statusOf } from '../../api/client';
import { serviceQuery } from '../../api/queries-people';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { StateShown } from '../../frame/state';
import { Loading, Problem } from '../../frame/query';
import { shownDay } from '../../time';
import { Time } from '../../frame/time';

type Served = ServiceView['missions'][number];

/** What the person did in missions, newest first. Whoever may not see it sees no gap. */
export function Service({ id }: { id: string }) {
  const { t } = useMessages();
  const { data, error, isPending, refetch } = useQuery(serviceQuery(id));
  if (error && [403, 404].includes(statusOf(error) ?? 0)) return null;
  return (
    <section>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('person.service')}
        </Title>
        {isPending && <Loading />}
        {error && <Problem error={error} again={() => void refetch()} />}
        {data?.missions.length === 0 && <Text c="dimmed">{t('person.noService')}</Text>}
        {data?.missions.map((mission) => (
          <MissionServed key={mission.missionId} mission={mission} />
        ))}
      </Stack>
    </section>
  );
}

function MissionServed({ mission }: { mission: Served }) {
  const { t, language } = useMessages();
  const day = (value: string | null) => (value ? shownDay(value, language) : '…');
  return (
    <Card withBorder padding="sm">
      <Title order={3} size="h5">
        <DeskLink to="/missions/$id" params={{ id: mission.missionId }}>
          {mission.number} · {mission.title[language]}
        </DeskLink>
      </Title>
      <StateShown of="missionStates" is={mission.state} mission={mission.missionId} size="md" />
      {mission.offices.map(({ office, validFrom, validUntil }) => (
        <Text key={office + validFrom} size="sm">
          {label(language, 'missionOffices', office as MissionOffice)}: {day(validFrom)} – {day(validUntil)}
        </Text>
      ))}
      {mission.applications.map(({ applicationId, category, delegation, state, accreditations }) => (
        <div key={applicationId}>
          <Text size="sm" component="div">
            <DeskLink to="/applications/$id" params={{ id: applicationId }} size="sm">
              {label(language, 'applicantCategories', category)}
            </DeskLink>
            {delegation && ` · ${delegation[language]}`}:{' '}
            <StateShown of="applicationStates" is={state} mission={mission.missionId} size="md" />
          </Text>
          {accreditations.map((accreditation, index) => (
            <Text key={index} size="sm" component="div">
              <StateShown of="accreditationStates" is={accreditation.state} size="md" />{' '}
              {t('person.certificate', { number: accreditation.certificateNumber ?? '—' })}
            </Text>
          ))}
        </div>
      ))}
      {mission.signatures.map(({ document, versionNumber, signedAt }) => (
        <Text key={signedAt + document.ru + versionNumber} size="sm">
          <Time due={{ at: signedAt }} said={(at) => t('person.signed', { report: document[language], at })} />
        </Text>
      ))}
    </Card>
  );
}
