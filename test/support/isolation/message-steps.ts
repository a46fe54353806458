import { json, keep, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const coordinator = (world: World) => world.coordinator;
const canary = () => CANARY;
const mission = ({ mission: id = '' }: Record<string, string>) => ({ id });
const message = ({ message: id = '' }: Record<string, string>) => ({ id });

const said = ({ known: { kazakhstan: delegationId, previewed } }: World, words: string) =>
  json({
    group: 'delegation',
    delegationId,
    previewed,
    heading: { ru: `Тема ${words}`, en: `Subject ${words}` },
    text: { ru: `Текст ${words}`, en: `Text ${words}` },
  });

/** Who is written to, and what: nobody of another mission or delegation learns either. */
export const MESSAGE_STEPS: Step[] = [
  {
    route: 'GET /api/missions/{id}/message-receivers',
    by: coordinator,
    params: mission,
    query: ({ kazakhstan }) => `?group=delegation&delegationId=${kazakhstan}`,
    shows: canary,
    next: (world, answer) => {
      world.known.previewed = (JSON.parse(answer.text) as { previewed: string }).previewed;
    },
  },
  {
    route: 'POST /api/missions/{id}/messages',
    by: coordinator,
    params: mission,
    sends: (world) => said(world, CANARY),
    strangersSend: (world) => said(world, 'SYNTHETIC'),
    shows: () => '"unreached"',
    next: keep('message', ({ id }) => id),
  },
  { route: 'GET /api/missions/{id}/messages', by: coordinator, params: mission, shows: canary },
  { route: 'GET /api/messages/{id}', by: coordinator, params: message, shows: canary },
];
