import { Anchor, Button, Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { saveFile } from '../../api/files';
import { Door } from '../../frame/door';
import { useMessages } from '../../messages';
import { ownZone, shownAt } from '../../time';
import { CertificateFacts } from './certificate-facts';
import { forgetKept, keptHere, visitsHere } from '../../frame/kept-here';
import { keepForOffline } from './offline';

/** One's own badge and certificate as this device keeps them: no network is asked, and nobody signs in. */
export function KeptPage() {
  const { t, language } = useMessages();
  const { data, error, refetch } = useQuery({
    queryKey: ['kept-here'],
    queryFn: async () => ({ kept: await keptHere(), visits: await visitsHere() }),
    staleTime: 0,
  });
  const { kept = [], visits = [] } = data ?? {};
  const isNothing = data && kept.length + visits.length === 0;
  useEffect(() => keepForOffline('/mine'), []);
  return (
    <Door title={t('kept.title')}>
      <Stack>
        <Text>{t('kept.about')}</Text>
        {kept.map(({ accreditation, mission, keptAt, badge }) => (
          <Card key={accreditation.id} withBorder component="section" aria-label={mission.number}>
            <Stack gap="xs">
              <Text size="sm" c="dimmed">
                {mission.number}
              </Text>
              <Title order={2} size="h4">
                {mission.title[language]}
              </Title>
              <CertificateFacts accreditation={accreditation} />
              {badge && (
                <Button variant="default" onClick={() => saveFile(badge)}>
                  {t('mine.badge')}
                </Button>
              )}
              <Text size="sm">{t('kept.at', { at: shownAt(keptAt, ownZone(), language) })}</Text>
              <Text size="sm" c="dimmed">
                {t('mine.badgeNote')} {t('finding.rule', { rule: 'R-32' })}
              </Text>
            </Stack>
          </Card>
        ))}
        {visits.map(({ file: { mission }, keptAt }) => (
          <Card key={mission.id} withBorder component="section" aria-label={`${t('kept.visits')}: ${mission.number}`}>
            <Stack gap="xs">
              <Text size="sm" c="dimmed">
                {mission.number}
              </Text>
              <Anchor href={`/mine/visits/${mission.id}`}>{t('kept.visits')}</Anchor>
              <Text size="sm">{t('kept.at', { at: shownAt(keptAt, ownZone(), language) })}</Text>
            </Stack>
          </Card>
        ))}
        {(error || isNothing) && <Text>{t('kept.none')}</Text>}
        {/* Of the desk nothing but this page may be here: the browser has to ask for it. */}
        <Anchor href="/mine">{t('mine.toMine')}</Anchor>
        {data && !isNothing && (
          <Button variant="subtle" onClick={() => void forgetKept().then(() => refetch())}>
            {t('kept.forget')}
          </Button>
        )}
      </Stack>
    </Door>
  );
}
