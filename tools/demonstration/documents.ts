import type { ReportView } from '#libs/contracts';
import type { Person } from './cast.js';
import type { Desk, Story } from './desk.js';
import { writeTogether } from './findings.js';

const SYNTHETIC = 'SYNTHETIC / УСЛОВНО';
const TO_BE_WRITTEN = { ru: 'Заполняется координатором.', en: 'To be written by the coordinator.' };

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
    const session = { body: 'ПА ОДКБ / CSTO PA', session: SYNTHETIC, date: on.noted.slice(0, 10) };
    for (const {
      report: { id },
    } of [conclusion, report])
      for (const action of ['submit', 'note'] as const)
        await people.officer.desk.call.moveReport({ params: { id }, body: { action, session } });
  });
  return [conclusion, report];
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
      if (kind === 'final-conclusion') await writeTogether(officer, coordinator.desk, draft.report.id);
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
      const { contentDigests, originalLanguage } = await signer.desk.call.getReport({ params });
      await signer.desk.call.signReport({ params, body: { contentDigest: contentDigests[originalLanguage] } });
    }
  });
  return story.step(published, `The ${title} is rendered in both languages and published`, async () => {
    const files = [];
    for (const language of ['ru', 'en'] as const) {
      const { id, fileDigest } = await coordinator.desk.render(report.id, language);
      files.push({ kind, language, path: `/api/artifacts/${id}/file`, digest: fileDigest });
    }
    const { report: done } = await officer.desk.call.moveReport({ params, body: { action: 'publish' } });
    return { report: done, files };
  });
}
