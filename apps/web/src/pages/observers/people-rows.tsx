import { Button } from '@mantine/core';
import type { ApplicationView, DossierMark } from '#libs/contracts';
import { label, type Language } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState, type ReactNode } from 'react';
import { mayIn, useMe } from '../../api/me';
import { dossiersQuery } from '../../api/queries-applications';
import { useMessages, type Translate } from '../../messages';
import { Lines } from '../../frame/lines';
import { Problem } from '../../frame/query';
import { StateShown } from '../../frame/state';
import { Rows, type Column } from '../../lists/rows';
import { Dialog } from '../../frame/dialog';
import { BulkMoves } from './bulk';
import { useDelegationName } from './delegation-name';
import { movesFrom, nextOf, stateShown } from './standing';
import { nameColumn } from './name-column';
import { Stands } from './stands';
import { Empty } from '../../lists/empty';

const ApplicationOf = lazy(() => import('./application').then((part) => ({ default: part.ApplicationOf })));

type RowsProps = {
  missionId: string;
  /** Of a mission that is over nobody is moved. */
  isOver?: boolean;
  rows: readonly ApplicationView[];
  /** People of several delegations, or of one, which need not be named then. */
  of?: 'several' | 'one';
  /** What the list is called where a page has several. */
  called?: string;
  filters?: ReactNode;
};

/** People on their way into a mission, each a link; moves are made for all who are chosen. */
export function PeopleRows({ missionId, isOver = false, rows, of = 'several', called, filters }: RowsProps) {
  const { t, language } = useMessages();
  const delegationName = useDelegationName();
  const [ticked, setChosen] = useState<ReadonlySet<string>>(new Set());
  const me = useMe();
  const mayMove = ({ state }: ApplicationView) =>
    !isOver && movesFrom(state, (permission) => mayIn(me, permission)).length > 0;
  // Of whom the list is narrowed to: nobody is moved who is not in it.
  const among = rows.filter((row) => ticked.has(row.id) && mayMove(row));
  const chosen = new Set(among.map(({ id }) => id));
  const delegation: Column<ApplicationView> = {
    key: 'delegation',
    head: t('word.delegation'),
    text: ({ delegationId }) => delegationName(delegationId),
  };
  const asks = mayIn(me, 'application:submit');
  const asked = useQuery({ ...dossiersQuery(missionId), enabled: asks });
  const { data: dossiers } = asked;
  const columns: Column<ApplicationView>[] = [
    nameColumn(t('word.name'), language, ({ id }) => id, {
      photoOf: ({ id }) => dossiers?.get(id)?.photo,
      readAt: asked.dataUpdatedAt,
    }),
    {
      key: 'state',
      head: t('word.state'),
      text: (row) => [stateShown(row, { t, language }), ...remarksOf(row, t)].join(', '),
      cell: (row) => <State application={row} />,
    },
    ...(asks
      ? [
          documentsColumn(
            missionId,
            { gapsOf: (id) => dossiers?.get(id)?.gaps, isPending: asked.isPending },
            { t, language },
          ),
        ]
      : []),
    { key: 'next', head: t('observers.next'), text: (row) => nextOf(row, language) },
    ...(of === 'one' ? [] : [delegation]),
    {
      key: 'category',
      head: t('observers.category'),
      text: ({ category }) => label(language, 'applicantCategories', category),
    },
    {
      key: 'beside',
      head: t('person.actions'),
      acts: ({ id, name }) => <Beside id={id} name={name[language]} />,
    },
  ];
  return (
    <>
      {!isOver && (
        <BulkMoves
          missionId={missionId}
          chosen={among}
          isPossible={rows.some(mayMove)}
          release={() => setChosen(new Set())}
        />
      )}
      {asked.isError && <Problem error={asked.error} again={() => void asked.refetch()} />}
      <Rows
        name="applications"
        sortedBy="name"
        isAside={called !== undefined}
        filters={filters}
        label={called ?? t('observers.viewPeople')}
        rows={rows}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ name }) => name[language]}
        mailOf={({ email }) => email}
        {...(of === 'several' && { find: t('observers.find') })}
        chosen={chosen}
        choose={setChosen}
        mayChoose={mayMove}
        empty={<Empty next={{ says: t('empty.guide'), to: '/guide/observers' }}>{t('observers.nobody')}</Empty>}
      />
    </>
  );
}

/** The person at the side; the row stays as long, though what is done there may take it out of the list. */
function Beside({ id, name }: { id: string; name: string }) {
  const { t } = useMessages();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`${t('observers.beside')}: ${name}`}
        onClick={() => setOpened(true)}
      >
        {t('observers.beside')}
      </Button>
      <Dialog isBeside isWide opened={opened} close={() => setOpened(false)} title={name}>
        <ApplicationOf id={id} isBeside />
      </Dialog>
    </>
  );
}

/** Whether all that the host asks for is there; blank where the reader may not know, or nothing is asked for. */
const documentsColumn = (
  missionId: string,
  { gapsOf, isPending }: { gapsOf: (id: string) => DossierMark['gaps'] | undefined; isPending: boolean },
  { t, language }: { t: Translate; language: Language },
): Column<ApplicationView> => {
  const kinds = (id: string) => (gapsOf(id) ?? []).map((kind) => label(language, 'personalDocumentKinds', kind));
  const said = (id: string) => {
    const gaps = gapsOf(id);
    if (!gaps) return isPending ? '…' : '';
    return gaps.length === 0
      ? label(language, 'dossierStates', 'complete')
      : t('observers.lacking', { count: gaps.length });
  };
  return {
    key: 'documents',
    head: t('observers.documents'),
    text: ({ id }) => said(id),
    also: ({ id }) => kinds(id).join(' '),
    cell: ({ id }) => {
      const gaps = gapsOf(id);
      if (!gaps) return said(id);
      return (
        <>
          <StateShown of="dossierStates" is={gaps.length === 0 ? 'complete' : 'incomplete'} mission={missionId}>
            {said(id)}
          </StateShown>
          <Lines of={kinds(id)} />
        </>
      );
    },
  };
};

/** What else is to be known of how somebody stands. */
const remarksOf = ({ conflict, mandateOver, latinProposed }: ApplicationView, t: Translate): string[] => [
  ...(conflict === 'open' ? [t('observers.conflictOpen')] : []),
  ...(mandateOver ? [t('observers.mandateOver')] : []),
  ...(latinProposed ? [t('person.latinProposed')] : []),
];

function State({ application }: { application: ApplicationView }) {
  const { t } = useMessages();
  return (
    <>
      <Stands application={application} />
      <Lines of={remarksOf(application, t)} />
    </>
  );
}
