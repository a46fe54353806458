import type { MeetingView, MissionFile } from '#libs/contracts';
import { PLACE_GIVEN_BACK, PLACE_STATES } from '#libs/regulation';
import { useQuery } from '@tanstack/react-query';
import { applicationsQuery } from '../../api/queries-applications';
import { useMessages } from '../../messages';

/** Who of the mission may be said to take part: its office-holders, and whoever of its list one may see. */
export function useParticipants(
  { mission, offices }: Pick<MissionFile, 'mission' | 'offices'>,
  already: MeetingView['participants'] = [],
) {
  const { language } = useMessages();
  const { data: applications = [] } = useQuery(applicationsQuery(mission.id));
  const named = [
    ...already,
    ...offices.filter(({ validUntil }) => !validUntil),
    ...applications.filter(
      ({ state, accreditation }) =>
        PLACE_STATES.includes(state) && !(accreditation && PLACE_GIVEN_BACK.includes(accreditation.state)),
    ),
  ];
  const people = new Map(named.map(({ personId, name }) => [personId, name[language]]));
  return [...people]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
}
