import { scanOf } from './desk.js';
import type { Person } from './cast.js';

/** Registers, accepts the texts and submits: the parliamentarian's five minutes. */
export async function applyOneself(
  person: Person,
  missionId: string,
  replaces?: { id: string; reason: string },
): Promise<string> {
  const { application } = await person.desk.call.apply({
    params: { id: missionId },
    body: {
      personId: person.id,
      category: 'member',
      ...(replaces ? { replaces: replaces.id, replaceReason: replaces.reason } : {}),
    },
  });
  await acceptTexts(person, application.id);
  await person.desk.call.moveApplication({ params: { id: application.id }, body: { action: 'submit' } });
  return application.id;
}

/** Each text in its newest version. */
export async function acceptTexts(person: Person, id: string): Promise<void> {
  const { items } = await person.desk.call.listTexts({});
  const current = new Map(items.toReversed().map(({ kind, version }) => [kind, version]));
  for (const [text, version] of current) await person.desk.call.acceptText({ params: { id }, body: { text, version } });
}

export const endorse = (endorser: Person, id: string) =>
  endorser.desk.call.moveApplication({ params: { id }, body: { action: 'endorse' } });

export const list = (officer: Person, id: string) =>
  officer.desk.call.moveApplication({ params: { id }, body: { action: 'list' } });

/** An officer records what a representative decided on paper: recording is not endorsing. */
export async function endorseOnPaper(officer: Person, author: Person, missionId: string, id: string, date: string) {
  const scanId = await officer.desk.upload('endorsement.pdf', missionId, scanOf(`SYNTHETIC endorsement of ${date}`));
  const paper = { authorPersonId: author.id, number: 'SYNTHETIC 1 / УСЛОВНО 1', date, scanId };
  await officer.desk.call.moveApplication({ params: { id }, body: { action: 'endorse', paper } });
}
