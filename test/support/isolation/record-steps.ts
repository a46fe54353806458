import { scanOf } from '../../../tools/demonstration/desk.js';
import { keep, type Step } from './step.js';
import { CANARY } from './world.js';

/** Paper originals and the log. */
export const RECORD_STEPS: Step[] = [
  {
    route: 'POST /api/files',
    by: ({ officer }) => officer,
    query: ({ mission: id }) => `?name=${CANARY}.pdf&missionId=${id}`,
    sends: () => ({ bytes: Buffer.from(scanOf(CANARY)), headers: { 'content-type': 'application/pdf' } }),
    shows: () => CANARY,
    next: keep('file', ({ id }) => id),
  },
  {
    route: 'GET /api/files/{id}',
    by: ({ officer }) => officer,
    params: ({ file: id = '' }) => ({ id }),
    shows: () => CANARY,
  },
  {
    route: 'GET /api/log',
    by: ({ auditor }) => auditor,
    query: ({ mission: id }) => `?limit=200&missionId=${id}`,
    shows: ({ canary: { id } }) => id,
  },
];
