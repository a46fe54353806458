import type { AskPaper, PaperView } from '#libs/contracts';
import type { Person } from '../../tools/demonstration/cast.js';
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
    if (paper.state === 'failed') throw new Error(`The paper failed: ${paper.error?.en}`);
    return paper.state === 'done' && paper;
  });

export const fileOf = (desk: Desk, { id }: Pick<PaperView, 'id'>, language: 'ru' | 'en' = 'ru', format = 'pdf') =>
  desk.download(`/api/papers/${id}/file?language=${language}&format=${format}`);

/** A name may go on in the next line, and break at its hyphen. */
const joined = (text: string) => text.replace(/\s+/g, '');
/** Whom the words of a paper name, by their ids. */
export const namedIn = (words: string, people: readonly Person[]) =>
  people
    .filter(({ name }) => [name.ru, name.en].some((each) => joined(words).includes(joined(each))))
    .map((person) => person.id);

export const idsOf = (...people: (Person | undefined)[]) => people.map((person) => person!.id);
