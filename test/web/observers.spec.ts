import { zipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { applyOneself, endorse } from '../../tools/demonstration/applications.js';
import { label } from '#libs/regulation';
import type { Person } from '../../tools/demonstration/cast.js';
import { logOf } from '../support/asking.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { everyFormOf } from '../support/every-form.js';
import { goAs, goTo } from '../support/door.js';
import { handIn, hostAsksFor } from '../support/dossier.js';
import { aFormingMission, aMember, aRepresentative } from '../support/factories.js';
import { pdfOf, pictureOf } from '../support/hostile-files.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { participantsOf, type Participants } from '../support/ready.js';
import { beginningOf, journeysIn, wordsOf, type Words } from '../support/words.js';

browser.each(journeysIn('ru'))('Delegations and observers (%s)', (language) => {
  /** The delegation works in the other language. */
  const other = language === 'ru' ? 'en' : 'ru';
  let say: Words;
  let there: Words;
  let house: TestInstallation;
  let company: Participants;
  let mission: string;
  let submitted: string;
  let foreign: string;
  const visits: Visit[] = [];
  const open = async (...how: Parameters<typeof visit>) => {
    const visited = await visit(...how);
    visits.push(visited);
    return visited;
  };
  beforeAll(async () => {
    [say, there] = [await wordsOf(language), await wordsOf(other)];
    house = await openInstallation();
    company = await participantsOf(house, 2);
    const { officer, coordinator, representative, members } = company;
    mission = await aFormingMission(house, officer, coordinator);
    const [first, second] = members as [Person, Person];
    await endorse(representative, await applyOneself(first, mission));
    submitted = await applyOneself(second, mission);
    const elsewhere = await aMember(house, 'TJK');
    foreign = await applyOneself(elsewhere, mission);
  }, 60_000);
  afterAll(async () => {
    for (const desk of visits) await desk.close();
    await house.close();
  }, 60_000);

  it('leads an officer from the delegations to people, and shows first what the rules will refuse', async () => {
    const desk = await open(house.url, { language });
    const { page, problems } = desk;
    await goAs(desk, company.officer, `/missions/${mission}?tab=observers`);
    const row = page.getByRole('row', { name: /Казахстан|Kazakhstan/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([
      say('observers.noLimit'),
      '2',
      '1',
      '0',
      '0',
      '0',
      '0',
      '0',
    ]);
    expect(await axe(page)).toEqual([]);
    await row.getByRole('link').click();
    await page.getByLabel(say('rows.chooseAll')).check();
    expect(new URL(page.url()).search).toContain('show=people&in=');
    expect(await axe(page)).toEqual([]);
    const choose = async (action: 'list' | 'refuseListing') => {
      await page.getByRole('combobox', { name: say('observers.forChosen', { count: 2 }) }).click();
      await page.getByRole('option', { name: label(language, 'applicationActions', action), exact: true }).click();
      await page.getByRole('button', { name: say('observers.preview') }).click();
    };
    // Why is asked for by the form itself, at its field.
    await choose('refuseListing');
    const refuse = { move: label(language, 'applicationActions', 'refuseListing'), count: 1 };
    await page.getByRole('button', { name: say('observers.bulkDo', refuse) }).click();
    await page.getByRole('dialog').getByText(say('form.fillIn')).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await choose('list');
    await page.getByText(say('observers.bulkPreview', { possible: 1, refused: 1 })).waitFor();
    await page.getByRole('dialog').getByText(beginningOf(say, 'finding.rule')).first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page
      .getByRole('button', {
        name: say('observers.bulkDo', { move: label(language, 'applicationActions', 'list'), count: 1 }),
      })
      .click();
    await page.getByText(say('observers.bulkDone', { done: 1, count: 1 })).waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('form.close') })
      .click();
    await page.getByText(label(language, 'applicationStates', 'LISTED'), { exact: true }).waitFor();
    expect(problems).toEqual([]);
  }, 120_000);

  it('tries a roster row by row before anything changes', async () => {
    const { page, problems } = visits[0]!;
    await page.getByRole('link', { name: say('observers.viewRoster') }).click();
    await page.getByRole('combobox', { name: say('word.delegation') }).click();
    await page.getByRole('option', { name: /Казахстан|Kazakhstan/ }).click();
    // Nobody whom the other language has added already.
    const stranger = { ru: 'Проверкин', en: 'Испытанин' }[language];
    const table = [
      'Фамилия;Имя;Фамилия латиницей;Имя латиницей;Должность;Должность по-английски;Гражданство;E-mail',
      `${stranger};Условное-Имя;Proverkin;Synthetic-Name;депутат;member;KAZ;row.${Date.now()}@desk.example`,
      'Безродный;Условное-Имя;Bezrodny;Synthetic-Name;депутат;member;нигде;',
    ].join('\n');
    // What is no table is called by its name, whatever the system of its sender calls it.
    const document = { name: 'состав.docx', buffer: Buffer.from(zipSync({ 'word/document.xml': new Uint8Array() })) };
    await page.locator('input[type=file]').setInputFiles({
      ...document,
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    await page.getByRole('alert').getByText('DOCX').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'состав.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await page.getByText(say('observers.rosterWould', { added: 1, changed: 0, unchanged: 0, refused: 1 })).waitFor();
    await page.getByText(say('observers.rowRefused'), { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel(say('observers.skipRefused', { count: 1 })).check();
    await page.getByRole('button', { name: say('observers.applyRoster') }).click();
    await page.getByText(say('observers.rosterDone', { added: 1, changed: 0, unchanged: 0, refused: 1 })).waitFor();
    for (const view of ['observers.viewWaiting', 'observers.viewArrivals', 'observers.viewPaper']) {
      await page.getByRole('link', { name: say(view) }).click();
      await page
        .getByRole('region')
        .or(page.getByLabel(say('observers.person')))
        .or(page.getByText(say('observers.nobodyWaits')))
        .or(page.getByText(say('observers.nobody')))
        .first()
        .waitFor();
      expect(await axe(page)).toEqual([]);
    }
    expect(problems).toEqual([]);
  }, 120_000);

  it('lets a manager nominate and endorse on a phone, and shows nothing of another delegation', async () => {
    const desk = await open(house.url, { language: other, width: 390, height: 844 });
    const { page, problems } = desk;
    const { representative } = company;
    await goAs(desk, representative, '/delegation');
    await page.getByRole('heading', { name: there('tasks.title') }).waitFor();
    await page.getByText(beginningOf(there, 'delegation.deadline')).first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page
      .getByRole('region', { name: /Trial|Проверка/ })
      .first()
      .getByRole('button', { name: there('observers.nominate') })
      .first()
      .click();
    const nominee = page.getByRole('combobox', { name: there('observers.person') });
    await nominee.fill(company.coordinator.name[other]);
    await page
      .getByRole('option', { name: new RegExp(company.coordinator.name[other]) })
      .first()
      .click();
    expect(await axe(page)).toEqual([]);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: there('observers.nominate') })
      .click();
    await page.getByText(there('observers.nominationMade')).waitFor();
    await goTo(page, `/applications/${submitted}`);
    await page.getByRole('button', { name: label(other, 'applicationActions', 'endorse'), exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: label(other, 'applicationActions', 'endorse'), exact: true })
      .click();
    await page
      .getByText(there('observers.storyApplication', { state: label(other, 'applicationStates', 'ENDORSED') }))
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await goTo(page, `/applications/${foreign}`);
    await page.getByText(there('state.notFound')).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 120_000);

  it('shows a coordinator an observer, and no move that is not the coordinator’s', async () => {
    const desk = await open(house.url, { language: other, width: 320, height: 700 });
    const { page, problems } = desk;
    await goAs(desk, company.coordinator, `/applications/${foreign}`);
    await page
      .getByText(label(other, 'tasks', 'list'))
      .or(page.getByText(label(other, 'tasks', 'endorse')))
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(problems).toEqual([]);
  }, 60_000);

  it('shows an officer the whole of an application, and corrects a slip', async () => {
    const { page, problems } = visits[0]!;
    const representative = await aRepresentative(house, 'TJK');
    await endorse(representative, foreign);
    await goTo(page, `/missions/${mission}?tab=observers&show=people`);
    const beside = page.getByRole('button', { name: new RegExp(`^${say('observers.beside')}`) });
    await beside.first().click();
    await page.getByRole('dialog').waitFor();
    // Whoever stands beside the list stays there, though the row is no longer in it.
    await page.getByLabel(say('observers.find'), { exact: true }).fill('Нетникого');
    await page.getByText(say('rows.none')).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await goTo(page, `/applications/${foreign}`);
    await page
      .getByText(say('observers.storyApplication', { state: label(language, 'applicationStates', 'ENDORSED') }))
      .waitFor();
    await page.getByRole('button', { name: say('observers.correct') }).click();
    expect(await axe(page)).toEqual([]);
    // Enlarged four times all of the window can be come to.
    const { width, height } = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.getByRole('dialog').evaluate(outOfReach)).toEqual([]);
    await page.setViewportSize({ width, height });
    await page.getByRole('textbox', { name: say('word.reason') }).fill('Условная описка');
    await page.getByRole('textbox', { name: say('observers.evidence') }).fill('Условное письмо 1');
    await page.getByRole('button', { name: say('observers.correctIt'), exact: true }).click();
    await page.getByText(say('observers.asCorrection')).waitFor();
    expect(await axe(page)).toEqual([]);
    // What is begun about one is not begun about the next, whose page was read before.
    await goTo(page, `/applications/${submitted}`);
    await goTo(page, `/applications/${foreign}`);
    const review = page.getByRole('region', { name: say('observers.conflicts') });
    const statement = review.getByRole('textbox', { name: say('observers.statement') });
    await review.getByRole('button', { name: say('observers.raiseConflict') }).click();
    await statement.waitFor();
    await goTo(page, `/applications/${submitted}`);
    await review.getByRole('button', { name: say('observers.raiseConflict') }).waitFor();
    expect(await statement.count()).toBe(0);
    expect(problems).toEqual([]);
  }, 120_000);

  it('shows whose documents are complete, faces in the list, and each paper small before it is opened', async () => {
    const { page, problems } = visits[0]!;
    const [first] = company.members as [Person];
    await hostAsksFor(mission, { documents: ['passport', 'photo'] });
    const face = await pictureOf(600, 800).png();
    expect((await handIn(house, first, submitted, 'photo', 'image/png', face)).status).toBe(404);
    const { officer } = company;
    expect((await handIn(house, officer, submitted, 'photo', 'image/png', face)).status).toBe(201);
    // Over nothing that says more when it is pointed at.
    await page.mouse.move(0, 0);
    await goTo(page, `/missions/${mission}?tab=observers&show=people`);
    const row = page.getByRole('row').filter({ has: page.locator('img') });
    await row.getByText(say('observers.lacking', { count: 1 }), { exact: true }).waitFor();
    await row.getByText(label(language, 'personalDocumentKinds', 'passport'), { exact: true }).waitFor();
    await isDrawn(row.locator('img'));
    // Everybody else is known by the letters of the name.
    expect(
      await page
        .getByRole('row')
        .filter({ has: page.locator('img') })
        .count(),
    ).toBe(1);
    expect((await handIn(house, officer, submitted, 'passport', 'application/pdf', pdfOf(''))).status).toBe(201);
    expect(await axe(page)).toEqual([]);
    await goTo(page, `/applications/${submitted}`);
    const dossier = page.getByRole('region', { name: say('observers.dossier') });
    await dossier.getByText(say('observers.documentsComplete')).waitFor();
    await isDrawn(dossier.locator('img'));
    const papers = dossier.getByRole('listitem');
    expect(await papers.count()).toBe(2);
    await papers
      .filter({ hasText: /PDF · 1/ })
      .locator('svg')
      .waitFor();
    expect((await logOf(house, { missionId: mission })).map(({ what }) => what)).not.toContain('dossier.read');
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 60_000);
});

/** Whether a picture has arrived, and not only its place. */
const isDrawn = async (picture: Locator) => {
  await picture.scrollIntoViewIfNeeded();
  await expect(
    picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0)),
  ).resolves.toBe(true);
};

/** What of a window cannot be brought into sight, or lies under something else. */
const outOfReach = (dialog: HTMLElement | SVGElement) =>
  [...dialog.querySelectorAll<HTMLElement>('input:not([type=hidden]), textarea, button')].flatMap((part) => {
    part.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = part.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    return there && (part.contains(there) || there.contains(part)) ? [] : [part.outerHTML.slice(0, 120)];
  });

everyFormOf('observers');
