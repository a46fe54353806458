import type { MissionFile } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '../../api/me';
import { endedQuery } from '../../api/queries';
import { applicationsQuery } from '../../api/queries-applications';
import { visitTeamsQuery } from '../../api/queries-visits';
import { keepVisiting } from '../../frame/kept-here';
import { keepForOffline } from '../badge/offline';

/**
 * From now on this device opens the page of visits without a network, for whoever may enter them here. Of people it keeps
 * who is in the own teams and who holds an office, and oneself.
 */
export function useKeepVisiting({ mission, offices }: MissionFile, isEntering: boolean) {
  const me = useMe();
  const { data: hasEnded } = useQuery(endedQuery);
  const teams = useQuery({ ...visitTeamsQuery(mission.id), enabled: isEntering }).data?.items;
  const applications = useQuery({ ...applicationsQuery(mission.id), enabled: isEntering }).data;
  useEffect(() => {
    // Signed out in another window, which forgot what was kept: it is not kept anew from what this one still shows.
    if (!isEntering || hasEnded || !teams || !applications) return;
    const isOwn = ({ personId }: { personId: string }) => personId === me.personId;
    keepForOffline('/mine');
    keepForOffline('/missions');
    keepVisiting({
      me,
      file: { mission, offices },
      teams: teams.filter(({ members }) => members.some(isOwn)),
      applications: applications.filter(isOwn),
      keptAt: new Date().toISOString(),
      // A device without room keeps nothing; what is shown here does not depend on it.
    }).catch(() => undefined);
  }, [me, mission, offices, teams, applications, isEntering, hasEnded]);
}
