import type { Person } from './cast.js';
import type { Desk } from './desk.js';

const FINDING = {
  ru: 'УСЛОВНО: запись для показа; результат наблюдения вносит координатор.',
  en: 'SYNTHETIC: an entry to show; the coordinator enters what was found.',
};
const RECOMMENDATION = {
  ru: 'УСЛОВНО: запись для показа; рекомендацию вносит координатор.',
  en: 'SYNTHETIC: an entry to show; the coordinator enters what is recommended.',
};
const COMMENT = 'УСЛОВНО / SYNTHETIC: комментарий для показа';

/** A finding and a recommendation that rests on it, as entries of a draft; somebody asks, and is answered. */
export async function writeTogether(officer: Person, { call }: Desk, reportId: string): Promise<void> {
  const params = { id: reportId };
  const finding = { section: 'voting', yardstick: 'law', text: FINDING, basis: [] } as const;
  const { findings } = await call.recordFinding({ params, body: { ...finding, basis: [] } });
  await call.recordRecommendation({
    params,
    body: {
      addressee: 'election-commission',
      addresseeName: { ru: null, en: null },
      priority: 'second',
      text: RECOMMENDATION,
      ground: { ru: null, en: null },
      findings: [findings[0]!.id],
    },
  });
  const { comments } = await officer.desk.call.commentOn({ params, body: { section: 'voting', body: COMMENT } });
  await call.resolveComment({ params: { id: comments[0]!.id } });
}
