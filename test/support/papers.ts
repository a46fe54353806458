import type { AskPaper, PaperView } from '#libs/contracts';
import type { Desk } from '../../tools/demonstration/desk.js';
import { until } from './asking.js';

type Asks = Pick<AskPaper, 'subjectId'> & { kind: PaperView['kind'] };

/** Asks for papers of a mission and waits until their files are there. */
export async function papersOf(desk: Desk, missionId: string, asks: Asks): Promise<PaperView[]> {
  const { items } = await desk.call.askPaper({ params: { id: missionId }, body: asks });
  return Promise.all(items.map(({ id }) => made(desk, id)));
}

export async function paperOf(desk: Desk, missionId: string, asks: Asks): Promise<PaperView> {
  return (await papersOf(desk, missionId, asks))[0]!;
}

export const made = (desk: Desk, id: string): Promise<PaperView> =>
  until(`the paper ${id} is made`, async () => {
    const paper = await desk.call.getPaper({ params: { id } });
    if (paper.state === 'failed') throw new Error(`The paper failed: ${paper.error}`);
    return paper.state === 'done' && paper;
  });

export const fileOf = (desk: Desk, { id }: Pick<PaperView, 'id'>, language: 'ru' | 'en' = 'ru', format = 'pdf') =>
  desk.download(`/api/papers/${id}/file?language=${language}&format=${format}`);
