import { Group as MantineGroup, Progress, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import type { AwaitedOfMissions } from '#libs/contracts';
import { label, MISSION_PATH, missionLifecycle, type Role } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { awaitedOfMissionsQuery } from '../../api/queries-tasks';
import { DeskLink } from '../../frame/desk-link';
import { initialsOf } from '../../frame/initials';
import initials from '../../frame/initials.module.css';
import { useNow } from '../../frame/now';
import { Loading, Problem } from '../../frame/query';
import { StateShown } from '../../frame/state';
import { Time } from '../../frame/time';
import { useListAddress } from '../../lists/list-address';
import { NothingFound, useNarrowed } from '../../lists/nothing-found';
import { SearchInput } from '../../lists/search-input';
import { useMessages, type Language, type Translate } from '../../messages';
import { dueFromNow } from '../../time';
import type { BoardRow, Due } from './board-row';
import classes from './board-cards.module.css';

const BY = ['state', 'turn'] as const;
type By = (typeof BY)[number];
type Group = { key: string; title: string; rows: BoardRow[] };

type Props = { rows: readonly BoardRow[]; filters: ReactNode; empty: ReactNode };

/** The missions as cards, by how they stand or by who must act next; what is late says so in red. */
export function BoardCards({ rows, filters, empty }: Props) {
  const { t, language } = useMessages();
  const [isNarrowed, showAll] = useNarrowed('by');
  const [{ q = '', by: grouped }, narrow] = useListAddress();
  const by: By = grouped === 'turn' ? 'turn' : 'state';
  const asked = useQuery({ ...awaitedOfMissionsQuery, enabled: by === 'turn' });
  const awaited = asked.data?.items ?? [];
  const words = q.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  const textOf = ({ mission }: BoardRow) =>
    [mission.number, mission.title.ru, mission.title.en, mission.hostName[language]]
      .join(' ')
      .toLocaleLowerCase(language);
  const found = rows.filter((row) => words.every((word) => textOf(row).includes(word)));
  const shown = by === 'turn' && !asked.data ? [] : found;
  const groups = (by === 'state' ? byState(shown, language) : byTurn(shown, awaited, t, language)).filter(
    (group) => group.rows.length > 0,
  );
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('missions.groupedBy')}
        style={{ alignSelf: 'flex-start' }}
        value={by}
        onChange={(value) => narrow({ by: value === 'state' ? undefined : value })}
        data={BY.map((value) => ({ value, label: t(`missions.grouped.${value}`) }))}
      />
      <MantineGroup align="flex-end">
        <SearchInput label={t('missions.find')} value={q} change={(typed) => narrow({ q: typed })} />
        {filters}
      </MantineGroup>
      {asked.error && <Problem error={asked.error} again={() => void asked.refetch()} />}
      {by === 'turn' && asked.isPending && <Loading />}
      {found.length === 0 && (isNarrowed ? <NothingFound clear={showAll} /> : empty)}
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group.key} aria-label={group.title}>
            <Title order={2} size="h5" mb="xs" className="capital">
              {group.title} · {group.rows.length}
            </Title>
            <div className={classes.cards}>
              {group.rows.map((row) => (
                <Card key={row.mission.id} row={row} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </Stack>
  );
}

const byState = (rows: readonly BoardRow[], language: Language): Group[] =>
  missionLifecycle.states.map((state) => ({
    key: state,
    title: label(language, 'missionStates', state),
    rows: rows.filter(({ mission }) => mission.state === state),
  }));

type Awaited = AwaitedOfMissions['items'];

/**
 * By whom the missions wait for, as their tasks say it: one that waits for several stands with each of them. Of several
 * roles that may do the same, the first is the one it is asked of.
 */
function byTurn(rows: readonly BoardRow[], awaited: Awaited, t: Translate, language: Language): Group[] {
  const roles = [...new Set(awaited.flatMap(({ by }) => by.slice(0, 1)))] as Role[];
  const waitFor = (role: Role) => new Set(awaited.filter(({ by }) => by[0] === role).map(({ missionId }) => missionId));
  const waiting = new Set(awaited.map(({ missionId }) => missionId));
  return [
    ...roles.map((role) => {
      const those = waitFor(role);
      return {
        key: role,
        title: label(language, 'roles', role),
        rows: rows.filter(({ mission }) => those.has(mission.id)),
      };
    }),
    { key: '', title: t('board.nobodysTurn'), rows: rows.filter(({ mission }) => !waiting.has(mission.id)) },
  ];
}

/** How many of those who are nominated are accredited, in figures and as a bar. */
function Accredited({ due: { nominated, accredited } }: { due: Due }) {
  const { t } = useMessages();
  if (nominated === 0) return null;
  const said = t('missions.accreditedOf', { accredited, count: nominated });
  return (
    <div>
      <Text size="xs" c="dimmed">
        {said}
      </Text>
      <Progress size="sm" color="teal" value={(100 * accredited) / nominated} aria-label={said} />
    </div>
  );
}

/** Who leads it, by the letters their names begin with. */
function Coordinator({ name }: { name: string }) {
  const { t } = useMessages();
  const said = t('missions.ledBy', { name });
  return (
    <span className={initials.round} role="img" aria-label={said} title={said}>
      {initialsOf(name)}
    </span>
  );
}

function Card({ row: { mission, due } }: { row: BoardRow }) {
  const { t, language } = useMessages();
  const now = useNow();
  const next = due?.next;
  const at = MISSION_PATH.indexOf(mission.state);
  return (
    <article className={classes.card} data-row>
      <div className={classes.head}>
        <span>
          {mission.number}
          {mission.demonstration && ` · ${t('mission.rehearsal')}`}
        </span>
        <StateShown of="missionStates" is={mission.state} mission={mission.id} size="md" />
      </div>
      <DeskLink to="/missions/$id" params={{ id: mission.id }} className={classes.name ?? ''}>
        {mission.title[language]}
      </DeskLink>
      <Text size="sm" c="dimmed">
        {mission.hostName[language]}
      </Text>
      {next?.at && (
        <div className={`${classes.due} ${next.state === 'overdue' ? classes.late : ''}`}>
          {next.label[language]}: <strong>{dueFromNow({ ...next, at: next.at }, language, now)}</strong>,{' '}
          <Time due={{ ...next, at: next.at }} />
        </div>
      )}
      {due && <Accredited due={due} />}
      <div className={classes.foot}>
        {due?.coordinator && <Coordinator name={due.coordinator[language]} />}
        <div className={classes.way} aria-hidden>
          {MISSION_PATH.map((stage, index) => (
            <span key={stage} className={classes.step} data-reached={index <= at || undefined} />
          ))}
        </div>
      </div>
    </article>
  );
}
