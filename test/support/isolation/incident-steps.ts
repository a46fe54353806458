import { pictureOf } from '../hostile-files.js';
import { json, keep, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const coordinator = (world: World) => world.coordinator;
const canary = () => CANARY;
const mission = ({ mission: id = '' }: Record<string, string>) => ({ id });
const incident = ({ incident: id = '' }: Record<string, string>) => ({ id });
const evidence = ({ evidence: id = '' }: Record<string, string>) => ({ id });
/** As every JPEG begins, and no refusal. */
const drawn = () => 'JFIF';

const entry = (description: string) => ({
  kind: 'incident',
  category: 'secrecy',
  severity: 'put-right',
  description,
  occurredAt: '2026-01-18T08:00:00.000Z',
  knownFrom: 'named-authority',
  source: 'SYNTHETIC',
});
const followUp = (action: string) =>
  json({ action, doneBy: 'SYNTHETIC', doneAt: '2026-01-18T09:00:00.000Z', state: 'open' });

/** What one mission saw nobody of another one sees, nor whoever is in no team with its author. */
export const INCIDENT_STEPS: Step[] = [
  {
    route: 'POST /api/missions/{id}/incidents',
    by: coordinator,
    params: mission,
    sends: () => json(entry(`Факт ${CANARY}`)),
    strangersSend: () => json(entry('Факт')),
    shows: canary,
    next: (world, answer) => {
      world.known.incident = (JSON.parse(answer.text) as { incident: { id: string } }).incident.id;
    },
  },
  { route: 'GET /api/missions/{id}/incidents', by: coordinator, params: mission, shows: canary },
  {
    route: 'POST /api/incidents/{id}/follow-ups',
    by: coordinator,
    params: incident,
    sends: () => followUp(`Сделано ${CANARY}`),
    strangersSend: () => followUp('Сделано'),
    shows: canary,
  },
  {
    route: 'PUT /api/incidents/{id}',
    by: coordinator,
    params: incident,
    sends: ({ canary: { id } }) =>
      json({ instead: { ...entry(`Снова ${CANARY}`), observedBy: id }, reason: 'SYNTHETIC' }, { 'if-match': '"1"' }),
    strangersSend: () => json({ instead: null, reason: 'SYNTHETIC' }, { 'if-match': '"1"' }),
    shows: canary,
  },
  {
    route: 'POST /api/incidents/{id}/evidence',
    by: coordinator,
    params: incident,
    query: () => `?name=${CANARY}.jpg`,
    sends: () => ({ bytes: pictureOf(640, 480).jpegSync(80), headers: { 'content-type': 'image/jpeg' } }),
    shows: canary,
    next: keep('evidence', ({ id }) => id),
  },
  { route: 'GET /api/evidence/{id}', by: coordinator, params: evidence, shows: drawn },
  { route: 'GET /api/evidence/{id}/small', by: coordinator, params: evidence, shows: drawn },
  { route: 'GET /api/missions/{id}/incidents', by: ({ canary: one }) => one, params: mission, shows: canary },
  { route: 'GET /api/incidents/{id}/versions', by: coordinator, params: incident, shows: canary },
];
