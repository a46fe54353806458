import type { ReportView } from '#libs/contracts';
import type { Person } from './cast.js';
import type { Story } from './desk.js';
import { TO_BE_WRITTEN } from './documents.js';
import { writeTogether } from './findings.js';
import { expectThat } from './trial-players.js';

const ADDED = {
  ru: 'УСЛОВНО: второй автор дополнил раздел для показа.',
  en: 'SYNTHETIC: a second author has added to the section, to show it.',
};
const SECTION = 'voting';

/**
 * Two people and one section: while one writes the other waits, asks, and goes on from what was written. The translation
 * that was of the first writing is out of date by that, and is written anew.
 */
export async function writeTwoAtOnce(
  story: Story,
  at: string,
  officer: Person,
  coordinator: Person,
  { id, missionId, sections }: ReportView,
): Promise<void> {
  const params = { id };
  const { call } = coordinator.desk;
  const write = (by: Person, section: (typeof sections)[number]['id'], language: 'ru' | 'en', body: string, seen = 0) =>
    by.desk.call.writeText({ params: { id, language, section }, body: { body }, ifMatch: seen });
  const held = { id, language: 'ru', section: SECTION } as const;
  const hold = (by: Person, ask: boolean) => by.desk.call.holdSection({ params: held, body: { ask } });

  await story.step(at, 'The coordinator writes in every section that somebody has to write', async () => {
    await hold(coordinator, false);
    for (const { id: section } of sections.filter(({ text }) => text === 'mandatory'))
      for (const language of ['ru', 'en'] as const)
        await write(coordinator, section, language, TO_BE_WRITTEN[language]);
  });
  await story.refused(at, 'Refused: an officer wants to write where the coordinator does', 'report.section-held', () =>
    hold(officer, false),
  );
  await story.step(at, 'The officer asks for the section, gets it, and adds to it; nothing is lost', async () => {
    await hold(officer, true);
    await call.releaseSection({ params: held });
    await write(officer, SECTION, 'ru', `${TO_BE_WRITTEN.ru}\n\n${ADDED.ru}`, 1);
    await officer.desk.call.releaseSection({ params: held });
    const { items } = await call.textVersions({ params: held });
    expectThat(items.length === 2 && items[1]!.body === TO_BE_WRITTEN.ru, 'both writings are kept');
  });
  const stale = async () => (await call.getReport({ params })).translations.flatMap((each) => each.stale);
  await story.step(at, 'The translation is out of date by that, and says so; it is written anew (R-54)', async () => {
    expectThat((await stale()).includes(SECTION), 'the translation of what was written on is stale');
    await write(coordinator, SECTION, 'en', `${TO_BE_WRITTEN.en}\n\n${ADDED.en}`, 1);
    expectThat((await stale()).length === 0, 'no translation is stale any more');
  });
  await story.step(at, 'A finding, a recommendation that rests on it, a comment and its answer', () =>
    writeTogether(officer, coordinator.desk, { id, missionId }),
  );
}
