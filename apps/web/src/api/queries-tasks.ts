import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

/** All of an observer's home, which brings what waits. */
export const HOME_KEY = ['home'] as const;

/** What waits for the reader; asked anew after everything that the reader does, and when the reader is told of something. */
export const tasksQuery = queryOptions({ queryKey: ['tasks'], queryFn: () => api.listTasks({}) });

export const missionTasksQuery = (missionId: string) =>
  queryOptions({ queryKey: ['tasks', missionId], queryFn: () => api.listTasks({ query: { missionId } }) });

/** What a mission waits for, whoever has to act. */
export const awaitedQuery = (id: string) =>
  queryOptions({ queryKey: ['tasks', id, 'awaited'], queryFn: () => api.missionAwaits({ params: { id } }) });

/** The same of every mission one sees. */
export const awaitedOfMissionsQuery = queryOptions({
  queryKey: ['tasks', 'awaited'],
  queryFn: () => api.listAwaited({}),
});
