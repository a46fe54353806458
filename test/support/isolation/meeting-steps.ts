import { json, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const coordinator = (world: World) => world.coordinator;
const canary = () => CANARY;
const mission = ({ mission: id = '' }: Record<string, string>) => ({ id });
const meeting = ({ meeting: id = '' }: Record<string, string>) => ({ id });

const entry = (world: World) => ({
  state: 'planned',
  counterpart: 'party',
  startsAt: '2026-03-18T08:00:00.000Z',
  participants: [world.canary.id],
});

/** An internal meeting, of which only those know who may; then it is public, and who takes part in it is not. */
export const MEETING_STEPS: Step[] = [
  {
    route: 'POST /api/missions/{id}/meetings',
    by: coordinator,
    params: mission,
    sends: (world) => json({ ...entry(world), audience: 'internal', name: { ru: `Встреча ${CANARY}` } }),
    strangersSend: () =>
      json({
        state: 'planned',
        counterpart: 'party',
        startsAt: '2026-03-18T08:00:00Z',
        audience: 'internal',
        name: { ru: 'Встреча' },
      }),
    shows: canary,
    next: (world, answer) => {
      world.known.meeting = (JSON.parse(answer.text) as { meeting: { id: string } }).meeting.id;
    },
  },
  { route: 'GET /api/missions/{id}/meetings', by: ({ canary: one }) => one, params: mission, shows: canary },
  { route: 'GET /api/missions/{id}/meetings', by: coordinator, params: mission, shows: canary },
  { route: 'GET /api/dates', by: coordinator, query: () => '?from=2026-03-01&until=2026-03-31', shows: canary },
  {
    route: 'PUT /api/meetings/{id}',
    by: coordinator,
    params: meeting,
    sends: (world) =>
      json({ instead: { ...entry(world), audience: 'public', name: { ru: 'Палата' } } }, { 'if-match': '"1"' }),
    strangersSend: () => json({ instead: null, reason: 'SYNTHETIC' }, { 'if-match': '"1"' }),
    shows: ({ canary: { id } }) => id,
  },
  {
    route: 'GET /api/missions/{id}/meetings',
    by: coordinator,
    params: mission,
    query: () => '?limit=1',
    shows: ({ canary: { id } }) => id,
  },
  { route: 'GET /api/meetings/{id}/versions', by: coordinator, params: meeting, shows: canary },
];
