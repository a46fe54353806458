import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { stationsFoundQuery } from '../../api/queries-visits';
import { Problem } from '../../frame/query';
import { useMessages, type Language } from '../../messages';

export type StationChosen = {
  id: string;
  code: string;
  name: { ru: string | null; en: string | null };
  region: string | null;
  abroad: boolean;
  zone: string | null;
};

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

/** Found by how its number, its name or its region begins; a register has thousands. */
export function StationPick({ missionId, chosen, choose, error, optional = false }: Props) {
  const { t, language } = useMessages();
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const found = useQuery(stationsFoundQuery(missionId, asked));
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
      {found.error && <Problem error={found.error} again={() => void found.refetch()} />}
      {items?.length === 0 && (
        <Text size="sm" role="status">
          {t('visits.noStation')}
        </Text>
      )}
      {items?.map((station) => (
        <Button key={station.id} variant="default" size="md" justify="flex-start" onClick={() => choose(station)}>
          {stationIn(station, language)}
        </Button>
      ))}
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
