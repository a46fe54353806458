import { Browser } from '../browser.js';
import { printed, statementsIn } from '../badges.js';
import { inPdf } from './legible.js';
import { json, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const officer = (world: World) => world.officer;
const mission = ({ mission: id = '' }: Record<string, string>) => ({ id });
const sheet = ({ sheet: id = '' }: Record<string, string>) => ({ id });
const canary = () => CANARY;

/** The badges of the mission are printed, the canary fetches its own, and somebody at the door has it checked. */
/** Another figure within the signature. */
const forged = (statement: string) =>
  `${statement.slice(0, -6)}${statement.at(-6) === '0' ? '1' : '0'}${statement.slice(-5)}`;

export const BADGE_STEPS: Step[] = [
  {
    route: 'POST /api/missions/{id}/badge-previews',
    by: officer,
    params: mission,
    sends: () => json({}),
    shows: inPdf,
  },
  {
    route: 'POST /api/missions/{id}/badges',
    by: officer,
    params: mission,
    sends: () => json({}),
    shows: () => 'waiting',
    next: async (world) => {
      const { id } = await printed(world.officer, world.mission);
      world.known.sheet = id;
    },
  },
  { route: 'GET /api/badge-sheets/{id}', by: officer, params: sheet, shows: ({ known }) => known.sheet! },
  { route: 'GET /api/badge-sheets/{id}/file', by: officer, params: sheet, shows: inPdf },
  { route: 'GET /api/missions/{id}/badges', by: ({ coordinator }) => coordinator, params: mission, shows: canary },
  {
    route: 'GET /api/accreditations/{id}/badge',
    by: (world) => world.canary,
    params: ({ accreditation: id = '' }) => ({ id }),
    shows: inPdf,
    next: (world, { bytes }) => {
      world.known.statement = statementsIn(bytes)[0]!;
    },
  },
  {
    // Whoever holds the badge reads on it what the answer says; without it there is nothing to ask.
    route: 'POST /api/badges/check',
    by: ({ house }) => new Browser(house.url),
    sends: ({ known }) => json({ statement: known.statement }),
    strangersSend: ({ known }) => json({ statement: forged(known.statement!) }),
    shows: canary,
  },
];
