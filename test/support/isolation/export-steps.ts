import type { Step } from './step.js';
import { CANARY, CANARY_CITIZENSHIP, type World } from './world.js';

const manager = ({ manager: representative }: World) => representative;
const canary = () => CANARY;
const table =
  (name: string) =>
  ({ mission: id = '' }: Record<string, string>) => ({ id, name });

/** What the manager of the delegation takes away as tables. */
export const EXPORT_STEPS: Step[] = [
  ...['observers', 'applications', 'batches', 'decisions'].flatMap((name): Step[] =>
    ['csv', 'json', 'xlsx'].map((format) => ({
      route: 'GET /api/missions/{id}/exports/{name}',
      by: manager,
      params: table(name),
      query: () => `?format=${format}`,
      shows: canary,
    })),
  ),
  ...['csv', 'json', 'xlsx'].map((format): Step => ({
    route: 'GET /api/missions/{id}/exports/{name}',
    by: ({ coordinator }) => coordinator,
    params: table('programme'),
    query: () => `?format=${format}`,
    shows: canary,
  })),
  ...['csv', 'json', 'xlsx'].map((format): Step => ({
    route: 'GET /api/missions/{id}/exports/{name}',
    by: ({ coordinator }) => coordinator,
    params: table('teams'),
    query: () => `?format=${format}`,
    shows: canary,
  })),
  ...['csv', 'json', 'xlsx'].map((format): Step => ({
    route: 'GET /api/missions/{id}/exports/{name}',
    by: ({ coordinator }) => coordinator,
    params: table('incidents'),
    query: () => `?format=${format}`,
    shows: canary,
  })),
  { route: 'GET /api/roster/export', by: manager, query: () => '?format=csv', shows: canary },
  { route: 'GET /api/roster/export', by: manager, query: () => '?format=xlsx', shows: canary },
  {
    route: 'GET /api/roster/export',
    by: manager,
    query: ({ kazakhstan }) => `?format=json&delegationId=${kazakhstan}`,
    shows: () => CANARY_CITIZENSHIP,
  },
  ...['csv', 'json'].map((format): Step => ({
    route: 'GET /api/log/export',
    by: ({ officer }) => officer,
    query: ({ mission }) => `?format=${format}&missionId=${mission}`,
    shows: canary,
  })),
];
