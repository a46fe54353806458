import { queries } from '../../api/queries';

type Changed = { id?: string; missionId: string; personId?: string };

/** After an application was changed: what is shown of it, of its mission's lists, of what the mission may do next, and of whose it is. */
export const applicationChanged = ({ id, missionId, personId }: Changed) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ['mission', missionId] }),
    id && queries.invalidateQueries({ queryKey: ['application', id] }),
    personId && queries.invalidateQueries({ queryKey: ['people', personId] }),
  ]);
