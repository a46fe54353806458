import { Anchor, Group, Select, Stack, Text, Title } from '@mantine/core';
import type { PersonView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { addressOf } from '../../api/address';
import { mayIn, useMe } from '../../api/me';
import { delegationsQuery } from '../../api/queries-delegations';
import { type PeopleFilter, peopleQuery } from '../../api/queries-people';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Dialog } from '../../frame/dialog';
import { useListAddress } from '../../lists/list-address';
import { NothingFound, useNarrowed } from '../../lists/nothing-found';
import { PagedList } from '../../lists/paged-list';
import { NotFound } from '../../frame/not-found';
import { Loading } from '../../frame/query';
import { Rows, type Column } from '../../lists/rows';
import { SearchInput } from '../../lists/search-input';
import { latinName, ownName } from './name';
import classes from './people.module.css';
import { Empty } from '../../lists/empty';
import { PrimaryButton } from '../../frame/primary-button';

const Roster = lazy(() => import('../observers/roster').then((room) => ({ default: room.Roster })));
const PersonForm = lazy(() => import('./create').then(({ CreatePersonForm }) => ({ default: CreatePersonForm })));

export function PeoplePage() {
  const me = useMe();
  const { show } = useSearch({ from: '/app/people' });
  if (!mayIn(me, 'person:read')) return <NotFound />;
  return show === 'roster' && mayIn(me, 'person:manage') ? <FromTable /> : <Everyone />;
}

/** A delegation's members are entered before there is a mission. */
function FromTable() {
  const { t } = useMessages();
  const [{ in: delegationId }, narrow] = useListAddress();
  return (
    <Stack>
      <title>{`${t('observers.viewRoster')} – ${t('app.name')}`}</title>
      <DeskLink to="/people" search={delegationId ? { in: delegationId } : {}}>
        {t('nav.people')}
      </DeskLink>
      <Title order={1} size="h2">
        {t('observers.viewRoster')}
      </Title>
      <Suspense fallback={<Loading />}>
        <Roster delegationId={delegationId} choose={(id) => narrow({ in: id })} />
      </Suspense>
    </Stack>
  );
}

/** Everyone within reach, found by parts of the name in either script. */
function Everyone() {
  const { t, language } = useMessages();
  const me = useMe();
  const [{ q, in: delegationId, show }, narrow] = useListAddress();
  const filter: PeopleFilter = {
    sort: language === 'ru' ? 'name' : 'latin-name',
    ...(q && { q: q.slice(0, 100) }),
    ...(delegationId && { delegationId }),
  };
  const roster = addressOf('exportRoster', {}, { format: 'xlsx', language, ...(delegationId && { delegationId }) });
  return (
    <Stack>
      <title>{`${t('nav.people')} – ${t('app.name')}`}</title>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('nav.people')}
        </Title>
        <Group>
          <Anchor href={roster} download>
            {t('people.roster')}
          </Anchor>
          {mayIn(me, 'person:manage') && (
            <DeskLink to="/people" search={{ show: 'roster', ...(delegationId && { in: delegationId }) }}>
              {t('observers.viewRoster')}
            </DeskLink>
          )}
          {mayIn(me, 'person:manage') && (
            <PrimaryButton onClick={() => narrow({ show: 'new' })}>{t('people.add')}</PrimaryButton>
          )}
        </Group>
      </Group>
      <Sought />
      <PagedList of={peopleQuery(filter)}>
        {(people, whole, more) => <PeopleTable people={people} isComplete={whole} more={more} />}
      </PagedList>
      <Dialog
        opened={show === 'new' && mayIn(me, 'person:manage')}
        close={() => narrow({ show: undefined })}
        title={t('people.add')}
        isWide
      >
        <PersonForm delegationId={delegationId} close={() => narrow({ show: undefined })} />
      </Dialog>
    </Stack>
  );
}

function Sought() {
  const { t, language } = useMessages();
  const [search, narrow] = useListAddress();
  const { data } = useQuery(delegationsQuery);
  return (
    <div className={classes.sought}>
      <SearchInput
        label={t('people.find')}
        description={t('people.findHelp')}
        value={search.q ?? ''}
        change={(q) => narrow({ q })}
      />
      <Select
        label={t('word.delegation')}
        placeholder={t('people.anyDelegation')}
        clearable
        searchable
        data={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name[language] }))}
        value={search.in ?? null}
        onChange={(value) => narrow({ in: value ?? undefined })}
      />
    </div>
  );
}

type TableProps = { people: PersonView[]; isComplete: boolean; more: (() => void) | undefined };

function PeopleTable({ people, isComplete, more }: TableProps) {
  const { t, language } = useMessages();
  const [isNarrowed, showAll] = useNarrowed();
  const { data } = useQuery(delegationsQuery);
  const delegations = new Map((data?.items ?? []).map(({ id, name }) => [id, name[language]]));
  const columns: Column<PersonView>[] = [
    {
      key: 'name',
      head: t('word.name'),
      text: ownName,
      cell: (person) => (
        <DeskLink to="/people/$id" params={{ id: person.id }}>
          {ownName(person)}
        </DeskLink>
      ),
    },
    {
      key: 'latin',
      head: t('people.latin'),
      text: (person) =>
        [latinName(person), person.latinProposed && t('person.latinProposed')].filter(Boolean).join(', '),
      cell: (person) => (
        <>
          <span lang="en">{latinName(person)}</span>
          {person.latinProposed && <Text size="xs">{t('person.latinProposed')}</Text>}
        </>
      ),
    },
    { key: 'office', head: t('word.office'), text: ({ office }) => office[language] },
    {
      key: 'delegation',
      head: t('word.delegation'),
      text: ({ delegationId }) => (delegationId && delegations.get(delegationId)) ?? '',
    },
    { key: 'citizenship', head: t('people.citizenship'), text: ({ citizenship }) => citizenship },
  ];
  return (
    <>
      <Text role="status" size="sm">
        {isComplete ? t('people.count', { count: people.length }) : t('people.countSoFar', { count: people.length })}
      </Text>
      <Rows
        name="people"
        label={t('nav.people')}
        rows={people}
        columns={columns}
        idOf={({ id }) => id}
        mailOf={({ email }) => email}
        more={more}
        empty={isNarrowed ? <NothingFound clear={showAll} /> : <Empty>{t('people.noneFound')}</Empty>}
      />
    </>
  );
}
