import type { Locator, Page } from 'playwright-core';
import { assemblyLabel, label, type MissionAction, type MissionState, type ReportAction } from '#libs/regulation';
import { applyOneself, endorse } from '../../tools/demonstration/applications.js';
import { until } from '../support/asking.js';
import { axe, browser, visit, type Visit } from '../support/chromium.js';
import { everyFormOf } from '../support/every-form.js';
import { goAs, goTo } from '../support/door.js';
import { openInstallation, type TestInstallation } from '../support/house.js';
import { keysAt } from '../support/keys.js';
import { participantsOf, moveReport, onDuty, sign, TIMES, write, type Participants } from '../support/ready.js';
import { ASSEMBLY, journeysIn, wordsOf, type Words } from '../support/words.js';

const SOURCE = 'SYNTHETIC';

type Typed = { typed: Set<EventTarget | null> };
/** In the page: the fields in which something is typed; what is picked from a list is none of them. */
function countTyped() {
  const typed = new Set<EventTarget | null>();
  (globalThis as unknown as Typed).typed = typed;
  addEventListener('input', ({ target }) => typed.add(target));
}
/** The host and the kind of the vote. */
const PICKED = 2;

browser.each(journeysIn('ru'))('The Secretariat, from the invitation to the published conclusion (%s)', (language) => {
  let house: TestInstallation;
  let company: Participants;
  let desk: Visit;
  let page: Page;
  let say: Words;
  let mission: string;
  beforeAll(async () => {
    house = await openInstallation({ worker: true });
    company = await participantsOf(house, 1);
    house.setClock(TIMES.nominating);
    say = await wordsOf(language);
    await nameCoordinator();
    desk = await visit(house.url, { language: language });
    ({ page } = desk);
    await goAs(desk, company.officer, '/missions');
    await page.getByRole('heading', { name: say('nav.missions') }).waitFor();
  }, 120_000);
  afterAll(async () => {
    await desk?.close();
    await house.close();
  });

  /** One of a kind, whoever else is in this database: the journey in the other language has its own. */
  const family = `Uslovnaya${language}${String(process.pid).replace(/\d/g, (digit) => 'bdfgklmnrs'[Number(digit)]!)}`;
  const nameCoordinator = async () => {
    const { call } = house.secretary;
    const params = { id: company.coordinator.id };
    const { id: _id, delegationId: _of, version, ...rest } = await call.getPerson({ params });
    await call.changePerson({ params, body: { ...rest, familyNameLatin: family }, ifMatch: version });
  };
  const fill = async (fields: Record<string, string>, within = page.getByRole('main')) => {
    for (const [key, value] of Object.entries(fields)) await within.getByLabel(say(key)).first().fill(value);
  };
  const pick = async (key: string, option: string | RegExp) => {
    await page.getByRole('combobox', { name: say(key) }).click();
    await page.getByRole('option', { name: option }).first().click();
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const moved = (action: MissionAction) => label(language, 'missionActions', action);
  /** Where on its way the mission stands. */
  const standsAt = (state: MissionState) =>
    page
      .getByRole('list', { name: say('mission.stages') })
      .locator('[aria-current=step]', { hasText: label(language, 'missionStates', state) });
  /** A move of the mission, by its button. */
  const make = async (action: MissionAction) => {
    await press(moved(action));
    const asked = page.getByRole('dialog');
    await asked.getByRole('button', { name: moved(action), exact: true }).click();
    await asked.waitFor({ state: 'detached' });
  };
  /** One form of the mandate, sent. */
  const record = async (act: string, enter: () => Promise<void>) => {
    await press(say(act));
    await enter();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('form.save') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const inDialog = (fields: Record<string, string>) => fill(fields, page.getByRole('dialog'));

  it('makes a mission from a host and a day, by keys alone', async () => {
    const keys = keysAt(page);
    const pressKey = (name: string) => keys.press(page.getByRole('button', { name, exact: true }));
    const type = async (field: Locator, value: string) => {
      await keys.reach(field);
      await field.first().fill(value);
    };
    const typeAll = async (fields: Record<string, string>) => {
      for (const [key, value] of Object.entries(fields))
        await type(page.getByRole('main').getByLabel(say(key)).first(), value);
    };
    const choose = async (key: string, option: string | RegExp) => {
      await keys.reach(page.getByRole('combobox', { name: say(key) }));
      await keys.choose(page.getByRole('option', { name: option }));
    };
    await page.evaluate(countTyped);
    await keys.press(page.getByRole('link', { name: say('missions.create') }));
    await choose('missions.host', /Беларусь|Belarus/);
    await typeAll({ 'create.firstDay': '2026-03-20' });
    await pressKey(say('create.next'));
    await choose('event.type', label(language, 'eventTypes', 'parliamentary'));
    for (const code of ['ru', 'en']) {
      await type(page.getByLabel(`${say('event.title')} (${code})`), 'Условные выборы / Synthetic vote');
      await type(page.getByLabel(`${say('word.mission')} (${code})`), 'Условная миссия / Synthetic mission');
    }
    await typeAll({ 'place.opens': '08:00', 'place.closes': '20:00' });
    await type(page.getByLabel(say('word.source')), SOURCE);
    await type(page.getByLabel(say('word.number')), `J-${process.pid}-${language.toUpperCase()}`);
    // The proposed days follow the vote until somebody says others.
    const endsOn = (day: string) =>
      until(
        `the mission ends on ${day}`,
        async () => (await page.getByLabel(say('create.endsOn')).inputValue()) === day,
      );
    await pressKey(say('form.addTo', { what: say('event.votingDay') }));
    await type(page.getByLabel(`${say('event.votingDay')} 2`), '2026-03-22');
    await endsOn('2026-03-23');
    await keys.press(page.getByRole('button', { name: say('form.remove'), exact: true }).nth(1));
    await endsOn('2026-03-21');
    expect(await axe(page)).toEqual([]);
    // The second day of the vote was typed beyond what is needed.
    expect((await page.evaluate(() => (globalThis as unknown as Typed).typed.size)) - 1).toBeLessThanOrEqual(
      12 - PICKED,
    );
    await pressKey(say('create.submit'));
    await page.waitForURL(/\/missions\/[0-9a-f-]{36}/);
    mission = new URL(page.url()).pathname.split('/').at(-1)!;
    await page.getByText(moved('invite')).first().waitFor();
  }, 90_000);

  it('records the mandate and calls for nominations', async () => {
    await page.getByRole('tab', { name: say('mission.mandate') }).click();
    await record('act.invitation', async () => {
      await pick('mission.inviter', label(language, 'inviterTypes', 'parliament'));
      await page.getByLabel(`${say('mission.signatory')} (en)`).fill(SOURCE);
      await inDialog({ 'mission.addressee': SOURCE, 'word.number': SOURCE });
      await inDialog({ 'word.date': '2026-02-20' });
      expect(await axe(page)).toEqual([]);
    });
    await make('invite');
    await record('act.decision', async () => {
      await pick('mission.subject', assemblyLabel(ASSEMBLY, language, 'decisionSubjects', 'observe'));
      await pick('mission.body', assemblyLabel(ASSEMBLY, language, 'decisionBodies', 'council'));
      await inDialog({ 'word.date': '2026-02-25', 'word.number': SOURCE });
    });
    await make('approve');
    await record('act.office', async () => {
      await page.getByRole('combobox', { name: say('mission.person') }).fill(family);
      await page.getByRole('option', { name: new RegExp(family) }).click();
      await pick('word.office', label(language, 'missionOffices', 'coordinator'));
    });
    await record('act.cutoff', () => inDialog({ 'act.cutoffLocal': '2026-03-14T18:00', 'word.source': SOURCE }));
    await make('form');
    await standsAt('FORMING').waitFor();
    expect(await axe(page)).toEqual([]);
  }, 120_000);

  it('lists those whom their delegation endorsed', async () => {
    for (const person of [company.coordinator, ...company.members])
      await endorse(company.representative, await applyOneself(person, mission));
    await goTo(page, `/missions/${mission}?tab=observers&show=people`);
    await page.getByLabel(say('rows.chooseAll')).check();
    await page.getByRole('combobox', { name: say('observers.forChosen', { count: 2 }) }).click();
    await page.getByRole('option', { name: label(language, 'applicationActions', 'list'), exact: true }).click();
    await press(say('observers.preview'));
    await press(say('observers.bulkDo', { move: label(language, 'applicationActions', 'list'), count: 2 }));
    await page.getByText(say('observers.bulkDone', { done: 2, count: 2 })).waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('form.close') })
      .click();
    await company.coordinator.desk.call.approveList({ params: { id: mission } });
    await page.reload();
    await make('accredit');
  }, 90_000);

  it('sends the list to the host and records what the host decided', async () => {
    await goTo(page, `/missions/${mission}?tab=accreditation`);
    await page.getByLabel(say('accreditation.sentOn')).fill('2026-03-02');
    await press(say('accreditation.sendNow'));
    await page.waitForURL(/\/batches\//);
    await fill({ 'accreditation.validFrom': '2026-03-02' });
    await page.getByLabel(say('accreditation.actNumber'), { exact: true }).fill(SOURCE);
    await page.getByLabel(say('accreditation.actDate'), { exact: true }).fill('2026-03-02');
    const answers = page.locator('[aria-label^="' + say('accreditation.decisionOf', { name: '' }).trim() + '"]');
    await answers.first().focus();
    for (const number of ['1', '2']) {
      await page.keyboard.press('a');
      await page.keyboard.type(`C-${process.pid}-${language}-${number}`);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Enter');
    await page.getByText(say('accreditation.decisionsSaved', { count: 2 })).waitFor();
    await goTo(page, `/missions/${mission}`);
    await make('makeReady');
  }, 90_000);

  it('follows the observation and lets the conclusion be written', async () => {
    house.setClock(TIMES.firstDay);
    await page.reload();
    await make('observe');
    const { items } = await company.officer.desk.call.listBatches({ params: { id: mission } });
    for (const { id } of items.flatMap(({ accreditations }) => accreditations)) await onDuty(company.coordinator, id);
    house.setClock(TIMES.pollsClosed);
    await page.reload();
    await make('closeObservation');
    await page.getByRole('tab', { name: say('mission.report') }).click();
    await page.getByRole('button', { name: /Итоговое заключение|Final conclusion/ }).click();
    await page.waitForURL(/\/reports\//);
    for (const section of ['Голосование|Voting', 'Оценка: нац|Assessment: nat', 'Оценка: межд|Assessment: int']) {
      const field = page.getByRole('textbox', { name: new RegExp(section, 'i') }).first();
      await field.fill('Условный текст. Synthetic text.');
      const part = page.locator('section', { has: field }).last();
      // The section is held by now, and nothing moves under the pointer any more.
      await part.getByRole('button', { name: say('writing.saveAndLeave') }).waitFor();
      const save = part.getByRole('button', { name: say('reports.save'), exact: true });
      await save.click();
      await save.waitFor({ state: 'detached' });
    }
    const report = { id: new URL(page.url()).pathname.split('/').at(-1)! };
    const other = language === 'ru' ? 'en' : 'ru';
    for (const section of ['voting', 'assessment-law', 'assessment-commitments'])
      await write(company.coordinator, report, section, 'Условный текст. Synthetic text.', other);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axe(page)).toEqual([]);
  }, 120_000);

  it('has it signed, publishes it, and the mission is concluded', async () => {
    const { coordinator, members } = company;
    const done = (action: ReportAction) => label(language, 'reportActions', action);
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    await press(done('review'));
    await page
      .getByRole('dialog')
      .getByRole('button', { name: done('review') })
      .click();
    await page
      .getByText(label(language, 'reportStates', 'IN_REVIEW'), { exact: true })
      .first()
      .waitFor();
    await moveReport({ desk: house.secretary }, id, 'agree');
    await moveReport(coordinator, id, 'openSigning');
    for (const person of [coordinator, ...members]) await sign(person, id);
    // Only what can be read is published: the document is made in both languages first.
    await goTo(page, `/reports/${id}?show=files`);
    for (const code of ['ru', 'en']) {
      await press(say(`reports.renderFinal.${code}`));
      await until(`the document is made in ${code}`, async () => {
        const { artifacts } = await coordinator.desk.call.getReport({ params: { id } });
        return artifacts.some(({ draft, language: made }) => !draft && made === code);
      });
    }
    await page.reload();
    const publish = label(language, 'publicationActs', 'publish');
    await press(publish);
    await page.getByRole('dialog').getByRole('button', { name: publish }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Nobody publishes alone: the Executive Secretary confirms.
    const second = await visit(house.url, { language });
    await goAs(second, { desk: house.secretary }, `/reports/${id}`);
    const confirm = second.page.getByRole('button', { name: label(language, 'publicationActions', 'confirm') });
    await confirm.click();
    await second.page
      .getByRole('dialog')
      .getByRole('button', { name: label(language, 'publicationActions', 'confirm') })
      .click();
    await second.page.getByRole('link', { name: say('publication.publicPage') }).waitFor();
    expect(await axe(second.page)).toEqual([]);
    await second.close();
    await page.reload();
    await page
      .getByText(label(language, 'reportStates', 'PUBLISHED'), { exact: true })
      .first()
      .waitFor();
    await goTo(page, `/missions/${mission}`);
    await standsAt('CONCLUDED').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(desk.problems).toEqual([]);
  }, 120_000);
});

everyFormOf('journey');
