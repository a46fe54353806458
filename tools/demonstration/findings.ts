import type { RecordFinding, ReportView } from '#libs/contracts';
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

/** What a finding about the voting may rest on: a meeting that was held, an incident, and visits, as many as the mission has of each. */
async function entriesOf({ call }: Desk, missionId: string): Promise<RecordFinding['basis']> {
  const params = { id: missionId };
  const { items: meetings } = await call.listMeetings({ params, query: { state: 'held', limit: 1 } });
  const { items: incidents } = await call.listIncidents({ params, query: { kind: 'incident', limit: 1 } });
  const { items: visits } = await call.listVisits({
    params,
    query: { state: 'confirmed', stage: 'voting', limit: 2 },
  });
  const rows = { meeting: meetings, incident: incidents, visit: visits };
  return (['meeting', 'incident', 'visit'] as const).flatMap((kind) => rows[kind].map(({ id }) => ({ kind, id })));
}

/** A finding with what it rests on, and a recommendation that rests on it, as entries of a draft; somebody asks, and is answered. */
export async function writeTogether(
  officer: Person,
  desk: Desk,
  { id, missionId }: Pick<ReportView, 'id' | 'missionId'>,
): Promise<void> {
  const params = { id };
  const { call } = desk;
  const { findings } = await call.recordFinding({
    params,
    body: { section: 'voting', yardstick: 'law', text: FINDING, basis: await entriesOf(desk, missionId) },
  });
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
