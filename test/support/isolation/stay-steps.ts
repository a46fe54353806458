import { keep, json, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const officer = (world: World) => world.officer;
const manager = (world: World) => world.manager;
const applicant = (world: World) => world.canary;
const canary = () => CANARY;
const mission = ({ mission: id = '' }: Record<string, string>) => ({ id });
const application = ({ application: id = '' }: Record<string, string>) => ({ id });
const NOTHING = { arrivesAt: null, departsAt: null, travel: null, interpreter: null, note: null };
const person = ({ canary: id = '' }: Record<string, string>) => ({ id });

/** After the mission: when the observer came, what the observer has done, and that the mandate is over for a moment. */
export const STAY_STEPS: Step[] = [
  {
    route: 'PUT /api/applications/{id}/stay',
    by: applicant,
    params: application,
    sends: () => json({ ...NOTHING, phone: `phone ${CANARY}` }, { 'if-match': '"0"' }),
    shows: canary,
  },
  { route: 'GET /api/applications/{id}/stay', by: applicant, params: application, shows: () => `phone ${CANARY}` },
  { route: 'GET /api/missions/{id}/stays', by: manager, params: mission, shows: () => `phone ${CANARY}` },
  { route: 'GET /api/missions/{id}/stays', by: ({ coordinator }) => coordinator, params: mission, shows: canary },
  { route: 'GET /api/people/{id}/service', by: applicant, params: person, shows: canary },
  // The delegation sees where its people serve, and not their certificates.
  { route: 'GET /api/people/{id}/service', by: manager, params: person, shows: ({ known }) => known.application! },
  {
    route: 'GET /api/people/{id}/mandates',
    by: applicant,
    params: person,
    shows: ({ known }) => known.canary!,
    next: async (world, answer) => {
      keep('mandate', ({ items }) => items[0]!.id)(world, answer);
      const body = { validUntil: '2026-03-20', reason: 'SYNTHETIC' };
      await world.officer.desk.call.endMandate({ params: { id: world.known.mandate! }, body });
    },
  },
  {
    route: 'GET /api/missions/{id}/mandate-flags',
    by: officer,
    params: mission,
    shows: canary,
    next: async ({ officer: { desk }, kazakhstan, known }) => {
      const body = { chamberId: kazakhstan.chambers[0]!.id, validFrom: '2026-03-20', source: 'SYNTHETIC' };
      await desk.call.setMandate({ params: person(known), body });
    },
  },
];
