import { queries } from '../../api/queries';

/** After an application was changed: what is shown of it, of its mission's lists, and of what the mission may do next. */
export const applicationChanged = ({ id, missionId }: { id?: string; missionId: string }) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ['mission', missionId] }),
    id && queries.invalidateQueries({ queryKey: ['application', id] }),
  ]);
