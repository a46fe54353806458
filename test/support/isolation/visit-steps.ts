import { randomUUID } from 'node:crypto';
import { sql } from '../accounts.js';
import { aStation } from '../stations.js';
import { json, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const coordinator = (world: World) => world.coordinator;
const canary = () => CANARY;
const mission = ({ mission: id = '' }: Record<string, string>) => ({ id });
/** As the device of an observer makes it. */
const VISIT = randomUUID();
const visit = () => ({ id: VISIT });

const content = ({ known }: World, observer: string, queue: number) => ({
  stationId: known.station,
  stage: 'voting',
  form: 'voting',
  formVersion: 1,
  arrivedAt: '2026-03-20T10:00:00.000Z',
  leftAt: '2026-03-20T11:00:00.000Z',
  authorId: observer,
  observers: [observer],
  answers: { queue: { value: queue } },
});
const sent = (queue: number) => (world: World) => json({ id: VISIT, content: content(world, world.canary.id, queue) });
const strangersSent = (world: World) => json({ id: randomUUID(), content: content(world, randomUUID(), 3) });

/** A visit of the canary, another content under its number, and what is said of the two. */
export const VISIT_STEPS: Step[] = [
  {
    route: 'GET /api/missions/{id}/meetings',
    by: coordinator,
    params: mission,
    shows: ({ canary: { id } }) => id,
    next: async (world) => {
      world.known.station = await aStation(world.mission, { code: '001' });
    },
  },
  {
    route: 'POST /api/missions/{id}/visits',
    by: coordinator,
    params: mission,
    sends: sent(1),
    strangersSend: strangersSent,
    shows: canary,
  },
  {
    route: 'POST /api/missions/{id}/visits',
    by: coordinator,
    params: mission,
    sends: sent(2),
    strangersSend: strangersSent,
    shows: canary,
    next: async (world) => {
      const [beside] = await sql<{ id: string }>(`SELECT id FROM visit_beside WHERE entry_id = $1`, [VISIT]);
      world.known.beside = beside!.id;
    },
  },
  { route: 'GET /api/missions/{id}/visits', by: ({ canary: one }) => one, params: mission, shows: canary },
  { route: 'GET /api/missions/{id}/visits', by: coordinator, params: mission, shows: canary },
  { route: 'GET /api/visits/{id}', by: coordinator, params: visit, shows: canary },
  {
    route: 'PUT /api/visits/{id}/settlement',
    by: coordinator,
    params: visit,
    sends: ({ known }) => json({ besideId: known.beside, as: 'kept', reason: 'SYNTHETIC' }),
    shows: canary,
  },
  {
    route: 'PUT /api/visits/{id}',
    by: coordinator,
    params: visit,
    sends: (world) => json({ instead: content(world, world.canary.id, 4), reason: 'SYNTHETIC' }, { 'if-match': '"1"' }),
    strangersSend: () => json({ instead: null, reason: 'SYNTHETIC' }, { 'if-match': '"1"' }),
    shows: canary,
  },
  {
    route: 'PUT /api/visits/{id}/confirmation',
    by: coordinator,
    params: visit,
    sends: () => json({}, { 'if-match': '"2"' }),
    shows: canary,
  },
];
