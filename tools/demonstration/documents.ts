import type { ReportView } from '#libs/contracts';
import { PASSWORD, type Person } from './cast.js';
import { until, type Desk, type Story } from './desk.js';
import { writeTogether } from './findings.js';

const SYNTHETIC = 'SYNTHETIC / УСЛОВНО';
export const TO_BE_WRITTEN = { ru: 'Заполняется координатором.', en: 'To be written by the coordinator.' };

type Signers = { missionId: string; secretary: Desk; officer: Person; coordinator: Person; observers: Person[] };
export type Documents = {
  report: ReportView;
  files: { kind: string; language: string; path: string; digest: string }[];
}[];

type Steps = [opened: string, agreed: string, signed: string, published: string];
export type Dates = { conclusion: Steps; report: Steps; noted: string };

/** The final conclusion on the evening of the vote, the mission report afterwards; each in both languages. */
export async function writeAndSign(story: Story, people: Signers, on: Dates): Promise<Documents> {
  const conclusion = await produce(story, people, 'final-conclusion', on.conclusion);
  const report = await produce(story, people, 'mission-report', on.report);
  await story.step(on.noted, 'Both are submitted to the Assembly and noted', async () => {
    for (const { report: done } of [conclusion, report])
      await submitAndNote(people.officer, done.id, on.noted.slice(0, 10));
  });
  return [conclusion, report];
}

/** to a session that is not known, and so is called by nothing. */
export async function submitAndNote({ desk: { call } }: Person, id: string, date: string): Promise<void> {
  const session = { body: 'ПА ОДКБ / CSTO PA', session: SYNTHETIC, date };
  for (const action of ['submit', 'note'] as const)
    await call.moveReport({ params: { id }, body: { action, session } });
}

/** What was adopted, in both languages. */
export async function draw(desk: Desk, { id, kind }: ReportView): Promise<Documents[number]['files']> {
  const files = [];
  for (const language of ['ru', 'en'] as const) {
    const artifact = await desk.render(id, language);
    files.push({ kind, language, path: `/api/artifacts/${artifact.id}/file`, digest: artifact.fileDigest });
  }
  return files;
}

/** The same for those who wrote it: what each finding rests on is named there entry by entry. */
export async function drawInternal(desk: Desk, { id, kind }: ReportView): Promise<Documents[number]['files'][number]> {
  const artifact = await desk.render(id, 'ru', true);
  const path = `/api/artifacts/${artifact.id}/file`;
  return { kind: `${kind}-internal`, language: 'ru', path, digest: artifact.fileDigest };
}

/** What a signature is given with: the file of the text as it stands, which a worker draws as soon as signing is opened. */
export async function readToSign({ call }: Desk, id: string) {
  const { contentDigests, originalLanguage } = await call.getReport({ params: { id } });
  const contentDigest = contentDigests[originalLanguage];
  const file = await until('the file to be signed is drawn', async () =>
    (await call.getReport({ params: { id } })).artifacts.find(
      (each) => each.contentDigest === contentDigest && !each.referring,
    ),
  );
  return { contentDigest, fileDigest: file.fileDigest, password: PASSWORD };
}

/** One asks, another confirms. */
export async function publishByTwo(one: Desk, other: Desk, id: string): Promise<ReportView> {
  const { awaited } = await one.call.askPublication({ params: { id }, body: { act: 'publish' } });
  await other.call.decidePublication({ params: { id: awaited!.id }, body: { action: 'confirm' } });
  return one.call.getReport({ params: { id } });
}

async function produce(
  story: Story,
  { missionId, secretary, officer, coordinator, observers }: Signers,
  kind: ReportView['kind'],
  [opened, agreed, signed, published]: Steps,
) {
  const { call } = coordinator.desk;
  const title = kind === 'final-conclusion' ? 'final conclusion' : 'mission report';
  const { report } = await story.step(
    opened,
    `The coordinator opens the ${title}; people write, the system does not`,
    async () => {
      const draft = await call.openReport({ params: { id: missionId }, body: { kind } });
      for (const language of ['ru', 'en'] as const)
        for (const { id: section } of draft.report.sections.filter(({ text }) => text === 'mandatory'))
          await call.writeText({
            params: { id: draft.report.id, language, section },
            body: { body: TO_BE_WRITTEN[language] },
            ifMatch: 0,
          });
      if (kind === 'final-conclusion') await writeTogether(officer, coordinator.desk, draft.report);
      return draft;
    },
  );
  const params = { id: report.id };
  await coordinator.desk.render(report.id, 'ru');
  await story.step(agreed, `The ${title} is reviewed and agreed`, async () => {
    await call.moveReport({ params, body: { action: 'review' } });
    await secretary.call.moveReport({ params, body: { action: 'agree' } });
  });
  await story.step(signed, `The ${title} is signed by everyone on its list, and by that adopted`, async () => {
    const { report: open } = await call.moveReport({ params, body: { action: 'openSigning' } });
    const sheet = { kind: 'signing-sheet' as const, subjectId: report.id };
    await call.askPaper({ params: { id: missionId }, body: sheet });
    for (const { personId } of open.signatories) {
      const signer = observers.find(({ id }) => id === personId)!;
      await signer.desk.call.signReport({ params, body: await readToSign(signer.desk, report.id) });
    }
  });
  return story.step(published, `The ${title} is rendered in both languages and published`, async () => {
    const files = await draw(coordinator.desk, report);
    return { report: await publishByTwo(officer.desk, secretary, report.id), files };
  });
}
