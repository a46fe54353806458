import { PASSWORD } from '../../tools/demonstration/cast.js';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { label, paperKindOf, SECTION_TITLES } from '#libs/regulation';
import { sql } from '../support/accounts.js';
import { refusal, until } from '../support/asking.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { everyFormOf } from '../support/every-form.js';
import { goAs, goTo } from '../support/door.js';
import { aMember } from '../support/factories.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import {
  participantsOf,
  aConcludingMission,
  moveReport,
  openReport,
  sign,
  write,
  type Participants,
} from '../support/ready.js';
import { beginningOf, journeysIn, wordsOf, type Words } from '../support/words.js';
import { sha256 } from '#libs/platform';
import { inOwnMenu } from '../support/own-menu.js';

/** What a click on a link of a file saves. */
async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).first().click(),
  ]);
  return readFileSync(await download.path());
}

browser.each(journeysIn('en'))('A coordinator at the desk (%s)', (language) => {
  let say: Words;
  let house: TestInstallation;
  let company: Participants;
  let desk: Visit;
  let mission: string;
  let report: string;
  beforeAll(async () => {
    say = await wordsOf(language);
    house = await openInstallation({ worker: true });
    company = await participantsOf(house);
    ({ id: mission } = await aConcludingMission(house, company));
    ({ id: report } = await openReport(company.coordinator, mission));
    desk = await visit(house.url, { language });
    await goAs(desk, company.coordinator, '/coordinator');
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  const voting = SECTION_TITLES.voting[language];
  /** It is written in the language that is signed, whichever its writer reads. */
  const original = SECTION_TITLES.voting.ru;
  const unread = () => new RegExp(`^${say('nav.notices')} \\(\\d+\\)`);
  const fileOf = async (draft: boolean) => {
    const { artifacts } = await company.coordinator.desk.call.getReport({ params: { id: report } });
    return artifacts.find((artifact) => artifact.draft === draft)!;
  };

  it('sees the mission, its people and what is still to be written, and goes there', async () => {
    const { page } = desk;
    await page.getByRole('heading', { name: say('coordinator.due') }).waitFor();
    await page.getByRole('table').getByText(beginningOf(say, 'coordinator.onDutyFrom')).first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: voting }).first().click();
    await page.getByLabel(say('reports.sectionText', { title: original })).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/reports/${report}`);
    await page.getByRole('table', { name: say('reports.composition') }).waitFor();
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('writes a section, is shown what another wrote meanwhile beside it, and keeps the own one', async () => {
    const { page } = desk;
    const field = page.getByLabel(say('reports.sectionText', { title: original }));
    // What no font has is told while it is written.
    await field.fill('Голосование прошло 🗳.');
    await page.getByText(say('form.unprintable', { letters: '🗳' })).waitFor();
    await field.fill('Голосование прошло спокойно.');
    await page.getByText(beginningOf(say, 'writing.own')).waitFor();
    await page.reload();
    await field.waitFor();
    expect(await field.innerText()).toBe('Голосование прошло спокойно.');
    // Two windows of one browser have one draft: closing the other loses nothing that was typed in it.
    const second = await page.context().newPage();
    await second.goto(`/reports/${report}`);
    await second.getByLabel(say('reports.sectionText', { title: original })).press('End');
    await second.keyboard.type('!');
    await field.getByText('Голосование прошло спокойно.!').waitFor();
    await second.keyboard.press('Backspace');
    await field.getByText('Голосование прошло спокойно.', { exact: true }).waitFor();
    await second.close();
    // The words of the page change, the document does not.
    const other = { ru: 'en', en: 'ru' } as const;
    const spoken = await wordsOf(other[language]);
    await inOwnMenu(page, say, 'app.language');
    expect(await page.getByLabel(spoken('reports.sectionText', { title: original })).innerText()).toBe(
      'Голосование прошло спокойно.',
    );
    await inOwnMenu(page, spoken, 'app.language');
    // Whoever writes on has the section again: nobody else’s text is taken there, until no sign has come for a while.
    await field.press('End');
    await page.keyboard.type('!');
    await page.keyboard.press('Backspace');
    await page.getByText(beginningOf(say, 'writing.own')).waitFor();
    const theirs = () => write(company.officer, { id: report }, 'voting', 'Голосование прошло открыто.');
    expect((await refusal(theirs())).code).toBe('report.section-held');
    await sql(`UPDATE section_hold SET seen_at = seen_at - interval '3 minutes'`);
    await theirs();
    await page.getByRole('button', { name: say('reports.save') }).click();
    await page.getByText(say('reports.conflict')).waitFor();
    await page.getByText('Голосование прошло открыто.').waitFor();
    expect(await page.getByLabel(say('reports.mine', { title: original })).innerText()).toBe(
      'Голосование прошло спокойно.',
    );
    expect(await axe(page)).toEqual([]);
    let sent = 0;
    page.on(
      'request',
      (request) => void (sent += Number(request.method() === 'PUT' && !request.url().endsWith('/hold'))),
    );
    await page.getByRole('button', { name: say('reports.keepMine') }).evaluate((keep: HTMLElement) => {
      keep.click();
      keep.click();
    });
    await page.getByText(say('did.saved'), { exact: true }).waitFor();
    const { texts } = await company.coordinator.desk.call.getReport({ params: { id: report } });
    expect(sent).toBe(1);
    expect(texts).toMatchObject([{ section: 'voting', body: 'Голосование прошло спокойно.', version: 2 }]);
    await page.getByRole('button', { name: say('writing.leave') }).click();
    await page.getByText(beginningOf(say, 'writing.own')).waitFor({ state: 'hidden' });
    // What is put back is what is shown, be it what was typed here last; nor does it wait for what else is looked up.
    let lookUp!: () => void;
    const looked = new Promise<void>((resolve) => (lookUp = resolve));
    await page.route('**/api/reports/*/moves', (route) => looked.then(() => route.continue()));
    for (const [number, body, gone] of [
      [1, 'Голосование прошло открыто.', 'открыто'],
      [2, 'Голосование прошло спокойно.', 'спокойно'],
    ] as const) {
      // The list as it was read before stands there until the answer comes, which knows of one more.
      let tell!: () => void;
      const told = new Promise<void>((resolve) => (tell = resolve));
      if (number > 1)
        await page.route('**/api/reports/*/texts/**/versions', (route) => told.then(() => route.continue()));
      await page.getByRole('button', { name: say('writing.versions') }).click();
      await page.getByRole('combobox', { name: say('writing.compare'), exact: true }).click();
      await page
        .getByRole('option')
        .filter({ hasText: new RegExp(` ${number}: `) })
        .locator('visible=true')
        .click();
      tell();
      await page
        .getByRole('deletion')
        .filter({ hasText: new RegExp(`^${gone}$`) })
        .waitFor();
      await page.getByRole('button', { name: say('writing.restore', { number }) }).click();
      await field.getByText(body).waitFor();
    }
    lookUp();
    await page.unrouteAll({ behavior: 'wait' });
  }, 60_000);

  it('is handed a section over, sets a word, a list and a table in it, saves it and leaves it by keys alone', async () => {
    const { page } = desk;
    const held = { params: { id: report, language: 'ru', section: 'voting' } as const };
    const field = page.getByLabel(say('reports.sectionText', { title: original }));
    const own = page.getByText(beginningOf(say, 'writing.own'));
    // From whoever has fallen silent typing takes it, as it takes what is free.
    await company.officer.desk.call.holdSection({ ...held, body: {} });
    await sql(`UPDATE section_hold SET seen_at = seen_at - interval '3 minutes'`);
    await page.goto(`/reports/${report}`);
    await page.getByRole('button', { name: say('writing.takeOver') }).waitFor();
    await field.press('End');
    await page.keyboard.type('!');
    await own.waitFor();
    await page.keyboard.press('Backspace');
    await page.getByRole('button', { name: say('writing.leave') }).click();
    await own.waitFor({ state: 'hidden' });
    await company.officer.desk.call.holdSection({ ...held, body: {} });
    await page.goto(`/reports/${report}`);
    await field.waitFor();
    await page.getByRole('button', { name: say('writing.ask') }).click();
    await page.getByRole('button', { name: say('writing.askAgain') }).waitFor();
    await page.getByText(say('writing.askedByYou')).waitFor();
    await company.officer.desk.call.releaseSection(held);
    await page.getByRole('button', { name: say('writing.askAgain') }).click();
    await page.getByText(beginningOf(say, 'writing.own')).waitFor();
    await field.and(page.locator('[contenteditable=true]')).waitFor();
    // Out of Word: what spans two columns moves nothing into another, and a cell of two lines is one cell.
    await field.evaluate((text) => {
      const clipboardData = new DataTransfer();
      const row = '<tr><td colspan="2"><p>a</p><p>b</p></td><td>c</td></tr>';
      clipboardData.setData('text/html', `<table><tr><td>1</td><td>2</td><td>3</td></tr>${row}</table>`);
      text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const cells = field.getByRole('row').last().getByRole('cell');
    await cells.last().getByText('c', { exact: true }).waitFor();
    expect((await cells.allInnerTexts()).map((cell) => cell.trim())).toEqual(['a b', '', 'c']);
    await page.getByRole('button', { name: say('reports.discard') }).click();
    await page.reload();
    await field.waitFor();
    const { keyboard } = page;
    /** From where one is, by one key; beyond so many nobody finds anything. */
    const reach = async (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
      for (let pressed = 0; pressed < 150; pressed++) {
        await keyboard.press(key);
        if ((await target.and(page.locator(':focus')).count()) > 0) return;
      }
      throw new Error(`Not reached by ${key}: ${String(target)}`);
    };
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'content');
    await reach(field);
    await keyboard.press('Control+End');
    await keyboard.type(' Явка');
    await keyboard.press('Control+Shift+ArrowLeft');
    await keyboard.press('Control+b');
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    // One toolbar for each section that is open: backwards the nearest is that of this one.
    const bullets = page.getByRole('button', { name: say('writing.act.bullets'), exact: true });
    await reach(bullets, 'Shift+Tab');
    await keyboard.press('Space');
    const backInText = () => page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
    await backInText();
    await keyboard.type('первое');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await reach(page.getByRole('button', { name: say('writing.act.table'), exact: true }), 'Shift+Tab');
    await keyboard.press('Space');
    await backInText();
    await keyboard.type('А');
    await reach(page.getByRole('button', { name: say('writing.act.columnAfter') }), 'Shift+Tab');
    await keyboard.press('Space');
    await backInText();
    for (const cell of ['Б', 'В', '1', '2', '3', '4', '5', '6', '7']) {
      await keyboard.press('Tab');
      await keyboard.type(cell);
    }
    // Out of the table, from which the key leads to the next cell.
    await keyboard.press('Control+End');
    await reach(button(say('reports.save')));
    await keyboard.press('Enter');
    await page.getByText(say('did.saved'), { exact: true }).waitFor();
    const { texts } = await company.coordinator.desk.call.getReport({ params: { id: report } });
    expect(texts.find(({ section }) => section === 'voting')!.body).toMatch(
      / \*\*Явка\*\*\n\n- первое\n\n\| А \| Б \| В \|\n\| - \| - \| - \|\n\| 1 \| 2 \| 3 \|\n\| 4 \| 5 \| 6 \|\n\| 7 \| \| \|$/,
    );
    await reach(button(say('writing.leave')), 'Shift+Tab');
    await keyboard.press('Enter');
    await page.getByText(beginningOf(say, 'writing.own')).waitFor({ state: 'hidden' });
  }, 60_000);

  it('has a draft made, is told when it is ready, looks at it and saves the very bytes that are stored', async () => {
    const { page } = desk;
    await page.getByRole('tab', { name: say('reports.files') }).click();
    await page.getByRole('button', { name: say('reports.renderDraft.ru') }).click();
    await page.getByText(say('work.ready')).waitFor();
    const { name, fileDigest, id } = await fileOf(true);
    const shown = page.waitForResponse((response) => response.url().endsWith(`/api/artifacts/${id}/file`));
    await page.getByRole('button', { name: say('file.showNamed', { name }) }).click();
    expect((await (await shown).allHeaders())['content-disposition']).toBe('inline');
    await page.getByTitle(name).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: say('file.hideNamed', { name }) }).click();
    expect(sha256(await saved(page, name))).toBe(fileDigest);
  }, 60_000);

  it('sees why signing cannot open yet; after the last signature the final file is made and saved likewise', async () => {
    const { page } = desk;
    const { coordinator, members } = company;
    for (const section of ['assessment-law', 'assessment-commitments'])
      await write(coordinator, { id: report }, section, 'Оценка (условно).');
    await page.reload();
    await page.getByRole('button', { name: label(language, 'reportActions', 'review') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: label(language, 'reportActions', 'review') })
      .click();
    await page
      .getByText(label(language, 'reportStates', 'IN_REVIEW'), { exact: true })
      .first()
      .waitFor();
    await moveReport({ desk: house.secretary }, report, 'agree');
    await moveReport(coordinator, report, 'openSigning');
    for (const member of members) await sign(member, report);
    await goTo(page, `/reports/${report}`);
    // Nobody writes any more: the text stands as it reads, and not as it is stored.
    await page.locator('#voting').getByRole('strong').getByText('Явка', { exact: true }).waitFor();
    await page.getByRole('tab', { name: say('reports.signatures') }).click();
    await page.getByText(say('reports.signedOf', { done: 1, count: 2 })).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel(say('reports.haveRead')).check();
    await page.getByLabel(say('sign.password'), { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page
      .getByText(label(language, 'reportStates', 'ADOPTED'), { exact: true })
      .first()
      .waitFor();
    // What comes next is others', and the place where it would stand says so.
    await page.getByText(say('reports.nothingForYou'), { exact: true }).waitFor();
    await page.getByRole('tab', { name: say('reports.files') }).click();
    await page.getByRole('button', { name: say('reports.renderFinal.ru') }).click();
    const { name, fileDigest } = await until('the final file is stored', async () => fileOf(false), 40_000);
    expect(sha256(await saved(page, name))).toBe(fileDigest);
  }, 90_000);

  it('has a paper made in the mission, finds it in the register, and takes tables away', async () => {
    const { page } = desk;
    await goTo(page, `/missions/${mission}?tab=documents`);
    await page
      .getByLabel(say('documents.kind'))
      .selectOption({ label: paperKindOf('press-composition').title[language] });
    await page.getByRole('button', { name: say('documents.makeIt'), exact: true }).click();
    await page
      .getByRole('region', { name: say('documents.register') })
      .getByText(say('documents.done'), { exact: true })
      .waitFor();
    expect(await axe(page)).toEqual([]);
    expect(
      (
        await saved(page, say('documents.tableAs', { table: say('documents.table.observers'), format: 'CSV' }))
      ).toString('utf8'),
    ).toContain({ ru: 'Фамилия;Имя', en: 'Family name,Given name' }[language]);
  }, 60_000);

  it('reads the own notices on a phone, and makes the address of a calendar', async () => {
    const { page, problems } = desk;
    await page.setViewportSize({ width: 390, height: 844 });
    await goTo(page, '/notices');
    await page.getByRole('link', { name: unread() }).waitFor();
    await page.getByRole('button', { name: say('notices.readAll') }).click();
    // The first sign-in is confirmed by itself.
    await page.getByRole('button', { name: say('notices.confirm') }).click();
    await page.getByRole('link', { name: say('nav.notices'), exact: true }).waitFor();
    await goTo(page, '/calendar');
    await page.getByRole('button', { name: say('dates.feed'), exact: true }).click();
    await page.getByRole('button', { name: say('calendar.make') }).click();
    expect(await page.getByLabel(say('calendar.address')).inputValue()).toContain('/api/calendar/');
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 60_000);

  it('tells a stranger of a paper that nobody published that it is unknown, by its code and by its number', async () => {
    const stranger = await visit(house.url, { language });
    const unknown = stranger.page.getByRole('heading', { name: say('published.unknown'), exact: true });
    await stranger.page.goto('/d/T-2026-1-FC-V9');
    await unknown.waitFor();
    await stranger.page.getByRole('link', { name: say('published.toList'), exact: true }).click();
    await stranger.page.getByLabel(say('published.checkNumber')).fill('T-2026-1-FC, version 9');
    await stranger.page.getByRole('button', { name: say('published.checkSubmit'), exact: true }).click();
    await unknown.waitFor();
    await stranger.page.getByText(say('published.unknownBy.number'), { exact: true }).waitFor();
    expect(stranger.problems).toEqual([]);
    await stranger.close();
  }, 60_000);

  it('shows a stranger a calm 404 in the place of the document', async () => {
    const stranger = await visit(house.url, { language });
    try {
      await goAs(stranger, await aMember(house, 'ARM'), `/reports/${report}`);
      await stranger.page.getByText(say('state.notFound')).waitFor();
      expect(await axe(stranger.page)).toEqual([]);
      expect(stranger.problems).toEqual([]);
    } finally {
      await stranger.close();
    }
  }, 60_000);
});

everyFormOf('reports');
