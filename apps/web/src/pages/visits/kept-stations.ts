import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useMe } from '../../api/me';
import { planQuery } from '../../api/queries-teams';
import { visitTeamsQuery } from '../../api/queries-visits';
import { keepHere, STATIONS_KEPT } from '../../frame/keeping';
import { eachOnce, type StationChosen } from './known-stations';

/** More than a team goes to in a mission; beyond it the oldest is forgotten. */
const KEPT = 60;

const keyOf = (accountId: string, missionId: string) => `${STATIONS_KEPT}${accountId}:${missionId}`;
const read = (key: string) => JSON.parse(localStorage.getItem(key) ?? '[]') as StationChosen[];
/** It only spares asking: where there is no room for it, nothing is lost. */
const write = (key: string, stations: readonly StationChosen[]) => keepHere(key, stations.slice(0, KEPT));

/**
 * Stations that are chosen without a connection: those that were chosen on this device before, and those planned for the own
 * teams as they were when the plan was last seen here.
 */
export function useKeptStations(missionId: string) {
  const { accountId, personId } = useMe();
  const key = keyOf(accountId, missionId);
  const [kept, setKept] = useState(() => read(key));
  const plan = useQuery(planQuery(missionId)).data;
  const teams = useQuery(visitTeamsQuery(missionId)).data;
  const planned = useMemo(() => {
    const own = new Set(
      teams?.items.filter(({ members }) => members.some((one) => one.personId === personId)).map(({ id }) => id),
    );
    return (plan?.items ?? []).flatMap(({ teamId, station }) => (station && own.has(teamId) ? [station] : []));
  }, [plan, teams, personId]);
  // What is planned is kept as soon as it is known: at the station the connection may be gone.
  useEffect(() => {
    if (planned.length > 0) write(key, eachOnce([...planned, ...read(key)]));
  }, [key, planned]);
  return {
    // What the register says of them now, where it was asked; those chosen before as they were then.
    offered: eachOnce([...planned, ...kept]),
    chose: (station: StationChosen) => {
      const all = eachOnce([station, ...read(key)]);
      write(key, all);
      setKept(all);
    },
  };
}
