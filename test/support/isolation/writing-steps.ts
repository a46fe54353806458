import { bodyOf, type Answer } from '../browser.js';
import { json, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const coordinator = (world: World) => world.coordinator;
const canary = () => CANARY;
const report = ({ report: id = '' }: Record<string, string>) => ({ id });
const mission = ({ mission: id = '' }: Record<string, string>) => ({ id });
const one = (name: string) => (known: Record<string, string>) => ({ id: known[name] ?? '' });

/** The first of what stands in the answer now. */
const first =
  (name: string, list: string) =>
  ({ known }: World, answer: Answer) => {
    known[name] = (bodyOf(answer) as Record<string, { id: string }[]>)[list]![0]!.id;
  };

const finding = { section: 'voting', yardstick: 'law', text: { ru: `Результат ${CANARY}` } };
const recommendation = ({ known }: World) => ({
  addressee: 'parliament',
  priority: 'first',
  text: { ru: `Рекомендация ${CANARY}` },
  findings: [known.finding],
});
const CORRECTED = { reason: 'SYNTHETIC' };

/** What is written together of a draft: entries, comments, suggested texts. Nobody outside reads any of it. */
export const WRITING_STEPS: Step[] = [
  {
    route: 'POST /api/reports/{id}/findings',
    by: coordinator,
    params: report,
    sends: () => json(finding),
    shows: canary,
    next: first('finding', 'findings'),
  },
  { route: 'GET /api/reports/{id}/findings', by: coordinator, params: report, shows: canary },
  {
    route: 'PUT /api/findings/{id}',
    by: coordinator,
    params: one('finding'),
    sends: () => json({ instead: { ...finding, yardstick: 'commitments' }, ...CORRECTED }, { 'if-match': '"1"' }),
    shows: canary,
  },
  { route: 'GET /api/findings/{id}/versions', by: coordinator, params: one('finding'), shows: canary },
  {
    route: 'POST /api/reports/{id}/recommendations',
    by: coordinator,
    params: report,
    sends: (world) => json(recommendation(world)),
    shows: canary,
    next: first('recommendation', 'recommendations'),
  },
  {
    route: 'PUT /api/recommendations/{id}',
    by: coordinator,
    params: one('recommendation'),
    sends: (world) =>
      json({ instead: { ...recommendation(world), priority: 'second' }, ...CORRECTED }, { 'if-match': '"1"' }),
    shows: canary,
  },
  { route: 'GET /api/recommendations/{id}/versions', by: coordinator, params: one('recommendation'), shows: canary },
  {
    route: 'POST /api/reports/{id}/comments',
    by: coordinator,
    params: report,
    sends: () => json({ section: 'voting', body: `Комментарий ${CANARY}` }),
    shows: canary,
    next: first('comment', 'comments'),
  },
  { route: 'GET /api/reports/{id}/remarks', by: coordinator, params: report, shows: canary },
  { route: 'POST /api/comments/{id}/resolution', by: coordinator, params: one('comment'), shows: canary },
  {
    route: 'POST /api/reports/{id}/suggestions',
    by: coordinator,
    params: report,
    sends: () => json({ section: 'campaign', language: 'ru', body: `Текст ${CANARY}` }),
    shows: canary,
    next: first('suggestion', 'suggestions'),
  },
  {
    route: 'POST /api/suggestions/{id}/decision',
    by: coordinator,
    params: one('suggestion'),
    sends: () => json({ accept: true }, { 'if-match': '"0"' }),
    shows: canary,
  },
  {
    route: 'POST /api/reports/{id}/offers',
    by: coordinator,
    params: report,
    sends: () => json({ section: 'campaign', open: true }),
    shows: canary,
  },
  { route: 'GET /api/missions/{id}/offers', by: ({ canary: observer }) => observer, params: mission, shows: canary },
];
