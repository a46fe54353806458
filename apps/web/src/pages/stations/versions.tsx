import { Card, Stack, Text } from '@mantine/core';
import type { MissionFile, StationView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { stationVersionsQuery } from '../../api/queries-stations';
import { useMessages } from '../../messages';
import { Loaded } from '../../frame/query';
import { Time } from '../../frame/time';

/** All that was ever said of a station, the newest first, and why. */
export function StationVersions({ file, id }: { file: MissionFile; id: string }) {
  const { t, language } = useMessages();
  return (
    <Loaded of={stationVersionsQuery(file.mission.id, id)}>
      {({ items }) => (
        <Stack>
          {items.map((one) => (
            <Card key={one.version} withBorder p="sm">
              <Text size="sm" c="dimmed">
                {t('stations.version', { version: one.version })} · <Time due={{ at: one.recordedAt }} /> ·{' '}
                {label(language, 'stationWays', one.way)}
              </Text>
              <Text size="sm">
                {t('stations.source')}: {one.source}
              </Text>
              {one.reason && (
                <Text size="sm">
                  {t('word.reason')}: {one.reason}
                </Text>
              )}
              <Said station={one} />
            </Card>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

/** What a version says, and of blanks nothing. */
function Said({ station }: { station: StationView }) {
  const { t } = useMessages();
  const { code, name, region, country, voters, zone, closes, withdrawn } = station;
  const rows: [string, string | number | null][] = [
    [t('stations.code'), code],
    [`${t('stations.name')} (ru)`, name.ru],
    [`${t('stations.name')} (en)`, name.en],
    [t('stations.region'), region],
    [t('stations.country'), country],
    [t('stations.voters'), voters],
    [t('stations.zone'), zone],
    [t('stations.closes'), closes],
  ];
  return (
    <>
      {rows
        .filter(([, value]) => value !== null)
        .map(([what, value]) => (
          <Text key={what} size="sm">
            {what}: {value}
          </Text>
        ))}
      {withdrawn && (
        <Text size="sm" c="var(--mantine-color-yellow-text)">
          {t('stations.isWithdrawn')}
        </Text>
      )}
    </>
  );
}
