import { Group, Select, Stack, Text } from '@mantine/core';
import type { MissionFile, StationSummary, StationView } from '#libs/contracts';
import { label } from '#libs/regulation';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { mayHere, useMe } from '../../api/me';
import { stationsQuery, stationSummaryQuery, type StationsFilter } from '../../api/queries-stations';
import { useMessages, type Language } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { FormButton } from '../../forms/act';
import { DeskLink } from '../../frame/desk-link';
import { Loaded, Loading } from '../../frame/query';
import { useListAddress } from '../../lists/list-address';
import { NothingFound, useNarrowed } from '../../lists/nothing-found';
import { PagedList } from '../../lists/paged-list';
import { Rows, type Column } from '../../lists/rows';
import { SearchInput } from '../../lists/search-input';
import { isOver } from '../missions/still';
import { StationVersions } from './versions';
import { Empty } from '../../lists/empty';
import { Time } from '../../frame/time';

const ImportRoom = lazy(() => import('./import').then((all) => ({ default: all.ImportRoom })));
const forms = () => import('./station-forms');
const EnterForm = lazy(() => forms().then((all) => ({ default: all.EnterForm })));
const CorrectForm = lazy(() => forms().then((all) => ({ default: all.CorrectForm })));

/** The register of polling stations: found while typing. What it is narrowed to stays in the address. */
export function StationsTab({ file }: { file: MissionFile }) {
  const { t } = useMessages();
  const me = useMe();
  const { mission } = file;
  const { show } = useSearch({ from: '/app/missions/$id' });
  const mayRecord = mayHere(me, 'activity:record', mission.id) && !isOver(mission);
  const at = { to: '/missions/$id', params: { id: mission.id } } as const;
  if (show === 'import' && mayRecord)
    return (
      <Stack>
        <DeskLink {...at} search={{ tab: 'stations' }}>
          {t('stations.back')}
        </DeskLink>
        <Suspense fallback={<Loading />}>
          <ImportRoom file={file} />
        </Suspense>
      </Stack>
    );
  return (
    <Stack>
      {mayRecord && (
        <Group justify="flex-end">
          <DeskLink {...at} search={{ tab: 'stations', show: 'import' }}>
            {t('stations.import')}
          </DeskLink>
          <FormButton label={t('stations.enter')} isPrimary isWide>
            {(close) => <EnterForm file={file} close={close} />}
          </FormButton>
        </Group>
      )}
      <Loaded of={stationSummaryQuery(mission.id)}>
        {(summary) =>
          summary.total + summary.withdrawn === 0 ? (
            <Empty
              next={
                mayRecord
                  ? {
                      says: t('stations.import'),
                      to: `/missions/${mission.id}`,
                      search: { tab: 'stations', show: 'import' },
                    }
                  : undefined
              }
            >
              {t(mayRecord ? 'stations.emptyAndNext' : 'stations.empty')}
            </Empty>
          ) : (
            <Register file={file} summary={summary} mayRecord={mayRecord} />
          )
        }
      </Loaded>
    </Stack>
  );
}

const WHICH = {
  home: { abroad: 'false', withdrawn: 'false' },
  abroad: { abroad: 'true', withdrawn: 'false' },
  withdrawn: { withdrawn: 'true' },
} as const satisfies Record<string, StationsFilter>;
const WHICH_SAID = {
  home: 'stations.home',
  abroad: 'stations.abroad',
  withdrawn: 'stations.withdrawn',
} as const satisfies Record<keyof typeof WHICH, MessageKey>;

type Props = { file: MissionFile; summary: StationSummary; mayRecord: boolean };

