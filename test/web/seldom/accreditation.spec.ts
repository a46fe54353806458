import type { Locator, Page } from 'playwright-core';
import { label, MESSAGES } from '#libs/regulation';
import { axe, browser, visit, type Visit } from '../../support/chromium.js';
import { everyFormOf } from '../../support/every-form.js';
import { goAs } from '../../support/door.js';
import { aFormingMission, move } from '../../support/factories.js';
import { fromMenu } from '../../support/hands.js';
import { openInstallation, type TestInstallation } from '../../support/house.js';
import { holdWork } from '../../support/queue.js';
import { participantsOf, listed, send, type Participants } from '../../support/ready.js';
import { beginningOf, journeysIn, wordsOf, type Words } from '../../support/words.js';

/** A host's reply as it comes. */
const table = (...rows: string[]) => ({
  name: 'reply.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['№;Решение;Номер решения;Дата решения;Удостоверение;Действует с', ...rows].join('\r\n')),
});
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

browser.each(journeysIn('en'))('Accreditation at the desk (%s)', (language) => {
  let say: Words;
  let house: TestInstallation;
  let company: Participants;
  let id: string;
  let later: string[];
  let desk: Visit;
  beforeAll(async () => {
    say = await wordsOf(language);
    house = await openInstallation({ worker: true });
    company = await participantsOf(house, 5);
    const { officer, coordinator, members } = company;
    id = await aFormingMission(house, officer, coordinator);
    await listed(company, coordinator, id);
    for (const person of members.slice(0, 2)) await listed(company, person, id);
    later = [];
    for (const person of members.slice(2, 4)) later.push(await listed(company, person, id));
    await coordinator.desk.call.approveList({ params: { id } });
    await move(officer, id, 'accredit');
    desk = await visit(house.url, { language });
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  it('shows what stands between the list and the host, and sends those who are chosen', async () => {
    const { page } = desk;
    await goAs(desk, company.officer, `/missions/${id}?tab=accreditation`);
    await page.getByText(say('accreditation.approved')).waitFor();
    await page.getByText(say('accreditation.goCount', { count: 5, all: 5 })).waitFor();
    expect(await axe(page)).toEqual([]);
    // Two of them go later.
    const { items } = await company.officer.desk.call.listApplications({ params: { id }, query: { limit: 200 } });
    for (const application of items.filter((item) => later.includes(item.id)))
      await page
        .getByLabel(say('rows.choose', { name: application.name[language] }))
        .first()
        .uncheck();
    await page.getByText(say('accreditation.goCount', { count: 3, all: 5 })).waitFor();
    await page.getByLabel(say('accreditation.sentOn')).fill('2026-03-02');
    await page.getByRole('button', { name: say('accreditation.sendNow'), exact: true }).click();
    await page.getByRole('heading', { name: say('accreditation.batch', { number: 1 }) }).waitFor();
  }, 60_000);

  it('takes the decisions about a batch from the keyboard alone, and says in the row what is missing', async () => {
    const { page } = desk;
    await page.getByLabel(say('accreditation.actNumber'), { exact: true }).focus();
    const { keyboard } = page;
    await keyboard.type('SYNTHETIC 7');
    await page.getByLabel(say('accreditation.actDate'), { exact: true }).fill('2026-03-02');
    await page.getByLabel(say('accreditation.validFrom')).fill('2026-03-02');
    await page.getByLabel(beginningOf(say, 'accreditation.decisionOf')).first().focus();
    let keys = 0;
    const hit = (key: string) => {
      keys += 1;
      return keyboard.press(key);
    };
    const press = {
      a: () => hit('a'),
      // Playwright's keyboard is a Latin one.
      ф: () => (keys += 1) && page.locator(':focus').dispatchEvent('keydown', { key: 'ф' }),
      o: () => hit('o'),
    };
    for (const [pressed, answer] of Object.entries(press)) {
      await answer();
      await page.waitForFunction(
        (next) => next.some((beginning) => document.activeElement?.ariaLabel?.startsWith(beginning)),
        ['accreditation.certificateOf', 'accreditation.reasonOf'].map((beginning) => say(beginning, { name: '' })),
      );
      if (pressed !== 'o') await keyboard.type(`BLR-${pressed === 'a' ? 1 : 2}`);
      await hit('Enter');
    }
    // The last Enter leads to the button that saves all; the refusal has no reason yet.
    await hit('Enter');
    // Ten decisions in thirty keys, besides the numbers.
    expect(keys).toBeLessThanOrEqual(3 * Object.keys(press).length);
    await page.getByText(beginningOf(say, 'accreditation.notSaved')).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel(beginningOf(say, 'accreditation.reasonOf')).focus();
    await keyboard.type('SYNTHETIC');
    // What was entered outlives the page.
    await page.reload();
    await page.getByText(say('form.restored')).waitFor();
    await page.getByLabel(beginningOf(say, 'accreditation.reasonOf')).focus();
    await keyboard.press('Enter');
    expect(await focused(page)).toBe(null);
    await keyboard.press('Enter');
    await page.getByText(say('accreditation.decisionsSaved', { count: 3 })).waitFor();
    const [batch] = (await company.officer.desk.call.listBatches({ params: { id } })).items;
    expect(batch!.accreditations.map(({ state, certificateNumber }) => [state, certificateNumber])).toEqual([
      ['ACCREDITED', 'BLR-1'],
      ['ACCREDITED', 'BLR-2'],
      ['REFUSED', null],
    ]);
  }, 90_000);

  it('tries the reply of a host before it records it', async () => {
    const { page } = desk;
    const batch = await send(company.officer, id, later);
    await page.goto(`/batches/${batch.id}?in=${id}&show=reply`);
    const file = page.locator('input[type=file]');
    await file.setInputFiles(table('1;аккредитован;SYNTHETIC;02.03.2026;;02.03.2026', '9;отказано;;;;'));
    await page.getByText(say('accreditation.outcome.refused')).first().waitFor();
    const record = page.getByRole('button', { name: beginningOf(say, 'accreditation.replyRecord') });
    expect(await record.getAttribute('aria-disabled')).toBe('true');
    expect(await axe(page)).toEqual([]);
    await file.setInputFiles(
      table(
        '1;аккредитован;SYNTHETIC;02.03.2026;BLR-3;02.03.2026',
        '2;аккредитован;SYNTHETIC;02.03.2026;BLR-4;02.03.2026',
      ),
    );
    await page.getByText(say('accreditation.replyWould', { rows: 2, decided: 2, unchanged: 0, refused: 0 })).waitFor();
    await record.click();
    await page
      .getByText(say('accreditation.replyDone', { rows: 2, decided: 2, unchanged: 0, refused: 0 }))
      .first()
      .waitFor();
  }, 60_000);

  it('issues badges and shows them as they will be printed; the first time it was pressed too soon', async () => {
    const { page, problems } = desk;
    const drawn = () => page.waitForResponse((answer) => answer.url().endsWith('/badge-previews'));
    const first = drawn();
    await page.goto(`/missions/${id}?tab=accreditation&show=badges`);
    // Before anything is issued the first page is there, and another one for each change.
    await page.getByTitle(say('accreditation.badgePreview')).waitFor();
    expect((await first).headers()['content-type']).toBe('application/pdf');
    const larger = drawn();
    await page.getByLabel(say('accreditation.badgeSize')).selectOption('A6');
    expect((await larger).request().postDataJSON()).toMatchObject({ size: 'A6' });
    await page.getByLabel(say('accreditation.badgeSize')).selectOption('card');
    expect(await axe(page)).toEqual([]);
    const issue = page.getByRole('button', { name: say('accreditation.issueAll', { count: 4 }) });
    const held = await holdWork();
    await issue.click();
    await page.getByRole('button', { name: say('work.cancel') }).click();
    const sentence = MESSAGES[language]['document.cancelled'].split('{')[0]!;
    await page.getByText(`${sentence}${company.officer.name[language]}`).waitFor();
    expect(await axe(page)).toEqual([]);
    await held.release();
    await issue.click();
    const shown = page.waitForResponse((answer) => answer.url().endsWith('/file'), { timeout: 60_000 });
    expect((await shown).headers()['content-disposition']).toMatch(/^inline/);
    await page.getByText(beginningOf(say, 'accreditation.badgesDone')).waitFor();
    await page
      .getByRole('cell', { name: label(language, 'badgeStates', 'valid') })
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    for (const room of ['certificates', 'replacements', 'duty', 'batches']) {
      await page.getByRole('link', { name: say(`accreditation.room.${room}`), exact: true }).click();
      await page.getByRole('heading', { name: say(`accreditation.room.${room}`), level: 2 }).waitFor();
      expect(await axe(page)).toEqual([]);
    }
    expect(problems).toEqual([]);
  }, 120_000);

  it('shows the list as it went to the host', async () => {
    const { page } = desk;
    const [batch] = (await company.officer.desk.call.listBatches({ params: { id } })).items;
    await page.goto(`/batches/${batch!.id}?in=${id}&show=papers`);
    const shown = page.waitForResponse((answer) => answer.url().includes('/file?language=ru&format=pdf'));
    await page.getByRole('button', { name: say('accreditation.look', { language: 'RU' }) }).click();
    expect((await shown).headers()['content-disposition']).toMatch(/^inline/);
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('lets an officer record a revocation, and a returned certificate', async () => {
    const { page, problems } = desk;
    await page.goto(`/missions/${id}?tab=accreditation&show=certificates`);
    await page
      .getByRole('button', { name: beginningOf(say, 'accreditation.openOf') })
      .first()
      .click();
    await fromMenu(page.getByRole('dialog'), say('moves.more'), label(language, 'accreditationActions', 'revoke'));
    const form = page.getByRole('dialog');
    await form.getByLabel(say('accreditation.authority')).fill('SYNTHETIC');
    await form.getByLabel(say('accreditation.endedOn')).fill('2026-03-02');
    await form.getByLabel(say('accreditation.reason')).fill('SYNTHETIC');
    expect(await axe(page)).toEqual([]);
    await form
      .getByRole('button', { name: label(language, 'accreditationActions', 'revoke') })
      .last()
      .click();
    // Once the register is read anew the decision is no longer offered.
    await form
      .getByRole('button', { name: label(language, 'accreditationActions', 'revoke') })
      .first()
      .waitFor({ state: 'detached' });
    await form.getByRole('button', { name: say('accreditation.returnCertificate') }).click();
    await form.getByLabel(say('accreditation.returned')).fill('2026-03-02');
    await form.getByRole('button', { name: say('form.save') }).click();
    await form.getByText(new RegExp(`^${say('accreditation.returned')}: .*2026`)).waitFor();
    expect(problems).toEqual([]);
  }, 60_000);

  it('puts who was replaced and who takes the place side by side, with the letter about it', async () => {
    const { page, problems } = desk;
    const { officer, representative, members } = company;
    const { items } = await officer.desk.call.listApplications({ params: { id }, query: { limit: 200 } });
    const before = items.find(({ personId }) => personId === members[0]!.id)!;
    await representative.desk.call.apply({
      params: { id },
      body: { personId: members[4]!.id, category: 'member', replaces: before.id, replaceReason: 'SYNTHETIC' },
    });
    await page.goto(`/missions/${id}?tab=accreditation&show=replacements`);
    await page.getByRole('link', { name: before.name[language] }).waitFor();
    await page.getByRole('button', { name: say('accreditation.makePaper') }).click();
    await page
      .getByRole('link', { name: say('accreditation.saveFile', { language: 'RU', format: 'PDF' }) })
      .waitFor({ timeout: 60_000 });
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 90_000);

  it('is calm with those who may not see it', async () => {
    const [batch] = (await company.officer.desk.call.listBatches({ params: { id } })).items;
    const phone = await visit(house.url, { language, width: 390, height: 844 });
    const { page, problems } = phone;
    await goAs(phone, company.members[0]!, `/batches/${batch!.id}?in=${id}`);
    await page.getByText(say('state.notFound')).waitFor();
    await page.goto(`/missions/${id}?tab=accreditation`);
    await page.getByText(say('accreditation.notOpen')).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
    await phone.close();
  }, 60_000);

  it('ends several accreditations at once, and notes which certificates came back', async () => {
    const { page, problems } = desk;
    await page.goto(`/missions/${id}?tab=accreditation&show=certificates`);
    const revoke = label(language, 'accreditationActions', 'revoke');
    const choose = async (act: string) => {
      await page.getByRole('combobox', { name: beginningOf(say, 'observers.forChosen') }).click();
      await page.getByRole('option', { name: act }).click();
      await page.getByRole('button', { name: say('accreditation.goOn') }).click();
      return page.getByRole('dialog');
    };
    const check = (form: Locator) => form.getByRole('button', { name: say('observers.preview') });
    const granted = page.getByRole('row').filter({
      has: page.getByText(label(language, 'accreditationStates', 'ACCREDITED'), { exact: true }),
    });
    await granted.first().waitFor();
    const count = await granted.count();
    await granted.first().getByRole('checkbox').check();
    const ending = await choose(revoke);
    await ending.getByLabel(say('accreditation.authority')).fill('SYNTHETIC');
    await ending.getByLabel(say('accreditation.endedOn')).fill('2026-03-02');
    await ending.getByLabel(say('accreditation.reason')).fill('SYNTHETIC');
    await check(ending).click();
    await ending.getByText(say('observers.bulkPreview', { possible: 1, refused: 0 })).waitFor();
    expect(await axe(page)).toEqual([]);
    await ending.getByRole('button', { name: say('observers.bulkDo', { move: revoke, count: 1 }) }).click();
    await ending.waitFor({ state: 'detached' });
    await page.getByLabel(say('rows.chooseAll')).check();
    const back = await choose(say('accreditation.returnCertificate'));
    await back.getByLabel(say('accreditation.returned')).fill('2026-03-02');
    // From the keyboard: the first Enter tries it, the second does it for whom it is possible.
    await page.keyboard.press('Enter');
    await back.getByText(say('observers.bulkPreview', { possible: 1, refused: count - 1 })).waitFor();
    expect(await axe(page)).toEqual([]);
    await back.getByLabel(say('accreditation.returned')).press('Enter');
    await back.waitFor({ state: 'detached' });
    await page.getByText(say('observers.bulkDone', { done: 1, count })).waitFor();
    expect(problems).toEqual([]);
  }, 60_000);
});

everyFormOf('seldom/accreditation');
