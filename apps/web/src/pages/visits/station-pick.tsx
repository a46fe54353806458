import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { stationsFoundQuery } from '../../api/queries-visits';
import { Problem } from '../../frame/query';
import { useMessages, type Language } from '../../messages';
import { useKeptStations } from './kept-stations';
import { isFound, type StationChosen } from './known-stations';

export const stationIn = ({ code, name }: Pick<StationChosen, 'code' | 'name'>, language: Language) =>
  `${code} ${name[language] ?? name.ru ?? name.en ?? ''}`.trim();

type Props = {
  missionId: string;
  chosen: StationChosen | undefined;
  choose: (station: StationChosen | undefined) => void;
  error: string | undefined;
  /** Where a region may be said instead. */
  optional?: boolean;
};

/** So many of those that this device knows are offered at a time; typing finds the others. */
const SHOWN = 8;

/**
 * First those planned for the own teams and chosen before, which need no connection; then what the register finds by how number,
 * name or region begin: it has thousands.
 */
export function StationPick({ missionId, chosen, choose, error, optional = false }: Props) {
  const { t, language } = useMessages();
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const found = useQuery(stationsFoundQuery(missionId, asked));
  const { offered, chose } = useKeptStations(missionId);
  if (chosen)
    return (
      <div>
        <Text fw={600}>
          {t('visits.station')}: {stationIn(chosen, language)}
        </Text>
        <Text size="sm" c="dimmed">
          {[chosen.region, chosen.abroad && t('visits.abroad')].filter(Boolean).join(' · ')}
        </Text>
        <Button size="xs" variant="default" onClick={() => choose(undefined)}>
          {t('visits.otherStation')}
        </Button>
      </div>
    );
  const items = found.data?.items;
  // The register, where it answers, knows better than this device what a station is called, and by whose clocks it closes.
  const known = (station: StationChosen) => items?.find(({ id }) => id === station.id) ?? station;
  const here = offered
    .filter((station) => isFound(station, typed))
    .slice(0, SHOWN)
    .map(known);
  const further = items?.filter(({ id }) => !here.some((station) => station.id === id));
  const button = (station: StationChosen) => (
    <Button
      key={station.id}
      variant="default"
      size="md"
      justify="flex-start"
      onClick={() => {
        chose(station);
        choose(station);
      }}
    >
      {stationIn(station, language)}
    </Button>
  );
  return (
    <Stack gap="xs">
      <TextInput
        label={t('visits.findStation')}
        description={t('visits.findStationHelp')}
        required={!optional}
        value={typed}
        error={error}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {here.length > 0 && (
        <Stack gap="xs" role="group" aria-label={t('visits.keptStations')}>
          <Text size="sm">{t('visits.keptStations')}</Text>
          {here.map(button)}
        </Stack>
      )}
      {found.error && <Problem error={found.error} again={() => void found.refetch()} />}
      {items?.length === 0 && here.length === 0 && (
        <Text size="sm" role="status">
          {t('visits.noStation')}
        </Text>
      )}
      {further?.map(button)}
    </Stack>
  );
}

/** Of which nothing is known here but its number: that stands, and is sent. */
export const unnamed = (id: string): StationChosen => ({
  id,
  code: id.slice(0, 8),
  name: { ru: null, en: null },
  region: null,
  abroad: false,
  zone: null,
});

/** What was typed, once nothing more is for a moment. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
