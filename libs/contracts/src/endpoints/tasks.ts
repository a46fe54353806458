import type { Endpoints } from './endpoint.js';
import { AwaitedList, AwaitedOfMissions, HomeView, TaskList, TasksQuery } from '../tasks.js';

export const TASKS_ENDPOINTS = {
  listTasks: {
    method: 'GET',
    path: '/api/tasks',
    signedIn: 'What waits for the one who asks',
    query: TasksQuery,
    reply: TaskList,
    tellsOf: 'persons',
  },
  observerHome: {
    method: 'GET',
    path: '/api/home',
    signedIn: 'The own missions, applications and documents',
    reply: HomeView,
    tellsOf: 'persons',
  },
  listAwaited: {
    method: 'GET',
    path: '/api/awaits',
    requires: 'mission:read',
    reply: AwaitedOfMissions,
    tellsOf: 'mission',
  },
  missionAwaits: {
    method: 'GET',
    path: '/api/missions/{id}/awaits',
    requires: 'mission:read',
    reply: AwaitedList,
    tellsOf: 'mission',
  },
} as const satisfies Endpoints;
