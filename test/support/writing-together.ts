import type { Page } from 'playwright-core';
import { label } from '#libs/regulation';
import { goTo } from './door.js';
import { handsAt } from './hands.js';
import type { TestInstallation } from './house.js';
import { aWrittenReport, moveReport, sign, type Participants } from './ready.js';
import type { Words } from './words.js';

const RU = 'УСЛОВНО';

/** In the browser: a finding and a recommendation, each put right, and one taken away; a comment, and two suggested texts. */
export async function writingTogether(page: Page, say: Words, reportId: string) {
  const { dialog, press, end, pick, submit, act, neither } = handsAt(page, say);
  const because = { [say('word.reason')]: RU };
  const fill = async (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) await dialog().getByLabel(name).first().fill(value);
  };
  await goTo(page, `/reports/${reportId}?show=findings`);
  const halves = [say('together.textRu'), say('together.textEn')];
  await act('together.addFinding', 'recordFinding', async (form) => {
    await neither(say('form.save'), halves);
    await pick(form, say('together.section'), 'Voting');
    await pick(form, say('together.yardstick'), label('en', 'yardsticks', 'law'));
    await fill({ [say('together.textRu')]: RU });
  });
  await act('act.correct', 'correctFinding', () => fill({ [say('together.textRu')]: `${RU}.`, ...because }));
  for (const time of [1, 2])
    await act('together.addRecommendation', 'recordRecommendation', async (form) => {
      await neither(say('form.save'), halves);
      await pick(form, say('together.priority'), label('en', 'priorities', 'first'));
      await fill({ [say('together.textRu')]: `${RU} ${time}` });
      const another = () => pick(form, say('together.addressee'), label('en', 'addressees', 'other'));
      await another();
      const whom = ['ru', 'en'].map((language) => `${say('together.addresseeName')} (${language})`);
      await neither(say('form.save'), whom);
      // Taken back.
      await another();
    });
  const second = page.getByRole('article', { name: say('together.recommendation', { number: 2 }) });
  await end(say('act.remove'), { within: second });
  await fill(because);
  await submit('correctRecommendation', say('act.remove'));
  await second.waitFor({ state: 'detached' });
  await press(say('act.correct'), page.getByRole('article', { name: say('together.recommendation', { number: 1 }) }));
  await pick(dialog(), say('together.addressee'), label('en', 'addressees', 'parliament'));
  await pick(dialog(), say('together.restsOn'), /^1\./);
  await page.keyboard.press('Escape');
  await fill(because);
  await submit('correctRecommendation', say('form.save'));
  await page
    .getByText(label('en', 'addressees', 'parliament'))
    .first()
    .waitFor();

  await goTo(page, `/reports/${reportId}`);
  await act('together.comment', 'commentOn', () => fill({ [say('together.commentBody')]: RU }));
  await press(say('together.resolve'));
  await submit('resolveComment', say('together.resolve'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const how of ['accept', 'decline'] as const) {
    const voting = page
      .locator('div')
      .filter({ has: page.locator('section#voting') })
      .last();
    await press(say('together.suggest'), voting);
    await fill({ [say('together.newText')]: `${RU}: ${how}` });
    await submit('suggestText', say('form.save'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(say(`together.${how}`));
    if (how === 'decline') await fill(because);
    await submit('decideSuggestion', say(`together.${how}`));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  const voting = page.getByRole('complementary', { name: `${say('together.comments')}: voting` });
  await press(say('together.offer'), voting);
  await submit('offerSection', say('together.offer'));
  await page.getByText(say('together.offered')).waitFor();
}

/** In the browser of an observer: a comment on the section that is offered, and a text for it. */
export async function commentingOffered(page: Page, say: Words) {
  const { dialog, press, submit } = handsAt(page, say);
  const offered = page.getByRole('article', { name: /Voting$/ });
  for (const [act, field, endpoint] of [
    ['together.comment', 'together.commentBody', 'commentOn'],
    ['together.suggest', 'together.newText', 'suggestText'],
  ] as const) {
    await press(say(act), offered);
    await dialog().getByLabel(say(field)).first().fill(`${RU}: ${act}`);
    await submit(endpoint, say('form.save'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await offered.getByText(`${RU}: ${act}`).waitFor();
  }
}

/** What is entered in one language is owed in the other before a translation is approved. */
export async function translatedEntries({ coordinator: { desk } }: Participants, id: string) {
  const { findings, recommendations } = await desk.call.listFindings({ params: { id } });
  for (const { id: entry, version, section, yardstick, text, basis } of findings)
    await desk.call.correctFinding({
      params: { id: entry },
      body: { instead: { section, yardstick, basis, text: { ru: text.ru, en: 'SYNTHETIC' } } },
      ifMatch: version,
    });
  for (const { id: entry, version, text, ...row } of recommendations)
    await desk.call.correctRecommendation({
      params: { id: entry },
      body: {
        instead: {
          addressee: row.addressee,
          addresseeName: row.addresseeName,
          priority: row.priority,
          ground: row.ground,
          findings: row.findings,
          text: { ru: text.ru, en: 'SYNTHETIC' },
        },
      },
      ifMatch: version,
    });
}

/** An opinion on legislation with a recommendation: the coordinator adopts it while the mission is being formed. */
export async function anAdoptedRecommendation(
  { secretary }: Pick<TestInstallation, 'secretary'>,
  company: Participants,
  missionId: string,
) {
  const { coordinator } = company;
  const { id } = await aWrittenReport(company, missionId, 'legislation-opinion');
  const params = { id };
  const text = { ru: RU, en: null };
  const { findings } = await coordinator.desk.call.recordFinding({
    params,
    body: { section: 'law-analysis', yardstick: 'law', text, basis: [] },
  });
  const nothing = { ru: null, en: null };
  const whom = { addressee: 'parliament', addresseeName: nothing, priority: 'first', ground: nothing } as const;
  await coordinator.desk.call.recordRecommendation({ params, body: { ...whom, text, findings: [findings[0]!.id] } });
  await moveReport(coordinator, id, 'review');
  await moveReport({ desk: secretary }, id, 'agree');
  await moveReport(coordinator, id, 'openSigning');
  await sign(coordinator, id);
}
