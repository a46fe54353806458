import type { MissionFile } from '#libs/contracts';
import { accreditationStates } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { mayHere, useMe } from '../../api/me';
import { applicationsQuery } from '../../api/queries-applications';
import { isOver } from '../missions/still';

/** Who enters incidents: those who lead the mission, and whoever is accredited in it. */
export function useMayRecord({ mission }: MissionFile): { leads: boolean; records: boolean } {
  const me = useMe();
  const { data: applications = [] } = useQuery(applicationsQuery(mission.id));
  const leads = mayHere(me, 'incident:record', mission.id);
  const observes = applications.some(
    ({ personId, accreditation }) =>
      personId === me.personId && accreditation && accreditationStates('granted').includes(accreditation.state),
  );
  return { leads, records: (leads || observes) && !isOver(mission) };
}