function Register({ file, summary, mayRecord }: Props) {
  const { t } = useMessages();
  const [{ q, in: region, by }, narrow] = useListAddress();
  const filter: StationsFilter = {
    ...(q && { q: q.slice(0, 100) }),
    ...(region && { region }),
    ...WHICH[by as keyof typeof WHICH],
  };
  const { list, regions } = summary;
  return (
    <>
      <Text size="sm">{t('stations.total', summary)}</Text>
      {list && (
        <Text size="sm" c="dimmed">
          <Time due={{ at: list.at }} said={(at) => t('stations.lastList', { at, source: list.source })} />
        </Text>
      )}
      <Group align="flex-end">
        <SearchInput
          label={t('stations.find')}
          description={t('stations.findHelp')}
          value={q ?? ''}
          change={(words) => narrow({ q: words })}
        />
        {regions.length > 0 && (
          <Select
            label={t('stations.region')}
            placeholder={t('stations.any')}
            clearable
            searchable
            clearButtonProps={{ 'aria-label': `${t('stations.region')}: ${t('stations.any')}` }}
            data={regions.map(({ region: value, count }) => ({ value, label: `${value} (${count})` }))}
            value={region ?? null}
            onChange={(value) => narrow({ in: value ?? undefined })}
          />
        )}
        <Select
          label={t('stations.which')}
          placeholder={t('stations.any')}
          clearable
          clearButtonProps={{ 'aria-label': `${t('stations.which')}: ${t('stations.any')}` }}
          data={Object.entries(WHICH_SAID).map(([value, said]) => ({ value, label: t(said) }))}
          value={by ?? null}
          onChange={(value) => narrow({ by: value ?? undefined })}
        />
      </Group>
      <PagedList of={stationsQuery(file.mission.id, filter)}>
        {(stations, _whole, more) => <Stations file={file} stations={stations} mayRecord={mayRecord} more={more} />}
      </PagedList>
    </>
  );
}

/** One of the two may not be entered: then the other is what it is called. */
const nameIn = ({ name }: StationView, language: Language) => name[language] ?? name.ru ?? name.en ?? '';

type ListProps = { file: MissionFile; stations: StationView[]; mayRecord: boolean; more: (() => void) | undefined };

function Stations({ file, stations, mayRecord, more }: ListProps) {
  const { t, language } = useMessages();
  const [isNarrowed, showAll] = useNarrowed();
  const columns: Column<StationView>[] = [
    { key: 'code', head: t('stations.code'), text: ({ code }) => code, cell: ({ code }) => <strong>{code}</strong> },
    {
      key: 'name',
      head: t('stations.name'),
      text: (station) =>
        [
          nameIn(station, language),
          station.origin === 'mission' && label(language, 'stationOrigins', 'mission'),
          station.withdrawn && t('stations.isWithdrawn'),
        ]
          .filter(Boolean)
          .join(', '),
      cell: (station) => (
        <>
          {nameIn(station, language)}
          {station.origin === 'mission' && (
            <Text size="xs" c="dimmed">
              {label(language, 'stationOrigins', 'mission')}
            </Text>
          )}
          {station.withdrawn && (
            <Text size="xs" c="var(--mantine-color-yellow-text)">
              {t('stations.isWithdrawn')}
            </Text>
          )}
        </>
      ),
    },
    { key: 'region', head: t('stations.region'), text: ({ region }) => region ?? '–' },
    {
      key: 'country',
      head: t('stations.country'),
      text: ({ country, abroad }) => (abroad ? `${country}, ${t('stations.abroad').toLowerCase()}` : country),
    },
    {
      key: 'voters',
      head: t('stations.voters'),
      text: ({ voters }) => (voters === null ? '–' : new Intl.NumberFormat(language).format(voters)),
      order: ({ voters }) => String(voters ?? ''),
    },
    {
      key: 'act',
      head: t('person.actions'),
      acts: (station) => (
        <Group gap="xs">
          {mayRecord && (
            <FormButton label={t('act.correct')} of={station.code} isWide>
              {(close) => <CorrectForm file={file} station={station} close={close} />}
            </FormButton>
          )}
          {station.version > 1 && (
            <FormButton label={t('stations.versions')} of={station.code} isWide>
              {() => <StationVersions file={file} id={station.id} />}
            </FormButton>
          )}
        </Group>
      ),
    },
  ];
  return (
    <Rows
      name="stations"
      label={t('mission.stations')}
      rows={stations}
      columns={columns}
      idOf={({ id }) => id}
      more={more}
      empty={isNarrowed ? <NothingFound clear={showAll} /> : t('stations.none')}
    />
  );
}
