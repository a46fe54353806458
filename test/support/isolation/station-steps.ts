import type { Step } from './step.js';
import { CANARY, type World } from './world.js';

const list = (name: string) => ({ bytes: `Код;Название\n0001;${name}`, headers: { 'content-type': 'text/csv' } });

/** A list of stations that somebody has tried: what stands in it is theirs alone until it is applied. */
export const STATION_STEPS: Step[] = [
  {
    route: 'POST /api/missions/{id}/stations/imports',
    by: ({ officer }: World) => officer,
    params: ({ mission: id = '' }) => ({ id }),
    sends: () => list(CANARY),
    strangersSend: () => list('SYNTHETIC'),
    shows: () => CANARY,
  },
];
