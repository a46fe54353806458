import { json, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const coordinator = (world: World) => world.coordinator;
const canary = () => CANARY;
const mission = ({ mission: id = '' }: Record<string, string>) => ({ id });
const team = ({ team: id = '' }: Record<string, string>) => ({ id });

const members = (personId: string) => [{ personId, leader: true, fromDay: '2026-03-18' }];
const formed = (personId: string) => ({
  number: 1,
  name: { ru: null, en: null },
  region: 'Минск',
  members: members(personId),
});

/** A team with the canary in it: known to who knows the people of the mission, and to whoever is in it. */
export const TEAM_STEPS: Step[] = [
  {
    route: 'POST /api/missions/{id}/teams',
    by: coordinator,
    params: mission,
    sends: (world) => json(formed(world.canary.id)),
    shows: canary,
    next: (world, answer) => {
      world.known.team = (JSON.parse(answer.text) as { team: { id: string } }).team.id;
    },
  },
  { route: 'GET /api/missions/{id}/teams', by: ({ canary: one }) => one, params: mission, shows: canary },
  { route: 'GET /api/missions/{id}/teams', by: coordinator, params: mission, shows: canary },
  {
    route: 'PUT /api/teams/{id}',
    by: coordinator,
    params: team,
    sends: (world) => json({ instead: { ...formed(world.canary.id), region: 'Брест' } }, { 'if-match': '"1"' }),
    strangersSend: () => json({ instead: null, reason: 'SYNTHETIC' }, { 'if-match': '"1"' }),
    shows: canary,
  },
  { route: 'GET /api/teams/{id}/versions', by: coordinator, params: team, shows: canary },
];
