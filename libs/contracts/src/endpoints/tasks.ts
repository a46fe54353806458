import type { Endpoints } from './endpoint.js';
import { AwaitedList, HomeView, TaskList, TasksQuery } from '../tasks.js';

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
  missionAwaits: {
    method: 'GET',
    path: '/api/missions/{id}/awaits',
    requires: 'mission:read',
    reply: AwaitedList,
    tellsOf: 'mission',
  },
} as const satisfies Endpoints;
