import { randomUUID } from 'node:crypto';
import type { VisitContent } from '#libs/contracts';
import { formFor, formOf, type Answer, type Question, type Stage } from '#libs/regulation';
import type { Desk } from './desk.js';

const SYNTHETIC = 'SYNTHETIC / УСЛОВНО';

type Given = { code: string; region: string | null; country?: string };

/** Stations that nobody knows which they were: they have numbers of the demonstration, and say so. */
export async function enterStations({ call }: Desk, missionId: string, stations: readonly Given[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { code, region, country = null } of stations) {
    const name = { ru: `${SYNTHETIC}: участок ${code}`, en: `${SYNTHETIC}: station ${code}` };
    const body = { code, name, region, country, voters: null, zone: null, source: SYNTHETIC };
    const { id } = await call.enterStation({ params: { id: missionId }, body });
    ids.push(id);
  }
  return ids;
}

export type Planned = { stationId: string; stage: Stage; observers: string[]; arrivedAt: string; leftAt: string };

/** Visits with answers of every kind, and every silence among them; all but the last are confirmed. */
export async function enterVisits({ call }: Desk, missionId: string, visits: readonly Planned[]): Promise<void> {
  for (const [at, { observers, stage, ...where }] of visits.entries()) {
    const { form, formVersion } = formFor(stage);
    const answers = formOf(form, formVersion)!.questions.map((question, i) => [
      question.id,
      answerTo(question, at + i, clockAfter(where.arrivedAt, 20 + Math.min(i, 1) * 15 + (at % 3))),
    ]);
    const content: VisitContent = {
      ...where,
      stage,
      form,
      formVersion,
      teamId: null,
      authorId: observers[0]!,
      observers,
      answers: Object.fromEntries(answers) as VisitContent['answers'],
    };
    const sent = { id: randomUUID(), device: null, enteredAt: null, digest: null, content };
    const { visit } = await call.recordVisit({ params: { id: missionId }, body: sent });
    if (at < visits.length - 1) await call.confirmVisit({ params: { id: visit!.id }, ifMatch: visit!.version });
  }
}

/** By lot that is always the same. What would be an assessment in words is left blank. */
function answerTo(question: Question, lot: number, clock: string): Answer {
  if (lot % 11 === 7) return { silence: 'not-observed' };
  if (lot % 13 === 5) return { silence: 'not-applicable' };
  switch (question.type) {
    case 'one':
      return { value: Object.keys(question.options)[lot % 9 === 4 ? 1 : 0]! };
    case 'many':
      return { value: lot % 3 === 0 ? ['none'] : Object.keys(question.options).slice(0, 1 + (lot % 2)) };
    case 'integer':
      return { value: Math.min(question.max, question.counted === 'sum' ? lot % 2 : 3 + (lot % 7)) };
    case 'time':
      return { value: clock };
    case 'scale':
      return { value: question.steps - (lot % 2) };
    default:
      return { silence: 'blank' };
  }
}

/** By the clocks of the station, so many minutes after the mission came there. */
function clockAfter(arrivedAt: string, after: number): string {
  const [hours, minutes] = arrivedAt.slice(11, 16).split(':').map(Number) as [number, number];
  const later = hours * 60 + minutes + after;
  return [Math.floor(later / 60), later % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
