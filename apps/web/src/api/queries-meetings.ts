import { queryOptions } from '@tanstack/react-query';
import { api } from './client';
import { everyPage } from './pages';

/** The whole programme: it is grouped by day, and narrowed to what is looked for. */
export const meetingsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'meetings'],
    queryFn: () => everyPage((query) => api.listMeetings({ params: { id: missionId }, query })),
  });

export const meetingVersionsQuery = (missionId: string, id: string) =>
  queryOptions({
    queryKey: ['mission', missionId, 'meetings', id],
    queryFn: () => api.meetingVersions({ params: { id } }),
  });
