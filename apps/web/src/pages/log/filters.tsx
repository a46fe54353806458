import { Button, Select, TextInput } from '@mantine/core';
import { LOG_EVENTS } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { mayIn, useMe } from '../../api/me';
import { missionsQuery } from '../../api/queries';
import type { LogFilter } from '../../api/queries-log';
import { useMessages } from '../../messages';
import { PersonPicker } from '../../forms/person-picker';
import { isDay, isId, KEPT, useListAddress, type ListAddress } from '../../lists/list-address';
import { SearchInput } from '../../lists/search-input';
import classes from './log.module.css';

/**
 * What the address narrows the log to: the mission (`in`), who acted (`show`), what happened (`by`), days, and text (`q`).
 */
export const filterOf = ({ q, show, in: missionId, by, since, until }: ListAddress): LogFilter => ({
  ...(isId(missionId) && { missionId }),
  ...(isId(show) && { personId: show }),
  ...(by && by in LOG_EVENTS && { what: by }),
  ...(isDay(since) && { since }),
  ...(isDay(until) && { until }),
  ...(q && { text: q.slice(0, 100) }),
});

/** Of one mission the mission is not asked for. */
export function LogFilters({ ofMission = false }: { ofMission?: boolean }) {
  const { t, language } = useMessages();
  const me = useMe();
  const [search, narrow] = useListAddress();
  return (
    <div className={classes.filters}>
      {!ofMission && <MissionChoice />}
      {mayIn(me, 'person:read') && (
        <PersonPicker
          label={t('log.person')}
          value={search.show ?? ''}
          onChange={(value) => narrow({ show: value || undefined })}
        />
      )}
      <Select
        label={t('log.what')}
        placeholder={t('log.anything')}
        searchable
        clearable
        data={Object.entries(LOG_EVENTS)
          .map(([value, words]) => ({ value, label: words[language] }))
          .toSorted((one, other) => one.label.localeCompare(other.label, language))}
        value={search.by ?? null}
        onChange={(value) => narrow({ by: value ?? undefined })}
      />
      <Period />
      <SearchInput
        label={t('log.subject')}
        description={t('log.subjectHelp')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={search.q ?? ''}
        change={(q) => narrow({ q })}
      />
      <ClearFilters />
    </div>
  );
}

/** One of the missions that one sees, or any. */
export function MissionChoice() {
  const { t, language } = useMessages();
  const me = useMe();
  const [search, narrow] = useListAddress();
  const { data } = useQuery({ ...missionsQuery, enabled: mayIn(me, 'mission:read') });
  if (!data) return null;
  return (
    <Select
      label={t('word.mission')}
      placeholder={t('log.anyMission')}
      searchable
      clearable
      data={data.items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title[language]}` }))}
      value={search.in ?? null}
      onChange={(value) => narrow({ in: value ?? undefined })}
    />
  );
}

const ENDS = [
  ['since', 'log.since'],
  ['until', 'log.until'],
] as const;

/** From one day to another, both included. */
export function Period() {
  const { t } = useMessages();
  const [search, narrow] = useListAddress();
  return ENDS.map(([end, said]) => (
    <TextInput
      key={end}
      type="date"
      label={t(said)}
      value={search[end] ?? ''}
      onChange={({ currentTarget }) => narrow({ [end]: currentTarget.value || undefined })}
    />
  ));
}

const WORDS = [...KEPT, 'show'] as const;

export function ClearFilters() {
  const { t } = useMessages();
  const [search, narrow] = useListAddress();
  if (!WORDS.some((word) => search[word])) return null;
  return (
    <Button variant="default" onClick={() => narrow(Object.fromEntries(WORDS.map((word) => [word, undefined])))}>
      {t('log.clear')}
    </Button>
  );
}
