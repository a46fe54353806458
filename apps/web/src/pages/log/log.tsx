import { Button, Select, Stack, TextInput, Title } from '@mantine/core';
import { LOG_EVENTS } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { mayIn, useMe } from '../../api/me';
import { missionsQuery } from '../../api/queries';
import { useMessages } from '../../messages';
import { NotFound } from '../../frame/not-found';
import { PersonPicker } from '../../forms/person-picker';
import { useListAddress } from '../../lists/list-address';
import { SearchInput } from '../../lists/search-input';
import { WhatWaitsAtHome } from '../tasks/what-waits';
import { Entries } from './entries';
import classes from './log.module.css';

/** Who did what and when, narrowed by mission (`in`), who acted (`show`), what happened (`by`), days, and text (`q`). */
const PERIOD = { since: 'log.since', until: 'log.until' } as const;

export function LogPage() {
  const { t } = useMessages();
  const me = useMe();
  const { q, show, in: missionId, by, since, until } = useSearch({ from: '/app/log' });
  if (!mayIn(me, 'log:read')) return <NotFound />;
  const filter = {
    ...(isId(missionId) && { missionId }),
    ...(isId(show) && { personId: show }),
    ...(by && by in LOG_EVENTS && { what: by }),
    ...(isDay(since) && { since }),
    ...(isDay(until) && { until }),
    ...(q && { text: q.slice(0, 100) }),
  };
  return (
    <Stack>
      <title>{`${t('nav.log')} – ${t('app.name')}`}</title>
      <Title order={1} size="h2">
        {t('nav.log')}
      </Title>
      <WhatWaitsAtHome page="/log" />
      <Filters />
      <Entries filter={filter} />
    </Stack>
  );
}

/** What somebody changed in the address by hand narrows nothing. */
const isId = (value: string | undefined): value is string => /^[0-9a-f-]{36}$/i.test(value ?? '');

const isDay = (value: string | undefined): value is string => /^\d{4}-\d\d-\d\d$/.test(value ?? '');

function Filters() {
  const { t, language } = useMessages();
  const me = useMe();
  const [search, narrow] = useListAddress();
  const navigate = useNavigate();
  const { data } = useQuery({ ...missionsQuery, enabled: mayIn(me, 'mission:read') });
  return (
    <div className={classes.filters}>
      {data && (
        <Select
          label={t('word.mission')}
          placeholder={t('log.anyMission')}
          searchable
          clearable
          data={data.items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title[language]}` }))}
          value={search.in ?? null}
          onChange={(value) => narrow({ in: value ?? undefined })}
        />
      )}
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
      {(['since', 'until'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(PERIOD[end])}
          value={search[end] ?? ''}
          onChange={({ currentTarget }) => narrow({ [end]: currentTarget.value || undefined })}
        />
      ))}
      <SearchInput
        label={t('log.subject')}
        description={t('log.subjectHelp')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={search.q ?? ''}
        change={(q) => narrow({ q })}
      />
      {Object.values(search).some(Boolean) && (
        <Button variant="default" onClick={() => void navigate({ to: '/log', search: {}, resetScroll: false })}>
          {t('log.clear')}
        </Button>
      )}
    </div>
  );
}
