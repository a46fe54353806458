import { until } from '../asking.js';
import { bodyOf } from '../browser.js';
import { inPdf } from './legible.js';
import { json, keep, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const officer = (world: World) => world.officer;
const mission = ({ mission: id = '' }: Record<string, string>) => ({ id });
const paper = ({ paper: id = '' }: Record<string, string>) => ({ id });
const digest = ({ known }: World) => known.paperDigest!;

/** A sheet that names everyone of the mission: its line in the register, and its file. */
export const PAPERWORK_STEPS: Step[] = [
  {
    route: 'POST /api/missions/{id}/papers',
    by: officer,
    params: mission,
    sends: () => json({ kind: 'stays-sheet' }),
    shows: () => '"kind":"stays-sheet"',
    next: async ({ known, officer: { desk } }, answer) => {
      const { items } = bodyOf(answer) as { items: { id: string; factsDigest: string }[] };
      known.paper = items[0]!.id;
      known.paperDigest = items[0]!.factsDigest;
      await until(
        'the sheet is made',
        async () => (await desk.call.getPaper({ params: paper(known) })).state === 'done',
      );
    },
  },
  { route: 'GET /api/missions/{id}/papers', by: officer, params: mission, shows: digest },
  { route: 'GET /api/papers/{id}', by: officer, params: paper, shows: digest },
  { route: 'GET /api/papers/{id}/file', by: officer, params: paper, shows: inPdf },
  {
    route: 'GET /api/papers/{id}/file',
    by: officer,
    params: paper,
    query: () => '?format=docx',
    shows: () => CANARY,
  },
  {
    // Written by itself when the batch went out.
    route: 'GET /api/missions/{id}/papers',
    by: officer,
    params: mission,
    query: () => '?kind=observer-list',
    shows: () => '"kind":"observer-list"',
    next: keep('observerList', ({ items }) => items[0]!.id),
  },
  {
    route: 'GET /api/papers/{id}/file',
    by: officer,
    params: ({ observerList: id = '' }) => ({ id }),
    query: () => '?format=xlsx',
    shows: () => CANARY,
  },
];
